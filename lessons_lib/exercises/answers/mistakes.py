"""Which of the named wrong answers does the same as a learner's?"""

from lessons_lib.exercises.answers.asking import quiet
from lessons_lib.exercises.answers.comparing import difference
from lessons_lib.exercises.answers.faults import Fault


def alike(said: list, wrong: dict, say, tolerance: float) -> str | None:
    """The label of the first named wrong answer that says the same on every probe, or None.

    said: what the learner's says on each; wrong: label -> answer; say: answer -> what it says on each.
    """
    return next((label for label, mistake in wrong.items() if _same(said, mistake, say, tolerance)), None)


def failing_alike(fault: Fault, wrong: dict, say) -> str | None:
    """The label of the first named wrong answer that fails on the same probe with the same words, or None."""
    for label, mistake in wrong.items():
        try:
            with quiet():
                say(mistake)
        except Fault as same:
            if same.key == fault.key and len(same.said) == len(fault.said):
                return label
    return None


def _same(said, mistake, say, tolerance) -> bool:
    try:
        with quiet():
            wrongs = say(mistake)
        return not any(difference(one, wrong, tolerance) for one, wrong in zip(said, wrongs, strict=True))
    except (Fault, TypeError, ValueError):
        return False
