"""The form of every exercise: three verbs (check, hint, solution), right answers, and named wrong ones.

    away = Exercise(
        "Write dinner_after(days): ...",
        right={"count round the menu": dinner_after, "a table": other_dinner_after},
        wrong={"one day short": Wrong(one_short, "you stop a day early: ...")},
        probes=[(1,), (14,)],
        praise="Two weeks are 14 = 4 * 3 + 2 nights.",
        hints=["What is 14 % 3?"],
    )
"""

import inspect
from contextlib import nullcontext
from dataclasses import dataclass
from textwrap import dedent
from typing import Any

from lessons_lib.interactive.answers import Fault, again, difference, empty, remark, values
from lessons_lib.interactive.answers.asking import OTHER_ARGUMENTS, asked, quiet
from lessons_lib.interactive.answers.mistakes import Mistakes
from lessons_lib.interactive.answers.reading import begun, besides, elsewhere, read_by
from lessons_lib.interactive.answers.shapes import with_shapes
from lessons_lib.interactive.answers.showing import ended, say, told

ONE_THING = "Put them in one pair of brackets.", "Hand it your function by its name, and nothing more."


@dataclass(frozen=True)
class Wrong:
    """A classic mistake: the answer of someone who makes it, and the sentence that helps them on."""

    answer: Any
    message: str


class Exercise:
    """One exercise. The learner's answer is a function tried on every probe, or (without probes) a value.

    `right` is a dict label -> answer; the first is what `solution()` shows. `wrong` is a dict label -> `Wrong`, which
    may hold a whole family that is made in a loop (lesson 09's `slips` makes one). An answer that does the same as a
    named wrong answer on every probe gets that one's message. `probes` are tuples of arguments; `hints` are given one
    by one; `tolerance` is relative and absolute; `parts` names the arrays that a function returns. `may_read` are
    variables of the notebook that an answer may use, besides those that a right answer here uses. `choices` are the
    words that a value is made of.
    """

    may_change = False  # True where the task is to change what the function is given

    def __init__(self, task, *, right, wrong, praise, hints, probes=None, tolerance=1e-9, parts=(), may_read=(),
                 choices=()):
        self.task, self.praise, self.hints = task, praise, list(hints)
        self.right = dict(right)
        self.wrong = {label: mistake.answer for label, mistake in wrong.items()}
        self.messages = {label: mistake.message for label, mistake in wrong.items()}
        self.probes, self.tolerance, self.parts = probes, tolerance, tuple(parts)
        self.choices, self.may_read = tuple(choices), frozenset(may_read) | read_by(self.right.values())
        self._mistakes, self._hints_given = Mistakes(self.wrong, self._said_by, self.tolerance), 0

    @property
    def names(self) -> tuple[str, ...]:
        """What the task calls the arguments of the learner's function; () for a value."""
        return tuple(inspect.signature(next(iter(self.right.values()))).parameters) if self.probes else ()

    def check(self, answer=None, *more) -> None:
        """Print "Correct", "Not yet" and why, or "Not attempted". Never raises, whatever it is handed."""
        if more:
            way_out = ONE_THING[bool(self.probes)]
            return say(f"Not yet: check takes one thing, and was handed {len(more) + 1}. {way_out}")
        try:
            say(self._verdict(answer))
        except KeyboardInterrupt:
            say("Stopped before your function came back.")
        except BaseException as fault:  # an answer so odd that looking at it raises
            say(f"Not yet: your answer could not be read ({type(fault).__name__}).")

    def hint(self) -> None:
        """Print the next hint; the last one, which comes again and again, points on to the solution."""
        self._hints_given = min(self._hints_given + 1, len(self.hints))
        last = " That was the last hint; `.solution()` shows an answer." * (self._hints_given == len(self.hints))
        say(f"Hint {self._hints_given} of {len(self.hints)}: {self.hints[self._hints_given - 1]}{last}")

    def solution(self) -> None:
        """Print one right answer, ready to be pasted: the very code that the tests run."""
        answer = next(iter(self.right.values()))
        print(dedent(inspect.getsource(answer)).strip() if callable(answer) else values.written(answer))

    def _verdict(self, answer) -> str:
        if empty(answer):
            return "Not attempted yet. Write your answer in this cell and run it again."
        if not self.probes:
            if callable(answer):
                return "Not yet: a value is wanted here, and this is a function. Call it, and pass on what it returns."
            return self._judge([answer])
        try:
            said = self._said_by(answer)
        except Fault as fault:
            known = self._read_elsewhere(answer, fault) or self._named_mistake(fault)
            if not known and any(self._reasons(fault.said, self._truths())):  # it was wrong before it failed
                known = self._mistake(fault.said)
            return f"Not yet: {known or self._failed(answer, fault)}"
        if all(empty(one) for one in said):
            return again.NOTHING if begun(answer) else again.EMPTY
        return self._judge(said, answer)

    def _said_by(self, answer) -> list:
        """What it says on every probe; what it prints is shown for the first one only."""
        if not self.probes:
            return [answer]
        said = []
        for n, probe in enumerate(self.probes):
            try:
                with quiet() if n else nullcontext():
                    said.append(asked(answer, probe, self.names)[0])
            except Fault as fault:
                fault.said = said
                raise
        return said

    def _judge(self, said, function=None) -> str:
        truths = self._truths()
        reasons = self._reasons(said, truths)
        if not any(reasons):
            against = self._asked_again(function, truths) if self.probes else None
            word = next(filter(None, map(remark, said, truths)), "")
            return f"Not yet: {against}" if against else f"Correct. {self.praise} {word}".rstrip()
        for sentence in (self._read_elsewhere(function), self._mistake(said)):
            if sentence:
                return f"Not yet: {sentence}"
        if not self.probes:
            return f"Not yet: your answer {ended(values.difference(said[0], truths[0], self.choices))}"
        first = next(n for n, reason in enumerate(reasons) if reason)
        if empty(said[first]):
            reasons[first] = "is nothing (None): every way through the function needs its `return`"
        return f"Not yet: {self._otherwise(function, first, reasons[first])}"

    def _otherwise(self, function, n: int, reason: str) -> str:
        """What is said of a function that fits no named mistake: on probe n it differs, for this reason."""
        name = self._changed_by(function)
        more = f" (And it changes {name}.)" if name else besides(function, self.may_read)
        return f"{self._asked(n)} {ended(reason)}{more}"

    def _failed(self, function, fault: Fault) -> str:
        """What is said of a function that raised, as no named mistake does."""
        where = f" (So it is for {self._told(len(fault.said))}.)" if fault.said else ""
        more, words = where + besides(function, self.may_read), str(with_shapes(fault))
        return ended(words) + more if more else words

    def _truths(self) -> list:
        return self._said_by(next(iter(self.right.values())))

    def _reasons(self, said, truths) -> list[str | None]:
        return [difference(one, truth, self.tolerance, self.parts) for one, truth in zip(said, truths, strict=False)]

    def _asked_again(self, function, truths) -> str | None:
        """What there is to say against a function whose first answers are right."""
        if name := self._changed_by(function):
            return again.CHANGED.format(name=name)
        try:
            with quiet():
                said = self._said_by(function)
        except Fault:
            return again.FORGETFUL
        return again.FORGETFUL if any(self._reasons(said, truths)) else None

    def _changed_by(self, function) -> str | None:
        return None if self.may_change else again.changed_by(function, self.probes, self.names)

    def _read_elsewhere(self, function, fault=None) -> str | None:
        if not self.probes or fault is not None and fault.key == OTHER_ARGUMENTS:
            return None
        return elsewhere(function, self.probes[0], self.names, self.may_read)

    def _mistake(self, said) -> str | None:
        return self.messages.get(self._mistakes.alike(said))

    def _named_mistake(self, fault: Fault) -> str | None:
        return self.messages.get(self._mistakes.failing_alike(fault))

    def _asked(self, n: int) -> str:
        return f"for {self._told(n)}, what your function returns"

    def _told(self, n: int) -> str:
        """The arguments of probe n, in a few words."""
        return told(self.names, self.probes[n])

    def __repr__(self) -> str:
        return f"Exercise: {self.task}"


def collect(names: dict) -> dict[str, Exercise]:
    """The exercises among a module's names, in their order: `all = collect(globals())`."""
    return {name: thing for name, thing in names.items() if isinstance(thing, Exercise)}
