"""The exercises: a word as a column, a vote, softmax, and one step of gradient descent."""

from lessons_lib.interactive.exercise import collect
from lessons_lib.lessons.dinner.exercises.columns import my_one_hot, one_hot
from lessons_lib.lessons.dinner.exercises.descending import my_step, step
from lessons_lib.lessons.dinner.exercises.sharing import my_softmax, softmax
from lessons_lib.lessons.dinner.exercises.voting import my_vote, vote

__all__ = ["my_one_hot", "my_softmax", "my_step", "my_vote", "one_hot", "softmax", "step", "vote"]

all = collect(__name__, {"one_hot": one_hot, "vote": vote, "softmax": softmax, "step": step})
