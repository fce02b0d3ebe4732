"""Asking a learner's code, whatever it does, and comparing what it says. Faults become one plain sentence."""

import re
from copy import deepcopy
from numbers import Number

import numpy as np

# What numpy says of shapes that don't fit, and how we say it.
PLAINLY = (
    (r"matmul: .*\(size (\d+) is different from (\d+)\).*",
     r"an @ stands between shapes that don't fit: \2 columns at its left, \1 rows at its right"),
    (r"operands could not be broadcast together with shapes (\([\d,]*\)) (\([\d,]*\)).*",
     r"the shapes \1 and \2 don't fit element by element"),
)


class Fault(Exception):
    """What is wrong with an answer, as one sentence for the learner."""


def ask(function, arguments: tuple):
    """What the learner's function returns, called with copies so that it cannot spoil them.

    Raises Fault when it cannot be called or raises anything but KeyboardInterrupt.
    """
    if not callable(function):
        raise Fault(f"a function is wanted here; got {named(function)}. Pass its name, without brackets.")
    try:
        return function(*deepcopy(arguments))
    except KeyboardInterrupt:
        raise
    except BaseException as fault:
        raise Fault(f"your function raised {type(fault).__name__}{_words(fault)}") from fault


def empty(answer) -> bool:
    """True for None and ..., which say: not attempted."""
    return answer is None or answer is Ellipsis


def difference(answer, truth, tolerance: float = 1e-9, parts: tuple[str, ...] = ()) -> str | None:
    """Why an answer is not the truth, in words without a subject ("is ...", "has shape ..."), or None if it is.

    Numbers may be Python's or numpy's, alone or in lists, tuples and arrays; shapes must agree exactly. A truth of
    several arrays is a tuple of them, and is compared part by part; `parts` are their names.
    """
    if isinstance(truth, tuple) and any(isinstance(part, np.ndarray) for part in truth):
        return _parts_differ(answer, truth, tolerance, parts)
    if isinstance(truth, str) or _holds_words(truth):
        return None if _same_words(answer, truth) else f"is {shown(answer)}, and {shown(truth)} is wanted"
    try:
        given = np.asarray(answer)
    except Exception:
        return f"is {named(answer)}, which numpy cannot read as numbers"
    wanted = np.asarray(truth, dtype=float)
    if given.dtype.kind not in "bif":
        return f"is {named(answer)}, and numbers are wanted"
    if given.shape != wanted.shape:
        return f"has shape {given.shape}, and {wanted.shape} is wanted" if wanted.shape else (
            f"is {named(answer)} of shape {given.shape}, and one number is wanted")
    if np.isnan(given).any():
        return "holds NaN, which is not a number"
    if np.allclose(given, wanted, rtol=tolerance, atol=tolerance):
        return None
    digits = next((n for n in range(4, 17) if shown(given, n) != shown(wanted, n)), 17)
    return f"is {shown(given, digits)}, and {shown(np.asarray(truth), digits)} is wanted"


def places_right(answer, truth) -> str | None:
    """"has 3 of 5 right", for two lists of words or numbers of one length, so that a check does not give them away."""
    several = isinstance(truth, list | tuple) and len(truth) > 1
    if not (several and all(isinstance(one, str | Number) for one in truth) and isinstance(answer, list | tuple)
            and len(answer) == len(truth)):
        return None
    right = sum(difference(one, part) is None for one, part in zip(answer, truth, strict=True))
    return f"has {right} of {len(truth)} right"


def shown(value, digits: int = 4) -> str:
    """A value in a few characters: numbers to so many digits, a column lying down, a large array by its shape."""
    if isinstance(value, Number | str | np.number) or _holds_words(value):
        return f"{value:.{digits}g}" if isinstance(value, float | np.floating) else cut(repr(value))
    try:
        array = np.asarray(value).astype(float, casting="same_kind")  # complex numbers are not cut to real ones
    except Exception:
        words = isinstance(value, list | tuple) and all(word is None or isinstance(word, str) for word in value)
        return cut(repr(value)) if words else named(value)
    if array.ndim == 0:
        return str(bool(value)) if np.asarray(value).dtype.kind == "b" else f"{float(array):.{digits}g}"
    if array.size > 12:
        return f"an array of shape {array.shape}"
    if array.ndim == 2 and array.shape[1] == 1:
        return f"the column {shown(array[:, 0], digits)}"
    return "(" + ", ".join(f"{v:.{digits}g}" if array.ndim == 1 else shown(v, digits) for v in array) + ")"


def cut(words: str, room: int = 60) -> str:
    """Words that fit into `room` characters; longer ones end after a whole word, and "…" says that they go on."""
    if len(words) <= room:
        return words
    start = words[:room - 1]
    return f"{start[:start.rindex(' ') + 1] if ' ' in start else start}…"


def named(value) -> str:
    """What kind of thing a value is: "a str", "an int", "an array", "an LSTM", "None"."""
    kind = "array" if isinstance(value, np.ndarray) else type(value).__name__
    vowels = "AEFHILMNORSX" if kind.isupper() else "aeiouAEIOU"  # an L, S, T, M is spoken letter by letter
    return "None" if value is None else f"{'an' if kind[0] in vowels else 'a'} {kind}"


def _parts_differ(answer, truth, tolerance, names):
    if not isinstance(answer, list | tuple) or len(answer) != len(truth):
        wanted = f" ({', '.join(names)})" if names else ""
        return f"is {named(answer)}, and {len(truth)} arrays{wanted} with a comma between are wanted"
    reasons = (difference(one, part, tolerance) for one, part in zip(answer, truth, strict=True))
    names = [f"differs in {name}: it" for name in names] or [f"has a part {n} that" for n in range(1, len(truth) + 1)]
    return next((f"{name} {reason}" for name, reason in zip(names, reasons, strict=True) if reason), None)


def _holds_words(value) -> bool:
    return isinstance(value, list | tuple) and len(value) > 0 and all(isinstance(word, str) for word in value)


def _same_words(answer, truth) -> bool:
    try:
        if isinstance(truth, str):
            return isinstance(answer, str) and answer == truth
        return isinstance(answer, list | tuple | np.ndarray) and [str(word) for word in answer] == list(truth)
    except Exception:
        return False


def _words(fault: BaseException) -> str:
    try:
        seen = "".join(char if char.isprintable() else " " for char in str(fault)[:1000])
        for theirs, ours in PLAINLY:
            seen = re.sub(theirs, ours, seen, flags=re.DOTALL)
        text = " ".join(cut(word, 45) for word in seen.split())  # a picture has room for lines, and none for colours
    except Exception:
        text = ""
    return f": {cut(text, 160)}" if text else ""
