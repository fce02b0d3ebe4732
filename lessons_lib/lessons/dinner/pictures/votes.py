"""Votes and what becomes of them: shares by softmax, guesses against luck, learned votes beside those set by hand."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.dishes import dish
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import bars, number, percent, signed
from lessons_lib.lessons.dinner.chance import chance_interval
from lessons_lib.nets.argmax import argmax
from lessons_lib.worlds.dinners import MENU

ROW = 44                       # px, a dish's row of bars
LEFT, CELL, GAP = 300, 74, 24  # px: where a matrix begins, a vote's width, the space between the routes


def draw_shares(votes, shares, dishes=MENU) -> Picture:
    """Each dish's vote on the left and its share on the right; both are columns (K, 1), one row for each dish."""
    votes, shares = (np.asarray(column, float).ravel() for column in (votes, shares))
    if not len(votes) == len(shares) == len(dishes):
        raise ValueError(f"votes, shares and dishes must be of one length; got {len(votes)}, {len(shares)} and "
                         f"{len(dishes)}")
    sheet = Drawing(800, 66 + ROW * len(dishes))
    best = argmax(votes)
    for n, name in enumerate(dishes):
        dish(sheet, name, 36, 48 + (n + 0.5) * ROW, 32)
    sheet.text(205, 28, "votes", bold=True)
    bars(sheet, 64, 48, 300, votes, dishes, "y", row=ROW, top=max(1.0, np.abs(votes).max()), mark=best)
    sheet.text(620, 28, "shares", bold=True)
    bars(sheet, 464, 48, 306, shares, dishes, "y", row=ROW, mark=best, show=lambda share: percent(share, 1))
    middle = 48 + ROW * len(dishes) / 2
    sheet.arrow((380, middle), (448, middle))
    sheet.text(414, middle - 16, "softmax", size=look.SMALL)
    return sheet.picture("Votes become shares", "; ".join(
        f"{name}: a vote of {signed(vote)} becomes {percent(share, 1)}"
        for name, vote, share in zip(dishes, votes, shares, strict=True)) + ".")


def draw_chance(right, asked, luck=1 / 3) -> Picture:
    """Up to 12 nets side by side: how many of `asked` nights each guessed right, and its 95 % confidence interval.

    The axis runs from 0.2 to 0.5; a dashed line is the share that luck alone gives.
    """
    if not 1 <= len(right) <= 12:
        raise ValueError(f"right must be 1 to 12 counts, so that they fit; got {len(right)}")
    intervals = [chance_interval(hits, asked) for hits in right]
    sheet = Drawing(800, 312)
    chart = Chart(sheet, 60, 70, 650, 180, x=(0.4, len(right) + 0.6), y=(0.2, 0.5), x_ticks=range(1, len(right) + 1),
                  y_ticks=(0.2, 0.3, 0.4, 0.5), x_label="net", y_label="share of held-out nights guessed right")
    sheet.text(52, 26, "One net each: the dot is what it got right, the bar its 95 % confidence interval.",
               anchor="start")
    chart.level(luck, color=look.INK)
    sheet.text(chart.left + chart.width + 8, chart.y(luck), "luck: 1/3", size=look.SMALL, anchor="start")
    for n, (hits, (low, high)) in enumerate(zip(right, intervals, strict=True), 1):
        name = "y" if low < luck < high else "x"
        sheet.line([(chart.x(n), chart.y(low)), (chart.x(n), chart.y(high))], color=look.SYMBOLS[name].color,
                   width=look.THICK)
        chart.dots([n], [hits / asked], name, radius=5)
    held = sum(low < luck < high for low, high in intervals)
    return sheet.picture("Guesses from the calendar", f"{held} of {len(right)} intervals hold {number(luck)}, "
                         "the share that luck alone gives.")


def draw_weights(by_hand, learned) -> Picture:
    """The matrix of votes set by hand (3, 6), and below it S learned ones (S, 3, 6): their mean and their spread."""
    by_hand, learned = np.asarray(by_hand, float), np.asarray(learned, float)
    if by_hand.shape != (3, 6) or learned.ndim != 3 or learned.shape[1:] != (3, 6):
        raise ValueError(f"by_hand must be (3, 6) and learned (S, 3, 6); got {by_hand.shape} and {learned.shape}")
    mean, spread = learned.mean(axis=0), learned.std(axis=0)
    sheet = Drawing(800, 432)
    for side, words, name in ((0, "prediction for yesterday", "h"), (1, "dinner yesterday", "x")):
        sheet.text(LEFT + (3 * side + 1.5) * CELL + side * GAP, 24, words, color=look.SYMBOLS[name].ink, bold=True)
        for k, food in enumerate(MENU):
            dish(sheet, food, LEFT + (3 * side + k + 0.5) * CELL + side * GAP, 62, 32)
    _votes(sheet, 88, 38, by_hand, None, ("set by hand",))
    _votes(sheet, 236, 52, mean, spread, (f"learned by {len(learned)} nets:", "mean ± spread"))
    sheet.text(400, 412, "Each column is a dish that was named, each row what it votes for. "
               "Column means are taken out.", size=look.SMALL, color=look.QUIET_INK)
    return sheet.picture("Votes set by hand and votes learned", f"By hand: {_told(by_hand)}. Learned, mean of "
                         f"{len(learned)} nets: {_told(mean)}, with a spread of at most {number(spread.max())}.")


def _votes(sheet, top, tall, rows, spread, title):
    for n, words in enumerate(title):
        sheet.text(24, top + 1.5 * tall + (n - (len(title) - 1) / 2) * 21, words, anchor="start", bold=n == 0)
    for r, food in enumerate(MENU):
        middle = top + (r + 0.5) * tall
        sheet.text(LEFT - 12, middle, f"for {food}", anchor="end", size=look.SMALL, color=look.QUIET_INK)
        for k, vote in enumerate(rows[r]):
            left, up = LEFT + k * CELL + k // 3 * GAP, 0 if spread is None else 9
            strong = vote > 0
            sheet.rect(left + 1, top + r * tall + 1, CELL - 2, tall - 2,
                       look.LAYER.pale if strong else look.QUIET_FILL, corner=4)
            sheet.text(left + CELL / 2, middle - up, signed(vote), bold=strong,
                       color=look.LAYER.ink if strong else look.QUIET_INK)
            if spread is not None:
                sheet.text(left + CELL / 2, middle + 12, f"± {number(spread[r, k])}", size=look.SMALL,
                           color=look.QUIET_INK)


def _told(rows) -> str:
    return "; ".join(" ".join(signed(vote) for vote in row) for row in rows)
