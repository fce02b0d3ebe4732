"""An installed wheel, without its clone: it knows what it needs, and says where the lessons are not."""

import json
import os
import subprocess
import sys
import zipfile
from importlib.util import find_spec

import pytest

from lessons_lib.every_door import THREADS
from tests.front_door.small_world import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The unpacked wheel."""
    build = pytest.importorskip("flit_core.buildapi")
    folder, here = tmp_path_factory.mktemp("wheel"), os.getcwd()
    os.chdir(ROOT)
    try:
        name = build.build_wheel(str(folder))
    finally:
        os.chdir(here)
    with zipfile.ZipFile(folder / name) as wheel:
        wheel.extractall(folder / "there")
    return folder / "there"


def said(installed, *command):
    free = {name: value for name, value in os.environ.items() if name not in THREADS and not name.startswith("PYTHON")}
    done = subprocess.run([sys.executable, *command], cwd=installed.parent, capture_output=True, text=True,
                          env={**free, "PYTHONPATH": str(installed)})
    return done.stdout + done.stderr


def test_it_carries_jupyterlabs_settings_for_learners_and_the_end_of_a_hubs_links(installed):
    (settings,) = installed.glob("*.data/data/etc/jupyter/labconfig/default_setting_overrides.json")
    assert "saveState" in settings.read_text()
    (link,) = installed.glob("*.data/data/etc/jupyter/jupyter_server_config.d/*.json")
    (extension,) = json.loads(link.read_text())["ServerApp"]["jpserver_extensions"]
    assert find_spec(extension)


def test_it_carries_the_templates_of_hand_outs_and_slides(installed):
    here, there = (root / "lessons_lib" / "classroom" / "handout" / "templates" for root in (ROOT, installed))
    files = {path.relative_to(here): path.read_bytes() for path in here.rglob("*") if path.is_file()}
    assert len(files) > 7
    assert files == {path.relative_to(there): path.read_bytes() for path in there.rglob("*") if path.is_file()}


def test_it_knows_whether_the_machine_is_ready(installed):
    ask = "from lessons_lib.front_door.ready import check_machine; check_machine()"
    lines = said(installed, "-c", ask).splitlines()
    assert lines[0] == "Python 3.11 or newer: ready" and lines[-1] == "Everything is here."


def test_it_draws_the_map_with_the_lessons_that_are_written(installed):
    ask = "from lessons_lib.contents import written; print(len(written()))"
    assert int(said(installed, "-c", ask)) == len(list((ROOT / "notebooks").glob("*.ipynb")))


@pytest.mark.parametrize("command", [[], ["again", "00"], ["test"], ["handout", "05"], ["site", "out"]])
def test_it_says_where_to_start(installed, command):
    words = said(installed, "-P", "-m", "lessons_lib", *command)
    assert words.startswith("There are no lessons at ") and len(words.splitlines()) == 1
