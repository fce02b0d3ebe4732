"""LSTMs that read the angles of a pendulum and say the next."""

import numpy as np

from lessons_lib.lessons.applications import pendulum
from lessons_lib.lessons.applications.training.next_number import Teller, learning, under_a_bar
from lessons_lib.nets.lstm import LSTM

H, B, T, WARM, BEND, RATE, UPDATES = 16, 16, 60, 5, 0.1, 0.03, 3000


def new(kind="large", seed=0, units=H) -> Teller:
    """An untrained net for swings of this kind: it reads angles in units of the half of the largest."""
    return Teller(LSTM(1, units, 1, seed=seed), spread=max(pendulum.KINDS[kind]) / 2, bend=BEND)


def many_learn(kind="large", seeds=range(10), *, updates=UPDATES, rate=RATE, units=H, bar=True) -> list[Teller]:
    """One net for each seed, side by side: each update, T angles of 16 swings, and after each the next is asked."""
    swings, tellers = pendulum.swings(kind, "train"), [new(kind, seed, units) for seed in seeds]
    steps = learning(tellers, [_windows(swings, seed) for seed in seeds], updates=updates, rate=rate, warm=WARM,
                     falling=True)
    under_a_bar(steps, updates, bar)
    return tellers


def learn(kind="large", seed=0, **how) -> Teller:
    """`many_learn` for one seed."""
    return many_learn(kind, [seed], **how)[0]


def _windows(swings, seed):
    """A function that gives a new batch of windows, (T + 1, B) degrees."""
    rng, looks = np.random.default_rng([seed, 1]), np.arange(T + 1)[:, None]

    def window():
        return swings[rng.integers(0, len(swings) - T, B) + looks, rng.integers(0, swings.shape[1], B)]

    return window
