"""Nets trained side by side take the steps that they would take alone."""

import numpy as np
import pytest

from lessons_lib.nets.losses import squared_error
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.nets.side_by_side import SideBySide
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import SGD, Adam
from lessons_lib.training.side_by_side import fit_side_by_side, train_side_by_side

S, T, D, B, K = 3, 12, 4, 5, 2


def batches(last=T, steps=8):
    rng = np.random.default_rng(0)
    for _ in range(steps):
        yield rng.normal(size=(S, T, D, B)), rng.integers(K, size=(S, last, B))


@pytest.mark.parametrize("kind", [RNN, LSTM])
@pytest.mark.parametrize("clip", [1.0, 0.01, None])
@pytest.mark.parametrize("last", [T, 1])
def test_the_steps_are_those_of_train(kind, clip, last):
    nets = [kind(D, 4, K, seed=seed) for seed in range(S)]
    many = SideBySide(nets)
    losses = np.array([loss for _, loss, _ in train_side_by_side(
        many, batches(last), [Adam(0.05) for _ in nets], clip=clip)])
    mask = np.arange(T)[:, None] >= T - last + np.zeros(B, int)
    for s, net in enumerate(nets):
        alone = ((xs[s], np.concatenate([np.zeros((T - last, B), int), targets[s]]), mask)
                 for xs, targets in batches(last))
        assert np.allclose([loss for _, loss in train(net, alone, Adam(0.05), clip=clip)], losses[:, s], atol=1e-10)
        assert np.allclose(net.theta, many.theta[s], atol=1e-9) and not np.allclose(net.theta, kind(D, 4, K, s).theta)


def test_another_loss_and_what_is_asked_may_be_given():
    many = SideBySide([RNN(D, 4, K, seed=seed) for seed in range(S)])
    rng = np.random.default_rng(0)
    batch = rng.normal(size=(S, T, D, B)), rng.normal(size=(S, T, K, B)), rng.random((S, T, B)) < 0.5
    losses = [loss for _, loss, _ in train_side_by_side(many, [batch] * 30, [SGD(0.1) for _ in range(S)],
                                                        loss=squared_error)]
    assert (losses[-1] < losses[0]).all()


def test_the_net_whose_loss_is_no_number_is_named():
    nets = [RNN(D, 4, K, seed=seed) for seed in range(S)]
    nets[1].b_y[:] = [[1.7e308], [-1.7e308]]
    many = SideBySide(nets)
    before = many.theta.copy()
    one = np.zeros((S, T, D, B)), np.ones((S, T, B), int)
    with pytest.raises(FloatingPointError, match="the loss of net 1 is no number at step 1"):
        list(train_side_by_side(many, [one], [SGD(0.1) for _ in range(S)]))
    assert np.array_equal(many.theta, before)


def test_nets_on_sources_of_their_own_are_trained_at_a_rate_that_falls_to_0():
    def source(s):
        return ((xs[s], targets[s]) for xs, targets in batches())

    fitted = fit_side_by_side((LSTM(D, 4, K, seed=s) for s in range(S)), map(source, range(S)), 0.05, 8, bar=False)
    for s, net in enumerate(fitted):
        alone, optimiser = LSTM(D, 4, K, seed=s), Adam(0.05)
        for step, _ in train(alone, source(s), optimiser):
            optimiser.rate = 0.05 * (1 - step / 8)
        assert np.allclose(net.theta, alone.theta, atol=1e-9) and optimiser.rate == 0
