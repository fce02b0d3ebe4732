"""Lesson 13's exercises: the five claims are as the trials say, and luck does what the hat does."""

import numpy as np
import pytest

from lessons_lib.lessons.what_holds_up import exercises, trials
from lessons_lib.lessons.what_holds_up.exercises.judging import CLAIMS, ORDINALS, RIGHT
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from tests.interactive.checked import says


def test_plain_rnns_do_learn_a_clue_ten_symbols_back_though_not_every_one_at_every_rate():
    assert sum(trials.clue("RNN", length=10, rate=0.1, bar=False)) >= 8
    assert sum(trials.clue("RNN", length=10, rate=0.001, updates=100, bar=False)) <= 2


def test_along_the_belt_nothing_grows_and_by_all_ways_it_explodes():
    for net, noise in ((LSTM(3, 8, 1, forget_bias=5), 1.0), (trials.on_a_ridge(), 0)):
        belt, everything = trials.comes_back(net, noise=noise)
        assert belt < 1 < everything
    assert everything > 1e9 and trials.comes_back(trials.on_a_ridge(2.0), noise=0)[1] > 1e16


def test_the_cell_state_grows_beyond_any_bound_and_what_is_shown_does_not():
    net = LSTM(1, 4, 1)
    net.b_f[:], net.b_i[:], net.b_c[:] = 20, 20, 20
    run = net.forward(np.ones((1000, 1, 1)))
    assert np.abs(run.cs).max() > 999 and np.abs(run.hs).max() <= 1


@pytest.mark.parametrize("sizes", [(1, 4, 1), (3, 8, 2), (7, 5, 11)])
def test_an_lstm_has_four_times_the_weights_without_its_readout_alone(sizes):
    whole = [net.theta.size for net in (LSTM(*sizes), RNN(*sizes))]
    cell = [net.theta.size - net.W_hy.size - net.b_y.size for net in (LSTM(*sizes), RNN(*sizes))]
    assert cell[0] == 4 * cell[1] and whole[0] != 4 * whole[1]


def test_a_forget_bias_of_5_is_enough_with_one_input_bias_and_not_with_another():
    learned = [sum(trials.clue("LSTM", 100, forget_bias=5, input_bias=bias, bar=False)) for bias in (-6, 0)]
    assert learned[0] >= 8 and learned[1] <= 2


@pytest.mark.parametrize("n", range(5))
def test_a_wrong_verdict_is_told_how_one_came_to_it_whatever_the_others_are(capsys, n):
    for word, said in list(CLAIMS.values())[n][1].items():
        alone = says(capsys, exercises.verdicts, [*RIGHT[:n], word, *RIGHT[n + 1:]])
        assert said in alone and "four are right" in alone
    others = [[word for word in ("holds", "depends", "fails") if word != right][0] for right in RIGHT]
    assert f"{ORDINALS[n]}. Take " in says(capsys, exercises.verdicts, [*RIGHT[:n], *others[n:]])


@pytest.mark.parametrize("n", range(5))
def test_what_is_said_of_a_wrong_verdict_goes_on_after_take(n):
    place = ("first", "second", "third", "fourth", "fifth")[n]
    assert all(said.startswith(f"the {place}: ") for said in list(CLAIMS.values())[n][1].values())


def test_words_that_are_no_verdict_or_too_few_are_told_so(capsys):
    assert "none of the names" in says(capsys, exercises.verdicts, ["true"] * 5)
    assert "five are wanted" in says(capsys, exercises.verdicts, ["holds"])


@pytest.mark.parametrize("a, b, n", [(9, 3, 10), (8, 6, 10), (2, 1, 4)])
def test_luck_does_what_a_shaken_hat_does(a, b, n):
    rng, hat = np.random.default_rng(1), np.array([1] * (a + b) + [0] * (2 * n - a - b))
    drawn = np.array([rng.permutation(hat)[:n].sum() for _ in range(4000)])
    assert exercises.by_luck(a, b, n) == pytest.approx((np.abs(2 * drawn - a - b) >= abs(a - b)).mean(), abs=0.03)


def test_the_two_chances_that_the_praise_tells():
    assert f"{exercises.by_luck(9, 3, 10):.2f} {exercises.by_luck(8, 6, 10):.2f}" == "0.02 0.63"


def test_ways_count_and_are_0_beyond_the_ends():
    assert [trials.ways(4, k) for k in range(-1, 6)] == [0, 1, 4, 6, 4, 1, 0]


@pytest.mark.parametrize("steps", [0, -3, 2.5])
def test_no_steps_are_told_what_is_wanted(steps):
    with pytest.raises(ValueError, match="steps must be a whole number from 1 on"):
        trials.comes_back(LSTM(3, 2, 1), steps)


def test_a_net_without_a_belt_is_told_so():
    with pytest.raises(TypeError, match="net must be an LSTM, for it has the belt; got RNN"):
        trials.comes_back(RNN(3, 2, 1))
