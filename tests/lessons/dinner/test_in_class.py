"""What a teacher says in class about the mistakes of lesson 02: the small cases come out as they say."""

import numpy as np
import pytest

from lessons_lib.lessons.dinner import exercises
from lessons_lib.lessons.dinner.in_class import SAY
from lessons_lib.nets.activations import softmax
from lessons_lib.worlds.dinners import CYCLE, MENU


def column(*numbers):
    return np.array([numbers], float).T


CASES = [
    ("one_hot", "position as value", ("waffles", MENU), column(0, 0, 3), "three times as loudly"),
    ("vote", "transposed", (CYCLE, column(0, 1, 0)), column(1, 0, 0), "yours says pizza"),
    ("vote", "two nights", (CYCLE, column(0, 1, 0)), column(1, 0, 0), "you say pizza"),
    ("vote", "shared out", (CYCLE, column(0, 1, 0)), column(0.21, 0.21, 0.58), "0.58"),
    ("vote", "squashed", (CYCLE, column(0, 1, 0)), column(0, 0, 0.76), "0.76"),
    ("softmax", "not shared out", (column(2, 0),), column(7.39, 1), "7.39 and 1"),
    ("softmax", "divided by the largest", (column(2, 0),), column(1, 0.14), "1 and 0.14"),
    ("softmax", "without powers", (column(2, -1),), column(2, -1), "2 and −1"),
    ("step", "no learning rate", (column(2, 0), column(0, 1), 0), column(1.12, 0.88), "Does yours stand still?"),
    ("step", "no truth", (column(99, 0), column(1, 0), 1), column(98, 0), "takes a whole vote off"),
    ("step", "the step alone", (column(2, 0), column(0, 1), 0), column(0, 0), "0 and 0"),
    ("step", "brackets forgotten", (column(2, 0), column(0, 1), 0), column(2, -1), "takes 1 off"),
    ("step", "the gradient alone", (column(2, 0), column(0, 1), 0.1), column(0.88, -0.88), "knows no rate"),
]


@pytest.mark.parametrize(("exercise", "mistake", "asked", "answer", "said"), CASES)
def test_a_mistake_does_what_the_class_is_told_of_it(exercise, mistake, asked, answer, said):
    wrong = exercises.all[exercise].wrong[mistake]
    assert np.allclose(wrong(*asked), answer, atol=0.005)
    assert said in SAY[exercise][mistake]


def test_the_loss_after_a_step_uphill_is_the_one_the_class_is_told():
    votes = exercises.all["step"].wrong["uphill"](column(2, 0), column(0, 1), 1)
    assert f"{-np.log(softmax(votes)[1, 0]):.2f}" == "3.78"
    assert "3.78" in SAY["step"]["uphill"]


def test_raw_votes_pull_harder_when_both_votes_are_raised_and_shares_do_not():
    pull = {low: np.abs(exercises.all["step"].wrong["raw votes"](column(low + 2, low), column(0, 1), 1)
                        - column(low + 2, low)).max() for low in (0, 5)}
    assert pull == {0: 2, 5: 7}
    assert np.allclose(softmax(column(2, 0)), softmax(column(7, 5)))
