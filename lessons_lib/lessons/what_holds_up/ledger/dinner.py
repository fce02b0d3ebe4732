"""The rows of the dinners: two routes, and two weeks away. Lessons 02 and 03."""

import numpy as np

from lessons_lib.lessons.dinner.pictures import draw_dinner_net, draw_voting
from lessons_lib.lessons.unrolling import away, dinner_net
from lessons_lib.lessons.unrolling.pictures import draw_gains, draw_nights
from lessons_lib.lessons.what_holds_up.ledger.row import Row
from lessons_lib.worlds import dinner_diary, dinners

P, SILENCE = dinners.CYCLE, np.zeros((3, 1))


def nights_right() -> str:
    X = dinners.columns_of(dinner_diary.diary(730, seed=1, first_dinner="pizza").dinner)
    hits = (P @ X[:, :-1] == X[:, 1:]).all(axis=0)
    return f"{hits.sum()} of {hits.size}"


def by_two_routes_and_by_one() -> str:
    sushi = dinners.one_hot("sushi")
    routes = [np.vstack(pair) for pair in ((sushi, sushi), (sushi, SILENCE), (SILENCE, sushi))]
    both, prediction, board = (float(np.tanh(np.hstack([P, P]) @ x).max()) for x in routes)
    return f"{both:.4f}, {prediction:.4f} and {board:.4f}"


def first_lost_days() -> str:
    even, one_sided = (away.first_lost_day(away.vote_matrix(0.1, kind)) for kind in ("even", "one-sided"))
    return f"day {one_sided} and day {even}"


def two_weeks() -> str:
    same = np.array_equal(np.linalg.matrix_power(P, 14), P @ P)
    return f"{14 % 3} left, {'the same' if same else 'another'}"


def margins_after_a_thousand() -> str:
    xs = np.zeros((1001, 3, 1))
    xs[0] = dinners.one_hot("pizza")
    by_hand = away.margins(dinner_net.hand_set_dinner_net(P).forward(xs).hs, away.true_dishes("sushi", 1000)).min()
    gains = [away.margins_under(gain, 1000)[-1] for gain in (0.9, 1.0)]
    return f"{gains[0]:.4f}, {gains[1]:.4f} and {by_hand:.1f}"


ROWS = (
    Row("yesterday", "02", "Everybody votes",
        measured="the nights on which a matrix of votes, given the dinner before, names the dish",
        number="729 of 729", again=nights_right, verdict="true",
        why="The cook takes turns, so yesterday's dish tells all; the calendar gave a net of votes no more than luck.",
        says="Every single night, and nothing was trained.", picture=lambda: draw_voting(P, "sushi")),
    Row("routes", "02", "Two routes",
        measured="tonight's vote by both routes, by the prediction alone, and by the board alone",
        number="0.9640, 0.7616 and 0.7616", again=by_two_routes_and_by_one, verdict="true",
        why="Either route alone gives the right vote, and such weights are learned from a diary with gaps.",
        says="Either route alone gives the right vote",
        picture=lambda: draw_dinner_net(prediction="sushi", dinner="sushi")),
    Row("two weeks", "03", "Predict first",
        measured="the day on which votes that are 10 % soft are lost: if the 10 % go to one dish, or to both",
        number="day 11 and day 128", again=first_lost_days, verdict="true if",
        why="Exact votes give the right dish after two weeks; votes that are a little soft may be lost by then.",
        says="*One-sided* loses the beat."),
    Row("unwound", "03", "Two weeks away",
        measured="what is left of 14 when all threes are out, and whether the 14th power of the votes is the second",
        number="2 left, the same", again=two_weeks, verdict="true",
        why="The loop is a chain of the same net, and each night without news multiplies by the same matrix.",
        says="That is the dotted loop, unrolled: the same net, drawn once for each night.",
        picture=lambda: draw_nights(14)),
    Row("far back", "03", "What a squash does to a vote",
        measured="how far the right dish leads after 1000 nights, at a gain of 0.9, of 1, and in a net set by hand",
        number="0.0000, 0.0387 and 2.0", again=margins_after_a_thousand, verdict="true if",
        why="A squash wears votes off or holds them: one can go back that far if the weights are strong enough.",
        says="A vote can *fade*: all dishes die down together.", picture=lambda: draw_gains(0.9, 1.5)),
)
