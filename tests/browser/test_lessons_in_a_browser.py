"""Every lesson as a learner meets it: a real JupyterLab in a real Chromium, keys pressed and sliders dragged.

One server and one browser for the whole file; each lesson is opened and run once.
"""

import os
from importlib.util import find_spec

import pytest

from tests.browser.lab import FLAGS, MISSING, chromium, jupyterlab
from tests.browser.lesson_page import CONTROLS, LessonPage
from tests.experiments.sweep import experiments, settings
from tests.notebooks.reading import LESSONS, code_cells, read
from tests.pictures.texts import ASCENT, meet

EXPERIMENTS = experiments()


@pytest.fixture(scope="module")
def browser():
    path = chromium()
    if not path or not find_spec("playwright"):
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(MISSING)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, headless=True, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def lab(browser, tmp_path_factory):
    with jupyterlab(tmp_path_factory.mktemp("lab")) as address:
        page = browser.new_page(viewport={"width": 1200, "height": 1500})
        page.set_default_timeout(60_000)
        page.goto(address)
        page.wait_for_function("window.jupyterapp")
        page.evaluate("jupyterapp.restored")
        yield page


@pytest.fixture(scope="module", params=LESSONS, ids=[path.stem for path in LESSONS])
def lesson(request, lab):
    page = LessonPage(lab, request.param.name)
    page.stored = read(request.param)
    yield page
    page.close()


def test_every_cell_runs_and_every_experiment_shows(lesson):
    assert not lesson.errors()
    outputs = [output for cell in code_cells(lesson.stored) for output in cell.outputs]
    stored = [words for output in outputs if (words := output.get("data", {}).get("text/plain", ""))]
    assert lesson.experiments.count() == sum(words.startswith("Experiment: ") for words in stored)


def test_every_control_turns_by_keyboard(lesson):
    for n in range(lesson.experiments.count()):
        turned = 0
        for control, keys in CONTROLS.items():
            for handle in lesson.experiments.nth(n).locator(control).all():
                lesson.start_again(n)
                assert lesson.is_again(n, lesson.start[n])
                before, words = lesson.start[n], lesson.words(n)
                assert any(lesson.press(handle, key) or lesson.changed(n, before, 2) for key in keys), (n, control)
                assert lesson.words(n) != words, "the picture changed and its words did not"
                turned += 1
        assert turned


def test_a_slider_turns_by_mouse_and_start_again_leads_back(lesson):
    for n in range(lesson.experiments.count()):
        lesson.start_again(n)
        assert lesson.is_again(n, lesson.start[n])
        if lesson.experiments.nth(n).locator(".noUi-handle").count():
            before, words = lesson.svg(n), lesson.words(n)
            lesson.drag(n, 60)
            if not lesson.changed(n, before, 1):  # it stood at its end
                lesson.drag(n, -60)
            assert lesson.changed(n, before)
            assert lesson.words(n) != words
        lesson.start_again(n)
        assert lesson.is_again(n, lesson.start[n])
    assert not lesson.errors()


BOXES = """svgs => svgs.map(svg => {
    document.body.innerHTML = svg;
    const paper = document.querySelector('svg').getBoundingClientRect();
    return [[paper.left, paper.top, paper.right, paper.bottom], [...document.querySelectorAll('text')].map(text => {
        const box = text.getBoundingClientRect(), size = parseFloat(getComputedStyle(text).fontSize);
        return [text.textContent, size, [box.left, box.top, box.right, box.bottom]];
    })];
})"""


@pytest.mark.parametrize("make", EXPERIMENTS.values(), ids=EXPERIMENTS)
def test_the_words_of_a_picture_do_not_meet_where_the_browser_draws_them(make, browser):
    experiment = make()
    page = browser.new_page(viewport={"width": 1600, "height": 1200})
    tried = settings(experiment)
    drawn = page.evaluate(BOXES, [experiment.draw(**setting)[0] for setting in tried])
    for setting, (paper, words) in zip(tried, drawn, strict=True):
        boxes = [(text, ink(box, size)) for text, size, box in words]
        for k, (text, box) in enumerate(boxes):
            assert not any(meet(box, other) for _, other in boxes[:k]), (setting, text)
            assert inside(box, paper), (setting, text)
    page.close()


def ink(box, size):
    """A box of a line without the room above it that a font keeps for accents."""
    left, top, right, bottom = box
    return left, top + (0.928 - ASCENT) * size, right, bottom


def inside(box, paper, slack=0.5):
    return all(b >= p - slack for b, p in zip(box[:2], paper[:2], strict=True)) and all(
        b <= p + slack for b, p in zip(box[2:], paper[2:], strict=True))
