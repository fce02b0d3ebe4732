"""A clue, then noise, then a question: was the clue +1 or -1? The smallest task that needs a long memory."""

import numpy as np


def clue_then_noise(lag: int, B: int, rng: np.random.Generator):
    """B sequences with a clue at the first step and the question `lag` steps later, at the last.

    Returns xs (lag + 1, 2, B): row 0 is the clue, -1 or +1 and then 0, row 1 is noise, uniform from -1 to 1 at every
    step; targets (lag + 1, B): 0 for -1, 1 for +1; asked (lag + 1, B) bools: the last step only.
    ValueError for a lag or a B below 1.
    """
    if lag < 1 or B < 1:
        raise ValueError(f"lag and B must be 1 or more; got {lag} and {B}")
    T, clue = lag + 1, rng.integers(0, 2, B)
    xs, asked = np.zeros((T, 2, B)), np.zeros((T, B), bool)
    xs[0, 0], xs[:, 1], asked[-1] = 2 * clue - 1, rng.uniform(-1, 1, (T, B)), True
    return xs, np.tile(clue, (T, 1)), asked
