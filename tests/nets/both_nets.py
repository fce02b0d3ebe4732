"""Both nets, the RNN and the LSTM, at random, with all that a run of them and its way back need."""

import numpy as np
import pytest

from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN

BOTH = pytest.mark.parametrize("kind", [RNN, LSTM])


def draw(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape)


def make(kind, T=5, B=2, D=3, H=4, K=2, seed=0):
    """A net, and what a run of it needs: xs, its starting states, and an upstream gradient for all that takes one."""
    net = kind(D, H, K, seed=seed)
    net.theta = draw(seed, net.theta.size) / 2
    states = {name: draw(seed + n, H, B) for n, name in enumerate(("h0", "c0")[:1 + (kind is LSTM)], 1)}
    on_states = {name: draw(seed + n, T, H, B) for n, name in enumerate(("dhs", "dcs")[:1 + (kind is LSTM)], 3)}
    return net, draw(seed + 5, T, D, B), states, {"dys": draw(seed + 6, T, K, B), **on_states}
