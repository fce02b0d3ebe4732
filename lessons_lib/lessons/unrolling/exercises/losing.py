"""The first wrong day."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.lessons.unrolling.away import first_lost_day, vote_matrix
from lessons_lib.worlds.dinners import one_hot


def first_wrong_day(M):
    vote = one_hot("pizza")
    for day in range(1, 100):
        vote = M @ vote
        if vote.argmax() != day % 3:
            return day


def _against_day_0(M):
    vote = one_hot("pizza")
    for day in range(1, 100):
        vote = M @ vote
        if vote.argmax() != 0:
            return day


def _number_by_number(M):
    for day in range(1, 100):
        if (M ** day @ one_hot("pizza")).argmax() != day % 3:
            return day


def _against_the_day(M):
    vote = one_hot("pizza")
    for day in range(1, 100):
        vote = M @ vote
        if vote.argmax() != day:
            return day


def _squashed(M):
    vote = one_hot("pizza")
    for day in range(1, 100):
        vote = np.tanh(M @ vote)
        if vote.argmax() != day % 3:
            return day


def _as_long_as_it_is_right(M):
    vote, day = one_hot("pizza"), 0
    while vote.argmax() == day % 3:
        vote, day = M @ vote, day + 1
    return day


def _by_powers(M):
    return next(day for day in range(1000) if (np.linalg.matrix_power(M, day) @ one_hot("pizza")).argmax() != day % 3)


wrong_day = Exercise(
    "Write first_wrong_day(M): the first day on which the votes of a soft matrix M, from pizza on day 0, are wrong.",
    right={"night by night": first_wrong_day, "where the margin is gone": first_lost_day,
           "as long as it is right": _as_long_as_it_is_right, "powers of the matrix": _by_powers},
    wrong={
        "the last right day": Wrong(
            lambda M: first_wrong_day(M) - 1,
            "that is the last day on which it is right. Does your count begin at day 0 or at day 1, after the first "
            "M @ vote?"),
        "measured against day 0": Wrong(
            _against_day_0,
            "your answer is day 1, for every matrix. On day 1 sushi is right, and M @ vote does lead with sushi, after "
            "the pizza of day 0. With what does your test compare: with day % 3? And does it look after the vote has "
            "been multiplied, for the first time on day 1?"),
        "measured against the day": Wrong(
            _against_the_day,
            "your answer is day 3, for every matrix. The dishes are numbered 0, 1, 2, and there is no dish 3: on day 3 "
            "pizza comes again. What is left of a day when all the threes are taken out?"),
        "powers of single numbers": Wrong(
            _number_by_number,
            "your answer is day 2, for every matrix. Does your vote move on every night? (M ** day does not do it: it "
            "takes the power of each number by itself. The matrix of day 3 is M @ M @ M.) What if you multiply the "
            "vote by M once a night?"),
        "day 0": Wrong(
            lambda M: 0,
            "your answer is day 0, for every matrix, and there pizza is right. Has the vote been multiplied already "
            "when you look for the first time? Then it is day 1."),
        "squashed": Wrong(
            _squashed,
            "you squash every night, and that wears the vote down sooner. M alone is asked for. What is left of your "
            "line without tanh?"),
        "a day too many": Wrong(
            lambda M: first_wrong_day(M) + 1,
            "that is one day too late. Is your day counted on before you return it?"),
    },
    probes=[(vote_matrix(softness, "one-sided"),) for softness in (0.05, 0.1, 0.2, 0.3, 0.02)],
    hints=["`vote.argmax()` is the number of the dish that leads; `day % 3` is the number of the right one.",
           "A loop, `for day in range(1, 100):`. In it, first `vote = M @ vote`, then look."],
    praise="Day 23 at 5 %, 11 at 10 %, 5 at 20 %: twice as soft, and lost in about half the time.",
)
