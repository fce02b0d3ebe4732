"""A bare clone in which a setup takes seconds: the real front door, and a stand-in for everything it installs.

The stand-in JupyterLab and pytest print, as JSON, how they were called. Nothing comes from the internet.
"""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BARE = getattr(sys, "_base_executable", None) or sys.executable
posix = pytest.mark.skipif(os.name == "nt", reason="signals and permissions are different on Windows")

PYPROJECT = """
[build-system]
requires = ["flit_core"]
build-backend = "flit_core.buildapi"

[project]
name = "lessons_lib"
version = "0"
dependencies = ["small-lab>=1,<2"]

[dependency-groups]
test = ["small-tools>=1,<2"]
site = []
"""
BACKEND = """
import pathlib, zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "lessons_lib-0-py3-none-any.whl"
    with zipfile.ZipFile(pathlib.Path(folder) / name, "w") as wheel:
        wheel.writestr("lessons_lib.pth", str(pathlib.Path.cwd()))
        wheel.writestr("lessons_lib-0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: lessons_lib\\nVersion: 0\\n")
        wheel.writestr("lessons_lib-0.dist-info/WHEEL", "Wheel-Version: 1.0\\nTag: py3-none-any\\n")
        wheel.writestr("lessons_lib-0.dist-info/RECORD", "")
    return name
"""
TELL = """
import json, os, sys

def main():
    print(json.dumps({"arguments": sys.argv[1:], "folder": os.getcwd(), "python": sys.prefix,
                      "environment": dict(os.environ)}))
"""
LAB = {
    "ipykernel/ipkernel.py": "", "ipywidgets.py": "", "matplotlib/pyplot.py": "", "jupyterlab/labapp.py": TELL,
    "zmq.py": "def has(name): return False", "jupyter_client/manager.py": "class KernelManager: pass",
    "jupyter_core/paths.py": "SYSTEM_CONFIG_PATH = SYSTEM_JUPYTER_PATH = ENV_CONFIG_PATH = ENV_JUPYTER_PATH = []",
}
BUILD = {"flit_core/buildapi.py": BACKEND}
TOOLS = {"pytest/__init__.py": "", "pytest/__main__.py": TELL + "main()"}


def make_clone(folder: Path) -> Path:
    """A committed clone with two lessons, its packages in a folder beside it."""
    clone = folder / "clone"
    shutil.copytree(ROOT / "lessons_lib" / "front_door", clone / "lessons_lib" / "front_door",
                    ignore=shutil.ignore_patterns("__pycache__", ".ruff_cache"))
    for name in ("lessons_lib/__init__.py", "lessons_lib/__main__.py", "lessons_lib/earlier_names.py",
                 "lessons_lib/contents.py", "lessons_lib/every_door.py", "lessons_lib/storage/__init__.py",
                 "lessons_lib/storage/whole_file.py", "lessons_lib/storage/lock.py", ".gitignore"):
        (clone / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, clone / name)
    (clone / "tests").mkdir()
    write_lessons(clone)
    (clone / "pyproject.toml").write_text(PYPROJECT)
    (clone / "requirements.txt").write_text(make_wheel(folder, "small_lab", LAB))
    (clone / "lessons_lib" / "front_door" / "build.txt").write_text(make_wheel(folder, "small_build", BUILD))
    (clone / "tests" / "requirements.txt").write_text(make_wheel(folder, "small_tools", TOOLS))
    git(clone, "init", "-q")
    git(clone, "add", "-A")
    git(clone, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "a clone")
    return clone


def make_wheel(folder: Path, name: str, files: dict[str, str]) -> str:
    """Write a wheel; the line that pins it."""
    path = folder / "packages" / f"{name}-1.0-py3-none-any.whl"
    path.parent.mkdir(exist_ok=True)
    metadata = {
        f"{name}-1.0.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{name}-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{name}-1.0.dist-info/RECORD": "",
    }
    with zipfile.ZipFile(path, "w") as wheel:
        for inner, text in (files | metadata).items():
            wheel.writestr(inner, text)
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def write_lessons(clone: Path) -> Path:
    """The two lessons of a clone, which are all that the learner's copies need; the clone."""
    (clone / "notebooks").mkdir()
    write_lesson(clone, "00_start_here", "hello")
    write_lesson(clone, "02_dinner", "pizza")
    return clone


def write_lesson(clone: Path, name: str, *says: str) -> None:
    """A lesson with a cell for each, as if it had been run."""
    result = {"output_type": "stream", "name": "stdout", "text": ["the answer\n"]}
    cells = [{"cell_type": "code", "source": [one], "outputs": [result], "metadata": {}, "execution_count": number,
              "id": f"a{number}"} for number, one in enumerate(says, 1)]
    lesson = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (clone / "notebooks" / f"{name}.ipynb").write_text(json.dumps(lesson))


def work_in(mine: Path, words: str = "my work") -> None:
    """What JupyterLab saves when an answer was typed into the first code cell of a copy, and run."""
    lesson = json.loads(mine.read_text())
    lesson["cells"][1] |= {"source": words, "execution_count": 1}
    mine.write_text(json.dumps(lesson))


def git(clone: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=clone, check=True, capture_output=True, text=True).stdout


def environment(clone: Path, **changes: str) -> dict[str, str]:
    """That of a person with no settings of their own, whose only package index is the folder beside the clone."""
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("PIP_", "PYTHON", "JUPYTER", "IPYTHON", "MPL", "COV_", "OPENBLAS_NUM_THREADS"))}
    packages = (clone.parent / "packages").as_uri()
    home = clone.parent / "home"
    home.mkdir(exist_ok=True)
    return kept | {"HOME": str(home), "PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1",
                   "PIP_FIND_LINKS": packages} | changes


def begin(clone: Path, *arguments: str, before: tuple = (), **changes: str) -> subprocess.Popen:
    """Start the front door of the clone with a bare Python, in a process group of its own, which hears Ctrl-C."""
    # A test run in the background is deaf to SIGINT, and so would be all that it starts.
    hearing = {} if os.name == "nt" else {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
    return subprocess.Popen(
        [*before, BARE, "-m", "lessons_lib", *arguments], cwd=clone, env=environment(clone, **changes),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True, **hearing,
    )


def start(clone: Path, *arguments: str, **changes) -> tuple[int, str, str]:
    """Run the front door to its end: status, what it printed, what it complained."""
    process = begin(clone, *arguments, **changes)
    said, complained = process.communicate(timeout=300)
    return process.returncode, said, complained


def call(said: str) -> dict:
    """How the stand-in was called: the last line of what was printed."""
    return json.loads(said.strip().rpartition("\n")[2])


def one_sentence(complained: str) -> bool:
    """True for one line with an end, and no traceback."""
    return len(complained.strip().splitlines()) == 1 and complained.strip().endswith((".", ".)"))
