"""What a teacher says in class about the mistakes of lesson 12: the small cases come out as they say."""

import numpy as np

from lessons_lib.lessons.applications import exercises
from lessons_lib.nets.lstm import LSTM


def wrong(exercise, mistake):
    return exercises.all[exercise].wrong[mistake]


def right(exercise):
    return next(iter(exercises.all[exercise].right.values()))


def test_an_eighth_is_three_questions_and_a_text_read_twice_is_no_worse():
    shares, letters = np.full((8, 5), 1 / 8), np.zeros(5, int)
    assert np.isclose(right("bits")(shares, letters), 3)
    assert not np.isclose(wrong("bits", "natural logarithm")(shares, letters), 3)
    twice = wrong("bits", "the sum")(np.hstack([shares, shares]), np.zeros(10, int))
    assert twice > 2 * wrong("bits", "the sum")(shares, letters)
    assert np.isclose(wrong("bits", "divided by all letters")(shares, letters), 3 * 4 / 5)   # five letters, four gaps


def test_a_letter_held_for_impossible_is_cheap_by_the_mean_first():
    shares = np.array([[1, 1e-9, 1], [0, 1 - 1e-9, 0]])
    letters = np.array([0, 0, 0])
    assert wrong("bits", "the mean first")(shares, letters) < 1.01 < 10 < right("bits")(shares, letters)


def test_eight_of_ten_new_questions():
    texts, trained = ["yes"] * 100, [False] * 10 + [True] * 90
    net, dictionary = ["yes"] * 8 + ["no"] * 92, ["no"] * 100
    assert np.isclose(right("measuring")(net, dictionary, texts, trained), 0.8)
    assert np.isclose(wrong("measuring", "divided by all")(net, dictionary, texts, trained), 0.08)


def test_the_pencil_behind_the_book():
    columns = np.array([5, 6, 7, -1, -1])   # after 7 comes 7 once more, and then 6
    assert right("hidden_dot")(columns) == 6
    assert wrong("hidden_dot", "where it was last")(columns) == 7
    assert wrong("hidden_dot", "out of the frame")(columns) > 7
    assert wrong("hidden_dot", "held at the edge")(columns) == 7
    assert wrong("hidden_dot", "the last column once")(columns) == 5


def test_a_forecast_without_error():
    xs = np.array([1.0, 2, 4, 8, 16])
    assert wrong("skill", "the ratio")(xs, xs, 1, 2) == 0
    assert right("skill")(xs, xs, 1, 2) == 1


def test_a_forget_bias_of_eight():
    net = LSTM(D=2, H=3, K=1)
    net.b_f[:] = 8
    *_, first, second = wrong("names", "the bias twice")(net)
    assert np.isclose(np.max(first + second), 16)
    *_, first, second = wrong("names", "no bias")(net)
    assert not np.any(first) and not np.any(second)
