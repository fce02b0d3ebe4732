"""The word "hello": read a letter, guess the next one. Lesson 04.

The task is Andrej Karpathy's ("The unreasonable effectiveness of recurrent neural networks", 2015): two of the four
letters to be read are an l, and one is followed by another l, the other by o.
"""

from math import log

import numpy as np

from lessons_lib.nets import one_hot as columns
from lessons_lib.worlds import dinners

WORD = "hello"
LETTERS = tuple(dict.fromkeys(WORD))  # h, e, l, o

# Without memory an l is a coin: two of the four guesses cost ln 2 each, at best. In nats per guess.
FLOOR_WITHOUT_MEMORY = 2 * log(2) / 4


def hello() -> tuple[np.ndarray, np.ndarray]:
    """What is read and what comes next: xs (4, 4, 1), the letters h e l l one-hot, and targets (4, 1), e l l o."""
    return letters_and_next(WORD)


def letters_and_next(word: str) -> tuple[np.ndarray, np.ndarray]:
    """A word of n letters, for a net that reads each and names the next: xs (n - 1, 4, 1), one-hot, all letters but
    the last, and targets (n - 1, 1), the places in LETTERS of all but the first. ValueError as in numbers_of, or for
    a word of one letter, which has no next."""
    places = numbers_of(word)
    if len(places) < 2:
        raise ValueError(f"word must have two letters or more, so that one is the next; got {word!r}")
    return columns.one_hot(places[:-1, None], len(LETTERS)), places[1:, None]


def one_hot(letter: str) -> np.ndarray:
    """A letter as a column (4, 1), with a 1 in its place in LETTERS. ValueError for a letter that is not in "hello"."""
    return dinners.one_hot(letter, LETTERS)


def letter_by_letter() -> tuple[np.ndarray, np.ndarray]:
    """The same four guesses as four sequences of one step, side by side: xs (1, 4, 4), targets (1, 4)."""
    xs, targets = hello()
    return xs.transpose(2, 1, 0), targets.T


def numbers_of(word: str) -> np.ndarray:
    """The letters of a word as places in LETTERS, (len(word),). ValueError for a letter that is not in "hello"."""
    if not word or not set(word) <= set(LETTERS):
        raise ValueError(f"word must be made of the letters {', '.join(LETTERS)}; got {word!r}")
    return np.array([LETTERS.index(letter) for letter in word])


def word_of(numbers) -> str:
    """Places in LETTERS -> the word."""
    return "".join(LETTERS[n] for n in numbers)
