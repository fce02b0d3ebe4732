"""What a net did with a sequence, kept for the way back (others: the cache), so laid out that a step is one product."""

from dataclasses import dataclass, fields

import numpy as np


@dataclass(eq=False)
class Run:
    """The arrays of one `forward`, its own. The named arrays are views of them.

    concat (T+1, H+D+1, B): h_{t-1}, x_t and a 1 for the biases, concatenated, as one column to multiply; ys (T, K, B)
    raw scores; theta (P,) the weights it was done with, for a gradient is worth something for those alone.
    hs (T, H, B), h0 (H, B), xs (T, D, B) are views of concat.
    """

    concat: np.ndarray
    ys: np.ndarray
    theta: np.ndarray
    H: int

    @classmethod
    def empty(cls, net, T, B):
        """Arrays for T steps of B sequences, their numbers still to come."""
        shapes = ((T + 1, net.H + net.D + 1, B), (T, net.K, B), net.theta.shape)
        return cls(*(np.zeros(shape, net.dtype) for shape in shapes), net.H, **cls.more(net, T, B))

    @staticmethod
    def more(net, T, B) -> dict:
        """The arrays that this kind of run has besides."""
        return {}

    def __post_init__(self):
        H, self._buffers = self.H, {}
        self.hs, self.h0, self.xs = self.concat[1:, :H], self.concat[0, :H], self.concat[:-1, H:-1]

    def __getstate__(self):
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def __setstate__(self, state):
        vars(self).update(state)
        self.__post_init__()  # a copied or unpickled run has views of its own arrays

    def buffer(self, name, *shape, views=None):
        """An array to work in, the same one at every call: training that reuses a run then allocates nothing.

        With `views`, a function of the array, also what it makes of it, made once: (array, views).
        """
        if (name, shape) not in self._buffers:
            array = np.empty(shape, self.ys.dtype)
            self._buffers[name, shape] = array, views and views(array)
        return self._buffers[name, shape] if views else self._buffers[name, shape][0]

    def last_states(self):
        """The states after the last step, as the next chunk's forward wants them: {"h0": h_T}, for an LSTM c0 too."""
        return {"h0": self.hs[-1]}

    def start(self, xs, theta, **states):
        """Copy in what a forward starts from. The states may be views of this very run: its last ones."""
        states = {name: state.copy() for name, state in states.items()}
        self.concat[:, -1] = 1
        self.xs[:], self.theta[:] = xs, theta
        for name, state in states.items():
            getattr(self, name)[:] = state

    def fitting(self, net, T, B):
        """This run, if it has the sizes and the dtype that are wanted; else ValueError."""
        wanted = (T, net.D, net.H, net.K, B)
        got = (*self.xs.shape[:2], self.H, self.ys.shape[1], self.xs.shape[2])
        if got != wanted or self.ys.dtype != net.dtype:
            raise ValueError(f"into must be a run with (T, D, H, K, B) = {wanted} in {net.dtype}; "
                             f"got {got} in {self.ys.dtype}")
        return self


@dataclass(eq=False)
class RNNRun(Run):
    """The run of an RNN: one number per hidden unit, step and sequence."""

    def __post_init__(self):
        super().__post_init__()
        # One view per step, made once: making them in the loop would take as long as the arithmetic.
        self.steps = list(zip(self.concat[:-1], self.hs, strict=True))


@dataclass(eq=False)
class LSTMRun(Run):
    """The run of an LSTM: seven numbers per cell, step and sequence.

    cells (T+1, 5H, B): c_{t-1}, c_tilde, f, i, o of step t; tanh_cs (T, H, B).
    cs, c_tilde, f, i, o (T, H, B) and c0 (H, B) are views of cells.
    """

    cells: np.ndarray
    tanh_cs: np.ndarray

    @staticmethod
    def more(net, T, B):
        return {"cells": np.zeros((T + 1, 5 * net.H, B), net.dtype), "tanh_cs": np.zeros((T, net.H, B), net.dtype)}

    def __post_init__(self):
        super().__post_init__()
        H = self.H
        self.cs, self.c0 = self.cells[1:, :H], self.cells[0, :H]
        self.c_tilde, self.f, self.i, self.o = (self.cells[:-1, n * H:(n + 1) * H] for n in range(1, 5))
        self.steps = [
            (concat, cell[H:], cell[H:2 * H], cell[2 * H:], cell[:2 * H], cell[2 * H:4 * H], cell[4 * H:], c, tanh_c, h)
            for concat, cell, c, tanh_c, h
            in zip(self.concat[:-1], self.cells[:-1], self.cs, self.tanh_cs, self.hs, strict=True)]

    def last_states(self):
        return {"h0": self.hs[-1], "c0": self.cs[-1]}


def begin(net, kind, xs, states, into):
    """A run of this kind with its start set: a new one, or `into` if it fits. All is checked before it is written."""
    T, _, B = xs.shape
    if into is not None and not isinstance(into, kind):
        raise TypeError(f"into must be an earlier run of this kind of net, {kind.__name__}; got {type(into).__name__}")
    run = kind.empty(net, T, B) if into is None else into.fitting(net, T, B)
    run.start(xs, net.theta, **states)
    return run
