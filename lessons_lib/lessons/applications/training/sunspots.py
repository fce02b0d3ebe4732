"""LSTMs that read sunspot numbers, year after year, and say the next."""

import numpy as np

from lessons_lib.lessons.applications import sunspots
from lessons_lib.lessons.applications.training.next_number import Teller, learning, under_a_bar
from lessons_lib.nets.lstm import LSTM

H, B, T, WARM, RATE, UPDATES, EVERY = 8, 8, 44, 11, 0.01, 600, 10


def many_learn(seeds=range(10), *, updates=UPDATES, rate=RATE, units=H, roots=True, bar=True) -> list[Teller]:
    """One net for each seed, side by side: each update, 8 stretches of T years to learn from.

    Each is kept as it was when, every tenth update, it was best one year ahead on the years to choose by. It reads
    square roots (`roots=False`: the numbers as they are), less their mean, divided by their spread.
    """
    numbers = sunspots.load()[1] ** (0.5 if roots else 1)
    train = numbers[sunspots.part("train")]
    tellers = [Teller(LSTM(1, units, 1, seed=seed), centre=train.mean(), spread=train.std()) for seed in seeds]
    steps = learning(tellers, [_windows(train, seed) for seed in seeds], updates=updates, rate=rate, warm=WARM)
    best = [(np.inf, None)] * len(tellers)

    def watched():
        for step, losses in steps:
            yield step, losses
            if step % EVERY == 0:
                for n, teller in enumerate(tellers):
                    wrong = sunspots.error(forecasts(teller, roots, 1), 1, "choose")
                    if wrong < best[n][0]:
                        best[n] = wrong, teller.net.theta.copy()

    under_a_bar(watched(), updates, bar)
    for teller, (_, theta) in zip(tellers, best, strict=True):
        if theta is not None:
            teller.net.theta = theta
    return tellers


def learn(seed=0, **how) -> Teller:
    """`many_learn` for one seed."""
    return many_learn([seed], **how)[0]


def forecasts(teller, roots=True, ahead=sunspots.AHEAD):
    """What a net says of every year, 1, 2, ... `ahead` years before, having read all years until then, (ahead, 309)."""
    power, numbers = (2 if roots else 1), sunspots.load()[1]
    said = np.maximum(teller.go_on_from_each(numbers ** (1 / power), ahead), 0) ** power
    moved = np.full((ahead, len(numbers)), np.nan)
    for k in range(1, ahead + 1):
        moved[k - 1, k + 1:] = said[k - 1, :-k]
    return moved


def _windows(train, seed):
    """A function that gives a new batch of windows, (T + 1, B)."""
    rng, years = np.random.default_rng([seed, 3]), np.arange(T + 1)[:, None]
    return lambda: train[rng.integers(0, len(train) - T, B) + years]
