"""Three learners at once on a real hub; one who fails is told; and no process outlives a class."""

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from lessons_lib.benchmark import lab
from lessons_lib.benchmark.class_of.answers import ANSWERS, answers_of, lesson_of, wanted
from lessons_lib.front_door.hub.try_out import PROXY
from tests.notebooks.reading import ROOT

FAILING = """
import json, sys
from lessons_lib.benchmark.class_of import measure

def lay_one_that_raises(homes, learners, lay=measure.lay_homes):
    lay(homes, learners)
    path = homes / learners[0].name / learners[0].path
    notebook = json.loads(path.read_bytes())
    next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")["source"] = "1 / 0"
    path.write_text(json.dumps(notebook), "utf-8")

measure.lay_homes = lay_one_that_raises
sys.exit(measure.main(["1"]))
"""
PARTS = "jupyterhub_config.py", "configurable-http-proxy", "jupyterhub.singleuser", "ipykernel"
SECONDS = 300


@pytest.fixture(scope="module", autouse=True)
def on_a_machine_with_what_a_hub_needs():
    if sys.platform != "linux" or not (shutil.which("npm") or shutil.which(PROXY)):
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(
            f"a hub needs Linux and {PROXY}, which npm fetches; then: python3 -m lessons_lib test tests/benchmark")


@pytest.fixture
def place():
    """A folder with a short name, as sockets need it, in which all is that a class leaves while it lasts."""
    with tempfile.TemporaryDirectory(prefix="c") as folder:
        yield Path(folder)
        assert not at_work(Path(folder))


def start(place, *command):
    """Start a command whose temporary files are in this place."""
    return subprocess.Popen([sys.executable, *command], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            encoding="utf-8", env=os.environ | {"TMPDIR": str(place), "PYTHONPATH": str(ROOT)})


def at_work(place):
    """The processes that stand somewhere in this place: a hub, its proxy, servers, kernels."""
    found = []
    for process in psutil.process_iter():
        try:
            if Path(process.cwd()).is_relative_to(place):
                found.append(process)
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
    return found


def test_three_learners_at_once_all_succeed_and_what_they_answered_is_collected(place, tmp_path):
    running = start(place, "-m", "lessons_lib", "bench", "--class", "3", "--keep", str(place / "kept"))
    said, complained = running.communicate(timeout=SECONDS)
    assert running.returncode == 0, said + complained
    assert "A class of 3 at once on JupyterHub" in said and "FAILED" not in said and "9 exercises" in said
    stored = json.loads((ROOT / ".bench" / "class_3.json").read_text("utf-8"))
    assert stored["origin"]["command"] == "python3 -m lessons_lib bench --class 3"
    assert all(learner["ready"] > 0 and learner["run"] > 0 and learner["memory"] > 50 for learner in stored["learners"])
    assert all(len(learner["moves"]) == 20 for learner in stored["learners"])
    assert [path.name for path in place.iterdir()] == ["kept"]
    assert bool(stored["learners"][1]["seen"]) == lab.ready()   # the second comes in a Chromium
    homes = place / "kept"
    for n in range(3):
        notebook = json.loads((homes / f"learner{n + 1:02}" / f"{lesson_of(n)}.ipynb").read_bytes())
        assert all(cell["execution_count"] for cell in notebook["cells"] if cell["cell_type"] == "code")
        assert notebook["metadata"]["widgets"]
    report = start(place, "-m", "lessons_lib", "class", str(homes), "--out", str(tmp_path))
    assert "3 learners, 3 notebooks read." in report.communicate(timeout=60)[0]
    assert answers_in(tmp_path / "class.csv") == {
        f"learner{n + 1:02}": {f"{lesson_of(n)[:2]} {exercise}": told(*wanted(lesson_of(n), exercise, kind))
                               for exercise, kind in answers_of(n).items()} for n in range(3)}


def answers_in(table):
    """learner -> exercise, of those that the class was asked for -> what the report says of it."""
    asked = [f"{lesson[:2]} {exercise}" for lesson, exercises in ANSWERS.items() for exercise in exercises]
    with open(table, encoding="utf-8-sig", newline="") as file:
        return {row["learner"]: {name: row[name] for name in asked if row[name]} for row in csv.DictReader(file)}


def told(verdict, mistake):
    return f"{verdict}: {mistake}" if mistake else verdict




def test_a_learner_whose_lesson_raises_is_told_and_the_command_fails(place):
    running = start(place, "-c", FAILING)
    said, complained = running.communicate(timeout=SECONDS)
    assert running.returncode == 1, said + complained
    assert "FAILED  learner01, 06_short_memory, running the lesson: cell 1 ended in ZeroDivisionError" in said
    assert "What the hub and the servers said is in .bench/hub.log." in said
    assert not any(place.iterdir())


def at_its_lesson(place, running):
    """What each process of a class was started with, as soon as the last of them, a kernel, is there."""
    end = time.monotonic() + SECONDS
    while running.poll() is None and time.monotonic() < end:
        started = {}
        for process in at_work(place):
            with suppress(psutil.NoSuchProcess):
                started[process] = " ".join(process.cmdline())
        if all(any(part in command for command in started.values()) for part in PARTS):
            return started
        time.sleep(0.2)
    raise AssertionError(running.communicate())


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_a_class_that_is_stopped_ends_all_that_it_started(place, sign):
    running = start(place, "-m", "lessons_lib", "bench", "--class", "1")
    started = at_its_lesson(place, running)
    running.send_signal(sign)
    said, complained = running.communicate(timeout=60)
    assert running.returncode == 130 and "Stopped: the hub, its servers and their kernels have ended" in complained, (
        said + complained)
    assert not any(process.is_running() for process in started)
    assert not any(place.iterdir())


def test_a_hub_that_dies_is_told_and_what_it_started_ends(place):
    running = start(place, "-m", "lessons_lib", "bench", "--class", "1")
    started = at_its_lesson(place, running)
    (hub,) = (process for process, command in started.items() if "jupyterhub_config.py" in command)
    hub.kill()
    said, complained = running.communicate(timeout=SECONDS)
    assert running.returncode == 1 and "FAILED  the hub, it ended while the class was at work (-9)" in said, (
        said + complained)
    assert not any(process.is_running() for process in started) and not any(place.iterdir())
