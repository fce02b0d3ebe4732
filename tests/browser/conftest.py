"""One server for all browser tests."""

import pytest

from lessons_lib.benchmark.lab import jupyterlab, open_lab
from lessons_lib.classroom.handout import command
from tests.browser.gate_bench import GateBench
from tests.notebooks.reading import ROOT


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


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """Make a page and say where it is."""
    folder = tmp_path_factory.mktemp("pages")
    return lambda name, kind: command.write(ROOT / "notebooks" / f"{name}.ipynb", kind, folder)


@pytest.fixture
def opened(browser, made):
    """Open a page with no network; `.asked` are the addresses that it asks for, `.wrong` what it complains of."""
    contexts = []

    def open_page(name, kind, window=(1366, 768), scheme="light", **how):
        width, height = window
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, **how)
        contexts.append(context)
        context.set_offline(True)
        page = context.new_page()
        page.asked, page.wrong, own = [], [], made(name, kind).as_uri()
        page.route("**/*", lambda route: (page.asked.append(route.request.url), route.continue_()))
        page.on("console", lambda word: page.wrong.append(word.text))
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.goto(own)
        page.wait_for_load_state("load")
        page.asked = [address for address in page.asked if address != own and not address.startswith("data:")]
        return page

    yield open_page
    for context in contexts:
        context.close()
