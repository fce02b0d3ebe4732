"""Small nets that hear one loud clue, then noise, and must say at the end which clue it was.

The table of what is stored of them stands here too: lesson 07 asks this module for it.
"""

import numpy as np

from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.rnn import RNN
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam

B, LOUD, RATE = 16, 2.0, 0.01  # sequences in a batch, the size of their clue, and Adam's rate
LEARNED = 0.95                 # the share of right answers from which a net has learned it; luck alone is 0.5


def new_net(seed):
    """An untrained RNN of 8 units, float32."""
    return RNN(1, 8, 2, seed=seed, dtype=np.float32)


def learn(seed, gap, updates=150):
    """The share of right answers on 500 sequences never seen, after so many updates."""
    return watched(seed, gap, (updates,))[-1][0]


def watched(seed, gap, when, until=None):
    """Train one net on the sign of the first of gap + 1 inputs: (share right, heard) after each number of updates in
    `when`, on 500 sequences never seen, and no more once the share is at least `until`.

    The other inputs are noise of standard deviation 1. Adam, gradients of length 1 at most. `heard` is the clue's
    gradient as a part of the last input's, each the root of its mean square over the 500.
    """
    net, rng = new_net(seed), np.random.default_rng(seed)
    asked = _sequences(gap, 500, np.random.default_rng(seed + 1000))
    seen = [_asked(net, asked)] if 0 in when else []
    for update, _ in train(net, (_sequences(gap, B, rng) for _ in range(max(when))), Adam(RATE)):
        if update in when:
            seen.append(_asked(net, asked))
            if until is not None and seen[-1][0] >= until:
                break
    return seen


def table(stored):
    """What `results.load` returns, as lines to print: for each gap how loud the clue's gradient is before training, for
    a net in the middle of the ten, and how many of the ten learned it by each budget."""
    lines = ["updates             " + "".join(f"{updates:7}" for updates in stored["budgets"])]
    for gap, heard, learned in zip(stored["gaps"], stored["heard"], stored["learned"], strict=True):
        counts = "".join(f"{count:7}" for count in learned)
        lines.append(f"gap {gap:2}, heard {np.median(heard):.0e}:{counts}  of 10")
    return "\n".join(lines)


def _asked(net, sequences):
    xs, *asked = sequences
    run = net.forward(xs)
    gradient = net.backward(run, softmax_cross_entropy(run.ys, *asked)[1]).xs
    sizes = np.linalg.norm(gradient.astype(float), axis=(1, 2))  # the squares are too small for float32
    return float((argmax(run.ys[-1], axis=0) == asked[0][-1]).mean()), float(sizes[0] / sizes[-1])


def _sequences(gap, count, rng):
    sign = rng.integers(0, 2, count)
    xs = rng.normal(size=(gap + 1, 1, count))
    xs[0, 0] = LOUD * (2 * sign - 1)
    asked = np.zeros((gap + 1, count), bool)
    asked[-1] = True
    return xs, np.where(asked, sign, 0), asked
