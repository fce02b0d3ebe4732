"""What a teacher says in class about the mistakes of lesson 00: the small cases come out as they say."""

import numpy as np
import pytest

from lessons_lib.lessons.start_here import exercises
from lessons_lib.lessons.start_here.echo import echo_step
from lessons_lib.lessons.start_here.experiments import echo, strokes
from lessons_lib.lessons.start_here.in_class import SAY


def column(*numbers):
    return np.array([numbers], float).T


CASES = [
    ("trap", "the trap", ([0, 0, 9], column(1, 2, 3), 1), [[1, 1, 10], [2, 2, 11], [3, 3, 12]], "the top right number"),
    ("trap", "the news shrinks too", ([1, 0, 0], column(0, 0, 0), 0.5), column(0.5, 0, 0), "keep is 0.5"),
    ("trap", "the news alone", ([1, 0, 0], column(7, 8, 9), 1), column(1, 0, 0), "keep at 0"),
    ("trap", "keep at the news", ([0, 0, 0], column(1, 2, 3), 0.5), column(1, 2, 3), "the news are 0"),
]


@pytest.mark.parametrize(("exercise", "mistake", "asked", "answer", "said"), CASES)
def test_a_mistake_does_what_the_class_is_told_of_it(exercise, mistake, asked, answer, said):
    wrong = exercises.all[exercise].wrong[mistake]
    assert np.allclose(wrong(*asked), answer, atol=0.005)
    assert said in SAY[exercise][mistake]


def test_votes_and_bells_are_as_the_class_is_told():
    votes = exercises.all["votes"]
    assert votes.wrong["against counts as for"][1] == 5 and "goes up to 5" in SAY["votes"]["against counts as for"]
    assert echo(echo_step, strokes(), 1.0)[-1, 2] == 3 and "stands at 3" in SAY["trap"]["squashed"]
    assert echo(echo_step, strokes(), 0.5)[0, 0] == 1 and "step 0" in SAY["trap"]["the news shrinks too"]
    with pytest.raises(IndexError):
        exercises.all["trap"].wrong["flat, both"]([1, 0, 0], np.zeros(3), 1)
