"""Open JupyterLab at the first lesson."""

import os
import subprocess
import sys
from pathlib import Path

from lessons_lib.front_door.my_lessons import bring
from lessons_lib.front_door.setup import ROOT, python_for

# Loopback only, calm words, lesson 00 first. A file, not arguments: Jupyter refuses an argument that comes twice,
# and the learner's own `lab --ip=...` comes after.
SETTINGS = Path(__file__).parent / "jupyter"


def lab(arguments: list[str], root: Path = ROOT) -> int:
    """Set up if need be, bring the lessons, and start JupyterLab, which gets the arguments."""
    python = python_for(root)
    folder = bring(root)
    print("JupyterLab opens in your browser, or at the address below. To stop it, press Ctrl-C here twice.\n")
    # -P: a random.py of the learner's in my_lessons is not JupyterLab's business.
    command = [python, "-P", "-m", "jupyterlab", *arguments]
    return hand_over(command, folder, {"JUPYTER_CONFIG_PATH": SETTINGS, "PYTHONPATH": root})


def hand_over(command: list[str], folder: Path, first: dict[str, Path]) -> int:
    """Run the command in the folder. Each path in `first` leads the search path of that name.

    On Windows this waits, and returns the exit status. Elsewhere the command takes this process's place.
    """
    paths = {name: os.pathsep.join(filter(None, [str(path), os.environ.get(name)])) for name, path in first.items()}
    # One thread: these matrices are small, and waking a second one for them takes longer than the work.
    environment = {"OPENBLAS_NUM_THREADS": "1"} | os.environ | paths
    sys.stdout.flush()
    if os.name != "nt":
        os.chdir(folder)
        os.execve(command[0], command, environment)
    process = subprocess.Popen(command, cwd=folder, env=environment)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # meant for the command, which heard it too
            continue
