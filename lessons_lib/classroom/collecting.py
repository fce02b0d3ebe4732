"""From a folder to a Report: who handed in what, what counts, what could not be read, what else is to be said."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from lessons_lib.classroom import folders, learners, mistakes, remarks, sources, twice, zips
from lessons_lib.classroom.counting import Handed, OfLesson, in_order, lessons
from lessons_lib.classroom.library import all_known
from lessons_lib.classroom.reading import Check, Notebook, Unreadable, read
from lessons_lib.classroom.words import clean
from lessons_lib.front_door.problems import Problem
from lessons_lib.interactive.verdict import NOT_YET

NO_WORK = (zips.NOTHING, zips.OTHER, sources.LEADS_OUT)
FEW = 3  # lines for notebooks of other collections
FOREIGN = "no notebook of these lessons"


@dataclass(frozen=True)
class Unread:
    """A line of the table of what could not be read."""

    learner: str
    where: str
    why: str
    count: int = 1  # notebooks


@dataclass(frozen=True)
class Report:
    """What was read of a class. `folder` is "" where nobody is to be named; `learners` are those with a notebook."""

    folder: str
    when: datetime
    learners: list[str]
    read: int
    lessons: list[OfLesson]
    exercises: list[mistakes.OfExercise]
    unread: list[Unread]
    remarks: list[str]

    @property
    def not_read(self) -> int:
        return sum(one.count for one in self.unread)

    @property
    def everybody(self) -> list[str]:
        """Those too of whom nothing could be read; a link out of the folder is nobody."""
        unread = (one.learner for one in self.unread if one.why != sources.LEADS_OUT)
        return sorted({*self.learners, *unread}, key=in_order)


def look(folder: Path, anonymous: bool = False, when: datetime | None = None) -> Report:
    """Read all notebooks in a folder or a ZIP, or one notebook. Raises Problem where there is none."""
    found, packed = twice.once([(one.parts, *taken(one)) for one in sources.notebooks(folder)])
    own = clean(folder.resolve().name) or "this folder"
    ours = {parts: notebook and notebook.lesson for parts, notebook, why in found if why not in NO_WORK}
    placed = folders.placed(ours, [parts for parts, *_ in found if parts not in ours], own)
    aside = [parts for parts, _, why in found if why == zips.OTHER and placed.is_learners(parts)]
    found = [one for one in found if is_told(*one, placed)]
    if not found:
        raise Problem(f"There is no notebook in {folder}: name the folder or the ZIP file that holds the class's.")
    if [parts for parts, *_ in found] in ([()], [(folder.name,)] * folder.is_file()) and not found[0][1]:
        raise Problem(f"{folder} cannot be read: {found[0][2]}.")
    keys = {parts: placed.keys[parts] for parts, *_ in found}
    shown = learners.names(keys.values(), anonymous)
    handed, unread, numbers = [], [], Counter()
    for parts, notebook, why in found:
        learner = shown[keys[parts]]
        numbers[learner] += 1
        where = f"notebook {numbers[learner]}" if anonymous else clean("/".join(parts), 200)
        one = Handed(learner, where, hushed(notebook) if notebook and anonymous else notebook)
        if notebook and one.of_ours:
            handed.append(one)
        else:
            unread.append(Unread(learner, where, why or foreign(one.notebook)))
    said = [*(placed.hidden if anonymous else [*placed.said, *learners.told(shown)]),
            *learners.nameless(keys, own, shown), *remarks.aside(aside, anonymous),
            *twice.told(packed, anonymous)]
    return reported("" if anonymous else own, when or datetime.now(), handed, unread, said)


def reported(folder: str, when: datetime, handed: list[Handed], unread: list[Unread], said: Iterable[str]) -> Report:
    counts = lessons(handed)
    names = sorted({one.learner for one in handed}, key=in_order)
    return Report(folder, when, names, len(handed), counts, mistakes.exercises(counts),
                  sorted(folded(unread), key=lambda one: in_order(one.learner)), [*said, *remarks.remarks(handed)])


def folded(unread: list[Unread]) -> Iterable[Unread]:
    """The same, with one line for many notebooks of other collections: a learner's home holds all their courses."""
    others = defaultdict(list)
    for one in unread:
        others[one.learner if one.why == FOREIGN else id(one)].append(one)
    for ones in others.values():
        first, count = ones[0], len(ones)
        if count <= FEW:
            yield from ones
        else:
            yield replace(first, where=f"{first.where} and {count - 1} more", count=count)


def taken(found: sources.Found) -> tuple[Notebook | None, str]:
    """What the notebook says and "", or None and why it says nothing."""
    if found.content is None:
        return None, found.why
    try:
        return read(found.content), ""
    except Unreadable as unreadable:
        return None, str(unreadable)


def is_told(parts: tuple[str, ...], notebook: Notebook | None, why: str, placed: folders.Placed) -> bool:
    """An empty folder is told where it is a learner's, and not within a learner's. A ZIP always is."""
    if why == zips.NOTHING:
        return placed.is_learners(parts) or learners.is_packed(parts[-1])
    return why != zips.OTHER


def foreign(notebook: Notebook) -> str:
    return f"{FOREIGN}: it says that it is {notebook.lesson!r}" if notebook.lesson else FOREIGN


def hushed(notebook: Notebook) -> Notebook:
    """The same in this library's own words: what a notebook says besides may quote a learner or tell a name."""
    lesson = notebook.lesson if notebook.lesson in all_known() else None
    return replace(notebook, lesson=lesson, checks=dict.fromkeys(map(hushed_check, notebook.checks)))


def hushed_check(check: Check) -> Check:
    known = all_known().get(check.lesson)
    if not known or check.exercise not in known.exercises:
        return replace(check, lesson=check.lesson if known else "", exercise="", sentence="", mistake=None)
    if check.verdict != NOT_YET or not known.is_named(check.exercise, check.mistake):
        return replace(check, sentence="", mistake=None)
    message = known.exercises[check.exercise].messages.get(check.mistake)
    return replace(check, sentence=f"Not yet: {clean(message)}" if message else "")
