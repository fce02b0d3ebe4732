"""Whose a notebook is: the sub-folder or ZIP that it stands in; in a flat folder, its file's name without the lesson's.

A single folder around all is looked through. Learning platforms add to a name: "Anna B_12345_assignsubmission_file_".
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from lessons_lib.classroom.words import alike, clean, counted, listed, visible
from lessons_lib.classroom.zips import NOTEBOOK
from lessons_lib.contents import LESSONS

# How learning platforms name what they hand to a teacher: Moodle, Canvas, Blackboard, Brightspace, nbgrader's exchange.
PLATFORMS = [re.compile(form, re.DOTALL) for form in (
    r"(?P<name>.+)_(?P<id>\d+)_assignsubmission_[a-z]+_?.*",
    r"(?P<name>[^_]+)(?:_LATE)?_(?P<id>\d{3,})_\d{5,}_.+",
    r".+_(?P<name>[^_]+)_attempt_\d{4}(?:-\d\d){5}[_.].*",
    r"(?P<id>\d+)-\d+ - (?P<name>.+?) - \w+\.? \d{1,2}, \d{4}.*",
    r"(?P<name>[^+]+)\+[^+]+\+\d{4}-\d\d-\d\d .*")]
WITHIN = {"my_lessons", "notebooks"}  # folders within a learner's
LESSON = re.compile("|".join(rf"{lesson.number}[\W_]*{lesson.topic}" for lesson in LESSONS), re.IGNORECASE)
TOPIC = re.compile(rf"(?<![^\W_])(?:{'|'.join(lesson.topic for lesson in LESSONS)})(?![^\W_])", re.IGNORECASE)
# What systems and our own `again` add to the name of a copy; and OneDrive, a machine's name to what it could not merge.
COPIES = "copy|kopie|copie|copia|cópia|kopia|kopi|копия|コピー|副本"
COPY = re.compile(rf"\(\d+\)|-Copy\d*|^copy of |[ -]+(?:{COPIES})(?: \d+)?(?![^\W_])|\d{{4}}-\d\d-\d\d(?:_\d+)?"
                  r"|-(?:DESKTOP|LAPTOP)-[A-Z0-9]{7,8}$", re.IGNORECASE)
LOTS = random.SystemRandom()
EDGES = " \t_-.,;()"


def around(paths: list[tuple[str, ...]]) -> int:
    """How many folders stand around all learners: those that hold one folder only, if there are several below it."""
    level = 0
    while paths and all(len(path) > level + 1 for path in paths) and len({path[level] for path in paths}) == 1:
        level += 1
        if paths[0][level - 1] in WITHIN and level > 1:
            break
        keys = {key_of(path[level:], "") for path in paths}
        if len(keys - {""}) > 1:
            return level
    return 0


def key_of(path: tuple[str, ...], folder: str) -> str:
    """A sub-folder's name with a "/" behind it, a ZIP's, or the name that is left of a file's; else the folder's."""
    first = path[0]
    if len(path) > 1 and first in WITHIN:
        return folder
    submitted = next(filter(None, (form.fullmatch(first) for form in PLATFORMS)), None)
    if submitted:
        number = submitted.groupdict().get("id")
        return f"{submitted['name']}_{number}_/" if number else f"{submitted['name']}/"
    if is_packed(first):
        return first
    return first + "/" if len(path) > 1 else in_file_name(first) or folder


def in_file_name(name: str) -> str:
    """"anna" of "05_backpropagation_anna (2).ipynb" and of "dinner-anna.ipynb"; "" where nothing is left."""
    stem = NOTEBOOK.sub("", name)
    left = LESSON.sub("", stem)
    if left == stem:  # a bare number may be a learner's own: student_05
        left = TOPIC.sub("", stem, count=1)
    return re.sub(r"[ _]{2,}", "_", COPY.sub("", left)).strip(EDGES)


def is_packed(name: str) -> bool:
    return name.lower().endswith(".zip")


def shown_as(key: str) -> str:
    """How a learner's key reads: "anna/", "anna.zip" and "anna" are all "anna"."""
    name = re.sub(r"_\d+_/$", "", key).rstrip("/")
    name = clean(name[:-4] if is_packed(name) else name, 80)
    return "/".join(part if alike(part) else "(no name)" for part in name.split("/"))


def names(keys: Iterable[str], anonymous: bool = False, shuffle=LOTS.shuffle) -> dict[str, str]:
    """Key -> how it is shown, each another. With `anonymous`, "learner 1" and so on in an order drawn by lot."""
    keys = sorted(set(keys), key=lambda key: (alike(shown_as(key)), key))
    if anonymous:
        shuffle(keys)
        return {key: f"learner {number}" for number, key in enumerate(keys, 1)}
    shown, taken = {}, {shown_as(key) for key in keys}
    for same in namesakes(keys):
        number = 0
        for key in same:
            shown[key] = name = shown_as(key)
            while len(same) > 1 and (shown[key] == name or shown[key] in taken):
                number += 1
                shown[key] = f"{name} ({number})"
        taken |= {shown[key] for key in same}
    return shown


def namesakes(keys: Iterable[str]) -> list[list[str]]:
    """The keys, those together whose names look the same."""
    together = defaultdict(list)
    for key in keys:
        together[alike(shown_as(key))].append(key)
    return list(together.values())


def told(shown: dict[str, str]) -> list[str]:
    """A sentence for each name that several learners have: which is which."""
    return [f"{counted(len(same), 'learner has', 'learners have')} one name, {shown_as(same[0])}. They are told apart: "
            + listed(f"{shown[key]} is {visible(clean(key, 80))}" for key in same) + "."
            for same in namesakes(shown) if len(same) > 1]


def nameless(keys: Mapping[tuple[str, ...], str], folder: str, shown: Mapping[str, str]) -> list[str]:
    """A sentence where several notebooks in a class's folder have no learner's name, and so count as one learner's."""
    ones = [path for path, key in keys.items() if key == folder]
    if len(ones) < 2:
        return []
    return [f"{len(ones)} notebooks have no learner's name, neither in a folder's name nor in their own, and count as "
            f"one learner's: {shown[folder]}."]
