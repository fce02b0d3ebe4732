"""Comparing what a learner's code says with the truth, and saying the difference in one plain sentence."""

from numbers import Number

import numpy as np

from lessons_lib.interactive.answers.numbers import Unreadable, numbers
from lessons_lib.interactive.answers.showing import holds_words, named, shown

FEW = 6  # numbers that are read at a glance
FLOAT32 = np.dtype(np.float32)


def empty(answer) -> bool:
    """True for None and ..., which say: not attempted."""
    return answer is None or answer is Ellipsis


def difference(answer, truth, tolerance: float = 1e-9, parts: tuple[str, ...] = ()) -> str | None:
    """Why an answer is not the truth, in words without a subject ("is ...", "has shape ..."), or None if it is.

    Numbers may be Python's or numpy's, alone or in lists, tuples and arrays; shapes must agree exactly, but for an
    array of one number where one number is wanted. Numbers in float32 need to be right to its digits only. A truth
    of several arrays is a tuple of them, and is compared part by part; `parts` are their names.
    """
    if isinstance(truth, tuple) and any(isinstance(part, np.ndarray) for part in truth):
        return _parts_differ(answer, truth, tolerance, parts)
    if isinstance(truth, str) or holds_words(truth):
        return None if _same_words(answer, truth) else f"is {_words(answer)}, and {shown(truth)} is wanted"
    wanted = np.asarray(truth, dtype=float)
    try:
        given = numbers(answer)
    except Unreadable as reason:
        if isinstance(truth, bool) and "numbers are wanted" in str(reason):
            return str(reason).replace("numbers are wanted", "True or False is wanted, without quotes")
        return _one_by_one(answer, truth, tolerance) if _of_numbers(answer, truth) else str(reason)
    if given.shape != wanted.shape and not _one_number(answer, given, wanted):
        if _of_numbers(answer, truth):
            return _one_by_one(answer, truth, tolerance)
        return shapes_differ(answer, given.shape, wanted.shape)
    if np.isnan(given).any():
        return "holds NaN, which is not a number"
    if _of_numbers(answer, truth) and not _one_by_one(answer, truth, tolerance):
        return None
    right = _close(given.reshape(wanted.shape), wanted, tolerance, given.dtype)
    return None if right.all() else _numbers_differ(given.reshape(wanted.shape), wanted, np.asarray(truth), right)


def shapes_differ(answer, given: tuple, wanted: tuple) -> str:
    """What is to be said of a shape that is not the one that is wanted."""
    if not wanted:
        return f"is {named(answer)} of shape {given}, and one number is wanted"
    if not given:
        return f"is one number, and {wanted} is the shape that is wanted"
    flat = len(given) == 1 and wanted == (*given, 1)
    return f"has shape {given}, and {wanted} is wanted" + " (yours lies flat)" * flat


def remark(answer, truth) -> str:
    """A word on a right answer whose form is not quite the one that is wanted, or ""."""
    if isinstance(answer, list | tuple) and isinstance(truth, tuple) and len(answer) == len(truth):
        return next(filter(None, (remark(one, part) for one, part in zip(answer, truth, strict=True))), "")
    kind = getattr(answer, "dtype", None)
    if isinstance(answer, np.ndarray) and isinstance(truth, Number | np.generic) and answer.ndim:
        return f"(Yours is an array of shape {answer.shape}. .item() makes the number of it that was asked for.)"
    if kind == FLOAT32 and np.asarray(truth).dtype.kind == "f":
        return "(Yours is float32, which keeps about seven digits. To so many it is right.)"
    return ""


def _one_number(answer, given, wanted) -> bool:
    return wanted.shape == () and given.size == 1 and isinstance(answer, np.ndarray)


def _of_numbers(answer, truth) -> bool:
    """Both are lists or tuples of one length, and the truth holds nothing but plain numbers."""
    return (isinstance(answer, list | tuple) and isinstance(truth, list | tuple) and len(answer) == len(truth)
            and all(isinstance(part, Number | np.generic) for part in truth))


def _one_by_one(answer, truth, tolerance):
    reasons = [difference(one, part, tolerance) for one, part in zip(answer, truth, strict=True)]
    return next((f"has a part {n} that {reason}" for n, reason in enumerate(reasons, start=1) if reason), None)


def _close(given, wanted, tolerance, kind):
    relative = absolute = tolerance
    if kind == FLOAT32:
        relative, absolute = max(tolerance, 1e-5), max(tolerance, 1e-6 * max(1.0, np.abs(wanted).max(initial=0)))
    with np.errstate(all="ignore"):
        return np.isclose(given, wanted, rtol=relative, atol=absolute)


def _numbers_differ(given, wanted, truth, right) -> str:
    digits = next((n for n in range(4, 10) if shown(given, n) != shown(truth, n)), None)
    with np.errstate(all="ignore"):
        nearly = np.allclose(given, wanted, rtol=1e-3 if given.dtype == FLOAT32 else 1e-5, atol=0)
    rounded = " (right to some digits only: was something rounded on the way, or made float32?)" * nearly
    if given.size <= FEW and digits is not None:
        return f"is {shown(given, digits)}, and {shown(truth, digits)} is wanted{rounded}"
    place = tuple(int(n) for n in np.argwhere(~right)[0])
    digits = next((n for n in range(4, 17) if f"{given[place]:.{n}g}" != f"{wanted[place]:.{n}g}"), 17)
    at = f" at place [{', '.join(map(str, place))}]" if place else ""
    among = f" ({int(right.sum())} of {right.size} numbers are right)" if right.size > 1 else ""
    there = " there" * bool(place)
    return f"is {given[place]:.{digits}g}{at}, and {wanted[place]:.{digits}g} is wanted{there}{among}{rounded}"


def _parts_differ(answer, truth, tolerance, names):
    if not isinstance(answer, list | tuple) or len(answer) != len(truth):
        wanted = f" ({', '.join(names)})" if names else ""
        return f"is {_many(answer)}, and {len(truth)} arrays{wanted} with a comma between are wanted"
    reasons = (difference(one, part, tolerance) for one, part in zip(answer, truth, strict=True))
    names = [f"differs in {name}: it" for name in names] or [f"has a part {n} that" for n in range(1, len(truth) + 1)]
    return next((f"{name} {reason}" for name, reason in zip(names, reasons, strict=True) if reason), None)


def _many(answer) -> str:
    return f"{named(answer)} of {len(answer)}" if isinstance(answer, list | tuple) else named(answer)


def _words(answer) -> str:
    return f"an array of shape {answer.shape}" if isinstance(answer, np.ndarray) else shown(answer)


def _same_words(answer, truth) -> bool:
    try:
        if isinstance(truth, str):
            return isinstance(answer, str) and answer == truth
        return isinstance(answer, list | tuple | np.ndarray) and [str(word) for word in answer] == list(truth)
    except Exception:
        return False
