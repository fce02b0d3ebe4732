"""The command `progress`: a learner's own copies as a table, and what to do next."""

import json
import shutil

import pytest

from lessons_lib.classroom.progress import main
from lessons_lib.contents import LESSONS
from lessons_lib.front_door.my_lessons import bring
from lessons_lib.front_door.places import Places
from lessons_lib.interactive.exercise import Exercise
from lessons_lib.interactive.verdict import solved
from tests.classroom.making import answered, cell, copy, exercises, put, said
from tests.notebooks.reading import ROOT


@pytest.fixture
def clone(tmp_path):
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    return tmp_path


def progress(clone, capsys) -> str:
    assert main([], Places(clone, clone, clone)) == 0
    told = capsys.readouterr().out
    assert max(map(len, told.splitlines())) <= 80
    return told


def row(told: str, number: str) -> str:
    """A lesson's lines as one."""
    lines = told.split("-" * 80 + "\n")[1].split("\n\n")[0].splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(number))
    rest = [line for line in lines[start + 1:]]
    end = next((n for n, line in enumerate(rest) if line[:1].strip()), len(rest))
    return " ".join(" ".join([lines[start], *rest[:end]]).split())


def test_who_has_no_copies_yet_is_told_how_to_get_them(clone, capsys):
    told = progress(clone, capsys)
    assert told.startswith("Nothing is begun yet: `python3 -m lessons_lib` brings the lessons to my_lessons,")
    assert all(lesson.title in told for lesson in LESSONS)
    assert "Next: lesson 00, Start here. How does a lesson work" in told


def test_an_untouched_my_lessons_has_every_exercise_before_it(clone, capsys):
    bring(clone)
    capsys.readouterr()
    told = progress(clone, capsys)
    assert told.startswith("Nothing is begun yet: your copies are as they were handed out.")
    for lesson in LESSONS:
        names = ", ".join(exercises(lesson.name))
        assert row(told, lesson.number) == f"{lesson.number} {lesson.title} – not tried: {names}"


def test_what_was_solved_and_what_was_not_is_in_the_table_and_what_to_do_next(clone, capsys):
    put(clone / "my_lessons" / "00_start_here.ipynb", answered("00_start_here", dict.fromkeys(
        exercises("00_start_here"), "right")))
    put(clone / "my_lessons" / "03_unrolling.ipynb", answered("03_unrolling", {"away": "right", "lead": "a ratio"}))
    told = progress(clone, capsys)
    assert row(told, "00").endswith("solved: upright, votes, trap")
    assert row(told, "03").endswith("% solved: away not yet: lead not tried: skip, wrong_day")
    assert row(told, "01") == "01 Sequences – not tried: loop, two_floors, shapes"
    assert "Next: lead in lesson 03. Not yet: you divide. By how much it leads is a" in told


def test_next_is_what_was_not_tried_of_a_lesson_that_was_begun_and_else_the_next_lesson(clone, capsys):
    put(clone / "my_lessons" / "x.ipynb", answered("00_start_here", {"upright": "right"}))
    assert "Next: votes in lesson 00, which you have not tried yet." in progress(clone, capsys)
    put(clone / "my_lessons" / "x.ipynb", answered("00_start_here", dict.fromkeys(exercises("00_start_here"), "right")))
    assert "Next: lesson 01, Sequences. Why does a network need memory" in progress(clone, capsys)


def test_a_long_sentence_is_shortened(clone, capsys):
    for name, exercise in exercises("11_long_memory").items():
        label, _ = max(exercise.messages.items(), key=lambda pair: len(pair[1]))
        put(clone / "my_lessons" / "x.ipynb", answered("11_long_memory", {name: label}))
        last = progress(clone, capsys).strip().split("\n\n")[-1]
        assert last.startswith(f"Next: {name} in lesson 11. Not yet: ") and len(last.splitlines()) <= 2


def test_who_has_solved_everything_is_told_so(clone, capsys, monkeypatch):
    monkeypatch.setattr(Exercise, "_found", lambda self, answer, more: solved(self.praise))  # for time's sake
    said.cache_clear()
    for lesson in LESSONS:
        put(clone / "my_lessons" / f"{lesson.name}.ipynb", answered(lesson.name, dict.fromkeys(
            exercises(lesson.name), "right")))
    said.cache_clear()
    assert progress(clone, capsys).endswith("\nEvery exercise of every lesson is solved.\n")


def test_work_in_notebooks_counts_and_what_is_committed_there_does_not(clone, capsys):
    put(clone / "notebooks" / "03_unrolling.ipynb", answered("03_unrolling", {"away": "right"}))
    told = progress(clone, capsys)
    assert "solved: away" in row(told, "03") and row(told, "09").startswith("09 The LSTM, step by step – not tried")


def test_a_lesson_that_was_run_and_not_worked_in_is_run(clone, capsys):
    run = copy("03_unrolling")
    for one in run["cells"]:
        if one["cell_type"] == "code":
            one["execution_count"] = 1
    put(clone / "my_lessons" / "03_unrolling.ipynb", run)
    assert row(progress(clone, capsys), "03").startswith("03 Unrolling all not tried: away")


def test_a_copy_that_was_set_aside_counts_too(clone, capsys):
    put(clone / "my_lessons" / "03_unrolling_2026-11-20.ipynb", answered("03_unrolling", {"away": "right"}))
    put(clone / "my_lessons" / "03_unrolling.ipynb", copy("03_unrolling"))
    assert "solved: away" in row(progress(clone, capsys), "03")


def test_an_unreadable_copy_and_one_of_another_version_are_a_sentence_each(clone, capsys):
    put(clone / "my_lessons" / "02_dinner.ipynb", b'{"cells": [')
    old = answered("03_unrolling", {"away": "right"})
    old["metadata"]["recurrent_lessons"]["version"] = "cells:0123456789abcdef"
    put(clone / "my_lessons" / "03_unrolling.ipynb", old)
    told = " ".join(progress(clone, capsys).split())
    assert "my_lessons/02_dinner.ipynb cannot be read: half a file: it breaks off." in told
    assert "my_lessons/03_unrolling.ipynb (012345, and the lesson is now" in told
    assert "`python3 -m lessons_lib again 03` brings the new one, and keeps yours." in told
    assert "solved: away" in told


def test_notebooks_of_ones_own_are_no_trouble(clone, capsys):
    put(clone / "my_lessons" / "mine.ipynb", {"cells": [cell("import this")], "metadata": {}})
    assert "mine" not in progress(clone, capsys)


def test_progress_takes_no_arguments(capsys):
    assert main(["03"]) == 1
    assert capsys.readouterr().err == "progress takes no arguments; got 03.\n"


def test_nothing_is_written(clone, capsys):
    bring(clone)
    before = {path: path.read_bytes() for path in clone.rglob("*") if path.is_file()}
    progress(clone, capsys)
    assert before == {path: path.read_bytes() for path in clone.rglob("*") if path.is_file()}
    assert json.loads((clone / "my_lessons" / "02_dinner.ipynb").read_bytes())


def test_what_else_a_learner_keeps_beside_the_lessons_is_their_own_business(clone, capsys):
    before = progress(clone, capsys)
    (clone / "my_lessons" / "pictures").mkdir(parents=True)
    put(clone / "my_lessons" / "notes.pdf", b"")
    put(clone / "my_lessons" / "old" / "page.html", b"")
    assert progress(clone, capsys) == before
