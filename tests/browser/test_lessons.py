"""Every lesson as a learner meets it: a real JupyterLab in a real Chromium, keys pressed and sliders dragged.

Each lesson is opened and run once. Then it is listened to, turned, and read as a page of HTML.
"""

import nbformat
import pytest
from nbconvert import HTMLExporter

from lessons_lib.drawing.picture import PNG, SVG, words_of
from tests.browser import hearing
from tests.browser.lesson_page import CONTROLS, LessonPage
from tests.drawing.texts import ASCENT, meet
from tests.lessons.sweep import experiments, settings
from tests.notebooks.reading import LESSONS, code_cells, read

EXPERIMENTS = experiments()
MARKS = ("from step",)    # at the start these controls move a mark, and no word follows


@pytest.fixture(scope="module", params=LESSONS, ids=[path.stem for path in LESSONS])
def lesson(request, lab):
    page = LessonPage(lab, request.param.name)
    page.name, page.stored = request.param.stem, read(request.param)
    yield page
    page.close()


def test_every_cell_runs_and_every_experiment_shows(lesson):
    assert not lesson.errors()
    outputs = [output for cell in code_cells(lesson.stored) for output in cell.outputs]
    stored = [words for output in outputs if (words := output.get("data", {}).get("text/plain", ""))]
    assert lesson.experiments.count() == sum(words.startswith("Experiment: ") for words in stored)


def test_every_picture_is_spoken_before_the_lesson_is_trusted_and_when_it_has_run(lesson):
    told = words(lesson.stored)
    assert told and all(told) and not lesson.trusted
    assert lesson.stored_pictures == told
    assert hearing.pictures(lesson.page) == told and hearing.seen(lesson.page) == len(told)
    assert not hearing.complaints(lesson.page)


def test_pictures_of_a_run_are_still_there_and_spoken_when_the_saved_lesson_is_not_trusted(lesson, home):
    lesson.save()
    mine = read(home / "notebooks" / f"{lesson.name}.ipynb")
    mine.cells[0].source += "\n\nA line that came with an update."   # what was signed was another notebook
    nbformat.write(mine, home / "notebooks" / f"{lesson.name}_pulled.ipynb")
    with lesson.behind(f"{lesson.name}_pulled.ipynb") as pulled:
        assert not pulled.trusted
        assert hearing.pictures(lesson.page) == words(mine) == words(lesson.stored)


def words(notebook) -> list[str]:
    """What the pictures in a stored lesson are to say, from top to bottom."""
    outputs = [output for cell in code_cells(notebook) for output in cell.get("outputs", [])]
    return [words_of(output.data[SVG]) if SVG in output.data else output.metadata[PNG]["alt"]
            for output in outputs if {SVG, PNG} & output.get("data", {}).keys()]


def test_every_control_turns_by_keyboard(lesson):
    for n in range(lesson.experiments.count()):
        open_ones = [(handle, keys) for control, keys in CONTROLS.items() for handle in lesson.handles(n, control)]
        assert open_ones
        for handle, keys in open_ones:
            turns(lesson, n, handle, keys)


def test_what_is_folded_away_turns_by_keyboard_once_it_is_unfolded(lesson):
    for n in range(lesson.experiments.count()):
        kind = ".noUi-handle"
        always = len(lesson.handles(n, kind))
        for fold in lesson.folds(n).all():
            fold.click()
            unfolded = lesson.handles(n, kind)[always:]
            assert unfolded, fold.inner_text()
            for handle in (unfolded[0], unfolded[-1]):  # one more would take a second, and find the same
                turns(lesson, n, handle, CONTROLS[kind])
            fold.click()


def turns(lesson, n, handle, keys):
    """Turn one control away from the start, and see that the picture and its words follow."""
    lesson.start_again(n)
    assert lesson.is_again(n, lesson.start[n])
    words = lesson.words(n)
    follows = (lambda: lesson.changed(n, lesson.start[n], 3)) if lesson.name_of(handle) in MARKS else (
        lambda: lesson.says_otherwise(n, words, 3))
    assert any(lesson.press(handle, key) or follows() for key in keys), (n, handle)


def test_a_slider_turns_by_mouse_and_start_again_leads_back(lesson):
    for n in range(lesson.experiments.count()):
        lesson.start_again(n)
        assert lesson.is_again(n, lesson.start[n])
        if handles := lesson.handles(n, ".noUi-handle"):
            before, words = lesson.svg(n), lesson.words(n)
            lesson.drag(handles[0], 60)
            if not lesson.changed(n, before, 1):  # it stood at its end
                lesson.drag(handles[0], -60)
            assert lesson.changed(n, before)
            assert lesson.says_otherwise(n, words)
        lesson.start_again(n)
        assert lesson.is_again(n, lesson.start[n])
    assert not lesson.errors()


@pytest.mark.parametrize("path", LESSONS, ids=[path.stem for path in LESSONS])
def test_every_picture_of_an_exported_lesson_is_spoken(path, browser, tmp_path):
    exported = tmp_path / "lesson.html"
    exported.write_text(HTMLExporter().from_filename(path)[0], "utf-8")
    page = browser.new_page(viewport={"width": 1200, "height": 1200})
    page.route("**/*", lambda route: route.continue_() if route.request.url.startswith("file:") else route.abort())
    page.goto(exported.as_uri())
    told = words(read(path))
    assert hearing.pictures(page) == told and hearing.seen(page) == len(told)
    assert not hearing.complaints(page)
    page.close()


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
