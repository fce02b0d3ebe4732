"""The live pictures in a real Chromium: every experiment, its controls, and what stands there where nothing is live."""

import json
from dataclasses import replace
from functools import partial

import pytest
from axe_playwright_python.sync_playwright import Axe

from lessons_lib.site.live import demo, folder, grids, pictures
from tests.site.walking import by_python, different, figure, open_page, p95, some_settings

NAMES = pictures.names()
SOME = {"dinner.explore_dinner", "sequences.explore_reading", "recurrence.explore_graph"}   # all kinds of controls
SLOWEST, ROUNDS = 8, 6   # ms; a machine that is busy may need more than one round


def thinned(monkeypatch):
    """Keep three stops of every control, its ends and its start: all else is as in the real site."""
    def few(name, control, stops):
        one = as_it_is(name, control, stops)
        at = sorted({0, one.start, len(one.values) - 1})
        values, words = (tuple(every[n] for n in at) for every in (one.values, one.words))
        return replace(one, values=values, words=words, start=at.index(one.start))

    as_it_is = grids._handle
    monkeypatch.setattr(grids, "_handle", few)


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Makes a page with some experiments, few stops each; where it is."""
    def made(*names):
        thinned(monkeypatch)
        pieces = [folder.write(*name.split("."), tmp_path) for name in names]
        path = tmp_path / "page.html"
        path.write_text(demo.page("Some", folder.assets(tmp_path), pieces), encoding="utf-8")
        return path

    return made


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_is_pythons_and_every_move_is_quick(name, site, browser):
    path = site(name)
    page, experiment = open_page(browser, path, viewport={"width": 1366, "height": 768}), pictures.made(name)
    figure(page, name)
    assert not different(page, name, experiment, some_settings(name, experiment, 400))
    assert any(p95(page, name, 60) < SLOWEST for _ in range(ROUNDS))
    assert not page.errors
    page.close()


def test_a_picture_that_differs_is_found(site, browser):
    name = "sequences.explore_shapes"
    path = site(name)
    script = path.parent / "live" / f"{name}.js"
    real = pictures.drawn
    pictures_with_one_other = (svg.replace("happy", "happx") for svg in real(name, pictures.made(name)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pictures, "drawn", lambda *_: pictures_with_one_other)
        script.write_text(pictures.script(name), encoding="utf-8")
    page, experiment = open_page(browser, path), pictures.made(name)
    figure(page, name)
    assert different(page, name, experiment, some_settings(name, experiment))
    page.close()


def test_controls_work_by_keyboard_mouse_and_touch_and_go_back_to_the_start(site, browser):
    name = "sequences.explore_reading"
    page = open_page(browser, site(name), has_touch=True, viewport={"width": 390, "height": 844})
    one, experiment = figure(page, name), pictures.made(name)
    same = partial(shows, page, name, experiment)
    stops = grids.handles(name, experiment)
    at = [stop.start for stop in stops]
    assert same(at)
    slider = one.get_by_role("slider", name="steps read")
    slider.focus()
    page.keyboard.press("ArrowRight")
    at[1] += 1
    assert same(at)
    assert one.locator("output").inner_text() == slider.get_attribute("aria-valuetext") == stops[1].words[at[1]]
    one.get_by_label("the loop is whole").tap()
    at[2] = 0
    assert same(at)
    one.get_by_role("radio").nth(1).click()
    at[0] = 1
    assert same(at)
    page.wait_for_function("""() => document.querySelector("[role=status]").textContent
        === document.querySelector(".live-picture desc").textContent""")
    one.get_by_role("button", name="Start again").tap()
    assert same([stop.start for stop in stops]) and not page.errors
    page.close()


def shows(page, name, experiment, at) -> bool:
    """Whether the page shows the picture of these stops: what Python draws there, and named by all of its words."""
    page.evaluate("() => new Promise(requestAnimationFrame)")
    told = """([name, svg]) => {
        const figure = document.querySelector(`.live[data-live='${name}']`), same = document.createElement("div");
        same.innerHTML = svg;
        const shown = figure.querySelector(".live-picture").firstChild.cloneNode(true);
        const words = shown.getAttribute("aria-label");
        shown.removeAttribute("aria-label");
        return shown.isEqualNode(same.firstChild) && words.includes(shown.querySelector("desc").textContent);
    }"""
    return page.evaluate(told, [name, by_python(name, experiment, at)])


def test_nothing_is_asked_of_anyone_and_only_what_comes_into_view_is_fetched(site, browser):
    path = site(*SOME)
    path.write_text(path.read_text(encoding="utf-8").replace("<figure", '<p style="height:3000px"></p><figure'),
                    encoding="utf-8")
    page = open_page(browser, path)
    page.wait_for_timeout(300)
    assert not [url for url in page.asked if "explore_" in url]
    for name in SOME:
        figure(page, name)
    assert len([url for url in page.asked if "explore_" in url]) == len(SOME)
    assert all(url.startswith(path.parent.as_uri()) for url in page.asked)
    assert not page.errors
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1366])
def test_axe_finds_nothing(scheme, width, site, browser):
    page = open_page(browser, site(*SOME, "lstm_idea.explore_gate"), color_scheme=scheme,
                     viewport={"width": width, "height": 768})
    for name in SOME:
        figure(page, name)
    found = Axe().run(page).response["violations"]
    assert not found, json.dumps(found)[:2000]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize(("how", "before"), [
    ({"java_script_enabled": False}, ""), ({}, "delete window.DecompressionStream"), ({}, "no script")])
def test_where_nothing_can_be_live_the_first_picture_stands_and_a_sentence_says_why(how, before, site, browser):
    name = "sequences.explore_floor"
    path = site(name)
    if before == "no script":
        (path.parent / "live" / f"{name}.js").unlink()
    page = browser.new_page(**how)
    page.add_init_script(before if before.startswith("delete") else "")
    page.goto(path.as_uri())
    page.wait_for_timeout(300)
    assert not page.locator("form").is_visible()
    assert page.locator(".live-picture svg").is_visible()
    assert "explore_floor()" in page.locator("figure").inner_text()
    page.close()


def test_the_same_bytes_come_twice(site):
    first = site("sequences.explore_shapes").parent / "live" / "sequences.explore_shapes.js"
    before = first.read_bytes()
    folder.write("sequences", "explore_shapes", first.parents[1])
    assert first.read_bytes() == before


def test_what_a_page_has_less_is_said():
    for name in grids.COARSER:
        experiment = pictures.made(name)
        piece, more = folder.fragment(name, experiment), grids.COARSER[name].more
        for one in grids.handles(name, experiment):
            assert (f"“{one.label}”" in piece) == (len(one.values) < one.of), one.label
        assert f'<p class="live-note">{more}</p>' in piece or not more


def test_stops_that_a_control_does_not_have_are_refused(monkeypatch):
    monkeypatch.setitem(grids.COARSER, "sequences.explore_floor", grids.Coarser({"turns": (0.0, 0.1, 0.333)}))
    with pytest.raises(ValueError, match="0.333"):
        grids.handles("sequences.explore_floor", pictures.made("sequences.explore_floor"))
    with pytest.raises(ValueError, match="name must be"):
        folder.write("sequences", "explore_flor", "")


@pytest.mark.parametrize("name", [name for name, coarser in grids.COARSER.items() if coarser.alike])
def test_settings_that_are_said_to_be_alike_are(name):
    experiment = pictures.made(name)
    for at in some_settings(name, experiment, 300):
        values = {one.name: one.values[n] for one, n in zip(grids.handles(name, experiment), at, strict=True)}
        alike = grids.COARSER[name].alike(experiment, values)
        assert experiment.draw(**alike)[0] == experiment.draw(**values)[0], values
