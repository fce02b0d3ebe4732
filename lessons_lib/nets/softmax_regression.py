"""Softmax regression: one matrix that scores, and plain gradient descent that learns it. Lesson 02.

scores = W x + b,  probabilities = softmax(scores),  loss = the mean of -ln(probability of the right answer)

The lessons call a score a vote, a probability a share, a prediction a guess.
"""

from typing import NamedTuple

import numpy as np

from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.checks import columns, positive, real_array, size, whole_numbers
from lessons_lib.nets.losses import softmax_cross_entropy

LARGEST = 1e100  # of the inputs, so that the sum of their squares is a number


class Fit(NamedTuple):
    """What was learned: W (K, D), b (K, 1); losses (steps + 1,), before each step and after the last."""

    W: np.ndarray
    b: np.ndarray
    losses: np.ndarray


def scores(W, b, x):
    """The scores (logits) W x + b: W (K, D), b (K, 1), x (D, N) -> (K, N)."""
    W = columns("W", W, "K D", {})
    K, D = W.shape
    return W @ columns("x", x, "D N", {"D": D}) + columns("b", b, "K 1", {"K": K})


def loss_and_gradient(W, b, x, labels):
    """The loss, and how it changes with W and b: (loss, dW (K, D), db (K, 1)).

    x (D, N), labels (N,) whole numbers from 0 to K - 1. The loss is the mean cross-entropy in nats; the gradient
    of a score is softmax(scores) - 1 at the right answer and softmax(scores) elsewhere, divided by N.
    """
    z = scores(W, b, x)
    labels = _labels(labels, *z.shape)
    loss, dz = _loss_and_gradient(z, labels)
    return loss, dz @ real_array("x", x).T, dz.sum(axis=1, keepdims=True)


def fit(x, labels, K, steps=1000, rate=None):
    """Learn W (K, D) and b (K, 1) from x (D, N) and labels (N,) by gradient descent on all N examples.

    It starts at 0, so nothing is drawn: the same examples give the same answer. `rate` is the step length;
    None takes the longest one with which the loss can only fall, whatever the examples. Raises FloatingPointError when
    a rate that is too large has made the scores infinite.
    """
    x = columns("x", x, "D N", {})
    D, N = x.shape
    labels, steps = _labels(labels, size("K", K), N), size("steps", steps)
    if rate is None:
        if np.abs(x).max() > LARGEST:
            raise ValueError(f"x must hold numbers up to {LARGEST:g}; got {np.abs(x).max():g}")
        with_b = np.vstack([x, np.ones(N)])  # the loss bends by at most half the largest eigenvalue here:
        rate = 2 / np.linalg.eigvalsh(with_b @ with_b.T / N)[-1]
    else:
        rate = positive("rate", rate)
    W, b, losses = np.zeros((K, D)), np.zeros((K, 1)), np.empty(steps + 1)
    with np.errstate(over="ignore", invalid="ignore"):  # it is said below
        for n in range(steps + 1):
            z = W @ x + b
            if not np.isfinite(z).all():
                raise FloatingPointError(f"the weights have grown too far at step {n}: try a smaller rate")
            losses[n], dz = _loss_and_gradient(z, labels)
            if n < steps:
                W -= rate * (dz @ x.T)
                b -= rate * dz.sum(axis=1, keepdims=True)
    return Fit(W, b, losses)


def guesses(W, b, x):
    """The predictions: the place of the largest score for each column of x (D, N), (N,); in a tie, the first."""
    return argmax(scores(W, b, x), axis=0)


def without_column_means(W):
    """W (K, D) less each column's mean: what softmax sees of it, since a vote for all changes no share."""
    W = columns("W", W, "K D", {})
    return W - W.mean(axis=0)


def same_side(votes, by_hand):
    """Whether every vote of a matrix (K, D) is on the same side of 0 as that of another one (K, D): True or False.

    A vote of exactly 0 counts as one against.
    """
    votes, by_hand = _alike(votes, by_hand)
    return bool(np.array_equal(votes > 0, by_hand > 0))


def strength(votes, by_hand):
    """How strong the votes in favour are, as a multiple of those set by hand; votes, by_hand (K, D) -> a float.

    The mean of the votes that are above 0 in by_hand, divided by their mean there. ValueError where by_hand has none.
    """
    votes, by_hand = _alike(votes, by_hand)
    favour = by_hand > 0
    if not favour.any():
        raise ValueError("by_hand must have a vote above 0; got none")
    return float(votes[favour].mean() / by_hand[favour].mean())


def _alike(votes, by_hand):
    by_hand = columns("by_hand", by_hand, "K D", {})
    K, D = by_hand.shape
    return columns("votes", votes, "K D", {"K": K, "D": D}), by_hand


def _loss_and_gradient(z, labels):
    """One step of N sequences: the nets' own loss of the scores (K, N), and its gradient dz (K, N)."""
    loss, dys = softmax_cross_entropy(z[None], labels[None])
    return loss, dys[0]


def _labels(labels, K, N):
    return whole_numbers("labels", labels, K, f"(N,) with N = {N} examples", (N,))
