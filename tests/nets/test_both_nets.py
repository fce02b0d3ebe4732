"""The RNN and the LSTM, forward and back: step, batch and chunk agree, and every gradient is what the loss shows."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons_lib.nets.gradient_check import finite_differences, largest_error
from lessons_lib.nets.lstm import LSTM, lstm_step
from lessons_lib.nets.rnn import RNN, rnn_step
from tests.nets.both_nets import BOTH, make

SIZES = st.tuples(*(st.integers(1, most) for most in (7, 3, 4, 4, 3)))  # T, B, D, H, K


def of_any_size(**more):
    """A test of (kind, sizes, seed, *more), tried on both nets with 25 draws of the others."""
    return lambda test: BOTH(settings(max_examples=25, deadline=None)(
        given(sizes=SIZES, seed=st.integers(0, 99), **more)(test)))


def loss_of(run, upstream):
    return sum(float(np.vdot(getattr(run, name[1:]), value)) for name, value in upstream.items())


def step(net, x, states):
    if isinstance(net, RNN):
        return {"h0": rnn_step(x, states["h0"], net)}
    return dict(zip(("h0", "c0"), lstm_step(x, states["h0"], states["c0"], net), strict=True))


@BOTH
@pytest.mark.parametrize("T, B", [(1, 1), (4, 1), (6, 3)])
def test_every_parameter_input_and_start_has_the_slope_that_the_loss_itself_shows(kind, T, B):
    net, xs, states, upstream = make(kind, T, B)
    grad = net.backward(net.forward(xs, **states), **upstream)

    def loss():
        return loss_of(net.forward(xs, **states), upstream)

    assert largest_error(grad.theta, finite_differences(loss, net.theta)) < 1e-8
    for name, values in {"xs": xs, **states}.items():
        flat = values.reshape(-1)
        assert largest_error(getattr(grad, name).reshape(-1), finite_differences(loss, flat)) < 1e-8, name


@of_any_size()
def test_forward_agrees_with_step_after_step(kind, sizes, seed):
    net, xs, states, _ = make(kind, *sizes, seed=seed)
    run = net.forward(xs, **states)
    for t, x in enumerate(xs):
        states = step(net, x, states)
        assert np.allclose(run.hs[t], states["h0"], rtol=0, atol=1e-12)
        assert np.allclose(run.ys[t], net.W_hy @ states["h0"] + net.b_y, rtol=0, atol=1e-12)
        if kind is LSTM:
            assert np.allclose(run.cs[t], states["c0"], rtol=0, atol=1e-12)


@of_any_size()
def test_a_batch_agrees_with_its_columns_one_by_one(kind, sizes, seed):
    net, xs, states, upstream = make(kind, *sizes, seed=seed)
    run = net.forward(xs, **states)
    grad, total = net.backward(run, **upstream), np.zeros(net.theta.size)
    for b in range(sizes[1]):
        alone = net.forward(xs[..., b:b + 1], **{name: state[:, b:b + 1] for name, state in states.items()})
        assert np.allclose(alone.ys[..., 0], run.ys[..., b], rtol=0, atol=1e-12)
        mine = net.backward(alone, **{name: value[..., b:b + 1] for name, value in upstream.items()})
        assert np.allclose(mine.xs[..., 0], grad.xs[..., b], rtol=0, atol=1e-10)
        total += mine.theta
    assert np.allclose(total, grad.theta, rtol=1e-10, atol=1e-10)


@of_any_size(cut=st.integers(1, 6))
def test_chunks_with_carried_state_agree_with_the_whole(kind, sizes, seed, cut):
    net, xs, states, upstream = make(kind, *(max(sizes[0], 2), *sizes[1:]), seed=seed)
    cut = min(cut, len(xs) - 1)
    whole = net.forward(xs, **states)
    first = net.forward(xs[:cut], **states)
    carried = {"h0": first.hs[-1]} | ({"c0": first.cs[-1]} if kind is LSTM else {})
    second = net.forward(xs[cut:], **carried)
    assert np.allclose(np.concatenate([first.ys, second.ys]), whole.ys, rtol=0, atol=1e-12)
    late = net.backward(second, **{name: value[cut:] for name, value in upstream.items()})
    handed = {name: value[:cut].copy() for name, value in upstream.items()}
    handed["dhs"][-1] += late.h0
    if kind is LSTM:
        handed["dcs"][-1] += late.c0
    both = net.backward(first, **handed).theta + late.theta
    assert np.allclose(both, net.backward(whole, **upstream).theta, rtol=1e-10, atol=1e-10)


@BOTH
@pytest.mark.parametrize("window", [1, 2, 3, 5, 6, 99])
def test_a_window_reaches_exactly_its_steps_for_every_loss(kind, window):
    """Against the plain definition: for each step's loss, run the last `window` steps alone."""
    net, xs, states, upstream = make(kind, T=6)
    whole = net.forward(xs, **states)
    grad = net.backward(whole, **upstream, window=window)
    theta, into_xs, starts = 0, np.zeros_like(xs), {name: np.zeros_like(s) for name, s in states.items()}
    for t in range(len(xs)):
        a = max(0, t - window + 1)
        before = states if a == 0 else {"h0": whole.hs[a - 1]} | ({"c0": whole.cs[a - 1]} if kind is LSTM else {})
        part = net.forward(xs[a:t + 1], **before)
        only = {name: np.concatenate([np.zeros_like(v[a:t]), v[t:t + 1]]) for name, v in upstream.items()}
        mine = net.backward(part, **only)
        theta = theta + mine.theta
        into_xs[a:t + 1] += mine.xs
        for name in starts if a == 0 else ():
            starts[name] += getattr(mine, name)
    assert np.allclose(grad.theta, theta, rtol=1e-10, atol=1e-10)
    assert np.allclose(grad.xs, into_xs, rtol=1e-10, atol=1e-10)
    for name, wanted in starts.items():
        assert np.allclose(getattr(grad, name), wanted, rtol=1e-10, atol=1e-10)


@BOTH
@pytest.mark.parametrize("lag", [0, 1, 4])
def test_a_clue_lag_steps_back_needs_a_window_of_lag_plus_one(kind, lag):
    net, xs, states, _ = make(kind, T=8)
    run, dys = net.forward(xs, **states), np.zeros((8, 2, 2))
    dys[-1] = 1
    clue = -1 - lag
    full = net.backward(run, dys).xs[clue]
    assert np.allclose(net.backward(run, dys, window=lag + 1).xs[clue], full, rtol=1e-12, atol=0)
    if lag:
        assert not net.backward(run, dys, window=lag).xs[clue].any()
    assert not net.backward(run, dys, window=7).h0.any()


@BOTH
@pytest.mark.parametrize("how, error, words", [
    ({}, ValueError, "one of dys, dhs"),
    ({"dys": np.zeros((5, 2))}, ValueError, r"dys must be \(T, K, B\)"),
    ({"dys": np.zeros((4, 2, 2))}, ValueError, "T = 5 steps"),
    ({"dys": np.full((5, 2, 2), np.nan)}, ValueError, "dys must hold finite numbers"),
    ({"dhs": np.zeros((5, 4, 2), complex)}, TypeError, "dhs must hold real numbers"),
    ({"dys": np.zeros((5, 2, 2)), "window": 0}, ValueError, "window must be at least 1"),
    ({"dys": np.zeros((5, 2, 2)), "window": 2.5}, TypeError, "window must be a whole number"),
])
def test_backward_refuses_what_does_not_fit_in_a_sentence(kind, how, error, words):
    net, xs, states, _ = make(kind)
    run, before = net.forward(xs, **states), net.theta.copy()
    with pytest.raises(error, match=words):
        net.backward(run, **how)
    assert np.array_equal(net.theta, before)
