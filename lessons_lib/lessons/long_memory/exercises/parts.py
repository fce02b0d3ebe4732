"""An exercise whose answer has several numbers: the first wrong one gets its sentence, whatever the others are."""

import numpy as np

from lessons_lib.interactive.answers import difference
from lessons_lib.interactive.answers.asking import quiet
from lessons_lib.interactive.exercise import Exercise
from lessons_lib.interactive.verdict import Verdict

MANY = 10  # numbers that are taken one by one


class InParts(Exercise):
    """An exercise whose right answers return several numbers.

    A mistake is recognised by the first number that it has wrong, on all probes, but for the labels in `whole`: these
    take all numbers together.
    """

    def __init__(self, task, *, whole=(), **more):
        super().__init__(task, **more)
        self.whole = frozenset(whole)

    def _mistake(self, said) -> Verdict | None:
        return super()._mistake(said) or self._mistake_in_a_part(said)

    def _mistake_in_a_part(self, said) -> Verdict | None:
        truths = in_columns(self._truths())
        mine = in_columns(said) if len(said) == len(self.probes) else None
        if mine is None or len(mine) != len(truths):
            return None
        place = self._first_wrong(mine, truths)
        for label in (label for label in self.wrong if label not in self.whole):
            with quiet():
                wrongs = in_columns(self._said_by(self.wrong[label]))
            if wrongs and self._first_wrong(wrongs, truths) == place and self._same(mine[place], wrongs[place]):
                return self._named(label)
        return None

    def _first_wrong(self, columns, truths) -> int | None:
        return next((n for n, pair in enumerate(zip(columns, truths, strict=False)) if not self._same(*pair)), None)

    def _same(self, column, other) -> bool:
        return not any(difference(one, two, self.tolerance) for one, two in zip(column, other, strict=True))


def in_columns(said) -> list[tuple] | None:
    """What is said on each probe, a few numbers, turned round: each number on all probes. None if it is not such."""
    lists = all(isinstance(one, list | tuple) or isinstance(one, np.ndarray) and one.ndim == 1 for one in said)
    if not lists or {len(one) for one in said} - {len(said[0])} or len(said[0]) > MANY:
        return None
    return list(zip(*said, strict=True))
