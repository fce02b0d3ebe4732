"""A copy from before a lesson had one room goes on to work, with every import line that a lesson ever had."""

import os
import shutil
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from lessons_lib.earlier_names import PLACES, SHELVES, now
from tests.notebooks.reading import ROOT

LINES = Path(__file__).with_name("earlier_imports.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", LINES)
def test_an_import_line_of_before_goes_on_to_work(line):
    exec(line, {})


@pytest.mark.parametrize("name", PLACES)
def test_it_is_the_module_itself_so_that_it_is_there_once(name):
    assert import_module(f"lessons_lib.{name}") is import_module(now(f"lessons_lib.{name}"))


def test_a_lesson_of_before_finds_all_that_its_cells_used():
    """Lesson 05 took the letters of "hello" from lesson 04's results."""
    from lessons_lib.results import recurrence as spelling

    assert spelling.letters_and_next("hello")[1].ravel().tolist() == [1, 2, 2, 3]


@pytest.mark.parametrize("name", ["nets.none", "none", "exercises.none", "exercises.dinner.none",
                                  "pictures.dinner_plots", *SHELVES])
def test_a_name_that_never_was_is_still_not_found(name):
    with pytest.raises(ImportError):
        exec(f"from lessons_lib.{name} import none", {})


@pytest.mark.parametrize("topic", ["backpropagation", "childrens_book", "lstm_step_by_step", "short_memory"])
def test_a_command_of_before_runs_what_it_did(topic):
    name = f"lessons_lib.results.{topic}"
    sys.modules.pop(name, None)  # so that it is looked for
    assert find_spec(name).loader.get_code(name).co_filename == find_spec(now(name)).origin


def said(code, library):
    """What some code prints that imports the library in this folder, in a Python of its own."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=library,
                          env={**os.environ, "PYTHONPATH": str(library)})
    return done.stdout.strip()


@pytest.mark.parametrize("old", ["exercises/dinner", "experiments", "nets/latch", "worlds/chance", "pictures/dinner"])
def test_what_a_pull_left_of_an_old_folder_hides_nothing(tmp_path, old):
    """git takes the files and leaves folders with byte code, which Python takes for packages."""
    shutil.copytree(ROOT / "lessons_lib", tmp_path / "lessons_lib", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "lessons_lib" / old / "__pycache__").mkdir(parents=True)
    code = ("from lessons_lib.exercises import dinner as exercises\nfrom lessons_lib.experiments.dinner import "
            "explore_dinner\nfrom lessons_lib.nets import latch\nfrom lessons_lib.worlds import chance\n"
            "from lessons_lib.pictures import dinner\n"
            "print(len(exercises.all) > 0, bool(latch.hand_set_latch), bool(chance.chance_interval), dinner.__name__)")
    assert said(code, tmp_path) == "True True True lessons_lib.lessons.dinner.pictures"


def test_a_library_from_before_keeps_its_own_names(tmp_path):
    for name in ("__init__.py", "earlier_names.py", "every_door.py"):
        (tmp_path / "lessons_lib").mkdir(exist_ok=True)
        shutil.copy(ROOT / "lessons_lib" / name, tmp_path / "lessons_lib" / name)
    (tmp_path / "lessons_lib" / "lessons.py").write_text("")
    (tmp_path / "lessons_lib" / "exercises").mkdir()
    (tmp_path / "lessons_lib" / "exercises" / "__init__.py").write_text("")
    (tmp_path / "lessons_lib" / "exercises" / "dinner.py").write_text("all = 'its own'")
    assert said("from lessons_lib.exercises import dinner; print(dinner.all)", tmp_path) == "its own"
