"""`python3 -m lessons_lib bench --class 30`: what may follow it, and who measures."""

import sys
from pathlib import Path

from lessons_lib.front_door.environment import environment
from lessons_lib.front_door.launch import hand_over
from lessons_lib.front_door.places import ROOT, places
from lessons_lib.front_door.problems import Problem
from lessons_lib.front_door.setup import python_for

MOST = 100
MEASURE = ["-P", "-m", "lessons_lib.benchmark.class_of.measure"]


def class_of(arguments: list[str], root: Path = ROOT) -> int:
    """Measure a class. Raises Problem for other words than --class and --keep, and elsewhere than on Linux."""
    number, kept = asked(arguments)
    if sys.platform != "linux":
        raise Problem("bench --class needs Linux: it counts the processes of each learner, and their memory, in /proc.")
    python = python_for(root, tools=True)
    return hand_over([python, *MEASURE, str(number), *([str(kept)] if kept else [])], root, environment(places(root)))


def asked(arguments: list[str]) -> tuple[int, Path | None]:
    """How many learners, and the folder that keeps their homes, which is new or empty. Raises Problem."""
    words = [part for word in arguments for part in (word.split("=", 1) if word.startswith("--") else [word])]
    options = dict(zip(words[::2], words[1::2], strict=False))
    number = options.get("--class", "")
    if (len(words) != 2 * len(options) or not {"--class"} <= options.keys() <= {"--class", "--keep"}
            or not number.isdecimal() or not 1 <= int(number) <= MOST):
        raise Problem(f"bench takes nothing, or --class and a number of learners from 1 to {MOST} (and --keep and a "
                      f"new folder for their homes); got {' '.join(arguments)}.")
    kept = Path(options["--keep"]).absolute() if "--keep" in options else None
    if kept and (not kept.is_dir() or any(kept.iterdir())) and (kept.exists() or kept.is_symlink()):
        raise Problem(f"--keep needs a new or an empty folder for the learners' homes; at {kept} there is something.")
    return int(number), kept
