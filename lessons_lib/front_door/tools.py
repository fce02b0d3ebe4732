"""The commands that run in .venv, made if need be: progress, class, handout; with the tools, test, refresh, site."""

from pathlib import Path

from lessons_lib.front_door.environment import environment
from lessons_lib.front_door.launch import hand_over
from lessons_lib.front_door.places import ROOT, places
from lessons_lib.front_door.setup import python_for

# Every stored output is compared, strictly; the pixels of plots are compared by a test that knows what a pixel is.
# -P, -c, --confcutdir: a random.py, pytest.ini or conftest.py in the clone's folder is not the tests' business.
# Two processes; what belongs together runs in one of them.
PYTEST = ["-P", "-m", "pytest", "-c", "pyproject.toml", "--confcutdir=tests",
          "--nbval", "--nbval-current-env", "--nbval-cell-timeout=120",
          "--nbval-sanitize-with=tests/notebooks/pixels.ini", "-n=2", "--dist=loadscope"]
PROGRESS = ["-P", "-m", "lessons_lib.classroom.progress"]
CLASS = ["-P", "-m", "lessons_lib.classroom.report"]
HANDOUT = ["-P", "-m", "lessons_lib.classroom.handout.command"]
SITE = ["-P", "-m", "lessons_lib.site.command"]
REFRESH = ["-P", "-m", "lessons_lib.front_door.notebooks.refresh"]


def test(arguments: list[str], root: Path = ROOT) -> int:
    """Run pytest with the arguments: over tests and notebooks, unless they name a path."""
    return hand_over([python_for(root, tools=True), *PYTEST, *arguments], root, environment(places(root)))


def refresh(arguments: list[str], root: Path = ROOT) -> int:
    """Run the named lessons, or all, and store what they say."""
    return hand_over([python_for(root, tools=True), *REFRESH, *arguments], root, environment(places(root)))


def progress(arguments: list[str], root: Path = ROOT) -> int:
    """Print what the learner's own copies say."""
    return hand_over([python_for(root), *PROGRESS, *arguments], root, environment(places(root)))


def class_report(arguments: list[str], root: Path = ROOT) -> int:
    """Read a class's notebooks, and write the report into the folder one stands in."""
    return hand_over([python_for(root), *CLASS, *arguments], Path.cwd(), environment(places(root)))


def handout(arguments: list[str], root: Path = ROOT) -> int:
    """Make a lesson's hand-out, slides or solutions, in the folder that one stands in."""
    return hand_over([python_for(root), *HANDOUT, *arguments], Path.cwd(), environment(places(root)))


def site(arguments: list[str], root: Path = ROOT) -> int:
    """Make the lessons into a folder of pages."""
    return hand_over([python_for(root, tools=True), *SITE, *arguments], Path.cwd(), environment(places(root)))
