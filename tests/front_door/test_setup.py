"""From a bare clone to JupyterLab, and again: real processes, a real .venv, small packages."""

import json
import os
import re
import subprocess
import tomllib

import pytest

from lessons_lib.front_door.stamp import read_stamp
from tests.front_door.small_world import BARE, ROOT, begin, call, git, start

SETTINGS = "lessons_lib/front_door/installed/etc/jupyter/labconfig/default_setting_overrides.json"


@pytest.fixture(scope="module")
def starts(home):
    """What the very first two starts printed, both begun at once: the one that set up, and the other."""
    both = [begin(home, "lab", "--no-browser", "--port=9000") for _ in range(2)]
    said = [process.communicate(timeout=300) for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    return sorted((text for text, _ in said), key=lambda text: "Setting up" not in text)


@pytest.fixture(scope="module")
def first(starts):
    return starts[0]


def test_of_two_starts_at_once_one_sets_up_and_the_other_waits_and_both_work(starts, home):
    for text, sets_up in zip(starts, (True, False), strict=True):
        assert ("Setting up" in text) == sets_up
        assert ("Another start is at work here" in text) != sets_up
        assert call(text)["folder"] == str(home / "my_lessons")


def test_the_first_start_says_what_it_does_in_a_few_lines(first):
    assert re.findall(r"Setting|\d/\d|Ready", first) == ["Setting", "1/3", "2/3", "3/3", "Ready"]
    assert len(first.splitlines()) < 10


def test_jupyterlab_runs_in_the_new_environment_and_gets_the_arguments(first, home):
    assert call(first)["arguments"][1:] == ["--no-browser", "--port=9000"]
    assert call(first)["python"] == str(home / ".venv")


def test_jupyterlab_opens_the_learners_copies_and_its_kernels_find_the_library_alone(first, home):
    assert call(first)["folder"] == str(home / "my_lessons")
    assert (home / "my_lessons" / "02_dinner.ipynb").exists()
    python_path = call(first)["environment"]["PYTHONPATH"]
    assert os.listdir(python_path) == ["lessons_lib"]
    said = subprocess.run([BARE, "-c", "import lessons_lib.front_door as room; print(room.__file__)"], cwd="/",
                          env={"PYTHONPATH": python_path}, capture_output=True, text=True)
    assert said.stdout.strip() == str(home / "lessons_lib" / "front_door" / "__init__.py")


def test_jupyterlab_shows_no_news_and_keeps_the_pictures_of_yesterday_wherever_the_library_is_installed(first, home):
    settings = call(first)["environment"]["JUPYTER_CONFIG_PATH"]
    assert str(home / "lessons_lib/front_door/installed/etc/jupyter") in settings
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert (ROOT / project["tool"]["flit"]["external-data"]["directory"] / SETTINGS.partition("installed/")[2]).exists()
    settings = json.loads((ROOT / SETTINGS).read_text())
    assert settings["@jupyter-widgets/jupyterlab-manager:plugin"] == {"saveState": True}
    assert settings["@jupyterlab/apputils-extension:notification"] == {"checkForUpdates": False, "fetchNews": "false"}


def test_in_jupyterlab_a_key_on_a_widget_leads_to_no_other_cell_and_neither_makes_nor_cuts_one():
    keys = json.loads((ROOT / SETTINGS).read_text())["@jupyterlab/shortcuts-extension:shortcuts"]["shortcuts"]
    assert {key["keys"][0] for key in keys} == {"ArrowDown", "ArrowUp", *"YMRCXDABJKVZ"}
    for off, on in zip(keys[::2], keys[1::2], strict=True):
        assert off["disabled"] and (off["command"], off["keys"]) == (on["command"], on["keys"])
        assert on["selector"] == off["selector"] + ":not(.jupyter-widgets *)"


def test_the_second_start_sets_nothing_up(first, home):
    made = (home / ".venv").stat().st_ctime_ns
    status, said, _ = start(home)
    assert status == 0 and call(said)["arguments"][1:] == []
    assert "Setting up" not in said and (home / ".venv").stat().st_ctime_ns == made


def test_an_option_alone_goes_to_jupyterlab(first, home):
    assert call(start(home, "--no-browser")[1])["arguments"][1:] == ["--no-browser"]


def test_test_adds_its_tools_once_and_gives_its_arguments_to_pytest(first, home):
    for adds in (True, False):
        status, said, complained = start(home, "test", "tests/nets", "-x")
        assert status == 0, complained
        assert ("Adding the tools for tests and site" in said) == adds and "Setting up" not in said
    assert call(said)["arguments"][-2:] == ["tests/nets", "-x"] and "--nbval" in call(said)["arguments"]
    assert call(said)["folder"] == str(home)


def test_no_network_on_the_first_test_run_leaves_the_lessons_running(first, home):
    (home / "tests" / "requirements.txt").write_text("nowhere==1.0 --hash=sha256:" + 64 * "0" + "\n")
    try:
        status, _, complained = start(home, "test")
        assert status == 1 and "Traceback" not in complained
        assert "Setting up" not in start(home)[1]
    finally:
        git(home, "checkout", "tests/requirements.txt")


def test_starting_and_testing_leave_git_status_clean(first, home):
    assert git(home, "status", "--porcelain") == ""


@pytest.mark.parametrize("half", ["", '{"folder"', "[]", "3"])
def test_a_stamp_that_is_not_whole_is_none(tmp_path, half):
    assert read_stamp(tmp_path) == {}
    (tmp_path / "the_lessons_are_ready.json").write_text(half)
    assert read_stamp(tmp_path) == {}


def test_the_stamp_knows_the_clones_place_its_python_and_its_packages(first, home):
    stamp = json.loads((home / ".venv" / "the_lessons_are_ready.json").read_text())
    assert stamp["folder"] == str(home) and set(stamp) >= {"python", "requirements.txt"}


def test_the_real_clone_ignores_what_starting_makes():
    for made in (".venv/x", ".setup/lock", ".jupyter/x", "my_lessons/02_dinner.ipynb", "lessons_lib/__pycache__/x.pyc"):
        assert git(ROOT, "check-ignore", made).strip() == made
