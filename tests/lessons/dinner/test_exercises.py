"""Lesson 02's exercises: answers that the generic sweep does not try."""

import numpy as np
import pytest

from lessons_lib.lessons.dinner import exercises
from lessons_lib.nets import activations
from lessons_lib.worlds import dinners
from tests.interactive.checked import says


def test_the_librarys_own_functions_pass(capsys):
    assert says(capsys, exercises.one_hot, dinners.one_hot).startswith("Correct")
    assert says(capsys, exercises.softmax, activations.softmax).startswith("Correct")
    assert says(capsys, exercises.vote, np.matmul).startswith("Correct")


def test_python_lists_are_columns_too(capsys):
    assert says(capsys, exercises.one_hot, lambda word, menu: [[int(w == word)] for w in menu]).startswith("Correct")


def test_the_softmax_of_the_lesson_is_named_when_it_meets_many_nights(capsys):
    def softmax(votes):
        powers = np.exp(votes)
        return powers / powers.sum()

    assert exercises.softmax.messages["all at once"] in says(capsys, exercises.softmax, softmax)


def test_natural_slips_that_numpy_refuses_get_a_sentence_and_not_numpys_words(capsys):
    for exercise, label in ((exercises.one_hot, "row by name"), (exercises.vote, "the wrong way round"),
                            (exercises.softmax, "across nights, lying flat")):
        told = says(capsys, exercise, exercise.wrong[label])
        assert told == f"Not yet: {exercise.messages[label]}" and "Error" not in told


@pytest.mark.parametrize("answer", [lambda W, x: x.T @ W, lambda W, x: x @ W, lambda W, x: W @ x[:, 0]])
def test_a_vote_of_another_shape_gets_a_sentence(answer, capsys):
    assert says(capsys, exercises.vote, answer).startswith("Not yet: ")


def test_a_step_of_the_right_answer_lowers_the_loss_of_every_probe():
    for votes, truth, rate in exercises.step.probes:
        after = exercises.my_step(votes, truth, rate)
        came = truth[:, 0] == 1
        assert activations.softmax(after)[came] > activations.softmax(votes)[came]
