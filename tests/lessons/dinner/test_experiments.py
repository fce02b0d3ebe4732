"""Lesson 02's experiment: either route alone has the right guess, votes are edited, and the learner's vote counts."""

import numpy as np
import pytest

from lessons_lib.lessons.dinner.experiments import explore_dinner
from lessons_lib.worlds.dinners import CYCLE
from tests.drawing.texts import complaints, words


def numbers(experiment, **values):
    return experiment.draw(**{**experiment.start, **values})[1]


def test_switching_off_a_route_keeps_the_guess_and_shrinks_the_margin():
    net = explore_dinner()
    for off in ("hear_prediction", "hear_dinner"):
        alone = numbers(net, **{off: False})
        assert alone["guess"] == net.numbers["guess"] == "waffles"
        assert alone["margin"] == pytest.approx(np.tanh(1)) and net.numbers["margin"] == pytest.approx(np.tanh(2))


@pytest.mark.parametrize("dish, tonight", [("pizza", "sushi"), ("sushi", "waffles"), ("waffles", "pizza")])
def test_the_board_alone_is_right_for_every_dish(dish, tonight):
    assert numbers(explore_dinner(), hear_prediction=False, dinner=dish)["guess"] == tonight


def test_a_half_hearted_prediction_is_outvoted_by_the_board_and_decides_alone():
    half = {"pizza": 0.5, "sushi": 0.0}
    assert numbers(explore_dinner(), **half)["guess"] == "waffles"
    assert numbers(explore_dinner(), hear_dinner=False, **half)["guess"] == "sushi"


def test_with_both_routes_off_nobody_wins():
    silent = numbers(explore_dinner(), hear_prediction=False, hear_dinner=False)
    assert silent == {"votes": [0, 0, 0], "guess": "pizza or sushi or waffles", "margin": 0}


def test_a_tenth_of_a_vote_breaks_a_tie_and_so_does_a_trusted_board():
    contradiction = {"pizza": 1.0, "sushi": 0.0}
    assert numbers(explore_dinner(), **contradiction)["guess"] == "sushi or waffles"
    assert numbers(explore_dinner(), pizza=0.9, sushi=0.0)["guess"] == "waffles"
    assert numbers(explore_dinner(), pizza=1.0, sushi=0.1)["guess"] == "waffles"
    assert numbers(explore_dinner(), pizza=1.0, sushi=-0.1)["guess"] == "sushi"
    for waffles in (-0.1, 0.1):
        assert numbers(explore_dinner(), waffles=waffles, **contradiction)["guess"] == "sushi or waffles"
    assert numbers(explore_dinner(W=np.hstack([CYCLE, 2 * CYCLE])), **contradiction)["guess"] == "waffles"


def test_the_learners_own_right_vote_changes_nothing():
    assert explore_dinner(vote=lambda W, x: (W @ x).tolist()).svg == explore_dinner().svg


def test_the_learners_own_wrong_vote_is_drawn_and_told():
    mine = explore_dinner(vote=lambda W, x: -(W @ x))
    assert any(line.startswith("Your function votes (0, 0, −2); W @ x is") for line in words(mine))
    assert mine.numbers["guess"] == "pizza or sushi" and not list(complaints(mine.svg))


def test_a_huge_vote_still_fits_into_the_picture():
    assert not list(complaints(explore_dinner(vote=lambda W, x: -1.23456789e300 * np.ones((3, 1))).svg))


@pytest.mark.parametrize("vote, told", [
    (lambda W, x: None, "returns None"),
    (lambda W, x: 1 / 0, "ZeroDivisionError"),
    (lambda W, x: W, "shape (3, 6)"),
    (lambda W, x: (W @ x)[:, 0], "shape (3,)"),
    (lambda W, x: np.full((3, 1), np.nan), "finite"),
    (lambda W, x: "sushi", "a str"),
    (lambda W, x: [[1], [2, 3]], "a list"),
    ("sushi", "a function is wanted"),
])
def test_a_vote_that_is_no_column_gets_a_sentence_in_the_pictures_place(vote, told):
    experiment = explore_dinner(vote=vote)
    assert told in " ".join(words(experiment)) and "<title>No picture" in experiment.svg


@pytest.mark.parametrize("W", [CYCLE, np.full((3, 6), np.inf)])
def test_a_matrix_that_does_not_fit_is_refused(W):
    with pytest.raises(ValueError, match=r"W must be \(3, 6\)"):
        explore_dinner(W=W)


def test_a_matrix_with_votes_against_is_drawn_with_dashes():
    assert "stroke-dasharray" in explore_dinner(W=-np.hstack([CYCLE, CYCLE])).svg
