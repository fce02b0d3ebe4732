"""Exercises of lesson 02: a word as a column, a vote, softmax, and one step of gradient descent."""

from lessons_lib.exercises.base import collect
from lessons_lib.exercises.dinner.columns import my_one_hot, one_hot
from lessons_lib.exercises.dinner.descending import my_step, step
from lessons_lib.exercises.dinner.sharing import my_softmax, softmax
from lessons_lib.exercises.dinner.voting import my_vote, vote

__all__ = ["my_one_hot", "my_softmax", "my_step", "my_vote", "one_hot", "softmax", "step", "vote"]

all = collect({"one_hot": one_hot, "vote": vote, "softmax": softmax, "step": step})
