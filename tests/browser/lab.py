"""A real JupyterLab over a copy of the lessons, and a real Chromium to look at it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOKEN = "look"
FLAGS = ("--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
         "--disable-component-update --disable-sync").split()
SETTINGS = {
    "apputils-extension/notification": '{"fetchNews": "false", "checkForUpdates": false}',
    "notebook-extension/tracker": '{"windowingMode": "none"}',  # every cell is in the page, not only those on screen
}
MISSING = ("the browser tests need Debian's chromium (apt-get install chromium; or CHROMIUM=/path/to/chrome) and "
           "playwright from tests/requirements.txt; then: python3 -m lessons_lib test tests/browser")


def chromium() -> str | None:
    """Where a Chromium is on this machine: $CHROMIUM, or one on the path."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def jupyterlab(home: Path):
    """Serve a copy of notebooks/ from the folder `home`; gives the address of JupyterLab.

    Nothing of the user's own Jupyter settings is read, and nothing is written outside `home`.
    """
    shutil.copytree(ROOT / "notebooks", home / "notebooks")
    for name, text in SETTINGS.items():
        path = home / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    rooms = {f"JUPYTER_{room}_DIR": str(home / room.lower()) for room in ("CONFIG", "DATA", "RUNTIME")}
    env = {**os.environ, **rooms, "PYTHONPATH": str(ROOT), "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
           "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces")}
    port, log = free_port(), home / "lab.log"
    with open(log, "w") as out:
        lab = subprocess.Popen(
            [sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root", "--ip=127.0.0.1",
             f"--port={port}", "--ServerApp.port_retries=0", "--LabApp.expose_app_in_browser=True",
             f"--IdentityProvider.token={TOKEN}", f"--ServerApp.root_dir={home}"],
            stdout=out, stderr=out, env=env)
    try:
        wait_for(f"http://127.0.0.1:{port}/api?token={TOKEN}", lab, log)
        yield f"http://127.0.0.1:{port}/lab?token={TOKEN}&reset"
    finally:
        lab.terminate()
        try:
            lab.wait(10)
        except subprocess.TimeoutExpired:
            lab.kill()


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def wait_for(address: str, lab: subprocess.Popen, log: Path, seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while lab.poll() is None and time.monotonic() < end:
        try:
            urllib.request.urlopen(address, timeout=2).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"JupyterLab does not answer:\n{log.read_text()[-2000:]}")
