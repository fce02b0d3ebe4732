"""What this library knows of a lesson: its exercises, its version, and what a teacher can say of a mistake."""

from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec

from lessons_lib.classroom.reading import Check, Unreadable, read
from lessons_lib.contents import ROOMS, Lesson, written
from lessons_lib.interactive.exercise import Exercise
from lessons_lib.interactive.verdict import GENERAL, NOT_TRIED, NOT_YET

ROOM = "lessons_lib.lessons"


@dataclass(frozen=True)
class Known:
    """A lesson of this library. `say`: exercise -> name of a mistake -> what to say to the class; "" for all of it.

    `given` are the mistakes that are handed out, as (exercise, mistake): where the task is to mend what is wrong.
    """

    lesson: Lesson
    exercises: dict[str, Exercise]
    say: dict[str, dict[str, str]] = field(default_factory=dict)
    given: frozenset[tuple[str, str | None]] = frozenset()

    def says(self, exercise: str, mistake: str = "") -> str:
        """What to say of a mistake to the class, or (without one) of the exercise; "" where nothing is written."""
        return self.say.get(exercise, {}).get(mistake, "")

    def is_named(self, exercise: str, mistake: str | None) -> bool:
        """Whether a check of this library can say this mistake's name."""
        return mistake in self.exercises[exercise].wrong or mistake in GENERAL


@lru_cache
def all_known() -> dict[str, Known]:
    """"03_unrolling" -> what is known of it, in the order of the lessons."""
    return {lesson.name: known(lesson) for lesson in written()}


def known(lesson: Lesson) -> Known:
    room = f"{ROOM}.{lesson.topic}"
    say = import_module(f"{room}.in_class").SAY if find_spec(f"{room}.in_class") else {}
    return Known(lesson, dict(import_module(f"{room}.exercises").all), say, given(lesson))


def given(lesson: Lesson) -> frozenset[tuple[str, str | None]]:
    """The mistakes in the lesson as it stands in notebooks/, if nobody has worked in it there."""
    try:
        notebook = read((ROOMS.parents[1] / "notebooks" / f"{lesson.name}.ipynb").read_bytes())
    except (OSError, Unreadable):
        return frozenset()
    return frozenset() if notebook.touched else frozenset(
        (check.exercise, check.mistake) for check in notebook.checks if check.verdict == NOT_YET)


def as_tried(check: Check) -> Check:
    """The same, but for a mistake that was handed out and is still there: nobody has tried that exercise."""
    known = all_known().get(check.lesson)
    if known and check.verdict == NOT_YET and (check.exercise, check.mistake) in known.given:
        return replace(check, verdict=NOT_TRIED, mistake=None)
    return check
