"""The table for teachers points at the cells it means; nothing else points at a cell by its number."""

import pytest
from nbformat import write
from nbformat.v4 import new_code_cell, new_notebook

from tests.notebooks.reading import ROOT, accept, read
from tests.notebooks.teachers_page import NUMBER, README, complaints, mended

SAMPLE = "| 02 Dinner | 45 | cell 2, `draw_net()`, the net; then cell 3, `explore(W=1)` | Ask? | No. |"


@pytest.fixture
def lessons(tmp_path):
    path = tmp_path / "02_dinner.ipynb"
    cells = ["from pictures import draw_net", "draw_net(dinner='sushi')", "explore(W=1)", "explore(W=2)"]
    write(new_notebook(cells=list(map(new_code_cell, cells))), path)
    return [path]


def test_every_cell_that_the_table_names_is_the_one_it_means():
    accept(complaints(README.read_text("utf-8")))


def test_a_right_row_is_accepted(lessons):
    accept(complaints(SAMPLE, lessons))


@pytest.mark.parametrize("before, after, says", [
    ("cell 2", "cell 4", "`draw_net()` is cell 2, not 4"),
    ("(W=1)", "()", "`explore()` stands in 2 code cells, [3, 4]"),
    ("draw_net()", "draw_nets()", "`draw_nets()` stands in 0 code cells"),
    ("cell 2, ", "", "name each cell as"),
    (", `draw_net()`", "", "name each cell as"),
    ("02 Dinner", "03 Dinner", "no row for teachers of lesson 02_dinner"),
    ("02 Dinner", "02 ", "no row for teachers of lesson 02_dinner"),    # as in the list of lessons
])
def test_a_row_that_points_elsewhere_is_refused(lessons, before, after, says):
    assert says in " ".join(complaints(SAMPLE.replace(before, after), lessons))


def test_a_row_of_a_lesson_that_is_gone_is_refused(lessons):
    row = "| 42 Gone | 60 | cell 1, `draw_it()` | ? | . |"
    assert "README has a row for teachers of lesson 42, which is not there" in complaints(row, lessons)


def test_the_numbers_are_found_from_the_calls(lessons):
    moved = SAMPLE.replace("cell 2", "cell 7").replace("cell 3", "cell 1")
    assert mended(moved, lessons) == SAMPLE
    assert mended(SAMPLE, lessons) == SAMPLE


def test_no_lesson_points_at_a_cell_by_its_number(lesson):
    """They change whenever a cell is added."""
    accept(f"{lesson.stem} says {number!r}" for cell in read(lesson).cells if cell.cell_type == "markdown"
           for number in NUMBER.findall(cell.source))


def test_neither_does_the_glossary_nor_any_sentence_of_the_library():
    texts = [ROOT / "GLOSSARY.md", *(ROOT / "lessons_lib").rglob("*.py")]
    accept(f"{path} says {number!r}" for path in texts for number in NUMBER.findall(path.read_text("utf-8")))
