"""`python3 -m lessons_lib hub`: a hub on this machine and for it alone, with hub/jupyterhub_config.py.

All of it is in .bench/hub, which is made on first use and git ignores; the learners' homes are in .bench/hub_state.
"""

import hashlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lessons_lib.front_door.environment import own
from lessons_lib.front_door.lock import alone
from lessons_lib.front_door.pip_settings import sources
from lessons_lib.front_door.places import ROOT
from lessons_lib.front_door.problems import Problem
from lessons_lib.front_door.setup import PINNED
from lessons_lib.front_door.stamp import BUILD, PINS, python_in

HUB_PINS = "hub/requirements.txt"
SETTINGS = "lessons_lib/front_door/installed"  # laid beside the library, in .bench/hub/etc
CONFIG = "hub/jupyterhub_config.py"
PROXY = "configurable-http-proxy"
PROXY_PIN = f"{PROXY}@5.3.0"  # from npm: what JupyterHub needs before it
SECONDS = 120  # until a hub must answer


def hub(arguments: list[str], root: Path = ROOT) -> int:
    """Run a hub until Ctrl-C: say where it is and what to type there. `--port 8100` takes another port than 8000."""
    if os.name == "nt":
        raise Problem("JupyterHub does not run on Windows.")
    if arguments[:1] not in ([], ["--port"]) or len(arguments) not in (0, 2) or not all(
            word.isdecimal() and int(word) < 2**16 for word in arguments[1:]):
        raise Problem(f"hub takes --port and a number, or nothing; got {' '.join(arguments)}.")
    port = int(arguments[1]) if arguments else 8000
    for end in (signal.SIGTERM, signal.SIGHUP):  # then the hub and its servers end too
        signal.signal(end, lambda number, frame: sys.exit(128 + number))
    with running(root / ".bench" / "hub_state", port, root) as there:
        print(f"A hub for a try-out is at {there.address}: any name, and the password {there.password}.\n"
              f"The learners' homes are in {there.homes}. To stop it, press Ctrl-C here.", flush=True)
        there.process.wait()
    return 0


class Running:
    """A hub that runs: its `address`, the `password`, the folder of `homes`, its `process` and its `log`."""

    def __init__(self, state: Path, port: int):
        self.address, self.password = f"http://127.0.0.1:{port}", secrets.token_urlsafe(9)
        self.homes, self.log = state / "homes", state / "hub.log"
        self.process = None

    def answers(self) -> bool:
        try:
            urllib.request.urlopen(f"{self.address}/hub/api", timeout=2).close()
        except OSError:
            return False
        return True


@contextmanager
def running(state: Path, port: int, root: Path = ROOT, **settings: str) -> Iterator[Running]:
    """A hub whose own files are in the folder `state`, stopped at the end, with the servers of its learners.

    `settings` are more of the variables that hub/jupyterhub_config.py reads. Raises Problem where it does not start.
    """
    refuse_taken(port)
    python = hub_python(root)
    state.mkdir(parents=True, exist_ok=True)
    there = Running(state, port)
    told = {"LESSONS_HUB_PASSWORD": there.password, "LESSONS_HUB_STATE": str(state), "LESSONS_HUB_PORT": str(port),
            "LESSONS_HUB_PROXY": proxy(root)} | settings
    with open(there.log, "w") as log:
        there.process = subprocess.Popen([python, "-m", "jupyterhub", "-f", str(root / CONFIG)], cwd=state,
                                         env=own() | told, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    try:
        end = time.monotonic() + SECONDS
        while not there.answers():
            if there.process.poll() is not None or time.monotonic() > end:
                raise Problem(f"The hub does not start; its own words are in {there.log}.")
            time.sleep(0.2)
        yield there
    finally:
        there.process.terminate()
        try:
            there.process.wait(60)
        except subprocess.TimeoutExpired:
            there.process.kill()


def refuse_taken(port: int) -> None:
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # what was closed a moment ago is no obstacle
        try:
            door.bind(("127.0.0.1", port))
        except OSError as error:
            raise Problem(f"Something else is at port {port}: choose another, as in "
                          "`python3 -m lessons_lib hub --port 8100`.") from error


def hub_python(root: Path = ROOT) -> str:
    """The Python in .bench/hub, which has the hub, the lessons and nbgitpuller; made on first use. Raises Problem."""
    with alone(root):   # of several starts at once, one makes it
        return made_once(root)


def made_once(root: Path) -> str:
    """hub_python, for one start at a time."""
    folder = root / ".bench" / "hub"
    python, ready, wanted = python_in(folder), folder / "ready", fingerprint(root)
    if ready.exists() and ready.read_text("utf-8") == wanted:
        return str(python)
    print("Fetching JupyterHub into .bench/hub, once: about a minute and 600 MB.", flush=True)
    pip = [str(python), "-I", "-m", "pip"]
    run("JupyterHub", [sys.executable, "-I", "-m", "venv", "--clear", str(folder)], own())
    fetch = own() | sources(python)
    for pins in (BUILD, PINS, HUB_PINS):
        run("JupyterHub", [*pip, *PINNED, "-qq", "-r", str(root / pins)], fetch)
    run("the lessons' library", [*pip, "install", "-qq", "--no-deps", "--no-build-isolation", "-e", str(root)], fetch)
    # Else every server of a class would compile all of it for itself, at once.
    subprocess.run([str(python), "-m", "compileall", "-qq", "-j", "0", str(folder / "lib"), str(root / "lessons_lib")])
    proxy(root)
    ready.write_text(wanted, "utf-8")
    return str(python)


def proxy(root: Path = ROOT) -> str:
    """Where configurable-http-proxy is: on the PATH, or else in .bench/hub, fetched on first use. Raises Problem."""
    folder = root / ".bench" / "hub"
    ours = folder / "node_modules" / ".bin" / PROXY
    if there := shutil.which(PROXY):
        return there
    if not ours.exists():
        if not shutil.which("npm"):
            raise Problem(f"A hub needs {PROXY}, which comes with npm: install Node.js 20 or newer, and start again.")
        run(PROXY, ["npm", "install", "--silent", "--no-save", "--no-audit", "--no-fund", "--prefix", str(folder),
                    PROXY_PIN], dict(os.environ))
    return str(ours)


def run(what: str, command: list[str], environment: dict[str, str]) -> None:
    if subprocess.run(command, env=environment, stdin=subprocess.DEVNULL).returncode:
        raise Problem(f"{what} could not be fetched: connect to the internet, and start again.")


def fingerprint(root: Path) -> str:
    """Of all that .bench/hub is made of."""
    laid = sorted(path for path in (root / SETTINGS).rglob("*") if path.is_file())
    made_of = [root / BUILD, root / PINS, root / HUB_PINS, root / "pyproject.toml", *laid]
    contents = b"".join(path.read_bytes() for path in made_of)
    return hashlib.sha256(contents + os.fsencode(root) + PROXY_PIN.encode()).hexdigest()
