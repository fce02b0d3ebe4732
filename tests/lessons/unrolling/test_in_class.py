"""What a teacher says in class about the mistakes of lesson 03: the small cases come out as they say."""

import numpy as np
import pytest

from lessons_lib.lessons.unrolling import exercises
from lessons_lib.lessons.unrolling.in_class import SAY
from lessons_lib.worlds.dinners import CYCLE, one_hot


def column(*numbers):
    return np.array([numbers], float).T


CASES = [
    ("lead", "first row and second row", (column(0.1, 0.3, 0.6),), -0.2, "−0.2"),
    ("lead", "the leader set to 0", (column(-0.2, -0.5, -0.9),), -0.2, "a 0 that no dish has"),
    ("lead", "a ratio", (column(0.5, 0.1, 0),), 5, "5 on both nights"),
    ("lead", "a ratio", (column(0.005, 0.001, 0),), 5, "5 on both nights"),
    ("lead", "as a part of the leader", (column(0.5, 0.1, 0),), 0.8, "0.8 on both nights"),
    ("lead", "as a part of the leader", (column(0.005, 0.001, 0),), 0.8, "0.8 on both nights"),
    ("skip", "back after one night", (["pizza"],), one_hot("sushi"), "the same for pizza"),
    ("skip", "back after one night", (["pizza", None, None],), one_hot("sushi"), "two silent nights"),
    ("skip", "news added to the prediction", (["pizza", "pizza"],), CYCLE @ column(1, 1, 0), "both were eaten"),
]


@pytest.mark.parametrize(("exercise", "mistake", "asked", "answer", "said"), CASES)
def test_a_mistake_does_what_the_class_is_told_of_it(exercise, mistake, asked, answer, said):
    wrong = exercises.all[exercise].wrong[mistake]
    assert np.allclose(wrong(*asked), answer)
    assert said in SAY[exercise][mistake]


def test_dishes_are_those_that_the_class_is_told():
    wrong = exercises.all["away"].wrong
    assert wrong["always two weeks"](1, "pizza") == "waffles" and "waffles" in SAY["away"]["always two weeks"]
    assert wrong["always from pizza"](14, "pizza") == wrong["always from pizza"](14, "sushi")
    assert wrong["one day short"](0, "pizza") != "pizza" != wrong["a day late"](0, "pizza")
    assert np.array_equal(CYCLE**2, CYCLE)  # "the same matrix still"
