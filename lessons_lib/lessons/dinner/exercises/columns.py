"""A word as a column."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.worlds.dinners import MENU, WEEKDAYS


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


def _three_rows(word, menu):
    x = np.zeros((3, 1))
    x[menu.index(word)] = 1
    return x


one_hot = Exercise(
    "Write my_one_hot(word, menu): the column of shape (len(menu), 1) with a 1 in the word's own row, else 0.",
    right={"zeros, then a 1": my_one_hot,
           "row by row": lambda word, menu: np.array([[float(other == word)] for other in menu]),
           "a column of the identity": lambda word, menu: np.eye(len(menu))[:, [menu.index(word)]],
           "True and False": lambda word, menu: (np.array(menu) == word)[:, None],
           "lists alone": lambda word, menu: [[1 if other == word else 0] for other in menu]},
    wrong={
        "flat": Wrong(lambda word, menu: my_one_hot(word, menu)[:, 0],
                      "your numbers are right, and they lie flat: for three dishes your shape is (3,), and a column "
                      "is (3, 1). Which shape does np.zeros need to make a column?"),
        "lying": Wrong(lambda word, menu: my_one_hot(word, menu).T,
                       "your 1 is in the right place, and the column lies on its side: one row with a number for "
                       "each word. Which comes first in a shape, rows or columns?"),
        "all ones": Wrong(lambda word, menu: np.ones((len(menu), 1)),
                          "a 1 in every row says that dinner is every dish at once. Which rows stay 0?"),
        "nothing written": Wrong(lambda word, menu: np.zeros((len(menu), 1)),
                                 "your column is all zeros: no 1 was written into it. (`==` asks whether two things "
                                 "are the same.) Which sign writes?"),
        "counts from 1": Wrong(_counted_from_one,
                               "your 1 is one row too low: you serve the next dish on the menu. "
                               "Which number does Python give to the first row?"),
        "row by name": Wrong(_named_row,
                             "you asked an array for the row of a word, and its rows have numbers, not names. "
                             "What gives you the number of the word's place on the menu?"),
        "exchanged": Wrong(lambda word, menu: 1 - my_one_hot(word, menu),
                           "your column says every dish but the right one: 1 and 0 have changed places. Which of the "
                           "two does np.ones begin with, and which is needed here?"),
        "the place alone": Wrong(lambda word, menu: menu.index(word),
                                 "that is the number of the word's row, and it is right. Asked is the whole column: a "
                                 "1 there and 0 elsewhere. What do you have that makes an empty one?"),
        "three rows": Wrong(_three_rows,
                            "your column has three rows, for a menu of any length. How long is the menu that you are "
                            "handed?"),
        "position as value": Wrong(lambda word, menu: my_one_hot(word, menu) * (menu.index(word) + 1),
                                   "you wrote the word's position into its row, so that later words count for more. "
                                   "Which number makes all words equally large?"),
    },
    probes=[("sushi", MENU), ("pizza", MENU), ("Tuesday", WEEKDAYS), ("soup", ("salad", "rice", "soup", "bread"))],
    praise="Every word has its own row, and no word is larger than another.",
    hints=["`np.zeros((4, 1))` is a column of zeros, with four rows.",
           "`menu.index(word)` is the number of the word's row."],
)
