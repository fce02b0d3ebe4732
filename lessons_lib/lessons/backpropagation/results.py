"""How often a net learns to remember a clue, window by window: 160 nets.

    python -m lessons_lib.lessons.backpropagation.results  # remakes results.json; about 6 minutes on one core

Training is chaotic: other processors give other shares for single nets, and the same story.
"""

from pathlib import Path

import numpy as np

from lessons_lib.lessons.backpropagation.world import clue_then_noise
from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.checks import size
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.rnn import RNN
from lessons_lib.storage.results import keep, read, remade_by
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam

STORE = Path(__file__).with_suffix(".json")
LAG, STEPS, SEEDS = 15, 800, 10
WINDOWS = (1, 2, 4, 8, 12, 14, 15, 16)
STARTS = ("hears", "deaf")  # a random start, and the same with the clue's weights at 0
LEARNED = 0.9               # the share of right answers from which a net counts as having learned


def trained(lag: int, window: int | None, seed: int, deaf: bool = False, steps: int = STEPS):
    """An RNN of 8 units, trained to name the clue `lag` steps back with blame cut to `window` steps (None: uncut).

    A deaf net starts with 0 in the column of W_xh that hears the clue. Returns (net, share of right answers on 2000
    sequences that it has not seen).
    """
    rng, net = np.random.default_rng(seed), RNN(2, 8, 2, seed=seed)
    if deaf:
        net.W_xh[:, 0] = 0
    batches = (clue_then_noise(lag, 32, rng) for _ in range(size("steps", steps)))
    for _ in train(net, batches, Adam(0.01), loss=softmax_cross_entropy, window=window):
        pass
    xs, targets, _ = clue_then_noise(lag, 2000, np.random.default_rng(10**6))
    return net, float(np.mean(argmax(net.forward(xs).ys[-1], axis=0) == targets[-1]))


def learned(shares) -> int:
    """How many of these nets name the clue right on more than 90 % of new sequences."""
    return int(np.sum(np.asarray(shares) > LEARNED))


def load() -> dict:
    """What is stored: "origin", "lag", "windows", and for "hears" and "deaf" a list per window of shares per seed."""
    return read(STORE)


def main() -> None:
    """Train every net and store its share of right answers."""
    stored = {
        "origin": {"command": remade_by(STORE), "numpy": np.__version__,
                   "seeds": list(range(SEEDS)),
                   "what": f"RNN(2, 8, 2), Adam(0.01), {STEPS} steps of 32 sequences; share right on 2000 new ones"},
        "lag": LAG, "windows": list(WINDOWS),
    }
    for start in STARTS:
        stored[start] = []
        for window in WINDOWS:
            shares = [round(trained(LAG, window, seed, start == "deaf")[1], 4) for seed in range(SEEDS)]
            stored[start].append(shares)
            print(f"{start:6} window {window:2}: {learned(shares)} of {SEEDS} learned", flush=True)
    keep(STORE, stored)


if __name__ == "__main__":
    main()
