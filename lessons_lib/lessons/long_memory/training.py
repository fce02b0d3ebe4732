"""Nets that learn a clue, a bit under a quiet noise, or a day of deeds, over as many steps as one likes. Lesson 11.

Every update brings 16 new sequences, and the net answers them before it learns from them. It has learned the task when
it has answered ten batches in a row, 160 new sequences, without a mistake: luck alone does that once in 2^160 times.
It is kept as it was when it answered the tenth, and does not learn from that one: one more step may upset it.
"""

import numpy as np

from lessons_lib.lessons.long_memory.starts import known_seed, new_net
from lessons_lib.lessons.long_memory.trained import Trained, under_a_bar
from lessons_lib.lessons.long_memory.world import LONGEST, TASKS, biases_for, steps
from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.side_by_side import SideBySide
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam
from lessons_lib.training.side_by_side import train_side_by_side

B, RATE, STREAK, UPDATES = 16, 0.1, 10, 250


class Learned(Trained):
    """A net, and how its training went; it has `learned` with ten batches of new sequences in a row and no mistake."""

    def took(self, loss, ys, targets):
        """Note one more batch, and how it was answered: ys (K, B) and targets (B,) of the last step."""
        self.losses.append(float(loss))
        self.streak = self.streak + 1 if (argmax(ys, axis=0) == targets).all() else 0
        self.ended = "learned" if self.streak >= STREAK else self.ended


def learn_clue(kind="LSTM", length=1000, seed=0, forget_bias=10.0, input_bias=-6.0, *, updates=UPDATES, rate=RATE,
               bar=True, task="clue", **how) -> Learned:
    """Train one net on `clue` with so many distractors, until it has learned it or the updates are used up.

    Adam with this rate, gradients of length 1 at most. `how` goes to `new_net`. Under a bar; the stop button (Ctrl-C)
    ends it and keeps the net as it is by then. ValueError, before anything is trained, for a length below 1 or above
    world.LONGEST.
    """
    steps(length)
    net = new_net(kind, seed, forget_bias, input_bias, task=task, **how)
    result, batches = Learned(net), _batches(task, length, seed)

    def watched(ys, targets, mask):
        loss, dys = softmax_cross_entropy(ys, targets, mask)
        result.took(loss, ys[-1], targets[-1])
        return loss, dys

    with under_a_bar([result], updates, bar) as progress:
        before = net.theta.copy()
        for step, loss in train(net, batches, Adam(rate), loss=watched):
            progress.show(step, loss)
            if result.learned:
                net.theta = before
            if result.learned or step == updates:
                break
            before[:] = net.theta
    return result


def learn_quiet_bit(kind="RNN", length=1000, seed=0, forget_bias=10.0, input_bias=-6.0, **how) -> Learned:
    """The same for `quiet_bit`: the first number is +1 or -1, and the others are a noise of standard deviation 0.05."""
    return learn_clue(kind, length, seed, forget_bias, input_bias, task="quiet bit", **how)


def learn_day(kind="LSTM", length=100, seed=0, **how) -> Learned:
    """The same for `day`, a day of so many moments. An LSTM starts with biases_for(length), if `how` has no others."""
    return learn_clue(kind, length, seed, **_day(length, how))


def many_learn_day(kind="LSTM", length=100, seeds=range(10), **how) -> list[Learned]:
    """`learn_day` for several seeds side by side."""
    return many_learn_clue(kind, length, seeds, **_day(length, how))


def many_learn_clue(kind="LSTM", length=1000, seeds=range(10), forget_bias=10.0, input_bias=-6.0, *, updates=UPDATES,
                    rate=RATE, bar=True, task="clue", **how) -> list[Learned]:
    """`learn_clue` for several seeds side by side: the same nets on the same batches, a Learned for each.

    A net that has learned steps out, and the others go on without it. The stop button keeps all of them as they are.
    ValueError also for more than LONGEST steps of all nets together.
    """
    seeds = _seeds(seeds, steps(length))
    results = [Learned(new_net(kind, seed, forget_bias, input_bias, task=task, **how)) for seed in seeds]
    batches, optimisers = [_batches(task, length, seed) for seed in seeds], [Adam(rate) for _ in seeds]
    with under_a_bar(results, updates, bar) as progress:
        while going := [s for s, result in enumerate(results) if not result.learned and result.updates < updates]:
            _until_one_has_learned([results[s] for s in going], [batches[s] for s in going],
                                   [optimisers[s] for s in going], updates, progress)
    return results


def _until_one_has_learned(results, batches, optimisers, updates, progress):
    """Train nets side by side until one of them has learned it, or all have had their updates."""
    many, told = SideBySide(result.net for result in results), []
    for result, net in zip(results, many.nets, strict=True):
        result.net = net

    def stacked():
        for parts in zip(*batches, strict=True):
            xs, targets, _ = (np.stack(part) for part in zip(*parts, strict=True))
            told[:] = targets[:, -1]
            yield xs, targets[:, -1:]

    before = many.theta.copy()
    for _, losses, ys in train_side_by_side(many, stacked(), optimisers):
        for result, loss, said, right, theta in zip(results, losses, ys[:, -1], told, before, strict=True):
            result.took(loss, said, right)
            if result.learned:
                result.net.theta = theta
        progress.show(results[0].updates, float(np.median(losses)))
        if any(result.learned for result in results) or results[0].updates == updates:
            break
        before[:] = many.theta


def share_right(net, length, seed=0, count=400, task="clue") -> float:
    """The share of `count` new sequences, none of them from its training, that a net answers right; it learns nothing.

    A few are asked at a time, for a long run is large.
    """
    rng, right = np.random.default_rng([seed, steps(length), 1]), 0
    few = max(1, min(100, 200_000 // length))
    for start in range(0, count, few):
        xs, targets, _ = TASKS[task][0](length, min(few, count - start), rng)
        right += int((argmax(net.forward(xs).ys[-1], axis=0) == targets[-1]).sum())
    return right / count


def _day(length, how):
    return {"task": "day", **dict(zip(("forget_bias", "input_bias"), biases_for(length), strict=True)), **how}


def _seeds(seeds, length):
    """Several seeds as a list, whose nets can be trained at once. TypeError or ValueError."""
    try:
        seeds = list(seeds)
    except TypeError:
        raise TypeError(f"seeds must be several whole numbers, as range(10) is; got {seeds!r}") from None
    if not 0 < len(seeds) * length <= LONGEST:
        raise ValueError(f"seeds must be 1 to {LONGEST // length} of them at a length of {length:,}, for all nets are "
                         f"kept at once, {LONGEST:,} steps at most; got {len(seeds)}")
    return [known_seed(seed) for seed in seeds]


def _batches(task, length, seed):
    rng = np.random.default_rng([seed, length])
    while True:
        yield TASKS[task][0](length, B, rng)
