"""The exercises: count the days, measure a margin, skip missing news, find the first wrong day."""

from lessons_lib.interactive.exercise import collect
from lessons_lib.lessons.unrolling.exercises.counting import P, away, dinner_after
from lessons_lib.lessons.unrolling.exercises.leading import lead, margin
from lessons_lib.lessons.unrolling.exercises.losing import first_wrong_day, wrong_day
from lessons_lib.lessons.unrolling.exercises.skipping import skip, tonight

__all__ = ["P", "away", "dinner_after", "first_wrong_day", "lead", "margin", "skip", "tonight", "wrong_day"]

all = collect(__name__, {"away": away, "lead": lead, "skip": skip, "wrong_day": wrong_day})
