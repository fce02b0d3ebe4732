"""N nets of 1997 that may learn at every step of a sequence. See lstm_1997_gradient.py."""

import numpy as np

from lessons_lib.nets.lstm_1997 import LSTM1997
from lessons_lib.nets.lstm_1997_gradient import by_block, slopes, through_output
from lessons_lib.nets.lstm_1997_wiring import Weights


class Online:
    """N nets of 1997 that learn at every step, dc_t/dw carried along: literally the paper's order of work.

    For each step of a sequence: `scores = online.step(x)`, then, if there is something to learn,
    `online.learn(dys, rate)`. A new sequence starts with a new one. x (D, N), scores and dys (K, N).
    """

    def __init__(self, net: LSTM1997):
        w, N = net.wiring, net.N
        self.net = net
        self.h, self.c = np.zeros((N, w.M)), np.zeros((N, w.C))
        fed = w.D + w.M * w.recurrent + (net.b_h is not None)
        self.by_gate, self.by_cell = np.zeros((N, w.C, fed)), np.zeros((N, w.C, fed))

    def step(self, x):
        net, w = self.net, self.net.wiring
        self.x = x.T
        self.fed = np.concatenate([self.x, *([self.h] if w.recurrent else []),
                                   *([np.ones((net.N, 1))] if net.b_h is not None else [])], axis=1)
        into = np.matmul(net.W_xh, self.x[..., None])[..., 0]
        if w.recurrent:
            into += np.matmul(net.W_hh, self.h[..., None])[..., 0]
        if net.b_h is not None:
            into[:, :net.b_h.shape[1]] += net.b_h[:, :, 0]
        self.logistic = 1 / (1 + np.exp(-into))
        low, high = net.g
        g = low + (high - low) * self.logistic[:, w.gates:]
        news, gate = slopes(net, self.logistic, g)
        self.c = self.c + np.repeat(self.logistic[:, :w.blocks], w.cells, axis=1) * g
        self.by_cell += news[:, :, None] * self.fed[:, None, :]
        self.by_gate += (np.repeat(gate, w.cells, axis=1) * g)[:, :, None] * self.fed[:, None, :]
        self.squashed = self.c if net.h is None else np.tanh(self.c / 2)
        self.shown = net._h(self.squashed)
        out = np.repeat(self.logistic[:, w.blocks:w.gates], w.cells, axis=1) if w.output_gates else 1.0
        self.h = np.concatenate([self.logistic[:, :w.gates], out * self.shown], axis=1)
        ys = np.matmul(net.W_hy, self.h[:, w.gates:, None])[..., 0]
        if net.W_xy is not None:
            ys += np.matmul(net.W_xy, self.x[..., None])[..., 0]
        return (ys if net.b_y is None else ys + net.b_y[:, :, 0]).T

    def gradient(self, dys) -> Weights:
        """Of this step's loss alone."""
        net, w = self.net, self.net.wiring
        dys, grad = dys.T, Weights(w, net.N)
        dh = np.matmul(np.swapaxes(net.W_hy, 1, 2), dys[..., None])[..., 0]
        dc, dout = through_output(net, self.logistic, self.shown, self.squashed, dh)
        inputs = by_block(w, np.swapaxes(dc[:, :, None] * self.by_gate, 1, 2)).swapaxes(1, 2)
        outputs = dout[:, :, None] * self.fed[:, None, :] if w.output_gates else inputs[:, :0]
        units = np.concatenate([inputs, outputs, dc[:, :, None] * self.by_cell], axis=1)
        grad.W_xh[:] = units[:, :, :w.D]
        if w.recurrent:
            grad.W_hh[:] = units[:, :, w.D:w.D + w.M]
        if net.b_h is not None:
            grad.b_h[:, :, 0] = units[:, :grad.b_h.shape[1], -1]
        grad.W_hy[:] = dys[:, :, None] * self.h[:, None, w.gates:]
        if net.W_xy is not None:
            grad.W_xy[:] = dys[:, :, None] * self.x[:, None, :]
        if net.b_y is not None:
            grad.b_y[:, :, 0] = dys
        return grad

    def learn(self, dys, rate):
        """Step down the gradient of this step's loss."""
        self.net.theta -= rate * self.gradient(dys).theta
