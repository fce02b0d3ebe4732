"""A ZIP that somebody unpacked beside itself: what is in it stands in the folder of its name too, and counts once."""

from collections import defaultdict
from collections.abc import Iterable

from lessons_lib.classroom.folders import Path
from lessons_lib.classroom.learners import is_packed
from lessons_lib.classroom.reading import Notebook
from lessons_lib.classroom.words import clean, counted, listed

FEW = 6  # names in a sentence
DEEPEST = 6  # parts of a path
Found = tuple[Path, Notebook | None, str]


def unpacked(found: Iterable[Found]) -> set[Path]:
    """The ZIPs of which all that was found stands, the same, in the folder of their name beside them."""
    inside = defaultdict(lambda: defaultdict(list))
    for parts, notebook, why in found:
        for folder in above(parts):
            inside[folder][parts[-1]].append((notebook, why))
    return {path for path, names in inside.items() if is_packed(path[-1]) and within(names, inside.get(bare(path)))}


def above(path: Path) -> list[Path]:
    """The folders that lead to it, as far as somebody would unpack a ZIP there."""
    return [path[:n] for n in range(1, min(len(path), DEEPEST))]


def within(names: dict[str, list], others: dict[str, list] | None) -> bool:
    return others is not None and all(one in others.get(name, ()) for name, ones in names.items() for one in ones)


def bare(path: Path) -> Path:
    return (*path[:-1], path[-1][:-4])


def once(found: list[Found]) -> tuple[list[Found], set[Path]]:
    """What was found, without what is in those ZIPs; and the ZIPs."""
    zips = unpacked(found)
    return [one for one in found if zips.isdisjoint(above(one[0]))], zips


def told(zips: set[Path], anonymous: bool) -> Iterable[str]:
    if zips:
        names = "" if anonymous else f": {listed((clean('/'.join(path), 80) for path in sorted(zips)), FEW)}"
        yield (f"{counted(len(zips), 'ZIP stands', 'ZIPs stand')} beside the folder to which it was unpacked, "
               f"and was read once{names}.")
