"""Is this machine ready for the lessons? Lesson 00 asks from inside its kernel."""

import sys
from pathlib import Path

from lessons_lib.__main__ import OLDEST
from lessons_lib.front_door.needs import has, needs
from lessons_lib.front_door.setup import ROOT

ELSEWHERE = "jupyterlab"  # on a hub or in VS Code it runs in another Python than the lesson


def check_machine(root: Path = ROOT) -> None:
    """Print a line for Python and one for each package that a lesson uses, then the way out where one is missing.

    Introduced in lesson 00. It prints no version, so that it says the same on every machine that is ready.
    """
    answers = {"Python {}.{} or newer".format(*OLDEST): sys.version_info >= OLDEST}
    answers |= {wanted.split(">=")[0]: has(wanted) for wanted in needs(root) if not wanted.startswith(ELSEWHERE)}
    for name, there in answers.items():
        print(f"{name}: {'ready' if there else 'not here, or another version'}")
    print("Everything is here." if all(answers.values()) else "Close this page and type: python3 -m lessons_lib")
