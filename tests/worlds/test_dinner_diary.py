"""The diary: yesterday says all, the calendar nothing; two routes are wrong now and then."""

import math

import numpy as np
import pytest

from lessons_lib.nets.softmax_regression import fit, guesses, without_column_means
from lessons_lib.worlds.dinner_diary import diary, two_route_nights
from lessons_lib.worlds.dinners import CYCLE, DINNER_NET, MENU, columns_of
from tests.worlds.best_dinner_net import best_share_right, best_weight

FEATURES = ("weekday", "month", "late_meeting", "weather", "dinner")


def test_each_dinner_follows_from_yesterdays_and_from_nothing_else():
    book = diary(400, seed=3)
    dishes = columns_of(book.dinner)
    assert np.array_equal(CYCLE @ dishes[:, :-1], dishes[:, 1:])


def test_the_same_seed_keeps_the_same_diary_and_another_seed_another():
    assert all(np.array_equal(getattr(diary(50, 7), name), getattr(diary(50, 7), name)) for name in FEATURES)
    assert not np.array_equal(diary(50, 7).weather, diary(50, 8).weather)


def test_the_calendar_is_a_real_one():
    book = diary(800, seed=1)
    assert (np.diff(book.weekday) % 7 == 1).all()
    assert set(np.diff(book.month) % 12) == {0, 1} and set(book.month) == set(range(12))
    ends = np.flatnonzero(np.diff(book.month) % 12 == 1)
    assert set(np.diff(ends)) <= {28, 29, 30, 31}


def test_late_meetings_come_on_three_working_days_in_ten_and_never_at_the_weekend():
    book = diary(20000, seed=0)
    working = book.weekday < 5
    assert not book.late_meeting[~working].any()
    assert abs(book.late_meeting[working].mean() - 0.3) < 0.02


def test_the_calendar_as_columns_has_one_day_one_month_and_a_meeting_or_none():
    x = diary(100, seed=2).calendar()
    assert x.shape == (20, 100)
    assert (x[:7].sum(axis=0) == 1).all() and (x[7:19].sum(axis=0) == 1).all() and set(x[19]) == {0, 1}


def test_any_rule_by_the_calendar_is_right_each_night_in_exactly_one_of_three_versions():
    versions = [diary(365, 5, first) for first in MENU]
    learned = fit(versions[0].calendar(), versions[0].dinner, 3, 200)
    says = guesses(learned.W, learned.b, versions[0].calendar())
    assert all(np.array_equal(book.calendar(), versions[0].calendar()) for book in versions)
    assert (sum(book.dinner == says for book in versions) == 1).all()


def test_the_first_dinner_knows_nothing_of_the_date():
    table = np.zeros((7, 3))
    for seed in range(2000):
        book = diary(1, seed)
        table[book.weekday[0], book.dinner[0]] += 1
    expected = table.sum(axis=1, keepdims=True) * table.sum(axis=0) / table.sum()
    assert ((table - expected) ** 2 / expected).sum() < 39.3  # chi square, 12 degrees: 1 time in 10,000


@pytest.mark.parametrize("start", [0, 1, 17])
def test_any_21_nights_pair_each_weekday_with_each_dish_once(start):
    book = diary(60, seed=4)
    pairs = set(zip(book.weekday[start:start + 21], book.dinner[start:start + 21], strict=True))
    assert len(pairs) == 21


def test_what_is_learned_from_the_calendar_stays_at_chance_in_other_diaries():
    right = []
    for seed in range(10):
        seen, unseen = diary(365, seed), diary(1000, 1000 + seed)
        learned = fit(seen.calendar(), seen.dinner, 3, 300)
        right.append(np.mean(guesses(learned.W, learned.b, unseen.calendar()) == unseen.dinner))
    reach = 2.262 * np.std(right, ddof=1) / math.sqrt(10)  # Student's t, 95 %
    assert abs(np.mean(right) - 1 / 3) < reach < 0.01


def test_weather_is_weather():
    high, low, wind, rain, humidity = diary(3000, seed=0).weather
    assert (high > low).all() and (wind > 0).all() and (rain >= 0).all()
    assert ((humidity >= 20) & (humidity <= 100)).all() and (rain == 0).mean() > 0.5


def test_a_page_reads_as_words():
    page = diary(3, seed=0).page(1)
    assert set(page) == {"day", "month", "late meeting", "dinner"} and page["dinner"] in MENU


@pytest.mark.parametrize("nights, error", [(0, ValueError), (-3, ValueError), (2.5, TypeError),
                                           (True, TypeError)])
def test_a_diary_has_at_least_one_night(nights, error):
    for keep in (diary, two_route_nights):
        with pytest.raises(error, match="nights must be"):
            keep(nights)


def test_pasta_cannot_be_the_first_dinner():
    with pytest.raises(ValueError, match="pizza, sushi, waffles"):
        diary(5, first_dinner="pasta")


def test_the_routes_are_blank_wrong_and_right_as_often_as_told_and_independently():
    nights = two_route_nights(40000, seed=1, blank=0.25, wrong=0.15)
    yesterday = (nights.dinner - 1) % 3
    right = []
    for route in (nights.inputs[:3], nights.inputs[3:]):
        assert set(route.sum(axis=0)) == {0, 1}
        blank, good = route.sum(axis=0) == 0, route[yesterday, np.arange(40000)] == 1
        after = route[(yesterday + 1) % 3, np.arange(40000)] == 1
        assert abs(blank.mean() - 0.25) < 0.01 and abs(good.mean() - 0.6) < 0.01
        assert abs(after.mean() - 0.075) < 0.006
        right.append(good)
    assert abs((right[0] & right[1]).mean() - 0.36) < 0.01


def test_the_best_dinner_net_is_the_hand_set_one_times_a_weight():
    nights = two_route_nights(40000, seed=2)
    learned = fit(nights.inputs, nights.dinner, 3, 300)
    wanted = best_weight() * without_column_means(DINNER_NET)
    assert np.abs(without_column_means(learned.W) - wanted).max() < 0.15
    right = np.mean(guesses(learned.W, learned.b, nights.inputs) == nights.dinner)
    assert abs(right - best_share_right()) < 0.01


def test_the_best_weight_and_share_by_hand():
    assert math.isclose(best_weight(), math.log(8)) and round(best_weight(), 4) == 2.0794
    assert math.isclose(best_share_right(), 0.36 + 0.3 + 0.09 + 0.0625 / 3)


@pytest.mark.parametrize("blank, wrong", [(-0.1, 0.1), (0.2, 0), (1, 0.1), (0.5, 0.4), (np.nan, 0.1)])
def test_chances_that_leave_nothing_to_learn_are_refused(blank, wrong):
    with pytest.raises(ValueError, match="blank and wrong must be chances"):
        two_route_nights(5, 0, blank, wrong)
