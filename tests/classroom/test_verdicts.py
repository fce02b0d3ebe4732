"""Which verdict counts, and what else is said of what was read."""

import pytest

from lessons_lib.classroom.collecting import look
from lessons_lib.classroom.mistakes import shared
from lessons_lib.classroom.page import page
from lessons_lib.contents import LESSONS
from tests.classroom.making import answered, cell, copy, put, result
from tests.notebooks.reading import ROOT

LESSON = "03_unrolling"


def standing(report, learner="anna", exercise="away", lesson=LESSON):
    (found,) = (one for one in report.lessons if one.known.lesson.name == lesson)
    one = found.standings[learner][exercise]
    return one.verdict, sorted(one.mistakes)


@pytest.mark.parametrize("first, then, counts", [
    ("one day short", "right", ("solved", [])), ("right", "one day short", ("solved", [])),
    ("right", None, ("solved", [])), ("backwards", None, ("not yet", ["backwards"])),
    ("backwards", "a day late", ("not yet", ["a day late", "backwards"])),
    ("backwards", "backwards", ("not yet", ["backwards"])), (None, None, ("not tried", [])),
])
def test_of_several_copies_the_best_verdict_counts_and_each_mistake_once(tmp_path, first, then, counts):
    put(tmp_path / "anna" / "03_unrolling_2026-11-20.ipynb", answered(LESSON, {"away": first}))
    put(tmp_path / "anna" / "03_unrolling.ipynb", answered(LESSON, {"away": then}))
    put(tmp_path / "ben" / "x.ipynb", answered(LESSON, {"away": "right"}))
    report = look(tmp_path)
    assert standing(report) == counts
    assert all(len(mistake.learners) == 1 for one in report.exercises for mistake in one.mistakes)
    assert not report.remarks


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_a_lesson_as_it_is_committed_and_one_as_it_is_handed_out_are_not_tried(tmp_path, lesson):
    put(tmp_path / "notebooks" / "a.ipynb", (ROOT / "notebooks" / f"{lesson.name}.ipynb").read_bytes())
    put(tmp_path / "my_lessons" / "a.ipynb", copy(lesson.name))
    (found,) = look(tmp_path).lessons
    (standings,) = found.standings.values()
    assert {one.verdict for one in standings.values()} == {"not tried"} and not found.begun


def test_a_mistake_that_is_handed_out_and_was_left_is_not_tried_and_one_of_ones_own_is(tmp_path):
    given = answered("00_start_here", {"trap": "the trap", "votes": "right"})
    put(tmp_path / "anna" / "x.ipynb", given)
    put(tmp_path / "ben" / "x.ipynb", answered("00_start_here", {"trap": "everything is kept"}))
    report = look(tmp_path)
    assert standing(report, "anna", "trap", "00_start_here") == ("not tried", [])
    assert standing(report, "ben", "trap", "00_start_here")[0] == "not yet"


def test_a_lesson_of_another_version_counts_and_both_versions_are_named(tmp_path):
    old = answered(LESSON, {"away": "right"})
    old["metadata"]["recurrent_lessons"]["version"] = "cells:0123456789abcdef"
    put(tmp_path / "anna" / "x.ipynb", old)
    report = look(tmp_path)
    assert standing(report)[0] == "solved"
    now = next(lesson for lesson in LESSONS if lesson.name == LESSON).version
    assert any("012345" in said and now[6:12] in said and "anna" in said for said in report.remarks), report.remarks


REMARKS = {
    "an exercise that is gone": ([result(exercise="breakfast")], "1 exercise ('breakfast') that this library does not"),
    "a mistake that is gone": ([result(mistake="too salty")], "1 mistake ('too salty') that this library does not"),
    "a verdict that does not fit": ([result("Not yet: you stop.", verdict="solved", mistake=None)], "not as a check"),
    "a mistake with a solved one": ([result("Correct. ", verdict="solved")], "not as a check writes it"),
    "no mistake with not yet": ([result(mistake=None)], "not as a check writes it"),
    "a verdict that is none": ([result(verdict="brilliant")], "not as a check writes it"),
    "no sentence": ([result() | {"data": {}}], "not as a check writes it"),
    "another kind of output": ([result() | {"output_type": "execute_result"}], "not as a check writes it"),
    "a record that is a list": ([{"metadata": {"recurrent_lessons": [1]}}], "not as a check writes it"),
    "too much": ([result(mistake=f"number {n}") for n in range(400)], "more different results than were read"),
}


@pytest.mark.parametrize("kind", REMARKS)
def test_what_is_odd_is_said_in_one_line(tmp_path, kind):
    outputs, words = REMARKS[kind]
    put(tmp_path / "anna" / "x.ipynb", answered(LESSON, {"lead": "right"}, more=outputs))
    report = look(tmp_path)
    assert [words in said and "anna" in said for said in report.remarks].count(True) == 1, report.remarks
    assert standing(report, exercise="lead") == ("solved", [])


def test_a_verdict_changed_by_hand_counts_as_the_notebook_says(tmp_path):
    put(tmp_path / "anna" / "x.ipynb", answered(LESSON, {}, [result("Not yet: no", verdict="solved", mistake=None)]))
    assert standing(look(tmp_path)) == ("solved", [])


def test_outputs_that_were_cleared_are_said_and_a_copy_that_nobody_touched_is_not(tmp_path):
    cleared = copy(LESSON)
    cleared["cells"].append(cell("def dinner_after(days, last): return 1"))
    put(tmp_path / "anna" / "x.ipynb", cleared)
    put(tmp_path / "ben" / "x.ipynb", copy(LESSON))
    (said,) = look(tmp_path).remarks
    assert "outputs were cleared" in said and "anna" in said and "ben" not in said


def test_a_copy_that_lost_its_mark_is_known_by_what_it_imports_and_by_its_records(tmp_path):
    for learner, keep in (("anna", True), ("ben", False)):
        notebook = answered(LESSON, {"away": "right"})
        notebook["metadata"] = {}
        notebook["cells"] = notebook["cells"] if keep else notebook["cells"][-1:]
        put(tmp_path / learner / "notes.ipynb", notebook)
    report = look(tmp_path)
    assert standing(report, "anna")[0] == standing(report, "ben")[0] == "solved"
    assert ["2 notebooks is not known" in said for said in report.remarks] == [True]


def test_a_check_that_an_earlier_version_printed_is_said(tmp_path):
    early = copy(LESSON)
    printed = {"output_type": "stream", "name": "stdout", "text": ["Correct. Well", " done"]}
    early["cells"].append(cell("exercises.away.check(mine)", [printed]))
    put(tmp_path / "anna" / "x.ipynb", early)
    own = copy(LESSON)
    own["cells"].append(cell("mine = Exercise(...)\nmine.check(4)", [printed]))
    put(tmp_path / "ben" / "x.ipynb", own)
    (said,) = look(tmp_path).remarks
    assert "earlier version" in said and "anna" in said and "ben" not in said


def test_what_most_learners_share_comes_first_whatever_its_name(tmp_path):
    for n, learner in enumerate("abcdef"):
        mistake = "backwards" if n == 0 else "one day short" if n < 3 else "an error"
        put(tmp_path / learner / "x.ipynb", answered(LESSON, {}, [result(mistake=mistake)]))
    put(tmp_path / "g" / "x.ipynb", answered(LESSON, {}, [result(mistake="stopped")]))
    report = look(tmp_path)
    assert [(mistake.name, len(mistake.learners)) for _, mistake in shared(report.exercises)] == [
        ("an error", 3), ("one day short", 2), ("backwards", 1), ("stopped", 1)]
    said = page(report)
    assert said.index(">an error<") < said.index(">one day short<") < said.index(">backwards<")


def test_names_stand_in_the_order_of_a_register(tmp_path):
    names = ["Anna", "Bela", "Émile", "Emin", "learner 2", "learner 10", "Zoe"]
    for name in names:
        put(tmp_path / name / "x.ipynb", copy(LESSON))
    assert look(tmp_path).learners == names


def test_what_is_code_in_a_task_is_code_on_the_page(tmp_path):
    put(tmp_path / "anna" / "x.ipynb", answered(LESSON, {"away": "backwards"}))
    assert "the dish on the table <code>days</code> days after" in page(look(tmp_path))


def test_an_empty_notebook_is_said_and_nobody_has_begun_it(tmp_path):
    for learner, cells in (("anna", []), ("ben", [cell(" ")]), ("cara", copy(LESSON)["cells"])):
        put(tmp_path / learner / "x.ipynb", copy(LESSON) | {"cells": cells})
    report = look(tmp_path)
    assert report.remarks == ["In 2 notebooks no cell has code, so nothing is known of it: anna and ben."]
    assert not report.lessons[0].begun and "not begun by anybody: 03 Unrolling" in page(report)


def test_a_record_is_read_as_vs_code_stores_it_in_lines(tmp_path):
    stored = result(["Not yet: you stop\n", "a day early."])
    put(tmp_path / "anna" / "x.ipynb", answered(LESSON, {}, [stored]))
    report = look(tmp_path)
    assert standing(report) == ("not yet", ["one day short"]) and not report.remarks
    assert report.exercises[0].mistakes[0].sentences == ["Not yet: you stop a day early."]


def stopped(source, ename, evalue):
    """A copy in which this cell was run, and ended with an error."""
    error = {"output_type": "error", "ename": ename, "evalue": evalue, "traceback": []}
    notebook = copy(LESSON)
    notebook["cells"].append(cell(source, [error]))
    return notebook


@pytest.mark.parametrize("source, ename, evalue, counts", [
    ("def f(days):\nreturn 1\n\nexercises.away.check(f)", "IndentationError", "expected a block", ["an error"]),
    ("exercises.away.check(dinner_after)", "NameError", "name 'dinner_after' is not defined", ["an error"]),
    ("mine = 1 / 0\nex.away.check(mine)", "ZeroDivisionError", "division by zero", ["an error"]),
    ("exercises.away.check(None)", "NameError", "name 'exercises' is not defined", []),
    ("exercises.away.hint()", "NameError", "name 'f' is not defined", []),
    ("exercises.nothing_of_ours.check(1 / 0)", "ZeroDivisionError", "division by zero", []),
])
def test_a_cell_that_ends_before_its_check_is_asked_is_not_yet(tmp_path, source, ename, evalue, counts):
    put(tmp_path / "anna" / "x.ipynb", stopped(source, ename, evalue))
    report = look(tmp_path)
    assert standing(report) == ("not yet" if counts else "not tried", counts)
    assert not counts or f"{ename}: {evalue}" in page(report).replace("&#39;", "'")


def test_what_python_says_of_such_a_cell_names_nobody_in_a_table_without_names(tmp_path):
    put(tmp_path / "anna" / "x.ipynb", stopped("exercises.away.check(anna)", "NameError", "name 'anna' is not defined"))
    assert "anna" not in page(look(tmp_path, anonymous=True))


def test_who_has_not_begun_is_named(tmp_path):
    put(tmp_path / "anna" / "x.ipynb", answered(LESSON, {"away": "right"}))
    put(tmp_path / "finn" / "x.ipynb", copy(LESSON))
    words = " ".join(page(look(tmp_path)).split())
    assert "1 has not begun 03</summary> <bdi>finn</bdi>" in words
