"""A learner's own step on the bench: where it first departs from the true one, and which line of it does. Lesson 09."""

import numpy as np

from lessons_lib.exercises.answers import Fault, cut, named
from lessons_lib.experiments.lstm_step_by_step import mistakes
from lessons_lib.experiments.lstm_step_by_step.watched import called, lines_of, quiet, watched
from lessons_lib.pictures.lstm_step_by_step.yours import Theirs

ORDER = ("f", "i", "c_tilde", "c", "o", "h")
RINGS = "The rings below are your own c and h, carried on from step to step."
SHOWN = {name: name for name in ORDER} | {"c_tilde": "c\u0303"}


class Learner:
    """A step function of the learner's, (x, h_prev, c_prev, net) -> (h, c). TypeError when it cannot be called."""

    def __init__(self, step):
        if not callable(step):
            raise TypeError(f"step must be a function of x, h_prev, c_prev and net; got {named(step)}")
        self.step, self.source = step, lines_of(step)

    def beside(self, net, run, t: int) -> Theirs:
        """What came of it at step t (from 1), from the true state; and over all steps from its own states.

        run: the true one. Raises Fault with one sentence when the step raises or returns no h and c of finite numbers.
        """
        with quiet():
            own, first = self._own_states(net, run)
            lines = {name: states[:, :, 0].tolist() for name, states in own.items()}
            if first is None:
                return Theirs("none", f"Your step agrees with the true one, at all {len(run.xs)} steps.",
                              RINGS, lines=lines)
            true = {name: getattr(run, name)[t - 1] for name in ("f", "i", "c_tilde", "o")}
            true |= {"c": run.cs[t - 1], "h": run.hs[t - 1]}
            before = run.xs[t - 1], run.fed[t - 1, :run.H], run.cells[t - 1, :run.H]
            answer, seen = watched(self.step, (*before, net))
            h, c = self._columns(answer, before, net)
            if same(h, true["h"]) and same(c, true["c"]):
                return Theirs("none", f"Your step departs from the true one, first at step {first}.",
                              f"Here, at step {t}, it agrees. Stand on step {first} to see the line. {RINGS}",
                              lines=lines, departs=True)
            return self._departs(before, net, true, seen, {"c": c, "h": h}, t, lines)

    def _own_states(self, net, run):
        """Its c and h as (T + 1, H, 1), from the state before step 1; the first step (from 1) that differs, or None."""
        own = {"c": [run.c0], "h": [run.h0]}
        for x in run.xs:
            before = x, own["h"][-1], own["c"][-1]
            h, c = self._columns(called(self.step, (*before, net)), before, net)
            own["h"].append(h)
            own["c"].append(c)
        own = {name: np.stack(states) for name, states in own.items()}
        right = close(own["h"][1:], run.hs) & close(own["c"][1:], run.cs)
        wrong = np.flatnonzero(~right.all(axis=(1, 2)))
        return own, int(wrong[0]) + 1 if len(wrong) else None

    def _columns(self, answer, before, net):
        """The h and c of an answer, as columns of finite numbers. before: the x, h_prev, c_prev that it answers."""
        wanted = "return h, c: two columns with a comma between"
        if not isinstance(answer, tuple | list) or len(answer) != 2:
            several = f"{len(answer)} values" if isinstance(answer, tuple) else named(answer)
            raise Fault(f"your step returned {several}; {wanted}.")
        shape = before[1].shape
        states = []
        for name, given in zip("hc", answer, strict=True):
            array = as_numbers(given)
            if array is None:
                raise Fault(f"your step returned {named(given)} for {name}, and numbers are wanted; {wanted}.")
            if array.shape != shape:
                raise Fault(f"your step returned {name} of shape {array.shape}, and {shape} is wanted"
                            f"{self._shape_of_a_line(before, net)}.")
            if not np.isfinite(array).all():
                raise Fault(f"your step returned {name} with {'NaN' if np.isnan(array).any() else 'infinity'} in it; "
                            f"finite numbers are wanted.")
            states.append(array)
        return states

    def _shape_of_a_line(self, before, net) -> str:
        """Where a wrong shape began, as words that go on, or ""."""
        seen, shape = watched(self.step, (*before, net))[1], before[1].shape
        for name in ORDER:
            array = as_numbers(seen.get(name))
            if array is not None and array.ndim and array.shape != shape:
                quoted = self.source.get(name)
                return f": it begins at {name}, of shape {array.shape}" + (f", in {cut(quoted, 90)}" if quoted else "")
        return ""

    def _departs(self, before, net, true, seen, returned, t: int, lines) -> Theirs:
        """The first line that differs, with what can be said of it."""
        found = {name: array for name in ORDER if (array := as_numbers(seen.get(name))) is not None}
        own = [name for name in found if same(found[name], true[name])]   # right there, whatever is returned
        found |= returned
        line = next(name for name in ORDER if name in found and not same(found[name], true[name]))
        value = found[line]
        unseen = [name for name in ORDER[:ORDER.index(line)] if name not in found]
        says = mistakes.named(line, value, *before, net, true)
        if value.shape != true[line].shape:
            says = f"It has the shape {value.shape}, and {true[line].shape} is wanted. {says}"
        if unseen:
            says += f" {', '.join(unseen)} could not be seen: give your variables these names."
        fits = value.shape == true[line].shape
        quoted = "" if line in own else self.source.get(line, "")
        return Theirs(line, f"At step {t} the first line that differs is {SHOWN[line]}", says.strip(),
                      source=cut(quoted or self.source.get("return", ""), 120),
                      value=tuple(value[:, 0].tolist()) if fits else (), true=tuple(true[line][:, 0].tolist()),
                      lines=lines, departs=True)


def as_numbers(value) -> np.ndarray | None:
    """An array of floats, or None for what is no array, list or float of real numbers."""
    if value is None or isinstance(value, str | bool | int):
        return None
    try:
        array = np.asarray(value)
        return array.astype(float) if array.dtype.kind in "biuf" else None
    except Exception:
        return None


def close(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Where two arrays of one shape have one value, to 1e-9."""
    return np.abs(one - other) <= 1e-9 * (1 + np.abs(other))


def same(one, other) -> bool:
    """Whether two arrays have one shape and, to 1e-9, one value everywhere."""
    return one.shape == other.shape and bool(close(one, other).all())
