"""The plain RNN: a step by hand, and what a run owns. What holds for both nets is in test_both_nets.py."""

import numpy as np
import pytest

from lessons_lib.nets.rnn import RNN, rnn_step
from lessons_lib.nets.runs import RNNRun


def arrays_of(run):
    return [value for value in vars(run).values() if isinstance(value, np.ndarray)]


def news(T, D, B, seed=0):
    return np.random.default_rng(seed).normal(size=(T, D, B))


def test_one_step_by_hand():
    net = RNN(1, 1, 1)
    net.W_xh, net.W_hh, net.b_h = [[2.0]], [[0.5]], [[0.1]]
    assert rnn_step([[3.0]], [[0.4]], net) == np.tanh(0.5 * 0.4 + 2 * 3 + 0.1)


def test_the_output_is_a_raw_score_read_off_the_state():
    net = RNN(2, 3, 2)
    run = net.forward(news(4, 2, 1))
    assert np.allclose(run.ys[2], net.W_hy @ run.hs[2] + net.b_y, rtol=0, atol=1e-15)


def test_without_its_loop_a_net_forgets_and_with_it_the_first_news_still_counts():
    net, xs = RNN(2, 4, 2), news(6, 2, 1)
    other = xs.copy()
    other[0] += 1
    assert not np.allclose(net.forward(xs).hs[-1], net.forward(other).hs[-1], rtol=0, atol=1e-9)
    net.W_hh[:] = 0
    assert np.array_equal(net.forward(xs).hs[1:], net.forward(other).hs[1:])


def test_a_run_owns_its_arrays():
    net, xs, h0 = RNN(2, 3, 2), news(5, 2, 2), np.zeros((3, 2))
    run = net.forward(xs, h0)
    kept = [array.copy() for array in arrays_of(run)]
    xs[:], h0[:], net.theta[:] = 9, 9, 9
    net.forward(xs, h0)
    assert all(np.array_equal(a, b) for a, b in zip(arrays_of(run), kept, strict=True))


def test_two_runs_side_by_side_do_not_touch_each_other():
    net = RNN(2, 3, 2)
    first = net.forward(news(5, 2, 1))
    kept = first.hs.copy()
    second = net.forward(news(5, 2, 1, seed=1))
    assert np.array_equal(first.hs, kept) and not np.shares_memory(first.hs, second.hs)


def test_into_writes_over_the_arrays_of_an_earlier_run():
    net, xs = RNN(2, 3, 2), news(5, 2, 1, seed=1)
    run = net.forward(news(5, 2, 1))
    arrays = arrays_of(run)
    net.theta += 0.1
    again = net.forward(xs, into=run)
    fresh = net.forward(xs)
    assert again is run and all(a is b for a, b in zip(arrays_of(run), arrays, strict=True))
    assert all(np.array_equal(a, b) for a, b in zip(arrays_of(run), arrays_of(fresh), strict=True))


def test_a_chunk_may_start_from_the_last_state_of_the_run_it_writes_over():
    net, xs = RNN(2, 3, 2), news(8, 2, 1)
    run = net.forward(xs[:4])
    second = net.forward(xs[4:], run.hs[-1], into=run)
    assert np.allclose(second.hs, net.forward(xs).hs[4:], rtol=0, atol=1e-12)


@pytest.mark.parametrize("T, D, H, K, B, dtype", [(6, 2, 3, 2, 1, np.float64), (5, 2, 4, 2, 1, np.float64),
                                                  (5, 2, 3, 3, 1, np.float64), (5, 2, 3, 2, 2, np.float64),
                                                  (5, 2, 3, 2, 1, np.float32)])
def test_a_run_of_other_sizes_is_refused_and_left_as_it_was(T, D, H, K, B, dtype):
    run = RNN(D, H, K, dtype=dtype).forward(news(T, D, B))
    kept = [array.copy() for array in arrays_of(run)]
    with pytest.raises(ValueError, match=r"into must be a run with \(T, D, H, K, B\) = \(5, 2, 3, 2, 1\)"):
        RNN(2, 3, 2).forward(news(5, 2, 1), into=run)
    assert all(np.array_equal(a, b) for a, b in zip(arrays_of(run), kept, strict=True))


def test_into_must_be_a_run():
    with pytest.raises(TypeError, match="into must be an earlier run"):
        RNN(2, 3, 2).forward(news(5, 2, 1), into=np.zeros((5, 3, 1)))


def test_the_same_seed_gives_the_same_net_and_another_seed_another():
    assert np.array_equal(RNN(2, 3, 2, seed=4).theta, RNN(2, 3, 2, seed=4).theta)
    assert not np.array_equal(RNN(2, 3, 2, seed=4).theta, RNN(2, 3, 2, seed=5).theta)
    assert np.array_equal(RNN(2, 3, 2, dtype=np.float32).theta, RNN(2, 3, 2).theta.astype(np.float32))


def test_weights_start_uniform_within_1_over_the_root_of_H():
    theta = RNN(20, 64, 20).theta
    assert np.abs(theta).max() <= 1 / 8 and np.abs(theta).max() > 0.99 / 8
    assert abs(theta.std() - 1 / 8 / np.sqrt(3)) < 0.002


def test_float32_nets_compute_in_float32():
    run = RNN(2, 3, 2, dtype=np.float32).forward(news(5, 2, 1))
    assert {array.dtype for array in arrays_of(run)} == {np.dtype(np.float32)}


def test_lists_of_whole_numbers_are_welcome():
    net = RNN(2, 3, 2)
    assert isinstance(net.forward([[[1], [0]], [[0], [True]]]), RNNRun)
    assert rnn_step([[1], [0]], [[0], [0], [0]], net).shape == (3, 1)


@pytest.mark.parametrize("xs, h0, error, words", [
    (np.zeros((14, 5, 1)), None, ValueError, r"xs must be \(T, D, B\) with D = 3 inputs; got \(14, 5, 1\)"),
    (np.zeros((0, 3, 1)), None, ValueError, "T at least 1"),
    (np.zeros((2, 3, 0)), None, ValueError, "B at least 1"),
    (np.zeros((2, 3)), None, ValueError, r"use xs\[:, :, None\]"),
    (np.full((2, 3, 1), np.inf), None, ValueError, "xs must hold finite numbers"),
    (np.zeros((2, 3, 1)) * 1j, None, TypeError, "xs must hold real numbers"),
    ("pizza", None, TypeError, "xs must hold real numbers"),
    (np.zeros((2, 3, 1)), np.zeros((4, 2)), ValueError, "h0 must be .* B = 1 sequences side by side"),
    (np.zeros((2, 3, 1)), np.zeros(4), ValueError, r"use h0\[:, None\]"),
    (np.zeros((2, 3, 1)), np.full((4, 1), np.nan), ValueError, "h0 must hold finite numbers"),
])
def test_forward_refuses_what_does_not_fit_in_a_sentence(xs, h0, error, words):
    with pytest.raises(error, match=words):
        RNN(3, 4, 2).forward(xs, h0)


@pytest.mark.parametrize("x, h_prev, words", [
    (np.zeros(3), np.zeros((4, 1)), r"use x\[:, None\]"),
    (np.zeros((3, 1)), np.zeros(4), r"use h_prev\[:, None\]"),
    (np.zeros((3, 2)), np.zeros((4, 1)), "B = 2 sequences"),
    (np.zeros((2, 1)), np.zeros((4, 1)), "D = 3 inputs"),
])
def test_a_step_never_broadcasts_by_accident(x, h_prev, words):
    with pytest.raises(ValueError, match=words):
        rnn_step(x, h_prev, RNN(3, 4, 2))


@pytest.mark.parametrize("arguments", [(0, 4, 2), (3, 0, 2), (3, 4, -1)])
def test_a_net_needs_at_least_one_of_each(arguments):
    with pytest.raises(ValueError, match="must be at least 1"):
        RNN(*arguments)
