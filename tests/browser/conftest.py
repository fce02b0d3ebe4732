"""One server and one browser for all browser tests."""

import os

import pytest

from lessons_lib.front_door.speed.lab import NEEDED, chrome, jupyterlab, open_lab, ready


@pytest.fixture(scope="session")
def browser():
    if not ready():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(
            f"the browser tests need {NEEDED}; then: python3 -m lessons_lib test tests/browser")
    with chrome() as browser:
        yield browser


@pytest.fixture(scope="session")
def home(tmp_path_factory):
    """The folder that the server serves."""
    return tmp_path_factory.mktemp("lab")


@pytest.fixture(scope="session")
def address(browser, home):
    """Where JupyterLab is served."""
    with jupyterlab(home) as address:
        yield address


@pytest.fixture(scope="session")
def lab(browser, address):
    """A page that shows JupyterLab."""
    return open_lab(browser, address)
