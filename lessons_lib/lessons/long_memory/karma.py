"""Karma, an analogy: a day of deeds whose only label comes in the evening. Which moments does a net hold responsible?

Two ways to ask a net that has read a day (world.py):

    blame(net, days)       the gradient of the evening's loss with respect to what the net read at each moment
    exchanges(net, days)   put another symbol in the place of one, moment after moment, and see what the net then says

A gradient is about small changes: how much the loss would change with a little more of any symbol at a moment, K and M
too where none was. An exchange asks of a whole symbol, in a day as it may come: it says what did decide. Lesson 11.
"""

from dataclasses import dataclass

import numpy as np

from lessons_lib.lessons.long_memory.world import DEEDS, DISTRACTORS, MOMENTS, OUTCOMES, day, text
from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.losses import softmax_cross_entropy

LAST = 10  # moments at the end of a day, for the nets that hold these responsible
OTHER = np.array([MOMENTS.index(symbol) for symbol in DEEDS[::-1] + DISTRACTORS[1:] + DISTRACTORS[0] + MOMENTS[-1]])


@dataclass(frozen=True)
class Exchanged:
    """What came of it when the symbol of one moment was another: `change` (length, B), by how much the evening's loss
    went up or down, and `another` (length, B), bools: whether the net then gave another answer."""

    change: np.ndarray
    another: np.ndarray


def some_days(length=100, B=200, seed=0):
    """B new days, as `day` makes them: (xs, targets, mask)."""
    return day(length, B, np.random.default_rng([seed, length, 11]))


def deeds(days):
    """Where the deeds are: (length, B) bools. `days` is (xs, targets, mask), as from `day`."""
    return days[0][:-1, :len(DEEDS)].any(axis=1)


def blame(net, days):
    """How much blame reaches each moment: the length of the gradient of a day's loss with respect to x_t, (length, B).

    Every day's loss is its own; the evening's question, which is the same every day, is left out. In float64, for the
    loss of a net that is sure of itself is tiny.
    """
    net, (xs, targets, mask) = _in_float64(net), days
    run = net.forward(xs)
    _, dys = softmax_cross_entropy(run.ys, targets, mask)
    grad = net.backward(run, dys * len(targets[0]))
    return np.sqrt((grad.xs[:-1] ** 2).sum(axis=1))


def exchanges(net, days):
    """Exchange each moment's symbol for another of its kind, one at a time: K for M, M for K, and p, q, r, s for the
    next of them, s for p. An Exchanged."""
    return _instead(net, days, OTHER[np.argmax(days[0], axis=1)])


def third_deeds(net, days):
    """Put a deed in the place of a moment that was none, one at a time: whether the net's answer is then another one,
    for K and for M, as one array of bools, two for each moment without a deed."""
    quiet = ~deeds(days)
    put = [_instead(net, days, np.full(days[1].shape, n)).another[quiet] for n in range(len(DEEDS))]
    return np.concatenate(put)


def share(values, there):
    """The part of all that is somewhere on a day, for each day: values (length, B), there (length, B) bools -> (B,).

    NaN for a day on which all values are 0.
    """
    with np.errstate(invalid="ignore"):
        return (values * there).sum(axis=0) / values.sum(axis=0)


def foremost(values, there):
    """Whether each of the values that are somewhere is above all others, for each day (B,)."""
    return np.where(there, values, np.inf).min(axis=0) > np.where(there, -np.inf, values).max(axis=0)


def held_responsible(net, days) -> dict[str, float]:
    """Over all days: the mean share of blame on the two deeds ("blame") and on the last ten moments ("last"); the share
    of days on which the two most blamed moments are the deeds ("foremost"); of the change of the loss by exchanges, the
    mean share that the deeds have ("exchanged"); how often the answer is another one when a deed is exchanged ("deed"),
    when another moment is ("other"), and when a third deed is put in ("third"). "greatest": the greatest blame of a
    moment, the median day's."""
    there, found, changed = deeds(days), blame(net, days), exchanges(net, days)
    last = np.arange(len(there))[:, None] >= len(there) - LAST
    return {name: float(np.mean(values)) for name, values in (
        ("greatest", np.median(found.max(axis=0))), ("blame", share(found, there)), ("last", share(found, last)),
        ("foremost", foremost(found, there)),
        ("exchanged", share(changed.change, there)), ("deed", changed.another[there]),
        ("other", changed.another[~there]), ("third", third_deeds(net, days)))}


def one_day(nets, days, b=0) -> dict:
    """Day number b, for the picture: {"day": its symbols, "outcome": its label, "blame": {name: the percentage of blame
    at each moment}, "exchanged": that of the change of the loss, "nets": of how many nets it is the mean}.

    `nets` is name -> a list of nets, of as many each. Exchanged is the first name's.
    """
    days = tuple(part[..., b:b + 1] for part in days)
    first = next(iter(nets.values()))
    return {"day": text(days[0], symbols=MOMENTS), "outcome": OUTCOMES[days[1][-1, 0]],
            "blame": {name: _percent([blame(net, days) for net in some]) for name, some in nets.items()},
            "exchanged": _percent([exchanges(net, days).change for net in first]), "nets": len(first)}


def _percent(found):
    """Values of one day (length, 1), of several nets -> the mean percentage at each moment (length,)."""
    return np.mean([100 * values[:, 0] / values.sum() for values in found], axis=0)


def _instead(net, days, symbols):
    """What comes of it when the symbol of one moment is that of `symbols` (T, B), moment after moment."""
    net, (xs, targets, _) = _in_float64(net), days
    length, B = len(xs) - 1, xs.shape[2]
    change, another, n = np.zeros((length, B)), np.zeros((length, B), bool), np.arange(length)
    before = net.forward(xs).ys[-1]
    for b in range(B):
        many = np.repeat(xs[:, :, b:b + 1], length, axis=2)  # a column for each moment that is another one
        many[n, :, n] = np.eye(len(MOMENTS))[symbols[:-1, b]]
        after, right = net.forward(many).ys[-1], targets[-1, b]
        change[:, b] = abs(_loss(after, right) - _loss(before[:, b:b + 1], right))
        another[:, b] = argmax(after, axis=0) != argmax(before[:, b])
    return Exchanged(change, another)


def _loss(ys, right):
    """-ln(probability of the right answer): raw scores (K, B) -> (B,)."""
    top = ys.max(axis=0)
    return np.log(np.exp(ys - top).sum(axis=0)) + top - ys[right]


def _in_float64(net):
    """A copy of a net that computes in float64."""
    twin = type(net)(net.D, net.H, net.K)
    twin.theta = net.theta
    return twin
