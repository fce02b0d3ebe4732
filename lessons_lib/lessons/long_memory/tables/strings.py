"""The tasks of 1997 that ask for the next symbol at every step: experiments 1, 2a and 2b.

Facts from Hochreiter and Schmidhuber, Neural Computation 9(8), 1997, sections 5.1 and 5.2. The grammar is Reber's
(1967), embedded twice as in Smith and Zipser (1989) and Fahlman (1991).
"""

from dataclasses import dataclass

import numpy as np

REBER = "BTPSXVE"
# state -> what may come, and the state it leads to
NEXT = {0: (("T", 1), ("P", 2)), 1: (("S", 1), ("X", 3)), 2: (("T", 2), ("V", 4)),
        3: (("X", 2), ("S", 5)), 4: (("P", 3), ("V", 5))}


@dataclass(frozen=True)
class Strings:
    """B strings: `read` (T, B) places of symbols, what comes `next` (T, B), and what `may` come (T, K, B), bools; after
    its `length` (B,) a string is filled up with the first symbol, and nothing is asked."""

    read: np.ndarray
    next: np.ndarray
    may: np.ndarray
    length: np.ndarray

    @property
    def asked(self) -> np.ndarray:
        """(T, B) bools."""
        return np.arange(len(self.read))[:, None] < self.length

    @property
    def ends(self) -> np.ndarray:
        """(T, B) bools: where the last symbol is asked for."""
        return np.arange(len(self.read))[:, None] == self.length - 1

    def of(self, places) -> "Strings":
        """Some of them, in this order."""
        longest = self.length[places].max()
        return Strings(self.read[:longest, places], self.next[:longest, places], self.may[:longest][:, :, places],
                       self.length[places])


def laid_side_by_side(strings, may, K) -> Strings:
    """Strings of symbols' places, and for each symbol but the first which might have stood there."""
    length = np.array([len(string) - 1 for string in strings])
    T, B = length.max(), len(strings)
    read, follows, could = np.zeros((T, B), int), np.zeros((T, B), int), np.zeros((T, K, B), bool)
    for n, (string, allowed) in enumerate(zip(strings, may, strict=True)):
        read[:length[n], n], follows[:length[n], n] = string[:-1], string[1:]
        for t, places in enumerate(allowed):
            could[t, list(places), n] = True
    return Strings(read, follows, could, length)


def embedded_reber(luck, B) -> Strings:
    """1: B, T or P, a string of Reber's grammar, the same T or P, E. At a fork each way is as likely."""
    drawn = [one_embedded(luck) for _ in range(B)]
    return laid_side_by_side([string for string, _ in drawn], [may for _, may in drawn], len(REBER))


def one_embedded(luck):
    """Symbols' places, and which might have stood at each but the first."""
    clue = "TP"[luck.integers(2)]
    inside, may, state = ["B"], [], 0
    while state in NEXT:
        may.append([symbol for symbol, _ in NEXT[state]])
        symbol, state = NEXT[state][luck.integers(2)]
        inside.append(symbol)
    string = ["B", clue, *inside, "E", clue, "E"]
    allowed = [["T", "P"], ["B"], *may, ["E"], [clue], ["E"]]
    return [REBER.index(symbol) for symbol in string], [[REBER.index(symbol) for symbol in one] for one in allowed]


def long_lag(p: int, regular: bool):
    """2a and 2b: x or y, then p - 1 others, then the same x or y; D = K = p + 1. `regular` (2a): the others come always
    in the same order; else (2b) each is drawn anew. What may come is asked of the last symbol alone.
    """
    def draw(luck, B):
        clue = p - 1 + luck.integers(2, size=B)
        between = np.arange(p - 1)[:, None].repeat(B, 1) if regular else luck.integers(p - 1, size=(p - 1, B))
        whole = np.concatenate([clue[None], between, clue[None]])
        may = np.ones((p, p + 1, B), bool)
        may[-1] = np.arange(p + 1)[:, None] == clue
        return Strings(whole[:-1], whole[1:], may, np.full(B, p))
    return draw


def right_at(scores, strings: Strings) -> np.ndarray:
    """Whether every symbol that may come has a higher score than every one that may not, or nothing is asked: (T, B).
    """
    lowest_that_may = np.where(strings.may, scores, np.inf).min(axis=1)
    highest_that_may_not = np.where(strings.may, -np.inf, scores).max(axis=1)
    return (lowest_that_may > highest_that_may_not) | ~strings.asked


def right(scores, strings: Strings) -> np.ndarray:
    """Whether a string is right at every step that is asked: (B,)."""
    return right_at(scores, strings).all(axis=0)


def off(scores, strings: Strings) -> np.ndarray:
    """The largest error of an output behind its logistic curve, at the end of each string: (B,)."""
    at = strings.length - 1, np.arange(len(strings.length))
    target = np.arange(scores.shape[1]) == strings.next[at][:, None]
    return np.abs(1 / (1 + np.exp(-scores.transpose(0, 2, 1)[at])) - target).max(axis=1)
