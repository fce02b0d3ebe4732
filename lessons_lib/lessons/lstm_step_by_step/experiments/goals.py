"""What one may try to reach on the gate bench, from easy to hard; each is judged at every move."""

from collections.abc import Callable
from dataclasses import dataclass

from lessons_lib.lessons.lstm_step_by_step.cell import UNITS
from lessons_lib.lessons.lstm_step_by_step.experiments.controls import PUSHES, WEIGHTS
from lessons_lib.lessons.lstm_step_by_step.experiments.english import PRONOUN, VERB
from lessons_lib.lessons.lstm_step_by_step.experiments.presets import PRESETS
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.answer import said
from lessons_lib.lessons.lstm_step_by_step.world import HE, KIND, PLURAL, SHE, SINGULAR

SHE_ONE, THE_BOYS = (SHE, SINGULAR), (HE, PLURAL)


@dataclass(frozen=True)
class Line:
    """What the bench stands at. values: of the controls; words, subjects (in force) and answers: one for each step.

    units: what the two of them hold. f: a number per unit at each step; c, h: likewise, and first before step 1; t: the
    step stood on, from 1.
    """

    values: dict
    words: list
    subjects: list
    answers: list
    units: tuple
    f: list
    c: list
    h: list
    t: int

    def newcomers(self):
        """The steps, from 1, at which a subject is read."""
        return [n for n, word in enumerate(self.words, 1) if word in KIND]

    @property
    def turned(self) -> list[str]:
        """The weights that are not those of the hand-set cell."""
        return [name for name in WEIGHTS if self.values[name] != PRESETS["hand-set"][name]]

    @property
    def pushed(self) -> bool:
        return any(self.values[name] for name in PUSHES)


def _he_for_the_girl(line: Line) -> bool:
    """Some steps after a she is the subject, the cell says he."""
    return any(KIND.get(subject) == SHE_ONE and word != subject and said(PRONOUN, answer) == "he"
               for word, subject, answer in zip(line.words, line.subjects, line.answers, strict=True))


def _known_and_not_shown(line: Line) -> bool:
    """At the step stood on, both numbers are on the belt and neither leaves the cell."""
    return min(map(abs, line.c[line.t])) > 0.9 and max(map(abs, line.h[line.t])) < 0.1


def _nobody_is_left(line: Line) -> bool:
    """A subject is read and cancels the one before, who was not forgotten: the belt is nearly empty."""
    return any(min(map(abs, line.c[n - 1])) > 0.5 and min(line.f[n - 1]) > 0.5 and max(map(abs, line.c[n])) < 0.2
               for n in line.newcomers())


def _boys_stay(line: Line) -> bool:
    """Boys are on the belt before and after every step, though somebody else is read."""
    return (not line.turned and any(KIND[line.words[n - 1]] != THE_BOYS for n in line.newcomers())
            and all(gender < -0.5 and number > 0.5 for gender, number in line.c))


def _gender_at_once(line: Line) -> bool:
    """One weight alone is turned, and a subject's own step shows its gender."""
    return (not line.pushed and len(line.turned) == 1
            and any(abs(line.h[n][0]) > 0.7 and line.h[n][0] * KIND[line.words[n - 1]][0] > 0
                    for n in line.newcomers()))


def _door_shut_behind_her(line: Line) -> bool:
    """By weights alone a she is written over boys, and boys who come later are not written over her."""
    come = line.newcomers()
    kinds = [KIND[line.words[n - 1]] for n in come]
    if line.pushed or kinds[:1] != [SHE_ONE] or THE_BOYS not in kinds:
        return False
    before, after = line.c[come[0] - 1], line.c[come[0]:]
    return (line.units == UNITS and before[0] < -0.5 and before[1] > 0.5
            and all(gender > 0.5 and number < -0.5 for gender, number in after)
            and said(VERB, line.answers[-1]) == "sees")


@dataclass(frozen=True)
class Goal:
    """A thing to reach: a sentence, and who judges whether a Line has it."""

    says: str
    judge: Callable


GOALS = {   # in few words, as they stand beside the cell -> in a sentence, as they are said when one points at them
    "make it say “he” for the girl": Goal(
        "At a word after the girl, while she is the subject, the cell's pronoun is he.", _he_for_the_girl),
    "know both, and show neither": Goal(
        "At the step you stand on, both numbers are on the belt, above 0.9, and h is below 0.1.", _known_and_not_shown),
    "the girl comes, nobody is left": Goal(
        "A subject is read over one who is not forgotten, and the two cancel: the belt is below 0.2.", _nobody_is_left),
    "two pushes: keep the boys": Goal(
        "Without a changed weight, boys stay on the belt at all six steps, though somebody else is read.", _boys_stay),
    "one weight: gender shown at once": Goal(
        "One weight is changed, nothing pushed, and a subject's own step shows its gender.",
        _gender_at_once),
    "weights only: after her, no boys": Goal(
        "Put boys after the girl, not right behind her. Without a push, she is written and they are not.",
        _door_shut_behind_her),
}


def reached(line: Line) -> dict:
    """Each goal, in few words, and whether it is reached now."""
    return {words: goal.judge(line) for words, goal in GOALS.items()}
