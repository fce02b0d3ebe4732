"""Which line of a learner's own step is the first that differs from the true one, and what can be said of it.

It is tried on a net of random numbers: round weights are so alike that a wrong step may agree there, and that two
mistakes may give the same numbers. Where that agrees it is tried once more, with other sizes, several sequences side by
side and a fuller memory. The exercises ask it, and so does the gate bench, which adds its own setting.
"""

import numpy as np

from lessons_lib.interactive.answers import Fault, cut, named
from lessons_lib.lessons.lstm_step_by_step.wrong_line import mistakes
from lessons_lib.lessons.lstm_step_by_step.wrong_line.taken import ORDER, Place, Taken, as_numbers, other_place
from lessons_lib.lessons.lstm_step_by_step.wrong_line.watched import lines_of, quiet, strangers, watched

IN_WORDS = {name: name for name in ORDER} | {"c_tilde": "c\u0303", "return": "the last one, return"}
SWAPPED = "h and c stand in each other's place. A step returns h first."
UNNAMED = "It is none of the slips that are known here. Read it beside the formula, letter by letter."
STRANGER = "Your step reads {}, a variable of the notebook and none of its own arguments."
WEIGHTS, SIZES, MANY = "other weights", "other sizes", 3
WANTED = "return h, c: two columns with a comma between"
NO_ANSWER = "no answer"
D, H = 3, 2


class Finder:
    """A step function of the learner's, (x, h_prev, c_prev, net) -> (h, c). TypeError when it cannot be called.

    elsewhere: the first line that differs with random weights, "return" where h and c are exchanged, "none" or
    NO_ANSWER. sentence: what can be said of it; quoted: the learner's own words for the line.
    """

    def __init__(self, step):
        if not callable(step):
            raise TypeError(f"step must be a function of x, h_prev, c_prev and net; got {named(step)}")
        self.step, self.source, self.strangers, self.where = step, lines_of(step), strangers(step), WEIGHTS
        self.elsewhere, self.sentence, self.quoted, self.swaps, self.slips = NO_ANSWER, "", "", False, {}
        try:
            with quiet():
                self._ask_elsewhere(other_place(D, H))
                if self.elsewhere == "none":
                    self.where = SIZES
                    self._ask_elsewhere(other_place(D + 1, H + 3, B=MANY, most=4.0))
        except Fault as fault:
            self.elsewhere, self.sentence, self.quoted = NO_ANSWER, str(fault), ""

    @property
    def there(self) -> str:
        """What is other there than in the first try, where weights are not all; a sentence and a space, or ""."""
        return f"It was tried on {H + 3} units and {MANY} sequences side by side. " if self.where == SIZES else ""

    def _ask_elsewhere(self, other: Place) -> None:
        """Find the first line that differs with other weights, and what can be said of every line that does."""
        taken = self._taken(other)
        self.swaps = taken.swapped
        self.slips = {line: mistakes.slip(line, taken.values[line], taken.own) for line in taken.differing}
        self.elsewhere = "none" if taken.agrees else self._first(taken)
        if not taken.agrees:
            self.sentence = self._says(self.elsewhere, taken)
            self.quoted = self._quoted(self.elsewhere, taken)

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
            said = STRANGER.format(self.strangers[0]) if self.strangers else UNNAMED
        before = ORDER[:ORDER.index(line)]
        if self.elsewhere in before:
            said += f" (With {self.where} {IN_WORDS[self.elsewhere]} differs before it.)"
        unseen = [name for name in before if name not in taken.values]
        return f"{said} {', '.join(unseen)} could not be seen: give your variables these names." if unseen else said

    def _quoted(self, line: str, taken: Taken) -> str:
        """The learner's words for a line: its own, or the return's where the variable itself is right."""
        own = line in taken.seen and mistakes.same(taken.seen[line], taken.place.lines[line])
        return cut("" if own else self.source.get(line, ""), 120) or cut(self.source.get("return", ""), 120)

    def _taken(self, at: Place) -> Taken:
        answer, _, seen = watched(self.step, at.given)
        h, c = self._columns(answer, at.given)
        found = {name: array for name in ORDER if (array := as_numbers(seen.get(name))) is not None}
        return Taken(at, found, {"c": c, "h": h})

    def _columns(self, answer, given):
        """The h and c of an answer, as columns of finite numbers. given: the x, h_prev, c_prev, net that it answers."""
        if type(answer) not in (tuple, list) or len(answer) != 2:
            several = f"{len(answer)} values" if type(answer) is tuple else named(answer)
            raise Fault(f"your step returned {several}; {WANTED}.")
        shape, states = given[1].shape, []
        for name, value in zip("hc", answer, strict=True):
            array = as_numbers(value)
            if array is None:
                raise Fault(f"your step returned {named(value)} for {name}, and a column of numbers, {shape}, is "
                            f"wanted; {WANTED}.")
            if np.asarray(value).dtype in (np.float16, np.float32):
                raise Fault(f"your step returned {name} in {np.asarray(value).dtype}, which keeps few digits; leave "
                            f"the numbers in numpy's own float64.")
            if array.shape != shape:
                several = f"a column {shape} is" if shape[1] == 1 else f"{shape[1]} columns {shape} are"
                raise Fault(f"your step returned {name} of shape {array.shape}, and {several} wanted"
                            f"{self._shape_of_a_line(given)}.")
            if not np.isfinite(array).all():
                raise Fault(f"your step returned {name} with {'NaN' if np.isnan(array).any() else 'infinity'} in it; "
                            f"finite numbers are wanted.")
            states.append(array)
        return states

    def _shape_of_a_line(self, given) -> str:
        """Where a wrong shape began, as words that go on, or ""."""
        seen, shape = watched(self.step, given)[2], given[1].shape
        for name in ORDER:
            array = as_numbers(seen.get(name))
            if array is not None and array.ndim and array.shape != shape:
                quoted = self.source.get(name)
                return f": it begins at {name}, of shape {array.shape}" + (f", in {cut(quoted, 90)}" if quoted else "")
        return ""
