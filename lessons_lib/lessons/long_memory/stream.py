"""Continual Reber: embedded Reber strings, one after another, with no mark between them and no end. Lesson 11.

Gers, Schmidhuber and Cummins, "Learning to forget", Neural Computation 12(10), 2000: whoever predicts the next symbol
must find out by himself that a string has ended, and that its clue, T or P, is no longer worth keeping.
"""

from collections.abc import Iterator

import numpy as np

from lessons_lib.lessons.long_memory.tables.strings import REBER, Strings, one_embedded, right_at
from lessons_lib.nets.checks import size

FIRST, LAST = REBER.index("B"), REBER.index("E")


def windows(luck, B: int, T: int) -> Iterator[Strings]:
    """B streams side by side, T symbols of each at a time, for ever: Strings in which every step is asked.

    A window goes on where the one before has ended. luck is a numpy Generator. What may come after a string is the B of
    the next one. ValueError for a B or T below 1.
    """
    return _windows(luck, size("B", B), size("T", T))


def _windows(luck, B, T):
    symbols, may = [[] for _ in range(B)], [[] for _ in range(B)]  # what may stand where each of the symbols stands
    while True:
        for some, allowed in zip(symbols, may, strict=True):
            while len(some) <= T:
                string, could = one_embedded(luck)
                some += string
                allowed += [[FIRST], *could]
        whole = np.array([some[:T + 1] for some in symbols]).T
        could = np.zeros((T, len(REBER), B), bool)
        for b, allowed in enumerate(may):
            for t, places in enumerate(allowed[1:T + 1]):
                could[t, places, b] = True
        yield Strings(whole[:-1], whole[1:], could, np.full(B, T))
        symbols, may = [some[T:] for some in symbols], [allowed[T:] for allowed in may]


def whole_strings(window: Strings) -> list[np.ndarray]:
    """For each stream of a window the steps at which a string ends, its last E, (n,): the next symbol is a B."""
    ends = (window.read == LAST) & (window.next == FIRST)
    return [np.flatnonzero(ends[:, b]) for b in range(ends.shape[1])]


def answered(scores, window: Strings) -> list[tuple[np.ndarray, np.ndarray]]:
    """For each stream of a window that starts with a string: the steps where its strings end, and which strings were
    predicted wholly right, (n,) bools. scores (T, K, B) are a net's.

    That a B comes after a string is no part of it: a net that has read strings one by one was never asked.
    """
    found = []
    for b, ends in enumerate(whole_strings(window)):
        wrong = ~right_at(scores, window)[:, b]
        wrong[ends] = False
        found.append((ends, np.diff(np.cumsum(wrong)[ends], prepend=0) == 0))
    return found


def letters(window: Strings, b: int = 0) -> str:
    """A stream as it is read: "BTBTXSETEBPBPVVEPE..."."""
    return "".join(REBER[symbol] for symbol in window.read[:, b])


def some(T: int, seed: int = 0) -> str:
    """The first T symbols of a stream as text. ValueError for a T below 1."""
    return letters(next(windows(np.random.default_rng(seed), 1, T)))
