"""Copies that versions before this one handed out, with their results and a list of fingerprints beside them."""

import hashlib
import json

import pytest

from lessons_lib.front_door import handed_out, my_lessons
from lessons_lib.front_door.my_lessons import bring
from tests.front_door.small_world import work_in, write_lesson

DINNER = "02_dinner.ipynb"


def as_handed_out_before(bare, noted_by):
    """What versions before this one left: copies with their results, and a list of what was handed out."""
    folder, noted = bare / "my_lessons", {}
    folder.mkdir(exist_ok=True)
    for path in (bare / "notebooks").glob("*.ipynb"):
        content = path.read_bytes()
        written = [[cell["cell_type"], "".join(cell["source"]).rstrip()] for cell in json.loads(content)["cells"]]
        by_cells = "cells:" + hashlib.sha256(json.dumps(written).encode()).hexdigest()
        noted[path.name] = {"cells": by_cells, "bytes": hashlib.sha256(content).hexdigest()}[noted_by]
        (folder / path.name).write_bytes(content)
    (folder / my_lessons.NOTED).write_text(json.dumps(noted, indent=2) + "\n")
    return folder / DINNER


def run(mine):
    """What JupyterLab saves of a lesson that was opened and run, and not changed."""
    lesson = json.loads(mine.read_text())
    lesson["metadata"]["language_info"] = {"name": "python", "version": "3.11.7"}
    for cell in lesson["cells"]:
        cell |= {"metadata": {"trusted": True}, "source": "".join(cell["source"]) + "\n", "execution_count": 7}
    mine.write_text(json.dumps(lesson, indent=4))


@pytest.mark.parametrize("noted_by", ["cells", "bytes"])
@pytest.mark.parametrize("was_run", [False, True])
def test_an_untouched_copy_of_an_earlier_version_makes_way_also_when_it_was_run(
        bare, capsys, monkeypatch, noted_by, was_run):
    mine = as_handed_out_before(bare, noted_by)
    monkeypatch.setattr(handed_out, "EARLY", bare / "early.txt")  # they are known by name
    handed_out.EARLY.write_text(handed_out.fingerprint(handed_out.read(mine)) if noted_by == "bytes" else "")
    if was_run:
        run(mine)
    write_lesson(bare, "02_dinner", "sushi")
    bring(bare)
    assert "sushi" in mine.read_text() and no_results(mine)
    assert capsys.readouterr().out == ""


def test_a_copy_that_a_fork_of_early_days_handed_out_is_known_by_its_bytes(bare):
    mine = as_handed_out_before(bare, "bytes")
    write_lesson(bare, "02_dinner", "sushi")
    assert "sushi" in (bring(bare) / mine.name).read_text()


@pytest.mark.parametrize("noted_by", ["cells", "bytes"])
def test_a_copy_of_an_earlier_version_in_which_a_cell_was_changed_stays(bare, capsys, noted_by):
    mine = as_handed_out_before(bare, noted_by)
    mine.write_text(mine.read_text().replace("pizza", "my work"))
    run(mine)
    write_lesson(bare, "02_dinner", "sushi")
    bring(bare)
    assert "my work" in mine.read_text()
    assert "There is a new 02_dinner, but you worked in yours" in capsys.readouterr().out


def test_an_untouched_copy_of_an_earlier_version_loses_its_answers_though_its_lesson_is_the_same(bare):
    mine = as_handed_out_before(bare, "cells")
    (mine.parent / my_lessons.NOTED).unlink()
    bring(bare)
    assert "pizza" in mine.read_text() and no_results(mine)


def test_the_list_of_an_earlier_version_says_nothing_of_a_copy_that_tells_its_own(bare, capsys):
    as_handed_out_before(bare, "cells")
    write_lesson(bare, "02_dinner", "sushi")
    work_in(bring(bare) / DINNER)
    bring(bare)
    assert capsys.readouterr().out == ""


def no_results(mine):
    return not handed_out.has_results(handed_out.read(mine))


LISTED = [f'{{"{DINNER}": {what}}}' for what in ('5', '["a"]', '""', 'null')]


@pytest.mark.parametrize("listed", ["", "{", "[]", '"x"', 100_000 * "[", *LISTED])
def test_a_list_that_is_lost_or_holds_something_else_loses_no_work(bare, listed):
    mine = as_handed_out_before(bare, "cells")
    mine.write_text(mine.read_text().replace("pizza", "my work"))
    (mine.parent / my_lessons.NOTED).write_text(listed)
    write_lesson(bare, "02_dinner", "sushi")
    bring(bare)
    assert "my work" in mine.read_text()
