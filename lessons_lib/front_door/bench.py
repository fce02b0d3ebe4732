"""`python3 -m lessons_lib bench`: how fast a training step is, beside PyTorch. The table is kept with the machine."""

import json
import os
import platform
import subprocess
import sys
from datetime import date
from pathlib import Path

from lessons_lib.front_door.problems import Problem
from lessons_lib.front_door.setup import ROOT
from lessons_lib.results.store import keep

PEERS = ("numpy==2.4.6", "torch==2.13.0")  # in an environment of their own, .bench: a learner never meets them
STORE = Path(__file__).parents[1] / "results" / "speed.json"
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def bench(arguments: list[str], root: Path = ROOT) -> int:
    """Race on 1 and on 2 threads, print the table, and keep it. Raises Problem without the peers."""
    if arguments:
        raise Problem(f"bench takes no arguments; got {' '.join(arguments)}.")
    python = peers(root)
    rows = []
    for threads in (1, 2):
        environment = os.environ | {"PYTHONPATH": str(root)} | dict.fromkeys(THREADS, str(threads))
        command = [python, "-m", "lessons_lib.front_door.speed.race", str(threads)]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, encoding="utf-8") as process:
            print(heading(threads), flush=True)
            for line in process.stdout:
                rows.append(json.loads(line))
                print(told(rows[-1]), flush=True)
        if process.returncode:
            raise Problem("The race stopped before its end; nothing was kept.")
    stored = {"origin": {"command": "python3 -m lessons_lib bench", "date": str(date.today()), "machine": machine(),
                         "peers": PEERS, "python": platform.python_version()}, "rows": rows}
    keep(STORE, stored)
    missed = sum(speed(row) < row["goal"] for row in rows)
    print(f"\n{len(rows) - missed} of {len(rows)} goals met. Kept in {STORE.relative_to(root)}.")
    return 0


def peers(root: Path) -> str:
    """The Python that has PyTorch, in .bench; made on first use."""
    python = root / ".bench" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ready = root / ".bench" / "ready"
    if not ready.exists() or ready.read_text("utf-8") != " ".join(PEERS):
        print("Fetching PyTorch into .bench, once.", flush=True)
        for command in ([sys.executable, "-m", "venv", "--clear", str(root / ".bench")],
                        [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", *PEERS]):
            if subprocess.run(command).returncode:
                raise Problem("PyTorch could not be fetched: connect to the internet, and start again.")
        ready.write_text(" ".join(PEERS), "utf-8")
    return str(python)


def speed(row: dict) -> float:
    """Our speed as a multiple of PyTorch's."""
    return row["ms"]["PyTorch"] / row["ms"]["ours"]


def heading(threads: int) -> str:
    return (f"\nOne training step, ms (median), {threads} thread{'s' * (threads > 1)}\n"
            f"{'net':5}{'T, B, D = K, H':>20}{'ours':>9}{'PyTorch':>9}{'plain':>9}{'products':>9}"
            f"{'x PyTorch':>11}{'goal':>6}{'x plain':>9}")


def told(row: dict) -> str:
    ms = row["ms"]
    mark = " " if speed(row) >= row["goal"] else "<"
    return (f"{row['net']:5}{str(tuple(row['sizes'])):>20}{ms['ours']:9.2f}{ms['PyTorch']:9.2f}"
            f"{ms['step by step']:9.2f}{ms['products']:9.2f}{speed(row):10.2f}{mark}{row['goal']:6.1f}"
            f"{ms['step by step'] / ms['ours']:9.1f}")


def machine() -> str:
    """The processor's name, its cores, and the system."""
    name = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        lines = cpuinfo.read_text().splitlines()
        name = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), name)
    return f"{name}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"
