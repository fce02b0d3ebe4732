"""For all tests of the site: one folder with all pages; for those of its command, a folder to stand in."""

import pytest
from bs4 import BeautifulSoup

from lessons_lib.site import command, lite
from lessons_lib.site.live.fragment import fragment
from lessons_lib.site.live.pictures import made, names
from lessons_lib.site.making import every_page
from tests.front_door.small_world import one_sentence
from tests.notebooks.reading import ROOT
from tests.site import few_stops


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder that one stands in."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def refused(capsys):
    """Run the command, which must refuse in one sentence and make nothing: the sentence."""
    def run(*words, make=None, root=ROOT, status=1):
        def never(folder, say):
            raise AssertionError("it began to make the site")
        assert command.main(list(words), make or never, root) == status
        said = capsys.readouterr().err
        assert one_sentence(said), said
        return said
    return run


@pytest.fixture(scope="session")
def pieces():
    return {name: fragment(name, made(name)) for name in names()}


@pytest.fixture(scope="session")
def site(tmp_path_factory, pieces):
    """The folder with all pages."""
    folder = tmp_path_factory.mktemp("site")
    every_page(folder, pieces)
    return folder


@pytest.fixture(scope="session")
def pages(site):
    return {path.name: BeautifulSoup(path.read_bytes(), "html.parser") for path in site.glob("*.html")}


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """The lab of the site, built."""
    out = tmp_path_factory.mktemp("site")
    lite.build(out, lambda words: None)
    return out / "lab"


@pytest.fixture(scope="session")
def lively(tmp_path_factory):
    """The same with all experiments, few stops each."""
    return few_stops.make(tmp_path_factory.mktemp("lively"))


@pytest.fixture(scope="module")
def opened(browser, lively):
    """Open a page of that site, "index", or "index.html#map" of another address; `page.asked` are the addresses that it
    asks for, `page.wrong` what it complains of."""
    contexts = []

    def open_page(name, window=(1366, 768), scheme="light", at="", **how):
        width, height = window
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, **how)
        contexts.append(context)
        page = context.new_page()
        page.asked, page.wrong = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda word: page.wrong.append(word.text))
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.on("requestfailed", lambda request: page.wrong.append(request.url))
        page.on("response", lambda answer: page.wrong.append(answer.url) if answer.status >= 400 else None)
        file, _, place = name.partition("#")
        page.goto(f"{at or lively.as_uri() + '/'}{file}.html" + f"#{place}" * bool(place))
        return page

    yield open_page
    for context in contexts:
        context.close()
