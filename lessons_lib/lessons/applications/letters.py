"""Text, letter by letter: the lessons' own prose, what is held out of it, and n-grams that count.

    "the gat" -> ?    which of 40 signs comes next, and with which share?

prose.txt is a frozen copy (prose.py says how it was made). Of every ten paragraphs eight are learned from, the ninth
decides what there is to choose, and the tenth is held out: on it everyone is measured once. Lesson 12.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.checks import size

PROSE = Path(__file__).with_name("prose.txt")
ALPHABET = "\n !\"'(),-.0:;?abcdefghijklmnopqrstuvwxyz"  # 40 signs; a 0 stands for any number
SIGNS = len(ALPHABET)
DISCOUNTS = tuple(n / 20 for n in range(1, 20))


@dataclass(frozen=True)
class Parts:
    """A text in three: `read` is learned from, `chosen` decides what is to be chosen, `held_out` measures."""

    read: str
    chosen: str
    held_out: str


@cache
def prose() -> Parts:
    """The lessons' prose: of every ten paragraphs (lines) eight, one and one."""
    lines = PROSE.read_text("utf-8").splitlines(keepends=True)
    return Parts(*("".join(line for n, line in enumerate(lines) if n % 10 in places)
                   for places in (range(8), (8,), (9,))))


def numbers(text, alphabet=ALPHABET):
    """A text as the places of its signs in the alphabet: (T,) whole numbers. ValueError for a sign that is not there.
    """
    places = {sign: n for n, sign in enumerate(alphabet)}
    strange = sorted(set(text) - places.keys())
    if strange:
        raise ValueError(f"text must be of the signs {alphabet!r}; got {''.join(strange[:10])!r} as well")
    return np.array([places[sign] for sign in text], dtype=np.int64)


class NGram:
    """Counts which letter came after which `order` - 1 letters, and after fewer.

    From every count a `discount` between 0 and 1 is taken, and what is taken goes to what one letter less says; below
    the last letter that is the same share for each sign. How often a letter came is counted after the longest context
    alone; after a shorter one, in how many contexts that are a letter longer (Kneser and Ney, 1995). ValueError for an
    empty text.
    """

    def __init__(self, text, order, discount=0.75, K=SIGNS):
        self.order, self.discount, self.K = size("order", order), discount, K
        if not text:
            raise ValueError("text must have letters; got none")
        self.counts = defaultdict(Counter)
        for end in range(self.order - 1, len(text)):
            self.counts[text[end - self.order + 1:end]][text[end]] += 1
        longer = list(self.counts.items())
        for _ in range(self.order - 1):
            shorter = defaultdict(Counter)
            for context, after in longer:
                shorter[context[1:]].update(after.keys())
            self.counts |= shorter
            longer = shorter.items()
        self.totals = {context: after.total() for context, after in self.counts.items()}
        self._last = None, None

    def shares(self, text, discount=None):
        """The share of each letter of a text, after the letters before it: (T,)."""
        discount, share = self.discount if discount is None else discount, np.full(len(text), 1 / self.K)
        for count, kinds, total in self._counted(text):
            seen = total > 0  # elsewhere nothing was ever counted, and the shorter context stands
            told = (np.maximum(count - discount, 0) + discount * kinds * share) / np.where(seen, total, 1)
            share = np.where(seen, told, share)
        return share

    def next_shares(self, context, alphabet=ALPHABET):
        """The shares of all signs after a context: (K,)."""
        share = np.full(self.K, 1 / self.K)
        for k in range(min(self.order, len(context) + 1)):
            after = self.counts.get(context[len(context) - k:])
            if after is None:
                break
            came = np.array([after.get(sign, 0) for sign in alphabet])
            taken = np.maximum(came - self.discount, 0) + self.discount * len(after) * share
            share = taken / self.totals[context[len(context) - k:]]
        return share

    def bits(self, text, discount=None) -> float:
        """Bits per letter: the mean of -log2(share of the letter that came)."""
        return float(-np.log2(self.shares(text, discount)).mean())

    def _counted(self, text):
        """(order, 3, T): from no letter on, for each letter of a text how often it came, how many kinds did, and all.

        The last text is kept, for a discount is chosen on one text.
        """
        if self._last[0] != text:
            nothing, rows = Counter(), []
            for k in range(self.order):
                contexts = ["" if k == 0 else text[n - k:n] if n >= k else None for n in range(len(text))]
                after = [self.counts.get(context, nothing) for context in contexts]
                rows.append([[one[sign] for one, sign in zip(after, text, strict=True)], list(map(len, after)),
                             [self.totals.get(context, 0) for context in contexts]])
            self._last = text, np.array(rows, float)
        return self._last[1]


@cache
def ngram(order, read=None) -> NGram:
    """The n-gram of the lessons' prose, or of its first `read` letters, with the discount that is best on the part
    `chosen`."""
    parts = prose()
    found = NGram(parts.read[:read], order)

    found.discount = DISCOUNTS[argmax([-found.bits(parts.chosen, discount) for discount in DISCOUNTS])]
    return found


def table(orders=range(1, 6)) -> str:
    """A line for each order: the letters that it sees, the discount, and bits per letter of the held-out part."""
    lines = ["letters seen  discount  bits per letter"]
    for order in orders:
        found = ngram(order)
        lines.append(f"{order - 1:12}{found.discount:10.2f}{found.bits(prose().held_out):17.3f}")
    return "\n".join(lines)
