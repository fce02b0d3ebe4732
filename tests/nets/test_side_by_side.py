"""Several nets side by side: each gets what it would get alone."""

import numpy as np
import pytest

from lessons_lib.nets.gradient_check import finite_differences, largest_error
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.nets.side_by_side import SideBySide

S, T, D, B, H, K = 3, 60, 4, 5, 6, 2


def some(kind, dtype=np.float64, **how):
    return [kind(D, H, K, seed=seed, dtype=dtype, **how) for seed in range(S)]


def batch(T=T, B=B, seed=0):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(S, T, D, B)), rng.normal(size=(S, T, K, B))


@pytest.mark.parametrize("kind", [RNN, LSTM])
@pytest.mark.parametrize("T, B", [(1, 1), (2, 3), (60, 5), (300, 1)])
def test_each_net_answers_as_it_does_alone_and_gets_the_same_gradient(kind, T, B):
    nets, (xs, dys) = some(kind), batch(T, B)
    many = SideBySide(nets)
    ys, grad = many.forward(xs), many.backward(dys)
    for s, net in enumerate(nets):
        run = net.forward(xs[s])
        assert abs(ys[s] - run.ys).max() < 1e-12
        assert abs(grad[s] - net.backward(run, dys[s]).theta).max() < 1e-10


@pytest.mark.parametrize("kind", [RNN, LSTM])
def test_the_gradient_is_the_slope_of_the_loss(kind):
    many, (xs, dys) = SideBySide(some(kind)), batch(T=7)
    many.forward(xs)
    grad = many.backward(dys)
    slopes = finite_differences(lambda: float((many.forward(xs) * dys).sum()), many.theta)
    assert largest_error(grad, slopes) < 1e-8


@pytest.mark.parametrize("kind", [RNN, LSTM])
@pytest.mark.parametrize("last", [1, 4, 60, 99])
def test_only_the_last_steps_may_be_asked(kind, last):
    many, (xs, dys) = SideBySide(some(kind)), batch()
    ys = many.forward(xs).copy()
    n = min(last, T)
    dys[:, :-n] = 0
    grad = many.backward(dys)
    assert np.allclose(many.forward(xs, last=last), ys[:, -n:], atol=1e-12)
    assert np.allclose(many.backward(dys[:, -n:]), grad, atol=1e-12)


@pytest.mark.parametrize("kind", [RNN, LSTM])
def test_the_nets_live_in_the_rows_of_theta(kind):
    nets = some(kind)
    many = SideBySide(nets)
    many.theta[1] += 1
    assert np.array_equal(many.nets[1].theta, many.theta[1])
    assert np.array_equal(many.nets[1].W_hh if kind is RNN else many.nets[1].W_hf,
                          (nets[1].W_hh if kind is RNN else nets[1].W_hf) + 1)
    many.nets[2].b_y[:] = 7
    assert (many.theta[2, -K:] == 7).all() and not (nets[2].b_y == 7).any()
    other = many.nets[0].copy()
    other.theta[:] = 0
    assert many.theta[0].any()


def test_batches_of_other_sizes_may_follow():
    many, nets = SideBySide(some(LSTM)), some(LSTM)
    for T, B in ((9, 2), (4, 3), (9, 2)):
        xs, dys = batch(T, B)
        many.forward(xs)
        grad = many.backward(dys)
        assert abs(grad[2] - nets[2].backward(nets[2].forward(xs[2]), dys[2]).theta).max() < 1e-12


def test_float32_stays_float32_and_a_gradient_that_fades_away_does_no_harm():
    many = SideBySide(some(LSTM, np.float32, forget_bias=0.0))
    xs, dys = batch(T=900)
    dys[:, :-1] = 0
    assert many.forward(xs).dtype == np.float32
    grad = many.backward(dys)
    assert grad.dtype == np.float32 and np.isfinite(grad).all() and grad.any()


@pytest.mark.parametrize("nets", [[], [RNN(1, 2, 1), LSTM(1, 2, 1)], [RNN(1, 2, 1), RNN(1, 3, 1)], ["RNN"],
                                  [RNN(1, 2, 1), RNN(1, 2, 1, dtype=np.float32)]])
def test_only_nets_of_one_kind_and_size_go_together(nets):
    with pytest.raises(TypeError, match="nets must be RNNs, or LSTMs, of one size and dtype; got "):
        SideBySide(nets)


def test_bad_batches_are_told():
    many, (xs, dys) = SideBySide(some(RNN)), batch()
    with pytest.raises(ValueError, match="call forward first"):
        many.backward(dys)
    for wrong in (xs[0], xs[:2], xs[:, :0], xs.transpose(0, 1, 3, 2)):
        with pytest.raises(ValueError, match=r"xs must be \(S, T, D, B\) with S = 3 nets side by side and D = 4 in"):
            many.forward(wrong)
    with pytest.raises(ValueError, match="finite"):
        many.forward(np.full_like(xs, np.nan))
    many.forward(xs)
    with pytest.raises(ValueError, match="dys must be"):
        many.backward(dys[:, 1:])
    many.theta += 1
    with pytest.raises(ValueError, match="call forward first"):
        many.backward(dys)
