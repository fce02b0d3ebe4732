"""LSTMs that read a number at each step, say the next, and go on from what they have said."""

from dataclasses import dataclass

import numpy as np

from lessons_lib.lessons.applications.linear import sequences
from lessons_lib.nets.checks import size
from lessons_lib.nets.losses import squared_error
from lessons_lib.nets.lstm import LSTM, lstm_step
from lessons_lib.nets.side_by_side import SideBySide
from lessons_lib.training.optimisers import Adam
from lessons_lib.training.progress import Progress
from lessons_lib.training.side_by_side import train_side_by_side


@dataclass
class Teller:
    """A net with one input and one output, and how its numbers are to be read.

    It reads z = (x - centre) / spread. With bend = 0 it says the next z; else it says the bend: how far, in units of
    `bend`, the next z lies from where two steps straight on would lead, 2 z_t - z_{t-1}.
    """

    net: LSTM
    centre: float = 0.0
    spread: float = 1.0
    bend: float = 0.0

    def guesses(self, xs):
        """Its guess for the next number after every step: xs (T, B) -> (T, B)."""
        z = self.read(xs)
        return self.meant(self.net.forward(z[:, None]).ys[:, 0], z)

    def go_on(self, seen, steps):
        """It reads what is seen, (T, B), and goes on from its own guesses: (steps, B)."""
        z = self.read(seen)
        run = self.net.forward(z[:, None])
        return self._told(run.hs[-1], run.cs[-1], run.ys[-1], z[-2:], steps)

    def go_on_from_each(self, xs, steps):
        """What it says, after every step but the first of one sequence xs (T,), of the next `steps` numbers, having
        read all before: (steps, T - 1)."""
        z = self.read(np.asarray(xs, float)[:, None])
        run = self.net.forward(z[:, None])
        h, c, y = (states[1:, :, 0].T for states in (run.hs, run.cs, run.ys))
        return self._told(h, c, y, np.stack([z[:-1, 0], z[1:, 0]]), steps)

    def _told(self, h, c, y, before, steps):
        """The next numbers (steps, B), from its states h and c (H, B), what it says, y (1, B), and the last two z."""
        told = []
        for _ in range(steps):
            before = np.stack([before[-1], self.next(y[0], before)])
            told.append(before[-1])
            h, c = lstm_step(before[-1:], h, c, self.net)
            y = self.net.W_hy @ h + self.net.b_y
        return self.centre + self.spread * np.array(told)

    def read(self, xs):
        """xs (T, B), T at least 2, as the net reads them."""
        return (sequences("xs", xs, 2) - self.centre) / self.spread

    def next(self, y, before):
        """The next z, from what the net says, y (B,), and the z before, (2, B)."""
        return 2 * before[-1] - before[-2] + self.bend * y if self.bend else y

    def meant(self, ys, z):
        """The numbers that are meant by ys (T, B), said after reading z (T, B)."""
        return self.centre + self.spread * (self.straight_on(z) + self.bend * ys if self.bend else ys)

    def wanted(self, z):
        """What the net should say after each z (T + 1, B) but the last: (T, B)."""
        return (z[1:] - self.straight_on(z[:-1])) / self.bend if self.bend else z[1:]

    @staticmethod
    def straight_on(z):
        """Where two steps straight on lead, (T, B); at the first, where it stands."""
        return 2 * z - np.concatenate([z[:1], z[:-1]])


def learning(tellers, windows, *, updates, rate, warm=0, falling=False):
    """Train tellers side by side, in place; yields (step, losses (S,)) after every update.

    windows: one function for each, which gives a new batch of windows, (T + 1, B) numbers. No loss is asked of the
    first `warm` steps. Adam; `falling`: its rate falls in a straight line towards 0.
    """
    size("updates", updates)
    many = SideBySide(teller.net for teller in tellers)
    for teller, net in zip(tellers, many.nets, strict=True):
        teller.net = net
    optimisers = [Adam(rate) for _ in tellers]

    def batches():
        for update in range(updates):
            for optimiser in optimisers:
                optimiser.rate = rate * (1 - update / updates) if falling else rate
            pairs = []
            for teller, window in zip(tellers, windows, strict=True):
                z = teller.read(window())
                pairs.append((z[:-1, None], teller.wanted(z)[warm:, None]))
            yield tuple(np.stack(part) for part in zip(*pairs, strict=True))

    for step, losses, _ in train_side_by_side(many, batches(), optimisers, loss=squared_error):
        yield step, losses


def under_a_bar(steps, updates, bar=True):
    """Run a `learning` to its end, under a bar; the stop button (Ctrl-C) ends it and keeps the nets as they are."""
    with Progress(updates, show=bar) as progress:
        try:
            for step, losses in steps:
                progress.show(step, float(np.median(losses)))
        except KeyboardInterrupt:
            pass
