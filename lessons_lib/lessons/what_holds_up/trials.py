"""What a judge needs: ten nets on a clue, what comes back through an LSTM, and in how many ways luck can choose."""

from math import comb

import numpy as np

from lessons_lib.lessons.long_memory.training import many_learn_clue
from lessons_lib.nets.jacobians import both_ways
from lessons_lib.nets.lstm import LSTM


def clue(kind="RNN", length=10, seeds=range(10), **how) -> list[bool]:
    """Which of these nets learn a clue that lies `length` loud symbols back, lesson 11's task; True or False for each.

    `kind` is RNN or LSTM. `how` may hold rate, updates, forget_bias and input_bias; what is not given is 0.1, 250, 10
    and -6. ValueError or TypeError as `many_learn_clue`.
    """
    return [net.learned for net in many_learn_clue(kind, length, seeds, **how)]


def comes_back(net, steps=100, noise=1.0) -> tuple[float, float]:
    """How much of an LSTM's cell state comes back over `steps` steps of noise: along the belt, and by all ways.

    `noise` is the standard deviation of what comes in; with 0 nothing does. ValueError unless steps is 1 or more,
    TypeError for a net that is no LSTM and so has no belt.
    """
    if not isinstance(net, LSTM):
        raise TypeError(f"net must be an LSTM, for it has the belt; got {type(net).__name__}")
    if not isinstance(steps, int) or steps < 1:
        raise ValueError(f"steps must be a whole number from 1 on; got {steps!r}")
    belt, full = both_ways(net, noise * np.random.default_rng(0).normal(size=(steps, net.D, 1)))
    return belt[-1], full[-1]


def on_a_ridge(loop=1.0) -> LSTM:
    """An LSTM of one unit that stands still between two sides, as in lesson 07, while nothing comes in: any nudge
    leads away. All its weights are 0 but the forget bias, 5, and `loop`, by which its candidate hears itself."""
    net = LSTM(1, 1, 1)
    net.theta[:] = 0
    net.b_f[:], net.W_hc[:] = 5, loop
    return net


def ways(n: int, k: int) -> int:
    """In how many ways k things can be chosen from n: 0 where k is below 0 or above n."""
    return comb(n, k) if 0 <= k <= n else 0
