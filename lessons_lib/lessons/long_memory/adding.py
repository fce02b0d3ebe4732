"""The adding problem: a net without gates that starts at the identity, beside a plain RNN and an LSTM. Lesson 11.

Of T numbers two are marked, anywhere, and at the end their sum is asked. Le, Jaitly and Hinton, 2015, took 100 units,
sequences of 150 steps and more, and plain gradient descent with clipping; here Adam is used. A net has learned it when
its mean squared error over 50 batches in a row, 800 new sequences, each answered before the net learns from it, is
below 0.01; whoever says 1 always has 1/6.
"""

import numpy as np

from lessons_lib.lessons.long_memory.rectified import RectifiedRNN
from lessons_lib.lessons.long_memory.trained import Trained, under_a_bar
from lessons_lib.lessons.long_memory.world import adding, steps
from lessons_lib.nets.checks import size
from lessons_lib.nets.losses import squared_error
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam

KINDS = ("identity", "RNN", "LSTM")
UNITS, B, RATE, KNOWN, PATIENCE = 100, 16, 0.001, 0.01, 50


class Added(Trained):
    """A net, and how its training went; its `losses` are the mean squared errors of each batch, before it was learned
    from."""

    @property
    def error(self) -> float:
        """The mean squared error over the last 50 batches, 800 new sequences."""
        return float(np.mean(self.losses[-PATIENCE:]))

    def __repr__(self):
        return f"{super().__repr__()}, error {self.error:.3f}"


def new_net(kind, seed, units=UNITS, forget_bias=5.0):
    """An untrained float32 net for adding: "identity" (rectified units), "RNN" (tanh, usual start), or "LSTM"."""
    how = {"seed": seed, "dtype": np.float32}
    if kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}; got {kind!r}")
    if kind == "LSTM":
        return LSTM(2, units, 1, forget_bias=forget_bias, **how)
    return (RectifiedRNN if kind == "identity" else RNN)(2, units, 1, **how)


def learn_adding(kind="identity", T=100, seed=0, *, updates=10_000, rate=RATE, clip=1.0, bar=True, **how) -> Added:
    """Train one net to add two marked numbers out of T, until it has learned it or the updates are used up.

    Adam with this rate, gradients of length `clip` at most; `how` goes to `new_net`. Under a bar; the stop button
    (Ctrl-C) ends it and keeps the net as it is by then. ValueError for a T below 2 or above world.LONGEST.
    """
    adding(steps(T), 1, np.random.default_rng(0))
    result, rng = Added(new_net(kind, seed, **how)), np.random.default_rng([seed, T])
    batches = (adding(T, B, rng) for _ in range(size("updates", updates)))
    with under_a_bar([result], updates, bar) as progress:
        for step, loss in train(result.net, batches, Adam(rate), loss=_error, clip=clip):
            result.losses.append(2 * loss)  # the loss is half of the mean squared error
            progress.show(step, loss)
            if step >= PATIENCE and result.error < KNOWN:
                result.ended = "learned"
                break
    return result


def _error(ys, targets, mask):
    """`squared_error`, infinite where nothing has held the states of a rectified net, so that `train` says it."""
    return squared_error(ys, targets, mask) if np.isfinite(ys).all() else (np.inf, ys)
