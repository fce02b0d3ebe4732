"""Exercises of lesson 02: a word as a column, a vote, softmax, and one step of gradient descent."""

import numpy as np

from lessons_lib.exercises.base import Exercise, Wrong, collect
from lessons_lib.nets.activations import softmax as shares_of
from lessons_lib.worlds.dinners import CYCLE, MENU, WEEKDAYS

SOFT = np.array([[0.1, 0.2, 0.8], [0.7, 0.0, 0.1], [0.2, 0.8, 0.1]])


def my_one_hot(word, menu):
    x = np.zeros((len(menu), 1))
    x[menu.index(word)] = 1
    return x


def _named_row(word, menu):
    x = np.zeros((len(menu), 1))
    x[word] = 1
    return x


def _counted_from_one(word, menu):
    x = np.zeros((len(menu), 1))
    x[menu.index(word) + 1] = 1
    return x


one_hot = Exercise(
    "Write my_one_hot(word, menu): the column of shape (len(menu), 1) with a 1 in the word's own row, else 0.",
    right={"zeros, then a 1": my_one_hot,
           "row by row": lambda word, menu: np.array([[float(other == word)] for other in menu]),
           "a column of the identity": lambda word, menu: np.eye(len(menu))[:, [menu.index(word)]]},
    wrong={
        "flat": Wrong(lambda word, menu: my_one_hot(word, menu)[:, 0],
                      "your numbers are right, and they lie flat: for three dishes your shape is (3,), and a column "
                      "is (3, 1). Which shape does np.zeros need to make a column?"),
        "lying": Wrong(lambda word, menu: my_one_hot(word, menu).T,
                       "your 1 is in the right place, and the column lies on its side: one row with a number for "
                       "each word. Which comes first in a shape, rows or columns?"),
        "all ones": Wrong(lambda word, menu: np.ones((len(menu), 1)),
                          "a 1 in every row says that dinner is every dish at once. Which rows stay 0?"),
        "counts from 1": Wrong(_counted_from_one,
                               "your 1 is one row too low: you serve the next dish on the menu. "
                               "Which number does Python give to the first row?"),
        "row by name": Wrong(_named_row,
                             "you asked an array for the row of a word, and its rows have numbers, not names. "
                             "What gives you the number of the word's place on the menu?"),
        "position as value": Wrong(lambda word, menu: my_one_hot(word, menu) * (menu.index(word) + 1),
                                   "you wrote the word's position into its row, so that later words count for more. "
                                   "Which number makes all words equally large?"),
    },
    probes=[("sushi", MENU), ("pizza", MENU), ("Tuesday", WEEKDAYS), ("soup", ("salad", "rice", "soup", "bread"))],
    praise="Every word has its own row, and no word is larger than another.",
    hints=["np.zeros((rows, 1)) is a column of zeros.", "menu.index(word) is the number of the word's row."],
)


def my_vote(W, x):
    return W @ x


vote = Exercise(
    "Write my_vote(W, x): the votes that the matrix W casts when the column x speaks.",
    right={"matrix times column": my_vote,
           "row by row": lambda W, x: np.array([[sum(row * x[:, 0])] for row in W])},
    wrong={
        "transposed": Wrong(lambda W, x: W.T @ x,
                            "you turned W on its side, so that each dish votes for the one before it and the menu runs "
                            "backwards. What stands in a column of W, and what in a row?"),
        "the wrong way round": Wrong(lambda W, x: x @ W,
                                     "in x @ W a row of x, one number, meets a column of W, three: they do not fit. "
                                     "Which must stand on the left, so that rows of W meet the column x?"),
        "element by element": Wrong(lambda W, x: W * x,
                                    "`*` multiplies number by number and leaves a whole matrix. Each dish wants one "
                                    "sum of its votes. Which sign multiplies and adds up?"),
        "two nights": Wrong(lambda W, x: W @ W @ x,
                            "you let W vote twice: that is the dinner of tomorrow night. "
                            "How often must it vote for tonight?"),
        "squashed": Wrong(lambda W, x: np.tanh(W @ x),
                          "you squashed the votes as well. Here only the sums are asked for. "
                          "What is left of your line without tanh?"),
    },
    probes=[(CYCLE, np.array([[0.0], [1.0], [0.0]])), (SOFT, np.array([[1.0], [0.0], [0.0]])),
            (SOFT, np.array([[0.2], [0.5], [0.3]]))],
    praise="One `@` counts all the votes. Now try explore_dinner(vote=my_vote).",
    hints=["Each row of W, times the column, is one dish's sum of votes.", "It is a single `@`."],
)


def my_softmax(votes):
    powers = np.exp(votes)
    return powers / powers.sum(axis=0)


def _largest_off_first(votes):
    powers = np.exp(votes - votes.max(axis=0))
    return powers / powers.sum(axis=0, keepdims=True)


softmax = Exercise(
    "Write my_softmax(votes): votes (K, B), one night a column; the shares of each night add up to 1.",
    right={"powers over their sum": my_softmax, "the largest taken off first": _largest_off_first},
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
        "without powers": Wrong(lambda votes: votes / votes.sum(axis=0),
                                "you shared out the votes themselves, and then a vote below 0 gets a share below 0. "
                                "What makes every vote positive first?"),
    },
    probes=[(np.array([[2.0, 0.5], [0.0, 1.0]]),), (np.array([[1.0, 0.0], [-2.0, 0.5], [0.25, 3.0]]),),
            (np.array([[1.0], [-1.0], [3.0]]),)],
    praise="The library does the same, and first takes off the largest vote, so that even a vote of 1000 fits.",
    hints=["np.exp(votes) raises e to every vote.", "Divide by the sum down each column: .sum(axis=0)."],
)


def my_step(votes, truth, rate):
    powers = np.exp(votes)
    shares = powers / powers.sum(axis=0)
    return votes - rate * (shares - truth)


step = Exercise(
    "Write my_step(votes, truth, rate): the votes (K, 1) after one step of gradient descent; truth is one-hot.",
    right={"against the gradient": my_step,
           "toward the truth": lambda votes, truth, rate: votes + rate * (truth - shares_of(votes))},
    wrong={
        "uphill": Wrong(lambda votes, truth, rate: votes + rate * (shares_of(votes) - truth),
                        "your step goes uphill: the dish that was cooked loses votes, and the loss grows. "
                        "The gradient points up. Which sign leads down?"),
        "no learning rate": Wrong(lambda votes, truth, rate: votes - (shares_of(votes) - truth),
                                  "your step has the same length whatever the learning rate. "
                                  "What should a rate of 0.1 do to it?"),
        "no truth": Wrong(lambda votes, truth, rate: votes - rate * shares_of(votes),
                          "every dish loses votes, also the one that was cooked, for the truth is not in your line. "
                          "What is the gradient: the share, minus what?"),
        "raw votes": Wrong(lambda votes, truth, rate: votes - rate * (votes - truth),
                           "you compared the votes with the truth. The gradient compares the shares with it. "
                           "What turns votes into shares?"),
    },
    probes=[(np.array([[2.0], [0.0]]), np.array([[0.0], [1.0]]), 0.5),
            (np.array([[0.5], [-1.0], [0.25]]), np.array([[1.0], [0.0], [0.0]]), 0.1)],
    praise="Share minus truth, times the rate, taken off: step by step, that is how every net here learns.",
    hints=["First the shares: softmax(votes).", "The gradient is shares - truth. Go a little way against it."],
)

all = collect(globals())
