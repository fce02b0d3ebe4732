"""Who has the most votes, decided by a rule: a tie goes to the first, on every processor. Lesson 02.

Two votes that are equal on paper differ in their last bit in the machine, and which is the larger depends on the order
in which a processor adds: a bare `argmax` then names another winner on another machine.
"""

import numpy as np

TIE = 1e-9  # votes closer than this count as equal: votes that differ on paper differ by more, rounding by far less


def winners(votes, axis=0):
    """The place of the most votes along an axis: votes (K, N) -> (N,) whole numbers; in a tie, the first.

    Votes tie that are within 1e-9 of the most, or, where some are above 10,000, within 1e-13 of the largest: so coarse
    may its rounding be. float32 votes, which are rounded earlier, tie within 1e-6, or 1e-6 of the largest. ValueError
    when there is nothing to choose from, or NaN among the votes.
    """
    votes = np.asarray(votes)
    most = votes.max(axis=axis, keepdims=True)
    if np.isnan(most).any():
        raise ValueError("votes must be numbers; got NaN among them")
    near, part = (1e-6, 1e-6) if votes.dtype == np.float32 else (TIE, 1e-13)
    largest = np.where(np.isfinite(votes), np.abs(votes), 0).max(axis=axis, keepdims=True)
    with np.errstate(invalid="ignore"):
        less = np.subtract(most, votes, dtype=float)
    less[np.isnan(less)] = 0  # as many, and infinitely many
    tie = less <= np.maximum(near, part * largest)
    return tie.argmax(axis=axis)


def winner(votes) -> int:
    """The place of the most votes in one column (K, 1) or row of votes; in a tie, the first."""
    return int(winners(np.ravel(votes)))
