"""What linear probes read off the states of ten trained nets, word after word."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.measure import text_width
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing

TOP, HIGH = 44, 200
WORDS = tuple("girl near the trees often sees a dog near the river when she sings . the boys".split())


@lean
def draw_probes(shares) -> Picture:
    """The share read right at every word of a sentence, from the subject to the next one.

    shares: label -> (nets, places), at most four. Drawn is their mean, and a band from the lowest to the highest net;
    the third, the nets that do not know, as a dashed line without a band.
    """
    sheet = Drawing(800, TOP + HIGH + 40)
    sheet.text(20, TOP - 16, "share right", anchor="start", size=look.SMALL, color=look.QUIET_INK)
    chart = Chart(sheet, 64, TOP, 716, HIGH, x=(-0.5, len(WORDS) - 0.5), y=(0.25, 1.0), x_ticks=(),
                  y_ticks=(0.25, 0.5, 0.75, 1.0))
    chart.level(0.5)
    drawn = [(label, name, np.asarray(right), "5 4" if n == 2 else "")
             for n, ((label, right), name) in enumerate(zip(shares.items(), ("y", "f", "f", "o"), strict=False))]
    x = 780.0
    for label, name, _, dash in reversed(drawn):
        x -= text_width(label, look.SMALL)
        sheet.line([(x - 26, TOP - 16), (x - 6, TOP - 16)], color=look.style_of(name).color, dash=dash)
        sheet.text(x, TOP - 16, label, size=look.SMALL, color=look.style_of(name).ink, anchor="start")
        x -= 40
    for _, name, right, dash in drawn:
        if not dash:
            _band(chart, right.min(axis=0), right.max(axis=0), look.style_of(name).color)
    for _, name, right, dash in drawn:
        chart.line(range(len(WORDS)), right.mean(axis=0).tolist(), name, dash=dash)
    places = [chart.x(n) for n in range(len(WORDS))]
    sheet.row(places[1:-1], TOP + HIGH + 20, WORDS[1:-1])
    sheet.row([places[0], places[-1]], TOP + HIGH + 20, [WORDS[0], WORDS[-1]], color=look.style_of("x").ink, bold=True)
    return sheet.picture("What is read off the cell state", "Share right, word by word, the mean of the trained nets: "
                         f"{_told(shares)}")


def _band(chart: Chart, low, high, color: str) -> None:
    there = [f"{chart.x(n):.0f} {chart.y(value):.0f}" for n, value in enumerate(high)]
    back = [f"{chart.x(n):.0f} {chart.y(value):.0f}" for n, value in enumerate(low)][::-1]
    chart.sheet.add(f'<path d="M{"L".join(there + back)}" fill="{color}" fill-opacity="0.15"/>')


def _told(shares) -> str:
    return "; ".join(f"{label} {min(means):.0%} to {max(means):.0%}"
                     for label, means in ((label, np.mean(right, axis=0)) for label, right in shares.items())) + "."
