"""What holds also where the front door was not used: one BLAS thread, and the library that belongs to the lesson."""

import os
import shutil
import subprocess
import sys

import pytest

from lessons_lib.every_door import THREADS, library_beside
from lessons_lib.front_door.environment import environment
from lessons_lib.front_door.places import Places
from tests.front_door.small_world import ROOT

TELL = """
import numpy
import lessons_lib
from threadpoolctl import threadpool_info
print([pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"])
"""


def said(code, cwd=ROOT, **changes):
    """What a fresh Python prints that knows nothing of the front door's environment."""
    free = {name: value for name, value in os.environ.items() if name not in THREADS and not name.startswith("PYTHON")}
    done = subprocess.run([sys.executable, "-c", code], cwd=cwd, env={**free, "PYTHONPATH": str(ROOT), **changes},
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.skipif(os.cpu_count() == 1, reason="with one core there is one thread anyway")
@pytest.mark.parametrize("first", ["numpy", "lessons_lib"])
def test_a_kernel_that_we_did_not_start_uses_one_blas_thread(first):
    other_order = "import lessons_lib\nimport numpy"
    code = TELL if first == "numpy" else TELL.replace("import numpy\nimport lessons_lib", other_order)
    assert said(code) == "[1]"
    assert said(code.replace("import lessons_lib\n", "")) != "[1]", "numpy alone uses one thread too: nothing is shown"


def test_who_asks_for_more_threads_gets_them():
    assert said(TELL, OPENBLAS_NUM_THREADS="2") == "[2]"


@pytest.mark.skipif(os.cpu_count() == 1, reason="with one core there is one thread anyway")
def test_an_empty_wish_is_none():
    assert said(TELL, OMP_NUM_THREADS="") == "[1]"


@pytest.mark.parametrize("name", THREADS)
@pytest.mark.parametrize("wish", ["", "2"])
def test_the_front_door_hears_a_wish_as_the_library_does(tmp_path, monkeypatch, name, wish):
    for other in THREADS:
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setenv(name, wish)
    child = environment(Places(tmp_path, tmp_path, tmp_path))
    assert {other: child[other] for other in THREADS if child.get(other)} == (
        {name: wish} if wish else {"OPENBLAS_NUM_THREADS": "1"})


@pytest.fixture
def older(tmp_path):
    """An administrator's installed library that is older than the clone's, and the clone with its notebooks."""
    installed, clone = tmp_path / "installed" / "lessons_lib", tmp_path / "clone"
    for folder in (installed, clone / "lessons_lib"):
        folder.mkdir(parents=True)
        for name in ("__init__.py", "earlier_names.py", "every_door.py"):
            shutil.copy(ROOT / "lessons_lib" / name, folder / name)
    (clone / "lessons_lib" / "a_newer_lesson.py").write_text("news = 1\n")
    (clone / "pyproject.toml").write_text("")
    for name in ("notebooks", "my_lessons/week 1", "elsewhere"):
        (clone / name).mkdir(parents=True)
    return clone, {"PYTHONPATH": str(installed.parent)}


@pytest.mark.parametrize("folder", ["notebooks", "my_lessons", "my_lessons/week 1"])
def test_a_lesson_uses_the_library_of_its_own_clone_although_an_older_one_is_installed(older, folder):
    clone, environment = older
    assert said("from lessons_lib.a_newer_lesson import news; print(news)", clone / folder, **environment) == "1"


def test_anywhere_else_the_installed_library_is_the_one(older):
    clone, environment = older
    where = "import lessons_lib; print(lessons_lib.__path__[0])"
    assert said(where, clone / "elsewhere", **environment) == os.path.join(environment["PYTHONPATH"], "lessons_lib")
    assert library_beside(clone / "notebooks") == str(clone / "lessons_lib")
    assert library_beside("/no/such/place/notebooks") is None
