"""The exercises of lesson 03: count the days, measure a margin, skip missing news, find the first wrong day."""

import numpy as np

from lessons_lib.exercises.base import Exercise, Wrong, collect
from lessons_lib.worlds.away import first_lost_day, vote_matrix
from lessons_lib.worlds.dinners import CYCLE, MENU, one_hot, word_of

P = CYCLE


def dinner_after(days, last):
    return MENU[(MENU.index(last) + days) % 3]


def _dinner_by_matrix(days, last):
    return word_of(np.linalg.matrix_power(P, days) @ one_hot(last))


away = Exercise(
    "Write dinner_after(days, last): the dish on the table `days` days after the dish `last`.",
    right={"count round the menu": dinner_after, "a power of P": _dinner_by_matrix},
    wrong={
        "one day short": Wrong(
            lambda days, last: MENU[(MENU.index(last) + days - 1) % 3],
            "you stop a day early. That is the count of the nights missing in between; each arrow is a day. How many "
            "arrows lead from the last known dinner to tonight's?"),
        "always from pizza": Wrong(
            lambda days, last: MENU[days % 3],
            "you count from pizza, whatever was eaten last. That is right only for last = \"pizza\". Where on the "
            "menu does `last` stand? MENU.index(last) tells you."),
        "off the end of the menu": Wrong(
            lambda days, last: MENU[MENU.index(last) + days],
            "you run off the end of the menu: there is no dish number 14. After waffles it goes on with pizza. Which "
            "sign takes the threes out of a number and leaves the rest?"),
    },
    probes=[(0, "waffles"), (1, "pizza"), (14, "pizza"), (14, "sushi"), (15, "waffles"), (1000, "sushi")],
    hints=["MENU.index(\"sushi\") is 1: the place of a dish on the menu.", "What are 14 % 3 and 15 % 3?"],
    praise="Two weeks are four rounds of the menu and two dishes more.",
)


def margin(vote):
    second, first = np.sort(vote.ravel())[-2:]
    return first - second


lead = Exercise(
    "Write margin(vote): by how much the dish with the most votes leads the next one. vote is a column (3, 1).",
    right={"sort": margin, "count from behind": lambda vote: sorted(vote[:, 0])[-1] - sorted(vote[:, 0])[-2]},
    wrong={
        "leader and last": Wrong(
            lambda vote: float(vote.max() - vote.min()),
            "you measure from the leader to the last. (0.5, 0.5, 0) would then be a clear win, and it is a tie. Who "
            "could take the lead from the winner?"),
        "first row and second row": Wrong(
            lambda vote: float(vote[0, 0] - vote[1, 0]),
            "you take row 0 less row 1, that is pizza less sushi, whoever leads. If waffles win, your number says "
            "nothing about it. How do you get the rows in order of their votes?"),
        "as a part of the leader": Wrong(
            lambda vote: float(np.diff(np.sort(vote.ravel())[-2:])[0] / vote.max()),
            "you divide by the leader's votes. Then a vote that has faded to a hundredth would have the same margin "
            "as before, and fading is what we want to see. What if you leave the lead as it is?"),
    },
    probes=[(np.array([[0.7], [0.2], [0.1]]),), (np.array([[0.1], [0.3], [0.6]]),), (np.array([[0.5], [0.0], [0.5]]),),
            (np.array([[-1.0], [1.0], [-0.5]]),)],
    hints=["np.sort(vote.ravel()) puts the three votes in order, the smallest first.",
           "In a sorted row the leader is [-1]. And the next one?"],
    praise="A tie has the margin 0, and an exact vote the margin 1.",
)


def tonight(news):
    for word in news:
        if word is not None:
            vote = one_hot(word)
        vote = P @ vote
    return vote


def _tonight_from_the_last_news(news):
    last = max(n for n, word in enumerate(news) if word is not None)
    return np.linalg.matrix_power(P, len(news) - last) @ one_hot(news[last])


def _zeros(news):
    for word in news:
        vote = P @ (np.zeros((3, 1)) if word is None else one_hot(word))
    return vote


def _stands_still(news):
    for word in news:
        if word is not None:
            vote = P @ one_hot(word)
    return vote


def _afresh(news):
    for word in news:
        vote = np.full((3, 1), 1 / 3) if word is None else one_hot(word)
        vote = P @ vote
    return vote


def _adds_up(news):
    vote = np.zeros((3, 1))
    for word in news:
        vote = P @ (vote + (0 if word is None else one_hot(word)))
    return vote


def _first_news_only(news):
    return np.linalg.matrix_power(P, len(news)) @ one_hot(news[0])


skip = Exercise(
    "Write tonight(news): the vote (3, 1) for tonight. news lists the dinners up to yesterday, None where unknown.",
    right={"carry the vote on": tonight, "go back to the last news": _tonight_from_the_last_news},
    wrong={
        "missing news as zeros": Wrong(
            _zeros,
            "you feed the missing news in as zeros, and zeros have no votes to give: P @ 0 is 0, and the vote is lost. "
            "What do you already have on such a night that can stand in for the news?"),
        "the chain stands still": Wrong(
            _stands_still,
            "on a night without news your vote does not move. But the cook cooks on, whether you hear of it or not: "
            "what has to be done every night, with news or without?"),
        "a fresh start": Wrong(
            _afresh,
            "without news you start afresh, with every dish at 1/3, and forget what you knew. Last night's prediction "
            "is better than that. Where is it kept?"),
        "news added to the prediction": Wrong(
            _adds_up,
            "you add the news to the prediction. If both say the same, the vote grows beyond 1; if they contradict "
            "each other, two dishes tie. But news is a fact. What should be left of a guess once you know the dinner?"),
        "only the first news": Wrong(
            _first_news_only,
            "you play forward from the first dinner and never look at a later one. If the cook changes the beat, as "
            "in pizza, pizza, no news, you will not notice. What should happen to the vote when there is news?"),
    },
    probes=[(["pizza"],), (["pizza", None],), (["sushi", None, None, None],), (["pizza", "pizza", None],),
            (["waffles", None, "pizza", None, None],), (["pizza"] + [None] * 13,)],
    hints=["Two things happen each night: perhaps there is news, and in any case P votes.",
           "News replaces the vote: vote = one_hot(word). No news leaves it as it is."],
    praise="Thirteen nights without news, and the vote is as sure as ever.",
)


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


wrong_day = Exercise(
    "Write first_wrong_day(M): the first day on which the votes of a soft matrix M, from pizza on day 0, are wrong.",
    right={"night by night": first_wrong_day, "where the margin is gone": first_lost_day},
    wrong={
        "the last right day": Wrong(
            lambda M: first_wrong_day(M) - 1,
            "that is the last day on which it is right. Does your count begin at day 0 or at day 1, after the first "
            "M @ vote?"),
        "measured against day 0": Wrong(
            _against_day_0,
            "you compare every night with the pizza of day 0. On day 1 sushi is right, and your test calls it wrong. "
            "Which dish is on the table on day k?"),
        "powers of single numbers": Wrong(
            _number_by_number,
            "M ** day takes the power of each number by itself, and the dishes never move on. The matrix of day 3 is "
            "M @ M @ M. What if you multiply the vote by M once a night?"),
    },
    probes=[(vote_matrix(softness, "one-sided"),) for softness in (0.05, 0.1, 0.2, 0.3)],
    hints=["vote.argmax() is the number of the dish that leads; day % 3 is the number of the right one.",
           "A loop: for day in range(1, 100), first vote = M @ vote, then look."],
    praise="Day 23 at 5 %, 11 at 10 %, 5 at 20 %: twice as soft, and lost in about half the time.",
)

all = collect(globals())
