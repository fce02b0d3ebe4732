"""A learner's own step on the bench: where it first departs from the true one, and which line of it does. Lesson 09.

It is asked twice: at the bench's own setting, and once for all with a net of random numbers. The bench's round weights
are so alike that a wrong step may agree there, and that two mistakes may give the same numbers.
"""

import numpy as np

from lessons_lib.exercises.answers import Fault, cut, named
from lessons_lib.experiments.lstm_step_by_step import mistakes
from lessons_lib.experiments.lstm_step_by_step.bench_net import D, H
from lessons_lib.experiments.lstm_step_by_step.taken import ORDER, Place, Taken, as_numbers, close, other_place, place
from lessons_lib.experiments.lstm_step_by_step.watched import called, lines_of, quiet, watched
from lessons_lib.pictures.lstm_step_by_step.yours import Theirs

RINGS = "The rings below are your own c and h, carried on from step to step."
SHOWN = {name: name for name in ORDER} | {"c_tilde": "c\u0303", "return": "the last one, return"}
SWAPPED = "h and c stand in each other's place. A step returns h first."
UNNAMED = "It is none of the slips that this bench knows. Read it beside the formula, letter by letter."
WANTED = "return h, c: two columns with a comma between"
NO_ANSWER = "no answer"


class Learner:
    """A step function of the learner's, (x, h_prev, c_prev, net) -> (h, c). TypeError when it cannot be called."""

    def __init__(self, step):
        if not callable(step):
            raise TypeError(f"step must be a function of x, h_prev, c_prev and net; got {named(step)}")
        self.step, self.source = step, lines_of(step)
        self.elsewhere, self.swaps, self.slips = NO_ANSWER, False, {}
        try:
            with quiet():
                self._ask_elsewhere(other_place(D, H))
        except Fault as fault:
            self.says_elsewhere, self.quoted = f"There, {fault}", ""

    def _ask_elsewhere(self, other: Place) -> None:
        """Find the first line that differs with other weights, and what can be said of every line that does."""
        taken = self._taken(other)
        self.swaps = taken.swapped
        self.slips = {line: mistakes.slip(line, taken.values[line], taken.own) for line in taken.differing}
        self.elsewhere = "none" if taken.agrees else self._first(taken)
        if not taken.agrees:
            said = f"The first line that differs there is {SHOWN[self.elsewhere]}."
            self.says_elsewhere = f"{said} {self._says(self.elsewhere, taken)}"
            self.quoted = self._quoted(self.elsewhere, taken)

    def beside(self, net, run, t: int) -> Theirs:
        """What came of it at step t (from 1), from the true state; and over all steps from its own states.

        run: the true one. Raises Fault with one sentence when the step raises or returns no h and c of finite numbers.
        """
        with quiet():
            return self._beside(net, run, t)

    def _beside(self, net, run, t: int) -> Theirs:
        own, first = self._own_states(net, run)
        here = None if first is None else self._taken(place(net, run, t))
        lines = {name: states[:, :, 0].tolist() for name, states in own.items()}
        if here is None and self.elsewhere == "none":
            return Theirs("none", f"Your step agrees with the true one, at all {len(run.xs)} steps.",
                          f"With random weights it agrees too. {RINGS}", lines=lines)
        if here is None:
            return Theirs("none", "Your step agrees here, at this setting. With other weights it would not.",
                          self.says_elsewhere, self.quoted, lines=lines, elsewhere=self.elsewhere)
        if here.agrees:
            return Theirs("none", f"Your step departs from the true one, first at step {first}.",
                          f"Here, at step {t}, it agrees. Stand on step {first} to see the line. {RINGS}",
                          lines=lines, first=first, elsewhere=self.elsewhere)
        line = self._first(here)
        value, true = (values["h" if line == "return" else line] for values in (here.values, here.place.lines))
        return Theirs(line, f"At step {t} the first line that differs is {SHOWN[line]}", self._says(line, here),
                      self._quoted(line, here), tuple(value[:, 0].tolist()) if value.shape == true.shape else (),
                      tuple(true[:, 0].tolist()), lines, first, self.elsewhere)

    def _first(self, taken: Taken) -> str:
        """The first line that differs; "return" where h and c are exchanged, which is seen before all else."""
        return "return" if self.swaps and taken.swapped else taken.differing[0]

    def _says(self, line: str, taken: Taken) -> str:
        """What can be said of a line that differs, true at this place and with other weights."""
        if line == "return":
            return SWAPPED
        value, wanted, slip = taken.values[line], taken.place.lines[line].shape, self.slips.get(line)
        if value.shape != wanted:
            said = f"It has the shape {value.shape}, and {wanted} is wanted."
        elif slip and mistakes.fits(slip, value, taken.own):
            said = slip.message
        else:
            said = UNNAMED
        before = ORDER[:ORDER.index(line)]
        if self.elsewhere in before:
            said += f" (With other weights {SHOWN[self.elsewhere]} differs before it.)"
        unseen = [name for name in before if name not in taken.values]
        return f"{said} {', '.join(unseen)} could not be seen: give your variables these names." if unseen else said

    def _quoted(self, line: str, taken: Taken) -> str:
        """The learner's words for a line: its own, or the return's where the variable itself is right."""
        own = line in taken.seen and mistakes.same(taken.seen[line], taken.place.lines[line])
        return cut("" if own else self.source.get(line, ""), 120) or cut(self.source.get("return", ""), 120)

    def _taken(self, at: Place) -> Taken:
        answer, seen = watched(self.step, at.given)
        h, c = self._columns(answer, at.given)
        found = {name: array for name in ORDER if (array := as_numbers(seen.get(name))) is not None}
        return Taken(at, found, {"c": c, "h": h})

    def _own_states(self, net, run):
        """Its c and h as (T + 1, H, 1), from the state before step 1; the first step (from 1) that differs, or None."""
        own = {"c": [run.c0], "h": [run.h0]}
        for x in run.xs:
            given = x, own["h"][-1], own["c"][-1], net
            h, c = self._columns(called(self.step, given), given)
            own["h"].append(h)
            own["c"].append(c)
        own = {name: np.stack(states) for name, states in own.items()}
        right = close(own["h"][1:], run.hs) & close(own["c"][1:], run.cs)
        wrong = np.flatnonzero(~right.all(axis=(1, 2)))
        return own, int(wrong[0]) + 1 if len(wrong) else None

    def _columns(self, answer, given):
        """The h and c of an answer, as columns of finite numbers. given: the x, h_prev, c_prev, net that it answers."""
        if not isinstance(answer, tuple | list) or len(answer) != 2:
            several = f"{len(answer)} values" if isinstance(answer, tuple) else named(answer)
            raise Fault(f"your step returned {several}; {WANTED}.")
        shape, states = given[1].shape, []
        for name, value in zip("hc", answer, strict=True):
            array = as_numbers(value)
            if array is None:
                raise Fault(f"your step returned {named(value)} for {name}, and a column of numbers, {shape}, is "
                            f"wanted; {WANTED}.")
            if array.shape != shape:
                raise Fault(f"your step returned {name} of shape {array.shape}, and a column {shape} is wanted"
                            f"{self._shape_of_a_line(given)}.")
            if not np.isfinite(array).all():
                raise Fault(f"your step returned {name} with {'NaN' if np.isnan(array).any() else 'infinity'} in it; "
                            f"finite numbers are wanted.")
            states.append(array)
        return states

    def _shape_of_a_line(self, given) -> str:
        """Where a wrong shape began, as words that go on, or ""."""
        seen, shape = watched(self.step, given)[1], given[1].shape
        for name in ORDER:
            array = as_numbers(seen.get(name))
            if array is not None and array.ndim and array.shape != shape:
                quoted = self.source.get(name)
                return f": it begins at {name}, of shape {array.shape}" + (f", in {cut(quoted, 90)}" if quoted else "")
        return ""
