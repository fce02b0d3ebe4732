"""Hand-outs and slides in a real browser, opened from a file with the network cut; looked at and turned."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.notebooks.reading import accept

OPENED = ("02_dinner", "05_backpropagation", "09_lstm_step_by_step")
WINDOWS = [(1366, 768), (1920, 1080), (390, 844)]
CUT = """() => {
    const slide = document.querySelector("section.now"), edge = slide.getBoundingClientRect();
    const seen = [...slide.querySelectorAll("h2, .lines > *, pre, img, figcaption")].filter(box => box.offsetParent);
    return seen.filter(box => {
        const at = box.getBoundingClientRect();
        return at.right > edge.right + 1 || at.bottom > edge.bottom - 60 * edge.width / 1920 || at.left < edge.left - 1
            || box.scrollWidth > box.clientWidth + 1 && box.tagName === "PRE" || !at.height;
    }).map(box => box.tagName + " " + box.textContent.slice(0, 50));
}"""
SMALL = """() => Math.min(...[...document.querySelectorAll("section.now .lines > p, section.now .lines li")]
    .filter(box => box.offsetParent).map(box => parseFloat(getComputedStyle(box).fontSize)), 99)"""


def steps(page):
    """Go through the slides as a teacher does, step by step; gives the place of each."""
    page.keyboard.press("Home")
    before = None
    while (place := page.evaluate("location.hash")) != before:
        yield place
        before = place
        page.keyboard.press("PageDown")


@pytest.mark.parametrize("kind", ["handout", "slides", "solutions"])
@pytest.mark.parametrize("name", OPENED)
def test_no_request_goes_out_nothing_overflows_and_every_picture_is_named(opened, name, kind):
    for window, scheme in zip(WINDOWS, ("light", "dark", "dark"), strict=True):
        page = opened(name, kind, window, scheme)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), window
        if window == WINDOWS[1]:
            continue
        found = Axe().run(page, None, {"resultTypes": ["violations"]}).response["violations"]
        accept(f"{window}: {rule['id']}: {node['html'][:150]}" for rule in found for node in rule["nodes"])
        assert not page.asked and not page.wrong
    pictures = page.locator("main img")
    assert pictures.count() and page.evaluate("[...document.images].every(picture => picture.naturalWidth > 0)")
    accept(f"picture {n} has no name" for n in range(pictures.count())
           if len(pictures.nth(n).get_attribute("alt") or "") < 20)


def test_chromium_says_a_pictures_words(opened):
    page = opened("05_backpropagation", "handout")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    names = [node["name"]["value"] for node in tree if not node["ignored"] and node["role"]["value"] == "image"]
    assert len(names) == page.locator("main img").count() and names[0].startswith("Two steps by hand. A chain of")


@pytest.mark.parametrize("window", WINDOWS[:2], ids=["1366x768", "1920x1080"])
@pytest.mark.parametrize("name", OPENED)
def test_no_step_of_the_slides_is_cut_and_each_can_be_read_from_the_back(opened, name, window):
    page, seen = opened(name, "slides", window), []
    for place in steps(page):
        seen.append(place)
        accept(f"{place}: {what} is cut" for what in page.evaluate(CUT))
        assert page.evaluate(SMALL) >= 24, place
    slides = page.locator("main > section")
    assert len(seen) == sum(int(slides.nth(n).get_attribute("data-steps")) for n in range(slides.count()))
    assert not page.wrong


def test_a_step_that_is_too_tall_is_seen_to_be_cut(opened):
    page = opened("05_backpropagation", "slides")
    page.add_style_tag(content=".show section { font-size: 90px !important }")
    assert any(page.evaluate(CUT) for _ in zip(range(9), steps(page), strict=False))


def test_the_answer_comes_after_the_question(opened):
    page = opened("02_dinner", "slides")
    n = page.evaluate("[...document.querySelectorAll('main > section')].find(slide => "
                      "slide.querySelector('h2').textContent === 'Predict first').id")
    page.evaluate(f"location.hash = '#{n}'")
    out = page.locator("section.now .out img")
    assert "board says" in page.locator("section.now .lines").inner_text() and not out.is_visible()
    page.keyboard.press("Space")
    assert out.is_visible() and page.evaluate("location.hash") == f"#{n}.2"
    page.keyboard.press("PageUp")
    assert not out.is_visible()


def test_a_picture_as_tall_as_wide_has_the_height_and_its_text_beside_it(opened):
    page = opened("09_lstm_step_by_step", "slides")
    place = page.evaluate("document.querySelector('section.beside').id")
    page.evaluate(f"location.hash = '#{place}.2'")
    slide, picture, text = (page.locator(f"section.now{what}").bounding_box() for what in ("", " img", " .lines"))
    assert picture["height"] > 0.8 * slide["height"] and text["x"] + text["width"] <= picture["x"]
    assert page.evaluate(SMALL) >= 40


def test_every_key_does_what_it_says(opened):
    page = opened("05_backpropagation", "slides")
    at, last = (lambda: page.evaluate("location.hash")), page.locator("main > section").count()
    for on, back in (("ArrowRight", "ArrowLeft"), ("ArrowDown", "ArrowUp"), ("PageDown", "PageUp"),
                     (" ", "Shift+ "), ("Enter", "Backspace")):
        page.keyboard.press("Home")
        page.keyboard.press(on)
        assert at() == "#2", on
        page.keyboard.press(back)
        assert at() == "#1", back
    page.keyboard.press("End")
    assert at().split(".")[0] == f"#{last}" and page.locator("#count").inner_text() == f"{last} / {last}"
    page.evaluate("location.hash = '#7'")
    page.reload()
    assert at() == "#7" and page.locator("section.now").get_attribute("id") == "7"
    for key in "b.":
        page.keyboard.press(key)
        assert page.evaluate("getComputedStyle(document.body, '::after').backgroundColor") == "rgb(0, 0, 0)"
        page.keyboard.press("ArrowRight")
        assert page.evaluate("getComputedStyle(document.body, '::after').content") == "none" and at() == "#7"
    page.keyboard.press("n")
    assert page.locator("#notes").is_visible() and len(page.locator("#notes").inner_text()) > 40
    page.keyboard.press("n")
    page.keyboard.press("o")
    assert page.locator("#overview").is_visible()
    page.locator("#overview a").nth(2).click()
    assert at() == "#3" and not page.locator("#overview").is_visible()
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement")
    page.locator("#on").click()
    assert at() == "#3.2"


def test_a_swipe_turns_the_slides(opened):
    page = opened("05_backpropagation", "slides", has_touch=True)
    swipe = """([from, to]) => ["touchstart", "touchend"].forEach((kind, n) => {
        const touch = new Touch({identifier: 1, target: document.body, clientX: n ? to : from, clientY: 300});
        const lists = n ? {changedTouches: [touch]} : {touches: [touch], changedTouches: [touch]};
        document.body.dispatchEvent(new TouchEvent(kind, {bubbles: true, ...lists}));
    })"""
    page.evaluate(swipe, [900, 500])
    assert page.evaluate("location.hash") == "#2"
    page.evaluate(swipe, [500, 900])
    assert page.evaluate("location.hash") == "#1"


@pytest.mark.parametrize("how", [{"java_script_enabled": False}, {"window": (390, 844)}])
def test_without_script_or_on_a_phone_the_slides_are_a_page_to_scroll(opened, how):
    page = opened("02_dinner", "slides", **how)
    slides = page.locator("main > section")
    assert all(slides.nth(n).is_visible() for n in (0, 5, slides.count() - 1))
    assert page.locator("main img").first.is_visible() and not page.locator("#bar").is_visible()
