"""Reading an answer as numbers, or saying in words why it is none."""

import warnings
from collections.abc import Callable, Iterator, KeysView, Set, ValuesView

import numpy as np

from lessons_lib.interactive.answers.showing import named

MANY = 1_000_000  # numbers that a range may stand for


class Unreadable(Exception):
    """Why an answer is not read as numbers, in words without a subject."""


def numbers(answer) -> np.ndarray:
    """An answer as an array of bools, integers or floats. Raises Unreadable."""
    if reason := _other_kind(answer):
        raise Unreadable(reason)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            array = np.asarray(answer)
    except ValueError:
        if isinstance(answer, list | tuple):
            raise Unreadable("has parts of different shapes or lengths") from None
        raise Unreadable(f"is {named(answer)}, which numpy cannot read as numbers") from None
    except Exception:
        raise Unreadable(f"is {named(answer)}, which numpy cannot read as numbers") from None
    if array.dtype.kind == "O":
        array = _from_objects(answer, array)
    if array.dtype.kind == "c":
        raise Unreadable("holds complex numbers, and plain ones are wanted")
    if array.dtype.kind not in "biuf":
        raise Unreadable(f"is {_text(answer)}, and numbers are wanted")
    return array


def _from_objects(answer, array):
    """Fractions and the like as floats."""
    things = array.ravel().tolist()
    if any(thing is None for thing in things):
        raise Unreadable("holds None, where a number is wanted")
    if any(isinstance(thing, Callable) for thing in things):
        raise Unreadable("holds a function, where a number is wanted. Is a pair of brackets missing, which calls it?")
    try:
        return array.astype(float)
    except OverflowError:
        raise Unreadable("holds a number that is too large for a float") from None
    except Exception:
        raise Unreadable(f"is {named(answer)}, and numbers are wanted") from None


def _other_kind(answer) -> str | None:
    """What to say of a kind of thing that is not read, though numpy might."""
    if isinstance(answer, np.ma.MaskedArray):
        return "is a masked array, in which numbers may be hidden. np.array(...) makes a plain one of it"
    if isinstance(answer, np.matrix):
        return "is a np.matrix, an old kind of array in which * means @. np.array(...) makes a plain one of it"
    if isinstance(answer, Iterator):
        return f"is {named(answer)}, whose items are still to come. list(...) brings them"
    if isinstance(answer, KeysView | ValuesView):
        return f"is {named(answer)}. list(...) makes a list of it"
    if isinstance(answer, Set):
        return f"is {named(answer)}, which keeps no order. A list does"
    if isinstance(answer, range) and len(answer) > MANY:
        return f"is a range of {len(answer)} numbers"
    if isinstance(answer, dict):
        return "is a dict. The numbers alone are wanted, without their keys"
    if isinstance(answer, Callable) and not hasattr(answer, "__array__"):
        return f"is {named(answer)}. Is a pair of brackets missing, which calls it?"
    if hasattr(answer, "__array__") and not isinstance(answer, np.ndarray | np.generic):
        return f"is {named(answer)}. np.array(...) makes a plain array of it"
    return None


def _text(answer) -> str:
    if isinstance(answer, str):
        return "a text"
    return f"{named(answer)} with text in it" if np.asarray(answer).dtype.kind in "US" else named(answer)
