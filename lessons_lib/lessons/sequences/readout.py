"""A recurrent loop that is drawn once and never trained, and a readout that is.

Only W_hy and b_y are learned, by softmax regression on the states (an "echo state network": Jaeger 2001).
Cutting the loop, W_hh = 0, leaves a net without memory that is the same in all else.
"""

import numpy as np

from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.checks import whole_numbers
from lessons_lib.nets.rnn import RNN
from lessons_lib.nets.softmax_regression import fit


def fixed_loop(D, H, K, seed=0, radius=0.9, reach=1.0):
    """An RNN whose loop is drawn at random and scaled: W_hh to spectral radius `radius`, 0 to cut the loop.

    W_xh and b_h are uniform between -reach and reach. The draws of a seed are the same whatever the radius.
    """
    if not (np.isfinite([radius, reach]).all() and radius >= 0 and reach > 0):
        raise ValueError(f"radius must be 0 or more and reach above 0; got {radius} and {reach}")
    net = RNN(D, H, K, seed=seed)
    net.W_hh *= radius / np.abs(np.linalg.eigvals(net.W_hh)).max()
    net.W_xh *= reach * np.sqrt(net.H)
    net.b_h *= reach * np.sqrt(net.H)
    return net


def fit_readout(net, xs, targets, asked=None, steps=300):
    """Learn net.W_hy and net.b_y from the states; the rest stays. Returns the losses (steps + 1,).

    xs (T, D, B), targets (T, B) whole numbers below K, asked (T,) bools: the steps whose answers count (None:
    all). Each unit is first brought to mean 0 and spread 1, which gradient descent likes, and the change of
    scale is then folded into W_hy and b_y.
    """
    hs, labels = asked_columns(net.forward(xs).hs, targets, asked, net.K)
    mean, spread = hs.mean(axis=1, keepdims=True), hs.std(axis=1, keepdims=True) + 1e-9
    W, b, losses = fit((hs - mean) / spread, labels, net.K, steps)
    net.W_hy = W / spread.T
    net.b_y = b - net.W_hy @ mean
    return losses


def share_right(net, xs, targets, asked=None):
    """The share of the asked answers that the net gets right, from 0 to 1."""
    ys, labels = asked_columns(net.forward(xs).ys, targets, asked, net.K)
    return float(np.mean(argmax(ys, axis=0) == labels))


def asked_columns(values, targets, asked=None, K=None):
    """Lay the asked steps of all sequences side by side: values (T, H, B), targets (T, B) -> (H, N), (N,).

    The targets are whole numbers below K; None: any.
    """
    T, H, B = values.shape
    targets = whole_numbers("targets", targets, K, f"(T, B) = {(T, B)}", (T, B))
    asked = np.ones(T, bool) if asked is None else np.asarray(asked)
    if asked.shape != (T,) or asked.dtype != bool or not asked.any():
        raise ValueError(f"asked must be ({T},) bools, not all False; got {asked.shape} {asked.dtype}")
    return values[asked].transpose(1, 0, 2).reshape(H, -1), targets[asked].ravel()
