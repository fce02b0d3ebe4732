"""A hard gate beside a soft one: how far each is open, and how much it moves when its vote is nudged."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number
from lessons_lib.nets.activations import sigmoid

REACH, STEEPEST = 8, 10             # how far votes go, and how many times as steep the soft gate can be
EVEN = np.linspace(-1, 1, 57)
LINE = REACH * EVEN * np.abs(EVEN)  # votes, close together near 0, where a steep gate bends
HARD, SOFT = "quiet", "f"


def draw_gate(vote: float, steepness: float, soft: float, slope: float, words: str) -> str:
    """Both gates and both slopes over all votes, with dots at this vote, as SVG; `words` is the last sentence."""
    hard = float(vote > 0)
    sheet = Drawing(800, 452)
    left = Chart(sheet, 60, 84, 310, 210, x=(-REACH, REACH), y=(0, 1), x_ticks=(-8, -4, 0, 4, 8),
                 y_ticks=(0, 0.5, 1), x_label="the gate's vote", y_label="how far it is open")
    right = Chart(sheet, 460, 84, 310, 210, x=(-REACH, REACH), y=(0, STEEPEST / 4), x_ticks=(-8, -4, 0, 4, 8),
                  y_ticks=(0, 1, 2), x_label="the gate's vote", y_label="its slope")
    for x, name, says in ((60, HARD, "hard gate: 0 or 1"), (260, SOFT, "soft gate: a sigmoid")):
        sheet.line([(x, 28), (x + 30, 28)], color=look.style_of(name).color, width=look.THICK)
        sheet.text(x + 38, 28, says, anchor="start", color=look.style_of(name).ink)
    left.line((-REACH, 0, 0, REACH), (0, 0, 1, 1), HARD, width=look.THICK)
    right.line((-REACH, REACH), (0, 0), HARD, width=look.THICK)
    open_ = sigmoid(steepness * LINE)
    left.line(LINE, open_, SOFT, width=look.NORMAL + 1)
    right.line(LINE, steepness * open_ * (1 - open_), SOFT, width=look.NORMAL + 1)
    for chart, values in ((left, (hard, soft)), (right, (0, slope))):
        chart.here(vote, color=look.QUIET_LINE)
        for value, color in zip(values, (look.QUIET_INK, look.style_of(SOFT).ink), strict=True):
            sheet.rect(chart.x(vote) - 6, chart.y(value) - 6, 12, 12, color, corner=6)
    for y, name, opened, its_slope in ((356, HARD, number(hard, 4), "none: it jumps" if vote == 0 else number(0, 4)),
                                       (380, SOFT, number(soft, 4), number(slope, 4))):
        ink = look.style_of(name).ink
        sheet.text(60, y, f"{'hard' if name == HARD else 'soft'} gate: {opened}", anchor="start", bold=True, color=ink)
        sheet.text(460, y, f"slope: {its_slope}", anchor="start", bold=True, color=ink)
    sheet.paragraph(20, 416, words, 760, anchor="start")
    return sheet.svg("A hard gate and a soft one", f"At a vote of {number(vote, 1)} the hard gate is {number(hard, 0)} "
                     f"and the soft one {number(soft, 4)}. {words}")
