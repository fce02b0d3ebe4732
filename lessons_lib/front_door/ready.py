"""Is this machine ready for the lessons? Lesson 00 asks from inside its kernel."""

import sys
from pathlib import Path
from shlex import quote

from lessons_lib.front_door.needs import OLDEST, has, in_a_browser, needs, package, told
from lessons_lib.front_door.places import ROOT, on_a_hub

ELSEWHERE = "jupyterlab"  # on a hub or in VS Code it runs in another Python than the lesson


def check_machine(root: Path = ROOT) -> None:
    """Print a line for Python and one for each package that a lesson uses, then the way out where one is missing.

    Introduced in lesson 00. It prints no version, so that it says the same on every machine that is ready.
    """
    answers = {f"Python {told(OLDEST)} or newer": sys.version_info >= OLDEST}
    answers |= {package(wanted): has(wanted) for wanted in needs(root) if package(wanted) != ELSEWHERE}
    for name, there in answers.items():
        print(f"{name}: {'ready' if there else 'not here, or another version'}")
    print("Everything is here." if all(answers.values()) else way_out(root))


def way_out(root: Path) -> str:
    """What to do about a missing package: it depends on whose JupyterLab this is."""
    if in_a_browser():
        return "Something could not be fetched: load this page anew, with the internet at hand."
    if on_a_hub():
        return f"{on_a_hub_type(root)}, and restart the kernel. If that is refused, ask who keeps the hub to do it."
    return "Close this page and type: python3 -m lessons_lib"


def on_a_hub_type(root: Path) -> str:
    """Which Python a hub's lessons run in, only a cell of theirs knows: a terminal may have another."""
    return f"Run in a cell: %pip install --editable {quote(str(root))}"
