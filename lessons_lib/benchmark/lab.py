"""A real JupyterLab over a copy of the lessons, and a real Chromium to look at it: for the bench and for the tests."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from lessons_lib.front_door.environment import environment
from lessons_lib.front_door.launch import SERVER
from lessons_lib.front_door.places import ROOT, Places

TOKEN = "look"
FLAGS = ("--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
         "--disable-component-update --disable-sync").split()
ALL_CELLS = '{"windowingMode": "none"}'  # every cell is in the page, not only those on screen
OPEN = """async ([path, kernel]) => {
    const kernelPreference = kernel ? undefined : {shouldStart: false, autoStartDefault: false};
    const lesson = await jupyterapp.commands.execute(
        'docmanager:open', {path, factory: 'Notebook', kernelPreference});
    await lesson.context.ready;
    await lesson.revealed;
}"""
KERNEL = """async () => {
    const session = jupyterapp.shell.currentWidget.sessionContext;
    await session.ready;
    await session.session.kernel.info;
}"""
RUN_ALL = "() => jupyterapp.commands.execute('notebook:run-all-cells')"  # comes back when the last cell has run
NEEDED = ("Debian's chromium (apt-get install chromium; or CHROMIUM=/path/to/chrome) and playwright from "
          "tests/requirements.txt")


def chromium() -> str | None:
    """Where a Chromium is on this machine: $CHROMIUM, or one on the path."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def chrome():
    """A headless Chromium, driven by playwright; ask `chromium` and `ready` first."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), headless=True, args=FLAGS,
                                       ignore_default_args=["--hide-scrollbars"])   # people have them, 15 px wide
        yield browser
        browser.close()


def ready() -> bool:
    """True when this machine has what is NEEDED."""
    return bool(chromium() and find_spec("playwright"))


def write_notebook(path: Path, sources) -> None:
    """Write a notebook of code cells, none of which has run."""
    cells = [{"cell_type": "code", "id": f"cell{n}", "metadata": {}, "execution_count": None, "outputs": [],
              "source": source} for n, source in enumerate(sources)]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(notebook), encoding="utf-8")


def open_lab(browser, address: str, width: int = 1200, height: int = 1500):
    """A page of the browser that shows JupyterLab, ready to be used."""
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_default_timeout(60_000)
    page.goto(address)
    page.wait_for_function("window.jupyterapp")
    page.evaluate("jupyterapp.restored")
    return page


def open_and_run(page, path: str) -> None:
    """Open a notebook of the served folder and run all its cells."""
    open_lesson(page, path)
    run_all(page)


def open_lesson(page, path: str, kernel: bool = True) -> None:
    """Open a notebook of the served folder, with a kernel or as something to read."""
    within(60, page, OPEN, [path, kernel])


def run_all(page) -> None:
    """Run all cells of the notebook that is open."""
    within(60, page, KERNEL)
    within(120, page, RUN_ALL)


def within(seconds: float, page, function: str, argument=None):
    """Call an async JavaScript function in the page; an error when it takes longer."""
    late = "(_, no) => setTimeout(() => no(new Error(`no answer in ${seconds} s`)), seconds * 1000)"
    race = f"([argument, seconds]) => Promise.race([({function})(argument), new Promise({late})])"
    return page.evaluate(race, [argument, seconds])


@contextmanager
def jupyterlab(home: Path):
    """Serve a copy of notebooks/ from the folder `home`; gives the address of JupyterLab.

    It is the server that learners get, with all its own files in `home`.
    """
    shutil.copytree(ROOT / "notebooks", home / "notebooks")
    where = Places(ROOT, home, home)
    settings = where.jupyter / "config" / "lab" / "user-settings" / "@jupyterlab" / "notebook-extension"
    settings.mkdir(parents=True)
    (settings / "tracker.jupyterlab-settings").write_text(ALL_CELLS)
    port, log = free_port(), home / "lab.log"
    with open(log, "w") as out:
        lab = subprocess.Popen(
            [sys.executable, *SERVER, "--no-browser", "--ip=127.0.0.1", f"--port={port}",
             "--ServerApp.port_retries=0", "--LabApp.expose_app_in_browser=True",
             f"--IdentityProvider.token={TOKEN}", f"--ServerApp.root_dir={home}"],
            cwd=home, stdout=out, stderr=out, env=environment(where))
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
