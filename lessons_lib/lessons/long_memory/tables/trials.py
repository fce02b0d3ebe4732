"""All trials of a row side by side: each has its own weights and its own luck, and ends by its own rule.

A trial's sequences are a function of the row's seed, the trial and their number alone, so that a run that was stopped,
even in the middle of a write, goes on to exactly the numbers of one that was not. (Which trials stand beside it changes
a trial's last digits: all are filled up to one length, and sums are rounded otherwise.)
"""

from dataclasses import dataclass

import numpy as np

from lessons_lib.nets.lstm_1997 import LSTM1997
from lessons_lib.nets.lstm_1997_gradient import gradient

BLOCK = 50    # sequences that a trial draws at a time
WINDOW = 2000  # the most recent sequences, of which the paper's stop rules speak
TEST = 99     # what a test's luck is counted from, apart from the training's


@dataclass(frozen=True)
class Rule:
    """When a trial has learned: of the last 2000 sequences at most `wrong` missed by more than `off`, on average by
    less than `mean`; and where there is a `test`, of so many new sequences too at most `wrong` may be missed, and the
    average error must be less than `test_mean`. It is asked every `every` sequences, once there are `window`."""

    off: float
    wrong: int = 0
    mean: float = np.inf
    window: int = WINDOW
    test: int = 0
    test_mean: float = np.inf
    every: int = 1


class Trials:
    """The trials of a row that are still at work, with all that is needed to go on: see `state`."""

    def __init__(self, row):
        self.row, self.done = row, 0                      # sequences so far, the same for each
        self.active = np.arange(row.trials)
        self.net = row.net(row.trials)
        self.errors = np.zeros((WINDOW, row.trials, 2))   # largest and mean over the outputs
        self.passed = np.zeros((len(row.rules), row.trials), int)
        self.wrong = np.full(row.trials, -1)              # of 2560 new sequences, at the end
        self._block = None

    @property
    def over(self) -> bool:
        return not len(self.active) or self.done >= self.row.cap

    def advance(self) -> None:
        """One sequence for each trial, a step of learning, and the rules."""
        xs, at, targets, expected = self._sequences()
        run = self.net.forward(xs)
        ys = self.row.shown(self.net.scores(run, at))
        blame = self.row.blame(ys, targets)
        self.net.theta -= self.row.learning_rate * gradient(self.net, run, blame, at).theta
        off = np.abs(ys - expected)
        self.errors[self.done % WINDOW, self.active] = np.stack([off.max(axis=0), off.mean(axis=0)], axis=-1)
        self.done += 1
        for number, rule in enumerate(self.row.rules):
            if self.done >= rule.window and self.done % rule.every == 0:
                self._ask(number, rule)
        self._retire()

    def _sequences(self):
        block, place = divmod(self.done, BLOCK)
        if self._block is None or self._block[0] != block or len(self._block[1]) != len(self.active):
            drawn = [self.row.task(np.random.default_rng([self.row.seed, trial, block]), BLOCK)
                     for trial in self.active]
            self._block = block, drawn
        drawn = self._block[1]
        T = max(one.at[place] for one in drawn) + 1
        at = np.array([one.at[place] for one in drawn])
        xs = np.zeros((T, *drawn[0].xs.shape[1:-1], len(drawn)), drawn[0].xs.dtype)
        for n, one in enumerate(drawn):
            xs[:min(T, len(one.xs)), ..., n] = one.xs[:T, ..., place]
        return xs, at, *(np.stack([asked[:, place] for asked in these], axis=-1) for these in (
            [one.targets for one in drawn], [one.wanted for one in drawn]))

    def _ask(self, number, rule):
        recent = self.errors[self._last(rule.window)][:, self.active]
        fine = ((recent[..., 0] > rule.off).sum(axis=0) <= rule.wrong) & (recent[..., 1].mean(axis=0) < rule.mean)
        fine &= self.passed[number, self.active] == 0
        if number:
            fine &= self.passed[number - 1, self.active] > 0
        for trial in self.active[fine]:
            if not rule.test or self._tested(trial, rule):
                self.passed[number, trial] = self.done

    def _last(self, window):
        return np.arange(self.done - window, self.done) % WINDOW

    def _tested(self, trial, rule) -> bool:
        errors = self.of_new(trial, rule.test, rule.off, rule.wrong)
        return (errors[:, 0] > rule.off).sum() <= rule.wrong and errors[:, 1].mean() < rule.test_mean

    def of_new(self, trial, count, off=np.inf, wrong=0, side=64):
        """A frozen net's errors on new sequences, (count, 2); fewer once more than `wrong` are missed by more than
        `off`."""
        place, = np.flatnonzero(self.active == trial)
        frozen = self.row.net(min(side, count))
        frozen.theta[:] = self.net.theta[place]
        luck = np.random.default_rng([self.row.seed, trial, TEST, self.done])
        errors = []
        for _ in range(0, count, frozen.N):
            new = self.row.task(luck, frozen.N)
            ys = self.row.shown(frozen.scores(frozen.forward(new.xs), new.at))
            missed = np.abs(ys - new.wanted)
            errors.append(np.stack([missed.max(axis=0), missed.mean(axis=0)], axis=-1))
            if sum((of[:, 0] > off).sum() for of in errors) > wrong:
                break
        return np.concatenate(errors)[:count]

    def _retire(self):
        """Trials that have passed the last rule are at rest, and the others go on."""
        at_work = self.passed[-1, self.active] == 0
        if at_work.all():
            return
        for trial in self.active[~at_work]:
            off = self.row.rules[-1].off
            self.wrong[trial] = int((self.of_new(trial, 2560)[:, 0] > off).sum())
        self._keep(at_work)

    def _keep(self, which):
        theta, self.active = self.net.theta[which], self.active[which]
        if len(theta):
            self.net = self.row.net(len(theta))
            self.net.theta[:] = theta

    def state(self) -> dict[str, np.ndarray]:
        """All that a run needs to go on."""
        return {"done": np.array(self.done), "active": self.active, "theta": self.net.theta, "errors": self.errors,
                "passed": self.passed, "wrong": self.wrong}

    def take_up(self, state) -> None:
        """Go on from a state."""
        self.done, self.active = int(state["done"]), state["active"]
        if len(self.active):
            self.net: LSTM1997 = self.row.net(len(self.active))
            self.net.theta[:] = state["theta"]
        self.errors, self.passed, self.wrong = state["errors"], state["passed"], state["wrong"]
        self._block = None
