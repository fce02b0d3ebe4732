"""A page of the site by keyboard and by touch: where the focus goes, what unfolds, what enlarges."""

import pytest

from tests.site.few_stops import all_open

PHONE = {"window": (390, 844), "has_touch": True, "is_mobile": True}
# Where the focus is, and whether that can be seen: in view, with an outline or a mark of its own.
FOCUS = """() => {
    const one = document.activeElement, box = one.getBoundingClientRect();
    return {place: [...document.querySelectorAll("*")].indexOf(one), tag: one.tagName, what: one.outerHTML.slice(0, 90),
            seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
            marked: getComputedStyle(one).outlineStyle !== "none"};
}"""
REACHABLE = "a[href], button, input, select, summary, [tabindex='0']"
# All that can be reached, in order; of radio buttons that belong together the one that is chosen.
ALL = """wanted => [...document.querySelectorAll(wanted)].filter(one => one.checkVisibility() && !one.disabled
    && (one.type !== "radio" || one.checked)).map(one => [...document.querySelectorAll("*")].indexOf(one))"""


def walked(page) -> list[dict]:
    """What the key Tab leads to, from the top of the page to its end."""
    page.evaluate("scrollTo(0, 0)")
    found = []
    while not found or found[-1]["tag"] != "BODY":
        page.keyboard.press("Tab")
        found.append(page.evaluate(FOCUS))
        assert len(found) < 1000
    return found[:-1]


@pytest.mark.parametrize(("name", "how"), [
    ("index", {}), ("02_dinner", {}), ("09_lstm_step_by_step", {}), ("02_dinner", {"window": (390, 844)})])
def test_the_key_tab_leads_to_every_control_once_and_one_sees_where(name, how, opened):
    page = opened(name, **how)
    all_open(page)
    found = walked(page)
    places = [one["place"] for one in found]
    assert places == page.evaluate(ALL, REACHABLE)
    assert not [one["what"] for one in found[1:] if not (one["seen"] and one["marked"])]


def test_the_first_tab_leads_past_the_navigation(opened):
    page = opened("02_dinner")
    page.keyboard.press("Tab")
    skip = page.evaluate(FOCUS)
    assert skip["seen"] and page.locator(":focus").inner_text() == "To the text"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#page') !== null")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_an_answer_a_hint_and_a_solution_unfold_by_key_and_by_finger(scripts, opened):
    page = opened("02_dinner", **PHONE, java_script_enabled=scripts)
    for fold in (page.locator("details.answer").first, page.locator(".yours details").first,
                 page.locator(".yours details").last):
        inside = fold.locator("xpath=*[2]")
        assert not inside.is_visible()
        fold.locator("> summary").tap()
        assert inside.is_visible()
        fold.locator("> summary").press("Enter")
        assert not inside.is_visible()


def test_an_address_that_lies_in_an_answer_opens_it(opened):
    page = opened("09_lstm_step_by_step")
    place = page.evaluate("document.querySelector('details.answer:not([open]) [id]').id")
    page = opened(f"09_lstm_step_by_step#{place}")
    assert page.locator(f"#{place}").is_visible()
    assert 0 <= page.locator(f"#{place}").bounding_box()["y"] < 768 / 2
    other = opened("09_lstm_step_by_step")
    other.evaluate("place => { location.hash = place; }", place)
    other.locator(f"#{place}").wait_for()


def test_one_button_opens_all_answers_and_folds_them_again(opened):
    page = opened("05_backpropagation")
    count, shut = page.locator("details.answer").count(), page.locator("details.answer:not([open])")
    assert shut.count() == count > 1
    page.get_by_role("button", name="Open all answers").press("Enter")
    assert not shut.count()
    page.get_by_role("button", name="Fold all answers").click()
    assert shut.count() == count


def test_on_a_phone_a_whole_live_picture_stays_in_view_while_every_control_is_turned(opened):
    page = opened("09_lstm_step_by_step", **PHONE)
    all_open(page)
    picture, controls = page.locator(".live-picture"), page.locator(".live form :is(input, select, button)")
    for control in controls.all():
        control.scroll_into_view_if_needed()
        box, place = picture.bounding_box(), control.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 390 and box["y"] >= -1
        assert box["y"] + box["height"] <= place["y"] + 1 and place["y"] + place["height"] <= 845
    assert picture.evaluate("one => one.scrollWidth === one.clientWidth")


def test_on_a_phone_a_control_that_tab_leads_to_is_not_below_the_picture(opened):
    page = opened("09_lstm_step_by_step", window=(390, 600))
    all_open(page)
    page.locator(".live form button").focus()
    for _ in range(page.locator(".live form input").count()):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("""() => {
            const {left, top, width, height} = document.activeElement.getBoundingClientRect();
            return document.elementFromPoint(left + width / 2, top + height / 2) === document.activeElement;
        }"""), page.evaluate(FOCUS)


@pytest.mark.parametrize(("box", "name"), [(".live-picture", "02_dinner"), (".picture", "02_dinner")])
def test_a_small_picture_enlarges_below_the_finger_and_by_its_button(box, name, opened):
    page = opened(name, **PHONE)
    all_open(page)
    picture = page.locator(f"{box}:visible").first
    button = picture.locator("+ .enlarge")
    drawn = picture.locator("img, svg").first
    size = int(drawn.get_attribute("width"))
    assert drawn.bounding_box()["width"] <= 390 < size
    place = picture.bounding_box()
    picture.tap(position={"x": place["width"] * 0.75, "y": 20})
    assert drawn.bounding_box()["width"] == size
    moved, most = picture.evaluate("one => [one.scrollLeft, one.scrollWidth - one.clientWidth]")
    assert moved == pytest.approx(0.75 * most, abs=2)
    assert picture.get_attribute("tabindex") == "0" and "whole" in button.inner_text()
    button.tap()
    assert drawn.bounding_box()["width"] <= 390 and "Enlarge" in button.inner_text()
    page.set_viewport_size({"width": 1366, "height": 768})
    button.wait_for(state="hidden")


def test_a_live_picture_that_was_moved_stays_where_it_is_while_its_controls_are_turned(opened):
    page = opened("02_dinner", **PHONE)
    all_open(page)
    picture = page.locator(".live-picture")
    picture.tap(position={"x": 300, "y": 60})
    before = picture.evaluate("one => one.scrollLeft")
    words = picture.locator("desc").text_content()
    for choice in page.locator(".live input[type=radio]").all():
        choice.tap()
    assert picture.locator("desc").text_content() != words
    assert picture.evaluate("one => one.scrollLeft") == before > 100


@pytest.mark.parametrize("width", [320, 360, 390, 430])
def test_on_a_phone_the_navigation_takes_two_rows(width, opened):
    page = opened("index", **PHONE | {"window": (width, 800)})
    tops = page.evaluate("[...document.querySelectorAll('header nav a')].map(one => one.getBoundingClientRect().top)")
    assert len(set(map(round, tops))) == 2
