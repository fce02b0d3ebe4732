"""Lesson 00's exercises: the trap of broadcasting is named, and so are the other ways to lie flat."""

import re

import numpy as np
import pytest

from lessons_lib.lessons.start_here import exercises
from lessons_lib.lessons.start_here.echo import echo_step
from tests.interactive.checked import says


def test_three_numbers_plus_three_numbers_that_gave_nine_are_told_why(capsys):
    said = says(capsys, exercises.trap, lambda news, h_prev, keep: keep * h_prev + np.array(news))
    assert "gave nine" in said and "(3, 3)" in said and "flat" in said and said.rstrip().endswith("?")


def test_a_row_instead_of_a_flat_array_is_the_same_trap(capsys):
    said = says(capsys, exercises.trap, lambda news, h_prev, keep: keep * h_prev + np.array([news]))
    assert "gave nine" in said


@pytest.mark.parametrize("answer", [np.array, lambda numbers: np.array(numbers).T, lambda numbers: numbers])
def test_a_list_that_stays_flat_is_called_flat_also_when_it_was_transposed(capsys, answer):
    assert "your array is flat" in says(capsys, exercises.upright, answer)


def test_votes_of_one_dish_too_few_are_told_the_shape(capsys):
    assert "(3, 1) is wanted" in says(capsys, exercises.votes, [[4], [-1]])


def test_the_mended_echo_is_the_line_behind_the_bells(capsys):
    assert says(capsys, exercises.trap, echo_step).startswith("Correct")


@pytest.mark.parametrize("answer", [[[7], [7], [7]], [[4], [7], [7]], [7, 7, 7], [[7]], 7, [["4"], ["-1"], ["3"]]])
def test_wrong_votes_are_not_given_the_right_ones(answer, capsys):
    said = says(capsys, exercises.votes, answer)
    assert said.startswith("Not yet") and "-1" not in said and "−1" not in said


def test_a_list_that_is_asked_as_an_array_is_told_that_it_is_a_list(capsys):
    said = says(capsys, exercises.upright, lambda numbers: numbers[:, None])
    assert "numbers is a list" in said and "indices" not in said
    said = says(capsys, exercises.trap, lambda news, h_prev, keep: keep * h_prev + news[:, None])
    assert "news is a list" in said and "Make one of it first" in said


def test_the_solutions_are_the_code_of_the_lesson(capsys):
    exercises.upright.solution()
    assert capsys.readouterr().out == "def column(numbers):\n    return np.array(numbers)[:, None]\n"


def test_no_sentence_speaks_of_axes_which_come_in_lesson_01():
    for exercise in exercises.all.values():
        said = [*exercise.hints, *exercise.messages.values()]
        assert not [text for text in said if re.search(r"\bax[ei]s\b", text)]
