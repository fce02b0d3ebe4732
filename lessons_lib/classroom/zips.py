"""The notebooks in a ZIP file, as bytes. What is counted is what comes out of it, whatever it says of itself."""

import io
import re
import stat
import zipfile
from collections.abc import Iterator

ALL = 2 * 2**30      # bytes that may come out of one ZIP, with those that are in it
INNER = 100 * 2**20  # bytes of a ZIP in a ZIP, which is held in memory
MOST = 20_000        # notebooks
LONGEST = 255        # characters of a name on any disk; matching a longer one could take minutes
DEEP = 2             # a school's ZIP, and in it a learner's
TOO_LARGE = "too large: {size} MB, where a lesson has 1 MB or less"
NOTEBOOK = re.compile(r"\.ipynb(?:\.txt|\.json)?$", re.IGNORECASE)  # a browser may add an ending of its own
OTHERS = (".rar", ".7z", ".tar", ".tgz", ".tar.gz", ".tar.xz", ".tar.bz2")
INSTEAD = (".pdf", ".html", ".htm", ".py", ".docx", ".odt", ".txt", ".md")
NOTHING = "no notebook is in it"
OTHER = "a file of another kind"
NEAR = 3             # a learner's folder is at most so deep
# What a machine puts beside one's work. Hidden files and folders are left out likewise.
PAGE, TABLE = "class.html", "class.csv"  # an earlier report of ours, which may stand in the class's folder
NOT_WORK = {PAGE, TABLE, "node_modules", "__pycache__", "__MACOSX", "site-packages"}


class Budget:
    """What may still be read, of a ZIP and those within it together."""

    def __init__(self):
        self.bytes, self.files = ALL, MOST


def notebooks(file, largest: int, budget: Budget | None = None, depth: int = 1) -> Iterator[tuple]:
    """(parts, content, why) of every notebook in an open ZIP file; content is None where `why` says something.

    Of a notebook with more than `largest` bytes nothing is kept. A ZIP in it is read too, one in that is not.
    """
    budget = budget or Budget()
    try:
        archive = zipfile.ZipFile(file)
    except Exception:  # zipfile raises a dozen kinds for a broken one
        yield (), None, "a ZIP that cannot be opened: broken, cut off, or something else under this name"
        return
    with archive:
        others = list(beside(archive))
        if not any(why not in (NOTHING, OTHER) for *_, why in others) and not any(wanted(archive)):
            yield (), None, NOTHING
        yield from others
        for entry, name, parts in wanted(archive):
            if budget.files <= 0 or budget.bytes <= 0:
                yield (), None, "a ZIP that unpacks to far too much: the rest of it was not read"
                return
            budget.files -= 1
            inner, why = is_zip(name), refused(entry, name)
            if inner and depth == DEEP:
                why = "a ZIP in a ZIP in a ZIP"
            content, why = (None, why) if why else unpacked(archive, entry, INNER if inner else largest, budget)
            if inner and not why:
                for more, *found in notebooks(io.BytesIO(content), largest, budget, depth + 1):
                    yield (*parts, *more), *found
            else:
                yield parts, content, why


def wanted(archive) -> Iterator[tuple]:
    """(entry, name, parts of the name) of what may hold notebooks, in the order of their names."""
    for name, entry in sorted(((named(entry), entry) for entry in archive.infolist()), key=lambda pair: pair[0]):
        parts = split(name)
        if not entry.is_dir() and may_hold(name) and all(map(is_work, parts)):
            yield entry, name, parts


def beside(archive) -> Iterator[tuple]:
    """Folders near the top without a notebook, and what somebody handed in that is none."""
    folders, full = set(), set()
    for name in map(named, archive.infolist()):
        parts = split(name)
        if not all(map(is_work, parts)):
            continue
        inside = parts if name.endswith("/") else parts[:-1]
        here = {inside[:n] for n in range(1, min(len(inside), NEAR) + 1)}
        folders |= here
        why = "" if name.endswith("/") or not parts else aside(parts[-1])
        if why and len(parts) <= NEAR + 1:
            yield parts, None, why
        if why not in ("", OTHER) or (not name.endswith("/") and may_hold(name)):
            full |= here
    yield from ((parts, None, NOTHING) for parts in sorted(folders - full))


def split(name: str) -> tuple[str, ...]:
    """The folders of an entry's name and the last part of it, each no longer than a disk would have it."""
    parts = [part for part in name.split("/") if part not in ("", ".", "..")]
    return tuple(part if len(part) <= LONGEST else f"{part[:40]}…{part[-10:]}" for part in parts)


def unpacked(archive, entry, largest: int, budget: Budget) -> tuple[bytes | None, str]:
    """The content and "", or None and why not. Reads one byte more than it may, to see that there is more."""
    most = min(largest, budget.bytes)
    try:
        with archive.open(entry) as packed:
            content = packed.read(most + 1)
    except Exception:  # as above
        return None, "it cannot be unpacked: the ZIP is broken here"
    budget.bytes -= len(content)
    if len(content) > most:
        return None, TOO_LARGE.format(size=f"more than {most // 10**6}")
    return content, ""


def refused(entry, name: str) -> str:
    """Why an entry is not even unpacked, or ""."""
    if name.startswith("/") or ".." in name.split("/") or name[1:2] == ":":
        return "its name leads out of the ZIP"
    if entry.flag_bits & 1:
        return "it is encrypted"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "a link, which is not followed"
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "packed in a way that is not read here"
    return ""


def named(entry) -> str:
    """The entry's name with "/". macOS writes UTF-8 and does not say so."""
    name = entry.filename
    if not entry.flag_bits & 0x800:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            pass
    return name.replace("\\", "/")


def is_work(name: str) -> bool:
    return not name.startswith(".") and name not in NOT_WORK


def is_zip(name: str) -> bool:
    return name.lower().endswith(".zip")


def is_notebook(name: str) -> bool:
    return bool(NOTEBOOK.search(name))


def may_hold(name: str) -> bool:
    """Whether a file of this name is a notebook, or may have some in it."""
    return is_notebook(name) or is_zip(name)


def aside(name: str) -> str:
    """Why a file of this name is not looked into, where somebody may have handed it in; "" for all else."""
    if name.lower().endswith(OTHERS):
        return "an archive of a kind that is not read here: a ZIP is"
    return OTHER if name.lower().endswith(INSTEAD) and not may_hold(name) else ""
