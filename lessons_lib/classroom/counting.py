"""Which verdict counts: an exercise is solved if any check of it says so, else not yet, else not tried.

All notebooks of a learner are read together: copies that were set aside, a copy in notebooks/ and one in my_lessons.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from unicodedata import combining, normalize

from lessons_lib.classroom.library import Known, all_known, as_tried
from lessons_lib.classroom.reading import Check, Notebook
from lessons_lib.classroom.words import alike
from lessons_lib.interactive.verdict import NOT_TRIED, NOT_YET, SOLVED

RANK = (NOT_TRIED, NOT_YET, SOLVED)
NAMELESS = "without a name"


@dataclass(frozen=True)
class Handed:
    """A notebook that could be read: whose it is, where it was (as it is shown), and what it says."""

    learner: str
    where: str
    notebook: Notebook

    @cached_property
    def checks(self) -> list[Check]:
        """What its checks found of the learner's own."""
        return [as_tried(check) for check in self.notebook.checks]

    @property
    def worked_in(self) -> bool:
        """Whether a cell was changed, or a check has judged an answer."""
        changed = self.notebook.touched and self.notebook.cells > 0
        return changed or any(check.verdict != NOT_TRIED for check in self.checks)

    @property
    def of_ours(self) -> bool:
        return bool({self.notebook.lesson, *(check.lesson for check in self.notebook.checks)} & all_known().keys())


@dataclass
class Standing:
    """One exercise of one learner: its verdict, and (where it is not solved) its mistakes with what each was told."""

    verdict: str = NOT_TRIED
    mistakes: dict[str | None, list[str]] = field(default_factory=dict)

    def add(self, check: Check) -> None:
        if RANK.index(check.verdict) > RANK.index(self.verdict):
            self.verdict = check.verdict
        if check.verdict == NOT_YET:
            told = self.mistakes.setdefault(check.mistake, [])
            if check.sentence and check.sentence not in told:
                told.append(check.sentence)
        if self.verdict == SOLVED:
            self.mistakes = {}

    @property
    def names(self) -> str:
        """The names of its mistakes, for a cell of a table."""
        return "; ".join(name or NAMELESS for name in self.mistakes)


@dataclass
class OfLesson:
    """A lesson in this class: learner -> exercise -> Standing, for those who have it; who of them has begun it."""

    known: Known
    standings: dict[str, dict[str, Standing]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    @property
    def finished(self) -> list[str]:
        return [learner for learner in self.standings if self.solved(learner) == len(self.known.exercises)]

    def solved(self, learner: str) -> int:
        return self.count(learner, SOLVED)

    def count(self, learner: str, verdict: str) -> int:
        return sum(standing.verdict == verdict for standing in self.standings.get(learner, {}).values())


def lessons(handed: Iterable[Handed]) -> list[OfLesson]:
    """The lessons of this library that somebody has, in their order, each with its learners in theirs."""
    found = {name: OfLesson(known) for name, known in all_known().items()}
    for one in handed:
        notebook = one.notebook
        for name in {notebook.lesson, *(check.lesson for check in notebook.checks)} & found.keys():
            lesson = found[name]
            mine = lesson.standings.setdefault(one.learner, {name: Standing() for name in lesson.known.exercises})
            for check in one.checks:
                if check.lesson == name and check.exercise in mine:
                    mine[check.exercise].add(check)
            if one.worked_in:
                lesson.begun.add(one.learner)
    for lesson in found.values():
        lesson.standings = dict(sorted(lesson.standings.items(), key=lambda pair: in_order(pair[0])))
    return [lesson for lesson in found.values() if lesson.standings]


def in_order(name: str) -> list:
    """Sorts "learner 2" before "learner 10", "Zoe" after "anna", and "Émile" beside "Emil"."""
    plain = "".join(sign for sign in normalize("NFKD", alike(name)) if not combining(sign))
    return [(1, int(part), "") if part.isdecimal() else (0, 0, part)
            for key in (plain, name) for part in re.split(r"([0-9]{1,9})", key)]


def verdicts(lesson: OfLesson, exercise: str) -> dict[str, list[str]]:
    """Verdict -> the learners with it, for one exercise."""
    found = defaultdict(list)
    for learner, standing in lesson.standings.items():
        found[standing[exercise].verdict].append(learner)
    return {verdict: found[verdict] for verdict in RANK[::-1]}
