"""What else there is to say of what was read: other versions, what is no longer there, what was changed by hand."""

import re
from collections import defaultdict
from collections.abc import Iterable

from lessons_lib.classroom.counting import Handed, in_order
from lessons_lib.classroom.library import all_known
from lessons_lib.classroom.words import clean, counted, listed
from lessons_lib.interactive.verdict import NOT_YET

FEW = 6  # names in a sentence


def remarks(handed: list[Handed]) -> list[str]:
    """Sentences, each about one kind of thing."""
    ours = [one for one in handed if one.of_ours]
    return [*versions(ours), *unmarked(ours), *gone(ours), *by_hand(ours), *empty(ours), *cleared(ours), *printed(ours),
            *too_many(ours)]


def versions(handed: list[Handed]) -> Iterable[str]:
    others = defaultdict(list)
    for one in handed:
        known = all_known().get(one.notebook.lesson)
        said = {one.notebook.version, *(check.version for check in one.notebook.checks)} - {None}
        if known and known.lesson.version and one.worked_in:
            for other in said - {known.lesson.version}:
                others[known.lesson, short(other)].append(one)
    for (lesson, other), ones in sorted(others.items(), key=lambda pair: (pair[0][0].number, pair[0][1])):
        yield (f"{counted(len(ones), 'notebook')} of lesson {lesson.number} {'is' if len(ones) == 1 else 'are'} of "
               f"version {other}, and this library has {short(lesson.version)}: what {who(ones)} found there counts.")


def unmarked(handed: list[Handed]) -> Iterable[str]:
    ones = [one for one in handed if one.notebook.version is None]
    if ones:
        yield f"The version of {counted(len(ones), 'notebook')} is not known, because its mark is gone: {who(ones)}."


def gone(handed: list[Handed]) -> Iterable[str]:
    exercises, mistakes = defaultdict(list), defaultdict(list)
    for one in handed:
        for check in one.notebook.checks:
            known = all_known().get(check.lesson)
            name = f"lesson {known.lesson.number}" if known else "another lesson"
            if not known or check.exercise not in known.exercises:
                exercises[name, check.exercise].append(one)
            elif check.verdict == NOT_YET and not known.is_named(check.exercise, check.mistake):
                mistakes[f"{name}, {check.exercise}", check.mistake or ""].append(one)
    for found, what in ((exercises, "exercise"), (mistakes, "mistake")):
        for place in sorted({place for place, _ in found}):
            names = sorted(name for at, name in found if at == place)
            ones = [one for (at, _), some in found.items() if at == place for one in some]
            quoted = f" ({listed(map(repr, filter(None, names)), FEW)})" if any(names) else ""
            yield (f"{place[0].upper()}{place[1:]}: {counted(len(names), what)}{quoted} that this library does not "
                   f"have (any more), {who(ones)}.")


def by_hand(handed: list[Handed]) -> Iterable[str]:
    ones = [one for one in handed if one.notebook.odd]
    if ones:
        yield (f"In {counted(len(ones), 'notebook')} a stored result is not as a check writes it: the table shows what "
               f"the notebooks say ({who(ones)}).")


def cleared(handed: list[Handed]) -> Iterable[str]:
    ones = [one for one in handed if one.notebook.touched and one.notebook.cells and not one.notebook.run]
    if ones:
        yield (f"{counted(len(ones), 'notebook')} came with work in it but without results, so nothing is known of it: "
               f"the outputs were cleared, or no cell was run ({who(ones)}).")


def empty(handed: list[Handed]) -> Iterable[str]:
    ones = [one for one in handed if not one.notebook.cells]
    if ones:
        yield f"In {counted(len(ones), 'notebook')} no cell has code, so nothing is known of it: {who(ones)}."


def printed(handed: list[Handed]) -> Iterable[str]:
    ones = [one for one in handed if one.notebook.printed]
    if ones:
        yield (f"{counted(len(ones), 'notebook')} holds checks of an earlier version, which a program cannot read: run "
               f"once more with this library they count ({who(ones)}).")


def too_many(handed: list[Handed]) -> Iterable[str]:
    ones = [one for one in handed if one.notebook.more]
    if ones:
        yield f"{counted(len(ones), 'notebook')} holds more different results than were read: {who(ones)}."


def aside(paths: list[tuple[str, ...]], anonymous: bool) -> Iterable[str]:
    """Of what somebody handed in that is no notebook: a page that was printed, a program."""
    if paths:
        names = "" if anonymous else f": {listed((clean('/'.join(path), 80) for path in paths), FEW)}"
        yield (f"{counted(len(paths), 'file is', 'files are')} of another kind, and no notebook, so nothing was read"
               f"{names}.")


def who(handed: list[Handed]) -> str:
    """In the order of their names as they are shown: that of the files would tell who "learner 7" may be."""
    return listed(sorted({one.learner for one in handed}, key=in_order), FEW)


def short(version: str) -> str:
    """"3f2a91" of "cells:3f2a91..."."""
    match = re.fullmatch(r"cells:([0-9a-f]{6})[0-9a-f]*", version)
    return match[1] if match else "(no version)"
