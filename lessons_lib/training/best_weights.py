"""The best weights that a net has had while it was trained, those at the start included."""

import copy

import numpy as np


class BestWeights:
    """Watches a training and knows which weights to keep.

    A loss is that of one batch. If every step gets the same batch, losses can be compared as they are. If batches
    differ, one may be easier than another: then losses are averaged over `smooth` steps, and as the start has only one,
    it and the best after it are measured again, both on the first `smooth` batches.
    """

    def __init__(self, net, *, smooth, loss, carry=False):
        self.net, self.smooth, self.loss, self.carry = net, smooth, loss, carry
        self.start, self.before, self.kept = (net.theta.copy() for _ in range(3))
        self.lowest, self.step, self.first, self.alike = np.inf, 0, [], not carry

    def watched(self, batches):
        """The same batches, and a look at each as it goes by."""
        for batch in batches:
            if len(self.first) < self.smooth:
                self.first.append(copy.deepcopy(batch))  # the next one may come in the same arrays
            if self.alike and not _same(self.first[0], batch):
                self.alike, self.lowest = False, np.inf
            yield batch

    def after_step(self, losses) -> None:
        """Take note of a step: its loss, the last one, is that of the weights before it."""
        step, mean = len(losses), float(np.mean(losses[-1 if self.alike else -self.smooth:]))
        if step <= self.smooth and not self.alike:  # too few to average: the latest
            self.lowest = np.inf
        if mean < self.lowest:
            self.lowest, self.step, self.kept[:] = mean, step, self.before
        self.before[:] = self.net.theta

    def restore(self, losses) -> int:
        """Give the net its best weights. Returns the step at which they were measured, 0 for those of the start."""
        after, self.net.theta[:] = self.net.theta.copy(), self.kept
        if len(losses) == 1 and self._better(after, self.start):
            self.net.theta[:] = after  # a single step, and it helped
            return 1
        if self.step > 1 and not self.alike and self._better(self.start, self.kept, losses[0] < self.lowest):
            self.net.theta[:] = self.start
            return 0
        return self.step if self.step > 1 else 0

    def _better(self, one, other, otherwise=False) -> bool:
        """Whether one theta has a lower mean loss over the first batches than the other; `otherwise` where none can
        be measured: what made the training fail may do so again, and that has been said."""
        try:
            return self._mean(one) < self._mean(other)
        except (Exception, KeyboardInterrupt):
            return otherwise

    def _mean(self, theta) -> float:
        """The mean loss over the first batches with these weights; infinity if it is no number."""
        net, losses, states = self.net.copy(), [], {}
        net.theta[:] = theta
        with np.errstate(all="ignore"):
            for xs, *wanted in self.first:
                run = net.forward(xs, **states)
                losses.append(self.loss(run.ys, *wanted)[0])
                states = run.last_states() if self.carry else {}
        return float(np.mean(losses)) if np.isfinite(losses).all() else np.inf


def _same(one, other) -> bool:
    """Whether two batches hold the same numbers."""
    try:
        return len(one) == len(other) and all(map(np.array_equal, one, other))
    except Exception:  # what is no batch is for the training to refuse
        return False
