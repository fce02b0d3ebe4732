"""A copy from before a lesson had one room goes on to work, with every import line that a lesson ever had."""

import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from lessons_lib.earlier_names import PLACES, SHELVES, now

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
