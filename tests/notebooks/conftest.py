"""A test that asks for `lesson` runs once for each notebook; `sample` is a small lesson as it should be."""

import shutil

import pytest

from lessons_lib.front_door.my_lessons import bring
from lessons_lib.front_door.notebooks.canonical import canonical
from tests.notebooks.reading import LESSONS
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
