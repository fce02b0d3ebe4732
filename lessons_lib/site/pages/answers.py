"""What came out, and what is said of it, folded away where a learner is asked to guess or to find first.

It stays in its place: `guesses` of the hand-outs knows where an answer begins and ends. In a cell's metadata: `opens`,
the words of the fold that begins with it; `closes`, true where one ends behind it.
"""

from nbformat import NotebookNode

from lessons_lib.classroom.handout.guesses import FOUND, parted

GUESS = "Guess first. Then open what came out."
TURN = "Turn it first. Then open what there is to find."


def folded(cells: list[NotebookNode], part: str, name: str) -> list[NotebookNode]:
    """The cells under one heading, in their order."""
    came_out, kept = [], []
    for cell in parted(cells, part, name, came_out):
        kept.append(cell)
        place = cell.metadata.get("later")
        if place:
            kept += _fold(came_out[place - 1][1:], TURN if cell.metadata.label == FOUND else GUESS)
    return kept


def _fold(cells: list[NotebookNode], words: str) -> list[NotebookNode]:
    if cells:
        cells[0].metadata.opens, cells[-1].metadata.closes = words, True
    return cells
