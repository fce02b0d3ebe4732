"""The dinner net as a recurrent net with weights set by hand."""

import numpy as np

from lessons_lib.nets.checks import columns
from lessons_lib.nets.rnn import RNN


def hand_set_dinner_net(cycle, gain=20.0):
    """A tanh net that follows a cycle of dishes and needs no training: an RNN with D = H = K = dishes.

    cycle (K, K) is a permutation, one-hot yesterday -> one-hot today. The state h is the prediction, +1 for
    the dish it names and -1 for the others; x is last night's dinner, one-hot, or zeros if there is no news.

    h_t = tanh(gain cycle h_{t-1} + gain (2 cycle - 1) x_t)

    So prediction and news have the same weight: agreeing they add up, and if they differ, two dishes tie.
    At a gain of 20 tanh reaches exactly 1 in float64, and the state never wears out. ys = h.
    ValueError if cycle is no permutation or gain is not above 1 (at 1 or below every vote fades).
    """
    cycle = columns("cycle", cycle, "K K", {})
    K = len(cycle)
    if cycle.shape != (K, K) or not np.array_equal(cycle @ cycle.T, np.eye(K)) or cycle.min() < 0:
        raise ValueError("cycle must be a permutation matrix: a single 1 in each row and each column, else 0")
    if not (np.isfinite(gain) and gain > 1):
        raise ValueError(f"gain must be a number above 1; got {gain}")
    net = RNN(K, K, K)
    net.theta[:] = 0
    net.W_hh = gain * cycle
    net.W_xh = gain * (2 * cycle - 1)
    net.W_hy = np.eye(K)
    return net
