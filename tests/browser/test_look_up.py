"""From lesson 00 a click leads to the page of numpy, also from the topmost folder that JupyterLab shows."""

import shutil

from lessons_lib.benchmark.lab import open_lab, open_lesson
from lessons_lib.front_door.look_up import lay_pages
from lessons_lib.front_door.places import ROOT

SHOWN = "Array.from(jupyterapp.shell.widgets('main')).map(widget => widget.title.label)"


def test_the_link_of_lesson_00_opens_the_page_beside_a_learners_copy(browser, address, home):
    shutil.copy(ROOT / "notebooks" / "00_start_here.ipynb", home / "00_mine.ipynb")
    lay_pages(home)
    page = open_lab(browser, address)
    open_lesson(page, "00_mine.ipynb", kernel=False)
    page.locator("a", has_text="NUMPY.md").first.click()
    page.locator("h1", has_text="Numpy and Python in these lessons").wait_for()
    assert "NUMPY.md" in page.evaluate(SHOWN)
    page.close()
