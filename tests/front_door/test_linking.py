"""What follows from the table of lessons is written by refresh: where a lesson leads back and on, the README's list."""

import nbformat
import pytest
from nbformat.v4 import new_markdown_cell, new_notebook

from lessons_lib.contents import LESSONS
from lessons_lib.front_door.notebooks.linking import linked, listed
from lessons_lib.front_door.notebooks.refresh import list_in

README = "# Lessons\n\n| Nr | Lesson |\n|---|---|\n| 77 | [Old](notebooks/77_old.ipynb) | Why? | 5 |\n\nThe end.\n"
ROW = "| 02 | [Dinner](notebooks/02_dinner.ipynb) | Can a net guess tonight's dinner? | 20 |\n"


def lesson(head):
    return new_notebook(cells=[new_markdown_cell(f"# 02 · Dinner\n\n{head}")])


def said(head, name="02_dinner"):
    return linked(lesson(head), name).cells[0].source.splitlines()[-1]


@pytest.mark.parametrize("typed", ["", " · back: 01", " · on: nowhere", " · back: [01](01_x.ipynb) · on: 04"])
@pytest.mark.parametrize("stop", ["", ", with a good place to stop before *The way back*"])
def test_a_lesson_leads_to_its_neighbours_whatever_was_typed(typed, stop):
    neighbours = "back: [01 · Sequences](01_sequences.ipynb) · on: [03 · Unrolling](03_unrolling.ipynb)"
    assert said(f"About 20 minutes{stop}{typed}") == f"About 20 minutes{stop} · {neighbours}"


def test_the_first_lesson_leads_on_only_and_one_that_is_not_written_is_no_link(monkeypatch):
    monkeypatch.setattr("lessons_lib.contents.Lesson.written", property(lambda row: row.number != "01"))
    assert said("About 20 minutes", "00_start_here") == "About 20 minutes · on: 01 · Sequences"


def test_where_the_last_lesson_leads_on_to_is_its_own_to_say():
    assert said("About 20 minutes · on: your own data", LESSONS[-1].name).endswith(" · on: your own data")


@pytest.mark.parametrize("head, name", [("No such line.", "02_dinner"), ("About 20 minutes", "77_never")])
def test_what_is_no_lesson_of_the_table_or_has_no_head_stays(head, name):
    assert said(head, name) == head


def test_the_readme_lists_the_lessons_that_are_there(tmp_path, capsys):
    nbformat.write(lesson("About 20 minutes"), tmp_path / "02_dinner.ipynb")
    assert listed(README, tmp_path) == README.replace("| 77 | [Old](notebooks/77_old.ipynb) | Why? | 5 |\n", ROW)
    readme = tmp_path / "README.md"
    list_in(readme, tmp_path)
    readme.write_text(README)
    for told in ("README.md lists the lessons as they are now.\n", ""):
        list_in(readme, tmp_path)
        assert ROW in readme.read_text() and capsys.readouterr().out == told
    with pytest.raises(ValueError, match="one list of lessons; got 0"):
        listed("# Lessons\n", tmp_path)
