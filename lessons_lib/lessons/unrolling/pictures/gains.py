"""Why a vote fades or holds: tanh(gain * vote) against the diagonal, on which a vote stays what it was."""

from math import tanh

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import MINUS, number

SIDE, TOP, ROOM = 196, 66, 262   # px: a panel's side, where it begins, from panel to panel
RIGHT, WRONG = 1.0, 0.05         # the votes that the two stairs begin with
EDGE, STAIRS = 1.15, 40          # how far the axes of the votes reach, and the most steps of a stair
LINE = np.linspace(-1, 1, 41)


def draw_gains(*gains: float) -> Picture:
    """The curve of tanh, and for one or two gains from 0.5 to 4 tonight's vote tanh(gain h) over last night's h.

    Stairs lead from night to night: up or down to the curve, across to the diagonal. They begin at 1, for the right
    dish, and at 0.05, for a wrong one. ValueError for other gains.
    """
    if not 1 <= len(gains) <= 2 or not all(0.5 <= gain <= 4 for gain in gains):
        raise ValueError(f"one or two gains from 0.5 to 4 fit; got {gains}")
    sheet = Drawing(800, 372)
    _tanh(sheet, 44)
    told = [_panel(sheet, 44 + ROOM * n, gain) for n, gain in enumerate(gains, 1)]
    _legend(sheet, 350)
    return sheet.picture("Fade and hold", "Left, tanh: an S-shaped curve between -1 and 1, steep near 0, flat far out. "
                         f"Beside it tonight's vote over last night's. {' '.join(told)}")


def meeting(gain: float) -> float:
    """The largest h at which tanh(gain h) = h: 0 up to a gain of 1, above it a vote that comes back as it was."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if tanh(gain * middle) > middle else (low, middle)
    return low


def _tanh(sheet: Drawing, left: float) -> None:
    sheet.text(left + SIDE / 2, 26, "tanh", bold=True)
    chart = Chart(sheet, left, TOP, SIDE, SIDE, x=(-3, 3), y=(-EDGE, EDGE), x_ticks=(-3, 0, 3), y_ticks=(-1, 0, 1),
                  x_label="a number", y_label="squashed")
    chart.line(3 * LINE, np.tanh(3 * LINE), "pointwise", width=look.NORMAL + 1)


def _panel(sheet: Drawing, left: float, gain: float) -> str:
    """Draw one gain, and say in words what is to be seen."""
    chart = Chart(sheet, left, TOP, SIDE, SIDE, x=(-EDGE, EDGE), y=(-EDGE, EDGE), x_ticks=(-1, 0, 1),
                  y_ticks=(-1, 0, 1), x_label="last night's vote", y_label="tonight's vote")
    chart.line((-EDGE, EDGE), (-EDGE, EDGE), "plain", width=look.THIN)
    chart.line(EDGE * LINE, np.tanh(gain * EDGE * LINE), "pointwise", width=look.NORMAL + 1)
    _stairs(chart, gain, WRONG, "x", dash="5 3")
    _stairs(chart, gain, RIGHT, "h")
    meets = meeting(gain)
    where = [-meets, 0.0, meets] if meets else [0.0]
    chart.dots(where, where, "plain", radius=4.5)
    fate = f"holds at {number(meets, 4)}" if meets else "fades"
    sheet.text(left + SIDE / 2, 26, f"gain {gain:g}: {fate}", bold=True)
    for h in where[::2] if meets else ():
        side, anchor = (-9, "end") if h > 0 else (9, "start")
        sheet.text(chart.x(h) + side, chart.y(h) + (-6 if h > 0 else 8), number(h, 4), size=look.SMALL, anchor=anchor)
    points = ", ".join(number(h, 4) if h else "0" for h in where)
    return (f"At gain {gain:g} curve and diagonal meet at {points}: from 1 the stairs lead to {points.split(', ')[-1]}."
            ).replace(MINUS, "-")


def _stairs(chart: Chart, gain: float, vote: float, name: str, dash: str = "") -> None:
    way = [(vote, vote)]
    for _ in range(STAIRS):
        after = tanh(gain * vote)
        way += [(vote, after), (after, after)]
        if abs(after - vote) < 0.004:   # less than half a px
            break
        vote = after
    points = " ".join(f"{px(chart.x(a))},{px(chart.y(b))}" for a, b in way)
    style, dashes = look.style_of(name), f' stroke-dasharray="{dash}"' if dash else ""
    chart.sheet.add(f'<polyline points="{points}" fill="none" stroke="{style.color}" stroke-width="{look.NORMAL}"'
                    f'{dashes}/>')


def _legend(sheet: Drawing, y: float) -> None:
    for x, name, width, dash, words in ((24, "pointwise", look.NORMAL + 1, "", "tanh(gain · vote)"),
                                        (206, "plain", look.THIN, "", "the diagonal: as it was"),
                                        (418, "h", look.NORMAL, "", "the right dish, from 1"),
                                        (610, "x", look.NORMAL, "5 3", "a wrong dish, from 0.05")):
        style = look.style_of(name)
        sheet.line([(x, y), (x + 24, y)], color=style.color, width=width, dash=dash)
        sheet.text(x + 30, y, words, size=look.SMALL, color=style.ink, anchor="start")
