"""`python3 -m lessons_lib bench`: a training step beside PyTorch, a move of the gate bench beside interact.

The table is printed and kept with the machine it was measured on.
"""

import json
import os
import platform
import subprocess
import sys
from datetime import date
from pathlib import Path

from lessons_lib.benchmark import lab, table
from lessons_lib.benchmark.class_of.command import class_of
from lessons_lib.every_door import THREADS
from lessons_lib.front_door.environment import environment, own
from lessons_lib.front_door.pip_settings import sources
from lessons_lib.front_door.places import ROOT, places
from lessons_lib.front_door.problems import Problem
from lessons_lib.front_door.setup import python_for
from lessons_lib.front_door.stamp import python_in
from lessons_lib.storage.results import keep

PEERS = ("numpy==2.4.6", "torch==2.13.0")  # in an environment of their own: a learner never meets them
STORE = Path(__file__).with_name("speed.json")


def bench(arguments: list[str], root: Path = ROOT) -> int:
    """Measure all, print the table, and keep it; with --class, a class on a hub instead (see class_of).

    Raises Problem without the peers or without Chromium, and for words it does not know.
    """
    if arguments:
        return class_of(arguments, root)
    if not lab.chromium():
        raise Problem(f"The bench needs {lab.NEEDED}.")
    tools = python_for(root, tools=True)
    rows = [row for threads in (1, 2) for row in training(root, threads)]
    (kernel,) = lines_of(tools, "gate_bench", root, 1)
    print(table.told_kernel(kernel), flush=True)
    (screen,) = lines_of(tools, "screen", root, 1)
    print(table.told_screen(screen), flush=True)
    stored = {"origin": {"command": "python3 -m lessons_lib bench", "date": str(date.today()), "machine": machine(),
                         "peers": PEERS, "python": platform.python_version()}, "rows": rows,
              "gate bench": {"kernel": kernel, "screen": screen}}
    keep(STORE, stored)
    met = table.goals(stored)
    print(f"\n{sum(met)} of {len(met)} goals met. Kept in {STORE.relative_to(ROOT)}.")
    return 0


def training(root: Path, threads: int):
    """Race the training steps on so many threads, printing each row as it comes; yields the rows."""
    print(table.heading(threads), flush=True)
    for row in lines_of(peers(root), "race", root, threads):
        print(table.told(row), flush=True)
        yield row


def lines_of(python: str, name: str, root: Path, threads: int):
    """Run a module of this room in another process, with this many threads; yields the JSON lines it says."""
    limited = environment(places(root)) | dict.fromkeys(THREADS, str(threads))
    command = [python, "-m", f"lessons_lib.benchmark.{name}", *([str(threads)] if name == "race" else [])]
    with subprocess.Popen(command, env=limited, stdout=subprocess.PIPE, encoding="utf-8") as process:
        yield from map(json.loads, process.stdout)
    if process.returncode:
        raise Problem("The bench stopped before its end; nothing was kept.")


def peers(root: Path) -> str:
    """The Python that has PyTorch, in .bench/peers; made on first use."""
    folder = root / ".bench" / "peers"
    python, ready = python_in(folder), folder / "ready"
    if not ready.exists() or ready.read_text("utf-8") != " ".join(PEERS):
        print("Fetching PyTorch into .bench/peers, once.", flush=True)
        fetch = [str(python), "-I", "-m", "pip", "install", "-q", "--disable-pip-version-check", *PEERS]
        made = not subprocess.run([sys.executable, "-I", "-m", "venv", "--clear", str(folder)]).returncode
        if not made or subprocess.run(fetch, env=own() | sources(python)).returncode:
            raise Problem("PyTorch could not be fetched: connect to the internet, and start again.")
        ready.write_text(" ".join(PEERS), "utf-8")
    return str(python)


def machine() -> str:
    """The processor's name, its cores, and the system."""
    name = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        lines = cpuinfo.read_text().splitlines()
        name = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), name)
    return f"{name}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"
