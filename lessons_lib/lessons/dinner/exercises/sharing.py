"""Softmax for many nights."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong


def my_softmax(votes):
    powers = np.exp(votes)
    return powers / powers.sum(axis=0)


def _largest_off_first(votes):
    powers = np.exp(votes - votes.max(axis=0))
    return powers / powers.sum(axis=0, keepdims=True)


softmax = Exercise(
    "Write my_softmax(votes): votes (K, B), one night a column; the shares of each night add up to 1.",
    right={"powers over their sum": my_softmax, "the largest taken off first": _largest_off_first,
           "night by night": lambda votes: np.array([np.exp(v) / np.exp(v).sum() for v in votes.T]).T},
    wrong={
        "not shared out": Wrong(np.exp,
                                "these are the powers of e. They do not add up to 1, so they are no shares yet. "
                                "What must each be divided by?"),
        "divided by the largest": Wrong(lambda votes: np.exp(votes) / np.exp(votes).max(axis=0),
                                        "you divided by the largest power, so that the favourite always gets 100 %. "
                                        "What do the shares of one night have to add up to?"),
        "across nights": Wrong(lambda votes: np.exp(votes) / np.exp(votes).sum(axis=1, keepdims=True),
                               "you shared out each dish over the nights: your rows add up to 1. A night is a column. "
                               "Which axis runs down a column?"),
        "across nights, lying flat": Wrong(lambda votes: np.exp(votes) / np.exp(votes).sum(axis=1),
                                           "sum(axis=1) adds up along each row: one sum for a dish, over all nights. "
                                           "You want one sum for a night, over all dishes. "
                                           "Which axis runs down a column?"),
        "all at once": Wrong(lambda votes: np.exp(votes) / np.exp(votes).sum(),
                             "all your nights together add up to 1, and each night alone should. "
                             "What does sum(axis=0) give that sum() does not?"),
        "the sums alone": Wrong(lambda votes: np.exp(votes).sum(axis=0),
                                "these are the sums of the powers, one for each night. What is to be divided by them?"),
        "divided by the votes": Wrong(lambda votes: np.exp(votes) / votes.sum(axis=0),
                                      "above the line you have powers, and below it the sum of the votes. What must "
                                      "be added up so that the shares of a night add up to 1?"),
        "nights in rows": Wrong(lambda votes: (np.exp(votes) / np.exp(votes).sum(axis=0)).T,
                                "the shares are right, and each night of yours lies in a row. A night is a column, as "
                                "in votes. What if you divide the whole array at once?"),
        "upside down": Wrong(lambda votes: np.exp(votes).sum(axis=0) / np.exp(votes),
                             "your fraction stands on its head, so that the favourite gets least. Which of the two is "
                             "the part, and which the whole?"),
        "powers of 2": Wrong(lambda votes: 2**votes / (2**votes).sum(axis=0),
                             "you took powers of 2, and the shares are milder than softmax has them. Which number does "
                             "np.exp raise to a power?"),
        "without powers": Wrong(lambda votes: votes / votes.sum(axis=0),
                                "you shared out the votes themselves, and then a vote below 0 gets a share below 0. "
                                "What makes every vote positive first?"),
    },
    probes=[(np.array([[2.0, 0.5], [0.0, 1.0]]),), (np.array([[1.0, 0.0], [-2.0, 0.5], [0.25, 3.0]]),),
            (np.array([[1.0], [-1.0], [3.0]]),)],
    praise="The library does the same, and first takes off the largest vote, so that even a vote of 1000 fits.",
    hints=["`np.exp(votes)` raises e to every vote.", "Divide by the sum down each column: `.sum(axis=0)`."],
)
