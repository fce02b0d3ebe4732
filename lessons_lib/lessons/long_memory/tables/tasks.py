"""The tasks of 1997 whose answer is asked for at the end of a sequence: experiments 2c, 3, 4, 5 and 6.

Each is a function of (luck, B) -> Sequences: B sequences that a generator draws. Facts from Hochreiter and Schmidhuber,
"Long short-term memory", Neural Computation 9(8), 1997, sections 5.2 to 5.6; what they leave open is said at the task.
"""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Sequences:
    """B sequences: xs (T, B) places of the 1 of one-hot columns, or (T, D, B); the last step of each, `at` (B,); and
    what the outputs are told to say there, targets (K, B). `expected` (K, B), where the targets are noisy: them without
    the noise. After its last step a sequence is filled up with anything."""

    xs: np.ndarray
    at: np.ndarray
    targets: np.ndarray
    expected: np.ndarray | None = None

    @property
    def wanted(self) -> np.ndarray:
        """What answers are held to, (K, B)."""
        return self.targets if self.expected is None else self.expected


def distractors(q: int, p: int):
    """2c: b, then x or y, then at least q of p symbols, then e: was it x or y?

    After q distractors each step is an e with chance 0.1. D = p + 4: the p distractors, e, b, x, y.
    """
    def draw(luck, B):
        length = q + luck.geometric(0.1, B) - 1
        clue = luck.integers(2, size=B)
        xs = luck.integers(p, size=(length.max() + 3, B))
        xs[0], xs[1] = p + 1, p + 2 + clue
        xs[length + 2, np.arange(B)] = p
        return Sequences(xs, length + 2, np.eye(2)[:, clue])
    return draw


def two_classes(T: int, N: int, noisy_clue: bool = False, noisy_target: bool = False):
    """3a, 3b, 3c: the first N inputs are 1 or -1, all others noise of variance 0.2: which was it? 1 or 0.

    From T to T + T / 10 steps. `noisy_clue` (3b): noise of the same variance is added to the first N as well.
    `noisy_target` (3c): 0.2 is asked for after 1 and 0.8 after -1, and noise of variance 0.1 is added to that.
    """
    def draw(luck, B):
        at = luck.integers(T, T + T // 10 + 1, B) - 1
        clue = luck.integers(2, size=B)
        xs = luck.normal(0, np.sqrt(0.2), (at.max() + 1, 1, B))
        xs[:N, 0] = xs[:N, 0] * noisy_clue + 2 * clue - 1
        if not noisy_target:
            return Sequences(xs, at, clue[None].astype(float))
        expected = 0.8 - 0.6 * clue[None]
        return Sequences(xs, at, expected + luck.normal(0, np.sqrt(0.1), (1, B)), expected)
    return draw


def two_marked(T: int, multiply: bool = False, first: int = 1):
    """4 and 5: each step is a number and a mark; two steps are marked 1: their sum (or product) is asked for.

    From T to T + T / 10 steps; the numbers are drawn from -1 to 1 (5: from 0 to 1), the first mark among the first ten
    steps, the second elsewhere among the first T / 2 - 1. The first and the last step are marked -1. Where a mark 1
    falls on the first step, its number is set to 0 (5: to 1). Asked: 0.5 + (X1 + X2) / 4, or X1 X2.

    Open in the text: whether the first step bears its 1 then. `first` = -1: it bears -1, and its number stays as drawn
    and is not asked for, so that the input shows one mark alone.
    """
    def draw(luck, B):
        n, at = np.arange(B), luck.integers(T, T + T // 10 + 1, B) - 1
        xs = np.zeros((at.max() + 1, 2, B))
        xs[:, 0] = luck.uniform(0 if multiply else -1, 1, (len(xs), B))
        places = np.stack([luck.integers(10, size=B), luck.integers(T // 2 - 2, size=B)])
        places[1] += places[1] >= places[0]                      # elsewhere
        marked = np.where(places == 0, float(multiply), xs[places, 0, n])
        xs[0, 1] = xs[at, 1, n] = -1
        xs[places, 1, n] = np.where(places == 0, first, 1)
        if first == 1:
            xs[places, 0, n] = marked
        return Sequences(xs, at, marked.prod(axis=0)[None] if multiply else 0.5 + marked.sum(axis=0)[None] / 4)
    return draw


# Where the relevant symbols may stand in experiments 6a and 6b, both ends included, counted from 0.
PLACES = {2: ((10, 20), (50, 60)), 3: ((10, 20), (33, 43), (66, 76))}


def temporal_order(relevant: int):
    """6a, 6b: E, then a, b, c or d, but for two (three) times X or Y far apart, then B: which were they, in order?

    From 100 to 110 steps; 4 (8) classes. D = 8: a, b, c, d, X, Y, E, B.
    """
    def draw(luck, B):
        at = luck.integers(100, 111, B) - 1
        xs = luck.integers(4, size=(at.max() + 1, B))
        xs[0], xs[at, np.arange(B)] = 6, 7
        which = 0
        for low, high in PLACES[relevant]:
            symbol = luck.integers(2, size=B)
            xs[luck.integers(low, high + 1, B), np.arange(B)] = 4 + symbol
            which = 2 * which + symbol
        return Sequences(xs, at, np.eye(2 ** relevant)[:, which])
    return draw
