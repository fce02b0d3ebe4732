"""Did a function change what it was given? Its arguments are compared with what they were."""

from collections.abc import Callable
from types import ModuleType

import numpy as np


def changed(before: tuple, after: tuple) -> int | None:
    """The place of the first argument that is not what it was, or None."""
    return next((n for n, pair in enumerate(zip(before, after, strict=True)) if not same(*pair)), None)


def same(one, other, met=frozenset()) -> bool:
    """True if two things hold the same: numbers, words, arrays, lists, dicts, and objects such as nets and runs.

    met: pairs that are being compared already, so that a thing which holds itself comes to an end.
    """
    pair = (id(one), id(other))
    if one is other or pair in met:
        return True
    if type(one) is not type(other):
        return False
    met = met | {pair}
    if isinstance(one, np.ndarray):
        return _same_arrays(one, other, met)
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(same(a, b, met) for a, b in zip(one, other, strict=True))
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key], met) for key in one)
    if isinstance(one, Callable | ModuleType) and not hasattr(one, "theta"):
        return True
    if hasattr(one, "__dict__"):  # what a copy would take along: for a run its arrays, and not its scratch paper
        return same(one.__getstate__(), other.__getstate__(), met)
    return one == other or (one != one and other != other)  # NaN is not itself


def _same_arrays(one, other, met) -> bool:
    if one.shape != other.shape or one.dtype != other.dtype:
        return False
    if one.dtype.kind == "O":
        return all(same(a, b, met) for a, b in zip(one.ravel(), other.ravel(), strict=True))
    return np.array_equal(one, other, equal_nan=one.dtype.kind in "fc")
