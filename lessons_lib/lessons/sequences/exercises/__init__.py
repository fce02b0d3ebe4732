"""The exercises: the loop over time, two floors from a table, and the five shapes."""

from lessons_lib.interactive.exercise import collect
from lessons_lib.lessons.sequences.exercises.carrying import append_digit, carry, fade, loop
from lessons_lib.lessons.sequences.exercises.guessing import HARBOUR, WEATHER, floors, two_floors
from lessons_lib.lessons.sequences.exercises.naming import SHAPES, TASKS, shapes

__all__ = ["HARBOUR", "SHAPES", "TASKS", "WEATHER", "append_digit", "carry", "fade", "floors", "loop", "shapes",
           "two_floors"]

all = collect(__name__, {"loop": loop, "two_floors": two_floors, "shapes": shapes})
