"""How wrong an answer is, and the gradient that goes back: every loss returns (loss, dys). Lessons 02 and 05."""

import numpy as np

from lessons_lib.nets.checks import columns, real_array, whole_numbers


def softmax_cross_entropy(ys, targets, asked=None):
    """The mean of -ln(share of the right answer), in nats, and dL/dys.

    ys (T, K, B) raw scores, targets (T, B) whole numbers from 0 to K - 1; `asked` (T, B) bools, where only some
    answers count (None: all; at least one must). Returns (loss, dys (T, K, B)): softmax(ys) less 1 at the right
    answer, divided by the number of answers that count, and 0 where none is asked. A right answer that gets a share
    of next to nothing costs what its score lacks, 2000 for exp(-2000), and infinity where that is no number any more.
    TypeError or ValueError for what is not as said here, NaN and infinity among the scores included.
    """
    ys, (T, K, B) = _scores(ys)
    targets = whole_numbers("targets", targets, K, f"(T, B) = {(T, B)}", (T, B))
    with np.errstate(over="ignore"):  # scores that are too far apart: the loss may be infinite, and it is
        dys = ys - ys.max(axis=1, keepdims=True)
    right = np.arange(T)[:, None], targets, np.arange(B)
    scores = dys[right]
    np.exp(dys, dys)
    total = dys.sum(axis=1, keepdims=True)
    losses = np.log(total[:, 0]) - scores
    dys /= total
    dys[right] -= 1
    if asked is None:
        dys /= T * B
        return float(losses.mean()), dys
    asked = _asked(asked, T, B)
    dys *= (asked / np.count_nonzero(asked)).astype(dys.dtype)[:, None]
    dys += 0  # no -0 where none is asked
    return float(losses[asked].mean()), dys


def squared_error(ys, targets, asked=None):
    """Half the mean squared difference per step and sequence, and dL/dys.

    ys and targets (T, K, B); `asked` (T, B) bools as in `softmax_cross_entropy`. Returns (loss, dys (T, K, B)):
    ys - targets, divided by the number of answers that count. A loss too large for a number is infinite.
    """
    ys, (T, K, B) = _scores(ys)
    targets = columns("targets", targets, "T K B", {"T": T, "K": K, "B": B}, ys.dtype)
    asked = np.ones((T, B), bool) if asked is None else _asked(asked, T, B)
    count = int(np.count_nonzero(asked))
    with np.errstate(over="ignore"):
        dys = np.where(asked[:, None], ys - targets, ys.dtype.type(0))
        return float(np.vdot(dys, dys)) / (2 * count), dys / count


def _scores(ys):
    single = getattr(ys, "dtype", None) == np.float32
    ys = real_array("ys", ys, np.float32 if single else np.float64)
    if ys.ndim != 3 or 0 in ys.shape:
        raise ValueError(f"ys must be (T, K, B); got {ys.shape}")
    return ys, ys.shape


def _asked(asked, T, B):
    try:
        asked = np.asarray(asked)
    except ValueError:
        raise ValueError("asked must have rows of one length; got a ragged list") from None
    if asked.shape != (T, B) or asked.dtype != bool or not asked.any():
        raise ValueError(f"asked must be {(T, B)} bools, not all False; got {asked.shape} {asked.dtype}")
    return asked
