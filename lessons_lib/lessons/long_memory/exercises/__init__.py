"""The exercises: the biases of a memory, the carousel's derivative, the weights of 1997, and what needs a gate."""

from lessons_lib.interactive.exercise import collect
from lessons_lib.lessons.long_memory.exercises.biases import biases, two_biases
from lessons_lib.lessons.long_memory.exercises.carousel import carousel, three_slopes
from lessons_lib.lessons.long_memory.exercises.needed import needed
from lessons_lib.lessons.long_memory.exercises.weights import count_weights, weights

__all__ = ["biases", "carousel", "count_weights", "needed", "three_slopes", "two_biases", "weights"]

all = collect(__name__, {"biases": biases, "carousel": carousel, "weights": weights, "needed": needed})
