"""Votes played forward: exact ones last, soft ones drift or fade, and a squash with a gain decides their fate."""

import numpy as np
import pytest

from lessons_lib.lessons.unrolling.away import (
    fate,
    first_lost_day,
    gain_of,
    margins,
    margins_under,
    play_forward,
    true_dishes,
    vote_matrix,
)
from lessons_lib.nets.activations import softmax
from lessons_lib.worlds.dinners import CYCLE, MENU, most_voted, one_hot, word_of


def test_exact_votes_last_for_ever():
    votes = play_forward("sushi", 3000)
    assert np.array_equal(votes[3000], one_hot("sushi"))
    assert first_lost_day(CYCLE, within=3000) is None


def test_two_weeks_on_is_two_dishes_on():
    assert word_of(play_forward("pizza", 14)[14]) == MENU[14 % 3] == "waffles"
    assert true_dishes("pizza", 14)[14] == 2


def test_the_vote_on_day_k_is_the_matrix_to_the_power_k():
    M, x = vote_matrix(0.1, "one-sided"), one_hot("waffles")
    for k, vote in enumerate(play_forward("waffles", 20, M)):
        assert np.allclose(vote, np.linalg.matrix_power(M, k) @ x, rtol=0, atol=1e-15)


@pytest.mark.parametrize("softness, day", [(0.05, 23), (0.10, 11), (0.20, 5)])
def test_one_sided_softness_drifts_off_beat(softness, day):
    M = vote_matrix(softness, "one-sided")
    assert first_lost_day(M) == day
    vote, right = play_forward("pizza", day, M)[day], MENU[day % 3]
    assert len(most_voted(vote)) == 1 and most_voted(vote) != (right,)


@pytest.mark.parametrize("softness, day", [(0.05, 266), (0.10, 128), (0.20, 59)])
def test_even_softness_only_loses_confidence(softness, day):
    M = vote_matrix(softness, "even")
    assert first_lost_day(M) == day
    lead = margins(play_forward("pizza", 600, M), true_dishes("pizza", 600))
    assert np.allclose(lead, (1 - 1.5 * softness) ** np.arange(601), rtol=0, atol=1e-13)
    assert (lead > -1e-12).all()


@pytest.mark.parametrize("kind", ["even", "one-sided"])
@pytest.mark.parametrize("softness", [0, 0.05, 0.5, 1])
def test_a_soft_vote_is_still_one_vote(kind, softness):
    M = vote_matrix(softness, kind)
    assert np.allclose(M.sum(axis=0), 1) and (M >= 0).all()
    assert np.allclose(M[CYCLE == 1], 1 - softness)
    assert softness or np.array_equal(M, CYCLE)


def test_one_sided_softness_gives_the_rest_to_the_next_dish():
    vote = vote_matrix(0.1, "one-sided") @ one_hot("pizza")
    assert np.allclose(vote, 0.9 * one_hot("sushi") + 0.1 * one_hot("waffles"))


@pytest.mark.parametrize("gain, ends", [(0.5, "fades"), (0.9, "fades"), (1.0, "fades"), (1.1, "holds"),
                                        (2.0, "holds"), (20.0, "holds")])
def test_tanh_fades_up_to_a_gain_of_1_and_holds_above(gain, ends):
    assert fate(gain, np.tanh) == ends


@pytest.mark.parametrize("gain, ends", [(1.0, "blurs"), (2.0, "blurs"), (2.7, "blurs"), (2.74, "blurs"),
                                        (2.75, "holds"), (3.0, "holds"), (10.0, "holds")])
def test_softmax_blurs_below_a_gain_of_about_2_7456_and_holds_above(gain, ends):
    assert fate(gain, softmax) == ends


def test_the_gain_at_which_softmax_begins_to_hold():
    lead = np.linspace(0.3, 0.45, 100001)  # the margin of a vote that softmax(gain * vote) leaves as it is
    assert round(float(np.min(np.log((1 + 2 * lead) / (1 - lead)) / lead)), 4) == 2.7456
    assert first_lost_day(2.745 * CYCLE, softmax, 3000) == 900
    assert first_lost_day(2.746 * CYCLE, softmax, 3000) is None


def test_leftovers_blur_under_tanh_unless_they_are_votes_against():
    few = np.array([[0.98], [0.01], [0.01]])
    lead = margins(play_forward(few, 40, 2 * CYCLE, np.tanh), true_dishes("pizza", 40))
    assert lead[0] > 0.9 and lead[17] > 1e-9 and lead[18] <= 1e-9
    against = np.array([[0.98], [-0.01], [-0.01]])
    assert margins(play_forward(against, 40, 2 * CYCLE, np.tanh), true_dishes("pizza", 40))[40] > 1.9


def test_a_margin_is_the_lead_over_the_best_rival():
    votes = np.array([[[0.5], [0.3], [0.2]], [[0.5], [0.3], [0.2]]])
    assert np.allclose(margins(votes, [0, 2]), [0.2, -0.3])


def test_play_forward_leaves_the_last_dinner_alone_and_gives_it_back_as_day_0():
    x = one_hot("pizza")
    votes = play_forward(x, 5, 2 * CYCLE, np.tanh)
    assert votes.shape == (6, 3, 1) and np.array_equal(votes[0], x) and np.array_equal(x, one_hot("pizza"))


@pytest.mark.parametrize("use, words", [
    (lambda: play_forward("pasta", 3), "choose from pizza, sushi, waffles"),
    (lambda: play_forward("pizza", -1), "days must be"), (lambda: play_forward("pizza", 1.5), "days must"),
    (lambda: play_forward([1, 0, 0], 3), r"column \(3, 1\)"),
    (lambda: vote_matrix(1.5), "softness must be from 0 to 1"), (lambda: vote_matrix(np.nan), "softness"),
    (lambda: vote_matrix("much"), "softness must be"), (lambda: vote_matrix(0.1, "odd"), "even, one-sided"),
])
def test_what_makes_no_sense_is_refused_in_a_sentence(use, words):
    with pytest.raises(ValueError, match=words):
        use()


@pytest.mark.parametrize("gain", [0.5, 0.9, 1.0, 1.5, 4.0])
def test_the_margin_of_an_exact_vote_is_the_vote_of_its_right_dish(gain):
    """For the others have 0, and the squash of 0 is 0."""
    vote, under = 1.0, margins_under(gain, 100)
    for day in range(101):
        assert under[day] == pytest.approx(vote, abs=1e-15)
        vote = np.tanh(gain * vote)


def test_under_another_squash_the_margins_are_those_of_the_chain():
    votes = play_forward("pizza", 30, 2 * CYCLE, softmax)
    assert np.array_equal(margins_under(2, 30, softmax), margins(votes, true_dishes("pizza", 30)))


def test_the_gain_of_a_matrix_is_what_its_right_votes_are_ahead_by():
    assert gain_of(2.5 * CYCLE) == 2.5 and gain_of(2.5 * CYCLE - 7) == pytest.approx(2.5)
    assert gain_of([[0, 0.5, 3], [2, 0, 0], [0, 1, 0.1]]) == pytest.approx(2 - 0.1)
    with pytest.raises(ValueError, match=r"matrix must be \(3, 3\)"):
        gain_of(np.eye(2))
