"""What a teacher says in class about the mistakes of lesson 01: the small cases come out as they say."""

import numpy as np
import pytest

from lessons_lib.lessons.sequences import exercises
from lessons_lib.lessons.sequences.in_class import SAY

TABLE, SHARE = np.array([[0.8, 0.3], [0.2, 0.7]]), np.array([0.6, 0.4])  # the weather of exercise 2
fade, append_digit = exercises.fade, exercises.append_digit

CASES = [
    ("loop", "reset at each step", (fade, [1, 0, 0], 0), 0, "no way to the end"),
    ("loop", "swapped", (fade, [0], 1), 1, "it gives 1"),
    ("loop", "places for inputs", (append_digit, [5, 0], 4), 401, "401"),
    ("loop", "added on top", (append_digit, [2], 1), 13, "13"),
    ("two_floors", "the largest entry", (TABLE, SHARE), (0.4, 1 - 0.8), "0.8"),
    ("two_floors", "along the rows", (TABLE, SHARE), (0.4, 0.24), "0.24, by luck"),
    ("two_floors", "below zero", (TABLE, SHARE), (0.4, 1 - 1.5), "1 less 1.5"),
]


@pytest.mark.parametrize(("exercise", "mistake", "asked", "answer", "said"), CASES)
def test_a_mistake_does_what_the_class_is_told_of_it(exercise, mistake, asked, answer, said):
    wrong = exercises.all[exercise].wrong[mistake]
    assert np.allclose(wrong(*asked), answer)
    assert said in SAY[exercise][mistake]
