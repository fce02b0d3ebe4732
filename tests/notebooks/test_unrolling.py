"""What lesson 03 defines and says is what the library and numpy say."""

import numpy as np
import pytest

from lessons_lib.nets.activations import softmax
from lessons_lib.worlds import away, dinner_diary, dinners


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
    weight = dinner_diary.best_weight(wrong=mistakes)
    assert weight == pytest.approx(np.log(odds)) and f"{weight:.4f}" in text
    lost = away.first_lost_day(weight * dinners.CYCLE, softmax)
    assert lost == (59 if border == "below" else None)


def test_shares_on_the_border_come_back_unchanged():
    gain, m = 2.7456435767, 0.37720
    shares = np.array([[1 + 2 * m], [1 - m], [1 - m]]) / 3
    assert np.allclose(softmax(gain * shares), shares, atol=1e-6)


def test_the_vote_with_something_for_the_wrong_dishes_is_lost_on_day_33(text):
    votes = away.play_forward([[1], [0.01], [0.01]], 60, 1.5 * dinners.CYCLE, np.tanh)
    gaps = away.margins(votes, away.true_dishes("pizza", 60))
    assert (gaps <= dinners.TIE).argmax() == 33 and "on day 33 the margin is below" in text


def test_on_day_11_the_one_sided_clock_is_more_than_half_a_dish_ahead():
    turn = np.exp(2j * np.pi / 3)  # one dish on
    fast = 0.9 * turn + 0.1 * turn**2
    dishes_ahead = np.angle(fast / turn) * np.arange(12) / np.angle(turn)
    assert dishes_ahead[10] < 0.5 < dishes_ahead[11]


def test_the_exercises_of_the_lesson_are_checked_under_their_names(cells):
    for stub, check in (("def dinner_after(days, last)", "away"), ("def margin(vote)", "lead"),
                        ("def tonight(news)", "skip"), ("def first_wrong_day(M)", "wrong_day")):
        assert any(stub in cell.source and f"exercises.{check}.check(" in cell.source for cell in cells)
