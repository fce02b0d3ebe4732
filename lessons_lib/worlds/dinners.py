"""What is for dinner: the menu, words as columns, and the cycle that the cook follows. Lesson 02.

The story is Brandon Rohrer's ("How recurrent neural networks and long short-term memory work").
"""

import numpy as np

from lessons_lib.nets.argmax import TIE
from lessons_lib.nets.checks import as_array
from lessons_lib.nets.one_hot import one_hot as columns

MENU = ("pizza", "sushi", "waffles")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June",
          "July", "August", "September", "October", "November", "December")

# CYCLE @ one_hot(yesterday, MENU) is one_hot(today, MENU). Column: yesterday's dish; row: today's.
CYCLE = np.array([[0.0, 0.0, 1.0],
                  [1.0, 0.0, 0.0],
                  [0.0, 1.0, 0.0]])
CYCLE.flags.writeable = False

# Votes of [prediction for yesterday; dinner yesterday] (6, 1) for [prediction for today] (3, 1).
DINNER_NET = np.hstack([CYCLE, CYCLE])
DINNER_NET.flags.writeable = False

WEATHER_REPORT = {"high in °F": 76.0, "low in °F": 43.0, "wind in mph": 13.0, "rain in inches": 0.25,
                  "humidity in %": 83.0}


def one_hot(word, menu=MENU):
    """A word as a column (len(menu), 1): 1 in its own row, else 0. ValueError for a word not on the menu."""
    menu = _menu(menu)
    if word not in menu:
        raise ValueError(f"{word!r} is not on the menu; choose from {', '.join(menu)}")
    return np.array([[float(other == word)] for other in menu])


def word_of(column, menu=MENU):
    """The word that a one-hot column (len(menu), 1) stands for. ValueError if the column is not one-hot."""
    column = _votes(column, menu)
    if sorted(column.ravel()) != [0.0] * (len(menu) - 1) + [1.0]:
        raise ValueError(f"column must be one-hot, a single 1 and else 0; got {column.ravel().tolist()}; "
                         "for the winner of a vote use most_voted")
    return _menu(menu)[int(column.argmax())]


def most_voted(column, menu=MENU):
    """The words with the most votes in a column (len(menu), 1): a tuple of one winner, or of all that tie."""
    column = _votes(column, menu)
    return tuple(word for word, votes in zip(_menu(menu), column.ravel(), strict=True)
                 if column.max() - votes <= TIE)


def columns_of(labels, size=3):
    """Labels (N,) from 0 to size - 1, such as dinners as places on the menu, as one-hot columns, (size, N)."""
    if np.ndim(labels) != 1:
        raise ValueError(f"labels must be (N,) whole numbers; got {np.shape(labels)}")
    return columns(labels, size)


def _menu(menu):
    words = tuple(menu)
    if isinstance(menu, str) or not words or len(set(words)) != len(words):
        raise ValueError(f"menu must be a list of different words, at least one; got {menu!r}")
    return words


def _votes(column, menu):
    array = as_array("column", column)
    if array.dtype.kind not in "biuf":
        raise TypeError(f"column must hold real numbers; got {array.dtype}")
    if array.shape != (len(_menu(menu)), 1):
        tip = "; use column[:, None]" if array.ndim == 1 else ""
        raise ValueError(f"column must be ({len(menu)}, 1), one row for each word; got {array.shape}{tip}")
    if not np.isfinite(array).all():
        raise ValueError(f"column must hold finite numbers; got {array.ravel().tolist()}")
    return array.astype(float)
