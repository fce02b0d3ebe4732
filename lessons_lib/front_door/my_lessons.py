"""A learner's work is theirs: my_lessons holds copies of the lessons, and what was changed there is never lost.

A copy that is as it was handed out makes way for a new version of its lesson. Any other stays, and is named.
"""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from lessons_lib.front_door.handed_out import copy_of, fingerprint, has_results, read, untouched, version
from lessons_lib.front_door.lock import alone
from lessons_lib.front_door.places import ROOT, find_lessons, places
from lessons_lib.front_door.problems import Problem
from lessons_lib.storage.whole_file import write_whole

NOTED = ".handed_out.json"  # what earlier versions wrote beside the copies, which carried no version


def bring(root: Path = ROOT, say: Callable[[str], None] = print) -> Path:
    """Copy new lessons and new versions to my_lessons, and say which changed copies stay; the folder."""
    where = places(root)
    folder = where.my_lessons
    with alone(where.made):
        folder.mkdir(exist_ok=True)
        noted = read_noted(folder)
        for path in find_lessons([], root / "notebooks"):
            try:
                said = bring_one(path, folder / path.name, noted.get(path.name))
            except Problem as problem:  # the other lessons are none the worse for it
                said = str(problem)
            if said:
                say(said)
    return folder


def bring_one(path: Path, mine: Path, noted: str | None) -> str:
    """Hand the lesson out, unless a copy of this version is there or one that was worked in; what to say, or ""."""
    lesson, copy = read_lesson(path), read(mine)
    now = fingerprint(lesson)
    if not mine.exists() or untouched(mine, copy, now, noted):
        if copy is None or version(copy) != now:
            hand_out(lesson, mine)
        return ""
    before = copy and (version(copy) or noted)
    once_more = f"python3 -m lessons_lib again {path.stem[:2]}"
    if before is None:
        return f"{mine} is not as it was handed out, so it stays. For the lesson as it is now: {once_more}"
    if before != now:
        return f"There is a new {path.stem}, but you worked in yours, so it stays. For the new one: {once_more}"
    return ""


def again(names: list[str], root: Path = ROOT) -> int:
    """Hand out the named lessons afresh: "02", "2", "dinner" or "02_dinner". Yours is set aside, not deleted."""
    where = places(root)
    lessons = named(names, root / "notebooks")
    folder = where.my_lessons
    with alone(where.made):
        folder.mkdir(exist_ok=True)
        for path in lessons:
            lesson, mine = read_lesson(path), folder / path.name
            if is_fresh(read(mine), lesson):
                print(f"{folder.name}/{path.name} is as fresh as it was handed out.")
            else:
                aside = set_aside(mine)
                print(f"{folder.name}/{path.name} is fresh again.{aside} "
                      "If it is open in JupyterLab, close it and open it anew.")
                hand_out(lesson, mine)
    return 0


def is_fresh(copy: dict | None, lesson: dict) -> bool:
    """Is it what would be handed out now? One that was run has results in it."""
    return copy is not None and fingerprint(copy) == fingerprint(lesson) and not has_results(copy)


def named(names: list[str], notebooks: Path) -> list[Path]:
    """The lessons of that name. Raises Problem for none, or for one that is not there."""
    if not names:
        there = ", ".join(lesson.stem for lesson in find_lessons([], notebooks))
        raise Problem(f"Which lesson? `again 02` brings a fresh 02. There are: {there}.")
    try:
        return find_lessons(names, notebooks)
    except ValueError as error:
        raise Problem(str(error)) from None


def set_aside(mine: Path) -> str:
    """Move it to a name with today's date that is still free; a sentence that tells the name, "" for nothing."""
    if not mine.exists():
        return ""
    name = aside = mine.with_stem(f"{mine.stem}_{date.today()}")
    count = 1
    while aside.exists():
        count += 1
        aside = name.with_stem(f"{name.stem}_{count}")
    mine.rename(aside)
    return f" Yours is kept as {aside.name}."


def read_lesson(path: Path) -> dict:
    """Raises Problem for one that is no notebook (any more): half merged by git, say."""
    lesson = read(path)
    if lesson is None:
        raise Problem(f"{path} cannot be read, so no copy of it was made: README.md says under Update what to do.")
    return lesson


def hand_out(lesson: dict, mine: Path) -> None:
    write_whole(mine, copy_of(lesson, mine.stem))


def read_noted(folder: Path) -> dict[str, str]:
    """Lesson -> fingerprint. A lost or broken list is {}: then a copy without a version counts as worked in."""
    try:
        noted = json.loads((folder / NOTED).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return {name: what for name, what in noted.items() if isinstance(what, str)} if isinstance(noted, dict) else {}
