"""The small cases that a teacher is given for the board: each wrong answer does there what is said of it."""

import numpy as np
import pytest

from lessons_lib.lessons.backpropagation import exercises
from tests.lessons.answers import answers

COLUMN = np.ones((1, 1))
wrong, _ = answers(exercises)


@pytest.mark.parametrize(("label", "step", "window", "steps"), [
    ("one step too many, from below step 0", 10, 1, [9, 10]),
    ("one step too early", 10, 1, [9]), ("one step too early, from below step 0", 10, 1, [9]),
    ("the step of the loss left out", 10, 1, []), ("the step of the loss left out, from below step 0", 10, 1, []),
    ("the step of the loss left out, from below step 0", 3, 5, [-1, 0, 1, 2]),
    ("from below step 0", 3, 5, [-1, 0, 1, 2, 3]),
])
def test_a_miscounted_window(label, step, window, steps):
    assert wrong("reach", label)(step, window) == steps != exercises.reached(step, window)


@pytest.mark.parametrize(("label", "clue", "answer"), [
    ("a chunk taken for a window", 4, 5), ("a window with its answer left out", 4, 5),
    ("the first chunk alone", 9, 12), ("the first boundary alone", 5, 9), ("not cut to whole chunks", 5, 6),
    ("the remainders compared", 1, 10), ("turned round", 7, 7),
])
def test_two_steps_of_which_a_wrong_rule_says_the_opposite(label, clue, answer):
    assert wrong("chunk", label)(clue, answer, 4) != exercises.gets_through(clue, answer, 4)


def test_groups_of_steps_written_below_each_other():
    steps = range(1, 9)
    assert [step // 4 for step in steps] == [0, 0, 0, 1, 1, 1, 1, 2]
    assert [round(step / 4) for step in steps] == [0, 0, 1, 1, 1, 2, 2, 2]
    for label, group in (("steps counted from 0", lambda step: step // 4), ("rounded", lambda step: round(step / 4))):
        assert all(wrong("chunk", label)(a, b, 4) == (group(a) == group(b)) for a in steps for b in range(a, 9)), label


def test_one_w_alone_at_4():
    assert (4 * 2 + 1) * 3 - 21 == 6 and (3 * 2 + 1) * 4 - 21 == 7 and 8 * 3 - 7 * 3 == 3


def test_only_the_last_loss_and_blame_that_is_not_handed_on():
    dhs = np.array([0.0, 0.0, 1.0])[:, None, None]
    given = 0.5 * COLUMN, 0.3 * COLUMN, np.full((3, 1, 1), 0.4), dhs
    assert wrong("backward", "blame not handed on")(*given)[1] == 0 != exercises.my_backward(*given)[1]


def test_no_loop_and_no_state():
    nothing, one = 0 * COLUMN, np.ones((1, 1, 1))
    assert exercises.my_backward(nothing, nothing, one / 2, one)[1] == 0
    assert wrong("backward", "the loop forgotten")(nothing, nothing, one / 2, one)[1] != 0
    assert exercises.my_backward(COLUMN, nothing, one / 2, one)[0] == 0
    assert wrong("backward", "the state after the step")(COLUMN, nothing, one / 2, one)[0] != 0


def test_one_wire_from_unit_0_to_unit_1():
    W_hh, h_0 = np.array([[0.0, 0.0], [1.0, 0.0]]), np.zeros((2, 1))
    arrives = np.array([[[0.0], [1.0]]])
    assert exercises.my_backward(W_hh, h_0, 0 * arrives, arrives)[1].ravel().tolist() == [1, 0]
    assert wrong("backward", "not turned")(W_hh, h_0, 0 * arrives, arrives)[1].ravel().tolist() == [0, 0]


def test_places_on_tanh():
    assert np.tanh([2.65, 2.75]).round(3).tolist() == [0.99, 0.992] and np.tanh(1).round(2) == 0.76
    moved = (np.tanh(1.1) - np.tanh(1)) / 0.1
    assert round(moved / 10, 2) == 0.04 and abs(1 - 0.76**2 - moved) < 0.05 < abs(1 - np.tanh(0.76) ** 2 - moved)
