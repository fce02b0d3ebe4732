"""On a hub JupyterLab runs already: the front door brings the lessons, says where they are, and starts nothing."""

import os
import re
import shlex

import pytest

from lessons_lib.front_door.places import on_a_hub
from tests.front_door.small_world import start

HUB = {"JUPYTERHUB_API_URL": "http://hub:8081/hub/api", "JUPYTERHUB_SERVICE_PREFIX": "/user/me/"}


@pytest.fixture
def pulled(clone):
    """A learner's own clone, in their HOME."""
    return clone, HUB | {"HOME": str(clone.parent)}


def test_it_brings_the_lessons_and_says_what_to_open_as_the_list_of_files_has_it(pulled):
    clone, hub = pulled
    status, said, complained = start(clone, **hub)
    assert status == 0, complained
    assert "Open clone/my_lessons/00_start_here.ipynb in its list" in said and "Setting up" not in said
    assert (clone / "my_lessons" / "02_dinner.ipynb").exists() and not (clone / ".venv").exists()


def test_it_says_what_to_type_in_a_cell_since_a_terminal_may_have_another_python(pulled):
    clone, hub = pulled
    hard = clone.rename(clone.with_name("my lessons' folder"))
    line = start(hard, **hub)[1].splitlines()[-1]
    assert "Run in a cell: %pip install --editable " in line and shlex.split(line)[-1] == str(hard)


def test_no_environment_is_made_for_each_of_a_class(pulled):
    clone, hub = pulled
    status, _, complained = start(clone, "progress", **hub)
    assert status == 1 and "Type the same in a cell of a lesson, with a ! before it" in complained
    assert not (clone / ".venv").exists()


def test_the_lessons_that_a_hub_has_for_everybody_stay_as_they_are(clone):
    """Also for who may write there, as an administrator may, or everyone where all learners have one account."""
    status, said, complained = start(clone, **HUB)
    assert status == 0, complained
    assert "recurrent_lessons/my_lessons/00_start_here.ipynb" in said and not (clone / "my_lessons").exists()
    home = clone.parent / "home"
    assert (home / "recurrent_lessons/my_lessons/02_dinner.ipynb").exists() and "type the same" not in said
    (home / "pulled/lessons_lib").mkdir(parents=True)
    (home / "pulled/lessons_lib/every_door.py").touch()
    assert "For those in pulled, type the same in that folder." in start(clone, **HUB)[1]


@pytest.mark.parametrize("name, there", [("JUPYTERHUB_CRYPT_KEY", False), ("JUPYTERHUB_API_URL", True),
                                         ("JUPYTERHUB_SERVICE_PREFIX", True)])
def test_who_keeps_a_hub_is_not_on_one_at_home(monkeypatch, name, there):
    for known in [known for known in os.environ if known.startswith("JUPYTERHUB_")]:
        monkeypatch.delenv(known)
    monkeypatch.setenv(name, "x")
    assert on_a_hub() == there


def test_again_brings_a_fresh_copy_of_the_file_that_the_learner_was_sent_to(pulled):
    clone, hub = pulled
    said = start(clone, **hub)[1]
    mine = clone.parent / (re.search(r"Open (\S+)00_start_here", said)[1] + "02_dinner.ipynb")
    mine.write_text("my work")
    said = start(clone, "again", "02", **hub)[1]
    assert "my_lessons/02_dinner.ipynb is fresh again" in said and "kept as" in said
    assert "pizza" in mine.read_text()
