"""Lesson 03's exercises: counting, measuring and skipping, and the mistakes that everybody makes once."""

import numpy as np
import pytest

from lessons_lib.lessons.unrolling import exercises
from lessons_lib.lessons.unrolling.away import play_forward, vote_matrix
from lessons_lib.worlds.dinners import MENU, one_hot
from tests.interactive.cells import run
from tests.interactive.checked import says


def test_two_weeks_after_pizza_there_are_waffles_and_a_day_later_pizza():
    assert [exercises.dinner_after(days, "pizza") for days in (14, 15)] == ["waffles", "pizza"]


def test_counting_the_missing_nights_is_told_to_count_the_arrows(capsys):
    said = says(capsys, exercises.away, lambda days, last: MENU[(MENU.index(last) + days - 1) % 3])
    assert "a day early" in said and "arrows" in said


def test_a_list_for_the_menu_runs_off_its_end_in_words(capsys):
    said = says(capsys, exercises.away, lambda days, last: list(MENU)[MENU.index(last) + days])
    assert "you run off the end of the menu" in said


@pytest.mark.parametrize("answer", [
    lambda vote: sorted(vote.ravel())[2] - sorted(vote.ravel())[1],
    lambda vote: float(-np.diff(np.sort(-vote, axis=0), axis=0)[0, 0] * -1),
])
def test_a_margin_may_be_found_in_many_ways(capsys, answer):
    assert says(capsys, exercises.lead, answer).startswith("Correct")


@pytest.mark.parametrize("answer", [
    lambda vote: np.diff(np.sort(vote, axis=0), axis=0)[-1],
    lambda vote: sorted(vote)[-1] - sorted(vote)[-2],
])
def test_a_margin_that_is_still_an_array_of_one_number_is_taken_with_a_word(answer, capsys):
    said = says(capsys, exercises.lead, answer)
    assert said.startswith("Correct") and "shape (1,)" in said and ".item()" in said


def test_news_skipped_is_the_vote_played_forward():
    for nights in range(1, 20):
        assert np.array_equal(exercises.tonight(["sushi"] + [None] * (nights - 1)),
                              play_forward("sushi", nights)[-1])


def test_late_news_replaces_what_was_predicted(capsys):
    assert np.array_equal(exercises.tonight(["pizza", "pizza", None]), one_hot("waffles"))

    def pizza_for_ever(news):
        return one_hot("pizza") if news[1:2] == ["pizza"] else exercises.tonight(news)

    said = says(capsys, exercises.skip, pizza_for_ever)
    assert "for news = ['pizza', 'pizza', None]" in said


def test_a_vote_that_lies_flat_is_told_its_shape(capsys):
    assert "(3, 1) is wanted" in says(capsys, exercises.skip, lambda news: exercises.tonight(news).ravel())


@pytest.mark.parametrize("softness, day", [(0.05, 23), (0.1, 11), (0.2, 5)])
def test_the_first_wrong_day_is_23_11_and_5(softness, day):
    assert exercises.first_wrong_day(vote_matrix(softness, "one-sided")) == day


def test_the_power_of_single_numbers_is_named(capsys):
    def answer(M):
        return next(day for day in range(1, 99) if ((M ** day) @ one_hot("pizza")).argmax() != day % 3)

    assert "takes the power of each number by itself" in says(capsys, exercises.wrong_day, answer)


def test_a_dinner_that_is_found_by_calling_itself_is_right_a_thousand_days_on(capsys):
    def dinner_after(days, last):
        if days == 0:
            return last
        return dinner_after(days - 1, MENU[(MENU.index(last) + 1) % 3])

    assert says(capsys, exercises.away, dinner_after).startswith("Correct")


def test_a_search_that_gives_up_too_soon_is_told_that_a_return_is_missing(capsys):
    def answer(M):
        vote = one_hot("pizza")
        for day in range(1, 30):
            vote = M @ vote
            if vote.argmax() != day % 3:
                return day

    assert "is nothing (None)" in says(capsys, exercises.wrong_day, answer)


def test_the_menu_is_no_stranger_where_a_word_is_returned(capsys):
    names = {"MENU": MENU}
    run("def tonight(news):\n    return MENU[len(news) % 3]", names)
    assert "MENU" not in says(capsys, exercises.skip, names["tonight"])


def test_news_that_is_used_up_is_told_so(capsys):
    def answer(news):
        nights = 0
        while news[-1] is None:
            news.pop()
            nights += 1
        return np.linalg.matrix_power(exercises.P, nights + 1) @ one_hot(news[-1])

    assert "your function changes news" in says(capsys, exercises.skip, answer)
