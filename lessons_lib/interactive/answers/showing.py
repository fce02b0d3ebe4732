"""A learner's values and their kinds in a few characters."""

from numbers import Number
from textwrap import fill

import numpy as np

FEW = 12  # numbers that are told one by one


def shown(value, digits: int = 4) -> str:
    """A value in a few characters: numbers to so many digits, a column lying down, a large array by its shape."""
    if isinstance(value, Number | str | np.number) or holds_words(value):
        return f"{value:.{digits}g}" if isinstance(value, float | np.floating) else cut(repr(value))
    if isinstance(value, range) and len(value) > FEW:
        return f"a range of {len(value)}"
    try:
        array = np.asarray(value).astype(float, casting="same_kind")  # complex numbers are not cut to real ones
    except Exception:
        words = isinstance(value, list | tuple) and all(word is None or isinstance(word, str) for word in value)
        return cut(repr(value)) if words else named(value)
    if array.ndim == 0:
        return str(bool(value)) if np.asarray(value).dtype.kind == "b" else f"{float(array):.{digits}g}"
    if array.size > FEW:
        return f"an array of shape {array.shape}"
    if array.ndim == 2 and array.shape[1] == 1:
        return f"the column {shown(array[:, 0], digits)}"
    return "(" + ", ".join(f"{v:.{digits}g}" if array.ndim == 1 else shown(v, digits) for v in array) + ")"


def told(names, values) -> str:
    """Names and what they stand for, in a few words: "keep = 0.5, W of shape (3, 6)"."""
    given = list(zip(names, values, strict=False))
    many = sum(value.size for _, value in given if isinstance(value, np.ndarray)) > FEW
    return ", ".join(f"{name} of shape {value.shape}" if many and isinstance(value, np.ndarray) else
                     f"{name} = {shown(value)}" for name, value in given)


def in_lines(words: str) -> str:
    """Words in lines that fit under a cell: JupyterLab breaks longer ones in the middle of a word."""
    return fill(words, 88, break_long_words=False, break_on_hyphens=False)


def say(words: str) -> None:
    """Print in such lines."""
    print(in_lines(words))


def cut(words: str, room: int = 60) -> str:
    """Words that fit into `room` characters; longer ones end after a whole word, and "…" says that they go on."""
    if len(words) <= room:
        return words
    start = words[:room - 1]
    return f"{start[:start.rindex(' ') + 1] if ' ' in start else start}…"


def ended(words: str) -> str:
    """A sentence with its full stop, unless it ends already."""
    return words if words[-1:] in tuple(".?!…") else f"{words}."


def named(value) -> str:
    """What kind of thing a value is: "a str", "an int", "an array", "an LSTM", "None"."""
    kind = "array" if type(value) is np.ndarray else cut(type(value).__name__, 40)
    vowels = "AEFHILMNORSX" if kind.isupper() else "aeiouAEIOU"  # an L, S, T, M is spoken letter by letter
    return "None" if value is None else f"{'an' if kind[0] in vowels else 'a'} {kind}"


def holds_words(value) -> bool:
    """True for a list or tuple of words, and nothing else in it."""
    return isinstance(value, list | tuple) and len(value) > 0 and all(isinstance(word, str) for word in value)
