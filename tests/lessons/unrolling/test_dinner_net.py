"""The dinner net set by hand: it needs one dinner, never wears out, and gets over a wrong prediction in a night."""

import numpy as np
import pytest

from lessons_lib.lessons.unrolling.dinner_net import hand_set_dinner_net
from lessons_lib.nets.rnn import rnn_step
from lessons_lib.worlds.dinners import CYCLE, MENU, most_voted, one_hot

NO_NEWS = np.zeros((3, 1))


@pytest.mark.parametrize("gain", [1.5, 3.0, 20.0])
@pytest.mark.parametrize("word", MENU)
def test_one_dinner_is_enough_for_a_thousand_missing_days(gain, word):
    xs = np.zeros((1001, 3, 1))
    xs[0] = one_hot(word)
    ys = hand_set_dinner_net(CYCLE, gain).forward(xs).ys
    for k, y in enumerate(ys):
        assert most_voted(y) == (MENU[(MENU.index(word) + k + 1) % 3],)


@pytest.mark.parametrize("known", MENU)
def test_at_gain_20_the_state_after_a_thousand_days_is_as_sure_as_after_one(known):
    xs = np.zeros((1000, 3, 1))
    xs[0] = one_hot(known)
    hs = hand_set_dinner_net(CYCLE).forward(xs).hs
    assert np.allclose(np.abs(hs), 1, rtol=0, atol=1e-15)


@pytest.mark.parametrize("wrong", [1, 2])
@pytest.mark.parametrize("dinner", range(3))
def test_after_a_wrong_prediction_it_ties_for_one_night_and_is_then_as_sure_as_ever(dinner, wrong):
    net = hand_set_dinner_net(CYCLE)
    dish = [one_hot(word) for word in MENU]
    predicted = 2 * dish[(dinner + wrong) % 3] - 1
    tonight = rnn_step(dish[dinner], predicted, net)
    said = {MENU[(dinner + 1) % 3], MENU[(dinner + wrong + 1) % 3]}
    assert len(most_voted(tonight)) == 2 and set(most_voted(tonight)) == said
    h = tonight
    for night in range(1, 30):
        h = rnn_step(dish[(dinner + night) % 3], h, net)
        assert np.array_equal(h, 2 * dish[(dinner + night + 1) % 3] - 1)


def test_without_any_news_it_says_that_it_does_not_know():
    assert len(most_voted(hand_set_dinner_net(CYCLE).forward(np.zeros((5, 3, 1))).ys[-1])) == 3


@pytest.mark.parametrize("cycle", [np.ones((3, 3)), np.eye(3)[:2], np.eye(3) * 2, -np.eye(3)])
def test_what_is_no_permutation_is_no_cycle(cycle):
    with pytest.raises(ValueError, match="permutation"):
        hand_set_dinner_net(cycle)


@pytest.mark.parametrize("gain", [1, 0, np.nan, np.inf])
def test_a_gain_that_lets_the_vote_fade_is_refused(gain):
    with pytest.raises(ValueError, match="gain must be a number above 1"):
        hand_set_dinner_net(CYCLE, gain)
