"""Several nets of one kind and size, each with weights of its own, read their batches at once.

For nets as small as the lessons', a step costs what its numpy calls cost more than what its arithmetic does: ten LSTMs
of 8 cells, 16 sequences each, take about five times as long as one. Everything but the matrix products sees one wide
batch of S B columns; a product is S small ones. Each net gets what it would get alone, to the last digits.
"""

import numpy as np

from lessons_lib.nets import side_by_side_through_time as through_time
from lessons_lib.nets.checks import columns, size
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN


class SideBySide:
    """S nets as one: `theta` (S, P), a row for each, and `nets`, the S nets themselves, whose thetas are these rows.

    `nets` are RNNs or LSTMs (not both) of equal sizes and dtype; they are copied. TypeError or ValueError for others.
    """

    def __init__(self, nets):
        nets = list(nets)
        kinds = {(type(net), *(getattr(net, part, None) for part in ("D", "H", "K", "dtype"))) for net in nets}
        if len(kinds) != 1 or kinds.copy().pop()[0] not in (RNN, LSTM):
            got = ", ".join(sorted(str(net) for net in nets)) or "none"
            raise TypeError(f"nets must be RNNs, or LSTMs, of one size and dtype; got {got}")
        self.theta = np.stack([net.theta for net in nets])
        self.nets = [_living_in(row, net) for row, net in zip(self.theta, nets, strict=True)]
        self.S, (self.D, self.H, self.K) = len(nets), (nets[0].D, nets[0].H, nets[0].K)
        self.dtype, self._kind = self.theta.dtype, through_time.LSTMs if type(nets[0]) is LSTM else through_time.RNNs
        self.buffers = {}

    def forward(self, xs, last=None):
        """Every net reads its own batch: xs (S, T, D, B) -> the raw scores ys (S, T, K, B), from states of zeros.

        `last` = n: only of the last n steps, (S, n, K, B): where nothing is asked before, it saves a third of the time.
        """
        xs = columns("xs", xs, "S T D B", {"S": self.S, "D": self.D}, self.dtype)
        (_, T, _, B), H = xs.shape, self.H
        if (T, B) != self.buffers.get("sizes"):
            self.buffers = {"sizes": (T, B)}
        concat = self.buffer("concat", T + 1, H + self.D + 1, self.S, B)
        concat[:-1, H:-1], concat[:, -1], concat[0, :H] = xs.transpose(1, 2, 0, 3), 1, 0
        self._read, self._last = self.theta.copy(), T if last is None else min(size("last", last), T)
        self._kind.forward(self)
        hs = concat[1:, :H][-self._last:].transpose(2, 0, 1, 3)
        return np.stack([np.matmul(net.W_hy, h) + net.b_y for net, h in zip(self.nets, hs, strict=True)])

    def backward(self, dys):
        """The gradient (S, P) of each net's own loss, after `forward`; dys is dL/dys of each, in the shape of ys."""
        if not np.array_equal(getattr(self, "_read", None), self.theta):
            raise ValueError("backward must follow a forward with the weights of now; call forward first")
        (T, B), H, last = self.buffers["sizes"], self.H, self._last
        dys = columns("dys", dys, "S T K B", {"S": self.S, "T": last, "K": self.K, "B": B}, self.dtype)
        grad, dhs = np.empty_like(self.theta), self.buffer("dhs", T, H, self.S, B)
        grads = [_living_in(row, net) for row, net in zip(grad, self.nets, strict=True)]
        hs, dhs[:-last] = self.buffers["concat"][1:, :H][-last:], 0
        for s, (net, one) in enumerate(zip(self.nets, grads, strict=True)):
            dhs[-last:, :, s] = np.matmul(net.W_hy.T, dys[s])
            one.W_hy[:] = np.tensordot(dys[s], hs[:, :, s], ([0, 2], [0, 2]))
            one.b_y[:] = dys[s].sum(axis=(0, 2))[:, None]
        for one, change in zip(grads, self._kind.backward(self, dhs), strict=True):
            for name, rows, cols in self._kind.blocks(H, self.D):
                getattr(one, name)[:] = change[rows, cols]
        return grad

    def weights(self):
        """The recurrent layer of each net as one matrix, (S, rows, H+D+1): columns h, x, 1."""
        blocks = self._kind.blocks(self.H, self.D)
        W = np.empty((self.S, max(rows.stop for _, rows, _ in blocks), self.H + self.D + 1), self.dtype)
        for one, net in zip(W, self.nets, strict=True):
            for name, rows, cols in blocks:
                one[rows, cols] = getattr(net, name)
        return W

    def loop(self):
        """What brings a gradient back from the layers to h, (S, H, rows)."""
        return np.ascontiguousarray(self.weights()[:, :, :self.H].transpose(0, 2, 1))

    def buffer(self, name, *shape, views=None):
        """An array to work in, the same at every call for batches of one size, or what `views` makes of it, once."""
        if name not in self.buffers:
            self.buffers[name] = np.zeros(shape, self.dtype)
        if views and (name, "views") not in self.buffers:
            self.buffers[name, "views"] = views(self.buffers[name])
        return self.buffers[name, "views"] if views else self.buffers[name]


def _living_in(theta, net):
    """A copy of a net whose theta is this very array."""
    twin, state = type(net).__new__(type(net)), net.__getstate__()
    twin.__setstate__(state | {"theta": theta})
    return twin
