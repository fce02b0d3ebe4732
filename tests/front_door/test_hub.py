"""On a hub JupyterLab runs already: the front door brings the lessons, says where they are, and starts nothing."""

import os
import re
import shlex

import pytest

from lessons_lib.front_door.places import on_a_hub
from tests.front_door.small_world import start

HUB = {"JUPYTERHUB_API_URL": "http://hub:8081/hub/api", "JUPYTERHUB_SERVICE_PREFIX": "/user/me/"}


def test_it_brings_the_lessons_and_says_what_to_open(clone):
    status, said, complained = start(clone, **HUB)
    assert status == 0, complained
    assert f"Open {clone / 'my_lessons' / '00_start_here.ipynb'}" in said and "Setting up" not in said
    assert (clone / "my_lessons" / "02_dinner.ipynb").exists() and not (clone / ".venv").exists()


def test_it_says_what_to_type_where_the_hubs_python_lacks_something(clone):
    assert f"First type: python3 -m pip install --editable {clone}\n" in start(clone, **HUB)[1]


def test_what_it_says_to_type_can_be_typed(clone):
    hard = clone.rename(clone.with_name("my lessons' folder"))
    line = next(line for line in start(hard, **HUB)[1].splitlines() if line.startswith("First type: "))
    assert shlex.split(line)[-1] == str(hard)


@pytest.mark.parametrize("name, there", [("JUPYTERHUB_CRYPT_KEY", False), ("JUPYTERHUB_API_URL", True),
                                         ("JUPYTERHUB_SERVICE_PREFIX", True)])
def test_who_keeps_a_hub_is_not_on_one_at_home(monkeypatch, name, there):
    for known in [known for known in os.environ if known.startswith("JUPYTERHUB_")]:
        monkeypatch.delenv(known)
    monkeypatch.setenv(name, "x")
    assert on_a_hub() == there


def test_again_brings_a_fresh_copy_of_the_file_that_the_learner_was_sent_to(clone):
    said = start(clone, **HUB)[1]
    mine = re.search(r"Open (\S+)00_start_here", said)[1] + "02_dinner.ipynb"
    with open(mine, "w") as file:
        file.write("my work")
    assert "kept as" in start(clone, "again", "02", **HUB)[1]
    assert "pizza" in open(mine).read()
