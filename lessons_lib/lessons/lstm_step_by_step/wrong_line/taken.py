"""A step taken at one place by a learner's function: what it made of every line, and which differ."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from lessons_lib.nets.lstm import LSTM

ORDER = ("f", "i", "c_tilde", "c", "o", "h")


@dataclass(frozen=True)
class Place:
    """What a step is given, x (D, B), h_prev and c_prev (H, B) and the net; lines: what each comes to, (H, B).

    B is 1 but for the widest try.
    """

    x: np.ndarray
    h_prev: np.ndarray
    c_prev: np.ndarray
    net: Any
    lines: dict[str, np.ndarray]

    @property
    def given(self) -> tuple:
        return self.x, self.h_prev, self.c_prev, self.net


def place(net, run, t: int) -> Place:
    """Step t (from 1) of a run of the net over one sequence."""
    lines = {name: getattr(run, name)[t - 1] for name in ("f", "i", "c_tilde", "o")}
    lines |= {"c": run.cs[t - 1], "h": run.hs[t - 1]}
    return Place(run.xs[t - 1], run.concat[t - 1, :run.H], run.cells[t - 1, :run.H], net, lines)


def other_place(D: int, H: int, B: int = 1, most: float = 1.0) -> Place:
    """One step of a net whose numbers are all at random, so that no two of its lines are alike by chance.

    B sequences side by side; c_prev is drawn between -most and most.
    """
    rng, net = np.random.default_rng(9), LSTM(D, H, 1)
    net.theta = rng.normal(size=net.theta.size)
    x, h_prev, c_prev = (rng.uniform(-1, 1, (rows, B)) for rows in (D, H, H))
    return place(net, net.forward(x[None], h_prev, most * c_prev), 1)


@dataclass(frozen=True)
class Taken:
    """What came of it. seen: the learner's own variables that have a line's name; returned: its h and c, (H, 1)."""

    place: Place
    seen: dict[str, np.ndarray]
    returned: dict[str, np.ndarray]

    @property
    def agrees(self) -> bool:
        """Whether what is returned is right, whatever the variables are called."""
        return all(same(value, self.place.lines[name]) for name, value in self.returned.items())

    @property
    def values(self) -> dict[str, np.ndarray]:
        """The lines there are, in their order; h and c as they are returned."""
        found = self.seen | self.returned
        return {name: found[name] for name in ORDER if name in found}

    @property
    def differing(self) -> list[str]:
        return [name for name, value in self.values.items() if not same(value, self.place.lines[name])]

    @property
    def own(self) -> Place:
        """The place with the learner's own lines, so that one mistake can be told from what follows from another."""
        return replace(self.place, lines=self.place.lines | self.returned | self._columns)

    @property
    def swapped(self) -> bool:
        """Whether h and c are right, by the lines before them, and returned in the other order."""
        lines = self.place.lines | self._columns
        c = self._columns.get("c", lines["f"] * self.place.c_prev + lines["i"] * lines["c_tilde"])
        h = self._columns.get("h", lines["o"] * np.tanh(c))
        return same(self.returned["h"], c) and same(self.returned["c"], h) and not same(c, h)

    @property
    def _columns(self) -> dict[str, np.ndarray]:
        """What is seen and has the shape of a line."""
        return {name: value for name, value in self.seen.items() if value.shape == self.place.c_prev.shape}


def as_numbers(value) -> np.ndarray | None:
    """An array of floats, or None for what is no array, list or float of real numbers."""
    try:
        if not isinstance(value, np.ndarray | np.generic | list | tuple | float):
            return None
        array = np.asarray(value)
        return array.astype(float) if array.dtype.kind in "biuf" else None
    except (Exception, SystemExit):     # a thing so odd that looking at it raises
        return None


def close(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Where two arrays of one shape have one value, to 1e-9."""
    return np.abs(one - other) <= 1e-9 * (1 + np.abs(other))


def same(one, other) -> bool:
    """Whether two arrays have one shape and, to 1e-9, one value everywhere."""
    return one.shape == other.shape and bool(close(one, other).all())
