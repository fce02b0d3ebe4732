"""Lesson 05's exercises: the backward pass and the mistakes that everybody makes once."""

import numpy as np
import pytest

from lessons_lib.lessons.backpropagation import exercises
from lessons_lib.lessons.backpropagation.one_unit import watch
from lessons_lib.nets.rnn import RNN
from tests.interactive.checked import says


@pytest.mark.parametrize("T, H, B", [(1, 1, 1), (5, 3, 1), (9, 4, 3)])
def test_the_solution_is_the_librarys_backward_pass(T, H, B):
    rng, net = np.random.default_rng(0), RNN(2, H, 2, seed=1)
    run = net.forward(rng.normal(size=(T, 2, B)), h0=rng.uniform(-1, 1, (H, B)))
    dhs = rng.normal(size=(T, H, B))
    grad = net.backward(run, dhs=dhs)
    dW_hh, dh_0 = exercises.my_backward(net.W_hh, run.h0, run.hs, dhs)
    assert np.abs(dW_hh - grad.W_hh).max() < 1e-12 and np.abs(dh_0 - grad.h0).max() < 1e-12


@pytest.mark.parametrize("label, words", [
    ("blame not added up over the steps", "overwrites"), ("tanh's slope forgotten", "slope"),
    ("h_0's gradient dropped", "dh_0 is 0"), ("blame not handed on", "its own loss"),
    ("round the corner", "hs[-1]"), ("not turned", "rows into columns"),
    ("the loop without tanh", "without passing tanh"),
])
def test_each_classic_mistake_of_the_backward_pass_is_named(capsys, label, words):
    assert words in says(capsys, exercises.backward, exercises.backward.wrong[label])


def test_a_loop_that_starts_its_sum_anew_is_the_mistake_of_not_adding_up(capsys):
    def answer(W_hh, h_0, hs, dhs):
        dh = np.zeros_like(h_0)
        for t in range(len(hs) - 1, -1, -1):
            da = (dh + dhs[t]) * (1 - hs[t] * hs[t])
            dW = da @ (h_0 if t == 0 else hs[t - 1]).T
            dh = W_hh.T @ da
        return dW, dh

    assert "What should happen to its shares?" in says(capsys, exercises.backward, answer)


def test_one_array_where_two_are_wanted_is_told_so(capsys):
    said = says(capsys, exercises.backward, lambda W_hh, h_0, hs, dhs: W_hh)
    assert "is an array, and" in said and "2 arrays (dW_hh, dh_0) with a comma between are wanted" in said


def test_a_part_of_the_wrong_shape_is_named(capsys):
    def answer(W_hh, h_0, hs, dhs):
        dW, dh = exercises.my_backward(W_hh, h_0, hs, dhs)
        return dW, dh.ravel()

    assert "differs in dh_0: it has shape (2,), and (2, 1) is wanted" in says(capsys, exercises.backward, answer)


def test_two_shares_by_hand_are_those_of_finite_differences():
    def h_2(w_1, w_2):
        return w_2 * (w_1 * 2 + 1)

    nudge = 1e-6
    assert (h_2(3 + nudge, 3) - h_2(3 - nudge, 3)) / (2 * nudge) == pytest.approx(6)
    assert (h_2(3, 3 + nudge) - h_2(3, 3 - nudge)) / (2 * nudge) == pytest.approx(7)


def test_a_wrong_pair_of_shares_is_not_given_the_answer(capsys):
    assert says(capsys, exercises.two_shares, (6, 8)) == "Not yet: your answer has 1 of 2 right."
    assert says(capsys, exercises.two_shares, (1, 8)) == "Not yet: your answer has 0 of 2 right."


def test_the_sum_of_the_shares_and_the_blame_of_h_0_are_named(capsys):
    assert "that is dL/dw, the sum" in says(capsys, exercises.two_shares, 13)
    assert "the blame of h_0, 9" in says(capsys, exercises.two_shares, (18, 7))


@pytest.mark.parametrize("answer, words", [
    (lambda step, window: list(range(step - window, step + 1)), "you reach 7 steps; a window of 6 has 6"),
    (lambda step, window: list(range(max(0, step - window), step + 1)), "step 0"),
    (lambda step, window: list(range(step - window + 1, step)), "you reach 5 steps"),
    (lambda step, window: list(range(max(0, step - window), step)), "you leave out the step of the loss itself"),
    (lambda step, window: list(range(max(0, step - window + 1), step + 1)), "steps are counted from 1"),
])
def test_a_window_that_is_miscounted_at_either_end_is_told_so(capsys, answer, words):
    assert words in says(capsys, exercises.reach, answer)


def test_a_truth_is_said_as_true_or_false(capsys):
    said = says(capsys, exercises.chunk, lambda clue, answer, length: clue % 2 == 0)
    assert "is True, and False is wanted" in said


def test_what_a_window_and_a_chunk_reach_is_what_the_microscope_shows():
    for step in range(1, 13):
        for length in range(1, 13):
            assert exercises.reached(step, length)[0] == watch(0.9, step, 0, "window", length).first
            for lag in range(step):
                seen = watch(0.9, step, lag, "chunks", length)
                assert exercises.gets_through(seen.clue, step, length) == (seen.reaches != 0)


def test_a_blame_that_is_added_into_what_was_given_is_told_so(capsys):
    def answer(W_hh, h_0, hs, dhs):
        dW_hh, dh_next = np.zeros_like(W_hh), np.zeros_like(h_0)
        for t in reversed(range(len(hs))):
            dh = dhs[t]
            dh += dh_next
            da = dh * (1 - hs[t] ** 2)
            dW_hh += da @ (hs[t - 1] if t else h_0).T
            dh_next = W_hh.T @ da
        return dW_hh, dh_next

    said = says(capsys, exercises.backward, answer)
    assert said.startswith("Not yet: the answer is right, but your function changes dhs") and "a[t] is no copy" in said


@pytest.mark.parametrize("answer", [
    lambda clue, answer, length: not clue <= length < answer,
    lambda clue, answer, length: answer - clue < length and answer % length != 1,
])
def test_a_chunk_that_looks_at_one_boundary_alone_is_not_taken_for_right(capsys, answer):
    assert says(capsys, exercises.chunk, answer).startswith("Not yet")


def test_a_list_plus_an_array_in_the_way_back_is_told_so(capsys):
    def answer(W_hh, h_0, hs, dhs):
        dW_hh, dh_next, h_before = np.zeros_like(W_hh), np.zeros_like(h_0), [h_0] + hs[:-1]
        for t in reversed(range(len(hs))):
            da = (dhs[t] + dh_next) * (1 - hs[t] ** 2)
            dW_hh, dh_next = dW_hh + da @ h_before[t].T, W_hh.T @ da
        return dW_hh, dh_next

    assert "adds numbers, since hs is an array" in says(capsys, exercises.backward, answer)
