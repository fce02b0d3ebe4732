"""`clone` is a bare clone for one test; `home` one that a whole file of tests shares, in a folder with a hard name."""

import pytest

from tests.front_door.small_world import make_clone


@pytest.fixture
def clone(tmp_path):
    return make_clone(tmp_path)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return make_clone(tmp_path_factory.mktemp("a folder é"))
