"""Which of the named wrong answers does the same as a learner's?"""

from collections.abc import Iterator

import numpy as np

from lessons_lib.interactive.answers.asking import quiet
from lessons_lib.interactive.answers.comparing import difference, empty
from lessons_lib.interactive.answers.faults import Fault


class Mistakes:
    """The named wrong answers of an exercise, and what they say; each is asked once, when it is needed.

    wrong: label -> answer; say: answer -> what it says on each probe.
    """

    def __init__(self, wrong: dict, say, tolerance: float):
        self.wrong, self.say, self.tolerance = wrong, say, tolerance
        self._known = {}

    def alike(self, said: list) -> str | None:
        """The label of the first that says the same on every probe that was answered, or None."""
        return next((label for label, wrongs, _ in self._all() if len(wrongs) >= len(said)
                     and _agree(said, wrongs[:len(said)], self.tolerance)), None)

    def failing_alike(self, fault: Fault) -> str | None:
        """The label of the first that fails on the same probe in the same way, or None.

        The same way: with the same words; or after the same answers before, with another fault of its kind.
        """
        return next((label for label, _, same in self._all() if same and len(same.said) == len(fault.said)
                     and (same.key == fault.key or _as_far(fault, same, self.tolerance))), None)

    def _all(self) -> Iterator[tuple[str, list, Fault | None]]:
        """Each label, what its answer says as far as it comes, and the fault that ends it."""
        for label, mistake in self.wrong.items():
            if label not in self._known:
                try:
                    with quiet():
                        self._known[label] = self.say(mistake), None
                except Fault as fault:
                    self._known[label] = fault.said, fault
            yield label, *self._known[label]


def _as_far(fault, same, tolerance) -> bool:
    return bool(fault.said) and _kind(same) == _kind(fault) and _agree(fault.said, same.said, tolerance)


def _agree(said, wrongs, tolerance) -> bool:
    try:
        return all(_alike(one, wrong, tolerance) for one, wrong in zip(said, wrongs, strict=True))
    except (TypeError, ValueError):
        return False


def _alike(one, wrong, tolerance) -> bool:
    if empty(one) or empty(wrong):
        return empty(one) and empty(wrong)
    if isinstance(wrong, float) and wrong != wrong:  # NaN, such as 0 / 0
        return isinstance(one, float) and one != one
    if isinstance(wrong, np.ndarray) and wrong.dtype.kind == "f" and np.isnan(wrong).any():
        one = np.asarray(one)
        return one.shape == wrong.shape and np.allclose(one, wrong, tolerance, tolerance, equal_nan=True)
    return not difference(one, wrong, tolerance)


def _kind(fault: Fault) -> str:
    return fault.key.split(":")[0]
