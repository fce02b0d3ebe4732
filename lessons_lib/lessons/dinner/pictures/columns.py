"""Things as columns of numbers, and a matrix that votes on one of them."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.dishes import dish
from lessons_lib.drawing.geometry import Shape
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import MINUS
from lessons_lib.worlds.dinners import CYCLE, MENU, WEATHER_REPORT, WEEKDAYS, most_voted, one_hot

CELL, TALL = 62, 30  # px, width and height of one number


def draw_columns() -> Picture:
    """Three things as columns: the weather report, "it's Tuesday" and "sushi"."""
    sheet = Drawing(800, 330)
    weather = [f"{value:g}" for value in WEATHER_REPORT.values()]
    days, dishes = one_hot("Tuesday", WEEKDAYS).ravel(), one_hot("sushi", MENU).ravel()
    for x, title, labels, cells, lit in (
            (200, "the weather report", list(WEATHER_REPORT), weather, range(5)),
            (452, "\u201cit\u2019s Tuesday\u201d", WEEKDAYS, [f"{day:g}" for day in days], np.flatnonzero(days)),
            (684, "\u201csushi\u201d", MENU, [f"{one:g}" for one in dishes], np.flatnonzero(dishes))):
        sheet.text(x - 30, 34, title, bold=True)
        column = _column(sheet, x, 166, cells, "x", lit)
        for n, label in enumerate(labels):
            sheet.text(x - CELL / 2 - 10, column.y - column.h / 2 + (n + 0.5) * TALL, label, anchor="end",
                       color=look.INK if n in lit else look.QUIET_INK)
        sheet.text(x - 30, 304, f"({len(cells)}, 1)", color=look.QUIET_INK)
    return sheet.picture("Three things as columns of numbers",
                         "The weather report is the column 76, 43, 13, 0.25, 83. It's Tuesday is a column of seven, "
                         "with a 1 in the second row. Sushi is a column of three: 0, 1, 0.")


def draw_voting(P=CYCLE, dinner="sushi") -> Picture:
    """A matrix of votes P (3, 3) times the one-hot column of a dish: the column of that dish speaks."""
    P, x = np.asarray(P, float), one_hot(dinner, MENU)
    if P.shape != (3, 3):
        raise ValueError(f"P must be (3, 3), a vote of each dish for each; got {P.shape}")
    votes, spoken = P @ x, int(x.argmax())
    elected = most_voted(votes)
    sheet = Drawing(800, 260)
    place = _grid(sheet, 300, 138, P, spoken)
    for k, name in enumerate(MENU):
        middle = place.x + (k - 1) * CELL
        dish(sheet, name, middle, 50, 34)
        sheet.text(middle, 78, name, size=look.SMALL, bold=k == spoken,
                   color=look.SYMBOLS["x"].ink if k == spoken else look.QUIET_INK)
        sheet.text(place.left[0] - 12, 138 + (k - 1) * TALL, f"votes for {name}", anchor="end")
    sheet.text(430, 138, "@", size=20)
    _column(sheet, 490, 138, [_vote(one) for one in x.ravel()], "x", [spoken])
    sheet.text(550, 138, "=", size=20)
    _column(sheet, 610, 138, [_vote(one) for one in votes.ravel()], "h", [MENU.index(name) for name in elected])
    for k, name in enumerate(MENU):
        dish(sheet, name, 668, 138 + (k - 1) * TALL, 24)
        sheet.text(688, 138 + (k - 1) * TALL, name, anchor="start", bold=name in elected,
                   color=look.SYMBOLS["h"].ink if name in elected else look.QUIET_INK)
    for middle, words, ink in ((300, "P: who votes for what", look.LAYER.ink),
                               (490, "yesterday", look.SYMBOLS["x"].ink), (610, "today", look.SYMBOLS["h"].ink)):
        sheet.text(middle, 206, words, color=ink)
    verdict = f"votes for {elected[0]}" if len(elected) == 1 else "cannot decide"
    sheet.text(400, 238, f"The 1 picks the {dinner} column, and that column {verdict}.")
    return sheet.picture(f"{dinner.capitalize()} votes for tonight", f"The matrix P times the one-hot column of "
                         f"{dinner} is the column {', '.join(_vote(one) for one in votes.ravel())}: it {verdict}.")


def _grid(sheet, x, y, P, spoken) -> Shape:
    layer, news = look.LAYER, look.SYMBOLS["x"]
    left, above = x - 1.5 * CELL, y - 1.5 * TALL
    sheet.rect(left, above, 3 * CELL, 3 * TALL, layer.pale)
    for (row, k), vote in np.ndenumerate(P):
        strong = vote and k == spoken
        sheet.fit(left + (k + 0.5) * CELL, above + (row + 0.5) * TALL, _vote(vote), CELL - 4, bold=bool(vote), size=15,
                  color=news.ink if strong else layer.ink)
    sheet.frame(left, above, 3 * CELL, 3 * TALL, color=layer.color, corner=3)
    sheet.frame(left + spoken * CELL, above, CELL, 3 * TALL, color=news.color, width=look.THICK, corner=3)
    return Shape(x, y, 3 * CELL, 3 * TALL)


def _column(sheet, x, y, cells, name, lit) -> Shape:
    """Printed numbers under each other, centred on x, y; the rows in `lit` are tinted and bold."""
    style, left, above = look.style_of(name), x - CELL / 2, y - TALL * len(cells) / 2
    for n, words in enumerate(cells):
        on = n in lit
        sheet.rect(left, above + n * TALL, CELL, TALL, style.pale if on else look.PAPER)
        sheet.fit(x, above + (n + 0.5) * TALL, words, CELL - 4, bold=on, size=15,
                  color=style.ink if on else look.QUIET_INK)
    for n in range(1, len(cells)):
        sheet.line([(left, above + n * TALL), (left + CELL, above + n * TALL)], color=look.QUIET_LINE, width=look.THIN)
    sheet.frame(left, above, CELL, TALL * len(cells), color=style.color, corner=3)
    return Shape(x, y, CELL, TALL * len(cells))


def _vote(vote) -> str:
    """A vote in as few characters as two decimals need: "1", "0.5", "−0.33"."""
    return f"{round(vote, 2) + 0.0:.2f}".rstrip("0").rstrip(".").replace("-", MINUS)
