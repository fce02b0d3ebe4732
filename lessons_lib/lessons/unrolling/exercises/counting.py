"""Any number of days."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.worlds.dinners import CYCLE, MENU, one_hot, word_of

P = CYCLE


def dinner_after(days, last):
    return MENU[(MENU.index(last) + days) % 3]


def _dinner_by_matrix(days, last):
    return word_of(np.linalg.matrix_power(P, days) @ one_hot(last))


def _day_by_day(days, last):
    follows = dict(zip(MENU, MENU[1:] + MENU[:1], strict=True))
    for _ in range(days):
        last = follows[last]
    return last


def _recursive(days, last):
    return last if days == 0 else _recursive(days - 1, MENU[(MENU.index(last) + 1) % 3])


away = Exercise(
    "Write dinner_after(days, last): the dish on the table `days` days after the dish `last`.",
    right={"count round the menu": dinner_after, "a power of P": _dinner_by_matrix, "day by day": _day_by_day,
           "the function calls itself": _recursive, "a long menu": lambda days, last: (
               MENU * (days + 2))[MENU.index(last) + days]},
    wrong={
        "one day short": Wrong(
            lambda days, last: MENU[(MENU.index(last) + days - 1) % 3],
            "you stop a day early. That is the count of the nights missing in between; each arrow is a day. How many "
            "arrows lead from the last known dinner to tonight's?"),
        "always from pizza": Wrong(
            lambda days, last: MENU[days % 3],
            "you count from pizza, whatever was eaten last. That is right only for last = \"pizza\". Where on the "
            "menu does `last` stand? MENU.index(last) tells you."),
        "a day late": Wrong(
            lambda days, last: MENU[(MENU.index(last) + days + 1) % 3],
            "you go a day too far: 0 days after waffles it is still waffles. How many steps on the menu is one day?"),
        "backwards": Wrong(
            lambda days, last: MENU[(MENU.index(last) - days) % 3],
            "you go back in time: that was on the table so many days *before*. Which sign goes on?"),
        "the number of the dish": Wrong(
            lambda days, last: (MENU.index(last) + days) % 3,
            "that is the number of the right dish on the menu. Asked is its name. What has the names?"),
        "a vote": Wrong(
            lambda days, last: one_hot(MENU[(MENU.index(last) + days) % 3]),
            "that is the right vote, a column. Asked is the dish as a word. Which row of it leads, and what is its "
            "name on the menu?"),
        "always two weeks": Wrong(
            lambda days, last: MENU[(MENU.index(last) + 14) % 3],
            "you count 14 days, whatever you are asked. Which argument says how many there are?"),
        "the remainder of the days alone": Wrong(
            lambda days, last: MENU[MENU.index(last) + days % 3],
            "in your line % comes before +, so only the days are cut, and two steps on from sushi run off the menu. "
            "What belongs in brackets?"),
        "off the end of the menu": Wrong(
            lambda days, last: MENU[MENU.index(last) + days],
            "you run off the end of the menu: there is no dish number 14. After waffles it goes on with pizza. Which "
            "sign takes the threes out of a number and leaves the rest?"),
    },
    probes=[(0, "waffles"), (1, "pizza"), (14, "pizza"), (14, "sushi"), (15, "waffles"), (1000, "sushi")],
    hints=["`MENU.index(\"sushi\")` is 1: the place of a dish on the menu.", "What are `14 % 3` and `15 % 3`?"],
    praise="Two weeks are four rounds of the menu and two dishes more.",
)
