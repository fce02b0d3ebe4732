"""What a learner changed is never lost, and what was not changed is always new."""

import json
import re

import pytest

from lessons_lib.front_door.handed_out import read
from lessons_lib.front_door.my_lessons import again, bring
from lessons_lib.front_door.problems import Problem
from tests.front_door.small_world import start, work_in, write_lesson, write_lessons

DINNER = "02_dinner.ipynb"


def test_the_first_time_every_lesson_is_copied(bare, capsys):
    folder = bring(bare)
    assert [path.name for path in sorted(folder.glob("*.ipynb"))] == ["00_start_here.ipynb", DINNER]
    assert capsys.readouterr().out == ""


def test_a_new_version_replaces_an_untouched_copy(bare, capsys):
    bring(bare)
    write_lesson(bare, "02_dinner", "sushi")
    assert "sushi" in (bring(bare) / DINNER).read_text()
    assert capsys.readouterr().out == ""


def test_a_new_version_never_replaces_a_copy_that_was_worked_in_and_says_which(bare, capsys):
    mine = bring(bare) / DINNER
    work_in(mine)
    assert bring(bare) and capsys.readouterr().out == ""
    write_lesson(bare, "02_dinner", "sushi")
    bring(bare)
    assert "my work" in mine.read_text()
    assert re.search("new 02_dinner, but you worked in yours.* again 02", capsys.readouterr().out)


def test_a_version_after_the_next_finds_the_work_untouched_too(bare):
    mine = bring(bare) / DINNER
    work_in(mine)
    for dish in ("sushi", "waffles"):
        write_lesson(bare, "02_dinner", dish)
        bring(bare)
    assert "my work" in mine.read_text()


def test_a_copy_that_missed_a_version_makes_way_for_the_one_after_it(bare):
    mine = bring(bare) / DINNER
    first = mine.read_bytes()
    write_lesson(bare, "02_dinner", "sushi")
    bring(bare)
    mine.write_bytes(first)  # from a stick, say
    write_lesson(bare, "02_dinner", "waffles")
    assert "waffles" in (bring(bare) / DINNER).read_text()


def test_a_lesson_that_was_deleted_comes_back(bare):
    (bring(bare) / DINNER).unlink()
    assert (bring(bare) / DINNER).exists()


def test_a_copy_that_was_given_another_name_stays_as_it_is_and_a_fresh_one_comes(bare, capsys):
    mine = bring(bare) / DINNER
    kept = mine.rename(mine.with_name("my dinner.ipynb"))
    write_lesson(bare, "02_dinner", "sushi")
    bring(bare)
    assert "pizza" in kept.read_text() and "sushi" in mine.read_text()
    assert capsys.readouterr().out == ""


def test_copies_that_were_moved_to_a_new_folder_are_known_there(bare, tmp_path):
    """A new ZIP: the learner drags the files over, and not the hidden ones."""
    moved = [(path.name, path.read_bytes()) for path in bring(bare).glob("*.ipynb")]
    new = tmp_path / "new"
    (new / "my_lessons").mkdir(parents=True)
    write_lessons(new)
    for name, content in moved:
        (new / "my_lessons" / name).write_bytes(content)
    work_in(new / "my_lessons" / "00_start_here.ipynb")
    for name in ("00_start_here", "02_dinner"):
        write_lesson(new, name, "sushi")
    folder = bring(new)
    assert "sushi" in (folder / DINNER).read_text() and "my work" in (folder / "00_start_here.ipynb").read_text()


def test_a_lesson_that_git_left_half_merged_is_said_and_keeps_no_other_from_coming(bare, capsys):
    mine = bring(bare) / DINNER
    before = mine.read_bytes()
    write_lesson(bare, "00_start_here", "sushi")
    (bare / "notebooks" / DINNER).write_text("<<<<<<< HEAD")
    assert "sushi" in (bring(bare) / "00_start_here.ipynb").read_text() and mine.read_bytes() == before
    assert "02_dinner.ipynb cannot be read" in capsys.readouterr().out
    with pytest.raises(Problem, match="02_dinner.ipynb cannot be read"):
        again(["02"], bare)


def test_a_stop_in_the_middle_of_a_copy_leaves_the_old_file_whole(bare, monkeypatch):
    mine = bring(bare) / DINNER
    before = mine.read_bytes()
    write_lesson(bare, "02_dinner", "sushi")

    def power_cut(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("os.replace", power_cut)
        with pytest.raises(KeyboardInterrupt):
            bring(bare)
    assert mine.read_bytes() == before
    assert "sushi" in (bring(bare) / DINNER).read_text()
    assert not list(mine.parent.glob(".*.part"))


NO_NOTEBOOK = {
    "half": '{"cells": [{"cell_type": "code", "source": ["my wo', "text": "my work", "deep": 100_000 * "[",
    "no cells": "[]", "lists": '{"cells": [["a"]]}', "numbers": '{"cells": [{"source": [5], "cell_type": 1}]}',
    "bytes": "\udcff\udcfe", "old": '{"worksheets": [], "nbformat": 3}',
}


@pytest.mark.parametrize("what", ["folder", *NO_NOTEBOOK])
def test_whatever_has_a_lessons_name_stays_and_is_said_and_again_sets_it_aside(bare, capsys, what):
    mine = bring(bare) / DINNER
    mine.unlink()
    if what == "folder":
        mine.mkdir()
    else:
        mine.write_text(NO_NOTEBOOK[what], errors="surrogateescape")
    for _ in range(2):
        bring(bare)
        assert re.search("02_dinner.ipynb is not as it was handed out.* again 02", capsys.readouterr().out)
        write_lesson(bare, "02_dinner", "sushi")
    assert again(["02"], bare) == 0
    (kept,) = mine.parent.glob("02_dinner_*.ipynb")
    assert "sushi" in mine.read_text()
    assert kept.is_dir() if what == "folder" else kept.read_text(errors="surrogateescape") == NO_NOTEBOOK[what]


def test_an_empty_file_holds_no_work(bare, capsys):
    mine = bring(bare) / DINNER
    mine.write_text("")
    assert "pizza" in (bring(bare) / DINNER).read_text() and capsys.readouterr().out == ""


@pytest.mark.parametrize("metadata", [[], ["a"], {"recurrent_lessons": 5}, {"recurrent_lessons": {"version": ["a"]}}])
def test_a_copy_that_lost_its_version_stays_and_is_said(bare, capsys, metadata):
    mine = bring(bare) / DINNER
    lesson = read(mine) | {"metadata": metadata}
    mine.write_text(json.dumps(lesson))
    before = mine.read_bytes()
    write_lesson(bare, "02_dinner", "sushi")
    bring(bare)
    assert mine.read_bytes() == before and "is not as it was handed out" in capsys.readouterr().out


def test_nothing_but_the_copies_is_in_the_folder(bare):
    folder = bring(bare)
    assert {path.name for path in folder.iterdir()} == {path.name for path in (bare / "notebooks").iterdir()}


def test_by_the_command_a_copy_comes_without_results_makes_way_when_it_was_run_and_stays_when_it_was_worked_in(clone):
    hub = {"JUPYTERHUB_API_URL": "http://hub/api", "HOME": str(clone.parent)}  # there the command sets nothing up
    assert start(clone, **hub)[0] == 0
    dinner, first = clone / "my_lessons" / DINNER, clone / "my_lessons" / "00_start_here.ipynb"
    assert "the answer" in (clone / "notebooks" / DINNER).read_text() and "the answer" not in dinner.read_text()
    work_in(dinner, "pizza")  # run, and not changed
    work_in(first)
    for name in ("00_start_here", "02_dinner"):
        write_lesson(clone, name, "sushi")
    status, said, complained = start(clone, **hub)
    assert status == 0 and not complained
    assert "new 00_start_here, but you worked in yours" in said and "02_dinner" not in said
    assert "sushi" in dinner.read_text() and "my work" in first.read_text()
