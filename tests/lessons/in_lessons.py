"""A lesson's own variables, as a learner has them when the exercises come: its code cells, run in order."""

import ast
import io
from contextlib import redirect_stdout
from functools import cache

import nbformat

from lessons_lib.contents import written
from tests.interactive.cells import run
from tests.notebooks.reading import ROOT

SHOWN = ("explore_", "draw_", "plot_")  # what is drawn sets no variable, and takes time


@cache
def namespace(topic: str) -> dict:
    """What the names of this lesson mean at its end. Nothing is printed or drawn."""
    lesson = next(lesson for lesson in written() if lesson.topic == topic)
    names = {"__name__": "__main__"}
    with redirect_stdout(io.StringIO()):
        for cell in nbformat.read(ROOT / "notebooks" / f"{lesson.name}.ipynb", 4).cells:
            if cell.cell_type == "code":
                run(_without_pictures(cell.source), names)
    return names


def _without_pictures(source: str) -> str:
    return "\n".join(ast.unparse(part) for part in ast.parse(source).body if not _is_picture(part))


def _is_picture(part) -> bool:
    if not (isinstance(part, ast.Expr) and isinstance(part.value, ast.Call)):
        return False
    called = ast.unparse(part.value.func).split(".")
    return called[-1].startswith(SHOWN) or "exercises" in called
