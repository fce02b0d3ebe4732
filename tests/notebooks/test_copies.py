"""A learner's copy says how to run it, and is then its lesson to the letter, with no result that answers a prediction.

That Run All in it gives what the lesson stores is tried in test_stored_outputs.
"""

import nbformat

from lessons_lib.front_door.handed_out import HOW_TO_RUN
from tests.notebooks.reading import read


def test_a_copy_holds_no_result_and_no_state_of_a_slider(lesson, my_lessons):
    copy = read(my_lessons / lesson.name)
    code = [cell for cell in copy.cells if cell.cell_type == "code"]
    assert code and all(cell.outputs == [] and cell.execution_count is None for cell in code)
    assert "widgets" not in copy.metadata
    nbformat.validate(copy)


def test_a_copy_says_how_to_run_it_and_then_what_its_lesson_says(lesson, my_lessons):
    first, *rest = read(my_lessons / lesson.name).cells
    assert first.source == HOW_TO_RUN
    stored = read(lesson).cells
    assert [(cell.cell_type, cell.source, cell.id) for cell in rest] == [(c.cell_type, c.source, c.id) for c in stored]
