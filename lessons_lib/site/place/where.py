"""What may be named as OUT. Everything else gets a sentence, before minutes are spent on a site."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from lessons_lib.front_door.places import AT_HOME
from lessons_lib.front_door.problems import Problem
from lessons_lib.site.place.seals import is_empty, of_others, sealed

PUBLIC = "public"  # the one in the clone: .gitignore has it, and GitLab's Pages want this name
FEW = 3            # names in a sentence


def chosen(word: str, root: Path) -> Path:
    """The folder that is meant, whole and with links followed. Raises Problem for one that a site cannot stand in.

    What is in it is looked at by `refuse_foreign`, when no other run can be putting a new site there.
    """
    try:
        out = followed(Path(os.path.expanduser(word)))
        refuse_own(out, root)
        refuse_in_use(out)
        refuse_closed(out)
    except (OSError, RuntimeError, ValueError) as error:
        raise Problem(f"{word!r} cannot be reached ({reason(error)}): name another folder.") from None
    return out


def followed(named: Path) -> Path:
    """Where links lead. Raises Problem for a link that leads nowhere, and for what is no folder."""
    for path in (named, *named.parents):
        if path.is_symlink() and not path.exists():
            raise Problem(f"{path} is a link to {os.readlink(path)}, which is not there: mend it, or name a folder.")
    out = named.resolve()
    for path in (out, *out.parents):
        if path.exists() and not path.is_dir():
            raise Problem(f"{path} is no folder, and the site is one: name another place.")
    if os.path.ismount(out):
        raise Problem(f"{out} is a disk, or the top of one: name a folder on it, as {out / 'lessons'}.")
    return out


def refuse_own(out: Path, root: Path) -> None:
    """Raise Problem for the lessons' own folder, what is in it and what it is in."""
    if any(same(out, above) for above in root.resolve().parents):
        raise Problem(f"The lessons themselves are in {out}: name a folder that the site can have to itself.")
    own = [root]
    with suppress(RuntimeError):  # there is no HOME
        own.append(Path.home() / AT_HOME)
    for folder in own:
        if any(same(above, folder) for above in (out, *out.parents)) and not is_public(out, root):
            raise Problem(f"{out} is the lessons' own folder, or in it, and there only {PUBLIC} is kept for a site: "
                          f"name {root / PUBLIC}, or a folder elsewhere.")


def is_public(out: Path, root: Path) -> bool:
    return same(out, root / PUBLIC) or (out.name == PUBLIC and same(out.parent, root))


def refuse_in_use(out: Path) -> None:
    """Raise Problem for the folder one stands in, and for one in a site."""
    here = Path.cwd()
    if any(same(out, above) for above in (here, *here.parents)):
        raise Problem(f"You stand in {out}, and it is replaced as a whole: name a folder in it, or go elsewhere first.")
    for above in out.parents:
        if sealed(above) is not None:
            raise Problem(f"{above} is a site that this command made, and {out} would be inside it: name a folder "
                          "elsewhere.")


def refuse_foreign(out: Path) -> None:
    """Raise Problem unless the folder is empty, or an earlier site of ours in which nothing of ours was changed."""
    if (files := sealed(out)) is None:
        if not is_empty(out):
            raise Problem(f"{out} is not empty, and not a site that this command made: empty it, or name another "
                          "folder.")
        return
    added, changed = of_others(out, files)
    if shut := [name for name in added if not (out / name).is_symlink() and not os.access(out / name, os.R_OK)]:
        raise Problem(f"{listed(shut)} in {out} cannot be read, so that the new site could not have it too: move it "
                      "elsewhere, and start again.")
    if changed:
        raise Problem(f"{listed(changed)} in {out} {'is' if len(changed) == 1 else 'are'} not as this command made "
                      "them, and a new site would undo that: delete them, or move them elsewhere, and start again.")


def refuse_closed(out: Path) -> None:
    """Raise Problem where nothing can be written, or replaced."""
    there = next(path for path in out.parents if path.exists())
    if not os.access(there, os.W_OK | os.X_OK):
        raise Problem(f"Nothing can be written in {there}, and the site is put together beside {out}: make it in a "
                      "folder of your own, and copy it from there.")
    if out.exists() and not os.access(out, os.W_OK | os.X_OK):
        raise Problem(f"{out} is not yours to write in, and cannot be replaced: name another folder.")


def same(one: Path, other: Path) -> bool:
    """True for one folder under two names, or in two cases of letters where the disk does not care."""
    return one.exists() and other.exists() and one.samefile(other)


def listed(names: list[str]) -> str:
    """The first of them, and how many more."""
    more = len(names) - FEW
    return ", ".join(names[:FEW]) + (f" and {more} more" if more > 0 else "")


def reason(error: Exception) -> str:
    """Why, without the path, which is said already. A loop of links is a RuntimeError in Python 3.11 and 3.12."""
    if isinstance(error, RuntimeError):
        return os.strerror(errno.ELOOP)
    return getattr(error, "strerror", None) or str(error)
