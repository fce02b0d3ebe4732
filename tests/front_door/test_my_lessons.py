"""What a learner changed is never lost, and what was not changed is always new."""

import hashlib
import json
import re

import pytest

from lessons_lib.front_door import my_lessons
from lessons_lib.front_door.my_lessons import again, bring
from lessons_lib.front_door.problems import Problem
from tests.front_door.small_world import start, write_lesson

DINNER = "02_dinner.ipynb"


def test_the_first_time_every_lesson_is_copied(clone, capsys):
    folder = bring(clone)
    assert [path.name for path in sorted(folder.glob("*.ipynb"))] == ["00_start_here.ipynb", DINNER]
    assert capsys.readouterr().out == ""


def test_a_new_version_replaces_an_untouched_copy(clone, capsys):
    bring(clone)
    write_lesson(clone, "02_dinner", "sushi")
    assert "sushi" in (bring(clone) / DINNER).read_text()
    assert capsys.readouterr().out == ""


def test_a_new_version_never_replaces_a_copy_that_was_worked_in_and_says_which(clone, capsys):
    mine = bring(clone) / DINNER
    mine.write_text("my work")
    assert bring(clone) and capsys.readouterr().out == ""
    write_lesson(clone, "02_dinner", "sushi")
    bring(clone)
    assert mine.read_text() == "my work"
    assert re.search("new 02_dinner, but you worked in yours.* again 02", capsys.readouterr().out)


def opened(mine):
    """What JupyterLab saves of a lesson that was opened and run, and not changed."""
    lesson = json.loads(mine.read_text())
    lesson["metadata"]["language_info"] = {"name": "python", "version": "3.11.7"}
    for cell in lesson["cells"]:
        cell |= {"outputs": [{"output_type": "stream", "name": "stdout", "text": ["hello\n"]}], "execution_count": 7,
                 "metadata": {"trusted": True}, "source": "".join(cell["source"]) + "\n"}
    mine.write_text(json.dumps(lesson, indent=4))


def test_a_copy_that_was_opened_and_run_and_not_changed_makes_way_for_a_new_version(clone, capsys):
    opened(bring(clone) / DINNER)
    write_lesson(clone, "02_dinner", "sushi")
    assert "sushi" in (bring(clone) / DINNER).read_text()
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("change", ["source", "cell", "kind"])
def test_a_copy_in_which_a_cell_was_changed_added_or_turned_into_text_stays(clone, change):
    mine = bring(clone) / DINNER
    opened(mine)
    lesson = json.loads(mine.read_text())
    if change == "source":
        lesson["cells"][0]["source"] += "my work"
    elif change == "cell":
        lesson["cells"].append(lesson["cells"][0] | {"source": ""})
    else:
        lesson["cells"][0]["cell_type"] = "markdown"
    mine.write_text(json.dumps(lesson))
    write_lesson(clone, "02_dinner", "sushi")
    assert "sushi" not in (bring(clone) / DINNER).read_text()


def test_a_copy_that_an_earlier_version_handed_out_is_known_by_its_bytes(clone):
    folder = bring(clone)
    noted = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.ipynb")}
    (folder / my_lessons.MANIFEST).write_text(json.dumps(noted))
    write_lesson(clone, "02_dinner", "sushi")
    assert "sushi" in (bring(clone) / DINNER).read_text()


def test_a_version_after_the_next_finds_the_work_untouched_too(clone):
    mine = bring(clone) / DINNER
    mine.write_text("my work")
    for dish in ("sushi", "waffles"):
        write_lesson(clone, "02_dinner", dish)
        bring(clone)
    assert mine.read_text() == "my work"


def test_a_lesson_that_was_deleted_comes_back(clone):
    (bring(clone) / DINNER).unlink()
    assert (bring(clone) / DINNER).exists()


def test_a_lost_list_of_what_was_handed_out_loses_no_work(clone):
    folder = bring(clone)
    (folder / DINNER).write_text("my work")
    for broken in ("", "{", "[]"):
        (folder / my_lessons.MANIFEST).write_text(broken)
        bring(clone)
        assert (folder / DINNER).read_text() == "my work"


@pytest.mark.parametrize("name", ["02", "2", "dinner", "02_dinner", "02_dinner.ipynb"])
def test_again_brings_a_fresh_copy_and_keeps_the_old_one(clone, capsys, name):
    folder = bring(clone)
    (folder / DINNER).write_text("my work")
    assert again([name], clone) == 0
    kept = re.search(r"kept as (\S+\.ipynb)", capsys.readouterr().out)[1]
    assert re.fullmatch(r"02_dinner_\d{4}-\d\d-\d\d\.ipynb", kept)
    assert (folder / kept).read_text() == "my work"
    assert (folder / DINNER).read_bytes() == (clone / "notebooks" / DINNER).read_bytes()


def test_again_on_the_same_day_keeps_all_of_them(clone):
    folder = bring(clone)
    for work in ("one", "two", "three"):
        (folder / DINNER).write_text(work)
        again(["02"], clone)
    assert {path.read_text() for path in folder.glob("02_dinner_*.ipynb")} == {"one", "two", "three"}


def test_again_on_a_fresh_copy_leaves_it_alone(clone, capsys):
    folder = bring(clone)
    again(["02"], clone)
    assert len(list(folder.glob("02*"))) == 1 and "as fresh as" in capsys.readouterr().out


def test_a_fresh_copy_is_untouched_so_the_next_version_replaces_it(clone):
    folder = bring(clone)
    (folder / DINNER).write_text("my work")
    again(["02"], clone)
    write_lesson(clone, "02_dinner", "waffles")
    assert "waffles" in (bring(clone) / DINNER).read_text()


@pytest.mark.parametrize("names", [[], ["99"], ["lunch"], ["../02_lunch"], [""]])
def test_again_without_a_known_name_lists_the_lessons_and_changes_nothing(clone, names):
    with pytest.raises(Problem, match="00_start_here, 02_dinner"):
        again(names, clone)
    assert not (clone / "my_lessons").exists()


def test_again_needs_no_setup(clone):
    status, said, complained = start(clone, "again", "dinner")
    assert status == 0, complained
    assert said.startswith("02_dinner is fresh again.") and not (clone / ".venv").exists()


def test_a_stop_in_the_middle_of_a_copy_leaves_the_old_file_whole(clone, monkeypatch):
    mine = bring(clone) / DINNER
    before = mine.read_bytes()
    write_lesson(clone, "02_dinner", "sushi")

    def power_cut(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("os.replace", power_cut)
        with pytest.raises(KeyboardInterrupt):
            bring(clone)
    assert mine.read_bytes() == before
    assert "sushi" in (bring(clone) / DINNER).read_text()
    assert not list(mine.parent.glob(".*.part"))


@pytest.mark.parametrize("what", ["folder", "deep", "no cells", "numbers"])
def test_whatever_has_a_lessons_name_stays_and_again_sets_it_aside(clone, capsys, what):
    folder = bring(clone)
    (folder / DINNER).unlink()
    if what == "folder":
        (folder / DINNER).mkdir()
    else:
        content = {"deep": 100_000 * "[", "no cells": "[]", "numbers": '{"cells": [{"source": [5], "cell_type": 1}]}'}
        (folder / DINNER).write_text(content[what])
    write_lesson(clone, "02_dinner", "sushi")
    bring(clone)
    assert "new 02_dinner, but you worked in yours" in capsys.readouterr().out
    assert again(["02"], clone) == 0
    assert "sushi" in (folder / DINNER).read_text() and len(list(folder.glob("02_dinner_*.ipynb"))) == 1


@pytest.mark.parametrize("manifest", [100_000 * "[", '{"02_dinner.ipynb": 5}', '{"02_dinner.ipynb": ["a"]}', '"x"'])
def test_a_list_that_holds_something_else_loses_no_work(clone, manifest):
    folder = bring(clone)
    (folder / DINNER).write_text("my work")
    (folder / my_lessons.MANIFEST).write_text(manifest)
    bring(clone)
    assert (folder / DINNER).read_text() == "my work"
