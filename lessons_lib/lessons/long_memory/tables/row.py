"""What a row of the tables of 1997 is: see rows.py and string_rows.py."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from lessons_lib.lessons.long_memory.tables.string_trials import StringTrials
from lessons_lib.lessons.long_memory.tables.trials import Rule, Trials
from lessons_lib.nets.lstm_1997 import LSTM1997
from lessons_lib.nets.lstm_1997_wiring import Wiring

RANGES = {"text": {"g": (-2, 2), "h": (-1, 1)}, "caption": {"g": (-1, 1), "h": (-2, 2)},
          "as printed": {"g": (0, 1), "h": None}}  # 2a and 2b have ranges of their own


@dataclass(frozen=True)
class Row:
    """One row. `paper` holds the paper's mean numbers of sequences, one for each of `rules`; `rate` is the paper's, and
    `times` 2 where it stands before the whole squared error. The weights between hidden units start `loop` times as
    large as the others. `output`: "logistic"; "linear", without its curve; or "steep", its slope left out of blame."""

    name: str
    task: Callable
    wiring: Wiring
    rate: float
    rules: tuple[Rule, ...]
    paper: tuple[int, ...]
    trials: int = 10
    start: dict = field(default_factory=dict)
    ranges: str = "text"
    times: int = 1
    loop: float = 1.0
    output: str = "logistic"
    choices: str = ""
    seed: int = 1997
    steps: int = 100   # a sequence's, about
    update: str = ""   # 1, 2a, 2b: the weights change after each "step" or "sequence"; else at the end
    sets: int = 0      # 1: how many trials share a training and a test set
    adds: int = 0      # 2a, 2b: the cell comes when so many sequences have brought no less error; 0: from the start
    asks: str = "every"  # 1, 2a, 2b: errors at "every" step, or at the "end" alone

    @property
    def cap(self) -> int:
        return 10 * self.paper[-1]

    @property
    def learning_rate(self) -> float:
        """The rate before half of the squared error."""
        return self.times * self.rate

    def begin(self) -> Trials:
        """Its trials, at their start."""
        return (StringTrials if self.update else Trials)(self)

    @property
    def begins(self) -> dict:
        """How its nets begin, the ranges too."""
        return {**self.start, **RANGES[self.ranges]}

    def net(self, N: int) -> LSTM1997:
        """N nets with this row's start."""
        net = LSTM1997(self.wiring, N, seed=self.seed, **self.begins)
        if net.W_hh is not None:
            net.W_hh *= self.loop
        return net

    def shown(self, scores: np.ndarray) -> np.ndarray:
        """What the outputs show, (K, N), where these are their scores."""
        return scores if self.output == "linear" else 1 / (1 + np.exp(-scores))

    def blame(self, ys: np.ndarray, targets: np.ndarray) -> np.ndarray:
        """dL/d(scores), (K, N), of half the squared error; "steep": of the cross-entropy."""
        return (ys - targets) * ys * (1 - ys) if self.output == "logistic" else ys - targets
