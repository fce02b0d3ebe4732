"""Every lesson run whole as the lab runs it: the installed wheel, one thread, matplotlib where it is asked for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lessons_lib.contents import written
from lessons_lib.every_door import THREADS
from lessons_lib.front_door.places import ROOT
from lessons_lib.site.lite import wheels
from lessons_lib.site.lite.lock import rooms_that_plot

RUNNER = Path(__file__).with_name("as_in_a_browser.py")
PLOT = {name.rpartition(".")[2] for name in rooms_that_plot()}


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder with nothing but the library, installed from the wheel that the lab has."""
    made, target = tmp_path_factory.mktemp("made"), tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", target,
                    wheels.library(made)], check=True)
    return target


def ran(installed, folder, notebook, *plots):
    """What is said by a lesson that runs in this empty folder."""
    free = {name: value for name, value in os.environ.items() if name not in THREADS and not name.startswith("PYTHON")}
    home = {name: str(folder) for name in ("HOME", "IPYTHONDIR", "MPLCONFIGDIR")}
    return subprocess.run([sys.executable, "-P", RUNNER, notebook, *plots], cwd=folder, capture_output=True,
                          encoding="utf-8", env=free | home | {"PYTHONPATH": str(installed), "PYTHONUTF8": "1"})


@pytest.mark.parametrize("lesson", written(), ids=lambda lesson: lesson.name)
def test_a_lesson_runs_in_the_browsers_python(installed, tmp_path, lesson):
    plots = ["matplotlib"] * (lesson.topic in PLOT)
    done = ran(installed, tmp_path, ROOT / "notebooks" / f"{lesson.name}.ipynb", *plots)
    assert not done.returncode, done.stdout[-2000:] + done.stderr[-2000:]
    last = done.stdout.splitlines()[-1]
    assert last == f"library: {installed / 'lessons_lib'}, matplotlib: {bool(plots)}"
    if lesson.number == "00":
        assert "Everything is here." in done.stdout


def test_a_lesson_that_plots_stops_where_matplotlib_does_not_come(installed, tmp_path):
    done = ran(installed, tmp_path, ROOT / "notebooks" / "01_sequences.ipynb")
    assert done.returncode == 1 and "import of matplotlib halted" in done.stdout
