"""A linear predictor: the next number as a weighted sum of the last p. What to try before any net.

Udny Yule put sunspots into this form in 1927 (with p = 2); statisticians call it an autoregression, AR(p). The weights
are those with the least squared error on what they were fitted to, found at once, with no training.
"""

from dataclasses import dataclass

import numpy as np

from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.checks import size


@dataclass(frozen=True, eq=False)
class Linear:
    """guess = constant + weights[0] x_t + weights[1] x_{t-1} + ..., `ahead` steps after x_t; weights (p,)."""

    weights: np.ndarray
    constant: float = 0.0
    ahead: int = 1

    @property
    def p(self) -> int:
        """How many of the last numbers it looks at."""
        return len(self.weights)

    def guesses(self, xs):
        """Its guess after every step from which it can look p numbers back: xs (T, B) -> (T - p + 1, B)."""
        xs = sequences("xs", xs, self.p)
        return self.constant + np.tensordot(self.weights, lagged(xs, self.p), 1)

    def go_on(self, seen, steps, limit=np.inf):
        """Fed on its own guesses: seen (T, B) -> the next `steps` numbers, (steps, B), each held within +-limit."""
        seen, backwards = sequences("seen", seen, self.p), self.weights[::-1]
        if self.ahead != 1:
            raise ValueError(f"a predictor that goes on says the next number; this one says {self.ahead} steps ahead")
        xs = np.concatenate([seen[-self.p:], np.empty((steps, seen.shape[1]))])
        for t in range(self.p, len(xs)):
            xs[t] = np.clip(self.constant + backwards @ xs[t - self.p:t], -limit, limit)
        return xs[self.p:]


def fit(series, p, *, ahead=1, constant=False, rows=None) -> Linear:
    """The linear predictor with the least squared error on series (T, N), N sequences side by side.

    `constant`: whether it may add a number that is always the same. `rows`: how many steps to use of each, from the
    first that can be asked (None: all). ValueError for sequences that are too short, or a p
    below 1.
    """
    p, ahead = size("p", p), size("ahead", ahead)
    series = sequences("series", series, p + ahead)
    past = lagged(series[:-ahead], p)[:, :rows].reshape(p, -1).T
    wanted = series[p - 1 + ahead:][:rows].ravel()
    if constant:
        past = np.column_stack([past, np.ones(len(past))])
    weights = np.linalg.lstsq(past, wanted, rcond=None)[0]
    return Linear(weights[:p], float(weights[p]) if constant else 0.0, ahead)


def lagged(xs, p):
    """xs (T, B) -> (p, T - p + 1, B): at each step from the p-th on the number then, the one before it, and so on."""
    return np.stack([xs[p - 1 - back:len(xs) - back] for back in range(p)])


def sequences(name, xs, least):
    """xs as (T, B) floats, with T at least so many. ValueError for what is not."""
    xs = np.asarray(xs, float)
    if xs.ndim != 2 or len(xs) < least:
        raise ValueError(f"{name} must be (T, B) with T at least {least}, a column for each sequence; got {xs.shape}")
    return xs


def least(tried, errors):
    """The one of `tried` with the least error; of several that agree to a billionth, the first."""
    return tried[argmax(-np.array(errors))]


def rms(errors, axis=None):
    """The root of the mean of the squared errors, over all of them or along an axis."""
    return np.sqrt(np.square(errors).mean(axis=axis))
