"""The kinds of exercise: each asks for lines of the cell, and says which line of an answer is wrong."""

import numpy as np

from lessons_lib.interactive.answers import Fault
from lessons_lib.interactive.answers.shapes import with_shapes
from lessons_lib.interactive.exercise import Exercise
from lessons_lib.lessons.lstm_step_by_step.way_back import through_a_step
from lessons_lib.lessons.lstm_step_by_step.wrong_line.finder import IN_WORDS, NO_ANSWER, Finder
from lessons_lib.lessons.lstm_step_by_step.wrong_line.mistakes import MISTAKES, fits
from lessons_lib.lessons.lstm_step_by_step.wrong_line.taken import as_numbers, place, same
from lessons_lib.lessons.lstm_step_by_step.wrong_line.watched import quiet, watched


class InLines(Exercise):
    """An exercise in which an @, a * or a + that doesn't fit is told with its line, and with some advice."""

    def __init__(self, task, *, advice, **how):
        super().__init__(task, **how)
        self.advice = advice

    def _failed(self, function, fault: Fault) -> str:
        return super()._failed(function, fault) + f" {self.advice}" * ("don't fit" in str(with_shapes(fault)))


class WholeStep(InLines):
    """The whole step: what no named mistake explains is asked of the gate bench's finder, line by line."""

    def _otherwise(self, function, n: int, reason: str) -> str:
        found = Finder(function)
        if " begins at " in found.sentence:     # a wrong shape, and the line that made it
            return f"{found.sentence} {self.advice}"
        if found.elsewhere in ("none", NO_ANSWER):
            return super()._otherwise(function, n, reason)
        yours = f" In yours it is: {found.quoted}." if found.quoted else ""
        name = getattr(function, "__name__", "my_step")
        bench = f" The bench walks through it: explore_lstm_cell(step={name})." if name.isidentifier() else ""
        seen = "can be seen to differ" if "could not be seen" in found.sentence else "differs"
        return f"the first line that {seen} is {IN_WORDS[found.elsewhere]}. {found.sentence}{yours}{bench}"


class TwoLayers(InLines):
    """The input gate and the candidate: each is compared with what the line is with a known slip in it."""

    def _otherwise(self, function, n: int, reason: str) -> str:
        with quiet():
            said = self._said_by(function)
        places = [_place(*probe) for probe in self.probes]
        for at, line in enumerate(self.parts):
            values = [as_numbers(parts[at]) if len(parts) == len(self.parts) else None for parts in said
                      if isinstance(parts, tuple | list)]
            if len(values) < len(places) or any(value is None for value in values):
                break
            pairs = list(zip(values, places, strict=True))
            if not all(same(value, where.lines[line]) for value, where in pairs):
                slip = next((slip for slip in MISTAKES[line] if all(fits(slip, *pair) for pair in pairs)), None)
                if slip:
                    return f"the line of {line} differs. {slip.message}"
                break
        return super()._otherwise(function, n, reason)


class WayBack(InLines):
    """The way back: the first of the learner's own variables that differs is named, where it has the lesson's name."""

    def _otherwise(self, function, n: int, reason: str) -> str:
        with quiet():
            seen = watched(function, self.probes[n])[2]
        *given, _ = self.probes[n]
        wanted = through_a_step(*given)
        own = ((name, as_numbers(seen.get(name))) for name in wanted)
        first = next((name for name, value in own if value is not None and not same(value, wanted[name])), None)
        more = f" Of your own variables {first} is the first that differs." if first else ""
        return f"what your function returns {reason}.{more}"


def _place(x, h_prev, net):
    """What is given, as a place on the bench, with an empty belt."""
    return place(net, net.forward(x[None], h_prev, np.zeros_like(h_prev)), 1)
