"""Every exercise of every lesson: right answers pass, classic mistakes get their sentence, nothing breaks it."""

import importlib
import warnings
from copy import deepcopy

import numpy as np
import pytest

from lessons_lib.contents import written
from lessons_lib.interactive.verdict import GENERAL
from tests.lessons.hostile import FUNCTIONS, VALUES

TOPICS = [lesson.topic for lesson in written()]
EXERCISES = {f"{topic}.{name}": exercise for topic in TOPICS
             for name, exercise in importlib.import_module(f"lessons_lib.lessons.{topic}.exercises").all.items()}
HOSTILE = {**VALUES, **FUNCTIONS}
LONGEST = 600  # characters that a learner reads at a glance
every_exercise = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)


def verdict(exercise, answer, capsys):
    """What check prints about an answer, and nothing else happens."""
    capsys.readouterr()
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        assert exercise.check(answer) is None
    assert not warned, warned[0].message
    out, err = capsys.readouterr()
    assert err == "" and 0 < len(out) <= LONGEST and out.endswith("\n")
    assert "Traceback" not in out and "0x" not in out
    assert max(map(len, out.splitlines())) <= 88  # JupyterLab breaks longer lines in the middle of a word
    return " ".join(out.split())


def numbers(probes):
    """The probes, with a net's parameters in its place: two copies of a net are equal if these are."""
    return [[getattr(argument, "theta", argument) for argument in probe] for probe in probes or ()]


@every_exercise
def test_every_right_answer_passes_also_a_differently_written_one(exercise, capsys):
    assert len(exercise.right) >= 2
    for label, answer in exercise.right.items():
        assert verdict(exercise, answer, capsys).startswith("Correct"), label


@every_exercise
def test_every_classic_mistake_gets_a_sentence_of_its_own(exercise, capsys):
    assert len(exercise.wrong) >= 2
    said = {label: verdict(exercise, answer, capsys) for label, answer in exercise.wrong.items()}
    assert all(words.startswith("Not yet: ") for words in said.values()), said
    assert len(set(said.values())) == len(said)
    assert all(" ".join(exercise.messages[label].split()) in words for label, words in said.items()), said


@every_exercise
def test_every_classic_mistake_leaves_its_name_for_those_who_teach(exercise):
    assert not exercise.wrong.keys() & GENERAL.keys()
    left = {label: exercise._found(answer) for label, answer in exercise.wrong.items()}
    assert {label: (found.verdict, found.mistake) for label, found in left.items()} == {
        label: ("not yet", label) for label in left}
    for answer in exercise.right.values():
        assert (exercise._found(answer).verdict, exercise._found(answer).mistake) == ("solved", None)


@every_exercise
def test_an_exercise_knows_its_lesson_and_its_name(exercise):
    assert EXERCISES[f"{exercise.topic}.{exercise.name}"] is exercise


@every_exercise
def test_an_empty_stub_is_not_attempted(exercise, capsys):
    empty = [None, ..., *([lambda *_: None, lambda *_: ...] if exercise.probes else [])]
    for answer in empty:
        assert verdict(exercise, answer, capsys).startswith("Not attempted")
    capsys.readouterr()
    exercise.check()
    assert capsys.readouterr().out.startswith("Not attempted")


@every_exercise
def test_whatever_it_is_handed_it_answers_in_a_sentence(exercise, capsys):
    for label, answer in HOSTILE.items():
        assert not verdict(exercise, answer, capsys).startswith("Correct"), label
        capsys.readouterr()
        found = exercise._found(answer)
        named = found.mistake in exercise.wrong or found.mistake in GENERAL
        assert named == (found.verdict == "not yet") and found.verdict != "solved", (label, found)


@every_exercise
def test_an_answer_that_spoils_its_inputs_spoils_nothing_for_the_next(exercise, capsys):
    probes = deepcopy(exercise.probes)
    verdict(exercise, FUNCTIONS["a function that spoils what it gets"], capsys)
    np.testing.assert_equal(numbers(exercise.probes), numbers(probes))
    assert verdict(exercise, next(iter(exercise.right.values())), capsys).startswith("Correct")


@every_exercise
def test_it_gives_hints_and_a_solution(exercise, capsys):
    for _ in range(len(exercise.hints) + 1):
        assert exercise.hint() is None
        assert capsys.readouterr().out.strip()
    assert exercise.solution() is None
    assert capsys.readouterr().out.strip()


def test_every_lesson_that_is_written_has_at_least_two_exercises():
    for lesson in written():
        assert sum(name.startswith(lesson.topic + ".") for name in EXERCISES) >= 2, lesson
