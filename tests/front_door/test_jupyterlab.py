"""The real JupyterLab, started through the front door by a Python that already has everything."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tests.front_door.small_world import environment, make_clone

# The Python of these tests may live in a .venv of ours; here it is one of somebody else's, like conda's or a hub's.
START = """
import sys
from lessons_lib.front_door import setup
setup.MARKER = "no such file"
from lessons_lib.__main__ import main
sys.exit(main(["lab", "--no-browser", "--port=0", "--log-level=INFO"]))
"""


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """The clone, and the address that JupyterLab printed, with its token."""
    clone = make_clone(tmp_path_factory.mktemp("a hub é"))
    pyproject = clone / "pyproject.toml"
    pyproject.write_text(pyproject.read_text().replace("small-lab>=1,<2", "jupyterlab>=4,<5"))
    process = subprocess.Popen(
        [sys.executable, "-c", START], cwd=clone, env=environment(clone), text=True, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )
    said = ""
    for line in process.stdout:
        said += line
        if address := re.search(r"^\s+(http://\S+token=\w+)", line):
            wait_for(address[1])
            yield clone, address[1]
            break
    else:
        pytest.fail(said)
    process.send_signal(signal.SIGTERM if os.name != "nt" else signal.SIGINT)
    process.communicate(timeout=30)


def wait_for(address, seconds=30):
    """Jupyter prints its address a moment before it listens there."""
    end = time.monotonic() + seconds
    while True:
        try:
            return urlopen(address, timeout=10).close()
        except URLError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def test_a_python_that_has_everything_makes_no_environment(lab):
    clone, _ = lab
    assert not (clone / ".venv").exists()


def test_it_answers_at_lesson_00_on_loopback(lab):
    _, address = lab
    assert re.match(r"http://(localhost|127\.0\.0\.1):\d+/lab/tree/00_start_here\.ipynb\?token=", address)
    with urlopen(address, timeout=10) as answer:
        assert answer.status == 200


def test_it_shows_the_learners_copies_to_whoever_has_the_token_and_to_nobody_else(lab):
    _, address = lab
    contents = re.sub(r"/lab/tree/.*\?", "/api/contents?", address)
    with urlopen(contents, timeout=10) as answer:
        assert {entry["name"] for entry in json.load(answer)["content"]} == {"00_start_here.ipynb", "02_dinner.ipynb"}
    with pytest.raises(HTTPError, match="403"):
        urlopen(contents.partition("?")[0], timeout=10)
