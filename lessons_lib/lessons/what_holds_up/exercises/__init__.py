"""The exercises: five claims to be judged, and what luck alone would do."""

from lessons_lib.interactive.exercise import collect
from lessons_lib.lessons.what_holds_up.exercises.judging import verdicts
from lessons_lib.lessons.what_holds_up.exercises.luck import by_luck, luck

__all__ = ["by_luck", "luck", "verdicts"]

all = collect(__name__, {"verdicts": verdicts, "luck": luck})
