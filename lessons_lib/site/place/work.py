"""The folder beside OUT in which a site is put together: .public.half, one run's at a time, and gone at the end.

A killed run leaves it. Its lock went with the run, so that the next one knows that nobody builds there, deletes what
is left, and puts back an earlier site that had just been taken out of its place.
"""

import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from lessons_lib.front_door.problems import Problem
from lessons_lib.site.place.seals import is_empty, sealed
from lessons_lib.site.place.swap import EARLIER, InUse
from lessons_lib.site.place.where import refuse_foreign
from lessons_lib.storage.lock import take

LOCK = "lock"
NEW = "new_"
TRIES = 100  # each is lost to another run that leaves at that moment


@contextmanager
def beside(out: Path) -> Iterator[Path]:
    """The folder, for this run alone; the folders above OUT are made, and go again if nothing comes to stand in them.

    Raises Problem while another run is at work there, where the folder cannot be made, or for what OUT holds.
    """
    work = out.with_name(f".{out.name}.half")  # a name that .gitignore has
    above = [path for path in out.parents if not path.exists()]
    keep = False
    try:
        file = entered(work, out)
        try:
            put_back(work, out)
            sweep(work)
            if out.exists():
                refuse_foreign(out)
            yield work
        except InUse:
            keep = True
            raise
        finally:
            try:
                clear_up(work, file, keep)
            except KeyboardInterrupt:
                clear_up(work, file, keep)
                raise
    finally:
        for path in above:
            with suppress(OSError):
                path.rmdir()


def empty(work: Path) -> Path:
    """A new folder to be filled; its name is new too, for a child of a killed run may still write into the last one."""
    folder = work / (NEW + secrets.token_hex(4))
    folder.mkdir()
    return folder


def entered(work: Path, out: Path) -> BinaryIO:
    """Make the folder and take its lock, the file that is returned. Raises Problem."""
    for _ in range(TRIES):
        try:
            if work.is_symlink() or (work.exists() and not is_work(work)):
                raise Problem(f"Something else is at {work}, where the site is put together: move it away, and start "
                              "again.")
            make_folder(work, out)
            file = open(work / LOCK, "a+b")
        except FileNotFoundError:  # the last run has just left
            continue
        except OSError as error:
            raise Problem(f"{work} cannot be used ({error.strerror}), where the site is put together: delete it, if it "
                          "is there, or name another place.") from None
        if not take(file.fileno()):
            file.close()
            break
        if is_at(file, work / LOCK):
            return file
        file.close()  # the last run left between our opening the file and taking its lock
    raise Problem(f"Another run is making {out} at this moment: wait for it.")


def is_at(file: BinaryIO, path: Path) -> bool:
    """True while the open file has this name; Windows takes the name from no open file."""
    try:
        return os.name == "nt" or os.path.samestat(os.fstat(file.fileno()), os.stat(path))
    except FileNotFoundError:
        return False


def make_folder(work: Path, out: Path) -> None:
    try:
        work.mkdir(parents=True, exist_ok=True)
    except OSError as error:  # FileNotFoundError too: in /proc it would not get better
        raise Problem(f"No folder can be made beside {out} ({error.strerror}): name another place.") from None


def is_work(work: Path) -> bool:
    return work.is_dir() and all(path.name == LOCK or path.name.startswith((NEW, EARLIER)) for path in work.iterdir())


def put_back(work: Path, out: Path) -> None:
    """Where a run was killed between taking the earlier site out and putting the new one in, put the earlier back."""
    for earlier in work.glob(f"{EARLIER}*"):
        if sealed(earlier) is not None and (not out.exists() or is_empty(out)):
            if out.exists():
                shutil.rmtree(out)
            os.rename(earlier, out)


def sweep(work: Path) -> None:
    """Delete what is there. An earlier site gets another name first: half of it must never be put back."""
    for path in work.glob(f"{EARLIER}*"):
        with suppress(OSError):
            os.rename(path, work / (NEW + secrets.token_hex(4)))
    for path in work.glob(f"{NEW}*"):
        shutil.rmtree(path, ignore_errors=True)
        if path.exists():  # what was kept may be shut, as the files of git are
            unlock(path)
            shutil.rmtree(path, ignore_errors=True)


def tell_of_rest(work: Path) -> None:
    if any(work.glob(f"{NEW}*")):
        print(f"Not all of {work} could be deleted, which is of no more use: delete it yourself.", file=sys.stderr)


def unlock(folder: Path) -> None:
    for above, inside, names in os.walk(folder):
        for path in (Path(above), *(Path(above, name) for name in (*inside, *names))):
            if not path.is_symlink():
                with suppress(OSError):
                    path.chmod(0o700)


def clear_up(work: Path, file: BinaryIO, keep: bool) -> None:
    """Delete all but what is to be kept, then the lock and, if it is empty, the folder. May be done twice."""
    if file.closed:  # from here on it may be another run's
        return
    if not keep:
        sweep(work)
        tell_of_rest(work)
    if os.name == "nt":  # it deletes no open file
        file.close()
        with suppress(OSError):
            (work / LOCK).unlink()
    elif is_at(file, work / LOCK):
        (work / LOCK).unlink()
    with suppress(OSError):
        work.rmdir()
    file.close()
