"""How wrong an answer is, and the gradient that goes back: every loss returns (loss, dys). Lessons 02 and 05.

A mask says which answers count; the lessons say which are asked for.
"""

import numpy as np

from lessons_lib.nets.checks import as_array, columns, floats, whole_numbers


def softmax_cross_entropy(ys, targets, mask=None):
    """The mean of -ln(probability of the right answer), in nats, and dL/dys.

    ys (T, K, B) raw scores (logits), targets (T, B) whole numbers from 0 to K - 1; `mask` (T, B) bools, where only some
    answers count (None: all; at least one must). Returns (loss, dys (T, K, B)): softmax(ys) less 1 at the right
    answer, divided by the number of answers that count, and 0 where none counts. A right answer whose probability is
    next to nothing costs what its score lacks, 2000 for exp(-2000), and infinity where that is no number any more.
    TypeError or ValueError for what is not as said here, NaN and infinity among the scores included.
    """
    ys, (T, K, B) = _scores(ys)
    targets = whole_numbers("targets", targets, K, f"(T, B) = {(T, B)}", (T, B))
    with np.errstate(over="ignore"):  # scores that are too far apart: the loss may be infinite, and it is
        dys = np.subtract(ys, ys.max(axis=1, keepdims=True), order="C")
    flat, right = dys.reshape(-1), np.arange(0, T * K * B, K * B)[:, None] + targets.astype(int) * B + np.arange(B)
    scores = flat[right]
    np.exp(dys, dys)
    total = dys.sum(axis=1, keepdims=True)
    losses = np.log(total[:, 0]) - scores
    dys /= total
    flat[right] -= 1
    if mask is None:
        dys /= T * B
        return float(losses.mean()), dys
    mask = _checked_mask(mask, T, B)
    dys *= (mask / np.count_nonzero(mask)).astype(dys.dtype)[:, None]
    dys += 0  # no -0 where none counts
    return float(losses[mask].mean()), dys


def squared_error(ys, targets, mask=None):
    """Half the mean squared difference per step and sequence, and dL/dys.

    ys and targets (T, K, B); `mask` (T, B) bools as in `softmax_cross_entropy`. Returns (loss, dys (T, K, B)):
    ys - targets, divided by the number of answers that count. A loss too large for a number is infinite.
    """
    ys, (T, K, B) = _scores(ys)
    targets = columns("targets", targets, "T K B", {"T": T, "K": K, "B": B}, ys.dtype)
    mask = np.ones((T, B), bool) if mask is None else _checked_mask(mask, T, B)
    count = int(np.count_nonzero(mask))
    with np.errstate(over="ignore"):
        dys = np.where(mask[:, None], ys - targets, ys.dtype.type(0))
        return float(np.vdot(dys, dys)) / (2 * count), dys / count


def _scores(ys):
    ys = floats("ys", ys)
    if ys.ndim != 3 or 0 in ys.shape:
        raise ValueError(f"ys must be (T, K, B); got {ys.shape}")
    return ys, ys.shape


def _checked_mask(mask, T, B):
    mask = as_array("mask", mask)
    if mask.shape != (T, B) or mask.dtype != bool or not mask.any():
        raise ValueError(f"mask must be {(T, B)} bools, not all False; got {mask.shape} {mask.dtype}")
    return mask
