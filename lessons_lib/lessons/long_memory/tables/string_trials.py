"""Trials that predict the next symbol at every step: experiments 1, 2a and 2b. See trials.py.

They advance by BLOCK strings at a time. Where the weights change at each step, a trial's next string begins as soon as
its last one has ended, whatever the others do.
"""

import numpy as np

from lessons_lib.lessons.long_memory.tables.strings import Strings, off, right
from lessons_lib.lessons.long_memory.tables.trials import BLOCK, TEST, Trials
from lessons_lib.nets.lstm_1997_gradient import gradient
from lessons_lib.nets.lstm_1997_online import Online

SET = 256    # strings in a training set, and in a test set
FALLS = 0.01  # an error that falls by less than this share has stopped decreasing


class StringTrials(Trials):
    """A row with `sets` (how many trials share a pair of training and test sets; 0: every string is new), `update` (the
    weights change after each "step" or "sequence"), `adds` (the cells come when the squared error of so many strings
    is not FALLS below that of as many before; 0: they are there from the start) and `asks` (errors count at "every"
    step, or at a string's "end" alone)."""

    def __init__(self, row):
        super().__init__(row)
        self._sets = {}
        self.there = np.full(row.trials, not row.adds)
        self.squares = np.zeros((2, row.trials))  # the squared error of this stretch of strings, and of the last one
        self.squares[1] = np.inf

    def advance(self) -> None:
        """The next strings of each trial, learned from, and the rule."""
        drawn = [self._strings(trial, self.done // BLOCK) for trial in self.active]
        (self._at_each_step if self.row.update == "step" else self._at_each_end)(drawn)
        self.done += BLOCK
        if self.row.adds and self.done % self.row.adds == 0:
            self.there |= self.squares[0] > (1 - FALLS) * self.squares[1]
            self.squares = np.stack([np.zeros_like(self.squares[0]), self.squares[0]])
        if self.done % self.row.rules[0].every == 0:
            for trial in self.active[self.there[self.active]]:
                if self._all_right(trial):
                    self.passed[0, trial] = self.done
        self._retire()

    def _strings(self, trial, block) -> Strings:
        luck = np.random.default_rng([self.row.seed, trial, block])
        if self.row.sets:
            return self._pair(trial)[0].of(luck.integers(SET, size=BLOCK))
        return self.row.task(luck, BLOCK)

    def _pair(self, trial):
        """A training set, and a test set of strings that are not in it."""
        number = int(trial) // self.row.sets
        if number not in self._sets:
            luck = np.random.default_rng([self.row.seed, TEST, number])
            training = self.row.task(luck, SET)
            self._sets[number] = training, others(self.row.task, luck, training)
        return self._sets[number]

    def _at_each_end(self, drawn):
        net, absent = self.net, ~self.there[self.active]
        kept = net.W_hy[absent].copy()
        for place in range(BLOCK):
            now = beside([one.of(np.array([place])) for one in drawn])
            asked = now.asked if self.row.asks == "every" else now.ends
            net.W_hy[absent] = 0  # then such a cell shows nothing, and what is upstream of it learns nothing
            run = net.forward(now.read)
            slope, error = self._slope(net.scores(run), now.next, asked)
            net.theta -= self.row.learning_rate * gradient(net, run, slope).theta
            self.squares[0, self.active] += ((error * error).sum(axis=1) * asked).sum(axis=0)
        net.W_hy[absent] = kept

    def _at_each_step(self, drawn):
        read, follows, begins, asked = streams(drawn)
        if self.row.asks == "end":
            asked &= np.concatenate([begins[1:], np.ones_like(begins[:1])])
        online, rate = Online(self.net, self.there[self.active]), self.row.learning_rate
        for t, x in enumerate(read):
            if begins[t].any():
                online.restart(begins[t])
            slope, error = self._slope(online.step(x), follows[t], asked[t])
            online.learn(slope, rate)
            if self.row.adds:
                self.squares[0, self.active] += (error * error).sum(axis=0) * asked[t]

    def _slope(self, scores, follows, asked):
        """dL/d(scores) of half the squared error behind logistic outputs, and the error; (..., K, N) of (..., N)."""
        ys = 1 / (1 + np.exp(-scores))
        error = ys.copy()
        at = np.expand_dims(follows, -2)
        np.put_along_axis(error, at, np.take_along_axis(error, at, -2) - 1, -2)
        return error * ys * (1 - ys) * np.expand_dims(asked, -2), error

    def _all_right(self, trial) -> bool:
        """Whether the frozen net is right on all strings of both its sets, or on so many new ones."""
        if self.row.sets:
            return not any(self._missed(trial, one, until=0) for one in self._pair(trial))
        luck = np.random.default_rng([self.row.seed, trial, TEST, self.done])
        return not self._missed(trial, self.row.task(luck, self.row.rules[0].test), until=0)

    def _missed(self, trial, asked, until=np.inf, side=64) -> int:
        """How many strings a frozen net has wrong; more than `until` are not counted."""
        place, = np.flatnonzero(self.active == trial)
        limit, missed = self.row.rules[0].off, 0
        for start in range(0, len(asked.length), side):
            some = asked.of(np.arange(start, min(start + side, len(asked.length))))
            frozen = self.row.net(len(some.length))
            frozen.theta[:] = self.net.theta[place]
            scores = frozen.scores(frozen.forward(some.read))
            missed += int((off(scores, some) > limit).sum() if limit else (~right(scores, some)).sum())
            if missed > until:
                break
        return missed

    def _retire(self):
        at_work = self.passed[0, self.active] == 0
        if not at_work.all():
            for trial in self.active[~at_work]:
                luck = np.random.default_rng([self.row.seed, trial, TEST, TEST])
                self.wrong[trial] = self._missed(trial, self.row.task(luck, 2560))
            self._keep(at_work)

    def state(self):
        return {**super().state(), "there": self.there, "squares": self.squares}

    def take_up(self, state):
        super().take_up(state)
        self.there, self.squares = state["there"], state["squares"]


def others(task, luck, known: Strings) -> Strings:
    """SET strings that are not among the known ones."""
    seen = {tuple(read[:length]) for read, length in zip(known.read.T, known.length, strict=True)}
    found = []
    while len(found) < SET:
        more = task(luck, SET)
        found += [more.of(np.array([n])) for n, length in enumerate(more.length)
                  if tuple(more.read[:length, n]) not in seen]
    return beside(found[:SET])


def streams(drawn):
    """Each trial's strings one after another, (T, N) each: what is read, what follows, where a string begins, and
    whether anything is asked (at the end some trials have nothing left to read)."""
    T = max(one.length.sum() for one in drawn)
    read, follows = np.zeros((2, T, len(drawn)), int)
    begins, asked = np.zeros((2, T, len(drawn)), bool)
    for n, one in enumerate(drawn):
        order, total = one.asked.T, one.length.sum()
        read[:total, n], follows[:total, n] = one.read.T[order], one.next.T[order]
        begins[np.cumsum(one.length)[:-1], n] = begins[0, n] = asked[:total, n] = True
        begins[total:total + 1, n] = True
    return read, follows, begins, asked


def beside(some) -> Strings:
    """Several Strings as one."""
    T = max(len(one.read) for one in some)

    def filled(name):
        return np.concatenate([np.pad(getattr(one, name), [(0, T - len(one.read))] + [(0, 0)] * (
            getattr(one, name).ndim - 1)) for one in some], axis=-1)

    return Strings(filled("read"), filled("next"), filled("may"), np.concatenate([one.length for one in some]))
