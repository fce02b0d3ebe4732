"""The rectified RNN that starts at the identity: its formula, its gradient, and that it starts as a memory."""

import numpy as np
import pytest

from lessons_lib.lessons.long_memory.rectified import RectifiedRNN
from lessons_lib.nets.gradient_check import finite_differences, largest_error


def rng(seed=0):
    return np.random.default_rng(seed)


def woken(T=9, D=2, H=5, K=1, B=3):
    """A net with weights of all sizes and a batch that keeps its states away from 0, where max(0, .) has no slope."""
    net = RectifiedRNN(D, H, K)
    net.theta = rng(1).normal(0, 0.4, net.theta.size)
    return net, rng(2).normal(size=(T, D, B)), rng(3).normal(size=(T, K, B))


def test_it_reads_as_its_formula_says():
    net, xs, _ = woken()
    h, run = np.zeros((5, 3)), net.forward(xs)
    for t, x in enumerate(xs):
        h = np.maximum(0, net.W_hh @ h + net.W_xh @ x + net.b_h)
        assert np.allclose(run.hs[t], h, atol=1e-12) and np.allclose(run.ys[t], net.W_hy @ h + net.b_y, atol=1e-12)


def test_its_gradient_is_the_slope_of_the_loss():
    net, xs, dys = woken()
    grad = net.backward(net.forward(xs), dys)
    slopes = finite_differences(lambda: float((net.forward(xs).ys * dys).sum()), net.theta)
    assert largest_error(grad.theta, slopes) < 1e-8 and (net.forward(xs).hs == 0).any()
    news = xs.copy()
    assert largest_error(grad.xs, finite_differences(lambda: float((net.forward(news).ys * dys).sum()), news)) < 1e-8
    h0 = abs(rng(4).normal(size=(5, 3)))
    grad = net.backward(net.forward(xs, h0), dys)
    assert largest_error(grad.h0, finite_differences(lambda: float((net.forward(xs, h0).ys * dys).sum()), h0)) < 1e-8


def test_a_gradient_may_be_put_on_the_states():
    net, xs, _ = woken()
    dhs = rng(5).normal(size=(9, 5, 3))
    grad = net.backward(net.forward(xs), dhs=dhs, inputs=False)
    slopes = finite_differences(lambda: float((net.forward(xs).hs * dhs).sum()), net.theta)
    assert largest_error(grad.theta, slopes) < 1e-8 and grad.xs is None


def test_it_starts_as_a_memory_that_neither_fades_nor_grows():
    net = RectifiedRNN(2, 100, 1, seed=3)
    assert np.array_equal(net.W_hh, np.eye(100)) and not net.b_h.any() and not net.b_y.any()
    assert net.W_xh.std() == pytest.approx(0.001, rel=0.2)
    run = net.forward(np.zeros((1000, 2, 1)), h0=np.arange(100.0)[:, None])
    assert np.array_equal(run.hs[-1], run.h0)
    dhs = np.zeros((1000, 100, 1))
    dhs[-1] = 1
    assert (net.backward(run, dhs=dhs).h0[1:] == 1).all()
    assert np.array_equal(RectifiedRNN(2, 3, 1, scale=0.5).W_hh, np.eye(3) / 2)


def test_a_run_may_be_reused_and_float32_stays():
    net = RectifiedRNN(2, 5, 1, dtype=np.float32)
    xs = rng().random((6, 2, 4))
    run = net.forward(xs)
    first = net.backward(run, np.ones((6, 1, 4))).theta.copy()
    assert net.forward(xs, into=run) is run and np.array_equal(net.backward(run, np.ones((6, 1, 4))).theta, first)
    assert run.hs.dtype == first.dtype == np.float32


def test_a_gradient_beyond_all_numbers_is_told():
    net = RectifiedRNN(1, 2, 1, dtype=np.float32)
    net.W_hh, net.W_xh, net.W_hy = 1.5 * np.eye(2), np.ones((2, 1)), np.ones((1, 2))
    xs = np.full((200, 1, 1), 1e-30, np.float32)
    run, dys = net.forward(xs), np.zeros((200, 1, 1))
    dys[-1] = 1e6
    assert np.isfinite(run.ys).all()
    with pytest.raises(FloatingPointError, match="the gradient has grown beyond float32 over 200 steps"):
        net.backward(run, dys)


def test_a_window_and_wrong_shapes_are_refused():
    net, xs, dys = woken()
    run = net.forward(xs)
    with pytest.raises(ValueError, match="window must be None or at least T = 9 here; got 4"):
        net.backward(run, dys, window=4)
    assert np.array_equal(net.backward(run, dys, window=9).theta, net.backward(run, dys).theta)
    with pytest.raises(ValueError, match="xs must be"):
        net.forward(xs[:, :1])
    with pytest.raises(ValueError, match="dys must be"):
        net.backward(run, dys[1:])
