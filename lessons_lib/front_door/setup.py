"""Make .venv, whole or not at all.

A marker is the first thing written into it (this one is ours to delete) and a stamp the last (this one is whole).
Before anything in it changes the stamp goes, and comes back after. So whatever stops a setup, Ctrl-C, kill -9
or the power, the next start finds no stamp, and makes .venv anew.
"""

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from lessons_lib.front_door.lock import alone
from lessons_lib.front_door.needs import has, needs
from lessons_lib.front_door.pip import pip
from lessons_lib.front_door.problems import Problem

ROOT = Path(__file__).resolve().parents[2]
MARKER = "made_by_the_lessons"
STAMP = "the_lessons_are_ready.json"
# The files name every package, so pip need not look for more; no compiler, no setup code of strangers is run.
PINNED = ["install", "--require-hashes", "--no-deps", "--only-binary=:all:", "--no-compile", "--retries=3"]
IMPORTED = ("ipykernel.ipkernel", "ipywidgets", "jupyterlab.labapp", "matplotlib.pyplot")
# What JupyterLab does differently for learners: no pop-ups, and pictures that are still there tomorrow.
OVERRIDES = {
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    "@jupyter-widgets/jupyterlab-manager:plugin": {"saveState": True},
}


def python_for(root: Path = ROOT, tools: bool = False) -> str:
    """The Python to run the lessons with: this one if it has everything, else that of .venv, made if need be.

    With tools, it can run the tests too. Raises Problem.
    """
    ours = (Path(sys.prefix) / MARKER).exists()  # then its stamp decides
    if not ours and all(has(requirement) for requirement in needs(root, tools)):
        return sys.executable
    try:
        with alone(root) as lock:
            refuse_foreign(root / ".venv")
            stamp = read_stamp(root)
            wanted = stamp_for(root, "requirements.txt")
            if not wanted.items() <= stamp.items() or not venv_python(root).exists():
                stamp = make(root, wanted, lock)
            wanted = stamp_for(root, "requirements.txt", "tests/requirements.txt")
            if tools and stamp != wanted:
                add_tools(root, stamp, wanted, lock)
    except BaseException:
        clear_half_made(root)
        raise
    return str(venv_python(root))


def make(root: Path, stamp: dict, lock: BinaryIO) -> dict:
    """Make .venv anew; its stamp."""
    refuse_hopeless(root)
    discard(root)
    start = time.monotonic()
    print("Setting up in .venv, once: about a minute and 400 MB.", flush=True)
    (root / ".venv").mkdir()
    (root / ".venv" / MARKER).write_text("python3 -m lessons_lib made this folder, and may delete it.\n", "utf-8")
    print("  1/3  an empty environment", flush=True)
    make_empty(root, lock)
    print("  2/3  the packages, from the internet", flush=True)
    renew_pip(root, lock)
    run_pip(root, lock, *PINNED, "-r", root / "requirements.txt")
    print("  3/3  the lessons' own library", flush=True)
    run_pip(root, lock, "install", "--no-deps", "--no-build-isolation", "--editable", root)
    write_overrides(root)
    try_out(root, lock)
    write_stamp(root, stamp)
    print(f"Ready after {time.monotonic() - start:.0f} s.", flush=True)
    return stamp


def clear_half_made(root: Path) -> None:
    """Delete a .venv of ours that has no stamp. Taking the lock waits for children that are still dying."""
    with suppress(OSError, Problem), alone(root):
        if (root / ".venv" / MARKER).exists() and not read_stamp(root):
            discard(root)


def make_empty(root: Path, lock: BinaryIO) -> None:
    """An environment with pip and nothing else. The base Python makes it: this one may live in what was .venv."""
    python = getattr(sys, "_base_executable", None) or sys.executable
    failed = run([python, "-I", "-m", "venv", root / ".venv"], lock)
    if failed:
        raise Problem(f"{python} cannot make an environment ({failed}): install Python anew, and start again.")


def try_out(root: Path, lock: BinaryIO) -> None:
    """Import what JupyterLab and a lesson need: proof that it runs here, and its byte code is ready for later."""
    failed = run([venv_python(root), "-I", "-c", f"import {', '.join(IMPORTED)}"], lock)
    if failed:
        raise Problem(f"The packages do not run on this machine ({failed}): use conda with environment.yml.")


def run(command: list[str | Path], lock: BinaryIO) -> str:
    """Run it quietly: "" when it went well, else the last line that it said."""
    done = subprocess.run(
        [str(word) for word in command], stdin=lock, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", errors="replace",
    )
    return (done.stdout.strip().rpartition("\n")[2] or "no reason given") if done.returncode else ""


def add_tools(root: Path, stamp: dict, wanted: dict, lock: BinaryIO) -> None:
    """Add the test tools. If pip gives up, the lessons still run; if it is killed, .venv is made anew."""
    print("Adding the test tools to .venv, once.", flush=True)
    (root / ".venv" / STAMP).unlink()
    try:
        run_pip(root, lock, *PINNED, "-r", root / "tests" / "requirements.txt")
    except Problem:
        write_stamp(root, stamp)
        raise
    write_stamp(root, wanted)


def refuse_foreign(venv: Path) -> None:
    """A .venv that somebody else made is theirs. An empty one is what a kill at the first moment leaves."""
    if not os.path.lexists(venv) or (venv / MARKER).exists() or (venv.is_dir() and not any(venv.iterdir())):
        return
    raise Problem(f"There is already a {venv} that the lessons did not make: move it away, and start again.")


def refuse_hopeless(root: Path) -> None:
    """What would fail in the middle is better said at the start."""
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        raise Problem(
            "This Python lacks venv or ensurepip: on Debian and Ubuntu type `sudo apt install python3-venv`, "
            "elsewhere install Python from python.org; then start again."
        )
    if os.pathsep in str(root):
        raise Problem(f"A folder whose name holds a {os.pathsep!r} cannot hold a .venv: rename {root}.")


def discard(root: Path) -> None:
    """Delete .venv. It is moved first, in one step, so that no half of it is ever in its place."""
    trash = root / ".setup" / "discarded"
    shutil.rmtree(trash, ignore_errors=True)
    if (root / ".venv").exists():
        try:
            os.replace(root / ".venv", trash)
        except PermissionError as error:
            raise Problem(
                f"{root / '.venv'} is in use: stop JupyterLab (Ctrl-C twice in its terminal), and start again."
            ) from error
        shutil.rmtree(trash, ignore_errors=True)


def renew_pip(root: Path, lock: BinaryIO) -> None:
    """Put the pinned pip in first: the one that comes with Python 3.11 takes twice as long over the rest."""
    if found := re.search(r"^pip==.*?$(\n .*)*", (root / "requirements.txt").read_text("utf-8"), re.MULTILINE):
        (root / ".setup" / "pip.txt").write_text(found[0] + "\n", "utf-8")
        run_pip(root, lock, *PINNED, "-r", root / ".setup" / "pip.txt")


def run_pip(root: Path, lock: BinaryIO, *arguments: str | Path) -> None:
    pip(venv_python(root), list(arguments), root / ".setup" / "pip.log", lock)


def venv_python(root: Path) -> Path:
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def write_overrides(root: Path) -> None:
    settings = root / ".venv" / "share" / "jupyter" / "lab" / "settings"
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "overrides.json").write_text(json.dumps(OVERRIDES, indent=2) + "\n", "utf-8")


def stamp_for(root: Path, *files: str) -> dict[str, str]:
    """What a .venv made today would be made of."""
    made_of = {"folder": str(root), "python": "{}.{}".format(*sys.version_info)}
    return made_of | {name: hashlib.sha256((root / name).read_bytes()).hexdigest() for name in files}


def read_stamp(root: Path) -> dict[str, str]:
    """The stamp of .venv, {} for one that has none or a broken one."""
    try:
        stamp = json.loads((root / ".venv" / STAMP).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(root: Path, stamp: dict[str, str]) -> None:
    half = root / ".venv" / "half_a_stamp"
    half.write_text(json.dumps(stamp, indent=2) + "\n", "utf-8")
    os.replace(half, root / ".venv" / STAMP)
