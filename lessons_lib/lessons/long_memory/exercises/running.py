"""A cell of one unit that runs with two biases, and the exercise that tells what it did."""

import numpy as np

from lessons_lib.interactive.answers import Fault
from lessons_lib.interactive.answers.asking import quiet
from lessons_lib.interactive.answers.numbers import Unreadable, numbers
from lessons_lib.interactive.answers.reading import besides
from lessons_lib.lessons.long_memory.exercises.parts import InParts
from lessons_lib.nets.lstm import LSTM

FAR = 700.0  # a gate with such a bias is open or shut to the last digit


def run_cell(b_f, b_i, T) -> tuple[float, float]:
    """What an LSTM of one unit does with these biases: what T steps leave of a memory of 1, and what they bring.

    The gates see nothing but their biases. In two cells the candidate is 1 at every step; one of them begins with 1.
    """
    net = LSTM(D=1, H=1, K=1)
    net.theta = np.zeros(net.theta.size)
    net.b_f, net.b_i, net.b_c = [[b_f]], [[b_i]], [[50.0]]
    began, empty = net.forward(np.zeros((T, 1, 2)), c0=[[1.0, 0.0]]).cs[-1, 0]
    return float(began - empty), float(empty)


class Running(InParts):
    """An exercise whose pair of biases, where it is nothing that has a name, is put into a cell that runs."""

    def _otherwise(self, function, n, reason):
        try:
            with quiet():
                pair = numbers(self._said_by(function)[n])
        except (Fault, Unreadable):
            pair = np.zeros(0)
        if pair.shape != (2,) or np.isnan(pair).any():
            return super()._otherwise(function, n, reason)
        T, kept, leaked = self.probes[n]
        left, came = run_cell(*np.clip(pair.astype(float), -FAR, FAR), T)
        return (f"for {self._told(n)}, a cell with your biases {pair[0]:.4g} and {pair[1]:.4g} has {left:.4g} of its "
                f"memory left after {T} steps, and {kept:g} is wanted; {came:.4g} has come in, and {leaked:g} is "
                f"wanted.{besides(function, self.may_read)}")
