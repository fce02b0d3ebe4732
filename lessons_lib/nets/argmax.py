"""The largest score, decided by a rule: a tie goes to the first, on every processor. Lesson 02 calls it the winner.

Two scores that are equal on paper differ in their last bit in the machine, and which is the larger depends on the order
in which a processor adds: numpy's own argmax then names another place on another machine.
"""

import numpy as np

TIE = 1e-9  # scores closer than this count as equal: scores that differ on paper differ by more, rounding by far less


def argmax(scores, axis=None):
    """The place of the largest score: an int, or, along an axis, whole numbers: (K, N) with axis=0 -> (N,).

    Scores tie that are within 1e-9 of the largest, or, where some are above 10,000, within 1e-13 of the greatest of
    all: so coarse may its rounding be. float32 scores, which are rounded earlier, tie within 1e-6, or 1e-6 of the
    greatest. In a tie it is the first. ValueError when there is nothing to choose from, or NaN among the scores.
    """
    scores = np.asarray(scores)
    best = scores.max(axis=axis, keepdims=True)
    if np.isnan(best).any():
        raise ValueError("scores must be numbers; got NaN among them")
    near, part = (1e-6, 1e-6) if scores.dtype == np.float32 else (TIE, 1e-13)
    greatest = np.where(np.isfinite(scores), np.abs(scores), 0).max(axis=axis, keepdims=True)
    with np.errstate(invalid="ignore"):
        short = np.subtract(best, scores, dtype=float)
    short[np.isnan(short)] = 0  # as many, and infinitely many
    places = (short <= np.maximum(near, part * greatest)).argmax(axis=axis)
    return int(places) if axis is None else places
