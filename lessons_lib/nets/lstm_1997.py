"""The LSTM of 1997: no forget gate, and a gradient that is cut where it would leave a cell. Lesson 11.

Hochreiter and Schmidhuber, "Long short-term memory", Neural Computation 9(8), 1997, section 4 and the appendix. A block
of memory cells shares an input gate and an output gate. A cell's state is only ever added to:

    in, out = sigmoid(W h_{t-1} + W x_t + b),   c_t = c_{t-1} + in * g(W h_{t-1} + W x_t + b),   h_t = out * h(c_t)

Many nets stand side by side, each with weights and sequences of its own: net n is column n. For nets this small it is
the number of numpy calls that costs, so twenty cost little more than one.
"""

from dataclasses import dataclass

import numpy as np

from lessons_lib.nets.lstm_1997_wiring import Weights


@dataclass(eq=False)
class Run:
    """What N nets did with their sequences. Step t of net n is at [t, n].

    xs as given; hs (T+1, N, M) what the hidden units showed, at the start 0; logistic (T, N, M) of what goes into each;
    g (T, N, C) the news; tanhs (T, N, C) tanh(c_t / 2), or c_t itself where h is the identity; theta (N, P).
    """

    xs: np.ndarray
    hs: np.ndarray
    logistic: np.ndarray
    g: np.ndarray
    tanhs: np.ndarray
    theta: np.ndarray


class LSTM1997(Weights):
    """N nets of 1997, their weights drawn uniformly from -reach to reach; net n's luck is that of [seed, n].

    g and h are the ends of the logistic curves that squash the news and the state; h=None leaves the state as it is.
    The text of the paper has g from -2 to 2 and h from -1 to 1; the caption of its table 10 has them exchanged.
    `input_bias`, `output_bias`: what the gates' biases of each block start at, in place of a random number.
    """

    def __init__(self, wiring, N=1, seed=0, reach=0.1, g=(-2, 2), h=(-1, 1), input_bias=None, output_bias=None):
        super().__init__(wiring, N)
        for n in range(N):
            self.theta[n] = np.random.default_rng([seed, n]).uniform(-reach, reach, wiring.weights)
        self.g, self.h = g, h
        for name, biases, start in (("input_bias", input_bias, 0), ("output_bias", output_bias, wiring.blocks)):
            if biases is not None:
                if self.b_h is None or len(biases) != wiring.blocks or start + wiring.blocks > self.b_h.shape[1]:
                    raise ValueError(f"{name} must be {wiring.blocks} numbers, for gates that are biased; got {biases}")
                self.b_h[:, start:start + wiring.blocks, 0] = biases

    def forward(self, xs) -> Run:
        """Read a sequence a net. xs (T, D, N), or (T, N) whole numbers: the places of the 1 of one-hot columns."""
        w, N = self.wiring, self.N
        fed = -self._fed(xs)
        T = len(fed)
        hs, logistic = np.zeros((T + 1, N, w.M)), np.empty((T, N, w.M))
        g, tanhs, c = np.empty((T, N, w.C)), np.empty((T, N, w.C)), np.zeros((N, w.blocks, w.cells))
        loop, back = (None, None) if self.W_hh is None else (-self.W_hh, np.empty((N, w.M, 1)))
        low, high = self.g
        for t in range(T):
            unit, news, squashed, h = logistic[t], g[t], tanhs[t], hs[t + 1]
            if loop is None:
                np.exp(fed[t], unit)
            else:
                np.matmul(loop, hs[t][:, :, None], back)
                np.add(fed[t], back[:, :, 0], unit)
                np.exp(unit, unit)
            unit += 1
            np.reciprocal(unit, unit)
            np.multiply(unit[:, w.gates:], high - low, news)
            news += low
            c += unit[:, :w.blocks, None] * news.reshape(c.shape)
            self._squash(c.reshape(N, w.C), squashed)
            h[:, :w.gates] = unit[:, :w.gates]
            shown = self._h(squashed)
            if w.output_gates:
                shown = (unit[:, w.blocks:w.gates, None] * shown.reshape(c.shape)).reshape(N, w.C)
            h[:, w.gates:] = shown
        return Run(xs, hs, logistic, g, tanhs, self.theta.copy())

    def scores(self, run, at=None):
        """What the outputs are before their logistic curve: after step at[n] of each net, (K, N); None: all, (T, K, N).
        """
        w = self.wiring
        if at is None:
            ys = np.matmul(self.W_hy, run.hs[1:, :, w.gates:, None])[..., 0]
            if self.W_xy is not None:
                ys = ys + np.matmul(self.W_xy, run.xs.transpose(0, 2, 1)[..., None])[..., 0] if run.xs.ndim == 3 else \
                    ys + self.W_xy[np.arange(self.N)[None], :, run.xs]
            ys = ys if self.b_y is None else ys + self.b_y[:, :, 0]
            return ys.transpose(0, 2, 1)
        ys = np.matmul(self.W_hy, run.hs[at + 1, np.arange(self.N), w.gates:, None])[..., 0]
        return (ys if self.b_y is None else ys + self.b_y[:, :, 0]).T

    def _fed(self, xs):
        """What the inputs and biases bring to every hidden unit, (T, N, M)."""
        if xs.ndim == 2:
            fed = self.W_xh[np.arange(self.N)[None], :, xs]
        else:
            fed = np.matmul(self.W_xh, xs.transpose(2, 1, 0)).transpose(2, 0, 1).copy()
        if self.b_h is not None:
            fed[:, :, :self.b_h.shape[1]] += self.b_h[:, :, 0]
        return fed

    def _squash(self, c, out):
        if self.h is None:
            out[:] = c
        else:
            np.multiply(c, 0.5, out)
            np.tanh(out, out)

    def _h(self, squashed):
        if self.h is None:
            return squashed
        low, high = self.h
        shown = squashed * ((high - low) / 2)
        return shown + (low + high) / 2 if low + high else shown
