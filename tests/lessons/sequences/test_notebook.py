"""What lesson 01 defines is what the library runs."""

from lessons_lib.lessons.sequences.exercises import carry, fade
from tests.notebooks.reading import ROOT, code_cells, read

LESSON = ROOT / "notebooks" / "01_sequences.ipynb"


def test_the_box_of_the_lesson_is_the_box_of_its_exercise():
    cell = next(cell for cell in code_cells(read(LESSON)) if "def A(" in cell.source)
    names = {}
    exec(cell.source, names)
    A = names["A"]
    assert names["state"] == carry(fade, [1, 0, 0], 0) == 0.25
    assert all(A(state, x) == fade(state, x) for state in (-1, 0, 0.3) for x in (-2, 0, 1.5))
