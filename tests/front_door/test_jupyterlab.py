"""The real JupyterLab, started through the front door."""

import re
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from lessons_lib.front_door.launch import address
from tests.front_door.real_lab import real_lab
from tests.front_door.small_world import make_clone


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    with real_lab(make_clone(tmp_path_factory.mktemp("a hub é"))) as lab:
        yield lab


def test_a_python_that_has_everything_makes_no_environment(lab):
    assert not (lab.clone / ".venv").exists()


def test_it_answers_at_lesson_00_on_loopback(lab):
    assert re.match(r"http://(localhost|127\.0\.0\.1):\d+/lab/tree/00_start_here\.ipynb\?token=", lab.address)
    with urlopen(lab.address, timeout=10) as answer:
        assert answer.status == 200


def test_it_shows_the_learners_copies_to_whoever_has_the_token_and_to_nobody_else(lab):
    assert {entry["name"] for entry in lab.ask("api/contents")["content"]} == {"00_start_here.ipynb", "02_dinner.ipynb"}
    with pytest.raises(HTTPError, match="403"):
        urlopen(f"{lab.base}/api/contents", timeout=10)


def test_it_has_the_settings_for_learners(lab):
    settings = {one["id"]: one["schema"].get("properties") for one in lab.ask("lab/api/settings")["settings"]}
    assert settings["@jupyterlab/apputils-extension:notification"]["fetchNews"]["default"] == "false"
    assert settings["@jupyter-widgets/jupyterlab-manager:plugin"]["saveState"]["default"] is True


@pytest.mark.parametrize("typed, told", [
    ([], "the address below"), (["--port", "9000"], "the address below"),
    (["--ServerApp.token=abc"], "http://localhost:8888, or the next port that is free, with the key you gave"),
    (["--port=9000", "--IdentityProvider.token", "abc"], "http://localhost:9000, with the key you gave"),
    (["--ServerApp.password=abc", "--port", "9000"], "http://localhost:9000, with the key you gave"),
])
def test_the_start_says_truly_where_jupyterlab_is(typed, told):
    assert address(typed) == told
