"""The glossary and the crib in a real Chromium: on a phone and a laptop, light and dark, and the way there and back."""

import pytest
from axe_playwright_python.sync_playwright import Axe

PHONE, LAPTOP = {"width": 390, "height": 844}, {"width": 1366, "height": 768}


@pytest.fixture(params=[(PHONE, "light"), (PHONE, "dark"), (LAPTOP, "light"), (LAPTOP, "dark")],
                ids=["phone-light", "phone-dark", "laptop-light", "laptop-dark"])
def page(browser, request):
    size, scheme = request.param
    page = browser.new_page(viewport=size, color_scheme=scheme)
    yield page
    page.close()


@pytest.mark.parametrize("name", ["glossary.html", "numpy.html", "01_sequences.html"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(page, site, name):
    page.goto((site / name).as_uri())
    found = Axe().run(page, None, {"resultTypes": ["violations"]}).response["violations"]
    assert not found, [(one["id"], one["nodes"][0]["html"]) for one in found]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def seen(page, place: str) -> bool:
    """Whether the place is on the screen, with a line above it at least."""
    page.wait_for_function("id => location.hash === '#' + id", arg=place)
    page.wait_for_timeout(100)
    box = page.locator(f"[id='{place}']").bounding_box()
    return bool(box) and 0 <= box["y"] < page.viewport_size["height"]


@pytest.mark.parametrize("lesson, place, own", [
    ("08_lstm_idea.html", "term-gate", "gate"), ("01_sequences.html", "form-axis", "axis"),   # one within a solution
    ("02_dinner.html", "term-loss-curve", "loss-curve")])
def test_a_link_leads_there_and_back_also_into_what_is_folded(page, site, lesson, place, own):
    page.goto((site / lesson).as_uri() + f"#{place}")
    assert seen(page, place)
    page.locator(f"[id='{place}']").click()
    assert seen(page, own)
    page.locator(f"a.back[href='{lesson}#{place}']").click()
    page.wait_for_url(f"**/{lesson}#{place}")
    assert seen(page, place)


def test_on_a_phone_a_row_of_the_crib_is_a_card(browser, site):
    page = browser.new_page(viewport=PHONE)
    page.goto((site / "numpy.html").as_uri())
    row = page.locator("[id='np-linalg-matrix-power'] td")
    edges = row.evaluate_all("cells => cells.map(cell => [cell.offsetLeft, cell.offsetTop])")
    assert len({left for left, _ in edges}) == 1 and [top for _, top in edges] == sorted({top for _, top in edges})
    page.close()
