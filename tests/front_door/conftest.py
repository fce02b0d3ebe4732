"""`clone` is a bare clone for one test, `bare` one that holds its two lessons and nothing else.

`home` is one that a whole file of tests shares, in a folder with a hard name.
"""

import pytest

from tests.front_door.small_world import make_clone, write_lessons


@pytest.fixture
def clone(tmp_path):
    return make_clone(tmp_path)


@pytest.fixture
def bare(tmp_path):
    return write_lessons(tmp_path)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return make_clone(tmp_path_factory.mktemp("a folder é"))
