"""A lesson's cells as its page shows them: in their order, each with what the template needs to know of it.

In a cell's metadata: `live`, true where its output is an experiment's piece of a page · `exercise`, its `hints` and a
`solution` · `trains`, true where a training shows its progress in a notebook · `how_to_run`, true for the first cell ·
`opens` and `closes`, see `answers`.
"""

from collections.abc import Callable

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from lessons_lib.classroom.handout import outputs, prose
from lessons_lib.classroom.handout.answers import checked, solution
from lessons_lib.classroom.handout.page import DRAWS
from lessons_lib.classroom.handout.paper import RECAP, by_heading
from lessons_lib.classroom.library import Known, known
from lessons_lib.contents import Lesson
from lessons_lib.front_door.problems import Problem
from lessons_lib.site.pages.answers import folded
from lessons_lib.site.pages.prose import on_the_site


def arranged(notebook: NotebookNode, lesson: Lesson, pieces: dict[str, str],
             tag: Callable[[outputs.Image], str]) -> NotebookNode:
    """A new notebook. `pieces`: "dinner.explore_dinner" -> its piece of a page; `tag` makes the HTML of a picture.

    Raises Problem for a link that leads nowhere on the site, and for an experiment without its piece.
    """
    about, kept, part = known(lesson), [], ""
    for group in by_heading(notebook, on_the_site):
        level, name = prose.heading(group[0].source)
        part = name if level == 2 else part
        cells = [_dressed(cell, about, pieces, tag) for cell in group]
        kept += cells if part == RECAP else folded(cells, part, name or part)
    kept[0].metadata.how_to_run = True
    return NotebookNode(notebook, cells=kept)


def _dressed(cell: NotebookNode, about: Known, pieces, tag) -> NotebookNode:
    if cell.cell_type == "markdown":
        return new_markdown_cell(cell.source)
    if outputs.is_experiment(cell):
        return _live(cell, about.lesson, pieces)
    name = checked(cell.source)
    if name:
        exercise = about.exercises[name]
        help = {"hints": exercise.hints, "solution": solution(exercise)}
        return new_code_cell(cell.source, outputs=_answered(cell), metadata={"exercise": help})
    trains = any(output.get("data", {}).get(outputs.TEXT) in outputs.UNSEEN for output in cell.outputs)
    return new_code_cell(cell.source, outputs=outputs.shown(cell, tag), metadata={"trains": trains})


def _live(cell: NotebookNode, lesson: Lesson, pieces) -> NotebookNode:
    name = f"{lesson.topic}.{DRAWS.findall(cell.source)[-1]}"
    if name not in pieces:
        raise Problem(f"lesson {lesson.name} shows {name}, of which there are no live pictures")
    piece = new_output("display_data", data={outputs.PAGE: pieces[name]})
    return new_code_cell(cell.source, outputs=[piece], metadata={"live": True, "experiment": True})


def _answered(cell: NotebookNode) -> list[NotebookNode]:
    """What the check says as long as nobody has answered."""
    said = [output.get("data", {}).get(outputs.TEXT) for output in cell.outputs]
    return [outputs.said(text) for text in said if text]
