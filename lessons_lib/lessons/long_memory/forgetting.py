"""An LSTM with its forget gate, and the same one with the gate held still, on a stream of strings. Lesson 11.

Held at 1, c_t = c_{t-1} + i * c_tilde: the cell of 1997, which only ever adds. It differs from lstm_1997.py in its
squashes and in the gradient, which here goes back by all ways, through the 25 steps of a window.

Nets have 8 cells, as those of Gers, Schmidhuber and Cummins, 2000, have. A net reads 8 streams side by side and learns
from 25 symbols of each at a time; its state is carried on for ever. It answers before it learns. It has learned the
stream when it has answered ten windows in a row, 2000 symbols, without a mistake. Beside it stands the control: the
same strings, 16 at a time, each read from a state of zeros.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from lessons_lib.lessons.long_memory.stream import answered, windows
from lessons_lib.lessons.long_memory.tables.strings import REBER, embedded_reber, right
from lessons_lib.lessons.long_memory.trained import Trained, under_a_bar
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.one_hot import one_hot
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam

KINDS = {"gate": None, "no gate": 1.0, "leak": 0.9}  # kind -> what its forget gate is held at
D, H, B, WINDOW, STRINGS = len(REBER), 8, 8, 25, 16
RATE, STREAK, UPDATES = 0.01, 10, 5000               # 5000 updates: a million symbols
AS_IF_1 = 50.0                                       # sigmoid(50) is 1, to the last bit
PARTS = (100, 1000, 10_000)                          # steps up to which strings are counted
WATCHED = (10, 30, 100, 300, 1000, 3000, 10_000)     # steps after which a state is looked at
FLAT = 20                                            # from here on tanh is 1, to the last bit


class HeldLSTM(LSTM):
    """An LSTM whose forget gate stands at `keep`, above 0 and at most 1, at every step and learns nothing.

    All other weights start as in the LSTM with this seed. ValueError for another `keep`.
    """

    def __init__(self, D, H, K, seed=0, dtype=np.float64, keep=1.0):
        if not 0 < keep <= 1:
            raise ValueError(f"keep must be above 0 and at most 1; got {keep}")
        super().__init__(D, H, K, seed, dtype, forget_bias=AS_IF_1 if keep == 1 else float(np.log(keep / (1 - keep))))
        self.W_hf[:], self.W_xf[:] = 0, 0

    def backward(self, *what, **how):
        grad = super().backward(*what, **how)
        for held in (grad.W_hf, grad.W_xf, grad.b_f):
            held[:] = 0
        return grad


def new_net(kind="gate", seed=0) -> LSTM:
    """An untrained net: "gate", an LSTM with a forget bias of 1; "no gate", held at 1; "leak", held at 0.9."""
    if kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}; got {kind!r}")
    keep = KINDS[kind]
    return LSTM(D, H, D, seed) if keep is None else HeldLSTM(D, H, D, seed, keep=keep)


def learn_stream(kind="gate", seed=0, *, reset=False, updates=UPDATES, rate=RATE, bar=True) -> Trained:
    """Train one net to predict the next symbol, until it has learned that or the updates are used up.

    From a stream whose state is carried on, or with `reset` from strings that each start from zeros. Adam with this
    rate, gradients of length 1 at most. Under a bar; the stop button (Ctrl-C) ends it and keeps the net as it is.
    """
    net, luck, now = new_net(kind, seed), np.random.default_rng([seed, WINDOW]), []
    result, given = Trained(net), _strings(luck) if reset else windows(luck, B, WINDOW)

    def batches():
        for _ in range(updates):
            now[:] = [next(given)]
            yield one_hot(now[0].read, D), now[0].next, now[0].asked

    def watched(ys, targets, mask):
        result.streak = result.streak + 1 if right(ys, now[0]).all() else 0
        return softmax_cross_entropy(ys, targets, mask)

    with under_a_bar([result], updates, bar) as progress:
        for step, loss in train(net, batches(), Adam(rate), loss=watched, carry=not reset):
            result.losses.append(float(loss))
            progress.show(step, loss)
            if result.streak == STREAK:
                result.ended = "learned"
                break
    return result


def _strings(luck):
    while True:
        yield embedded_reber(luck, STRINGS)


def read_strings(net, seed=0, count=1000) -> float:
    """The share of `count` new strings, each read from zeros, that a net predicts wholly right. It learns nothing."""
    strings = embedded_reber(np.random.default_rng([seed, 1]), count)
    return float(right(net.forward(one_hot(strings.read, D)).ys, strings).mean())


@dataclass(frozen=True)
class Reading:
    """What a net did with streams that were new to it, from a state of zeros on.

    right: "first", and each of PARTS -> the share predicted wholly right of the first strings, and of the later ones
    that end before that step and not before the part before it. c: step of WATCHED -> the largest |c| of its cells
    after so many steps, each in its median stream. lost: how many of its cells stand beyond FLAT in the end.
    """

    right: dict[str, float]
    c: dict[str, float]
    lost: int


def read_stream(net, seed=0, streams=10) -> Reading:
    """Let a net read so many new streams, PARTS[-1] steps of each; it learns nothing."""
    window = next(windows(np.random.default_rng([seed, 2]), streams, PARTS[-1]))
    run = net.forward(one_hot(window.read, D))
    found = answered(run.ys, window)
    ends, rights = (np.concatenate(part) for part in zip(*found, strict=True))
    first = np.concatenate([np.arange(len(part)) == 0 for part, _ in found])
    of = {"first": first, **{f"{end}": ~first & (ends >= start) & (ends < end) for start, end in pairwise((0, *PARTS))}}
    cs = np.median(np.abs(run.cs[np.array(WATCHED) - 1]), axis=2)  # (steps, H)
    return Reading({name: float(rights[part].mean()) for name, part in of.items()},
                   {f"{step}": float(c.max()) for step, c in zip(WATCHED, cs, strict=True)}, int((cs[-1] > FLAT).sum()))
