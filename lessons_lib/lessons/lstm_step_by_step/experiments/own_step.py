"""A learner's own step on the bench: at which step it departs from the true one, and which line of it does.

It is asked at the bench's own setting, and once for all with nets of random numbers, as `Finder` says.
"""

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.pictures.bench.own_step import RINGS, Theirs
from lessons_lib.lessons.lstm_step_by_step.wrong_line.finder import IN_WORDS, NO_ANSWER, Finder
from lessons_lib.lessons.lstm_step_by_step.wrong_line.taken import close, place
from lessons_lib.lessons.lstm_step_by_step.wrong_line.watched import called, quiet


class Learner(Finder):
    """A step function of the learner's, (x, h_prev, c_prev, net) -> (h, c), beside the true one."""

    @property
    def says_elsewhere(self) -> str:
        """What came of it with other weights than those in the picture."""
        if self.elsewhere == NO_ANSWER:
            return f"{self.there}There, {self.sentence}"
        return f"{self.there}The first line that differs there is {IN_WORDS[self.elsewhere]}. {self.sentence}"

    def beside(self, net, run, t: int) -> Theirs:
        """What came of it at step t (from 1), from the true state; and over all steps from its own states.

        run: the true one. Raises Fault with one sentence when the step raises or returns no h and c of finite numbers.
        """
        with quiet():
            return self._beside(net, run, t)

    def _beside(self, net, run, t: int) -> Theirs:
        own, first, changed = self._own_states(net, run)
        here = None if first is None else self._taken(place(net, run, t))
        lines = {name: states[:, :, 0].tolist() for name, states in own.items()}
        if here is None and self.elsewhere == "none" and changed:
            name = changed[0]
            return Theirs("none", f"Your step changes {name}, which it was given.",
                          f"What it returns is right, but whoever called it finds another {name} afterwards. Make a "
                          f"new array: no *=, no += and no [:] on {name}.", lines=lines, spoils=name)
        if here is None and self.elsewhere == "none":
            return Theirs("none", f"Your step agrees with the true one, at all {len(run.xs)} steps.",
                          f"With random weights it agrees too. {RINGS}", lines=lines)
        if here is None:
            return Theirs("none", f"Your step agrees here, at this setting. With {self.where} it would not.",
                          self.says_elsewhere, self.quoted, lines=lines, elsewhere=self.elsewhere)
        if here.agrees:
            return Theirs("none", f"Your step departs from the true one, first at step {first}.",
                          f"Here, at step {t}, it agrees. Stand on step {first} to see the line. {RINGS}",
                          lines=lines, first=first, elsewhere=self.elsewhere)
        line = self._first(here)
        value, true = (values["h" if line == "return" else line] for values in (here.values, here.place.lines))
        return Theirs(line, f"At step {t} the first line that differs is {IN_WORDS[line]}", self._says(line, here),
                      self._quoted(line, here), tuple(value[:, 0].tolist()) if value.shape == true.shape else (),
                      tuple(true[:, 0].tolist()), lines, first, self.elsewhere)

    def _own_states(self, net, run):
        """Its c and h as (T + 1, H, 1), from the state before step 1; the first step (from 1) that differs, or None;
        the names of the arguments that it changed."""
        own, changed = {"c": [run.c0], "h": [run.h0]}, []
        for x in run.xs:
            given = x, own["h"][-1], own["c"][-1], net
            answer, names = called(self.step, given)
            h, c = self._columns(answer, given)
            changed += names
            own["h"].append(h)
            own["c"].append(c)
        own = {name: np.stack(states) for name, states in own.items()}
        right = close(own["h"][1:], run.hs) & close(own["c"][1:], run.cs)
        wrong = np.flatnonzero(~right.all(axis=(1, 2)))
        return own, int(wrong[0]) + 1 if len(wrong) else None, changed
