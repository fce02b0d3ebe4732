"""Where in a folder the learners stand: the ways in which teachers and learning platforms sort what they collect."""

import json
import random

import pytest

from lessons_lib.classroom import folders
from lessons_lib.classroom.collecting import look
from lessons_lib.classroom.learners import shown_as
from lessons_lib.classroom.page import page
from tests.classroom.making import copy, put
from tests.classroom.test_sources import packed

LESSONS = ("01_sequences", "02_dinner", "03_unrolling", "05_backpropagation")
PUPILS = [f"{first} {last}" for first in ("Anna", "Ben", "Cara", "Dora", "Emil") for last in "ABCDEFGH"]


def who(paths):
    """The learners of these notebooks, and what was said. "a/03.ipynb" is short for "a/03_unrolling.ipynb", and
    "a=03.ipynb" is "a.ipynb", of that lesson.
    """
    lessons = {}
    for path in paths:
        lesson = next(one for one in LESSONS if one[:2] in path.rsplit("/")[-1])
        path = path.replace(f"/{lesson[:2]}.", f"/{lesson}.").replace("=" + lesson[:2], "")
        lessons[tuple(path.split("/"))] = lesson
    found = folders.placed(lessons, (), "held")
    return sorted({shown_as(key) for key in found.keys.values()}), found


@pytest.mark.parametrize("paths, learners, words", [
    (["5a/anna/03.ipynb", "5a/cara/03.ipynb", "5b/ben/03.ipynb", "5b/dora/03.ipynb"],
     ["5a/anna", "5a/cara", "5b/ben", "5b/dora"], "The folders 5a and 5b hold several learners each"),
    (["5a/anna/03.ipynb", "5a/cara/03.ipynb", "5b/anna/03.ipynb", "5b/dora/03.ipynb"],
     ["5a/anna", "5a/cara", "5b/anna", "5b/dora"], "read as groups"),
    (["5a/03_unrolling_anna.ipynb", "5a/03_unrolling_ben.ipynb", "5b/03_unrolling_cara.ipynb",
      "5b/03_unrolling_dora.ipynb", "5b/03_unrolling.ipynb"], ["5a/anna", "5a/ben", "5b", "5b/cara", "5b/dora"], ""),
    (["5a.zip/anna/03.ipynb", "5a.zip/cara/03.ipynb", "5b.zip/ben/03.ipynb", "5b.zip/dora/03.ipynb"],
     ["5a/anna", "5a/cara", "5b/ben", "5b/dora"], "read as groups"),
    (["5a/anna/clone/my_lessons/03.ipynb", "5a/ben/clone/my_lessons/03.ipynb",
      "5b/cara/clone/my_lessons/03.ipynb", "5b/dora/clone/my_lessons/03.ipynb"],
     ["5a/anna", "5a/ben", "5b/cara", "5b/dora"], "read as groups"),
    (["mon/anna/02.ipynb", "mon/ben/02.ipynb", "mon/cara/02.ipynb", "tue/anna/03.ipynb", "tue/ben/03.ipynb"],
     ["anna", "ben", "cara"], "the same learners with other lessons, and were read together"),
    (["03_unrolling/anna=03.ipynb", "02_dinner/ben=02.ipynb"], ["anna", "ben"], ""),
    (["03_unrolling/anna/03.ipynb", "03_unrolling/ben/03.ipynb", "02_dinner/anna/02.ipynb"], ["anna", "ben"], ""),
    (["Week 1/anna/02.ipynb", "Week 2/anna/03.ipynb", "Week 2/ben/03.ipynb"], ["anna", "ben"], ""),
    (["anna/week 1/02.ipynb", "anna/week 2/03.ipynb", "ben/week 1/02.ipynb"], ["anna", "ben"], ""),
    (["anna/week 1/02.ipynb", "anna/week 2/03.ipynb"], ["anna"], ""),
    (["03_unrolling/03_unrolling.ipynb", "02_dinner/02_dinner.ipynb"], ["held"], ""),
    (["anna/attempt 1/03.ipynb", "anna/attempt 2/03.ipynb", "ben/attempt 1/03.ipynb", "ben/attempt 2/03.ipynb"],
     ["anna", "ben"], ""),
    (["anna/first/03.ipynb", "anna/again/03.ipynb", "ben/mine/03.ipynb", "cara/x/03.ipynb"],
     ["anna", "ben", "cara"], "anna holds one lesson in several folders (again and first)"),
    (["anna/03_unrolling_draft.ipynb", "anna/03_unrolling_final.ipynb", "ben/03_unrolling.ipynb"], ["anna", "ben"], ""),
    (["submitted/anna/ps1/03.ipynb", "submitted/ben/ps1/03.ipynb", "autograded/anna/ps1/03.ipynb"],
     ["anna", "ben"], ""),
    (["Submitted files/anna/HW/Version 1/03.ipynb", "Submitted files/ben/HW/Version 1/03.ipynb",
      "Working files/anna/HW/03.ipynb", "Working files/ben/HW/03.ipynb"], ["anna", "ben"], ""),
    (["anna/clone/notebooks/03.ipynb", "anna/clone/my_lessons/03.ipynb", "anna/clone/notebooks/02.ipynb",
      "ben/clone/notebooks/03.ipynb", "ben/clone/notebooks/02.ipynb"], ["anna", "ben"], ""),
])
def test_learners_are_found_where_they_stand_and_what_is_not_plain_is_said(paths, learners, words):
    found, told = who(paths)
    assert found == learners
    assert words in " ".join(told.said) and bool(words) <= bool(told.said)
    assert not any(learner in " ".join(told.hidden) for learner in learners)


LAYOUTS = {
    "a folder each": lambda group, pupil, lesson: f"{pupil}/{lesson}.ipynb",
    "a ZIP each": lambda group, pupil, lesson: f"{pupil}.zip/{lesson}.ipynb",
    "a heap": lambda group, pupil, lesson: f"{pupil} - {lesson}.ipynb",
    "a folder around": lambda group, pupil, lesson: f"class/{pupil}/{lesson}.ipynb",
    "by lesson": lambda group, pupil, lesson: f"{lesson}/{pupil}/{lesson}.ipynb",
    "by lesson, files": lambda group, pupil, lesson: f"{lesson}/{pupil}={lesson[:2]}.ipynb",
    "by day": lambda group, pupil, lesson: f"{'mon tue wed thu'.split()[LESSONS.index(lesson)]}/{pupil}/{lesson}.ipynb",
    "by group": lambda group, pupil, lesson: f"{group}/{pupil}/{lesson}.ipynb",
    "by group, files": lambda group, pupil, lesson: f"{group}/{lesson}_{pupil}.ipynb",
    "by group and week": lambda group, pupil, lesson: f"{group}/week {lesson[1]}/{pupil}/{lesson}.ipynb",
    "homes": lambda group, pupil, lesson: f"{pupil}/clone/my_lessons/{lesson}.ipynb",
    "Moodle": lambda group, pupil, lesson: f"{pupil}_{100 + PUPILS.index(pupil)}_assignsubmission_file_/{lesson}.ipynb",
    "Moodle, a ZIP for each lesson": lambda group, pupil, lesson: f"Course-{lesson}-{lesson[1]}.zip/{pupil}_"
    f"{100 + PUPILS.index(pupil)}_assignsubmission_file_/x={lesson[:2]}.ipynb",
    "Google, in parts": lambda group, pupil, lesson:
    f"drive-download-20261120T101500Z-1-00{len(pupil + lesson) % 3}.zip/{pupil} - {lesson}.ipynb",
    "a ZIP for each week": lambda group, pupil, lesson: f"week {lesson[1]}.zip/{pupil}/{lesson}.ipynb",
    "nbgrader": lambda group, pupil, lesson: f"submitted/{pupil}/ps{lesson[1]}/{lesson}.ipynb",
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("seed", range(20))
def test_a_class_in_any_of_these_orders_is_the_same_class(layout, seed):
    lot = random.Random(seed)
    pupils = lot.sample(PUPILS, lot.randint(6, len(PUPILS)))
    group = {pupil: f"group {'abc'[n % lot.choice((2, 3))]}" for n, pupil in enumerate(pupils)}
    paths, expected = set(), set()
    for pupil in pupils:
        for lesson in lot.sample(LESSONS, lot.choice((1, 2, 4, 4, 4))):
            paths.add(LAYOUTS[layout](group[pupil], pupil, lesson))
            expected.add(f"{group[pupil]}/{pupil}" if layout.startswith("by group") else pupil)
    assert who(sorted(paths))[0] == sorted(expected)


@pytest.mark.parametrize("name, learner", [
    ("doeanna_12345_6789012_03_unrolling.ipynb", "doeanna"), ("doeanna_LATE_12345_6789012_x-1.ipynb", "doeanna"),
    ("HW_1_anna_attempt_2026-11-20-10-00-00_x.ipynb", "anna"), ("anna+ps1+2026-11-20 10:00:00 UTC/03.ipynb", "anna"),
    ("1234-5678 - Anna Baker - Nov 20, 2026 1000 AM/x.ipynb", "Anna Baker"),
    ("student_05_03_unrolling.ipynb", "student_05"), ("\u200b/03_unrolling.ipynb", "(no name)"),
    ("03_unrolling - Kopie (2).ipynb", "held"), ("Anna 03_unrolling copy 2.ipynb", "Anna"),
    ("03_unrolling_anna-DESKTOP-AB12CD3.ipynb", "anna"), ("03_unrolling_Copier.ipynb", "Copier"),
])
def test_what_platforms_and_machines_add_to_a_name_is_left_out(name, learner):
    path = tuple(name.split("/"))
    (key,) = folders.placed({path: LESSONS[2]}, (), "held").keys.values()
    assert shown_as(key) == learner


def test_names_that_differ_in_what_cannot_be_seen_are_told_apart(tmp_path):
    names = ("anna", "an\u200bna", "anna\ufe0f", "\u2060", "ben\u3164")  # in a ZIP, which is the same on any machine
    put(tmp_path / "all.zip", packed({f"{name}/x.ipynb": json.dumps(copy(LESSONS[2])) for name in names}))
    report = look(tmp_path)
    assert len({one.replace("\u200b", "").replace("\ufe0f", "") for one in report.learners}) == 5
    assert "(no name)" in report.learners
    (said,) = (said for said in report.remarks if "have one name" in said)
    assert "3 learners" in said and "an<U+200B>na" in said and "anna<U+FE0F>" in said


def test_an_empty_folder_of_a_learner_is_told_at_the_learners_level_and_one_that_sorts_is_not(tmp_path):
    for name in ("5a/anna/x", "5a/ben/x", "5b/cara/x", "5b/dora/x"):
        put(tmp_path / f"{name}.ipynb", copy(LESSONS[2]))
    for name in ("5b/emil", "week 7", "5a/anna/pictures"):
        (tmp_path / name).mkdir(parents=True)
    report = look(tmp_path)
    assert [(one.learner, one.where) for one in report.unread] == [("5b/emil", "5b/emil")]


def test_groups_and_their_learners_are_not_named_where_nobody_is(tmp_path):
    lesson = json.dumps(copy(LESSONS[2]))
    put(tmp_path / "held" / "secret_a.zip", packed({"anna/x.ipynb": lesson, "ben/x.ipynb": lesson, "zoe/x.ipynb": "{"}))
    for name in ("cara", "dora"):
        put(tmp_path / "held" / "secret_b" / name / "x.ipynb", copy(LESSONS[2]))
    report = look(tmp_path / "held", anonymous=True)
    assert len(report.everybody) == 5 and any("read as groups" in said for said in report.remarks)
    assert not any(name in page(report) for name in ("secret", "anna", "ben", "zoe", "cara", "dora"))

