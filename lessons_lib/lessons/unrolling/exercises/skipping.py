"""News now and then."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.worlds.dinners import CYCLE as P
from lessons_lib.worlds.dinners import one_hot


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


def _backwards(news):
    for word in news:
        if word is not None:
            vote = one_hot(word)
        vote = P.T @ vote
    return vote


def _squashed(news):
    for word in news:
        if word is not None:
            vote = one_hot(word)
        vote = np.tanh(P @ vote)
    return vote


def _recursive(news):
    return P @ (one_hot(news[-1]) if news[-1] is not None else _recursive(news[:-1]))


skip = Exercise(
    "Write tonight(news): the vote (3, 1) for tonight. news lists the dinners up to yesterday, None where unknown.",
    right={"carry the vote on": tonight, "go back to the last news": _tonight_from_the_last_news,
           "the function calls itself": _recursive},
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
        "yesterday's vote": Wrong(
            lambda news: P.T @ tonight(news),
            "you stop a night early: your vote is for yesterday, the last dinner of the list. Tonight is one night "
            "further. What has to be done once more?"),
        "the menu backwards": Wrong(
            _backwards,
            "your menu runs backwards: after pizza you say waffles. P votes for what comes next as it stands. What did "
            "you do to it?"),
        "squashed": Wrong(
            _squashed,
            "right but for the squash, which was not asked for: tanh takes a bit of the vote every night. What is left "
            "of your line without it?"),
        "back after one night": Wrong(
            lambda news: P @ one_hot(news[0]),
            "you return inside the loop, after the first night. How far to the left must `return` stand?"),
        "only the first news": Wrong(
            _first_news_only,
            "you play forward from the first dinner and never look at a later one. If the cook changes the beat, as "
            "in pizza, pizza, no news, you will not notice. What should happen to the vote when there is news?"),
    },
    probes=[(["pizza"],), (["pizza", None],), (["sushi", None, None, None],), (["pizza", "pizza", None],),
            (["waffles", None, "pizza", None, None],), (["pizza"] + [None] * 13,),
            (["sushi", None, "pizza"],), (["sushi", "pizza", "waffles"],)],
    hints=["Two things happen each night: perhaps there is news, and in any case P votes.",
           "News replaces the vote: `vote = one_hot(word)`. No news leaves it as it is."],
    may_read=["MENU"], praise="Thirteen nights without news, and the vote is as sure as ever.",
)
