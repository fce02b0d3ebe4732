"""A page of the site as Chromium prints it: all that is to be read, every picture, no control, nothing cut."""

import re
from unicodedata import normalize

import pytest
from bs4 import BeautifulSoup

from tests.classroom import printed
from tests.notebooks.reading import accept
from tests.site.few_stops import PAGES

LESSONS = [name for name in PAGES if name[0].isdigit()]
# Of a page, what paper does not have: the way to other pages, and what runs elsewhere.
NOT_PRINTED = ("header, nav, .run, .folds, .yours, .index, .back, .words, .live-unseen, .live-still, form, noscript, "
               ".answer > summary")
WHOLE = ", ".join(f"{one}:not(.yours *)" for one in printed.WHOLE.split(", "))


def close(text: str) -> str:
    """The text without its spaces, which a PDF has elsewhere, and without its ligatures."""
    return re.sub(r"\s+", "", normalize("NFKC", text))


def texts(lively, name) -> tuple[list[str], list[str]]:
    """What the page has to read; and one text, the longest, of each picture with text in it."""
    page = BeautifulSoup((lively / f"{name}.html").read_bytes(), "html.parser")
    svgs = [*page.select(".live svg"), *(BeautifulSoup((lively / image["src"]).read_bytes(), "html.parser")
                                         for image in page.select("img[src$='.svg']"))]
    inside = [max((text.get_text() for text in svg.find_all("text")), key=len, default="") for svg in svgs]
    for one in page.select(f"{NOT_PRINTED}, svg"):
        one.decompose()
    return [text for one in page.select("main :is(p, li, dt, dd, h1, h2, h3, pre, td, figcaption)")
            for text in one.find_all(string=True)], inside


@pytest.mark.parametrize(("name", "scripts"), [*((name, True) for name in PAGES), ("04_recurrence", False),
                                               ("07_vanishing_gradients", False)])
def test_all_that_is_to_be_read_is_on_paper_with_every_picture(name, scripts, opened, lively):
    page = opened(name, scheme="dark", java_script_enabled=scripts)
    page.wait_for_load_state("networkidle")
    sheets = close("".join(printed.sheets_of(page, "A4")))
    said, drawn = texts(lively, name)
    accept(f"not on paper: {text}" for text in said if close(text) not in sheets)
    accept(f"no picture with: {text}" for text in drawn if close(text) not in sheets)
    for control in ("Enlarge", "Start again", "Open all answers", "Guess first", "Run it in this browser"):
        assert close(control) not in sheets or control in "".join(said)
    page.context.close()


@pytest.mark.parametrize("name", LESSONS)
def test_on_paper_nothing_is_cut(name, opened):
    page = opened(name)
    accept(printed.complaints(page, "A4", WHOLE))
    page.context.close()


def test_after_printing_the_answers_are_as_they_were(opened):
    page = opened("02_dinner")
    shut = page.locator("details.answer:not([open])").count()
    printed.sheets_of(page, "A4")
    assert page.locator("details.answer:not([open])").count() == shut > 1


def test_a_machine_that_is_dark_prints_on_white_and_no_picture_is_wider_than_the_sheet(opened):
    page = opened("09_lstm_step_by_step", scheme="dark", window=(672, 900))   # A4 between its margins
    page.locator(".picture img").first.scroll_into_view_if_needed()
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    grounds = page.evaluate("[...document.querySelectorAll('main .code, main .answer, main a, main .live')]"
                            ".map(one => getComputedStyle(one).backgroundColor)")
    assert set(grounds) <= {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}
    wide = page.evaluate("""() => [...document.querySelectorAll("main :is(img, svg, pre, table)")]
        .filter(one => one.getBoundingClientRect().right > innerWidth || one.scrollWidth > one.clientWidth + 1)
        .map(one => one.outerHTML.slice(0, 100))""")
    assert not wide
