"""LSTMs before two sequences that nobody foresees: the tosses of a coin, and the logistic map."""

from functools import partial

import numpy as np

from lessons_lib.lessons.applications import failures
from lessons_lib.lessons.applications.training.next_number import Teller, learning, under_a_bar
from lessons_lib.nets.lstm import LSTM

COIN = {"units": 32, "rate": 0.01, "updates": 600}
CHAOS = {"units": 16, "rate": 0.03, "updates": 1500}
B, T = 32, 20


def many_learn_coin(seeds=range(10), *, updates=COIN["updates"], bar=True) -> list[Teller]:
    """One net for each seed, side by side: after each of 400 tosses it says the next, and sees the same ones again in
    every update. Each has tosses of its own, failures.to_learn(seed)."""
    tellers = [Teller(LSTM(1, COIN["units"], 1, seed=seed)) for seed in seeds]
    windows = [partial(failures.to_learn, seed) for seed in seeds]
    under_a_bar(learning(tellers, windows, updates=updates, rate=COIN["rate"], falling=True), updates, bar)
    return tellers


def learn_coin(seed=0, **how) -> Teller:
    """`many_learn_coin` for one seed."""
    return many_learn_coin([seed], **how)[0]


def many_learn_chaos(seeds=range(10), *, updates=CHAOS["updates"], rate=CHAOS["rate"], bar=True) -> list[Teller]:
    """One net for each seed, side by side: each update, 32 stretches of the logistic map."""
    tellers = [Teller(LSTM(1, CHAOS["units"], 1, seed=seed), centre=0.5, spread=0.5) for seed in seeds]
    train = failures.chaos(failures.LEARN, 1)
    steps = learning(tellers, [_windows(train, seed) for seed in seeds], updates=updates, rate=rate, falling=True)
    under_a_bar(steps, updates, bar)
    return tellers


def learn_chaos(seed=0, **how) -> Teller:
    """`many_learn_chaos` for one seed."""
    return many_learn_chaos([seed], **how)[0]


def _windows(train, seed):
    """A function that gives a new batch of windows, (T + 1, B)."""
    rng, steps = np.random.default_rng([seed, 5]), np.arange(T + 1)[:, None]
    return lambda: train[rng.integers(0, len(train) - T, B) + steps, rng.integers(0, train.shape[1], B)]
