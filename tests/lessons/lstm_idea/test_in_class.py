"""The small cases that a teacher is given for the board: each wrong answer does there what is said of it."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_idea import exercises
from lessons_lib.nets.activations import sigmoid
from tests.lessons.answers import answers

wrong, right = answers(exercises)


@pytest.mark.parametrize(("label", "gate", "comes", "through"), [
    ("plus", 0.0, 0.8, 0.8), ("what is kept out", 1.0, 0.8, 0.0), ("a second sigmoid", 0.0, 0.8, 0.4),
    ("open or shut", 0.5, 0.8, 0.0), ("nothing below 0", 0.5, -0.8, 0.0),
])
def test_one_tap(label, gate, comes, through):
    given = np.array([[gate]]), np.array([[comes]])
    assert wrong("through", label)(*given).item() == through != right("through", *given).item()


@pytest.mark.parametrize(("label", "f", "said"), [
    ("upside down", 0.9, 0.15), ("a negative time", 0.5, -1), ("the same amount every step", 0.9, 5),
    ("multiplied", 0.5, 0.48), ("half as a base", 1.0, 0.5), ("of what is lost", 0.9, 0.30),
    ("of what is lost", 0.99, 0.15), ("as f were nearly 1", 0.99, 69.31), ("down to 0.37", 0.5, 1.44),
    ("rounded", 0.9, 7), ("rounded", 0.901, 7),
])
def test_a_half_life_that_is_tried_where_it_is_known(label, f, said):
    assert wrong("half", label)(f) == pytest.approx(said, abs=0.005)
    assert right("half", 0.5) == 1 and 6 < right("half", 0.9) < right("half", 0.901) < 7 and 0.9**5 > 0.5


def test_the_way_from_steps_to_a_bias():
    f = wrong("bias", "f itself")(100)
    assert round(f, 3) == 0.993 and round(float(wrong("bias", "the sigmoid of f")(100)), 2) == 0.73
    assert wrong("bias", "the logarithm of f")(100) < 0 and sigmoid(-0.1) < 0.5
    assert round(wrong("bias", "no logarithm")(100)) == 144 and sigmoid(37.0) == 1
    assert sigmoid(wrong("bias", "halved at every step")(10)) == pytest.approx(0.001, abs=1e-4)
    assert sigmoid(wrong("bias", "half a step")(2)) == pytest.approx(0.75) and 0.75**2 > 0.5
    assert sigmoid(wrong("bias", "one part in so many")(2)) == pytest.approx(0.5) and 0.5**2 < 0.5
    assert sigmoid(wrong("bias", "the logarithm of the steps")(1000)) ** 1000 == pytest.approx(0.37, abs=0.005)


def test_what_the_four_places_of_the_table_come_to():
    assert 0.5**10 == pytest.approx(0.001, abs=1e-4) and round(sigmoid(-4.0), 3) == 0.018
    assert [sum(wrong("hold", label)()[place][1:] + [wrong("hold", label)()[place + 1]]) for label, place in
            (("half erased", 0), ("half written", 2))] == [0, 0]
