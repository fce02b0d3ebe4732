"""A fresh copy of a lesson, on demand: the learner's own is set aside, not deleted."""

import json
import re

import pytest

from lessons_lib.front_door.handed_out import has_results, read
from lessons_lib.front_door.my_lessons import again, bring
from lessons_lib.front_door.problems import Problem
from tests.front_door.small_world import start, work_in, write_lesson

DINNER = "02_dinner.ipynb"


@pytest.mark.parametrize("name", ["02", "2", "dinner", "02_dinner", "02_dinner.ipynb"])
def test_again_brings_a_fresh_copy_and_keeps_the_old_one(bare, capsys, name):
    folder = bring(bare)
    fresh = (folder / DINNER).read_bytes()
    work_in(folder / DINNER)
    assert again([name], bare) == 0
    kept = re.search(r"kept as (\S+\.ipynb)", capsys.readouterr().out)[1]
    assert re.fullmatch(r"02_dinner_\d{4}-\d\d-\d\d\.ipynb", kept)
    assert "my work" in (folder / kept).read_text()
    assert (folder / DINNER).read_bytes() == fresh


def test_an_answer_that_was_typed_and_not_run_is_kept_too(bare):
    mine = bring(bare) / DINNER
    lesson = read(mine)
    lesson["cells"][1]["source"] = ["my work"]
    mine.write_text(json.dumps(lesson))
    again(["02"], bare)
    (kept,) = mine.parent.glob("02_dinner_*.ipynb")
    assert "my work" in kept.read_text() and "my work" not in mine.read_text()


def test_again_on_the_same_day_keeps_all_of_them(bare):
    folder = bring(bare)
    for work in ("one", "two", "three"):
        work_in(folder / DINNER, work)
        again(["02"], bare)
    kept = {read(path)["cells"][1]["source"] for path in folder.glob("02_dinner_*.ipynb")}
    assert kept == {"one", "two", "three"}


def test_again_on_a_fresh_copy_leaves_it_alone(bare, capsys):
    folder = bring(bare)
    again(["02"], bare)
    assert len(list(folder.glob("02*"))) == 1 and "as fresh as" in capsys.readouterr().out


def test_again_on_a_copy_that_was_only_run_brings_one_without_results(bare):
    folder = bring(bare)
    lesson = read(folder / DINNER)
    lesson["cells"][1] |= {"execution_count": 1}
    (folder / DINNER).write_text(json.dumps(lesson))
    again(["02"], bare)
    (kept,) = folder.glob("02_dinner_*.ipynb")
    assert has_results(read(kept)) and not has_results(read(folder / DINNER))


def test_a_fresh_copy_is_untouched_so_the_next_version_replaces_it(bare):
    folder = bring(bare)
    work_in(folder / DINNER)
    again(["02"], bare)
    write_lesson(bare, "02_dinner", "waffles")
    assert "waffles" in (bring(bare) / DINNER).read_text()


@pytest.mark.parametrize("names", [[], ["99"], ["lunch"], ["../02_lunch"], [""]])
def test_again_without_a_known_name_lists_the_lessons_and_changes_nothing(bare, names):
    with pytest.raises(Problem, match="00_start_here, 02_dinner"):
        again(names, bare)
    assert not (bare / "my_lessons").exists()


def test_again_needs_no_setup(clone):
    status, said, complained = start(clone, "again", "dinner")
    assert status == 0, complained
    assert said.startswith("my_lessons/02_dinner.ipynb is fresh again.") and not (clone / ".venv").exists()
