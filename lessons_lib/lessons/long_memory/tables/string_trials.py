"""Trials that predict the next symbol at every step: experiments 1, 2a and 2b. See trials.py."""

import numpy as np

from lessons_lib.lessons.long_memory.tables import strings
from lessons_lib.lessons.long_memory.tables.trials import BLOCK, TEST, Trials
from lessons_lib.nets.lstm_1997_gradient import gradient
from lessons_lib.nets.lstm_1997_online import Online

SET = 256  # strings in a training set, and in a test set


class StringTrials(Trials):
    """A row with `sets` (how many trials share a pair of training and test sets; 0: every string is new) and `update`:
    the weights change after each "step" or each "sequence"."""

    def __init__(self, row):
        super().__init__(row)
        self._sets = {}

    def advance(self) -> None:
        """One string for each trial, learned from, and the rule."""
        now = self._strings()
        missed = self._learn(now)
        self.errors[self.done % len(self.errors), self.active] = missed[:, None]
        self.done += 1
        rule = self.row.rules[0]
        if self.done >= rule.window and self.done % rule.every == 0:
            recent = self.errors[self._last(rule.window)][:, self.active, 0].sum(axis=0)
            for trial in self.active[recent <= rule.wrong]:
                if self._all_right(trial):
                    self.passed[0, trial] = self.done
        self._retire()

    def _strings(self) -> strings.Strings:
        block, place = divmod(self.done, BLOCK)
        drawn = []
        for trial in self.active:
            luck = np.random.default_rng([self.row.seed, trial, block])
            if self.row.sets:
                training = self._pair(trial)[0]
                drawn.append(training.of(luck.integers(SET, size=BLOCK)[place:place + 1]))
            else:
                drawn.append(self.row.task(luck, BLOCK).of(np.array([place])))
        return beside(drawn)

    def _pair(self, trial):
        number = int(trial) // self.row.sets
        if number not in self._sets:
            luck = np.random.default_rng([self.row.seed, TEST, number])
            self._sets[number] = self.row.task(luck, SET), self.row.task(luck, SET)
        return self._sets[number]

    def _learn(self, now) -> np.ndarray:
        """Whether each trial was wrong somewhere in its string, (N,)."""
        K, asked = self.net.wiring.K, now.asked[:, None]
        target = np.eye(K)[now.next].transpose(0, 2, 1)
        if self.row.update == "sequence":
            run = self.net.forward(now.read)
            scores = self.net.scores(run)
            self.net.theta -= self.row.learning_rate * gradient(self.net, run, _slope(scores, target) * asked).theta
        else:
            online, scores = Online(self.net), np.empty(target.shape)
            for t, x in enumerate(np.eye(self.net.wiring.D)[now.read].transpose(0, 2, 1)):
                scores[t] = online.step(x)
                online.learn(_slope(scores[t], target[t]) * asked[t], self.row.learning_rate)
        return ~strings.right(scores, now)

    def _all_right(self, trial) -> bool:
        """Whether the frozen net is right on all strings of both its sets, or on so many new ones."""
        if self.row.sets:
            return not any(self._missed(trial, one) for one in self._pair(trial))
        luck = np.random.default_rng([self.row.seed, trial, TEST, self.done])
        return not self._missed(trial, self.row.task(luck, self.row.rules[0].test))

    def _missed(self, trial, asked, side=64) -> int:
        place, = np.flatnonzero(self.active == trial)
        missed = 0
        for start in range(0, len(asked.length), side):
            some = asked.of(np.arange(start, min(start + side, len(asked.length))))
            frozen = self.row.net(len(some.length))
            frozen.theta[:] = self.net.theta[place]
            missed += int((~strings.right(frozen.scores(frozen.forward(some.read)), some)).sum())
        return missed

    def _retire(self):
        at_work = self.passed[0, self.active] == 0
        if not at_work.all():
            for trial in self.active[~at_work]:
                luck = np.random.default_rng([self.row.seed, trial, TEST, TEST])
                self.wrong[trial] = self._missed(trial, self.row.task(luck, 2560))
            self._keep(at_work)


def _slope(scores, target):
    """dL/d(scores) of half the squared error behind logistic outputs."""
    ys = 1 / (1 + np.exp(-scores))
    return (ys - target) * ys * (1 - ys)


def beside(some) -> strings.Strings:
    """Strings of one each, as one Strings."""
    T = max(len(one.read) for one in some)

    def filled(name, value=0):
        return np.concatenate([np.pad(getattr(one, name), [(0, T - len(one.read))] + [(0, 0)] * (
            getattr(one, name).ndim - 1), constant_values=value) for one in some], axis=-1)

    return strings.Strings(filled("read"), filled("next"), filled("may"), np.concatenate([one.length for one in some]))
