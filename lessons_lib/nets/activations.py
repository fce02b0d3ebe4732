"""The squashes of the nets, and their slopes. Each slope is a function of the squash's own output.

tanh itself is numpy's. Introduced: tanh and softmax in lesson 02, sigmoid in lesson 07.
"""

import numpy as np

from lessons_lib.nets.checks import real_array


def sigmoid(a):
    """1 / (1 + e^-a), from 0 to 1; any shape, element by element.

    Written with e^-|a|, which never overflows: accurate to the last digits in both tails, whatever finite a.
    """
    a = _floats("a", a)
    e = np.exp(-np.abs(a))
    return np.where(a >= 0, 1, e) / (1 + e)


def sigmoid_slope(s):
    """d sigmoid(a) / da, where s = sigmoid(a): s (1 - s), at most 0.25."""
    s = _floats("s", s)
    return s * (1 - s)


def tanh_slope(h):
    """d tanh(a) / da, where h = tanh(a): 1 - h^2, at most 1."""
    h = _floats("h", h)
    return 1 - h * h


def softmax(scores):
    """Turn each column of scores into shares that are positive and add up to 1.

    scores (K, B) or (T, K, B) -> the same shape: e^score / sum over the K rows of e^score. The largest score
    of a column is taken off first: that changes no share, and keeps e^score from overflowing.
    """
    scores = _floats("scores", scores)
    if scores.ndim not in (2, 3) or 0 in scores.shape:
        tip = "; use scores[:, None]" if scores.ndim == 1 else ""
        raise ValueError(f"scores must be (K, B) or (T, K, B); got {scores.shape}{tip}")
    e = np.exp(scores - scores.max(axis=-2, keepdims=True))
    return e / e.sum(axis=-2, keepdims=True)


def _floats(name, value):
    single = getattr(value, "dtype", None) == np.float32
    return real_array(name, value, np.float32 if single else np.float64)
