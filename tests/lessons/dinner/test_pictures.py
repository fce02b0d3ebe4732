"""Lesson 02's pictures: the board, columns and votes say what the numbers say, and every text can be read."""

import re

import numpy as np
import pytest

from lessons_lib.lessons.dinner import pictures
from lessons_lib.nets.activations import softmax
from lessons_lib.nets.softmax_regression import without_column_means
from lessons_lib.worlds.dinner_diary import diary
from lessons_lib.worlds.dinners import CYCLE, DINNER_NET, MENU
from tests.drawing.texts import complaints, words

KITCHEN = diary(30, first_dinner="pizza")
VOTES = np.array([[2.0], [0.0], [-1.5]])
BY_HAND = without_column_means(DINNER_NET)


def every_picture():
    pages = [KITCHEN.page(night) for night in range(21)]
    yield pictures.draw_board(pages)
    yield pictures.draw_board(pages, loose=True)
    yield pictures.draw_board([{"day": "tonight", "dinner": "?"}])
    yield pictures.draw_columns()
    yield from (pictures.draw_voting(P, dish) for dish in MENU for P in (CYCLE, CYCLE - 1 / 3, 0 * CYCLE))
    yield from (pictures.draw_dinner_net(one, other) for one in (*MENU, None) for other in (*MENU, None))
    yield from (pictures.draw_shares(size * VOTES, softmax(size * VOTES)) for size in (0, 1, 100))
    yield pictures.draw_chance([0, 120, 365] * 4, 365)
    for last in ([1.0962], [1.0962, 0.0138], [0.5, 0.5, 0.5], [0.02, 0.01, 0.0]):
        yield pictures.draw_losses({f"{n} from yesterday's dinner": np.linspace(1.0986, loss, 101)
                                  for n, loss in enumerate(last)})
    yield from (pictures.draw_weights(BY_HAND, size * BY_HAND * np.ones((10, 1, 1))) for size in (0, 1, -1000))


def test_no_text_of_any_picture_overlaps_leaves_it_or_is_too_small():
    for picture in every_picture():
        assert not list(complaints(picture.svg)), picture


def test_the_board_shows_every_page_and_asks_for_tonight():
    said = words(pictures.draw_board([*(KITCHEN.page(night) for night in range(3)), {"day": "tonight", "dinner": "?"}]))
    assert [word for word in said if word in MENU] == list(MENU)
    assert "tonight" in said and "?" in said


def test_loose_pages_say_month_and_meeting_too():
    page = KITCHEN.page(0)
    said = words(pictures.draw_board([page], loose=True))
    assert page["month"] in said and ("late meeting" in said) == (page["late meeting"] == "yes")


def test_sushi_votes_for_waffles():
    assert any(line.endswith("votes for waffles.") for line in words(pictures.draw_voting(dinner="sushi")))


def test_a_matrix_of_your_own_votes_in_the_picture():
    assert any(line.endswith("votes for pizza.") for line in words(pictures.draw_voting(CYCLE.T, "sushi")))
    assert any(line.endswith("cannot decide.") for line in words(pictures.draw_voting(np.ones((3, 3)), "sushi")))


def test_the_shares_of_two_votes_are_printed_as_percentages():
    said = words(pictures.draw_shares(VOTES[:2], softmax(VOTES[:2]), MENU[:2]))
    assert "+2.00" in said and "88.1 %" in said and "11.9 %" in said


def test_routes_that_contradict_each_other_tie_and_two_silent_ones_have_no_guess():
    assert "Sushi and waffles tie: a margin of 0.00, and no guess tonight." in words(
        pictures.draw_dinner_net("pizza", "sushi"))
    assert "Nobody says anything: no guess tonight." in words(pictures.draw_dinner_net(None, None))


def test_either_route_alone_wins_by_tanh_of_one():
    for routes, told in (((None, "sushi"), "dinner yesterday"), (("sushi", None), "prediction for yesterday")):
        said = words(pictures.draw_dinner_net(*routes))
        assert f"Tonight: waffles, by a margin of 0.76, from the {told} alone." in said


def test_a_margin_below_rounding_is_a_tie():
    assert pictures.margin([[0.5], [0.5 + 1e-12], [0.1]]) == 0
    assert pictures.margin([[0.5], [0.75], [0.1]]) == 0.25


def test_a_loss_curve_starts_at_its_first_loss_ends_at_its_last_and_says_both():
    picture = pictures.draw_losses({"falls": [2.0, 1.0, 0.5], "stands": [2.0, 2.0, 2.0]})
    assert {"falls: 0.5000", "stands: 2.0000"} <= set(words(picture))
    assert "falls: from 2.0000 to 0.5000" in picture.svg
    stands, falls = ([[float(number) for number in point.split(",")] for point in line.split()]
                     for line in re.findall('polyline points="([^"]*)"', picture.svg)[::-1])
    assert [x for x, _ in falls] == [x for x, _ in stands] == [60, 290, 520]
    assert falls[0] == stands[0] and len({y for _, y in stands}) == 1
    steps = np.diff([y for _, y in falls])       # px, downwards
    assert steps[0] == pytest.approx(2 * steps[1], abs=0.2) and steps[1] > 0


def test_intervals_that_hold_a_third_are_counted():
    assert "1 of 2 intervals hold 0.33" in pictures.draw_chance([120, 150], 365).svg


@pytest.mark.parametrize("draw, told", [
    (lambda: pictures.draw_board([]), "pages must be 1 to 21"),
    (lambda: pictures.draw_voting(dinner="pasta"), "pizza, sushi, waffles"),
    (lambda: pictures.draw_voting(DINNER_NET), r"P must be \(3, 3\)"),
    (lambda: pictures.draw_dinner_net("pasta"), "pizza, sushi, waffles"),
    (lambda: pictures.draw_chance([], 365), "right must be 1 to 12"),
    (lambda: pictures.draw_losses({}), "one to 3 curves"),
    (lambda: pictures.draw_losses({"a": np.ones(3), "b": np.ones(4)}), "of one length"),
    (lambda: pictures.draw_weights(BY_HAND, BY_HAND), r"learned \(S, 3, 6\)"),
    (lambda: pictures.draw_shares(VOTES, VOTES, MENU[:2]), "of one length"),
])
def test_what_cannot_be_drawn_is_refused_in_a_sentence(draw, told):
    with pytest.raises(ValueError, match=told):
        draw()
