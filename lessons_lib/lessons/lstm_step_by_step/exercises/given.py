"""What the exercises' functions are given: nets, columns and gates of numbers that are short to read."""

import numpy as np

from lessons_lib.nets.lstm import LSTM


def net_and_column(D, H, B, seed):
    """A net with weights that matter, and round x (D, B), h_prev (H, B), c_prev (H, B)."""
    rng, net = np.random.default_rng(seed), LSTM(D, H, 1)
    net.theta = rng.normal(size=net.theta.size).round(1)
    x, h_prev, c_prev = (rng.uniform(-0.9, 0.9, (rows, B)).round(1) for rows in (D, H, H))
    return x, h_prev, c_prev, net


def gates(H, B, seed):
    """f, c_prev, i and c_tilde, each (H, B), with gates that are neither shut nor open."""
    rng = np.random.default_rng(seed)
    return tuple(rng.uniform(low, 0.9, (H, B)).round(3) for low in (0.1, -0.9, 0.1, -0.9))
