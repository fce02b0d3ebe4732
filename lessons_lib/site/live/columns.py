"""Whole numbers over a grid of settings in few bytes: over those controls alone that change them, and as differences.

A column is what one place of all pictures holds: a number of theirs, or which form stands there. What it says at a
setting whose picture has no such place does not matter.
"""

import zlib

import numpy as np

MOST = 3                     # how often differences are taken of differences
ANY = np.int32(1 << 30)      # larger than any number


class Columns:
    """Columns over a grid of these `sizes`, the same one kept once.

    `described` [the axes that change it, the axes along which to add up] of each, and `data`, the bytes of each.
    """

    def __init__(self, sizes):
        self.sizes, self.described, self.data, self._known = tuple(sizes), [], [], {}

    def add(self, values: np.ndarray, there: np.ndarray) -> int:
        """Keep a column; the answer is its place among all.

        values: below 2**27 in size, over the grid, an axis that changes nothing may have length 1; there: bool, where
        they matter.
        """
        values, there = narrowed(values.astype(np.int32, copy=False), there)
        over = [axis for axis, size in enumerate(values.shape) if size > 1]
        shape = [values.shape[axis] for axis in over]
        values = filled(values.reshape(shape), there.reshape(shape))
        name = (*over, values.tobytes())
        if name not in self._known:
            along, data = in_few_bytes(values)
            self._known[name] = len(self.data)
            self.described.append([over, along])
            self.data.append(data)
        return self._known[name]


def narrowed(values: np.ndarray, there: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The same with length 1 along every axis that changes nothing."""
    for axis in range(values.ndim):
        if values.shape[axis] == 1:
            continue
        low = np.where(there, values, ANY).min(axis=axis, keepdims=True)
        high = np.where(there, values, -ANY).max(axis=axis, keepdims=True)
        if (low >= high).all():
            there = there.any(axis=axis, keepdims=True)
            values = np.where(there, low, 0)
    return values, there


def filled(values: np.ndarray, there: np.ndarray) -> np.ndarray:
    """What does not matter is as its neighbour, so that the difference is 0."""
    for axis in reversed(range(values.ndim)):
        for way in (1, -1):
            if there.all():
                return values
            rows, known = np.moveaxis(values, axis, 0)[::way], np.moveaxis(there, axis, 0)[::way]
            places = np.arange(len(known)).reshape(-1, *[1] * (known.ndim - 1))
            last = np.maximum.accumulate(np.where(known, places, -1))    # where something stood last
            rows = np.where(last >= 0, np.take_along_axis(rows, np.maximum(last, 0), 0), rows)
            values, there = (np.moveaxis(part[::way], 0, axis) for part in (rows, last >= 0))
    return values


def in_few_bytes(values: np.ndarray) -> tuple[list[int], bytes]:
    """Along which axes differences are taken, one after the other, and the bytes of what is left."""
    along, data = [], as_bytes(values)
    size = _packed(data)
    while len(along) < MOST:
        tried = []
        for axis in range(values.ndim):
            left = np.diff(values, axis=axis, prepend=0)
            data_left = as_bytes(left)
            tried.append((_packed(data_left), axis, left, data_left))
        if not tried or min(tried, key=_first)[0] >= size:
            break
        size, axis, values, data = min(tried, key=_first)
        along.append(axis)
    return along, data


def as_bytes(values: np.ndarray) -> bytes:
    """0, -1, 1, -2 ... as 0, 1, 2, 3 ..., seven bits to a byte, the low ones first; after 128 or more one follows."""
    left = values.ravel()
    left = (left << 1) ^ (left >> 8 * left.itemsize - 1)
    most = int(left.max(initial=0))
    if most < 128:
        return left.astype(np.uint8).tobytes()
    digits = np.empty((len(left), -(-most.bit_length() // 7)), np.uint8)
    kept = np.empty(digits.shape, bool)
    for n in range(digits.shape[1]):
        digits[:, n], kept[:, n] = (left & 127) | (left > 127) << 7, left > 0
        left = left >> 7
    kept[:, 0] = True
    return digits[kept].tobytes()


def _packed(data: bytes) -> int:
    return len(zlib.compress(data, 1))


def _first(tried):
    return tried[0]
