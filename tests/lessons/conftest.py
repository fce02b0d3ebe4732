"""The notebook of a room, for the tests in the folder of that name."""

import pytest

from tests.notebooks.reading import LESSONS, code_cells, read


@pytest.fixture(scope="module")
def notebook(request):
    """The lesson whose room a test is in."""
    topic = request.path.parent.name
    return read(next(path for path in LESSONS if path.stem[3:] == topic))


@pytest.fixture(scope="module")
def cells(notebook):
    """Its code cells, with their outputs."""
    return code_cells(notebook)


@pytest.fixture(scope="module")
def sources(cells):
    """The code of its cells."""
    return [cell.source for cell in cells]


@pytest.fixture(scope="module")
def text(notebook):
    """All it says in prose, in one line."""
    return " ".join(" ".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown").split())
