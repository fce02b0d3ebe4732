"""A latch holds one bit; what holds it takes the gradient away."""

import numpy as np
import pytest

from lessons_lib.lessons.short_memory.latch import (
    WORDS,
    hand_set_latch,
    language_votes,
    latch_slopes,
    listens_to_itself,
    logs_left,
    read,
    resting_state,
    said,
    with_a_latch,
)
from lessons_lib.nets.jacobians import jacobian
from tests.lessons.short_memory.bits import bits_kept

FOLLOWS = np.zeros((6, 6))
FOLLOWS[[2, 2, 3, 4, 5], [0, 1, 2, 3, 3]] = 1


def silence(w, steps, start):
    return hand_set_latch(w).forward(np.zeros((steps, 1, 1)), h0=[[start]])


@pytest.mark.parametrize("start", [1.0, -1.0, 0.01])
def test_a_latch_of_one_and_a_half_holds_its_sign_for_a_thousand_steps(start):
    assert silence(1.5, 1000, start).ys[-1, 0, 0] == pytest.approx(np.sign(start) * 0.8586, abs=5e-5)


@pytest.mark.parametrize("w", [1.01, 1.25, 1.5, 2.0, 5.0, 20.0])
def test_a_resting_state_comes_back_unchanged(w):
    rest = resting_state(w)
    assert 0 < rest <= 1 and np.tanh(w * rest) == pytest.approx(rest, abs=1e-14)


@pytest.mark.parametrize("w", [-1.0, 0.0, 0.5, 1.0])
def test_with_a_weight_of_one_or_less_only_nothing_stays(w):
    assert resting_state(w) == 0


def test_a_weight_that_is_not_a_number_is_refused():
    with pytest.raises(ValueError, match="w must"):
        resting_state(float("nan"))


def test_in_noise_a_weak_latch_is_a_coin_and_a_strong_one_keeps_every_bit():
    assert 450 < bits_kept(1.25, 0.3) < 550
    assert bits_kept(2.0, 0.3) == 1000


@pytest.mark.parametrize("w", [1.25, 1.5, 2.0])
def test_the_product_of_the_slopes_is_the_jacobian(w):
    run = silence(w, 30, 1.0)
    assert np.prod(latch_slopes(w, run.hs)) == pytest.approx(jacobian(hand_set_latch(w), run, 0)[0, 0], rel=1e-12)


def test_the_stronger_the_latch_the_smaller_its_gradient():
    left = [np.log10(latch_slopes(w, silence(w, 1000, 1.0).hs)).sum() for w in (1.25, 1.5, 2.0)]
    assert np.allclose(left, [-208.7, -404.4, -779.0], atol=0.05)
    assert np.prod(latch_slopes(1.5, silence(1.5, 1000, 1.0).hs)) == 0


@pytest.mark.parametrize("w", [-2.0, 0.9, 1.25, 1.5, 2.0])
def test_what_is_left_is_the_logarithm_of_the_product_as_long_as_float64_has_one(w):
    products = np.cumprod(latch_slopes(w, silence(w, 60, 1.0).hs[:, 0, 0]))
    assert np.allclose(logs_left(w, 60), np.log10(np.abs(products)), rtol=1e-12)
    assert len(logs_left(w)) == 1000


def votes(net, *places):
    return net.forward(np.eye(6)[list(places)][:, :, None]).ys[:, :, 0]


def test_a_net_whose_state_is_its_prediction_cannot_tell_france_from_italy():
    net = listens_to_itself(FOLLOWS)
    assert np.array_equal(votes(net, 0, 2, 3), votes(net, 1, 2, 3))
    assert votes(net, 0, 2, 3)[-1, 4] == votes(net, 0, 2, 3)[-1, 5]


@pytest.mark.parametrize("between", [1, 2, 10, 1000])
def test_one_hidden_unit_more_brings_the_country_along_and_no_prediction_shows_it(between):
    net = with_a_latch(FOLLOWS, up=(0, 4), down=(1, 5))
    france, italy = (votes(net, country, *[2] * between, 3) for country in (0, 1))
    assert france[-1].argmax() == 4 and italy[-1].argmax() == 5
    assert np.array_equal(france[:-1].argmax(axis=1), italy[:-1].argmax(axis=1))


def test_words_are_read_one_at_a_step_and_the_last_votes_are_those_for_the_languages():
    net = with_a_latch(FOLLOWS, up=(0, 4), down=(1, 5))
    run = read(net, ["Italy", ".", "speak"])
    assert [WORDS[place] for place in run.xs[:, :, 0].argmax(axis=1)] == ["Italy", ".", "speak"]
    assert language_votes(net, ["Italy", ".", "speak"]) == run.ys[-1, 4:, 0].round(4).tolist()


def test_a_net_says_a_word_or_a_tie_at_each_step():
    assert said(read(listens_to_itself(FOLLOWS), ["France", ".", "speak"])) == [".", "speak", "a tie"]


@pytest.mark.parametrize("words", [[], ["Spain"], ["France", 2]])
def test_words_that_the_nets_do_not_know_are_refused(words):
    with pytest.raises(ValueError, match="words must be some of France, Italy"):
        read(listens_to_itself(FOLLOWS), words)
