"""What a page of the site is where less is possible, or more is asked: no scripts, a web server or none, colours that a
reader has set, a page made twice as large, no motion."""

import pytest

from tests.notebooks.reading import accept
from tests.site.few_stops import PAGES, all_open
from tests.site.serving import served

LESSON = "07_vanishing_gradients"   # four experiments, answers, exercises, pictures of matplotlib
# The ground that each picture stands on, and whether its own colours are kept.
GROUNDS = """() => [...document.querySelectorAll(".picture img, .live-picture")].map(getComputedStyle)
    .map(style => [style.backgroundColor, style.forcedColorAdjust])"""
UNSEEN = """() => [...document.querySelectorAll("main :is(p, li, pre, td:not(:empty), h2, h3, img)")]
    .filter(one => !one.checkVisibility() && !one.closest(".words, .live, .lab, .folds, [id=lab-says]"))
    .map(one => one.outerHTML.slice(0, 100))"""


@pytest.fixture(scope="module")
def address(lively):
    with served(lively) as address:
        yield address


@pytest.mark.parametrize("name", PAGES)
def test_from_a_web_server_every_page_asks_only_that_server_for_what_it_has(name, address, opened):
    page = opened(name, at=address)
    all_open(page)
    accept(url for url in page.asked if not url.startswith((address, "data:")))
    assert not page.wrong
    page.context.close()


@pytest.mark.parametrize("name", PAGES)
def test_with_scripts_off_all_is_there_to_read_and_nothing_looks_as_if_it_could_be_pressed(name, opened):
    page = opened(name, java_script_enabled=False, window=(390, 844))
    for fold in page.locator("main details > summary").all():
        fold.press("Enter")
    accept(f"cannot be seen: {html}" for html in page.evaluate(UNSEEN))
    assert not page.locator(":is(button, input, select, .lab):visible").count()
    assert name in ("index", "glossary", "numpy") or "with scripts allowed" in page.locator("#run").inner_text()
    for figure in page.locator(".live").all():
        assert figure.locator(".live-picture svg").is_visible()
        assert "With scripts allowed" in figure.inner_text()
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_colours_of_the_readers_own_pictures_keep_their_ground(scheme, opened):
    page = opened(LESSON, scheme=scheme, forced_colors="active")
    all_open(page)
    found = page.evaluate(GROUNDS)
    assert len(found) > 8 and all(one == ["rgb(255, 255, 255)", "none"] for one in found)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    inks = page.evaluate("""() => [...document.querySelectorAll("main :is(p, h2, code, summary, label, button)")]
        .map(one => getComputedStyle(one).color)""")
    assert ground in ("rgb(0, 0, 0)", "rgb(255, 255, 255)") and ground not in inks


@pytest.mark.parametrize("window", [(683, 384), (341, 192)], ids=["twice", "four times"])
def test_a_page_made_larger_has_nothing_cut_and_nothing_over_its_text(window, opened):
    page = opened(LESSON, window=window)
    all_open(page)
    room, wide = page.evaluate("[document.documentElement.clientWidth, document.documentElement.scrollWidth]")
    assert wide <= room
    for control in page.locator(".live :is(input, button:not(.enlarge)):visible").all():
        control.focus()
        assert control.evaluate("""one => {
            const {left, top, width, height} = one.getBoundingClientRect();
            return document.elementFromPoint(left + width / 2, top + height / 2) === one;
        }"""), control.evaluate("one => one.outerHTML")


def test_nothing_moves_by_itself(opened):
    page = opened(LESSON, reduced_motion="reduce")
    all_open(page)
    page.get_by_role("button", name="Open all answers").click() if page.locator("#unfold").is_visible() else None
    page.locator(".live input").first.press("ArrowRight")
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
