"""A value as an answer: what is wrong with it, without giving the right one away; and how a right one is written."""

from pprint import pformat

import numpy as np

from lessons_lib.interactive.answers.comparing import shapes_differ
from lessons_lib.interactive.answers.numbers import Unreadable, numbers
from lessons_lib.interactive.answers.showing import holds_words, named, shown

COUNTS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def difference(answer, truth, choices=()) -> str:
    """What keeps a wrong value from being the truth, in words without a subject and without the truth."""
    if holds_words(truth):
        return _words_differ(answer, truth, choices)
    if isinstance(truth, str):
        return f"is {shown(answer)}, and that is not the word" if isinstance(answer, str) else (
            f"is {named(answer)}, and a word in quotes is wanted")
    wanted = np.asarray(truth, dtype=float)
    try:
        given = numbers(answer)
    except Unreadable as reason:
        return str(reason)
    if given.shape != wanted.shape:
        return shapes_differ(answer, given.shape, wanted.shape)
    if np.isnan(given).any():
        return "holds NaN, which is not a number"
    if np.allclose(given, wanted, rtol=1e-2):
        return "is right to some digits only, and more are wanted"
    if wanted.size == 1:
        return "is not the right number"
    return _so_many(int(np.isclose(given, wanted).sum()), wanted.size)


def written(value) -> str:
    """A value as code that makes it."""
    if isinstance(value, np.ndarray):
        return f"np.array({pformat(value.tolist(), width=76, compact=True)})"
    return pformat(value, width=88, compact=True)


def _words_differ(answer, truth, choices) -> str:
    if not isinstance(answer, list | tuple | np.ndarray):
        return f"is {named(answer)}, and a list of words is wanted"
    if len(answer) != len(truth):
        return f"holds {_count(len(answer))}, and {_count(len(truth))} are wanted"
    other = next((word for word in answer if not isinstance(word, str)), None)
    if other is not None:
        return f"holds {named(other)} where a word is wanted"
    unknown = next((word for word in answer if choices and word not in choices), None)
    if unknown is not None:
        return f"holds {shown(unknown)}, which is none of the names"
    return _so_many(sum(str(one) == word for one, word in zip(answer, truth, strict=True)), len(truth))


def _so_many(right: int, of: int) -> str:
    return f"has {right} of {of} right"


def _count(n: int) -> str:
    return COUNTS[n] if n < len(COUNTS) else str(n)
