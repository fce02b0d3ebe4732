"""The small cases that a teacher is given for the board: each wrong answer does there what is said of it."""

import numpy as np
import pytest

from lessons_lib.lessons.vanishing_gradients import exercises
from tests.lessons.answers import answers

wrong, right = answers(exercises)
COLUMN, W = np.zeros((2, 1)), np.array([[0.8, -0.6], [1.0, 0.5]])


def test_two_units_that_are_stuck():
    table = right("jacobian", COLUMN, COLUMN + 10, W)
    assert np.abs(table).max() < 1e-6
    for label in ("tanh's slope left out", "the slope at the old state", "the input forgotten", "the lesson's step"):
        assert np.abs(wrong("jacobian", label)(COLUMN, COLUMN + 10, W)).max() > 0.1, label


def test_one_unit_saturated_makes_a_row_of_zeros():
    x = np.array([[0.0], [20.0]])
    assert (right("jacobian", COLUMN, x, W)[1] == 0).all()
    assert (wrong("jacobian", "the slope on the wrong side")(COLUMN, x, W)[:, 1] == 0).all()


def test_one_wire_and_none():
    wire = np.array([[0.0, 1.0], [0.0, 0.0]])
    assert np.argwhere(right("jacobian", COLUMN, COLUMN, wire)).tolist() == [[0, 1]]
    assert np.argwhere(wrong("jacobian", "W_hh turned")(COLUMN, COLUMN, wire)).tolist() == [[1, 0]]
    assert (wrong("jacobian", "brackets")(COLUMN, COLUMN, 0 * W) == 1).all()
    nudged = wrong("jacobian", "the lesson's step, nudged")
    assert (nudged(COLUMN, COLUMN, W) == nudged(COLUMN, COLUMN, -3 * W - 1)).all()


@pytest.mark.parametrize(("label", "factor", "left", "said", "steps"), [
    ("one step short", 0.5, 0.3, 1, 2), ("one step too many", 0.5, 0.8, 2, 1), ("at most", 0.5, 0.25, 2, 3),
    ("the logarithms the wrong way up", 0.5, 0.25, 0.5, 3), ("rounded", 0.97, 0.01, 151, 152),
])
def test_the_table_of_steps(label, factor, left, said, steps):
    assert wrong("until", label)(factor, left) == said and right("until", factor, left) == steps


def test_the_gamblers_table():
    assert round(1 - 2 * 0.03, 4) == 0.94 and round(0.97**2, 4) == 0.9409 and 1 - 34 * 0.03 < 0 < 0.3 < 0.97**34
    assert 0.97**151 > 0.01 > 0.97**152 and right("until", 0.999, 0.01) > 4000
    assert round(0.9**3, 3) == 0.729 and round((0.9**2) ** 2, 4) == 0.6561


def test_what_goes_into_each_box():
    heights = [wrong("stack", "the height")(0.0, n) for n in range(4)]
    assert np.round(heights, 2).tolist() == [0, 0.5, 0.62, 0.65]
    assert [round(float(s * (1 - s)), 3) for s in heights[1:3]] == [0.25, 0.235]
    assert wrong("stack", "the slope of what goes in")(0.0, 1) == 0
    assert [wrong("stack", f"one stage {miss}")(0.0, 1) == 0.25 for miss in ("short", "too many")] == [False, False]


def test_arrows_and_matrices():
    first, ones = np.array([[0.6, 1.2], [0.0, 0.6]]), np.eye(2)
    assert wrong("bound", "the spectral radius")(first, 1, 1.0) == pytest.approx(0.6)
    assert right("bound", first, 1, 1.0) == pytest.approx(1.4485, abs=1e-4)
    assert np.linalg.norm(np.array([[3, 4], [0, 0]]) @ [0.6, 0.8]) == pytest.approx(5)
    assert right("bound", np.array([[2.0]]), 2, 0.25) == 0.25
    assert wrong("bound", "all singular values")(ones, 1, 1.0) == pytest.approx(1.41, abs=0.005)
    assert np.linalg.det([[2, 0], [0, 0.5]]) == pytest.approx(1)
    shear = np.array([[1, 1], [0, 1]])
    assert (shear @ shear @ [0, 1]).tolist() == [2, 1] and (shear**2 == shear).all() and 1.5**3 == 3.375


@pytest.mark.parametrize(("label", "arrow", "most", "length", "wanted"), [
    ("divided by the squared length", (3.0, 4.0), 1.0, 0.2, 1.0),
    ("asked by the squared length", (1.2, 1.6), 3.0, 3.0, 2.0),
    ("by its largest element", (3.0, 4.0), 4.5, 5.0, 4.5), ("by the sizes added up", (3.0, 4.0), 5.0, 25 / 7, 5.0),
    ("short ones are stretched", (0.001, 0.0), 2.0, 2.0, 0.001),
    ("length 1, whatever is allowed", (6.0, 8.0), 2.0, 1.0, 2.0),
])
def test_arrows_and_circles(label, arrow, most, length, wanted):
    made = wrong("clip", label)(np.array(arrow), most)
    assert np.linalg.norm(made) == pytest.approx(length)
    assert np.linalg.norm(right("clip", np.array(arrow), most)) == pytest.approx(wanted)
