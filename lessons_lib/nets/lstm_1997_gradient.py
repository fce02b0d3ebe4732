"""The truncated gradient of 1997: it goes back along the cells' states, and nowhere else.

What reaches a gate, or what a cell is fed, stops there, and is not sent on to the hidden units of the step before (the
appendix of Hochreiter and Schmidhuber, 1997). Since nothing multiplies a state on its way, dc_t/dw is a plain sum over
the steps: while the weights stand still, one product a sequence makes it. lstm_1997_online.py carries it along instead,
as the paper does. The lessons' word for a gradient on its way back is blame.
"""

import numpy as np

from lessons_lib.nets.lstm_1997 import LSTM1997, Run
from lessons_lib.nets.lstm_1997_wiring import Weights


def gradient(net: LSTM1997, run: Run, dys, at=None) -> Weights:
    """How the losses of N nets change with their weights, as far as the truncated gradient goes.

    dys (K, N) = dL/d(the scores after step at[n] of net n), or (T, K, N) after every step (at=None). ValueError when
    the nets' weights are no longer those of the run.
    """
    if not np.array_equal(run.theta, net.theta):
        raise ValueError("run was made with other weights than net has now; call forward again")
    w, (T, N) = net.wiring, run.g.shape[:2]
    steps = slice(None) if at is None else (at, np.arange(N))
    dys = dys.transpose(0, 2, 1) if at is None else dys.T                       # (T, N, K) or (N, K)
    grad, n = Weights(w, N), np.arange(N)
    logistic, h = run.logistic[steps], net._h(run.tanhs[steps])
    dh = np.matmul(np.swapaxes(net.W_hy, 1, 2), dys[..., None])[..., 0]         # on what each cell shows
    dc, dout = through_output(net, logistic, h, run.tanhs[steps], dh)
    units = np.zeros((T, N, w.M))                                               # on what goes into each unit
    if at is None:
        dc = np.cumsum(dc[::-1], axis=0)[::-1]                                  # every later step's, and its own
        units[:, :, w.blocks:w.gates] = dout
    else:
        dc = dc * (np.arange(T)[:, None] <= at)[:, :, None]
        if w.output_gates:
            units[at, n, w.blocks:w.gates] = dout
    news, gate = slopes(net, run.logistic, run.g)
    units[:, :, w.gates:] = dc * news
    units[:, :, :w.blocks] = by_block(w, dc * run.g) * gate
    _sum_up(grad, run, units, dys, at)
    return grad


def through_output(net, logistic, h, squashed, dh):
    """From what cells show back to their states, (..., C), and to what goes into the output gates, (..., blocks)."""
    w = net.wiring
    slope = 1.0 if net.h is None else (net.h[1] - net.h[0]) / 4 * (1 - squashed * squashed)
    if not w.output_gates:
        return dh * slope, 0.0
    out = logistic[..., w.blocks:w.gates]
    return dh * slope * np.repeat(out, w.cells, axis=-1), by_block(w, dh * h) * out * (1 - out)


def slopes(net, logistic, g):
    """How a state changes with what goes into its cell, (..., C), and how an input gate with what goes into it."""
    w = net.wiring
    gate, cell = logistic[..., :w.blocks], logistic[..., w.gates:]
    return np.repeat(gate, w.cells, axis=-1) * (net.g[1] - net.g[0]) * cell * (1 - cell), gate * (1 - gate)


def by_block(w, of_cells):
    """Add up over the cells of each block: (..., C) -> (..., blocks)."""
    return of_cells.reshape(*of_cells.shape[:-1], w.blocks, w.cells).sum(axis=-1)


def _sum_up(grad, run, units, dys, at):
    """Fill in every weight's gradient: what reaches a unit, times what the weight brought it, over all steps."""
    w, N = grad.wiring, grad.N
    back, n = units.transpose(1, 2, 0), np.arange(N)
    if grad.W_hh is not None:
        np.matmul(back, run.hs[:-1].transpose(1, 0, 2), out=grad.W_hh)
    if run.xs.ndim == 3:
        np.matmul(back, run.xs.transpose(2, 0, 1), out=grad.W_xh)
    else:
        places = (run.xs + n * w.D).ravel()
        for unit in range(w.M):
            grad.W_xh[:, unit] = np.bincount(places, units[:, :, unit].ravel(), N * w.D).reshape(N, w.D)
    if grad.b_h is not None:
        grad.b_h[:, :, 0] = units[:, :, :grad.b_h.shape[1]].sum(axis=0)
    if at is None:
        np.matmul(dys.transpose(1, 2, 0), run.hs[1:, :, w.gates:].transpose(1, 0, 2), out=grad.W_hy)
    else:
        grad.W_hy[:] = dys[:, :, None] * run.hs[at + 1, n, None, w.gates:]
    if grad.b_y is not None:
        grad.b_y[:, :, 0] = dys if at is not None else dys.sum(axis=0)
    if grad.W_xy is not None:
        np.add.at(grad.W_xy, (n[None], slice(None), run.xs), dys) if run.xs.ndim == 2 else \
            np.matmul(dys.transpose(1, 2, 0), run.xs.transpose(2, 0, 1), out=grad.W_xy)
