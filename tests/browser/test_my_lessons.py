"""A learner's copy in a real JupyterLab: it shows no result, runs as its first cell says, and is untouched by that."""

import json

import pytest

from lessons_lib.benchmark.lab import KERNEL, within
from lessons_lib.front_door.handed_out import HOW_TO_RUN, fingerprint, read, version
from lessons_lib.front_door.my_lessons import bring
from lessons_lib.front_door.notebooks.canonical import canonical
from lessons_lib.front_door.notebooks.rendering import with_pngs
from tests.browser import hearing
from tests.browser.lesson_page import SAVE, OpenLesson
from tests.notebooks import reading
from tests.notebooks.test_stored_outputs import differences

NAME = "00_start_here.ipynb"  # the shortest
NUMBERS = "() => jupyterapp.shell.currentWidget.content.model.sharedModel.cells.map(cell => cell.execution_count)"
HAVE_RUN = f"before => ({NUMBERS})().filter(Boolean).length > before"
ALL_HAVE_RUN = f"() => ({NUMBERS})().every(number => number !== null)"  # a markdown cell has undefined


@pytest.fixture(scope="module")
def mine(lab, home):
    """The copy, from a clone that is the served folder."""
    return bring(home) / NAME


@pytest.fixture(scope="module")
def page(mine, lab):
    lesson = OpenLesson(lab, NAME, kernel=True, folder="my_lessons")
    within(60, lab, KERNEL)
    yield lesson
    lesson.close()


def test_it_shows_no_result_before_it_is_run(page):
    assert hearing.seen(page.page) == 0 and page.page.locator(".jp-OutputArea-output").count() == 0


def test_shift_and_enter_run_it_cell_after_cell_as_its_first_cell_says(page):
    lab = page.page
    first = lab.locator(".jp-Cell").first
    assert "hold Shift and press Enter" in first.inner_text() and "Shift" in HOW_TO_RUN
    first.click()
    for _ in range(3):  # past itself and the title to the first code
        lab.keyboard.press("Shift+Enter")
    lab.wait_for_function(HAVE_RUN, arg=0)
    assert lab.locator(".jp-OutputArea-output").first.inner_text().strip() == "The library of the lessons is here."


def test_the_menu_runs_it_all_and_gives_what_the_lesson_stores(page, mine):
    lab = page.page
    lab.locator(".lm-MenuBar-itemLabel", has_text="Run").click()
    lab.locator(".lm-Menu-itemLabel").get_by_text("Run All Cells", exact=True).click()
    lab.wait_for_function(ALL_HAVE_RUN)
    lab.locator(".jp-Cell").last.click()
    lab.keyboard.press("Shift+Enter")  # in the last cell, JupyterLab adds an empty one
    handle = lab.locator(".noUi-handle").first
    handle.focus()
    lab.keyboard.press("ArrowRight")
    within(30, lab, SAVE)
    saved = reading.read(mine)
    assert saved.metadata.widgets and saved.cells.pop().source == ""
    reading.accept(differences(reading.read(reading.ROOT / "notebooks" / NAME), with_pngs(canonical(saved))))


def test_all_that_left_it_untouched_so_a_new_version_takes_its_place(page, mine, home):
    assert version(read(mine)) == fingerprint(read(mine))
    lesson = home / "notebooks" / NAME
    new = read(lesson)
    new["cells"][0]["source"].append("A line that came with an update.")
    lesson.write_text(json.dumps(new), "utf-8")
    assert "came with an update" in (bring(home) / NAME).read_text("utf-8")
