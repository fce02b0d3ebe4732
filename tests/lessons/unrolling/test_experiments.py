"""Out of town: what a learner can find by staying away longer, and by turning the gain of a squash."""

import numpy as np
import pytest

from lessons_lib.lessons.unrolling import experiments
from lessons_lib.lessons.unrolling.away import fate, margins, play_forward, true_dishes
from lessons_lib.lessons.unrolling.experiments import RESTS, YEAR, explore_away, explore_squash, year_of_votes
from lessons_lib.nets.activations import softmax
from lessons_lib.worlds.dinners import CYCLE, MENU
from tests.drawing.texts import words

AWAY, SQUASH = explore_away(), explore_squash()


def away(days, softness, kind):
    svg, numbers = AWAY.draw(days=days, softness=softness, kind=kind)
    return numbers, " ".join(words(svg))


@pytest.mark.parametrize("softness, day", [(5, 23.0), (10, 11.0), (20, 5.0)])
def test_one_sided_votes_are_wrong_on_day_23_11_and_5(softness, day):
    assert away(14, softness, "one-sided")[0]["first day lost"] == day
    numbers, says = away(int(day), softness, "one-sided")
    assert numbers["tonight"] != numbers["on the table"] and numbers["margin"] < 0
    assert f"first wrong: day {day:.0f}" in says and "tomorrow's dinner" in says
    numbers, says = away(int(day) - 1, softness, "one-sided")
    assert numbers["tonight"] == numbers["on the table"] and "and that is right" in says


@pytest.mark.parametrize("softness", range(0, 41, 5))
def test_even_votes_are_never_wrong_and_lose_only_their_margin(softness):
    found = [away(days, softness, "even")[0] for days in range(61)]
    assert all(one["tonight"] in (one["on the table"], "too close") for one in found)
    margins = [one["margin"] for one in found]
    assert margins == sorted(margins, reverse=True) and (margins[-1] == 1) == (softness == 0)


def test_twenty_percent_is_the_smallest_even_softness_lost_within_sixty_days():
    assert away(0, 20, "even")[0]["first day lost"] == 59.0
    assert all(away(0, softness, "even")[0]["first day lost"] == "none" for softness in range(20))


def test_two_weeks_after_pizza_there_are_waffles():
    assert away(14, 0, "even")[0] == {"tonight": "waffles", "on the table": "waffles", "margin": 1.0,
                                      "first day lost": "none"}


def test_a_one_sided_net_is_right_again_on_day_52_when_it_is_a_whole_round_ahead():
    right = [days for days in range(61) if away(days, 10, "one-sided")[0]["margin"] > 0]
    assert right == [*range(11), *range(52, 61)]
    assert "right again after 41 nights that were not" in away(52, 10, "one-sided")[1]


def test_on_day_0_nothing_is_guessed_and_a_vote_too_close_says_so():
    assert "the last dinner we know: pizza" in away(0, 10, "even")[1]
    numbers, says = away(60, 20, "even")
    assert numbers["tonight"] == "too close" and numbers["margin"] == 0 and "too close to count" in says


@pytest.mark.parametrize("squash, function", [("tanh", np.tanh), ("softmax", softmax)])
@pytest.mark.parametrize("gain, rest", [(0.5, 0.05), (1.5, 0.01), (1.5, -0.01), (2.75, 0.0)])
def test_two_numbers_a_night_are_the_same_as_playing_the_whole_vote_forward(squash, function, gain, rest):
    right, rival = year_of_votes(squash, gain, rest)
    votes = play_forward([[1], [rest], [rest]], YEAR, gain * CYCLE, function)
    dishes = true_dishes(MENU[0], YEAR)
    assert np.allclose(right, votes[np.arange(YEAR + 1), dishes, 0], atol=1e-12)
    assert np.allclose(right - rival, margins(votes, dishes), atol=1e-12)


def squashed(squash, gain, rest):
    return SQUASH.draw(squash=squash, gain=gain, rest=rest)[1]


@pytest.mark.parametrize("squash, function", [("tanh", np.tanh), ("softmax", softmax)])
@pytest.mark.parametrize("gain", [0.5, 0.9, 1.0, 1.5, 2.5, 2.7, 2.75, 4.0])
def test_a_whole_vote_has_the_fate_that_the_library_finds(squash, function, gain):
    assert squashed(squash, gain, 0.0)["verdict"] == fate(gain, function)


@pytest.mark.parametrize("gain", np.arange(0.5, 4.01, 0.05).round(2))
def test_no_gain_of_tanh_holds_against_a_little_for_the_wrong_dishes(gain):
    assert squashed("tanh", gain, 0.01)["verdict"] == ("fades" if gain <= 1 else "blurs")
    assert squashed("tanh", gain, -0.01)["verdict"] == ("fades" if gain <= 1 else "holds")


@pytest.mark.parametrize("rest", [-0.05, -0.01, 0.0, 0.01, 0.05])
def test_softmax_holds_from_a_gain_of_2_75_however_the_wrong_dishes_begin(rest):
    gains = np.arange(0.5, 4.01, 0.05).round(2)
    assert [gain for gain in gains if squashed("softmax", gain, rest)["verdict"] == "holds"] == [g for g in gains
                                                                                                  if g >= 2.75]


@pytest.mark.parametrize("rest, first", [(0.1, 2.75), (0.5, 2.75), (0.7, 2.8), (0.9, 2.9)])
def test_softmax_needs_the_more_gain_the_less_the_right_dish_leads_at_the_start(rest, first):
    gains = np.arange(0.5, 4.01, 0.05).round(2)
    assert [gain for gain in gains if squashed("softmax", gain, rest)["verdict"] == "holds"] == [g for g in gains
                                                                                                  if g >= first]


def test_at_a_gain_of_2_75_a_start_with_0_7_for_each_wrong_dish_is_lost_on_day_303():
    assert squashed("softmax", 2.75, 0.7)["first day lost"] == 303


@pytest.mark.parametrize("squash", ["tanh", "softmax"])
def test_what_holds_for_a_year_holds_for_ten(squash, monkeypatch):
    settings = [(gain, rest) for gain in np.arange(0.5, 4.01, 0.05).round(2) for rest in RESTS]
    year = [squashed(squash, *setting) for setting in settings]
    monkeypatch.setattr(experiments, "YEAR", 3650)
    for setting, said in zip(settings, year, strict=True):
        right, rival = year_of_votes(squash, *setting)
        assert (right[-1] - rival[-1] > 0.01) == (said["verdict"] == "holds") or said["verdict"] == "fades", setting
        if said["verdict"] == "holds":
            assert abs(right[-1] - rival[-1] - said["margin on day 365"]) < 5e-5


def test_the_axis_of_the_squash_reaches_the_year_that_its_verdict_speaks_of():
    svg, _ = SQUASH.draw(squash="tanh", gain=1.5, rest=-0.01)
    assert "365" in words(svg) and any("After a year" in said for said in words(svg))
