"""Whose a notebook is, and what is shown of the name."""

import re
import unicodedata

import pytest

from lessons_lib.classroom import learners
from lessons_lib.classroom.collecting import look
from lessons_lib.classroom.page import page
from lessons_lib.classroom.report import summary
from lessons_lib.classroom.spreadsheet import spreadsheet
from tests.classroom.making import answered, copy, put, result
from tests.classroom.test_sources import packed

LESSON = "03_unrolling"


@pytest.fixture(scope="module")
def lesson():
    return copy(LESSON)


@pytest.mark.parametrize("name, learner", [
    ("05_backpropagation_anna.ipynb", "anna"), ("anna_05_backpropagation (2).ipynb", "anna"),
    ("05_backpropagation - Anna B.ipynb", "Anna B"), ("Anna-05 Backpropagation-Copy1.IPYNB", "Anna"),
    ("02_dinner_2026-11-20_2.ipynb", ""), ("02_dinner.ipynb", ""), ("Copy of 02_dinner (1).ipynb", ""),
    ("dinner_anna.ipynb", "anna"), ("student_05.ipynb", "student_05"), ("Vanishing_Gradients_ben.ipynb", "ben"),
    ("dinnerman_02_dinner.ipynb", "dinnerman"), ("anna.ipynb", "anna"), ("7.ipynb", "7"),
])
def test_in_a_flat_folder_the_name_is_what_is_left_of_the_files(name, learner):
    assert learners.in_file_name(name) == learner


@pytest.mark.parametrize("names, who", [
    (["anna/x.ipynb", "ben/y.ipynb"], ["anna", "ben"]),
    (["class/anna/x.ipynb", "class/ben/y.ipynb"], ["anna", "ben"]),
    (["a/b/anna/x.ipynb", "a/b/ben.zip"], ["anna", "ben"]),
    (["class/03_unrolling_anna.ipynb", "class/ben_03_unrolling.ipynb"], ["anna", "ben"]),
    (["anna/some-clone/my_lessons/x.ipynb", "anna/some-clone/notebooks/y.ipynb"], ["anna"]),
    (["anna/some-clone/my_lessons/x.ipynb", "ben/some-clone/notebooks/y.ipynb"], ["anna", "ben"]),
    (["anna/clone/my_lessons/02_dinner_old.ipynb", "anna/clone/my_lessons/02_dinner_new.ipynb"], ["anna"]),
    (["notebooks/02_dinner_anna.ipynb", "notebooks/ben_03_unrolling.ipynb"], ["anna", "ben"]),
    (["my_lessons/02_dinner.ipynb", "notebooks/02_dinner.ipynb"], ["held"]),
    (["03_unrolling.ipynb", "02_dinner.ipynb"], ["held"]),
    (["anna/03_unrolling.ipynb", "anna/02_dinner.ipynb"], ["anna"]),
    (["03_unrolling_anna.ipynb", "02_dinner_anna (2).ipynb", "ben/x.ipynb"], ["anna", "ben"]),
    (["Anna B_123_assignsubmission_file_/x.ipynb", "Ben_124_assignsubmission_file/y.ipynb"], ["Anna B", "Ben"]),
    (["Anna B_123_assignsubmission_file_x.ipynb", "Ben_124_assignsubmission_file_x.ipynb"], ["Anna B", "Ben"]),
    (["Anna_1_assignsubmission_file_/x.ipynb", "Anna_1_assignsubmission_onlinetext_/x.ipynb"], ["Anna"]),
    (["Anna_1_assignsubmission_file_/x.ipynb", "Anna_2_assignsubmission_file_/x.ipynb"], ["Anna (1)", "Anna (2)"]),
])
def test_a_learner_is_a_sub_folder_a_zip_or_a_part_of_a_name(tmp_path, lesson, names, who):
    for name in names:
        put(tmp_path / "held" / name, packed({"x.ipynb": "{}"}) if name.endswith(".zip") else lesson)
    assert look(tmp_path / "held").everybody == who


@pytest.mark.parametrize("names", [
    ("anna/x.ipynb", "anna.zip"), ("Anna_03_unrolling.ipynb", "anna/x.ipynb"), ("ANNA/x.ipynb", "anna.zip"),
    (unicodedata.normalize("NFC", "zoë/x.ipynb"), unicodedata.normalize("NFD", "zoë.zip")),
])
def test_two_learners_with_one_name_are_told_apart_and_that_is_said(tmp_path, lesson, names):
    for name in names:
        put(tmp_path / name, packed({"x.ipynb": b"{}"}) if name.endswith("zip") else lesson)
    report = look(tmp_path)
    first, second = report.everybody
    assert first.endswith(" (1)") and second.endswith(" (2)")
    (said,) = (said for said in report.remarks if "have one name" in said)
    assert first in said and second in said


def test_a_number_is_not_given_twice():
    shown = learners.names(["anna/", "anna.zip", "anna (1)/"])
    assert sorted(shown.values()) == ["anna (1)", "anna (2)", "anna (3)"]


def test_notebooks_without_a_name_count_as_one_learner_and_that_is_said(tmp_path, lesson):
    for name in ("03_unrolling (1)", "03_unrolling (2)", "anna_03_unrolling"):
        put(tmp_path / "held" / f"{name}.ipynb", lesson)
    report = look(tmp_path / "held")
    assert report.everybody == ["anna", "held"]
    assert any("2 notebooks have no learner's name" in said and "held" in said for said in report.remarks)


NAMES = ["annabel", "Bertram", "Cassandra", "drusilla"]


def test_anonymous_names_nobody_anywhere(tmp_path):
    secret = tmp_path / "annabels_class"
    telling = [result("Not yet: annabel wrote this.", mistake="annabel"),
               result(exercise="annabel"), result(lesson="annabel"), result("annabel", version="annabel"),
               result("Not yet: annabel raises.", mistake="an error")]
    own = answered(LESSON, {"away": "backwards", "lead": "right"}, telling)
    own["metadata"]["recurrent_lessons"]["version"] = "annabel"
    put(secret / "annabel" / "annabels.ipynb", own)
    put(secret / "Bertram" / "x.ipynb", answered(LESSON, {"away": "right"}))
    put(secret / "annabel" / "annabels_other.ipynb", {"cells": [], "metadata": {"recurrent_lessons": {
        "lesson": "annabel", "version": "annabel"}}})
    put(secret / "Cassandra" / "Cassandras.ipynb", b"")
    put(secret / "drusilla_03_unrolling.ipynb", answered(LESSON, {}))
    put(secret / "Drusilla.zip", packed({"drusilla.ipynb": b"{"}))
    put(secret / "annabel.zip", packed({"annabel.ipynb": b"{"}))
    report = look(secret, anonymous=True)
    assert sorted(report.everybody) == [f"learner {n}" for n in range(1, 7)]
    everything = page(report) + spreadsheet(report).decode() + "\n".join(summary(report)) + repr(report)
    assert not re.search("|".join(NAMES), everything, re.IGNORECASE)
    named = page(look(secret))
    assert all(name in named for name in NAMES) and "annabel wrote this" in named
    (lesson,) = report.lessons
    assert sorted(one["away"].verdict for one in lesson.standings.values()) == ["not tried", "not yet", "solved"]


def test_the_order_of_the_anonymous_is_drawn_by_lot():
    keys = [f"{name}/" for name in NAMES]
    drawn = [learners.names(keys, anonymous=True) for _ in range(60)]
    orders = {tuple(shown[key] for key in keys) for shown in drawn}
    assert len(orders) > 5
    assert all(sorted(order) == [f"learner {n}" for n in range(1, 5)] for order in orders)


def test_no_list_of_the_anonymous_stands_in_the_order_of_their_names(tmp_path):
    for name in "abcdefg":
        put(tmp_path / name / "x.ipynb", answered(LESSON, {}))  # with work in it, and no results: a remark on each
    for _ in range(8):
        (said,) = look(tmp_path, anonymous=True).remarks
        numbers = [int(number) for number in re.findall(r"learner (\d+)", said)]
        assert len(numbers) == 7 and numbers == sorted(numbers)
