"""What is connected in a net of 1997, how many weights that makes, and where each stands. See lstm_1997.py."""

from dataclasses import dataclass

import numpy as np

from lessons_lib.nets.checks import size


@dataclass(frozen=True)
class Wiring:
    """D inputs, `blocks` memory blocks of `cells` cells each, K outputs, and which of them are connected.

    The hidden units are, in this order, the input gates, the output gates and the cells. `recurrent`: each sees all of
    them, one step ago. The outputs see the cells and, if `direct`, the inputs. `biased`: "all" units, the "hidden"
    ones, the "gates" or "none". ValueError for another word, or a size below 1.
    """

    D: int
    blocks: int
    cells: int
    K: int
    recurrent: bool = True
    direct: bool = False
    output_gates: bool = True
    biased: str = "all"

    def __post_init__(self):
        for name in ("D", "blocks", "cells", "K"):
            size(name, getattr(self, name))
        if self.biased not in ("all", "hidden", "gates", "none"):
            raise ValueError(f'biased must be "all", "hidden", "gates" or "none"; got {self.biased!r}')

    @property
    def gates(self) -> int:
        return self.blocks * (2 if self.output_gates else 1)

    @property
    def C(self) -> int:
        """The number of cells."""
        return self.blocks * self.cells

    @property
    def M(self) -> int:
        """The number of hidden units."""
        return self.gates + self.C

    @property
    def shapes(self) -> dict[str, tuple[int, int]]:
        """Name -> (rows, columns) of every weight matrix there is, in their order in theta."""
        biases = {"all": self.M, "hidden": self.M, "gates": self.gates, "none": 0}[self.biased]
        every = {"W_xh": (self.M, self.D), "W_hh": (self.M, self.M * self.recurrent), "b_h": (biases, 1),
                 "W_hy": (self.K, self.C), "W_xy": (self.K, self.D * self.direct),
                 "b_y": (self.K * (self.biased == "all"), 1)}
        return {name: shape for name, shape in every.items() if shape[0] and shape[1]}

    @property
    def weights(self) -> int:
        """How many numbers a net learns."""
        return sum(rows * columns for rows, columns in self.shapes.values())


class Weights:
    """theta (N, P) of N nets, and its named views (N, rows, columns); a name that the wiring has not is None."""

    def __init__(self, wiring: Wiring, N: int):
        self.wiring, self.N = wiring, size("N", N)
        self.theta = np.zeros((N, wiring.weights))
        self.W_xh = self.W_hh = self.b_h = self.W_hy = self.W_xy = self.b_y = None
        start = 0
        for name, (rows, columns) in wiring.shapes.items():
            setattr(self, name, self.theta[:, start:start + rows * columns].reshape(N, rows, columns))
            start += rows * columns
