"""The menu, words as columns and back, and the cycle that the cook follows."""

import numpy as np
import pytest

from lessons_lib.worlds.dinners import (
    CYCLE,
    DINNER_NET,
    MENU,
    WEATHER_REPORT,
    WEEKDAYS,
    columns_of,
    most_voted,
    one_hot,
    word_of,
)


@pytest.mark.parametrize("menu", [MENU, WEEKDAYS, ["tea"]])
def test_there_and_back_a_word_is_the_same_word(menu):
    for place, word in enumerate(menu):
        column = one_hot(word, menu)
        assert column.shape == (len(menu), 1) and column[place, 0] == 1 and column.sum() == 1
        assert word_of(column, menu) == word


def test_the_cycle_predicts_every_night():
    for yesterday, today in [("pizza", "sushi"), ("sushi", "waffles"), ("waffles", "pizza")]:
        assert word_of(CYCLE @ one_hot(yesterday)) == today


def test_after_three_nights_we_are_back():
    assert np.array_equal(CYCLE @ CYCLE @ CYCLE, np.eye(3)) and not np.array_equal(CYCLE @ CYCLE, np.eye(3))


@pytest.mark.parametrize("word", MENU)
def test_either_route_of_the_dinner_net_alone_gives_the_right_vote(word):
    nothing, right = np.zeros((3, 1)), word_of(CYCLE @ one_hot(word))
    for routes in ([one_hot(word), nothing], [nothing, one_hot(word)], [one_hot(word), one_hot(word)]):
        assert most_voted(DINNER_NET @ np.vstack(routes)) == (right,)


def test_two_routes_that_differ_tie():
    vote = DINNER_NET @ np.vstack([one_hot("pizza"), one_hot("sushi")])
    assert most_voted(vote) == ("sushi", "waffles")


def test_a_difference_that_is_only_rounding_is_a_tie():
    assert most_voted([[0.1 + 0.2], [0.3], [0]]) == ("pizza", "sushi")
    assert most_voted([[0.3 + 1e-6], [0.3], [0]]) == ("pizza",)
    assert most_voted(np.zeros((3, 1))) == MENU


def test_pasta_is_not_on_the_menu_and_the_error_says_what_is():
    with pytest.raises(ValueError, match="'pasta' is not on the menu; choose from pizza, sushi, waffles"):
        one_hot("pasta", MENU)


@pytest.mark.parametrize("menu", [[], (), ["tea", "tea"], "tea"])
def test_a_menu_has_different_words_and_at_least_one(menu):
    for use, value in ((one_hot, "tea"), (word_of, [[1.0]]), (most_voted, [[1.0]])):
        with pytest.raises(ValueError, match="menu must be a list of different words"):
            use(value, menu)


@pytest.mark.parametrize("column", [[[1], [1], [0]], [[0], [0], [0]], [[0.5], [0.5], [0]], [[2], [0], [0]],
                                    [[1], [-1], [1]]])
def test_what_is_not_one_hot_is_no_word(column):
    with pytest.raises(ValueError, match="for the winner of a vote use most_voted"):
        word_of(column)


@pytest.mark.parametrize("read", [word_of, most_voted])
@pytest.mark.parametrize("column, error, words", [
    ([1, 0, 0], ValueError, r"use column\[:, None\]"), ([[1, 0, 0]], ValueError, r"must be \(3, 1\)"),
    ([[1], [0]], ValueError, r"must be \(3, 1\)"), ([[np.nan], [0], [0]], ValueError, "finite"),
    ("sushi", TypeError, "real numbers"), ([["a"], ["b"], ["c"]], TypeError, "real numbers"),
    ([[1], [0, 2]], ValueError, "ragged"), (None, TypeError, "real numbers"),
])
def test_a_column_that_is_none_is_refused_in_a_sentence(read, column, error, words):
    with pytest.raises(error, match=words):
        read(column)


def test_labels_become_columns_side_by_side():
    assert np.array_equal(columns_of([2, 0]), np.hstack([one_hot("waffles"), one_hot("pizza")]))


@pytest.mark.parametrize("labels", [[3], [-1], [0.5], [[0]]])
def test_labels_off_the_menu_are_refused(labels):
    with pytest.raises(ValueError, match="labels must be"):
        columns_of(labels)


@pytest.mark.parametrize("constant", [CYCLE, DINNER_NET])
def test_no_lesson_can_spoil_the_cycle_for_the_next(constant):
    with pytest.raises(ValueError):
        constant[0, 0] = 5


def test_the_weather_report_is_the_one_of_the_story():
    assert list(WEATHER_REPORT.values()) == [76, 43, 13, 0.25, 83]
