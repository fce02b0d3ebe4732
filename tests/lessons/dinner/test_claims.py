"""What lesson 02 says of softmax, the calendar and learned weights, tried with more diaries, steps and votes."""

from itertools import product

import numpy as np
import pytest

from lessons_lib.lessons.dinner.chance import chance_interval, interval_holds
from lessons_lib.lessons.dinner.experiments import explore_dinner
from lessons_lib.nets.activations import softmax
from lessons_lib.nets.softmax_regression import fit, guesses, without_column_means
from lessons_lib.worlds.dinner_diary import diary, right_by_pairs, two_route_nights
from lessons_lib.worlds.dinners import CYCLE, DINNER_NET, MENU, most_voted, one_hot
from tests.drawing.texts import texts

IN_FAVOUR = without_column_means(DINNER_NET) > 0


def from_the_calendar(seed, steps=300):
    nights = diary(730, seed)
    x, dinner = nights.calendar(), nights.dinner
    net = fit(x[:, :365], dinner[:365], K=3, steps=steps)
    return int(sum(guesses(net.W, net.b, x[:, 365:]) == dinner[365:]))


def learned(seed, nights=2000, steps=300, blank=0.25, wrong=0.15):
    made = two_route_nights(nights, seed, blank, wrong)
    return fit(made.inputs, made.dinner, K=3, steps=steps).W


@pytest.mark.parametrize("seed", range(20))
def test_share_minus_truth_is_the_rate_at_which_the_loss_grows_with_each_vote(seed):
    rng = np.random.default_rng(seed)
    K = rng.integers(2, 8)
    votes, right, small = rng.normal(0, 3, (K, 1)), rng.integers(K), 1e-6
    for k in range(K):
        nudge = small * np.eye(K)[:, [k]]
        rate = (-np.log(softmax(votes + nudge)[right, 0]) + np.log(softmax(votes - nudge)[right, 0])) / (2 * small)
        assert rate == pytest.approx(softmax(votes)[k, 0] - (k == right), abs=1e-7)


def test_a_hundredth_of_a_vote_has_the_rate_0_88_and_a_whole_vote_raises_the_loss_by_0_92():
    loss = [-np.log(softmax(np.array([[2.0 + more], [0.0]]))[1, 0]) for more in (0, 0.01, 1)]
    assert round((loss[1] - loss[0]) / 0.01, 2) == 0.88 and round(loss[2] - loss[0], 2) == 0.92


@pytest.mark.parametrize("rate", [0.1, 1, 10, 100])
def test_one_step_lowers_the_loss_of_a_night_whatever_the_rate(rate):
    rng = np.random.default_rng(0)
    for _ in range(200):
        votes, right = rng.normal(0, 3, (3, 1)), rng.integers(3)
        after = votes - rate * (softmax(votes) - np.eye(3)[:, [right]])
        assert softmax(after)[right, 0] >= softmax(votes)[right, 0]


def test_of_100_diaries_all_intervals_hold_a_third_for_the_nights_are_not_drawn_each_by_itself(text):
    hits = [from_the_calendar(seed) for seed in range(100)]
    assert all(interval_holds(1 / 3, right, 365) for right in hits) and "With 100 diaries all 100 do" in text
    assert np.std(hits) < 0.8 * np.sqrt(365 * 2 / 9)  # less than if each night were drawn by itself


def test_ten_times_the_steps_leave_the_ten_counts_as_they_were():
    assert [from_the_calendar(seed, 3000) for seed in range(10)] == [from_the_calendar(seed) for seed in range(10)]


def test_day_and_month_together_do_tell_the_dinner_in_the_second_year():
    right = [right_by_pairs(diary(730, seed)) for seed in range(100)]
    assert all(chance_interval(hits, 365)[0] > 1 / 3 for hits in right) and 150 <= min(right) <= max(right) <= 165


def test_the_dish_that_came_most_often_a_year_ago_is_worse_than_luck():
    right = [right_by_pairs(diary(730, seed), step=0) for seed in range(100)]
    assert all(chance_interval(hits, 365)[1] < 1 / 3 for hits in right)


def test_a_rule_made_without_looking_at_the_diary_is_right_on_a_third_of_the_nights():
    right = 0
    for seed in range(10):
        for first in MENU:    # each guess by the calendar is right in exactly one of the three
            nights = diary(730, seed, first)
            right += int(sum((nights.weekday * 12 + nights.month)[365:] % 3 == nights.dinner[365:]))
    assert right == 10 * 365


def test_a_squash_keeps_the_order_until_the_computer_can_write_nothing_but_1():
    votes = np.arange(-18, 18.1, 0.5)
    assert (np.diff(np.tanh(votes)) > 0).all()
    assert np.tanh(20) == np.tanh(25) == 1 > np.tanh(10)


def test_from_a_perfect_diary_both_halves_come_out_equal_only_because_of_the_start():
    W = learned(0, blank=0.0, wrong=1e-12)
    assert np.allclose(W[:, :3], W[:, 3:], atol=1e-12)
    assert ((W[:, :3] > 0) == (CYCLE == 1)).all()
    both = np.vstack([np.eye(3), np.eye(3)])
    lopsided = np.hstack([W[:, :3] + W[:, 3:], 0 * CYCLE])
    assert np.allclose(lopsided @ both, W @ both)


def test_training_leaves_the_mean_of_a_column_where_it_began():
    assert np.abs(learned(3).mean(axis=0)).max() < 1e-12


def test_of_fifty_more_nets_all_have_every_vote_on_our_side_and_are_about_twice_as_strong():
    for seed in range(10, 60):
        W = without_column_means(learned(seed))
        assert ((W > 0) == IN_FAVOUR).all() and 1.85 < W[IN_FAVOUR].mean() * 1.5 < 2.35


def test_more_steps_change_nothing_and_more_nights_come_closer_to_ln_8():
    strength = [without_column_means(learned(0, **more))[IN_FAVOUR].mean() * 1.5 for more in
                ({}, {"steps": 3000}, {"nights": 100000})]
    assert strength[0] == pytest.approx(strength[1], rel=1e-3)
    assert strength[2] == pytest.approx(np.log(8), abs=0.03)


def test_from_100_nights_none_of_ten_nets_gets_all_18_votes():
    assert not any(((without_column_means(learned(seed, nights=100)) > 0) == IN_FAVOUR).all() for seed in range(10))


@pytest.mark.parametrize("seed", range(20))
def test_yesterdays_dinner_lets_the_loss_fall_at_every_step_and_the_calendar_hardly_moves_it(seed):
    nights = diary(730, seed)
    calendar = fit(nights.calendar()[:, 1:366], nights.dinner[1:366], K=3, steps=1000).losses
    yesterday = fit(np.eye(3)[:, nights.dinner[:365]], nights.dinner[1:366], K=3, steps=1000).losses
    assert calendar[0] == yesterday[0] == pytest.approx(np.log(3))
    assert (np.diff(yesterday) < 0).all() and (np.diff(yesterday, 2) > 0).all()     # fast at first, then more slowly
    assert yesterday[100] < 0.02 and 1.075 < calendar[-1] < calendar[100] + 1e-12 < np.log(3)
    assert calendar[100] - calendar[-1] < 2e-5


@pytest.mark.parametrize("dinner", MENU)
@pytest.mark.parametrize("prediction", MENU)
def test_where_the_routes_differ_their_two_dishes_tie_and_twice_the_board_breaks_it(prediction, dinner):
    x = np.vstack([one_hot(prediction), one_hot(dinner)])
    after = {MENU[(MENU.index(dish) + 1) % 3] for dish in (prediction, dinner)}
    assert set(most_voted(np.tanh(DINNER_NET @ x))) == after
    trusting = np.hstack([CYCLE, 2 * CYCLE])
    assert most_voted(np.tanh(trusting @ x)) == (MENU[(MENU.index(dinner) + 1) % 3],)
    alone = np.vstack([one_hot(prediction), np.zeros((3, 1))])
    assert most_voted(np.tanh(trusting @ alone)) == (MENU[(MENU.index(prediction) + 1) % 3],)


@pytest.mark.parametrize("weights", [(1, 1), (1, 2), (2, 1), (-1, 1), (0.5, 0)])
def test_every_sentence_under_the_dinner_net_is_true_of_its_votes(weights):
    W = np.hstack([weights[0] * CYCLE, weights[1] * CYCLE])
    net = explore_dinner(W=W)
    for pizza, sushi, waffles in product((-1, -0.4, 0, 0.5, 1), repeat=3):
        for hear_prediction, hear_dinner, dinner in product((True, False), (True, False), MENU):
            svg, numbers = net.draw(hear_prediction=hear_prediction, pizza=pizza, sushi=sushi, waffles=waffles,
                                    hear_dinner=hear_dinner, dinner=dinner)
            x = np.vstack([hear_prediction * np.array([[pizza], [sushi], [waffles]]), hear_dinner * one_hot(dinner)])
            y = np.tanh(W @ x)
            first, second = sorted(y.ravel(), reverse=True)[:2]
            words, leaders = texts(svg)[-1].words, most_voted(y)
            assert ("tie" in words or "Nobody says anything" in words) == (len(leaders) > 1)
            assert ("Nobody says anything" in words) == (not x.any())
            if len(leaders) == 1:
                assert words.startswith(f"Tonight: {leaders[0]}, by a margin of {first - second:.2f}")
                assert ("with both routes speaking" in words) == (x[:3].any() and x[3:].any())
                assert ("from the dinner yesterday alone" in words) == (not x[:3].any())
