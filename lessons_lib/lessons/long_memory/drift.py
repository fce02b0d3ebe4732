"""A cell of 1997 beside one of today: both are set by hand and read the same symbols, clues and distractors.

    1997:  c_t = c_{t-1} + i g,             g = 2 tanh(. / 2),  it shows tanh(c / 2)
    today: c_t = f c_{t-1} + i c_tilde,     c_tilde = tanh(.),  it shows tanh(c)

At a clue both input gates are open, and today's forget gate is shut: it lets go of what was there. A is news of +1, B
of -1. At a distractor each gate stands at its bias, and the news is that of a fresh net, whose weights are uniform
between -0.1 and 0.1: small, the same for every p, and on average not quite 0. Lesson 11.
"""

from dataclasses import dataclass

import numpy as np

from lessons_lib.lessons.long_memory.world import DISTRACTORS
from lessons_lib.nets.activations import sigmoid

STEPS, SEED, REACH = 1000, 1, 0.1
WEIGHTS = np.random.default_rng(SEED).uniform(-REACH, REACH, len(DISTRACTORS))


@dataclass(frozen=True)
class States:
    """What a cell held, cs (STEPS + 1, 2), had the last clue been A (first column) or B; what it shows in the end,
    (2,); and which part of its last state came from the distractors, and from clues before the last."""

    cs: np.ndarray
    shown: np.ndarray
    distractors: float
    older: float

    @property
    def kept(self) -> float:
        """The share of the last clue that is left: half of what still lies between A and B."""
        return float(self.cs[-1, 0] - self.cs[-1, 1]) / 2


def stream(every: int) -> np.ndarray:
    """What is read in 1000 steps, (1000,) whole numbers: +1 and -1 for A and B, 2 for p, 3 for q, and so on.

    A clue comes every so many steps, the first at once; the last one is A. Every stream has the same distractors.
    """
    rng = np.random.default_rng(SEED)
    read = rng.integers(2, 2 + len(DISTRACTORS), STEPS)
    places = np.arange(0, STEPS, every)
    read[places] = 2 * rng.integers(2, size=STEPS)[:len(places)] - 1
    read[places[-1]] = 1
    return read


def cell_of_1997(every: int, input_bias: float) -> States:
    """What a cell without a forget gate makes of a stream."""
    return _states(every, lambda weight: 2 * np.tanh(weight / 2), sigmoid(input_bias), None, lambda c: np.tanh(c / 2))


def cell_of_today(every: int, input_bias: float, forget_bias: float) -> States:
    """What a cell with a forget gate makes of a stream."""
    return _states(every, np.tanh, sigmoid(input_bias), float(sigmoid(forget_bias)), np.tanh)


def _states(every, squash, let_in, keep, show) -> States:
    """keep is None for a cell without a forget gate. The cell adds up what comes from the last clue, from distractors
    and from older clues, so each has a column of its own."""
    read, last = stream(every), STEPS - every
    clue = np.abs(read) == 1
    news = np.zeros((STEPS, 3))
    news[last, 0] = 1
    news[~clue, 1] = let_in * squash(WEIGHTS[read[~clue] - 2])
    news[:last, 2] = np.where(clue, read, 0)[:last]
    cs = np.zeros((STEPS + 1, 3))
    if keep is None:
        cs[1:] = np.cumsum(news, axis=0)
    else:
        for t in range(STEPS):
            cs[t + 1] = news[t] if clue[t] else keep * cs[t] + news[t]
    told, rest = cs[:, 0], cs[:, 1] + cs[:, 2]
    both = np.stack([rest + told, rest - told], axis=1)
    return States(both, show(both[-1]), float(cs[-1, 1]), float(cs[-1, 2]))
