"""What lesson 03 defines and says is what the library and numpy say."""

import numpy as np
import pytest

from lessons_lib.lessons.unrolling import away, dinner_net
from lessons_lib.nets.activations import softmax
from lessons_lib.worlds import dinners
from tests.worlds.best_dinner_net import best_weight


def test_the_play_of_the_lesson_is_the_librarys(cells):
    names = {"P": dinners.CYCLE, "one_hot": dinners.one_hot}
    exec(next(cell.source for cell in cells if "def play" in cell.source), names)
    for dish in dinners.MENU:
        for nights in (0, 1, 2, 14, 15, 60):
            assert np.array_equal(names["play"](dish, nights), away.play_forward(dish, nights)[-1])


def test_two_weeks_are_p_squared_and_fifteen_days_are_nothing_at_all():
    P = dinners.CYCLE
    assert 14 % 3 == 2 and np.array_equal(np.linalg.matrix_power(P, 14), P @ P)
    assert np.array_equal(np.linalg.matrix_power(P, 15), np.eye(3))


def test_a_dinner_net_without_news_is_p_alone():
    silent = np.vstack([dinners.one_hot("pizza"), np.zeros((3, 1))])
    assert np.array_equal(dinners.DINNER_NET @ silent, dinners.CYCLE @ dinners.one_hot("pizza"))


@pytest.mark.parametrize("mistakes, odds, border", [(0.15, 8, "below"), (0.05, 28, "above")])
def test_the_best_weights_of_the_two_kinds_of_diaries_lie_on_both_sides_of_the_border(text, mistakes, odds, border):
    weight = best_weight(wrong=mistakes)
    assert weight == pytest.approx(np.log(odds)) and f"{weight:.4f}" in text
    lost = away.first_lost_day(weight * dinners.CYCLE, softmax)
    assert lost == (59 if border == "below" else None)


def test_shares_on_the_border_come_back_unchanged():
    gain, m = 2.7456435767, 0.37720
    shares = np.array([[1 + 2 * m], [1 - m], [1 - m]]) / 3
    assert np.allclose(softmax(gain * shares), shares, atol=1e-6)


def test_a_vote_with_something_for_the_wrong_dishes_is_level_within_three_weeks(text):
    votes = away.play_forward([[1], [0.01], [0.01]], 60, 1.5 * dinners.CYCLE, np.tanh)
    gaps = away.margins(votes, away.true_dishes("pizza", 60))
    assert gaps[21] < 5e-5 < gaps[0] and "Within three weeks right and wrong are level" in text


def test_the_one_sided_clock_is_one_dish_ahead_from_day_11_and_a_whole_round_on_day_52(text):
    votes = away.play_forward("pizza", 60, away.vote_matrix(0.1, "one-sided"))
    ahead = (votes.argmax(axis=1).ravel() - np.arange(61)) % 3
    assert not ahead[:11].any() and ahead[11] == 1 and ahead[51] == 2 and ahead[52] == 0
    assert (np.diff(ahead[11:52]) >= 0).all()
    assert "On day 11 it announces tomorrow's dinner." in text and "it is right again on day 52" in text


def test_the_net_that_is_told_of_pizza_predicts_sushi_first():
    net = dinner_net.hand_set_dinner_net(dinners.CYCLE)
    assert net.forward(dinners.one_hot("pizza")[None]).hs[0].argmax() == dinners.MENU.index("sushi")
