"""The notebooks in a folder, its sub-folders and ZIPs, one by one, as bytes. Nothing is unpacked to the disk, no link
leads out of the folder, and what cannot be read comes with the reason.

A class's folder may hold anything: links in a circle, a pipe that would be waited for, files without permission.
"""

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lessons_lib.classroom import zips
from lessons_lib.classroom.zips import NEAR, NOTHING, OTHER, PAGE, aside, is_work, is_zip, may_hold

LARGEST = 20 * 2**20  # bytes: a lesson that was run has 1 MB or less
REASONS = {errno.EACCES: "no permission to read it", errno.EPERM: "no permission to read it",
           errno.ENOENT: "a link that leads nowhere, or a file that is gone",
           errno.ELOOP: "a link that leads in a circle", errno.ENAMETOOLONG: "its path is too long"}
SAFELY = sum(getattr(os, name, 0) for name in ("O_RDONLY", "O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC"))
LEADS_OUT = "a link out of the folder, which is not followed"


@dataclass(frozen=True)
class Found:
    """A notebook: the folders that lead to it and its own name, and what is in it, or why that cannot be read."""

    parts: tuple[str, ...]
    content: bytes | None
    why: str = ""


class Unread(Exception):
    """A file that is not read, and why."""


def notebooks(start: Path) -> Iterator[Found]:
    """Every notebook in a folder, a ZIP, or (where `start` is one) the notebook itself, in the order of their names.

    A folder near the top without a notebook, and a ZIP without one, is told too: somebody handed it in.
    """
    start = Path(os.path.realpath(start))
    if start.is_dir():
        yield from in_folder(start)
    else:
        for found in in_file(start, (start.name,)):  # a ZIP given as the folder is no folder of its own
            if found.why != NOTHING or found.parts[1:]:
                yield Found(found.parts[1:] or found.parts, found.content, found.why)


def in_folder(start: Path) -> Iterator[Found]:
    open_, seen, bare = [((), str(start))], {str(start)}, set()
    while open_:
        parts, folder = open_.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            yield Found(parts, None, reason(error))
            continue
        if 0 < len(parts) <= NEAR and not any(entry.name == PAGE for entry in entries):
            bare.add(parts)
        inner = []
        for entry in entries:
            if not is_work(entry.name):
                continue
            here, real = (*parts, entry.name), os.path.realpath(entry.path)
            is_folder = os.path.isdir(real)
            if is_folder and Path(real).is_relative_to(start):
                if not is_link(entry) and real not in seen:  # what a link in the folder leads to has its own place
                    seen.add(real)
                    inner.append((here, entry.path))
                continue
            for found in told(entry.name, real, here, start, is_folder):
                if found.why != OTHER:
                    bare -= {here[:n] for n in range(1, len(here))}
                yield found
        open_ += reversed(inner)
    yield from (Found(parts, None, NOTHING) for parts in sorted(bare))


def told(name: str, real: str, here: tuple[str, ...], start: Path, is_folder: bool) -> Iterator[Found]:
    """What there is to say of an entry that is no folder to be walked."""
    if not Path(real).is_relative_to(start):
        if is_folder or may_hold(name):
            yield Found(here, None, LEADS_OUT)
    elif may_hold(name):
        yield from in_file(Path(real), here)
    elif (why := aside(name)) and len(here) <= NEAR + 1:
        yield Found(here, None, why)


def in_file(path: Path, parts: tuple[str, ...]) -> Iterator[Found]:
    """A notebook as itself, a ZIP as all that is in it."""
    try:
        with opened(path) as file:
            if is_zip(parts[-1]):
                for inner, content, why in zips.notebooks(file, LARGEST):
                    yield Found((*parts, *inner), content, why)
                return
            size = os.fstat(file.fileno()).st_size
            content = file.read(LARGEST + 1)
            if len(content) > LARGEST:
                raise Unread(zips.TOO_LARGE.format(size=size // 10**6))
    except OSError as error:
        yield Found(parts, None, reason(error))
    except Unread as unread:
        yield Found(parts, None, str(unread))
    else:
        yield Found(parts, content)


def opened(path: Path):
    """The file, open for reading. Raises OSError, and Unread for what is no file: opening a pipe would wait for it."""
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise Unread("no file: a pipe, a socket or a device")
    return open(os.open(path, SAFELY), "rb")


def is_link(entry: os.DirEntry) -> bool:
    try:
        return entry.is_symlink() or getattr(entry, "is_junction", lambda: False)()
    except OSError:
        return True


def reason(error: OSError) -> str:
    """Why a file cannot be read, without its path: a learner's name may stand in it."""
    return REASONS.get(error.errno) or (error.strerror or "it cannot be read").lower()
