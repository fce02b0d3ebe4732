"""Three centuries of sunspots, and what is said of the next eleven years."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.lessons.applications import sunspots
from lessons_lib.lessons.applications.pictures.colors import NET, OTHER

PARTS = {"train": "to learn from", "choose": "to choose by", "test": "to be tested on"}
FROM, MOST = 1930, 200  # the first year of the experiment's chart, and its highest number
LEFT, TOP, WIDE, TALL = 60, 74, 710, 300
ELEVEN = look.style_of("layer")


@lean
def draw_years() -> Picture:
    """All years, and which of them are to learn from, to choose by, and to be tested on."""
    years, numbers = sunspots.load()
    sheet = Drawing(800, 250)
    sheet.text(20, 24, "Sunspot numbers, year by year", anchor="start", bold=True)
    chart = Chart(sheet, 50, 70, 730, 130, x=(sunspots.FIRST, sunspots.LAST), y=(0, MOST), x_label="year")
    for n, (name, (first, last)) in enumerate(sunspots.PARTS.items()):
        if n % 2:
            sheet.rect(chart.x(first), 70, chart.x(last) - chart.x(first), 130, look.QUIET_FILL)
        sheet.text(chart.x((first + last) / 2), 54, PARTS[name], size=look.SMALL, color=look.QUIET_INK)
    sheet.traces([[(chart.x(year), chart.y(number)) for year, number in zip(years, numbers, strict=True)]],
                 width=look.THIN)
    (low, small), (high, great) = ((years[numbers == edge][0], edge) for edge in (numbers.min(), numbers.max()))
    return sheet.picture("Sunspot numbers, year by year", f"From {years[0]} to {years[-1]}, up and down every eleven "
                         f"years or so, between {small:g} (as in {low}) and {great:g} (in {high}). " + ", ".join(
                             f"{first} to {last} {PARTS[name]}" for name, (first, last) in sunspots.PARTS.items())
                         + ".")


@lean
def draw_forecast(asked, ahead, net, line, words) -> str:
    """As SVG: what was said in the year `asked` of the next eleven, net and line (11,); the year that is `ahead` years
    on is marked. `words` are the last lines."""
    years, numbers = sunspots.load()
    shown = years >= FROM
    sheet = Drawing(800, 508)
    for x, says, style, dash in ((LEFT, "what came", look.PLAIN, ""), (LEFT + 150, "LSTM", NET, ""),
                                 (LEFT + 265, "linear predictor", OTHER, "7 4"),
                                 (LEFT + 460, "as eleven years before", ELEVEN, "2 3")):
        sheet.line([(x, 24), (x + 28, 24)], color=style.color, width=look.NORMAL + 1, dash=dash)
        sheet.text(x + 36, 24, says, anchor="start", color=style.ink)
    chart = Chart(sheet, LEFT, TOP, WIDE, TALL, x=(FROM, sunspots.LAST), y=(0, MOST), x_label="year",
                  y_label="sunspot number")
    sheet.rect(chart.x(asked), TOP, chart.x(asked + sunspots.AHEAD) - chart.x(asked), TALL, look.QUIET_FILL)
    chart.here(asked + ahead, color=look.QUIET_LINE)
    sheet.text(chart.x(asked), TOP - 12, f"asked in {asked}", size=look.SMALL, color=look.QUIET_INK)
    sheet.traces([_points(chart, years[shown], numbers[shown])])
    now, next_ones = numbers[years == asked][0], np.arange(asked, asked + sunspots.AHEAD + 1)
    before = numbers[next_ones - sunspots.AHEAD - sunspots.FIRST]
    for said, style, dash in (([*before], ELEVEN, "2 3"), ([now, *line], OTHER, "7 4"), ([now, *net], NET, "")):
        sheet.traces([_points(chart, next_ones, said)], color=style.color, width=look.NORMAL, dash=dash)
        sheet.add(f'<circle cx="{px(chart.x(asked + ahead))}" cy="{px(chart.y(said[ahead]))}" r="5" fill="none" '
                  f'stroke="{style.color}" stroke-width="{look.NORMAL}"/>')
    came = numbers[asked + ahead - sunspots.FIRST]
    sheet.add(f'<circle cx="{px(chart.x(asked + ahead))}" cy="{px(chart.y(came))}" r="4" fill="{look.INK}"/>')
    for n, said in enumerate(words):
        sheet.text(20, TOP + TALL + 66 + 24 * n, said, anchor="start")
    return sheet.svg("Sunspots, and what was said of the next eleven years", " ".join(words))


def _points(chart, years, numbers):
    return [(chart.x(year), chart.y(number)) for year, number in zip(years, numbers, strict=True)]
