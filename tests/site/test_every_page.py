"""Every page of the site in a real Chromium, with all answers unfolded and all experiments there: axe, every width from
a phone to a projector, what it asks for."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.notebooks.reading import accept
from tests.site.few_stops import PAGES, all_open

PHONE, LAPTOP = (390, 844), (1366, 768)
WIDTHS = (320, 390, 768, 1366, 1920)
QUICK = {"preload": False, "resultTypes": ["violations"]}   # else axe fetches the style sheets, which no page may
# What stands out of the page at the right, although it lies in no box that can be moved.
OUTSIDE = """() => [...document.querySelectorAll("body *")].filter(one => {
    if (one.closest("svg, .live-unseen") || one.getBoundingClientRect().right <= innerWidth) return false;
    for (let box = one.parentElement; box; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== "visible") return false;
    return true;
}).map(one => one.outerHTML.slice(0, 100))"""


@pytest.fixture(scope="module", params=PAGES)
def page(request, opened):
    page = opened(request.param)
    all_open(page)
    yield page
    assert not page.wrong
    page.context.close()


@pytest.mark.parametrize(("window", "scheme"), [(PHONE, "dark"), (LAPTOP, "light")], ids=["phone, dark", "laptop"])
def test_axe_finds_nothing(page, window, scheme):
    page.set_viewport_size(dict(zip(("width", "height"), window, strict=True)))
    page.emulate_media(color_scheme=scheme)
    found = Axe().run(page, options=QUICK).response["violations"]
    assert not found, json.dumps(found)[:2000]


def test_only_boxes_can_be_moved_sideways(page):
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        room, wide = page.evaluate("[document.documentElement.clientWidth, document.documentElement.scrollWidth]")
        assert wide <= room, (width, page.evaluate(OUTSIDE))


def test_it_asks_for_nothing_but_what_lies_beside_it(page, lively):
    page.evaluate("""() => Promise.all([...document.images].map(one => {
        one.loading = "eager";
        return one.decode();   // fails for a picture that cannot be had
    }))""")
    accept(url for url in page.asked if not url.startswith((lively.as_uri(), "data:")))


def test_the_scripts_of_a_page_are_small(lively):
    scripts = [(lively / name).read_text(encoding="utf-8") for name in ("site.js", "live/live.js")]
    assert sum(script.count("\n") for script in scripts) < 300
