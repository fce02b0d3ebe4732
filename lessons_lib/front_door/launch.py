"""Open JupyterLab at the first lesson."""

import os
import subprocess
import sys
from pathlib import Path

from lessons_lib.front_door.environment import environment
from lessons_lib.front_door.look_up import lay_pages
from lessons_lib.front_door.my_lessons import bring
from lessons_lib.front_door.places import ROOT, in_home_words, on_a_hub, places
from lessons_lib.front_door.ready import on_a_hub_type
from lessons_lib.front_door.setup import python_for

# -P: a random.py of the learner's in my_lessons is not JupyterLab's business.
SERVER = ["-P", "-m", "lessons_lib.front_door.server"]
KEYS = ("token", "password")


def lab(arguments: list[str], root: Path = ROOT) -> int:
    """Set up if need be, bring the lessons, and start JupyterLab, which gets the arguments."""
    if on_a_hub():
        return answer_on_a_hub(root)
    python = python_for(root)
    folder = bring(root)
    lay_pages(folder, root)
    arguments = from_here(arguments)
    print(f"JupyterLab opens in your browser, or at {address(arguments)}. To stop it, press Ctrl-C here twice.\n")
    return hand_over([python, *SERVER, *arguments], folder, environment(places(root)))


def from_here(arguments: list[str]) -> list[str]:
    """The arguments, each path in them made whole: JupyterLab runs in another folder than the one they were typed in.

    A path is what is there, a word alone or after a "=". A number is a port.
    """
    def whole(word: str) -> str:
        option, equals, path = word.rpartition("=")
        there = not path.startswith("-") and not path.isdigit() and os.path.exists(path)
        return option + equals + os.path.abspath(path) if there else word

    return [whole(word) for word in arguments]


def address(arguments: list[str]) -> str:
    """Where to find it, in words. With a key of the person's own, Jupyter prints no address."""
    if not any(key in word.lower() for word in arguments for key in KEYS):
        return "the address below"
    typed = " ".join(arguments).replace("=", " ").split()
    ports = [after for word, after in zip(typed, typed[1:], strict=False) if word in ("--port", "--ServerApp.port")]
    return f"http://localhost:{ports[-1] if ports else '8888, or the next port that is free'}, with the key you gave"


def answer_on_a_hub(root: Path) -> int:
    """Here JupyterLab runs already, and a second one could not be reached: bring the lessons, and say where."""
    folder = bring(root)
    lay_pages(folder, root)
    print(f"JupyterLab runs here already. Open {in_home_words(folder / '00_start_here.ipynb')} in its list of files.")
    print(f"If it finds no library of the lessons there: {on_a_hub_type(root)}")
    return 0


def hand_over(command: list[str], folder: Path, environment: dict[str, str]) -> int:
    """Run the command in the folder, in this environment and no other.

    On Windows this waits, and returns the exit status. Elsewhere the command takes this process's place.
    """
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
