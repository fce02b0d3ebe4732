"""A class of N at once on a hub. In .venv: `python -m lessons_lib.benchmark.class_of.measure N`; see command.

The process is for this alone: at the end it ends all that it started.
"""

import asyncio
import platform
import shutil
import sys
import tempfile
from datetime import date
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

from lessons_lib.benchmark.bench import machine
from lessons_lib.benchmark.class_of import table
from lessons_lib.benchmark.class_of.hub import LOG, hub_for_a_class
from lessons_lib.benchmark.class_of.learner import Learner
from lessons_lib.benchmark.class_of.memory import by_learner
from lessons_lib.front_door.handed_out import copy_of
from lessons_lib.front_door.hub.try_out import Running
from lessons_lib.front_door.my_lessons import read_lesson
from lessons_lib.front_door.places import ROOT
from lessons_lib.front_door.problems import Problem, sentence
from lessons_lib.storage.results import keep

STORE = Path(__file__).with_name("class_30.json")   # what is measured with another number of learners is in .bench
ASKED = ("jupyter_server", "jupyterlab", "ipykernel", "ipywidgets", "numpy", "tornado")


def main(arguments: list[str]) -> int:
    """`N [DIR]`: measure a class of N, print the table, keep it; DIR keeps the learners' homes. 1 where one failed."""
    learners = [Learner(n, screen=n == 1) for n in range(int(arguments[0]))]
    with tempfile.TemporaryDirectory(prefix="class_", ignore_cleanup_errors=True) as folder:
        folder = Path(folder)
        homes = Path(arguments[1]) if arguments[1:] else folder / "homes"
        lay_homes(homes, learners)
        stored = attend(learners, homes, folder)
        failures = stored["class"]["failures"]
        if failures:
            shutil.copy(folder / "hub.log", LOG)
    print(table.told(stored))
    store = STORE if len(learners) == 30 else ROOT / ".bench" / f"class_{len(learners)}.json"
    keep(store, stored)
    print(f"Kept in {store.relative_to(ROOT)}." + f" The learners' homes are in {homes}." * bool(arguments[1:]))
    if failures:
        print(f"What the hub and the servers said is in {LOG.relative_to(ROOT)}.")
    return int(bool(failures))


def lay_homes(homes: Path, learners: list[Learner]) -> None:
    """A home for each learner, with the lesson in it as it is handed out."""
    for learner in learners:
        home = homes / learner.name
        home.mkdir(parents=True)
        lesson = read_lesson(ROOT / "notebooks" / learner.path)
        (home / learner.path).write_bytes(copy_of(lesson, learner.lesson))


def attend(learners: list[Learner], homes: Path, state: Path) -> dict:
    """Let all of them come at once, and do what a learner does; all that was measured, as it is stored."""
    with hub_for_a_class(homes, state) as hub:
        print(f"{len(learners)} learners click on their link.", flush=True)
        start = perf_counter()
        how = asyncio.run(all_at_once(learners, hub))
        seconds, ended = perf_counter() - start, hub.process.poll()
    said = table.summary(learners, how, seconds)
    if ended is not None:
        said["failures"]["the hub"] = f"it ended while the class was at work ({ended})"
    origin = {"command": f"python3 -m lessons_lib bench --class {len(learners)}", "date": str(date.today()),
              "machine": machine(), "python": platform.python_version(), "versions": versions()}
    return {"origin": origin, "class": said, "learners": [learner.stored() for learner in learners]}


async def all_at_once(learners: list[Learner], hub: Running) -> str:
    """All learners at the same time, in one process; then their memory is measured. How that was done."""
    over = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(learner.attend(hub.address, hub.password, learners, over)) for learner in learners]
        while hub.process.poll() is None and not all(learner.through for learner in learners):
            await asyncio.sleep(0.1)
        for task, learner in zip(tasks, learners, strict=True):
            if not learner.through:   # it would wait for a hub that is no more
                learner.fail("the hub ended")
                task.cancel()
        taken, how = await asyncio.to_thread(by_learner)
        for learner in learners:
            learner.memory = None if learner.failure else taken.get(learner.name)
        over.set()
    return how


def versions() -> dict[str, str]:
    """The versions that the numbers depend on. The hub's Python has the same ones, from the same list."""
    return {"jupyterhub": hubs_version(), **{name: version(name) for name in ASKED}}


def hubs_version() -> str:
    """Of the jupyterhub that is pinned for the hub, and so runs there."""
    lines = (ROOT / "hub" / "requirements.txt").read_text("utf-8").splitlines()
    return next(line.split()[0].partition("==")[2] for line in lines if line.startswith("jupyterhub=="))


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (Problem, OSError) as problem:
        sys.exit(sentence(problem))
    except KeyboardInterrupt:
        print("\nStopped: the hub, its servers and their kernels have ended, and no table was kept.", file=sys.stderr)
        sys.exit(130)
