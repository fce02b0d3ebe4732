"""Thirty learners whose answers are known beforehand give exactly the table that follows from them."""

import csv
import io
from collections import Counter

import pytest

from lessons_lib.classroom.collecting import look
from lessons_lib.classroom.page import page
from lessons_lib.classroom.report import summary
from lessons_lib.classroom.spreadsheet import spreadsheet
from lessons_lib.lessons.unrolling import exercises
from lessons_lib.lessons.unrolling.in_class import SAY
from tests.classroom.making import answered, check, put

LESSON = "03_unrolling"


def breaks(*given):
    raise KeyError("soup")


# How many learners hand in what, exercise by exercise: a named mistake, right, or (None) nothing.
PLAN = {
    "away": {"one day short": 9, "right": 8, "always from pizza": 6, breaks: 4, "backwards": 1, None: 2},
    "lead": {"right": 21, "leader and last": 5, "turned round": 3, None: 1},
    "skip": {"right": 30},
    "wrong_day": {None: 17, "day 0": 13},
}


@pytest.fixture(scope="module")
def answers():
    """Learner -> exercise -> what they answered. Each exercise is dealt out from another learner on."""
    dealt = {name: [label for label, count in counts.items() for _ in range(count)] for name, counts in PLAN.items()}
    return {f"learner {n:02}": {name: dealt[name][(n * 7 + 11 * k) % 30] for k, name in enumerate(PLAN)}
            for n in range(30)}


@pytest.fixture(scope="module")
def report(answers, tmp_path_factory):
    folder = tmp_path_factory.mktemp("class")
    for learner, labels in answers.items():
        broken = [check(exercises.all[name], breaks) for name, label in labels.items() if label is breaks]
        labels = {name: label for name, label in labels.items() if label is not breaks}
        put(folder / learner / f"{LESSON}.ipynb", answered(LESSON, labels, broken))
    return look(folder)


def verdict(label):
    return {"right": "solved", None: "not tried"}.get(label, "not yet")


def named(label):
    return {"right": "", None: "", breaks: "an error"}.get(label, label)


def test_the_plan_is_for_thirty():
    assert {sum(counts.values()) for counts in PLAN.values()} == {30}


def test_every_learner_stands_where_they_were_known_to_stand(report, answers):
    (lesson,) = report.lessons
    assert {learner: {name: (one.verdict, one.names) for name, one in standings.items()}
            for learner, standings in lesson.standings.items()} == {
        learner: {name: (verdict(label), named(label)) for name, label in labels.items()}
        for learner, labels in answers.items()}
    assert report.read == 30 and not report.unread and not report.remarks
    assert lesson.finished == [learner for learner, labels in answers.items() if set(labels.values()) == {"right"}]


def test_the_mistakes_of_the_class_are_counted_and_the_most_frequent_comes_first(report):
    assert {one.name: [(mistake.name, len(mistake.learners)) for mistake in one.mistakes]
            for one in report.exercises} == {
        name: [(named(label), count) for label, count in counts.items() if verdict(label) == "not yet"]
        for name, counts in PLAN.items()}


def test_those_come_first_in_which_most_are_stuck(report):
    assert [(one.name, one.stuck, one.tried, one.most_are_stuck) for one in report.exercises] == [
        ("away", 20, 28, True), ("wrong_day", 13, 13, True), ("lead", 8, 29, False), ("skip", 0, 30, False)]


def test_each_mistake_comes_with_the_sentence_it_got_and_what_to_say_about_it(report):
    for one in report.exercises:
        messages = exercises.all[one.name].messages
        assert one.say == SAY[one.name][""]
        for mistake in one.mistakes:
            assert mistake.say == SAY[one.name].get(mistake.name, "")
            if mistake.named:
                assert mistake.sentences == [f"Not yet: {messages[mistake.name]}"]
    (error,) = (mistake for mistake in report.exercises[0].mistakes if not mistake.named)
    assert "soup" in error.sentences[0] and "Python" in error.what


def test_the_page_says_all_of_it(report):
    said = " ".join(page(report).replace("&#39;", "'").replace("&#34;", '"').split())
    assert "30 learners, 30 notebooks read" in said and said.count("most are stuck") == 2
    for one in report.exercises:
        assert one.say in said or not one.stuck
        for mistake in one.mistakes:
            assert all(word in said for word in (mistake.name, mistake.say, *mistake.learners))
    said = said[said.index('id="exercises"'):]
    assert said.index(">one day short<") < said.index(">day 0<") < said.index(">turned round<")


def test_the_spreadsheet_is_exercise_by_learner(report, answers):
    content = spreadsheet(report)
    assert content.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    assert head[6:] == [f"03 {name}" for name in PLAN]
    assert [row[0] for row in rows] == list(answers)
    for row in rows:
        labels = answers[row[0]].values()
        assert row[6:] == [f"{verdict(label)}: {named(label)}".removesuffix(": ") for label in labels]
        counts = Counter(map(verdict, labels))
        assert [int(cell) for cell in row[2:5]] == [counts[one] for one in ("solved", "not yet", "not tried")]


def test_the_terminal_says_what_to_talk_about(report):
    said = "\n".join(summary(report))
    assert " 13 of 13   03 wrong_day: day 0\n    9 of 28   03 away: one day short\n" in said
    assert "stuck in 03 away and 03 wrong_day." in said
