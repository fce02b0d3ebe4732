"""Nets that watch the dot: one while you wait, or ten side by side. Lesson 12."""

import numpy as np

from lessons_lib.lessons.applications.bounce import SIZE, films
from lessons_lib.nets.activations import softmax
from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.lstm import LSTM
from lessons_lib.training.loop import fit
from lessons_lib.training.optimisers import Adam
from lessons_lib.training.side_by_side import fit_side_by_side

H, B, RATE = 32, 32, 0.01


def new_net(seed=0, units=H) -> LSTM:
    """An untrained float32 net: it reads 64 cells and gives each of the 64 a score."""
    return LSTM(SIZE ** 2, units, SIZE ** 2, seed=seed, dtype=np.float32)


def learn(seed=0, updates=400, rate=RATE, bar=True) -> LSTM:
    """Train one net to say in which cell the dot is now, at every frame, seen or not. Adam, under a bar."""
    net = new_net(seed)
    fit(net, batches(seed), Adam(rate), steps=updates, bar=bar)
    return net


def learn_many(seeds, updates, rate=RATE, units=H, bar=True) -> list[LSTM]:
    """One net for each seed, side by side; the rate falls to 0 by the end."""
    seeds = list(seeds)
    return fit_side_by_side((new_net(seed, units) for seed in seeds), map(batches, seeds), rate, updates, bar=bar)


def batches(seed):
    """New films for ever, as (xs (T, 64, B), targets (T, B))."""
    rng = np.random.default_rng([seed, 12])
    while True:
        made = films(B, rng)
        yield made.xs.astype(np.float32), made.cells


def shares(net, films):
    """What a net believes: the share it gives each cell at each frame, (T, 64, B)."""
    return softmax(net.forward(films.xs).ys.astype(float))


def answers(net, films):
    """The cell that a net gives the most, at each frame: (T, B)."""
    return argmax(net.forward(films.xs).ys, axis=1)
