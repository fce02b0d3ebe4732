"""Text as nets and n-grams write it, to be stored: several beginnings, temperatures and tries."""

import re
from functools import cache

import numpy as np

from lessons_lib.lessons.applications.letters import ALPHABET, PROSE
from lessons_lib.lessons.applications.training.letters import Writer, write_on
from lessons_lib.nets.sampling import probabilities, sample
from lessons_lib.storage.over_seeds import significant

BEGINNINGS = ("the gate ", "why ", "a memory ", "tonight ", "once upon a ")
STOPS = (0.3, 0.5, 0.7, 1.0, 1.3, 2.0)
TRIES, LENGTH = 3, 240


def written(writers, tries=TRIES, length=LENGTH) -> dict:
    """{name: {beginning: {"next": {temperature: shares (K,)}, "texts": {temperature: one for each try}}}}.

    writers: name -> Writer or NGram. A try has one luck at all temperatures. A share is rounded, so that neither it nor
    a letter hangs on the last bit of a number.
    """
    return {name: {beginning: {
        "next": {str(hot): significant(_cooler(writer.next_shares(beginning), hot)) for hot in STOPS},
        "texts": {str(hot): [_write(writer, beginning, hot, [n, at], length)
                             for at in range(tries)] for hot in STOPS}}
        for n, beginning in enumerate(BEGINNINGS)} for name, writer in writers.items()}


def invented(text) -> list[str]:
    """The words of a text that are nowhere in the lessons' prose; not the last one, which may be cut."""
    return [word for word in words_of(text)[:-1] if word not in _known()]


def words_of(text) -> list[str]:
    """The words of a text, in small letters."""
    return re.findall(r"[a-z']*[a-z][a-z']*", text)


@cache
def _known() -> frozenset:
    return frozenset(words_of(PROSE.read_text("utf-8")))


def _cooler(shares, temperature):
    """Shares at a temperature: those of the scores that have them, which are their logarithms."""
    return probabilities(np.log(shares)[:, None], temperature)[:, 0]


def _write(writer, beginning, temperature, seed, length) -> str:
    if isinstance(writer, Writer):
        return write_on(writer, beginning, length, temperature=temperature, seed=seed)
    rng, text = np.random.default_rng(seed), beginning
    for _ in range(length):
        text += ALPHABET[sample(_cooler(writer.next_shares(text), temperature)[:, None], rng)]
    return text
