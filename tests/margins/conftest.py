"""A test that asks for `lesson` runs once for each notebook."""

from tests.notebooks.reading import LESSONS


def pytest_generate_tests(metafunc):
    if "lesson" in metafunc.fixturenames:
        metafunc.parametrize("lesson", LESSONS, ids=[path.stem for path in LESSONS])
