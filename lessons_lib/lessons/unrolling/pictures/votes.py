"""Votes that wear out: matrices with softness, votes under a squash, and three nights of one net."""

from collections.abc import Mapping

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.dishes import dish
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import bars, number, signed
from lessons_lib.lessons.unrolling.away import margins, true_dishes
from lessons_lib.worlds.dinners import MENU


def draw_matrices(**matrices) -> Picture:
    """Up to three (3, 3) matrices of votes side by side, each under its name: yesterday's dish -> tonight's votes.

    Underscores in a name are shown as hyphens, as in one-sided. ValueError for none or for more than three.
    """
    if not 1 <= len(matrices) <= 3:
        raise ValueError(f"one to three matrices fit side by side; got {len(matrices)}")
    sheet = Drawing(800, 260)
    middle = 800 / len(matrices)
    for n, (name, rows) in enumerate(matrices.items()):
        x = (n + 0.5) * middle + 22
        sheet.text(x, 26, name.replace("_", "-"), bold=True)
        for k, food in enumerate(MENU):
            dish(sheet, food, x + (k - 1) * 62, 70, 34)
            dish(sheet, food, x - 122, 118 + 44 * k, 34)
        for r, row in enumerate(rows):
            for k, vote in enumerate(float(vote) for vote in row):
                left, top = x + (k - 1) * 62 - 29, 98 + 44 * r
                big, none = vote > 0.5, abs(vote) < 0.005
                style = look.style_of("h") if big else look.style_of("x")
                sheet.rect(left, top, 58, 40, look.QUIET_FILL if none else style.pale, corner=4)
                sheet.text(left + 29, top + 20, number(vote), bold=big, color=look.QUIET_INK if none else style.ink)
        sheet.text(x, 244, "yesterday across, tonight down", size=look.SMALL, color=look.QUIET_INK)
    told = " ".join(f"{name.replace('_', '-')}: {[[round(float(v), 2) for v in row] for row in rows]}."
                    for name, rows in matrices.items())
    return sheet.picture("Votes for tonight", f"Each column is a dish yesterday, each row its vote tonight. {told}")


def draw_leads(last: str = "pizza", **panels) -> Picture:
    """Up to three panels side by side: over the days, the vote for the right dish and that for its best rival.

    `last` is the dish of day 0; each panel is name -> votes (days + 1, 3, 1) from -1 to 1, as
    play_forward makes them. The gap is the margin. ValueError for none or for more than three panels.
    """
    if not 1 <= len(panels) <= 3:
        raise ValueError(f"one to three panels fit side by side; got {len(panels)}")
    sheet = Drawing(800, 310)
    room = 800 / len(panels)
    told = []
    for n, (name, votes) in enumerate(panels.items()):
        right, rival = (line.tolist() for line in right_and_rival(last, votes))
        days, left = len(right) - 1, n * room + 50
        middle = left + (room - 72) / 2
        sheet.text(middle, 26, name.replace("_", " "), bold=True)
        levels = (-1, 0, 1) if min(*right, *rival) < 0 else (0, 0.5, 1)
        chart = Chart(sheet, left, 50, room - 72, 160, x=(0, days), y=(levels[0], 1), x_label="day",
                      x_ticks=(0, days // 3, 2 * days // 3, days), y_ticks=levels)
        draw_lead(chart, right, rival)
        sheet.text(middle, 270, f"margin on day {days}: {number(right[-1] - rival[-1], 4)}")
        told.append(f"{name.replace('_', ' ')}: margin {number(right[-1] - rival[-1], 4)} on day {days}")
    lead_legend(sheet, 400, 296)
    return sheet.picture("Fade, hold, blur", f"The vote for the right dish and that for its best rival, day by day. "
                         f"{'; '.join(told)}.")


def right_and_rival(last: str, votes) -> tuple[np.ndarray, np.ndarray]:
    """Votes (T, 3, 1) from a dish on -> the votes for the right dish and for its best rival, (T,) each."""
    dishes = true_dishes(last, len(votes) - 1)
    right = np.asarray(votes)[np.arange(len(votes)), dishes, 0]
    return right, right - margins(votes, dishes)


def draw_lead(chart: Chart, right, rival) -> None:
    """The vote for the right dish as a thick line, its best rival's dashed, and the gap between them tinted."""
    days = range(len(right))
    way = [*zip(days, right, strict=True), *zip(reversed(days), reversed(rival), strict=True)]
    points = " ".join(f"{px(chart.x(day))},{px(chart.y(vote))}" for day, vote in way)
    chart.sheet.add(f'<polygon points="{points}" fill="{look.SYMBOLS["h"].pale}"/>')
    chart.line(days, right, "h", width=look.THICK)
    chart.line(days, rival, "x", dash="6 4")


def lead_legend(sheet: Drawing, x: float, y: float) -> None:
    """What the two lines of a lead are, centred on x."""
    sheet.line([(x - 150, y), (x - 120, y)], color=look.SYMBOLS["h"].color, width=look.THICK)
    sheet.text(x - 112, y, "the right dish", size=look.SMALL, color=look.SYMBOLS["h"].ink, anchor="start")
    sheet.line([(x + 20, y), (x + 50, y)], color=look.SYMBOLS["x"].color, dash="6 4")
    sheet.text(x + 58, y, "its best rival", size=look.SMALL, color=look.SYMBOLS["x"].ink, anchor="start")


def draw_three_nights(nights: Mapping[str, np.ndarray]) -> Picture:
    """The votes of up to three nights side by side: words -> a column (3, 1) of votes from -1 to 1."""
    sheet = Drawing(800, 166)
    room = 800 / len(nights)
    told = []
    for n, (words, votes) in enumerate(nights.items()):
        votes = [float(vote) for vote in np.ravel(votes)]
        best = max(votes)
        lead = [k for k, vote in enumerate(votes) if vote == best]
        sheet.text(n * room + 20, 30, words, anchor="start", bold=True)
        bars(sheet, n * room + 20, 56, room - 36, votes, MENU, "h", mark=lead[0] if len(lead) == 1 else None)
        told.append(f"{words}: {', '.join(f'{d} {signed(v)}' for d, v in zip(MENU, votes, strict=True))}")
    return sheet.picture("Three nights", f"The votes of three nights. {'; '.join(told)}.")
