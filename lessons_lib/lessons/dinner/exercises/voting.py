"""A vote: a matrix times a column."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.nets.activations import softmax as shares_of
from lessons_lib.worlds.dinners import CYCLE

SOFT = np.array([[0.1, 0.2, 0.8], [0.7, 0.0, 0.1], [0.2, 0.8, 0.1]])
WIDE = np.array([[1.0, 2.0, 3.0], [0.0, -1.0, 1.0]])


def my_vote(W, x):
    return W @ x


vote = Exercise(
    "Write my_vote(W, x): the votes that the matrix W casts when the column x speaks.",
    right={"matrix times column": my_vote,
           "row by row": lambda W, x: np.array([[sum(row * x[:, 0])] for row in W]),
           "element by element, then added up": lambda W, x: (W * x.T).sum(axis=1, keepdims=True),
           "both turned": lambda W, x: (x.T @ W.T).T},
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
        "lying flat": Wrong(lambda W, x: W @ x[:, 0],
                            "the sums are right, and they lie flat, for you took the numbers of x out of their column. "
                            "What if x stays as it is?"),
        "shared out": Wrong(lambda W, x: shares_of(W @ x),
                            "you made shares of the votes. Here only the sums are asked for. What is left of your line "
                            "without softmax?"),
        "the loudest alone": Wrong(lambda W, x: W[:, [x.argmax()]],
                                   "you take the column of the loudest word whole, and the other words have no say. In "
                                   "a half-hearted x each column counts with its own share. Which sign does that for "
                                   "all columns at once?"),
        "the winner": Wrong(lambda W, x: int((W @ x).argmax()),
                            "that is the number of the dish with the most votes. Asked are the votes themselves, one "
                            "for each dish. What if you stop before argmax?"),
        "squashed": Wrong(lambda W, x: np.tanh(W @ x),
                          "you squashed the votes as well. Here only the sums are asked for. "
                          "What is left of your line without tanh?"),
    },
    probes=[(CYCLE, np.array([[0.0], [1.0], [0.0]])), (SOFT, np.array([[1.0], [0.0], [0.0]])),
            (SOFT, np.array([[0.2], [0.5], [0.3]])), (WIDE, np.array([[1.0], [-2.0], [0.5]])),
            (WIDE / 7, np.array([[0.1], [0.2], [1 / 3]]))],
    praise="One `@` counts all the votes. Now try explore_dinner(vote=my_vote).",
    hints=["Each row of W, times the column, is one dish's sum of votes.", "It is a single `@`."],
)
