"""The exercises: run a latch, say what the last words allow, and follow a gradient through a latch."""

from lessons_lib.interactive.exercise import collect
from lessons_lib.lessons.short_memory.exercises.guessing import best_share, last_words
from lessons_lib.lessons.short_memory.exercises.hearing import gradient, gradient_left
from lessons_lib.lessons.short_memory.exercises.running import latch, remember

__all__ = ["best_share", "gradient", "gradient_left", "last_words", "latch", "remember"]

all = collect(__name__, globals())
