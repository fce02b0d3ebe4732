"""The smallest recurrent net, under a microscope: one unit, one clue, and a blame of 1.

h_t = tanh(w h_{t-1} + x_t) for T steps from h_0 = 0. Every x is 0 except the clue, which is 1. The loss says one
thing only: a blame of 1 on the state of one step. So each number on the way back is a share of that 1.
"""

from dataclasses import dataclass

import numpy as np

from lessons_lib.nets.rnn import RNN

T = 12
CUTS = ("nothing", "window", "chunks")  # what is cut from the way back


@dataclass(frozen=True)
class Trace:
    """What was seen. Steps are counted from 1 to T; list number 0 belongs to step 1.

    `hs` (T,) states; `handed` (T,) the blame that each step hands to the one before, exactly 0 where it is cut;
    `shares` (T,) each step's share in dL/dw; `reaches` the blame of the clue, `full` what it is with nothing cut;
    `first` the earliest step that blame reaches, and `dropped` the blame that was cut off there.
    """

    weight: float
    step: int
    clue: int
    cut: str
    length: int
    first: int
    hs: list[float]
    handed: list[float]
    shares: list[float]
    reaches: float
    full: float
    dropped: float

    @property
    def lag(self) -> int:
        """Steps from the clue to the loss."""
        return self.step - self.clue

    @property
    def total(self) -> float:
        """dL/dw, the sum of all shares."""
        return float(np.sum(self.shares))


def watch(weight=0.9, step=10, lag=6, cut="nothing", length=T) -> Trace:
    """Put a blame of 1 on the state of `step` (1 to 12), `lag` steps after the clue, and watch it travel back.

    `cut` is "nothing", "window" or "chunks", of `length` steps each (1 to 12). A clue before step 1 is put there.
    ValueError for anything else.
    """
    if step not in range(1, T + 1) or length not in range(1, T + 1) or lag not in range(T) or cut not in CUTS:
        raise ValueError(f"step and length must be from 1 to {T}, lag from 0 to {T - 1}, cut one of {', '.join(CUTS)}; "
                         f"got {step}, {length}, {lag}, {cut!r}")
    clue = max(1, step - lag)
    net, xs, dhs = RNN(1, 1, 1), np.zeros((T, 1, 1)), np.zeros((T, 1, 1))
    net.theta = [1, weight, 0, 1, 0]  # W_xh, W_hh, b_h, W_hy, b_y
    xs[clue - 1], dhs[step - 1] = 1, 1
    run = net.forward(xs)
    full = net.backward(run, dhs=dhs)
    first, das, dropped = 1, full.xs, 0.0  # W_xh is 1, so the blame of an input is that of the sum inside tanh
    if cut == "window" and length < step:
        first, das = step - length + 1, net.backward(run, dhs=dhs, window=length).xs
        dropped = weight * das[first - 1, 0, 0]
    if cut == "chunks":
        first = (step - 1) // length * length + 1
        part = slice(first - 1, first - 1 + length)
        part_run = net.forward(xs[part], h0=run.hs[first - 2] if first > 1 else None)  # the state is carried over,
        grad = net.backward(part_run, dhs=dhs[part])                                   # and blame is not
        das = np.zeros_like(full.xs)
        das[part] = grad.xs
        dropped = grad.h0[0, 0] if first > 1 else 0.0
    hs, da = run.hs[:, 0, 0], das[:, 0, 0]
    handed = weight * da
    handed[first - 1] -= dropped
    return Trace(float(weight), step, clue, cut, length, first, hs.tolist(), (handed + 0.0).tolist(),
                 (da * np.concatenate([[0.0], hs[:-1]]) + 0.0).tolist(), float(das[clue - 1, 0, 0]),
                 float(full.xs[clue - 1, 0, 0]), float(dropped))
