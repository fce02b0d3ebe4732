"""Where things are: the clone, the learner's copies, and all that setup, Jupyter, IPython and matplotlib write.

All of it stays inside the clone where that is the learner's own. From a read-only or shared clone it goes to one
folder in HOME, which is named at the start; from a disk without permissions (a stick, some network drives), which
can hold neither an environment nor a secret, all but the learner's copies does.
"""

import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from lessons_lib.front_door.problems import CANNOT_WRITE, Problem

AT_HOME = "recurrent_lessons"


def find_root() -> Path:
    """The clone: around this file, or (where this is an installed library) around the folder one stands in."""
    here = Path(__file__).resolve().parents[2]
    with suppress(OSError):
        for folder in (here, Path.cwd(), *Path.cwd().parents):
            if (folder / "pyproject.toml").exists() and (folder / "notebooks").is_dir():
                return folder
    return here


ROOT = find_root()
NOTEBOOKS = ROOT / "notebooks"


@dataclass(frozen=True)
class Places:
    """`root` is the clone, `work` holds my_lessons, `made` holds .venv, .setup and .jupyter."""

    root: Path
    work: Path
    made: Path

    @property
    def my_lessons(self) -> Path:
        return self.work / "my_lessons"

    @property
    def setup(self) -> Path:
        """The lock, pip's words and what else a setup leaves; made when asked for."""
        folder = self.made / ".setup"
        folder.mkdir(exist_ok=True)
        return folder

    @property
    def jupyter(self) -> Path:
        return self.made / ".jupyter"

    @property
    def venv(self) -> Path:
        return self.made / ".venv"


@lru_cache
def places(root: Path = ROOT) -> Places:
    """Find out what this clone can hold, and say what goes elsewhere. Raises Problem where nothing can be written."""
    if not (root / "notebooks").is_dir():
        raise Problem(f"There are no lessons at {root}: start this in their folder, the one with README.md.")
    if on_a_hub() and not in_home(root):  # whoever may write there: it is what the whole class sees
        home = at_home(root)
        print(f"The lessons here are for everybody, so your copies are in {home}.")
        if pulled := sorted(path.parent.parent.name for path in Path.home().glob("*/lessons_lib/every_door.py")):
            print(f"For those in {' and '.join(pulled)}, type the same in that folder.")
        return Places(root, home, home)
    writable = is_ours(root)
    if writable and keeps_permissions(root):
        return Places(root, root, root)
    home = at_home(root)
    if writable:
        print(f"This folder's disk keeps no permissions, so the environment and Jupyter's own files are in {home}.")
        return Places(root, root, home)
    print(f"This folder is not yours to write in, so your copies and all that Jupyter keeps are in {home}.")
    return Places(root, home, home)


def find_lessons(names: list[str], folder: Path = NOTEBOOKS) -> list[Path]:
    """The lessons meant by "02", "2", "dinner", "02_dinner" or a path, in order.

    Raises ValueError for a name that is none of these.
    """
    lessons = sorted(folder.glob("[0-9][0-9]_*.ipynb"))
    found = set()
    for name in names:
        wanted = Path(name).name.removesuffix(".ipynb")
        wanted = wanted.zfill(2) if wanted.isdigit() else wanted
        matches = [path for path in lessons if wanted in (path.stem, path.stem[:2], path.stem[3:])]
        if not matches:
            there = ", ".join(path.stem for path in lessons) or "none"
            raise ValueError(f"There is no lesson {name!r}. There are: {there}.")
        found.update(matches)
    return sorted(found) if names else lessons


def on_a_hub() -> bool:
    """True inside a JupyterHub's (or Binder's) server: JupyterLab runs there already, at an address of the hub's.

    Other names that begin so (JUPYTERHUB_CRYPT_KEY) are those of a person who keeps a hub, at home too.
    """
    return any(os.environ.get(name) for name in ("JUPYTERHUB_API_URL", "JUPYTERHUB_SERVICE_PREFIX"))


def in_home(folder: Path) -> bool:
    """True for what is below HOME, wherever links lead to it."""
    try:
        return folder.resolve().is_relative_to(Path.home().resolve())
    except RuntimeError:  # there is no HOME
        return False


def in_home_words(path: Path) -> str:
    """"lessons/my_lessons", as a hub's list of files has it; a path outside HOME as it is."""
    return path.resolve().relative_to(Path.home().resolve()).as_posix() if in_home(path) else str(path)


def is_ours(folder: Path) -> bool:
    """True where we may write, and whose owner we are: a folder that several people share is nobody's desk."""
    if os.name != "nt" and os.geteuid() not in (0, folder.stat().st_uid):
        return False
    return can_write(folder)


def can_write(folder: Path) -> bool:
    try:
        with trial_folder(folder):
            return True
    except OSError as error:
        if error.errno in CANNOT_WRITE:
            return False
        raise


def trial_folder(folder: Path) -> TemporaryDirectory:
    """A folder to try things out in; git ignores what a kill leaves of it."""
    return TemporaryDirectory(prefix=".setup_", dir=folder)


def keeps_permissions(folder: Path) -> bool:
    """Can it hold a secret and a symbolic link? Windows needs neither."""
    if os.name == "nt":
        return True
    with trial_folder(folder) as trial:
        secret = Path(trial, "secret")
        try:
            secret.touch()
            secret.chmod(0o600)
            Path(trial, "link").symlink_to("secret")
        except OSError:
            return False
        return stat.S_IMODE(secret.stat().st_mode) == 0o600


def at_home(root: Path) -> Path:
    """The folder in HOME, made if need be. Raises Problem where that cannot be."""
    try:
        home = Path.home()
        if not home.is_absolute() or os.environ.get("HOME") == "":  # an empty one would mean the top of the disk
            raise RuntimeError
        folder = home / AT_HOME
        folder.mkdir(exist_ok=True)
        if can_write(folder) and keeps_permissions(folder):
            return folder
    except (OSError, RuntimeError):
        folder = "your HOME folder"
    raise Problem(f"Nothing can be written at {root}, nor at {folder}: "
                  "copy the lessons' folder to a place of your own, and start there.")
