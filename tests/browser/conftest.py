"""One server and one browser for all browser tests."""

import os

import pytest

from lessons_lib.benchmark.lab import NEEDED, chrome, jupyterlab, open_lab, ready
from tests.browser.gate_bench import GateBench


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


@pytest.fixture(scope="module")
def gate_benches(lab, home):
    """Lesson 09's gate bench, alone and with steps of a learner's own."""
    page = GateBench(lab, home, "gate_bench.ipynb")
    yield page
    assert not page.errors()
    page.close()


@pytest.fixture
def bench(gate_benches):
    """The same at its start; afterwards the notebook has as many cells as before."""
    for n in range(gate_benches.experiments.count()):
        gate_benches.start_again(n)
        assert gate_benches.is_again(n, gate_benches.start[n])
    cells = gate_benches.here()[0]
    yield gate_benches
    assert gate_benches.here()[0] == cells
