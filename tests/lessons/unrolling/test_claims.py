"""What lesson 03 says of votes that wear out, tried with more nets, other starts, gains and spans."""

import numpy as np
import pytest

from lessons_lib.lessons.unrolling.away import (
    first_lost_day,
    gain_of,
    margins,
    play_forward,
    true_dishes,
    vote_matrix,
)
from lessons_lib.lessons.unrolling.pictures.away import sentence
from lessons_lib.nets.activations import softmax
from lessons_lib.nets.softmax_regression import fit
from lessons_lib.worlds.dinner_diary import two_route_nights
from lessons_lib.worlds.dinners import CYCLE, MENU, TIE, most_voted, one_hot

P = CYCLE


def learned(seed, mistakes):
    nights = two_route_nights(seed=seed, wrong=mistakes)
    W, b, _ = fit(nights.inputs, nights.dinner, K=3, steps=300)
    return W[:, :3] + b


def first_lost(M, start="pizza", within=365):
    lost = margins(play_forward(start, within, M, softmax), true_dishes(start, within)) <= TIE
    return int(lost.argmax()) if lost.any() else None


NETS = {mistakes: [learned(seed, mistakes) for seed in range(30)] for mistakes in (0.15, 0.05)}


def test_with_15_percent_mistakes_thirty_of_thirty_are_lost_within_a_month_whatever_dish_they_start_from():
    days = [first_lost(M, start) for M in NETS[0.15] for start in MENU]
    assert 5 <= min(days) and max(days) < 30


def test_with_5_percent_thirty_of_thirty_last_for_ten_years():
    assert all(first_lost(M, start, 3650) is None for M in NETS[0.05] for start in MENU)


def test_at_just_these_gains_the_exact_p_lasts_at_least_twice_as_long():
    for M in NETS[0.15]:
        assert 2 * first_lost(M) < first_lost_day(gain_of(M) * P, softmax)


def test_a_lost_net_says_its_favourite_dish_every_night_and_is_wrong_not_too_close():
    for M in NETS[0.15]:
        votes, dishes = play_forward("pizza", 365, M, softmax), true_dishes("pizza", 365)
        assert margins(votes, dishes)[first_lost(M)] < -TIE
        assert len({most_voted(vote) for vote in votes[40:]}) == 1 and len(most_voted(votes[40])) == 1


def test_it_is_the_unevenness_for_with_the_same_mean_vote_for_each_dish_there_is_no_favourite():
    for M in NETS[0.15]:
        even = M - M.mean(axis=1, keepdims=True)
        votes = play_forward("pizza", 365, even, softmax)
        assert gain_of(even) == pytest.approx(gain_of(M)) and len(most_voted(votes[-1])) == 3
        assert first_lost(even) > first_lost(M)


def test_it_is_the_gain_for_at_3_the_same_uneven_votes_hold_and_at_2_the_clean_ones_do_not():
    assert all(first_lost(3 / gain_of(M) * M, within=1000) is None for M in NETS[0.15])
    assert all(first_lost(2 / gain_of(M) * M) < 30 for M in NETS[0.05])


def test_at_2_75_nine_of_the_lessons_ten_are_lost_where_the_exact_p_holds():
    days = [first_lost(2.75 / gain_of(M) * M, within=1000) for M in NETS[0.15][:10]]
    assert days.count(None) == 1 and first_lost_day(2.75 * P, softmax) is None


@pytest.mark.parametrize("gain", [1.0, 2.0, 2.5, 2.7, 2.74])
def test_below_the_border_every_lead_shrinks_to_a_tie_also_where_the_rivals_differ(gain):
    votes = np.random.default_rng(0).normal(0, 3, (3, 200))
    for _ in range(5000):
        votes = softmax(gain * P @ votes)
    assert (votes.max(axis=0) - votes.min(axis=0)).max() < TIE


@pytest.mark.parametrize("gain, held", [(2.75, False), (2.9, False), (3.01, True), (4.0, True), (10.0, True)])
def test_above_3_any_lead_holds_and_between_the_border_and_3_a_small_one_does_not(gain, held):
    votes = play_forward([[1.0], [0.999], [0.999]], 20000, gain * P, softmax)
    assert (margins(votes, true_dishes("pizza", 20000))[-1] > 0.1) == held


@pytest.mark.parametrize("gain", [0.5, 0.9, 1.0, 1.0001, 1.05, 1.5, 2.0, 4.0, 20.0, 1000.0])
@pytest.mark.parametrize("rest", [0.01, 0.0001])
def test_under_tanh_no_gain_holds_if_the_wrong_dishes_begin_above_0(gain, rest):
    right, rival = 1.0, rest
    for _ in range(200000):
        right, rival = np.tanh(gain * right), np.tanh(gain * rival)
        if right - rival <= TIE:
            return
    assert gain <= 1 and right < 0.01      # it fades, slowly


@pytest.mark.parametrize("seed", range(50))
def test_under_a_gain_of_1_tanh_changes_the_strength_of_votes_and_no_guess(seed):
    vote = np.random.default_rng(seed).uniform(-1, 1, (3, 1))
    plain, squashed = play_forward(vote, 60, P), play_forward(vote, 60, P, np.tanh)
    assert (plain.argmax(axis=1) == squashed.argmax(axis=1)).all()
    assert (np.abs(squashed[1:]) < np.abs(plain[1:])).all()


@pytest.mark.parametrize("loud, lost", [(0.5, 0), (0.9, 0), (0.99, 20)])
def test_the_hand_set_net_bears_noise_on_its_votes_up_to_nine_tenths(loud, lost):
    ends = 0
    for seed in range(20):
        rng, h, gaps = np.random.default_rng(seed), 2 * one_hot("pizza") - 1, []
        for k in range(1, 1001):
            h = np.tanh(20 * P @ (h + rng.uniform(-loud, loud, (3, 1))))
            gaps.append(margins(h[None], [k % 3])[0])
        ends += min(gaps) <= TIE
    assert ends == lost


@pytest.mark.parametrize("softness", np.arange(0.01, 0.41, 0.01).round(2))
def test_one_sided_votes_announce_tomorrows_dinner_first_at_every_softness_of_the_slider(softness):
    votes, dishes = play_forward("pizza", 400, vote_matrix(softness, "one-sided")), true_dishes("pizza", 400)
    day = int((margins(votes, dishes) < -TIE).argmax())
    assert day and most_voted(votes[day]) == (MENU[(dishes[day] + 1) % 3],)


@pytest.mark.parametrize("softness, wrong", [(0.4, False), (0.66, False), (0.7, True), (1.0, True)])
def test_even_votes_do_not_go_wrong_as_long_as_the_right_dish_gets_more_than_a_third(softness, wrong):
    gaps = margins(play_forward("pizza", 300, vote_matrix(softness, "even")), true_dishes("pizza", 300))
    assert (gaps < -TIE).any() == wrong


@pytest.mark.parametrize("kind", ["even", "one-sided"])
def test_every_sentence_of_the_experiment_away_is_true_of_its_votes(kind):
    for softness in range(41):
        votes = play_forward("pizza", 60, vote_matrix(softness / 100, kind))
        dishes = true_dishes("pizza", 60)
        gaps = margins(votes, dishes)
        for day in range(1, 61):
            words = sentence(votes, gaps, dishes, day)
            leader, real = most_voted(votes[day]), MENU[dishes[day]]
            assert ("that is right" in words or "right again" in words or "whole vote" in words) == (leader == (real,))
            assert (" tie, and the flat eats" in words) == (gaps[day] < -TIE and len(leader) == 2)
            assert ("too close to count. Nobody" in words) == (abs(gaps[day]) <= TIE)
            assert ("is tomorrow's dinner" in words) == (leader == (MENU[(dishes[day] + 1) % 3],))
            assert ("is yesterday's dinner" in words) == (leader == (MENU[(dishes[day] - 1) % 3],))
            assert ("Exact votes stay exact" in words) == (softness == 0)
            if "by whole rounds" in words:
                ahead = np.angle(1 - softness / 100 + softness / 100 * np.exp(2j * np.pi / 3)) / (2 * np.pi / 3) * day
                assert round(ahead) % 3 == 0 and ahead > 2
