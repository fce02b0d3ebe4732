"""Lesson 08's exercises: what the right answers say, and what a classic mistake is told."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_idea import exercises
from lessons_lib.lessons.lstm_idea.exercises.holding import cell, what_it_did
from lessons_lib.nets.activations import sigmoid
from tests.interactive.checked import says


def test_a_column_goes_through_a_gate_element_by_element():
    through = exercises.let_through(np.array([[1], [0.5], [0]]), np.full((3, 1), 0.8))
    assert np.allclose(through, [[0.8], [0.4], [0]])


def test_a_matrix_product_is_told_that_its_shapes_do_not_fit(capsys):
    for product in (lambda gate, signal: gate @ signal, lambda gate, signal: np.dot(gate, signal)):
        assert "two columns of one length do not fit" in says(capsys, exercises.through, product)
    assert "broadcasting" in says(capsys, exercises.through, lambda gate, signal: gate.ravel() * signal)


def test_a_bias_for_100_steps_and_its_half_life_are_each_others_way_back():
    for steps in (1, 10, 100, 1000):
        assert exercises.half_life(sigmoid(exercises.forget_bias(steps))) == pytest.approx(steps)
    assert f"{exercises.forget_bias(100):.2f} {exercises.forget_bias(1000):.2f}" == "4.97 7.27"


def test_the_hand_set_cell_really_holds_both_bits_for_1000_steps():
    net = cell(exercises.gates())
    xs = np.zeros((1000, 2, 2))
    xs[:, 0], xs[0] = np.random.default_rng(1).uniform(-1, 1, (1000, 2)), [[1, -1], [1, 1]]
    ends = net.forward(xs, c0=[[-1.0, 1.0]]).cs[-1, 0]
    assert ends[0] > 0.8 and ends[1] < -0.8


@pytest.mark.parametrize("b_f, kept", [(5, "lost"), (7, "lost"), (7.3, "kept"), (10, "kept"), (700, "kept")])
def test_a_half_life_of_1000_steps_needs_a_bias_of_7_27(b_f, kept):
    assert what_it_did(cell(([0, -2000], b_f, [0, 20], -10)))[2] == kept


def test_a_leak_of_another_size_is_named_too(capsys):
    for b_f in (2, 5, 7):
        assert "leaks away" in says(capsys, exercises.hold, lambda b_f=b_f: ([0, -20], b_f, [0, 20], -10))


def test_gates_in_the_middle_are_not_told_that_their_numbers_are_0(capsys):
    said = says(capsys, exercises.hold, lambda: ([0, -1], 1, [0, 1], -1))
    assert "somewhere in the middle" in said and "all numbers 0" not in said


@pytest.mark.parametrize("answer, words", [
    (([1, 2, 3], 0, [1, 2], 0), "W_xf must be a list of two numbers, for news and write; got (1, 2, 3)"),
    (([1, 2], 0, [1, 2]), "returns a tuple of 3, and four things are wanted"),
    (3, "four things are wanted"), (([1], 2, 3, 4), "W_xf must be a list of two numbers"),
    (([1, 2], None, [1, 2], 0), "b_f must be one number; got None"),
    (([1, 2], 0, [1, float("nan")], 0), "W_xi must be"), (([1, 2], 0, "ab", 0), "W_xi must be"),
])
def test_settings_that_are_none_are_told_what_is_wanted(capsys, answer, words):
    assert words in says(capsys, exercises.hold, lambda: answer)


def test_two_mistakes_that_nobody_named_are_still_told_what_the_cell_did(capsys):
    said = says(capsys, exercises.hold, lambda: ([0, -20], 7, [0, 20], 10))
    assert said == "Not yet: the new bit, in the 999 steps after it, is 'lost', and 'kept' is wanted."


@pytest.mark.parametrize("settings", [([0, -11], 10, [0, 30], -20), ([0, -40], 20, [0, 21], -20)])
def test_a_gate_that_is_not_quite_shut_or_open_at_the_write_is_judged_by_the_end(capsys, settings):
    assert says(capsys, exercises.hold, lambda: settings).startswith("Correct")


@pytest.mark.parametrize("b_i", [-4, -5, -6])
def test_noise_that_moves_the_bit_by_more_than_a_tenth_is_not_hardly_any(capsys, b_i):
    said = says(capsys, exercises.hold, lambda: ([0, -20], 10, [0, 20], b_i))
    assert said.startswith("Not yet") and "moved by more than 0.1" in said


def test_where_all_gates_look_right_and_half_is_not_left_it_is_not_correct(capsys):
    said = says(capsys, exercises.hold, lambda: ([0, -9.6], 7.3, [0, 22.3], -20))
    assert "leaks away" in said
