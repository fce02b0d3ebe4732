"""Latches in noise, counted with numpy alone."""

import numpy as np


def bits_kept(w, sd, steps=1000, latches=1000, seed=0):
    """How many of so many latches still have the sign they began with. They start at +1.

    At every step noise is added inside the squash: h = tanh(w h + sd * a standard normal number).
    """
    rng = np.random.default_rng(seed)
    h = np.ones(latches)
    for _ in range(steps):
        h = np.tanh(w * h + sd * rng.standard_normal(latches))
    return int((h > 0).sum())
