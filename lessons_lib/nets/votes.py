"""Who has the most votes, decided by a rule: a tie goes to the first, on every processor. Lesson 02.

Two votes that are equal on paper differ in their last bit in the machine, and which is the larger depends on the order
in which a processor adds: a bare `argmax` then names another winner on another machine.
"""

import numpy as np

TIE = 1e-9  # votes closer than this count as equal: votes that differ on paper differ by more, rounding by far less


def winners(votes, axis=0):
    """The place of the most votes along an axis: votes (K, N) -> (N,) whole numbers; in a tie, the first.

    Votes tie that are within 1e-9 of the most, or within 1e-9 of its size where that is above 1. float32 votes, whose
    rounding is coarser, tie within 1e-6. ValueError when there is nothing to choose from, or NaN among the votes.
    """
    votes = np.asarray(votes)
    most = votes.max(axis=axis, keepdims=True)
    if np.isnan(most).any():
        raise ValueError("votes must be numbers; got NaN among them")
    near = 1e-6 if votes.dtype == np.float32 else TIE
    size = np.maximum(1, np.where(np.isinf(most), 1, np.abs(most)))
    with np.errstate(invalid="ignore"):  # of an infinite most, only those that are infinite too have as many
        tie = (votes == most) | (most - votes <= near * size)
    return tie.argmax(axis=axis)


def winner(votes) -> int:
    """The place of the most votes in one column (K, 1) or row of votes; in a tie, the first."""
    return int(winners(np.ravel(votes)))
