"""Markov sources, and the exact floor below which no guesser of the next symbol can get.

A source of order k draws each symbol by a table of chances that looks at the k symbols before it, no further.
The floor is that of Bayes' guesser, which knows the table but sees only the last `memory` symbols.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from lessons_lib.nets.argmax import TIE, argmax


class Floor(NamedTuple):
    """The least share of wrong guesses, and the least mean surprise a symbol in bits (nats: times ln 2)."""

    error: float
    bits: float


@dataclass(frozen=True, eq=False)
class MarkovSource:
    """symbols: S words. table: (S, S), table[next, last], or of order 2 (S, S, S), table[next, last, before].

    ValueError if a column table[:, ...], what may come next, does not add up to 1, and for a source that
    falls apart into pieces it cannot leave, for it has no single floor.
    """

    symbols: tuple[str, ...]
    table: np.ndarray

    def __post_init__(self):
        table, S = np.array(self.table, float), len(self.symbols)
        if S < 2 or table.ndim not in (2, 3) or set(table.shape) != {S}:
            raise ValueError(f"table must be (S, S) or (S, S, S) with S = {S} symbols, at least 2; "
                             f"got {table.shape}")
        if not (table >= 0).all() or not np.allclose(table.sum(axis=0), 1, rtol=0, atol=1e-12):
            raise ValueError("table must hold chances, and each column table[:, ...] must add up to 1")
        table.flags.writeable = False
        object.__setattr__(self, "table", table)
        self.joint  # noqa: B018  a source without a single floor is refused here, not later

    @property
    def order(self):
        """How many symbols the source itself looks back: 1 or 2."""
        return self.table.ndim - 1

    @cached_property
    def joint(self):
        """The long-run share of each stretch of order + 1 symbols, newest first, in table's shape: sum 1."""
        S, k = len(self.symbols), self.order
        move = np.zeros((S,) * (2 * k))  # [what is remembered next, what is remembered now]
        for stretch in np.ndindex(*self.table.shape):
            move[stretch[:k] + stretch[1:]] = self.table[stretch]
        leave = move.reshape(S ** k, S ** k) - np.eye(S ** k)
        if np.linalg.matrix_rank(leave) < S ** k - 1:
            raise ValueError("table must not fall apart into pieces that the source cannot leave")
        with_sum = np.vstack([leave, np.ones(S ** k)])  # nothing changes any more, and the shares add up to 1
        settled = np.linalg.lstsq(with_sum, np.eye(S ** k + 1)[-1], rcond=None)[0]
        settled = np.where(settled > TIE, settled, 0)  # what never happens is 0, not the last bit above or below it
        return self.table * settled.reshape((S,) * k)

    @property
    def stationary(self):
        """The long-run share of each symbol, (S,)."""
        return self._seen(0)

    def chances(self, last, before):
        """The chance of each symbol to come next, in the order of `symbols`, after these two, named by their words."""
        if self.order != 2 or last not in self.symbols or before not in self.symbols:
            raise ValueError(f"last and before must be among {', '.join(self.symbols)}, of a source that looks at two")
        return self.table[:, self.symbols.index(last), self.symbols.index(before)].tolist()

    def floor(self, memory):
        """The floor for a guesser who sees the last `memory` symbols. Beyond the order, more is no help."""
        seen = self._seen(memory)
        past = seen.sum(axis=0, keepdims=True)  # 0 for a past that never happens
        nats = -np.sum(seen * np.log(np.where(seen > 0, seen / np.where(past > 0, past, 1), 1)))
        return Floor(float(1 - seen.max(axis=0).sum()), float(nats / np.log(2)))

    def guesses(self, drawn, memory):
        """What Bayes' guesser says for drawn[memory:], by the `memory` symbols before each: (T - memory,)."""
        drawn, best = np.asarray(drawn), argmax(self._seen(memory), axis=0)
        past = tuple(drawn[memory - n:len(drawn) - n] for n in range(1, best.ndim + 1))  # newest first
        return best[past] if past else np.full(len(drawn) - memory, best)

    def sample(self, T, seed=0):
        """Draw T symbols, as whole numbers from 0, (T,). Seeded; it begins as if it had run for ever."""
        if isinstance(T, bool) or not isinstance(T, (int, np.integer)) or T < 1:
            raise ValueError(f"T must be a whole number of steps, at least 1; got {T!r}")
        rng, S, k = np.random.default_rng(seed), len(self.symbols), self.order
        start = self.joint.sum(axis=0).ravel()
        past = np.unravel_index(rng.choice(S ** k, p=start / start.sum()), (S,) * k)
        steps, drawn = self.table.cumsum(axis=0), np.empty(T, int)
        for t, luck in enumerate(rng.random(T)):
            drawn[t] = min(np.searchsorted(steps[(slice(None), *past)], luck, side="right"), S - 1)
            past = (drawn[t], *past[:-1])
        return drawn

    def _seen(self, memory):
        """joint, with all but the newest `memory` remembered symbols summed away."""
        if isinstance(memory, bool) or not isinstance(memory, (int, np.integer)) or memory < 0:
            raise ValueError(f"memory must be a whole number of symbols, 0 or more; got {memory!r}")
        return self.joint.sum(axis=tuple(range(1 + min(memory, self.order), 1 + self.order)))


def follow(symbols, chance):
    """An order-1 source: after a symbol the next one in the ring comes with `chance`, the rest are alike."""
    S = len(symbols)
    return MarkovSource(symbols, np.where(np.roll(np.eye(S), 1, axis=0) > 0, chance, (1 - chance) / (S - 1)))


def follow_two_back(symbols, chance):
    """An order-2 source: the one after the symbol *two* back comes with `chance`, the rest are alike.

    Every pair is equally frequent, so one glance back is worth nothing: memory 0 and 1 have the same floor.
    """
    by_older = follow(symbols, chance).table
    return MarkovSource(symbols, np.repeat(by_older[:, None, :], len(symbols), axis=1))


def swing(turns):
    """An order-2 source: photos of a ball that swings from end to end, and may turn back in the middle.

    One photo does not tell which way the ball goes; two do. `turns`, its chance to turn back, is from 0 to
    below 1: at 1 the ball would stay on its side for ever. The columns of pasts that never happen have no
    share in anything, and are filled with any chances.
    """
    if not 0 <= turns < 1:
        raise ValueError(f"turns must be from 0 to below 1; got {turns}")
    table = np.zeros((3, 3, 3))
    table[1, [0, 2]] = 1  # from either end the next photo shows the middle
    table[:, 1] = [[turns, 0.5, 1 - turns], [0, 0, 0], [1 - turns, 0.5, turns]]
    return MarkovSource(("left", "middle", "right"), table)


SKY = follow(("sun", "cloud", "rain"), 0.9)     # right 1/3 without memory, 0.9 with a memory of 1
BLINK = follow_two_back(("off", "on"), 0.9)     # off, off, on, on: right 1/2 with a memory of 1, 0.9 with 2
COIN = follow(("down", "up"), 0.5)              # right 1/2, whatever one remembers
