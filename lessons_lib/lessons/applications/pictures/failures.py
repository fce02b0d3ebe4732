"""Errors that double: the logistic map from two starts that nearly agree."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.powers_of_ten import height, power_axis
from lessons_lib.drawing.svg import Drawing
from lessons_lib.lessons.applications.pictures.colors import OTHER

LEFT, WIDE, TALL, TOPS = 64, 680, 120, (56, 242)
LOW = -15


@lean
def draw_two_starts(truth, rounded, words) -> str:
    """As SVG: the rule from a number, and from the same number rounded, (T + 1,) each, and how far they are apart."""
    sheet = Drawing(800, 484)
    for x, says, style, dash in ((LEFT, "the sequence", look.PLAIN, ""), (LEFT + 190, "the same rule, from the rounded "
                                 "start", OTHER, "7 4")):
        sheet.line([(x, 24), (x + 28, 24)], color=style.color, width=look.NORMAL + 1, dash=dash)
        sheet.text(x + 36, 24, says, anchor="start", color=style.ink)
    steps = np.arange(len(truth))
    chart = Chart(sheet, LEFT, TOPS[0], WIDE, TALL, x=(0, steps[-1]), y=(0, 1), y_ticks=(0, 0.5, 1))
    for xs, style, dash in ((truth, look.PLAIN, ""), (rounded, OTHER, "7 4")):
        sheet.traces([[(chart.x(t), chart.y(x)) for t, x in zip(steps, xs, strict=True)]], color=style.color,
                     width=look.NORMAL, dash=dash)
    chart = power_axis(sheet, LEFT, TOPS[1], WIDE, TALL, x=(0, steps[-1]), powers=range(-15, 1, 3),
                       x_label="steps ahead")
    sheet.text(LEFT - 8, TOPS[1] - 14, "how far apart they are", anchor="start", size=look.SMALL,
               color=look.QUIET_INK)
    sheet.traces([[(chart.x(t), chart.y(height(abs(a - b), LOW))) for t, a, b in zip(steps, truth, rounded,
                                                                                    strict=True)]],
                 color=OTHER.color, width=look.NORMAL)
    for n, said in enumerate(words):
        sheet.text(20, TOPS[1] + TALL + 60 + 24 * n, said, anchor="start")
    return sheet.svg("The same rule, from two starts that nearly agree", " ".join(words))
