"""tanh as a graph to read numbers off: in at the bottom, up to the curve, out at the left."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number

REACH, MOST = 3.0, 4
LINE = np.linspace(-REACH, REACH, 61)


def draw_squash(*numbers) -> Picture:
    """The curve of tanh, and for each of up to four numbers from -3 to 3 the way from the number to its squash.

    ValueError for more numbers, or for one that is off the paper.
    """
    if len(numbers) > MOST or any(not abs(a) <= REACH for a in numbers):
        raise ValueError(f"up to {MOST} numbers from {-REACH:g} to {REACH:g} fit; got {numbers}")
    sheet = Drawing(800, 330)
    chart = Chart(sheet, 60, 44, 470, 230, x=(-REACH, REACH), y=(-1.0, 1.0), x_label="a", y_label="tanh(a)",
                  x_ticks=range(-3, 4), y_ticks=(-1, -0.5, 0, 0.5, 1))
    chart.line(LINE, np.tanh(LINE), "pointwise", width=look.NORMAL + 1)
    for n, a in enumerate(numbers):
        squashed = float(np.tanh(a))
        x, y = chart.x(a), chart.y(squashed)
        sheet.line([(x, chart.y(-1.0)), (x, y), (chart.left, y)], color=look.QUIET_INK, width=look.THIN, dash="4 4")
        chart.dots([a], [squashed], "pointwise", radius=5)
        sheet.text(570, 80 + 32 * n, f"tanh({number(a, 1)}) = {number(squashed, 4)}", anchor="start")
    return sheet.picture("Reading numbers off tanh", "An S-shaped curve from -1 to 1. " + " ".join(
        f"From {number(a, 1)} on the lower edge the way goes up to the curve and left to {number(np.tanh(a), 4)}."
        for a in numbers))
