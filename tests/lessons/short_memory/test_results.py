"""The stored results of lesson 06: whole, with their origin, and saying what the lesson says."""

import numpy as np
import pytest

from lessons_lib.lessons.short_memory import results
from lessons_lib.lessons.short_memory.training.last_word import KINDS, last_words_share
from lessons_lib.lessons.short_memory.training.latches import guesses_needed, learn_latch

STORED = results.load()
RIGHT = {kind: np.array(shares) for kind, shares in STORED["right"].items()}


def test_every_kind_has_ten_shares_for_every_gap():
    assert tuple(STORED["gaps"]) == results.GAPS and list(RIGHT) == [*KINDS, "last 5 words"]
    for shares in RIGHT.values():
        assert shares.shape == (len(results.GAPS), 10) and (0 <= shares).all() and (shares <= 1).all()


def test_the_origin_names_the_command_and_the_settings_of_today():
    assert STORED["origin"] == {**results.origin(), "numpy": STORED["origin"]["numpy"]}


def test_plain_nets_know_the_answer_up_to_gap_14_and_are_at_luck_from_54_on():
    assert (RIGHT["RNN"][:4] == 1).all()
    assert (abs(RIGHT["RNN"][-2:] - 0.25) < 0.06).all()


def test_the_usual_lstm_is_no_better_than_the_plain_net_up_to_gap_24_and_one_that_forgets_slowly_is():
    assert (RIGHT["LSTM"][:5].mean(axis=1) <= RIGHT["RNN"][:5].mean(axis=1)).all()
    assert (RIGHT["LSTM 5"][4:].mean(axis=1) > RIGHT["RNN"][4:].mean(axis=1) + 0.2).all()


def test_as_lesson_08_says_forget_bias_1_is_at_no_gap_clearly_better_and_forget_bias_5_hears_far():
    means = {kind: shares.mean(axis=1) for kind, shares in RIGHT.items()}
    assert (means["LSTM"] < means["RNN"] + 0.1).all() and means["LSTM 5"][-1] > 0.75


def test_the_guesser_of_last_words_falls_from_all_to_one_in_four():
    assert (RIGHT["last 5 words"][:2] == 1).all() and (abs(RIGHT["last 5 words"][2:] - 0.25) < 0.06).all()


@pytest.mark.parametrize("gap, seed", [(4, 0), (9, 3), (104, 9)])
def test_counting_last_words_again_gives_what_is_stored(gap, seed):
    assert last_words_share(gap, results.SEEN, seed) == RIGHT["last 5 words"][results.GAPS.index(gap), seed]


@pytest.mark.parametrize("seed", range(4))
def test_training_a_net_for_the_sky_again_gives_what_is_stored(seed):
    assert results.share("RNN", 3, seed) == RIGHT["RNN"][0, seed] == 1


def test_guessing_again_gives_what_is_stored():
    assert [guesses_needed(seed) for seed in range(3)] == STORED["latch"]["guesses"][:3]


def test_from_six_steps_on_descent_finds_the_latch_less_and_less_and_never_at_24_and_60():
    latch = STORED["latch"]
    assert latch["lengths"] == list(results.LENGTHS) and latch["starts"] == 50
    for found in latch["found"].values():
        assert found[1:] == sorted(found[1:], reverse=True) and found[-2:] == [0, 0]
    assert not learn_latch(0, 24, 0.1)[1]


def test_at_three_steps_a_start_below_zero_leads_into_the_wrong_valley():
    found = {True: [], False: []}
    for seed in results.STARTS:
        above = np.random.default_rng(seed).uniform(-1, 1) > 0  # the first number drawn is w
        found[bool(above)].append(learn_latch(seed, 3, 0.1)[1])
    assert sum(found[True]) + sum(found[False]) == STORED["latch"]["found"]["0.1"][0] == 29
    assert (sum(found[True]), len(found[True])) == (25, 27) and (sum(found[False]), len(found[False])) == (4, 23)


@pytest.mark.parametrize("seed", range(10))
def test_at_24_steps_the_unit_learns_to_forget(seed):
    assert abs(learn_latch(seed, 24, 0.1, steps=300)[0][0]) < 0.5
