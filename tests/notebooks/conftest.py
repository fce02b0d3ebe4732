"""A test that asks for `lesson` runs once for each notebook; `sample` is a small lesson as it should be."""

import pytest

from lessons_lib.front_door.notebooks.canonical import canonical
from tests.notebooks.reading import LESSONS
from tests.notebooks.sample import sample_lesson


def pytest_generate_tests(metafunc):
    if "lesson" in metafunc.fixturenames:
        metafunc.parametrize("lesson", LESSONS, ids=[path.stem for path in LESSONS])


@pytest.fixture
def sample():
    return canonical(sample_lesson())
