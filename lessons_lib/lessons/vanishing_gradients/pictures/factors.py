"""One factor, multiplied again and again, on an axis of powers of ten; and a squash applied to a squash."""

from math import log10

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.powers_of_ten import power, power_axis
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number

LONGEST, REACH = 3000, 45                                   # steps and powers of ten that are drawn
SMALLEST, LARGEST = np.finfo(np.float32).tiny, np.finfo(np.float32).max  # what float32 holds with all its digits
LINE = np.linspace(-8, 8, 65)


def draw_factor(factor: float, step: int, words: str) -> str:
    """factor^n for n = 0 .. 3000, marked at `step`, with the ends of float32, as SVG; `words` is the last sentence."""
    sheet = Drawing(800, 420)
    sheet.text(60, 30, f"{factor:.3f}^{{{step}}} = {power(factor**step)}", anchor="start", bold=True, size=look.TITLE)
    chart = power_axis(sheet, 60, 56, 590, 270, x=(0, LONGEST), powers=range(-REACH, REACH + 1, 15), x_label="steps")
    for edge, size in ((log10(LARGEST), "large"), (log10(SMALLEST), "small")):
        chart.level(edge, color=look.WRONG_INK)
        middle = chart.y(edge) + (-8 if edge > 0 else 8)
        for n, line in enumerate((f"too {size}", "for float32")):
            sheet.text(662, middle + 15 * n - 7, line, size=look.SMALL, color=look.WRONG_INK, anchor="start")
    end = min(LONGEST, REACH / abs(log10(factor))) if factor != 1 else LONGEST
    chart.line((0, end), (0, end * log10(factor)), "blame", width=look.THICK)
    place = step * log10(factor)
    if abs(place) <= REACH:
        chart.here(step, color=look.QUIET_LINE)
        chart.dots([step], [place], "blame", radius=7)
    sheet.paragraph(20, 382, words, 760, anchor="start")
    return sheet.svg("The same factor, again and again", f"On an axis of powers of ten {factor:.3f} to the power of n "
                     f"is a straight line. {words}")


def draw_sigmoids(curves, apart, spread: float, slope: float, words: str) -> str:
    """The sigmoid applied n times, as it is and magnified, as SVG.

    curves (n + 1, 65): numbers on LINE, and what they are after 1 .. n sigmoids; `spread` the range of the last one
    over all numbers, `slope` its slope at 0; `apart` (65,) how far each last number lies above that of 0.
    """
    n = len(curves) - 1
    sheet = Drawing(800, 440)
    sheet.text(60, 30, f"the sigmoid, {times(n)}", anchor="start", bold=True, size=look.TITLE)
    whole = Chart(sheet, 60, 80, 320, 220, x=(-8, 8), y=(0, 1), x_ticks=(-8, -4, 0, 4, 8), y_ticks=(0, 0.5, 1),
                  x_label="what goes in")
    for curve in curves[max(1, n - 3):n]:
        whole.line(LINE, curve, "quiet")
    whole.line(LINE, curves[n], "blame", width=look.THICK)
    close = Chart(sheet, 460, 80, 320, 220, x=(-8, 8), y=(0, 1), x_ticks=(-8, -4, 0, 4, 8), y_ticks=(),
                  x_label="what goes in")
    close.line(LINE, 0.5 + (apart - apart.min() / 2 - apart.max() / 2) / spread, "blame", width=look.THICK)
    sheet.text(60, 60, "what comes out", size=look.SMALL, color=look.QUIET_INK, anchor="start")
    sheet.text(460, 60, f"the same, {power(1 / spread)} times as tall" if n > 1 else "the same", size=look.SMALL,
               color=look.QUIET_INK, anchor="start")
    sheet.text(60, 364, f"range: {power(spread, 4)}", anchor="start", bold=True)
    sheet.text(460, 364, f"slope at 0: {power(slope)}", anchor="start", bold=True)
    sheet.paragraph(20, 400, words, 760, anchor="start")
    return sheet.svg("A squash on a squash", f"The sigmoid {times(n)} gives values in a range of {power(spread, 4)}, "
                     f"with slope {power(slope)} at 0. {words}")


def times(n: int) -> str:
    """"once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(n, f"{number(n, 0)} times")
