"""Where in a folder the learners stand: on top, or below what a teacher sorts by, groups, weeks or lessons.

A learner has a lesson once or twice. Where the folders on top hold the same lesson again and again, under one name
after the other, these names are the learners': 5a/anna and 5b/ben. Where the same names come back in the next folder
with other lessons, they are the same learners: monday/anna and tuesday/anna.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lessons_lib.classroom.learners import LESSON, WITHIN, around, in_file_name, is_packed, key_of
from lessons_lib.classroom.words import clean, listed

Path = tuple[str, ...]

# Folders that sort the work and name nobody: "week 3", "03_unrolling", nbgrader's "ps1", Teams' "Submitted files",
# Google's "drive-download-20261120T101500Z-001.zip".
SORTS = re.compile(r"(?:week|day|unit|lesson|part|task|assignment|homework|hw|ps|problem set|exercises?|attempt|try|"
                   r"version)[ _.-]*\d+|submitted files|working files|submissions?|submitted|autograded|"
                   r".+-\d{8}T\d{6}Z-[\d-]+", re.IGNORECASE)
DEEPEST = 3  # folders above the learners'
FEW = 4      # names in a sentence


@dataclass(frozen=True)
class Placed:
    """Notebook -> the key of its learner; how many folders stand above a learner's; what is to be said of that.

    `hidden` says it without a name.
    """

    keys: dict[Path, str]
    level: int
    said: list[str]
    hidden: list[str]

    def is_learners(self, path: Path) -> bool:
        """Whether what has this path is handed in by a learner as it stands: their folder, or a file in a heap."""
        return len(shortened(path)) == self.level + 1 and not sorts(path[-1])


def placed(lessons: Mapping[Path, str | None], beside: Iterable[Path], own: str) -> Placed:
    """lessons: notebook, as the folders and the file's name that lead to it -> its lesson, None for an unknown one.

    `beside` are empty folders and the like, which have an owner too. own: the learner of what nothing names.
    """
    short = {path: shortened(path) for path in (*lessons, *beside)}
    base = around([short[path] for path in lessons if path])
    found = [(short[path], lesson) for path, lesson in lessons.items() if lesson]
    level = below(found, base)
    apart = level > base and not come_back(found, base, level)
    keys = {path: key(short[path], base, level, own, apart) for path in short}
    tops = sorted({path[base] for path, _ in found if len(path) > level}) if level > base else []
    return Placed(keys, level, list(said(tops, apart, found, base, level)),
                  list(said([], apart, found, base, level) if level > base else []))


def shortened(path: Path) -> Path:
    """Without the folders that sort the work; the last part stays, whatever it is."""
    return (*(part for part in path[:-1] if not sorts(part)), *path[-1:])


def sorts(folder: str) -> bool:
    folder = folder[:-4] if is_packed(folder) else folder
    return bool(SORTS.fullmatch(folder.strip()) or (LESSON.search(folder) and not in_file_name(folder)))


def below(found: list[tuple[Path, str]], base: int) -> int:
    """The level at which learners have a lesson most nearly once; the one above, if that is no clear gain."""
    twice = again(found, base)
    tops = len({path[base] for path, _ in found if len(path) > base + 1})
    if not tops or twice < max(2, tops):  # on the average every folder on top would be two learners or more
        return base
    return min(range(base, base + DEEPEST), key=lambda level: (again(found, level), level))


def again(found: Iterable[tuple[Path, str]], level: int) -> int:
    """How often a learner has a lesson once more, if the learners stand at this level."""
    count = Counter((key_of(path[level:] or path[-1:], ""), lesson) for path, lesson in found)
    return sum(count.values()) - len(count)


def come_back(found: list[tuple[Path, str]], base: int, level: int) -> bool:
    """Whether the same learners stand in several of the folders above them, each with another lesson."""
    above = defaultdict(set)
    for path, _ in found:
        above[key_of(path[level:] or path[-1:], "")].add(path[base:level])
    back = sum(len(folders) - 1 for folders in above.values())
    return 2 * back > len(above) and 2 * again(found, level) < back


def key(path: Path, base: int, level: int, own: str, apart: bool) -> str:
    """The learner's key; with `apart`, the group's name before it, so that each group has its own Anna."""
    rest = path[level:] or path[-1:]
    if not rest:
        return own
    group = [part[:-4] if is_packed(part) else part for part in path[base:level][:len(path) - 1]]
    name = key_of(rest, "")
    if not apart:
        return name or own
    return "/".join([*group, *([name] if name else [])]) or own


def said(tops: list[str], apart: bool, found: list[tuple[Path, str]], base: int, level: int) -> Iterable[str]:
    """How the folders were understood, where that is not plain."""
    if level > base:
        which = f"The folders {names(tops)}" if tops else "Several folders"
        yield (f"{which} hold several learners each, and were read as groups." if apart else
               f"{which} hold the same learners with other lessons, and were read together.")
        return
    inside = defaultdict(lambda: defaultdict(set))
    for path, lesson in found:
        if len(path) > base + 2 and path[base] not in WITHIN:
            inside[path[base]][lesson].add(key_of(path[base + 1:], ""))
    several = {top: max(ones.values(), key=len) - {""} for top, ones in inside.items()}
    for top, ones in sorted(several.items()):
        if len(ones) > 1:
            yield (f"{clean(top, 80)} holds one lesson in several folders ({names(one.rstrip('/') for one in ones)}), "
                   "and counts as one learner.")


def names(some: Iterable[str]) -> str:
    return listed((clean(one, 80) for one in sorted(some)), FEW)
