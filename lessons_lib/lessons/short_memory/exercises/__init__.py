"""The exercises of lesson 06: run a latch, say what the last words allow, and follow a gradient through a latch."""

from lessons_lib.exercises.base import collect
from lessons_lib.exercises.short_memory.guessing import best_share, last_words
from lessons_lib.exercises.short_memory.hearing import gradient, gradient_left
from lessons_lib.exercises.short_memory.running import latch, remember

__all__ = ["best_share", "gradient", "gradient_left", "last_words", "latch", "remember"]

all = collect(globals())
