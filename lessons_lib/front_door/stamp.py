"""How a .venv of ours is known: a marker is the first thing in it (it may be deleted), a stamp the last (it is whole).

Before anything in it changes the stamp goes, and comes back after. So whatever stops a setup, Ctrl-C, kill -9 or the
power, the next start finds no stamp, and makes .venv anew.
"""

import hashlib
import json
import os
import shutil
import sys
from pathlib import Path

from lessons_lib.front_door.problems import Problem

MARKER = "made_by_the_lessons"
STAMP = "the_lessons_are_ready.json"
BUILD = "lessons_lib/front_door/build.txt"
PINS, TEST_PINS = "requirements.txt", "tests/requirements.txt"


def mark(venv: Path) -> None:
    venv.mkdir()
    (venv / MARKER).write_text("python3 -m lessons_lib made this folder, and may delete it.\n", "utf-8")


def stamp_for(made: Path, root: Path, *pins: str) -> dict[str, str]:
    """What a .venv made today in `made` from these files of the clone's would be made of."""
    made_of = {"folder": str(made), "python": "{}.{}".format(*sys.version_info)}
    return made_of | {name: hashlib.sha256((root / name).read_bytes()).hexdigest() for name in pins}


def read_stamp(venv: Path) -> dict[str, str]:
    """Its stamp, {} for one that has none or a broken one."""
    try:
        stamp = json.loads((venv / STAMP).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(venv: Path, stamp: dict[str, str]) -> None:
    half = venv / "half_a_stamp"
    half.write_text(json.dumps(stamp, indent=2) + "\n", "utf-8")
    os.replace(half, venv / STAMP)


def python_in(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def is_whole(venv: Path, wanted: dict[str, str]) -> bool:
    """True when it has a stamp that says all of this, and a Python that is still there, and is for us to start."""
    return wanted.items() <= read_stamp(venv).items() and os.access(python_in(venv), os.X_OK)


def refuse_foreign(venv: Path) -> None:
    """A .venv that somebody else made is theirs. An empty one is what a kill at the first moment leaves."""
    if not os.path.lexists(venv) or (venv / MARKER).exists() or (venv.is_dir() and not any(venv.iterdir())):
        return
    raise Problem(f"There is already a {venv} that the lessons did not make: move it away, and start again.")


def discard(venv: Path, trash: Path) -> None:
    """Delete it. It is moved first, in one step, so that no half of it is ever in its place."""
    shutil.rmtree(trash, ignore_errors=True)
    if venv.exists():
        try:
            os.replace(venv, trash)
        except PermissionError as error:
            raise Problem(
                f"{venv} is in use: stop JupyterLab (Ctrl-C twice in its terminal), and start again.") from error
        shutil.rmtree(trash, ignore_errors=True)
