"""Remember one bit with one unit: walks downhill from a wall, where the gradient explodes, and from a trough, where
the rate may be too large and nothing explodes.

The wall is in the manner of Pascanu, Mikolov and Bengio, 2013, who draw the loss of one unit after 50 steps. That a
walk in a trough goes to and fro when rate times curvature is above 2 is older than neural networks.
"""

from dataclasses import dataclass

import numpy as np

T, START, WANTED = 20, 0.3, 0.7  # steps; h_0 is START or -START, and h_T should be WANTED or -WANTED


@dataclass(frozen=True)
class Walks:
    """N walks in the two weights w and b: `weights` (steps + 1, N, 2), and at each of these places the `losses`
    and the `stretches`, dh_T/dh_0 of the start, of the two, where it is larger in size, (steps + 1, N)."""

    weights: np.ndarray
    losses: np.ndarray
    stretches: np.ndarray

    @property
    def arrived(self):
        """(N,) bools: the last loss is below 0.01."""
        return self.losses[-1] < 0.01

    @property
    def jumps(self):
        """(N,) the longest step of each walk."""
        return np.linalg.norm(np.diff(self.weights, axis=0), axis=2).max(axis=0)


def on_the_wall(count=20, seed=0):
    """Starts (count, 2): w from 1.3 to 1.8, and b so that a state of START, or of -START, stays where it is."""
    rng = np.random.default_rng(seed)
    w, side = rng.uniform(1.3, 1.8, count), rng.choice([-1.0, 1.0], count)
    return np.stack([w, side * (np.arctanh(START) - w * START)], axis=1)


def in_the_trough(count=20, seed=0):
    """Starts (count, 2): w from 0.8 to 1, where the valley is steep and smooth, and b from -0.05 to 0.05."""
    rng = np.random.default_rng(seed)
    return np.stack([rng.uniform(0.8, 1.0, count), rng.uniform(-0.05, 0.05, count)], axis=1)


def walks(starts, rate=0.01, clip=None, steps=1000) -> Walks:
    """Gradient descent on h_t = tanh(w h_{t-1} + b) from each of the starts (N, 2).

    The loss is the mean of (h_T - wanted)^2 / 2 over the two signs. `clip` is the greatest length of a gradient.
    """
    weights, seen = [np.array(starts, float)], []
    for _ in range(steps):
        loss, gradient, stretch = look(*weights[-1].T)
        seen.append((loss, stretch))
        if clip is not None:
            gradient /= np.maximum(1, np.hypot(*gradient) / clip)
        weights.append(weights[-1] - rate * gradient.T)
    loss, _, stretch = look(*weights[-1].T)
    losses, stretches = zip(*seen, (loss, stretch), strict=True)
    return Walks(np.array(weights), np.array(losses), np.array(stretches))


def look(w, b):
    """The loss, its gradient (2, ...) by w and b, and dh_T/dh_0 where it is larger in size, for arrays w, b (...)."""
    sign = np.array([1.0, -1.0]).reshape(2, *[1] * np.ndim(w))
    h = sign * START * np.ones_like(w, dtype=float)
    by_w, by_b, by_start = np.zeros_like(h), np.zeros_like(h), np.ones_like(h)
    for _ in range(T):  # slopes are carried forward here: two weights, so it costs little
        before, h = h, np.tanh(w * h + b)
        slope = 1 - h * h
        by_w, by_b, by_start = slope * (w * by_w + before), slope * (w * by_b + 1), slope * w * by_start
    missed = h - sign * WANTED
    gradient = np.array([(missed * by_w).mean(axis=0), (missed * by_b).mean(axis=0)])
    return (missed**2).mean(axis=0) / 2, gradient, np.where(abs(by_start[0]) >= abs(by_start[1]), *by_start)


def curvature(w, b, nudge=1e-4):
    """How fast the slope of the loss along b changes with b, at w and b: the loss's second difference."""
    up, here, down = (look(w, b + move)[0] for move in (nudge, 0.0, -nudge))
    return (up - 2 * here + down) / nudge**2
