"""What a teacher says in class about the mistakes of lesson 11: the small cases come out as they say."""

import numpy as np
import pytest

from lessons_lib.lessons.long_memory import exercises
from lessons_lib.lessons.long_memory.in_class import SAY
from lessons_lib.nets.activations import sigmoid


@pytest.mark.parametrize(("mistake", "gate", "said"), [
    ("a part for a root", 0.25, "Your gate keeps a quarter at each"),
    ("kept at each step", 0.5, "Your gate keeps a half at each"),
])
def test_a_half_after_two_steps(mistake, gate, said):
    forget, _ = exercises.all["biases"].wrong[mistake](2, 0.5, 0.1)
    assert np.isclose(sigmoid(forget), gate)
    assert said in SAY["biases"][mistake]


def test_what_three_distractors_bring():
    _, leak = exercises.all["biases"].wrong["each brings all"](3, 0.5, 0.1)
    assert np.isclose(sigmoid(leak), 0.1)    # "each brings the whole leak"


def test_two_taps_a_purse_and_the_roads_of_two_steps():
    wrong = exercises.all["carousel"].wrong
    f, others = np.array([0.5, 0.5]), np.array([0.2, 0.3])
    assert wrong["added up"](f, others)[1] == 1                      # both taps half open: "everything"
    assert wrong["1997 hands nothing back"](f, others)[0] == 0
    assert wrong["1997 counts the steps"](f, others)[0] != 1
    assert np.isclose(wrong["ways that never come back"](f, others)[2], 0.2 * 0.3)   # "side and side"
    assert np.isclose(wrong["the whole"](f, others)[2], 0.7 * 0.8)                   # all four roads


def test_two_houses():
    count = next(iter(exercises.all["weights"].right.values()))
    other = exercises.all["weights"].wrong
    assert other["today's count"](2, 2, 3, 1, "none") != count(2, 2, 3, 1, "none")
    assert other["gates for each cell"](2, 1, 1, 1, "none") == count(2, 1, 1, 1, "none")   # one cell, one flat
    assert other["gates for each cell"](2, 1, 2, 1, "none") > count(2, 1, 2, 1, "none")
