"""A check leaves a record of what it found: in a kernel within its output, elsewhere nothing but the sentence."""

import nbformat
import pytest
from nbclient import NotebookClient

from lessons_lib.contents import LESSONS
from lessons_lib.front_door.notebooks.canonical import canonical, named
from lessons_lib.interactive import verdict
from lessons_lib.interactive.record import record
from lessons_lib.lessons.unrolling import exercises

UNROLLING = LESSONS[3]
ASKED = """
from lessons_lib.lessons.unrolling import exercises
exercises.away.check(lambda days, last: exercises.dinner_after(days, last))
---
exercises.away.check(None)
---
def mine(days, last):
    print("I count", days)
    return exercises.dinner_after(days - 1, last)
exercises.away.check(mine)
---
from lessons_lib.interactive.exercise import Exercise
Exercise("", right={"one": 1}, wrong={}, praise="", hints=[""]).check(1)
"""


@pytest.fixture(scope="module")
def run():
    """Some checks in a real kernel: the outputs of each cell."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in ASKED.split("---\n")])
    NotebookClient(notebook, kernel_name="python3").execute()
    return notebook


def test_in_a_kernel_the_sentence_is_one_output_that_holds_the_record(run):
    expected = ("solved", "Correct. "), ("not tried", "Not attempted yet.")
    for cell, (found, words) in zip(run.cells, expected, strict=False):
        (output,) = cell.outputs
        assert output.output_type == "display_data" and output.data["text/plain"].startswith(words)
        assert output.metadata == {"recurrent_lessons": {
            "lesson": "03_unrolling", "version": UNROLLING.version, "exercise": "away", "verdict": found,
            "mistake": None}}


def test_what_the_learners_function_prints_comes_before_it(run):
    printed, said = run.cells[2].outputs
    assert printed.name == "stdout" and printed.text.startswith("I count")
    assert said.metadata.recurrent_lessons.mistake == "one day short"
    assert max(map(len, said.data["text/plain"].splitlines())) <= 88


def test_an_exercise_of_no_lesson_leaves_no_record(run):
    (output,) = run.cells[3].outputs
    assert output.output_type == "stream" and output.text == "Correct.\n"


def test_elsewhere_it_is_printed(capsys):
    exercises.away.check()
    assert capsys.readouterr().out == "Not attempted yet. Write your answer in this cell and run it again.\n"


def test_a_record_names_the_lesson_and_its_version_of_today():
    assert UNROLLING.version.startswith("cells:")
    found = verdict.not_yet("one day short", "you stop a day early")
    assert record(found, "unrolling", "away")["version"] == UNROLLING.version
    elsewhere = record(found, "a lesson of theirs", "away")
    assert (elsewhere["lesson"], elsewhere["version"]) == ("a lesson of theirs", None)


def test_records_that_are_stored_carry_the_version_of_the_cells_that_are_stored(run):
    lesson = canonical(named(run, "03_unrolling"))
    assert lesson.metadata.recurrent_lessons.lesson == "03_unrolling"
    versions = {lesson.metadata.recurrent_lessons.version,
                *(output.metadata.recurrent_lessons.version for cell in lesson.cells[:2] for output in cell.outputs)}
    assert len(versions) == 1 and versions != {UNROLLING.version}
    lesson.cells[0].source += " "
    assert canonical(lesson).metadata == lesson.metadata
    lesson.cells[0].source += "# another"
    assert canonical(lesson).metadata != lesson.metadata
