"""Nets that hear a melody note by note and say the next one: one while you wait, or ten side by side. Lesson 12."""

import numpy as np

from lessons_lib.lessons.applications.melody import BAR, LENGTH, K, melodies
from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.one_hot import one_hot
from lessons_lib.training.loop import fit
from lessons_lib.training.optimisers import Adam
from lessons_lib.training.side_by_side import fit_side_by_side

H, B, RATE = 48, 32, 0.01


def new_net(seed=0) -> LSTM:
    """An untrained float32 net: it reads one of ten notes and gives each of the ten a score for being the next."""
    return LSTM(K, H, K, seed=seed, dtype=np.float32)


def learn(seed=0, updates=400, rate=RATE, bar=True) -> LSTM:
    """Train one net to say the next note, in melodies whose A is not held out. Adam, under a bar."""
    net = new_net(seed)
    fit(net, batches(seed), Adam(rate), steps=updates, bar=bar)
    return net


def learn_many(seeds, updates, rate=RATE, bar=True) -> list[LSTM]:
    """One net for each seed, side by side; the rate falls to 0 by the end."""
    seeds = list(seeds)
    return fit_side_by_side(map(new_net, seeds), map(batches, seeds), rate, updates, bar=bar)


def batches(seed):
    """New melodies for ever, as (xs (31, 10, B), targets (31, B)): each note, and the one after it."""
    rng = np.random.default_rng([seed, 12])
    while True:
        notes = melodies(B, rng)
        yield one_hot(notes[:-1], K, np.float32), notes[1:]


def answers(net, notes):
    """For every note from the second bar on, what a net expects there: (T, B) -> (T - 4, B)."""
    return argmax(net.forward(one_hot(notes[:-1], K)).ys, axis=1)[BAR - 1:]


def continued(net, notes, length=LENGTH):
    """Beginnings (n, B), continued to `length` notes by a net that hears its own notes from there on: (length, B)."""
    run = net.forward(one_hot(notes, K))
    whole = list(notes)
    while len(whole) < length:
        whole.append(argmax(run.ys[-1], axis=0))
        run = net.forward(one_hot(whole[-1][None], K), **run.last_states())
    return np.array(whole)
