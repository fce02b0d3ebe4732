"""How wrong an answer is, and the blame that goes back with it. Every loss returns (loss, dys). Lessons 02 and 05."""

import numpy as np

from lessons_lib.nets.checks import columns, real_array


def softmax_cross_entropy(ys, targets, asked=None):
    """The mean of -ln(share of the right answer), in nats, and dL/dys.

    ys (T, K, B) raw scores, targets (T, B) whole numbers from 0 to K - 1; `asked` (T, B) bools, where only some
    answers count (None: all; at least one must). Returns (loss, dys (T, K, B)): softmax(ys) less 1 at the right
    answer, divided by the number of answers that count, and 0 where none is asked.
    """
    ys, (T, K, B) = _scores(ys)
    targets = np.asarray(targets)
    if targets.dtype.kind not in "iu":
        raise TypeError(f"targets must be whole numbers; got {targets.dtype}")
    if targets.shape != (T, B):
        raise ValueError(f"targets must be (T, B) = {(T, B)}; got {targets.shape}")
    if targets.min() < 0 or targets.max() >= K:
        raise ValueError(f"targets must be from 0 to {K - 1}; got {targets.min()} to {targets.max()}")
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
    return float(losses[asked].mean()), dys


def squared_error(ys, targets, asked=None):
    """Half the mean squared difference per step and sequence, and dL/dys.

    ys and targets (T, K, B); `asked` (T, B) bools as in `softmax_cross_entropy`. Returns (loss, dys (T, K, B)):
    ys - targets, divided by the number of answers that count.
    """
    ys, (T, K, B) = _scores(ys)
    dys = ys - columns("targets", targets, "T K B", {"T": T, "K": K, "B": B}, ys.dtype)
    asked = np.ones((T, B), bool) if asked is None else _asked(asked, T, B)
    dys *= asked[:, None]
    count = np.count_nonzero(asked)
    return float(np.vdot(dys, dys)) / (2 * count), dys / count


def _scores(ys):
    single = getattr(ys, "dtype", None) == np.float32
    ys = real_array("ys", ys, np.float32 if single else np.float64)
    if ys.ndim != 3 or 0 in ys.shape:
        raise ValueError(f"ys must be (T, K, B); got {ys.shape}")
    return ys, ys.shape


def _asked(asked, T, B):
    asked = np.asarray(asked)
    if asked.shape != (T, B) or asked.dtype != bool or not asked.any():
        raise ValueError(f"asked must be {(T, B)} bools, not all False; got {asked.shape} {asked.dtype}")
    return asked
