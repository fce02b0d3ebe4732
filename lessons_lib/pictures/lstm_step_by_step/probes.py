"""What linear probes read off the states of ten trained nets, word after word. Lesson 09."""

import numpy as np

from lessons_lib.pictures import style as look
from lessons_lib.pictures.chart import Chart
from lessons_lib.pictures.geometry import px
from lessons_lib.pictures.measure import text_width
from lessons_lib.pictures.picture import Picture
from lessons_lib.pictures.svg import Drawing

WORDS = tuple("girl near the trees often sees a dog near the river when she sings . the boys".split())


def draw_probes(trained, controls) -> Picture:
    """Two charts, the share read right at every word of a sentence, from the subject to the next one.

    trained, controls: label -> shares (nets, places), at most four. Drawn is their mean, and a band from the lowest to
    the highest net; the third of `trained`, the nets that do not know, as a dashed line without a band.
    """
    sheet = Drawing(800, 552)
    _panel(sheet, 64, "trained nets", trained, ("y", "f", "f", "o"), dashed=list(trained)[2:3])
    _panel(sheet, 336, "controls", controls, ("y", "f", "quiet"))
    return sheet.picture("What is read off the cell state", f"Share right, word by word, the mean of the nets. Trained "
                         f"nets: {_told(trained)} Controls: {_told(controls)}")


def _panel(sheet: Drawing, top: float, title: str, shares, styles, dashed=()) -> None:
    sheet.text(20, top - 40, title, anchor="start", bold=True)
    sheet.text(20, top - 16, "share right", anchor="start", size=look.SMALL, color=look.QUIET_INK)
    chart = Chart(sheet, 64, top, 716, 158, x=(-0.5, len(WORDS) - 0.5), y=(0.25, 1.0), x_ticks=(),
                  y_ticks=(0.25, 0.5, 0.75, 1.0))
    chart.level(0.5)
    drawn = [(label, name, np.asarray(right), "5 4" if label in dashed else "")
             for (label, right), name in zip(shares.items(), styles, strict=True)]
    x = 780.0
    for label, name, _, dash in reversed(drawn):
        x -= text_width(label, look.SMALL)
        sheet.line([(x - 26, top - 40), (x - 6, top - 40)], color=look.style_of(name).color, dash=dash)
        sheet.text(x, top - 40, label, size=look.SMALL, color=look.style_of(name).ink, anchor="start")
        x -= 40
    for _, name, right, dash in drawn:
        if not dash:
            _band(chart, right.min(axis=0), right.max(axis=0), look.style_of(name).color)
    for _, name, right, dash in drawn:
        chart.line(range(len(WORDS)), right.mean(axis=0).tolist(), name, dash=dash)
    for n, word in enumerate(WORDS):
        subject = n in (0, len(WORDS) - 1)
        sheet.fit(chart.x(n), top + 178, word, 41, bold=subject, color=look.style_of("x").ink if subject else look.INK)


def _band(chart: Chart, low, high, color: str) -> None:
    there = [f"{px(chart.x(n))},{px(chart.y(value))}" for n, value in enumerate(high)]
    back = [f"{px(chart.x(n))},{px(chart.y(value))}" for n, value in enumerate(low)][::-1]
    chart.sheet.add(f'<polygon points="{" ".join(there + back)}" fill="{color}" fill-opacity="0.15"/>')


def _told(shares) -> str:
    return "; ".join(f"{label} {min(means):.0%} to {max(means):.0%}"
                     for label, means in ((label, np.mean(right, axis=0)) for label, right in shares.items())) + "."
