"""Refreshing twice changes nothing, and a lesson that complains keeps its file."""

import base64

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from lessons_lib.front_door.notebooks.canonical import WIDGET
from lessons_lib.front_door.notebooks.refresh import main

GOOD = ["""
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.interactive.controls import slider
from lessons_lib.drawing.plots import Plot
from lessons_lib.drawing.svg import Drawing
""", """
def draw(days):
    sheet = Drawing(400, 80)
    sheet.text(200, 40, f"{days} days")
    return sheet.svg("Days", "How many days."), {"days": days}
Experiment(draw, "Turn the days.", days=slider(0, 9, 3))
""", "print('é'); print(1); Drawing(300, 60).picture('Nothing', 'An empty sheet.')", """
with Plot("A line that goes up and down again.") as plot:
    plot.axes.plot([1, 3, 2])
plot
"""]


def write(path, *sources):
    cells = [new_markdown_cell("# A try"), *(new_code_cell(source.strip()) for source in sources)]
    nbformat.write(new_notebook(cells=cells), path)
    return path


@pytest.fixture(scope="module")
def refreshed(tmp_path_factory):
    path = write(tmp_path_factory.mktemp("lessons") / "02_dinner.ipynb", *GOOD)
    assert main(["dinner"], path.parent) == 0
    return path


def test_refreshing_twice_changes_nothing(refreshed, capsys):
    before = refreshed.read_bytes()
    assert main([], refreshed.parent) == 0
    assert refreshed.read_bytes() == before
    assert "as it was" in capsys.readouterr().out


def test_an_experiment_is_stored_as_a_picture_and_a_sentence_without_its_live_view(refreshed):
    output = nbformat.read(refreshed, as_version=4).cells[2].outputs[0]
    assert set(output.data) == {"text/html", "image/svg+xml", "image/png", "text/plain"}
    assert output.data["text/html"].startswith('<img alt="Days. How many days." width="400" ')
    assert output.metadata["image/png"] == {"alt": "Days. How many days.", "width": 400}
    assert base64.b64decode(output.data["image/png"]).startswith(b"\x89PNG")
    assert WIDGET not in refreshed.read_text(encoding="utf-8")


def test_what_is_printed_is_stored_as_it_is(refreshed):
    text = refreshed.read_text(encoding="utf-8")
    assert "é\\n" in text and text.endswith("}\n") and "\r" not in text
    assert [cell.execution_count for cell in nbformat.read(refreshed, 4).cells[1:]] == [1, 2, 3, 4]


@pytest.mark.parametrize("fault, says", [
    ("1 / 0", "02_dinner, code cell 2 (1 / 0): raised ZeroDivisionError: division by zero"),
    ("import warnings; warnings.warn('old')", "wrote to stderr"),
])
def test_a_lesson_that_complains_is_named_and_left_as_it_was(tmp_path, capsys, fault, says):
    path = write(tmp_path / "02_dinner.ipynb", "print(1)", fault)
    before = path.read_bytes()
    assert main([], tmp_path) == 1
    assert says in capsys.readouterr().err
    assert path.read_bytes() == before and list(tmp_path.iterdir()) == [path]


def test_a_lesson_that_is_not_there_is_refused_with_those_that_are(tmp_path, capsys):
    write(tmp_path / "02_dinner.ipynb")
    assert main(["lunch"], tmp_path) == 2
    assert capsys.readouterr().err == "There is no lesson 'lunch'. There are: 02_dinner.\n"
