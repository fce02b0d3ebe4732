"""site.json in a finished site: every file that this command made, by which it knows its own from somebody else's."""

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

from lessons_lib.storage.whole_file import write_whole

SEAL = "site.json"
MADE_BY = "python3 -m lessons_lib site"
DEBRIS = {".DS_Store", "Thumbs.db", "desktop.ini"}  # left by systems that were only asked to show a folder


def seal(folder: Path) -> None:
    """Write the list of all files in the folder, last of all: with it the site is whole. Raises OSError."""
    files = {name: digest(folder / name) for name in sorted(file_names(folder))}
    write_whole(folder / SEAL, json.dumps({"made_by": MADE_BY, "files": files}, indent=0).encode())


def sealed(folder: Path) -> dict[str, str] | None:
    """name -> digest of each file that this command made in the folder; None where it made none."""
    try:
        said = json.loads((folder / SEAL).read_bytes())
    except (OSError, ValueError):
        return None
    ours = isinstance(said, dict) and said.get("made_by") == MADE_BY and isinstance(said.get("files"), dict)
    return said["files"] if ours else None


def of_others(folder: Path, files: dict[str, str]) -> tuple[list[str], list[str]]:
    """What this command did not make in a site of its own: (what was added, what of ours was changed), by name.

    A folder that was added is named, and not what is in it. What was deleted is no loss. Raises OSError.
    """
    folders = {parent.as_posix() for name in files for parent in Path(name).parents}
    added, changed = [], []
    for above, inside, names in os.walk(folder, onerror=_raise):
        here = Path(above).relative_to(folder)
        for name in sorted(inside):
            if Path(above, name).is_symlink() or (here / name).as_posix() not in folders:
                added.append((here / name).as_posix())
                inside.remove(name)
        for name in sorted(names):
            if (own := (here / name).as_posix()) not in files:
                added += [own] if name not in {SEAL, *DEBRIS} else []
            elif Path(above, name).is_symlink() or digest(Path(above, name)) != files[own]:
                changed.append(own)
    return sorted(added), sorted(changed)


def is_empty(folder: Path) -> bool:
    """True for a folder with nothing in it that anybody put there. Raises OSError."""
    return not any(entry.name not in DEBRIS for entry in os.scandir(folder))


def digest(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def file_names(folder: Path) -> Iterator[str]:
    for above, _, names in os.walk(folder, onerror=_raise):
        yield from (Path(above, name).relative_to(folder).as_posix() for name in names)


def _raise(error: OSError) -> None:
    raise error
