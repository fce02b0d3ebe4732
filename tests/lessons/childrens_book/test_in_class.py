"""What a teacher says in class about the mistakes of lesson 10: the small cases come out as they say."""

import numpy as np
import pytest

from lessons_lib.lessons.childrens_book import exercises
from lessons_lib.lessons.childrens_book.in_class import SAY
from lessons_lib.lessons.childrens_book.training import words_in
from lessons_lib.lessons.childrens_book.world import read

CASES = [  # what is uncovered, what the mistake says of it, what is right
    ("length first", "Doug saw Doug saw Jane .", "runs on", "sees itself"),
    ("any name twice", "Doug saw Jane saw Doug .", "sees itself", "runs on"),
    ("never runs on", "Doug saw Jane saw Spot .", "none", "runs on"),
    ("nobody sees themselves", "Doug saw Doug .", "none", "sees itself"),
    ("nobody stops short", "Doug .", "none", "stops short"),
    ("only one name", "Spot saw Spot .", "none", "sees itself"),
    ("any two names in a row", "Doug saw Jane saw Jane .", "sees itself", "runs on"),
]


@pytest.mark.parametrize(("mistake", "sentence", "answer", "right"), CASES)
def test_a_sentence_is_judged_as_the_class_is_told(mistake, sentence, answer, right):
    exercise = exercises.all["mistake"]
    assert exercise.wrong[mistake](sentence.split()) == answer
    assert next(iter(exercise.right.values()))(sentence.split()) == right


def test_two_coins_and_ten_steps():
    halves = np.full((5, 5), 0.5)
    wrong = exercises.all["chance"].wrong
    assert wrong["added up"]([3, 4], halves) == 1                # two coins: a quarter
    assert wrong["the mean"]([0] * 10, halves) == 0.5            # "A mean would say a half"
    assert wrong["begun with 0"]([0, 3, 1, 4], halves) == 0
    assert wrong["back after one word"]([0, 3, 1, 4], halves) == 0.5


def forget_gates(mistake):
    """How far Doug's and Jane's forget gates stand open in a cell mended in this way, at a full stop, Doug and saw."""
    run = exercises.all["mend"].wrong[mistake](exercises.broken_cell()).forward(words_in(read(". Doug saw")))
    return run.f[:, 0, 0], run.f[:, 1, 0]


def test_the_gates_stand_where_the_class_is_told_to_read_them():
    assert (forget_gates("open for good")[0] > 0.99).all() and "all three" in SAY["mend"]["open for good"]
    doug, jane = forget_gates("half open")
    assert np.isclose(doug[-1], 0.5) and jane[-1] > 0.99 and "She has a 1" in SAY["mend"]["half open"]
    assert (forget_gates("all gates open for good")[1] > 0.99).all()
