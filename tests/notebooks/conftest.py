"""A test that asks for `lesson` runs once for each notebook; `sample` is a small lesson as it should be."""

import shutil

import pytest

from lessons_lib.front_door.my_lessons import bring
from lessons_lib.front_door.notebooks.canonical import canonical
from tests.notebooks.reading import LESSONS, code_cells, read
from tests.notebooks.sample import sample_lesson


def pytest_generate_tests(metafunc):
    if "lesson" in metafunc.fixturenames:
        metafunc.parametrize("lesson", LESSONS, ids=[path.stem for path in LESSONS])


@pytest.fixture(scope="session")
def my_lessons(tmp_path_factory):
    """The folder of copies that a learner gets of the lessons here; not the one in this clone, which is somebody's."""
    root = tmp_path_factory.mktemp("clone")
    (root / "notebooks").mkdir()
    for path in LESSONS:
        shutil.copy(path, root / "notebooks")
    return bring(root)


@pytest.fixture
def sample():
    return canonical(sample_lesson())


@pytest.fixture(scope="module")
def notebook(request):
    """The lesson that a test_<topic>.py is about."""
    topic = request.module.__name__.rpartition("test_")[2]
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
