"""A learner's work is theirs: my_lessons holds copies of the lessons, and what was changed there is never lost.

A manifest beside the copies keeps the fingerprint of each lesson as it was handed out: of its cells as they are
written, for outputs, slider states and what JupyterLab notes by itself are not work. A copy that still has it is
untouched, and makes way for a new version. Any other copy stays.
"""

import hashlib
import json
from datetime import date
from pathlib import Path

from lessons_lib.front_door.lock import alone
from lessons_lib.front_door.places import ROOT, places
from lessons_lib.front_door.problems import Problem
from lessons_lib.front_door.refresh import find_lessons
from lessons_lib.whole_file import write_whole

MANIFEST = ".handed_out.json"


def bring(root: Path = ROOT) -> Path:
    """Copy new lessons and new versions to my_lessons, and say which changed copies stay; the folder."""
    where = places(root)
    folder = where.my_lessons
    with alone(where.made):
        folder.mkdir(exist_ok=True)
        handed_out = read_manifest(folder)
        for lesson in find_lessons([], root / "notebooks"):
            mine, before = folder / lesson.name, handed_out.get(lesson.name)
            if not mine.exists() or (untouched(mine, before) and fingerprint(mine) != fingerprint(lesson)):
                hand_out(lesson, mine)
            elif fingerprint(mine) == fingerprint(lesson):
                note(lesson, folder)
            elif fingerprint(lesson) != before:
                print(
                    f"There is a new {lesson.stem}, but you worked in yours, so it stays. "
                    f"For the new one: python3 -m lessons_lib again {lesson.stem[:2]}"
                )
    return folder


def again(names: list[str], root: Path = ROOT) -> int:
    """Hand out the named lessons afresh: "02", "2", "dinner" or "02_dinner". Yours is set aside, not deleted."""
    where = places(root)
    lessons = named(names, root / "notebooks")
    folder = where.my_lessons
    with alone(where.made):
        folder.mkdir(exist_ok=True)
        for lesson in lessons:
            mine = folder / lesson.name
            if mine.exists() and fingerprint(mine) == fingerprint(lesson):
                print(f"{lesson.stem} is as fresh as it was handed out.")
            else:
                aside = set_aside(mine)
                print(f"{lesson.stem} is fresh again.{aside} If it is open in JupyterLab, close it and open it anew.")
                hand_out(lesson, mine)
    return 0


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


def hand_out(lesson: Path, mine: Path) -> None:
    """The copy first, then the note: a stop between the two leaves a copy that is as new as its lesson."""
    write_whole(mine, lesson.read_bytes())
    note(lesson, mine.parent)


def note(lesson: Path, folder: Path) -> None:
    handed_out = read_manifest(folder)
    if handed_out.get(lesson.name) != fingerprint(lesson):
        handed_out[lesson.name] = fingerprint(lesson)
        write_whole(folder / MANIFEST, (json.dumps(handed_out, indent=2) + "\n").encode())


def read_manifest(folder: Path) -> dict[str, str]:
    """Lesson -> fingerprint. A lost or broken one is {}: then every copy counts as worked in, and stays."""
    try:
        handed_out = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return handed_out if isinstance(handed_out, dict) else {}


def untouched(mine: Path, before: str | None) -> bool:
    """Is it as it was handed out? Earlier versions noted its bytes. What cannot be read counts as worked in."""
    try:
        return before in (fingerprint(mine), hashlib.sha256(mine.read_bytes()).hexdigest())
    except OSError:
        return False


def fingerprint(path: Path) -> str:
    """Of the cells: their kinds and what is written in them. Of its bytes, where it is no notebook (any more).

    Its own, which no lesson has, where it cannot be read: a folder of that name, say.
    """
    try:
        content = path.read_bytes()
    except OSError:
        return f"not read: {path}"
    try:
        cells = json.loads(content)["cells"]
        written = json.dumps([[cell["cell_type"], "".join(cell["source"]).rstrip()] for cell in cells]).encode()
    except (ValueError, KeyError, TypeError, RecursionError):
        return hashlib.sha256(content).hexdigest()
    return "cells:" + hashlib.sha256(written).hexdigest()
