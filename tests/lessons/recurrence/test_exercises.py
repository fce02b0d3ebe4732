"""Lesson 04's exercises: a bias that lies flat, parameters that do not grow with T, and heat."""

import numpy as np
import pytest

from lessons_lib.lessons.recurrence import exercises
from lessons_lib.nets.rnn import RNN, rnn_step
from lessons_lib.nets.sampling import probabilities
from tests.interactive.checked import says


@pytest.mark.parametrize("D, H, B", [(1, 2, 1), (3, 3, 4), (2, 5, 5)])
def test_a_step_with_a_flat_bias_is_the_librarys_step(D, H, B):
    net, rng = RNN(D, H, 1, seed=4), np.random.default_rng(0)
    x, h = rng.normal(size=(D, B)), rng.normal(size=(H, B))
    mine = exercises.my_step(x, h, net.W_hh, net.W_xh, net.b_h[:, 0])
    assert np.allclose(mine, rnn_step(x, h, net), rtol=0, atol=1e-15)


def test_a_start_that_is_counted_is_not_called_a_second_bias(capsys):
    said = says(capsys, exercises.count_parameters, lambda D, H, K, T: H + H * (D + H + 1) + K * (H + 1))
    assert "the state that the loop starts from is no parameter" in said


def test_the_broadcasting_trap_is_named_and_so_is_a_swap_that_fits_nowhere(capsys):
    flat = says(capsys, exercises.step, lambda x, h_prev, W_hh, W_xh, b: np.tanh(b + W_hh @ h_prev + W_xh @ x))
    assert "makes (2, 2)" in flat and "How does b stand up?" in flat
    swapped = says(capsys, exercises.step,
                   lambda x, h_prev, W_hh, W_xh, b: np.tanh(W_xh @ h_prev + W_hh @ x + b[:, None]))
    assert "W_xh leads from x to h" in swapped


def test_a_step_whose_sizes_differ_is_tried_too(capsys):
    def column_as_long_as_x(x, h_prev, W_hh, W_xh, b):
        return np.tanh(W_hh @ h_prev + W_xh @ x + b.reshape(len(x), 1))

    assert says(capsys, exercises.step, column_as_long_as_x).startswith("Not yet")


@pytest.mark.parametrize("D, H, K", [(1, 1, 1), (4, 3, 4), (65, 100, 65)])
def test_the_count_is_the_length_of_theta_for_any_number_of_steps(D, H, K):
    assert {exercises.count(D, H, K, T) for T in (1, 7, 1000)} == {RNN(D, H, K).theta.size}


def test_counting_each_box_of_the_chain_is_told_that_it_is_one_net(capsys):
    assert "one net drawn T times" in says(capsys, exercises.count_parameters, lambda D, H, K, T: T * exercises.count(
        D, H, K, T))


@pytest.mark.parametrize("temperature", [0.1, 1, 3.0])
def test_the_shares_of_the_exercise_are_the_librarys(temperature):
    scores = np.array([[2.0], [-1.0], [0.5]])
    assert np.allclose(exercises.shares_at(scores, temperature), probabilities(scores, temperature))


def test_heat_that_sharpens_is_turned_round(capsys):
    def backwards(scores, temperature):
        powers = np.exp(scores * temperature)
        return powers / powers.sum()

    assert "What brings the scores closer together?" in says(capsys, exercises.temperature, backwards)
