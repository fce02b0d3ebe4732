"""What a teacher sees of the class: the page in a real browser, on a laptop, a telephone, in the dark and on paper."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from lessons_lib.classroom.collecting import look
from lessons_lib.classroom.page import page as written
from tests.classroom.making import answered, exercises, put, result

LESSONS = ("03_unrolling", "09_lstm_step_by_step")


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """A page of eight learners, one of them with a hostile notebook, one with a broken one."""
    folder = tmp_path_factory.mktemp("class")
    for n in range(8):
        for lesson in LESSONS:
            labels = {name: [*list(exercise.wrong)[:4], "right", None][(n + k) % 6]
                      for k, (name, exercise) in enumerate(exercises(lesson).items())}
            put(folder / f"learner {n}" / f"{lesson}.ipynb", answered(lesson, labels))
    nasty = [result("Not yet: <img src=http://127.0.0.1:9/x onerror=alert(1)>" + "x" * 900, mistake="<script>alert(1)")]
    put(folder / "<script>alert(1)</script>" / "x.ipynb", answered(LESSONS[0], {}, nasty))
    put(folder / "ben" / ("a long name " * 12 + ".ipynb"), b"{")
    return put(folder / "out" / "class.html", written(look(folder)).encode())


@pytest.fixture(params=[(1366, 768, "light"), (1920, 1080, "dark"), (390, 844, "light"), (390, 844, "dark")],
                ids=["laptop", "beamer", "telephone", "telephone in the dark"])
def seen(request, browser, file):
    width, height, scheme = request.param
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("dialog", lambda dialog: page.said.append(dialog.message))
    page.on("request", lambda request: page.said.append(request.url))
    page.goto(file.as_uri())
    yield page
    page.close()


def test_it_asks_for_nothing_and_runs_nothing(seen, file):
    assert seen.said == [file.as_uri()]


def test_it_is_as_wide_as_the_screen_and_what_to_talk_about_is_on_the_first(seen):
    width, height = seen.viewport_size["width"], seen.viewport_size["height"]
    assert seen.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.locator(".shared li").count() == 5
    last = seen.locator(".shared li").last.bounding_box()
    assert last["y"] + last["height"] < height


def test_axe_finds_nothing(seen):
    found = Axe().run(seen).response["violations"]
    assert not [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def test_on_paper_no_row_is_cut_and_a_long_table_has_its_head_on_every_page(browser, file):
    page = browser.new_page(viewport={"width": 700, "height": 1000})
    page.goto(file.as_uri())
    page.emulate_media(media="print")
    style = page.evaluate("""() => [...document.querySelectorAll('tr, article li')].map(
        one => getComputedStyle(one).breakInside).concat([...document.querySelectorAll('thead')].map(
        one => getComputedStyle(one).display))""")
    assert set(style) == {"avoid", "table-header-group"}
    assert page.locator("details").first.is_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 700
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.close()
