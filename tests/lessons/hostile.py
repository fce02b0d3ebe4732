"""Answers that nobody would hand in on purpose: a check must meet each with a sentence."""

import functools
import os
import random
import sys
import warnings

import numpy as np


class Prickly:
    """Whatever one does to it, it raises."""

    def _raise(self, *_, **__):
        raise RuntimeError("do not touch")

    __eq__ = __repr__ = __str__ = __array__ = __len__ = __iter__ = __bool__ = __float__ = __format__ = _raise
    __getitem__ = __add__ = __radd__ = __mul__ = __rmul__ = __sub__ = __rsub__ = __lt__ = __abs__ = _raise
    __hash__ = None


class Leaving:
    """Whatever one asks of it, it ends the program."""

    def _leave(self, *_, **__):
        raise SystemExit("bye")

    __eq__ = __repr__ = __str__ = __array__ = __len__ = __iter__ = __bool__ = __float__ = __getattr__ = _leave
    __deepcopy__ = __copy__ = __reduce_ex__ = _leave
    __hash__ = None


class Masked:
    """It says that it is of another class, and raises on the way."""

    @property
    def __class__(self):
        raise RuntimeError("no class of mine")


class Unsigned:
    """A callable that does not tell its arguments, and answers with itself."""

    @property
    def __signature__(self):
        raise RuntimeError("no arguments of mine")

    def __call__(self, *arguments):
        return self

    def method(self, *arguments):
        return arguments


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


def meddles(*_):
    """Turns whatever can be turned outside it."""
    np.set_printoptions(precision=1)
    np.seterr(all="raise")
    np.random.seed(0)
    random.seed(0)
    warnings.simplefilter("error")
    os.chdir("/")
    sys.setrecursionlimit(5000)
    return "meddled"


def prints(*_):
    print("a word of mine")
    return "printed"


async def later(*_):
    return 0


def named_alone(*, a=1):
    return a


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
    "a thing that leaves": Leaving(),
    "things that leave": [Leaving()],
    "a thing of no class": Masked(),
    "a masked array": np.ma.array([1.0, 2.0], mask=[True, False]),
    "a record": np.array([(1, 2.0)], dtype=[("a", int), ("b", float)]),
    "dates": np.array(["2026-11-26"], dtype="datetime64[D]"),
    "a view of a dict": {"pizza": 1}.values(),
    "a range": range(10**9),
    "a memoryview": memoryview(b"sushi"),
    "a fault": ValueError("not raised"),
    "no more than not implemented": NotImplemented,
    "an array of no size": np.zeros((0, 3)),
    "an empty array of many axes": np.zeros((1,) * 30),
    "columns of words": np.array([["pizza"], ["sushi"]]),
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
    "a function that meddles": meddles,
    "a function that prints": prints,
    "a function for later": later,
    "a function of names alone": named_alone,
    "a function of no arguments that tells": Unsigned(),
    "a method": Unsigned().method,
    "a part of a function": functools.partial(max, 1, 2),
    "a function of Python's own": len,
    "a function of numpy's": np.frompyfunc(lambda a, b: a, 2, 1),
    "a generator function": lambda *_: (yield),
    **{f"a function that returns {name}": (lambda *_, value=value: value) for name, value in VALUES.items()},
}
