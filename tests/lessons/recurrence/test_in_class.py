"""What a teacher says in class about the mistakes of lesson 04: the small cases come out as they say."""

import numpy as np
import pytest

from lessons_lib.lessons.recurrence import exercises
from lessons_lib.lessons.recurrence.in_class import SAY


def column(*numbers):
    return np.array([numbers], float).T


ONE = np.array([[1.0]])

CASES = [
    ("step", "sigmoid", (0 * ONE, 0 * ONE, ONE, ONE, np.zeros(1)), 0.5, "0.5"),
    ("step", "tanh on each part", (ONE, ONE, ONE, ONE, np.zeros(1)), 1.52, "1.52"),
    ("step", "tanh before the bias", (np.arctanh(0.9) * ONE, 0 * ONE, ONE, ONE, np.array([0.5])), 1.4, "1.4"),
    ("count_parameters", "biases forgotten", (1, 2, 1, 9), 8, "8"),
    ("count_parameters", "one bias forgotten", (1, 2, 1, 9), 10, "10"),
    ("count_parameters", "no loop", (1, 2, 1, 9), 7, "7"),
    ("temperature", "multiplies", (column(2, 0), 5), column(1, 0), "temperature 5"),
    ("temperature", "divides the shares", (column(2, 0), 2), column(0.44, 0.06), "0.44 and 0.06"),
    ("temperature", "the scores alone", (column(2, 0), 1), column(2, 0), "2 and 0"),
    ("temperature", "powers only", (column(2, 0), 1), column(7.39, 1), "7.39 and 1"),
    ("temperature", "the sum at temperature 1", (column(2, 0), 2), column(2.72, 1) / 8.39, "2.72 and 1"),
]


@pytest.mark.parametrize(("exercise", "mistake", "asked", "answer", "said"), CASES)
def test_a_mistake_does_what_the_class_is_told_of_it(exercise, mistake, asked, answer, said):
    wrong = exercises.all[exercise].wrong[mistake]
    assert np.allclose(wrong(*asked), answer, atol=0.005)
    assert said in SAY[exercise][mistake]


def test_the_small_net_has_the_eleven_boxes_and_a_state_that_doubles_stands_where_the_class_is_told():
    assert exercises.count(1, 2, 1, 9) == 11 and "11 boxes" in SAY["count_parameters"][""]
    h = ONE
    for _ in range(10):
        h = exercises.all["step"].wrong["no squash"](0 * ONE, h, 2 * ONE, ONE, np.zeros(1))
    assert h == 1024 and "1024" in SAY["step"]["no squash"]
    assert "0.96" in SAY["step"]["tanh on each part"] and round(float(np.tanh(2)), 2) == 0.96
