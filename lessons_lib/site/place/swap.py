"""One folder in the place of another: in one step where the system can, so that OUT is never half of either."""

import ctypes
import os
import secrets
import shutil
import sys
import time
from pathlib import Path

from lessons_lib.front_door.problems import Problem
from lessons_lib.site.place.seals import of_others, sealed
from lessons_lib.site.place.where import listed, refuse_foreign

EARLIER = "earlier_"
PATIENCE = (0.2, 0.5, 1, 2)  # seconds: on Windows a scanner may still look at what was written just now
AT_CWD, EXCHANGE, SWAP = -100, 2, 2  # AT_FDCWD, RENAME_EXCHANGE of Linux; RENAME_SWAP of macOS


class InUse(Problem):
    """A program uses the folder, so that it cannot be replaced. The new site is whole, and stays where it is."""


def put_in_place(new: Path, out: Path, work: Path) -> list[str]:
    """Let the new site take the place of `out`; the names of what was in it and not ours, and is in the new one too.

    Raises Problem, with `out` as it was, where something was changed there meanwhile, or cannot be kept or replaced.
    """
    kept = []
    if out.exists():
        refuse_foreign(out)
        files = sealed(out)
        kept = keep(out, new, of_others(out, files)[0]) if files is not None else []
        shutil.copymode(out, new)
    for wait in (*PATIENCE, None):
        try:
            replace(new, out, work / (EARLIER + secrets.token_hex(4)))
            return kept
        except OSError as error:
            if wait is None or not isinstance(error, PermissionError) or os.name != "nt":
                raise InUse(
                    f"{out} cannot be replaced ({error.strerror}), perhaps since a program uses it: a server, or a "
                    f"terminal that stands in it. It is as it was; the new site is whole, in {new}. Close the program "
                    "and start again, or copy the new one yourself.") from error
            time.sleep(wait)
    raise AssertionError("not reached")


def keep(out: Path, new: Path, names: list[str]) -> list[str]:
    """Copy what is not ours from the earlier site into the new one. Raises Problem, or OSError."""
    taken = [name for name in names if os.path.lexists(new / name)]
    if taken:
        raise Problem(f"{listed(taken)} in {out} is not this command's, and the new site has something of that name: "
                      "move it away, and start again.")
    try:
        copy(out, new, names)
    except OSError as error:  # shutil's own kind has no strerror
        raise Problem(f"{listed(names)} in {out} is to be kept, and cannot be copied ({error.strerror or error}): move "
                      "it away, and start again.") from None
    return names


def copy(out: Path, new: Path, names: list[str]) -> None:
    for name in names:
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        if (out / name).is_dir() and not (out / name).is_symlink():
            shutil.copytree(out / name, new / name, symlinks=True)
        else:
            shutil.copy2(out / name, new / name, follow_symlinks=False)


def replace(new: Path, out: Path, earlier: Path) -> None:
    """Put `new` at `out`; what was there is at `new` or at `earlier` then. Raises OSError, with `out` as it was."""
    if out.exists() and exchanged(new, out):
        return
    try:
        if out.exists():
            os.rename(out, earlier)
        os.rename(new, out)
    finally:
        if earlier.exists() and not out.exists():
            os.rename(earlier, out)


def exchanged(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where system or disk has no such step."""
    names = os.fsencode(one), os.fsencode(other)
    try:
        system = ctypes.CDLL(None)
        if sys.platform == "linux":
            return system.renameat2(AT_CWD, names[0], AT_CWD, names[1], ctypes.c_uint(EXCHANGE)) == 0
        if sys.platform == "darwin":
            return system.renamex_np(*names, ctypes.c_uint(SWAP)) == 0
    except (AttributeError, OSError, TypeError):  # an older C library; Windows
        return False
    return False
