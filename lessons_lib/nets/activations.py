"""The activation functions and their derivatives. Each derivative is a function of the activation, its own output.

The lessons say squash and slope; softmax's probabilities they call shares. tanh itself is numpy's. Introduced: tanh and
softmax in lesson 02, sigmoid in lesson 07.
"""

import numpy as np

from lessons_lib.nets.checks import floats


def sigmoid(a):
    """1 / (1 + e^-a), from 0 to 1; any shape, element by element.

    Written with e^-|a|, which never overflows: accurate to the last digits in both tails, whatever finite a.
    """
    a = floats("a", a)
    e = np.exp(-np.abs(a))
    return np.where(a >= 0, 1, e) / (1 + e)


def sigmoid_slope(s):
    """d sigmoid(a) / da, where s = sigmoid(a): s (1 - s), at most 0.25."""
    s = floats("s", s)
    return s * (1 - s)


def tanh_slope(h):
    """d tanh(a) / da, where h = tanh(a): 1 - h^2, at most 1."""
    h = floats("h", h)
    return 1 - h * h


def softmax(scores):
    """Turn each column of scores (logits) into probabilities: positive numbers that add up to 1.

    scores (K, B) or (T, K, B) -> the same shape: e^score / sum over the K rows of e^score. The largest score
    of a column is taken off first: that changes no probability, and keeps e^score from overflowing.
    """
    scores = floats("scores", scores)
    if scores.ndim not in (2, 3) or 0 in scores.shape:
        tip = "; use scores[:, None]" if scores.ndim == 1 else ""
        raise ValueError(f"scores must be (K, B) or (T, K, B); got {scores.shape}{tip}")
    e = np.exp(scores - scores.max(axis=-2, keepdims=True))
    return e / e.sum(axis=-2, keepdims=True)
