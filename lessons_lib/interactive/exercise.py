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
from dataclasses import dataclass
from textwrap import dedent
from typing import Any

from lessons_lib.interactive.answers import values
from lessons_lib.interactive.answers.mistakes import Mistakes
from lessons_lib.interactive.answers.reading import read_by
from lessons_lib.interactive.answers.showing import say
from lessons_lib.interactive.judge import Judge
from lessons_lib.interactive.record import leave, record


@dataclass(frozen=True)
class Wrong:
    """A classic mistake: the answer of someone who makes it, and the sentence that helps them on."""

    answer: Any
    message: str


class Exercise(Judge):
    """One exercise. The learner's answer is a function tried on every probe, or (without probes) a value.

    `right` is a dict label -> answer; the first is what `solution()` shows. `wrong` is a dict label -> `Wrong`, which
    may hold a whole family that is made in a loop (lesson 09's `slips` makes one). An answer that does the same as a
    named wrong answer on every probe gets that one's message. `probes` are tuples of arguments; `hints` are given one
    by one; `tolerance` is relative and absolute; `parts` names the arrays that a function returns. `may_read` are
    variables of the notebook that an answer may use, besides those that a right answer here uses. `choices` are the
    words that a value is made of.
    """

    may_change = False  # True where the task is to change what the function is given
    name = topic = None  # as `collect` finds them

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
        """Say "Correct", "Not yet" and why, or "Not attempted". Never raises, whatever it is handed.

        In a kernel the output carries a record of what was found, for those who teach.
        """
        found = self._found(answer, more)
        leave(found.words, record(found, self.topic, self.name) if self.name else None)

    def hint(self) -> None:
        """Print the next hint; the last one, which comes again and again, points on to the solution."""
        self._hints_given = min(self._hints_given + 1, len(self.hints))
        last = " That was the last hint; `.solution()` shows an answer." * (self._hints_given == len(self.hints))
        say(f"Hint {self._hints_given} of {len(self.hints)}: {self.hints[self._hints_given - 1]}{last}")

    def solution(self) -> None:
        """Print one right answer, ready to be pasted: the very code that the tests run."""
        answer = next(iter(self.right.values()))
        print(dedent(inspect.getsource(answer)).strip() if callable(answer) else values.written(answer))

    def __repr__(self) -> str:
        return f"Exercise: {self.task}"


def collect(module: str, names: dict) -> dict[str, Exercise]:
    """The exercises among these names, in their order, each told its own: `all = collect(__name__, globals())`.

    module: that of the lesson's exercises, lessons_lib.lessons.<topic>.exercises.
    """
    found = {name: thing for name, thing in names.items() if isinstance(thing, Exercise)}
    for name, exercise in found.items():
        exercise.name, exercise.topic = name, module.split(".")[2]
    return found
