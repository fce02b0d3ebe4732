"""N nets of 1997 that may learn at every step of a sequence. See lstm_1997_gradient.py."""

import numpy as np

from lessons_lib.nets.lstm_1997 import LSTM1997
from lessons_lib.nets.lstm_1997_gradient import by_block, slopes, through_output
from lessons_lib.nets.lstm_1997_wiring import Weights


class Online:
    """N nets of 1997 that learn at every step, dc_t/dw carried along: literally the paper's order of work.

    For each step of a sequence: `scores = online.step(x)`, then, if there is something to learn,
    `online.learn(dys, rate)`. A new sequence starts with a new one, or with `online.restart(which)`, (N,) bools.
    x (D, N), or (N,) whole numbers, the places of the 1 of one-hot columns; scores and dys (K, N).

    `there` (N,) bools: whether a net's cells are there yet; else they show nothing, and neither they nor their gates
    learn. It may be changed between two steps. Places are read by look-up: in a net without a loop and biases a step
    then touches one column of W_xy and of dc_t/dw, and the cost of a column of W_xh is all that D costs.
    """

    def __init__(self, net: LSTM1997, there=None):
        w, N = net.wiring, net.N
        self.net, self.there = net, np.ones(N, bool) if there is None else there
        self.h, self.c = np.zeros((N, w.M)), np.zeros((N, w.C))
        self._fed = np.zeros((N, w.D + w.M * w.recurrent + (net.b_h is not None)))
        self._looped = w.recurrent or net.b_h is not None  # then dc_t/dw changes everywhere at each step
        self.carried = np.zeros((N, 2 * w.C, self._fed.shape[1]))  # dc_t/dw: the weights of gates, then of cells
        self._n = np.arange(N)

    def restart(self, which):
        """Some nets begin a new sequence."""
        self.h[which], self.c[which], self.carried[which] = 0, 0, 0

    def step(self, x):
        net, w, n = self.net, self.net.wiring, self._n
        self.x, self._at = x, (x.ndim == 1)
        self._feed()
        into = net.W_xh[n, :, x] if self._at else np.matmul(net.W_xh, x.T[..., None])[..., 0]
        if w.recurrent:
            into += np.matmul(net.W_hh, self.h[..., None])[..., 0]
        if net.b_h is not None:
            into[:, :net.b_h.shape[1]] += net.b_h[:, :, 0]
        self.logistic = 1 / (1 + np.exp(-into))
        low, high = net.g
        g = low + (high - low) * self.logistic[:, w.gates:]
        news, gate = slopes(net, self.logistic, g)
        more = np.concatenate([_cells(w, gate) * g, news], axis=1)
        if self._looped or not self._at:
            self.carried += more[:, :, None] * self._fed[:, None]
        else:
            self.carried[n, :, x] += more
        self.c += _cells(w, self.logistic[:, :w.blocks]) * g
        self.squashed = self.c if net.h is None else np.tanh(self.c / 2)
        self.shown = net._h(self.squashed)
        self.h[:, :w.gates] = self.logistic[:, :w.gates]
        self.h[:, w.gates:] = self.shown * self.there[:, None]
        if w.output_gates:
            self.h[:, w.gates:] *= _cells(w, self.logistic[:, w.blocks:w.gates])
        ys = np.matmul(net.W_hy, self.h[:, w.gates:, None])[..., 0]
        if net.W_xy is not None:
            ys += net.W_xy[n, :, x] if self._at else np.matmul(net.W_xy, x.T[..., None])[..., 0]
        return (ys if net.b_y is None else ys + net.b_y[:, :, 0]).T

    def _feed(self):
        """What comes into a hidden unit at this step, (N, F): the input, the hidden units one step ago, and 1."""
        w = self.net.wiring
        if self._at:
            self._fed[:, :w.D] = 0
            self._fed[self._n, self.x] = 1
        else:
            self._fed[:, :w.D] = self.x.T
        if w.recurrent:
            self._fed[:, w.D:w.D + w.M] = self.h
        if self.net.b_h is not None:
            self._fed[:, -1] = 1

    def _units(self, dys):
        """How this step's loss changes with what was fed to each hidden unit, (N, M, F)."""
        net, w = self.net, self.net.wiring
        dh = np.matmul(dys[:, None], net.W_hy)[:, 0] * self.there[:, None]
        dc, dout = through_output(net, self.logistic, self.shown, self.squashed, dh)
        both = np.concatenate([dc, dc], axis=1)[:, :, None] * self.carried
        inputs, cells = both[:, :w.C], both[:, w.C:]
        if w.cells > 1:
            inputs = by_block(w, np.swapaxes(inputs, 1, 2)).swapaxes(1, 2)
        if not w.output_gates:
            return both if w.cells == 1 else np.concatenate([inputs, cells], axis=1)
        return np.concatenate([inputs, dout[:, :, None] * self._fed[:, None], cells], axis=1)

    def gradient(self, dys) -> Weights:
        """Of this step's loss alone."""
        grad = Weights(self.net.wiring, self.net.N)
        self._add(grad, self._units(dys.T), dys.T)
        return grad

    def learn(self, dys, rate):
        """Step down the gradient of this step's loss."""
        dys = dys.T
        self._add(self.net, -rate * self._units(dys), -rate * dys)

    def _add(self, to: Weights, units, dys):
        """Add what `units` and `dys` (N, K) say to the weights, or to a gradient."""
        w = self.net.wiring
        to.W_xh += units[:, :, :w.D]
        if w.recurrent:
            to.W_hh += units[:, :, w.D:w.D + w.M]
        if to.b_h is not None:
            to.b_h[:, :, 0] += units[:, :to.b_h.shape[1], -1]
        to.W_hy += dys[:, :, None] * self.h[:, None, w.gates:]
        if to.W_xy is not None and self._at:
            to.W_xy[self._n, :, self.x] += dys
        elif to.W_xy is not None:
            to.W_xy += dys[:, :, None] * self.x.T[:, None, :]
        if to.b_y is not None:
            to.b_y[:, :, 0] += dys


def _cells(w, of_blocks):
    """What each block has, for each of its cells."""
    return of_blocks if w.cells == 1 else np.repeat(of_blocks, w.cells, axis=-1)
