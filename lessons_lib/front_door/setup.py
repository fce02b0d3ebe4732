"""Make .venv, whole or not at all (see stamp)."""

import importlib.util
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from lessons_lib.front_door.environment import environment, rust_at_home, write_stub
from lessons_lib.front_door.lock import alone
from lessons_lib.front_door.needs import has, needs
from lessons_lib.front_door.pip import pip
from lessons_lib.front_door.pip_settings import sources
from lessons_lib.front_door.places import ROOT, Places, on_a_hub, places
from lessons_lib.front_door.problems import Problem
from lessons_lib.front_door.stamp import (
    BUILD,
    MARKER,
    PINS,
    STAMP,
    TEST_PINS,
    discard,
    is_whole,
    mark,
    python_in,
    read_stamp,
    refuse_foreign,
    stamp_for,
    write_stamp,
)

# The files name every package, so pip need not look for more; no compiler, no setup code of strangers is run.
PINNED = ["install", "--require-hashes", "--no-deps", "--only-binary=:all:", "--no-compile", "--retries=3"]
IMPORTED = ("ipykernel.ipkernel", "ipywidgets", "jupyterlab.labapp", "matplotlib.pyplot")


def python_for(root: Path = ROOT, tools: bool = False) -> str:
    """The Python to run the lessons with: this one if it has everything, else that of .venv, made if need be.

    With tools, it can run the tests too. Raises Problem.
    """
    where = places(root)
    refuse_names(where)
    ours = (Path(sys.prefix) / MARKER).exists()  # then its stamp decides
    if not ours and all(has(requirement) for requirement in needs(root, tools)):
        return sys.executable
    wanted = stamp_for(where.made, root, PINS, BUILD)
    wanted_tools = wanted | stamp_for(where.made, root, TEST_PINS)
    theirs = (wanted_tools if tools else wanted) | {"folder": str(root)}
    if is_whole(root / ".venv", theirs):  # also that of a clone that is not ours
        return str(python_in(root / ".venv"))
    if on_a_hub() and not tools:  # 400 MB for each of a class, beside a Python that has all
        raise Problem("This terminal's Python lacks what the lessons need. Type the same in a cell of a lesson, with a "
                      "! before it; if that says so too, lesson 00 says what to do.")
    try:
        with alone(where.made) as lock:
            refuse_foreign(where.venv)
            run_pip = Pip(where, lock)
            if not is_whole(where.venv, wanted):
                make(where, wanted, lock, run_pip)
            if tools and not is_whole(where.venv, wanted_tools):
                add_tools(where, wanted_tools, run_pip)
            point_to(root, where.venv)  # several clones that are not ours share the one in HOME
    except BaseException:
        clear_half_made(where)
        raise
    return str(python_in(where.venv))


def make(where: Places, stamp: dict, lock: BinaryIO, run_pip: Callable) -> None:
    """Make .venv anew."""
    refuse_hopeless()
    discard(where.venv, where.setup / "discarded")
    start = time.monotonic()
    print(f"Setting up in {'.venv' if where.made == where.root else where.venv}, once: about a minute and 400 MB.",
          flush=True)
    mark(where.venv)
    print("  1/3  an empty environment", flush=True)
    make_empty(where, lock)
    print("  2/3  the packages, from the internet", flush=True)
    run_pip(*PINNED, "-r", where.root / BUILD)  # first the pinned pip: that of Python 3.11 takes twice as long
    run_pip(*PINNED, "-r", where.root / PINS)
    print("  3/3  the lessons' own library", flush=True)
    run_pip("install", "--no-deps", "--no-build-isolation", "--editable", where.root)
    point_to(where.root, where.venv)
    try_out(where, lock)
    write_stamp(where.venv, stamp)
    print(f"Ready after {time.monotonic() - start:.0f} s.", flush=True)


class Pip:
    """pip in .venv, with the sources of the person who starts it; these are read once."""

    def __init__(self, where: Places, lock: BinaryIO):
        self.where, self.lock, self.sources = where, lock, None

    def __call__(self, *arguments: str | Path) -> None:
        python = python_in(self.where.venv)
        self.sources = self.sources or sources(python) | rust_at_home(self.where)
        pip(python, list(arguments), self.where.setup / "pip.log", self.lock, self.sources)


def point_to(root: Path, venv: Path) -> None:
    """Let .venv find the library and nothing else of the clone: a sitecustomize.py there is not its business.

    pip's line file would open the whole clone, and Python 3.11 and 3.12 read it in the locale's encoding besides,
    which may not know the letters of the clone's place.
    """
    for packages in venv.glob("Lib/site-packages" if os.name == "nt" else "lib/*/site-packages"):
        write_stub(root, packages)
        (packages / "lessons_lib.pth").unlink(missing_ok=True)


def clear_half_made(where: Places) -> None:
    """Delete a .venv of ours that has no stamp. Taking the lock waits for children that are still dying."""
    with suppress(OSError, Problem), alone(where.made):
        if (where.venv / MARKER).exists() and not read_stamp(where.venv):
            discard(where.venv, where.setup / "discarded")


def make_empty(where: Places, lock: BinaryIO) -> None:
    """An environment with pip and nothing else. The base Python makes it: this one may live in what was .venv."""
    python = getattr(sys, "_base_executable", None) or sys.executable
    failed = run([python, "-I", "-m", "venv", where.venv], where, lock)
    if failed:
        raise Problem(f"{python} cannot make an environment ({failed}): install Python anew, and start again.")


def try_out(where: Places, lock: BinaryIO) -> None:
    """Import what JupyterLab and a lesson need: proof that it runs here, and its byte code is ready for later."""
    failed = run([python_in(where.venv), "-I", "-c", f"import lessons_lib, {', '.join(IMPORTED)}"], where, lock)
    if failed:
        raise Problem(f"The packages do not run on this machine ({failed}): use conda with environment.yml.")


def run(command: list[str | Path], where: Places, lock: BinaryIO) -> str:
    """Run it quietly: "" when it went well, else the last line that it said."""
    done = subprocess.run(
        [str(word) for word in command], stdin=lock, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env=environment(where) | rust_at_home(where), encoding="utf-8", errors="replace",
    )
    return (done.stdout.strip().rpartition("\n")[2] or "no reason given") if done.returncode else ""


def add_tools(where: Places, wanted: dict, run_pip: Callable) -> None:
    """Add the tools for tests and site. If pip gives up, the lessons still run; if it is killed, .venv is made anew."""
    print("Adding the tools for tests and site to .venv, once.", flush=True)
    stamp = read_stamp(where.venv)
    (where.venv / STAMP).unlink()
    try:
        run_pip(*PINNED, "-r", where.root / TEST_PINS)
    except Problem:
        write_stamp(where.venv, stamp)
        raise
    write_stamp(where.venv, wanted)


def refuse_hopeless() -> None:
    """What would fail in the middle is better said at the start."""
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        raise Problem(
            "This Python lacks venv or ensurepip: on Debian and Ubuntu type `sudo apt install python3-venv`, "
            "elsewhere install Python from python.org; then start again."
        )


def refuse_names(where: Places) -> None:
    """Lists of folders end at such a sign, and Jupyter puts the variable's value into a name."""
    for name in {str(where.root), str(where.made)}:
        if os.pathsep in name or os.path.expandvars(name) != name:
            raise Problem(f"Python and Jupyter lose a folder whose name holds a {os.pathsep!r} or a variable ($HOME): "
                          f"rename {name}.")
