"""Answers that nobody would hand in on purpose: a check must meet each with a sentence."""

import sys

import numpy as np


class Prickly:
    """Whatever one does to it, it raises."""

    def _raise(self, *_, **__):
        raise RuntimeError("do not touch")

    __eq__ = __repr__ = __str__ = __array__ = __len__ = __iter__ = __bool__ = __float__ = __format__ = _raise
    __getitem__ = __add__ = __radd__ = __mul__ = __rmul__ = __sub__ = __rsub__ = __lt__ = __abs__ = _raise
    __hash__ = None


class Bottomless(list):
    """A list that holds itself."""

    def __init__(self):
        super().__init__([self])


def raises(*_):
    raise ValueError("a fault of mine")


def raises_oddly(*_):
    class Odd(Exception):
        def __str__(self):
            raise RuntimeError("not even my words")

    raise Odd


def leaves(*_):
    sys.exit(3)


def calls_itself(*arguments):
    return calls_itself(*arguments)


def spoils(*arguments):
    """Overwrites what it is given, where that can be overwritten."""
    for argument in arguments:
        if isinstance(argument, np.ndarray):
            argument[...] = 0
        elif isinstance(argument, list | dict):
            argument.clear()
    return 0


VALUES = {
    "a word": "a word that nobody asked for",
    "no words": "",
    "an empty list": [],
    "a ragged list": [[1, 2], [3]],
    "NaN": float("nan"),
    "infinity": np.full((3, 1), np.inf),
    "a wrong shape": np.zeros((2, 5, 3)),
    "a huge array": np.zeros(1_000_000),
    "complex numbers": np.array([1 + 2j]),
    "objects": np.array([None, "x"], dtype=object),
    "bytes": b"sushi",
    "a set": {1, 2},
    "a dict": {"pizza": 1},
    "a large integer": 10**400,
    "a class": Prickly,
    "a prickly thing": Prickly(),
    "prickly things": [Prickly()],
    "a list within itself": Bottomless(),
    "a module": np,
}
FUNCTIONS = {
    "a function that raises": raises,
    "a function whose fault raises": raises_oddly,
    "a function that leaves": leaves,
    "a function that calls itself": calls_itself,
    "a function that spoils what it gets": spoils,
    "a function of nothing": lambda: 1,
    "a function of too much": lambda a, b, c, d, e, f, g, h, i, j: 1,
    "a generator": lambda *_: (n for n in range(3)),
    "a type": int,
    **{f"a function that returns {name}": (lambda *_, value=value: value) for name, value in VALUES.items()},
}
