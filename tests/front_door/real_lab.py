"""The real JupyterLab over a small clone, started through the front door by a Python that already has everything."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

from jupyter_client import BlockingKernelClient

from tests.front_door.small_world import environment

# The Python of these tests may live in a .venv of ours; here it is one of somebody else's, like conda's or a hub's.
START = """
from lessons_lib.__main__ import forget_foreign_paths, main, sys
forget_foreign_paths()
from lessons_lib.front_door import setup
setup.MARKER = "no such file"
sys.exit(main(["lab", "--no-browser", "--port=0", *sys.argv[1:]]))
"""


class Lab:
    """A server at `address`, which is the one it printed, with its token; `said` is all that it printed so far."""

    def __init__(self, clone: Path, address: str, said: str):
        self.clone, self.address, self.said = clone, address, said
        self.base, self.token = re.match(r"(http://[^/]+)/.*token=(\w+)", address).groups()

    def ask(self, path: str, **body):
        """What the server's API answers: a POST where there is a body."""
        data = json.dumps(body).encode() if body else None
        request = Request(f"{self.base}/{path}?token={self.token}", data, {"Content-Type": "application/json"})
        with urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def run(self, code: str) -> str:
        """What a cell prints in a new kernel "python3", with its errors."""
        number = self.ask("api/kernels", name="python3")["id"]
        (connection,) = self.clone.glob(f".jupyter/runtime/kernel-{number}.json")
        client, said = BlockingKernelClient(), []
        client.load_connection_file(str(connection))
        client.start_channels()
        try:
            patiently(lambda: client.wait_for_ready(timeout=60), RuntimeError)  # on a busy machine it looks dead first
            client.execute_interactive(code, timeout=60, output_hook=lambda message: said.append(
                message["content"].get("text") or "\n".join(message["content"].get("traceback", ()))))
        finally:
            client.stop_channels()
        return "".join(said)


@contextmanager
def real_lab(clone: Path, *arguments: str, **changes: str):
    """A clone whose pyproject.toml asks for JupyterLab alone, served; gives a Lab, and stops it at the end."""
    pyproject = clone / "pyproject.toml"
    pyproject.write_text(pyproject.read_text().replace("small-lab>=1,<2", "jupyterlab>=4,<5"))
    process = subprocess.Popen(
        [sys.executable, "-c", START, *arguments], cwd=clone, env=environment(clone, **changes), text=True,
        start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )
    said = ""
    try:
        for line in process.stdout:
            said += line
            if address := re.search(r"^\s+(http://\S+token=\w+)", line):
                # Jupyter prints its address a moment before it listens there.
                patiently(lambda: urlopen(address[1], timeout=10).close(), URLError)
                lab = Lab(clone, address[1], said)
                break
        else:
            raise AssertionError(said)
        yield lab
    finally:
        process.send_signal(signal.SIGTERM if os.name != "nt" else signal.SIGINT)
        rest, _ = process.communicate(timeout=30)
    lab.said += rest


def patiently(ask, fault: type[Exception], seconds: float = 60) -> None:
    """Ask until it raises no fault."""
    end = time.monotonic() + seconds
    while True:
        try:
            return ask()
        except fault:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
