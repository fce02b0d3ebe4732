"""The conveyor belt: what is on it, and what is left of the clue, over 200 steps."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number

LOW, HIGH = -1.5, 1.5  # of what can lie on the belt


def draw_belt(f: float, i: float, cs, left, half: float | None, words: str) -> str:
    """What lies on the belt, cs (T + 1,), and what is left of the clue, left (T + 1,), as SVG.

    `half` is the clue's half-life in steps, None if it has none; `words` is the last sentence.
    """
    steps = len(cs) - 1
    sheet = Drawing(800, 440)
    sheet.text(20, 30, f"c_{{t}} = {number(f, 3)} · c_{{t−1}} + {number(i)} · news", anchor="start", bold=True,
               size=look.TITLE)
    for x, name, says, dash in ((400, "c", "on the belt, c_{t}", ""), (590, "f", "left of the clue", "6 4")):
        sheet.line([(x, 30), (x + 30, 30)], color=look.style_of(name).color, width=look.THICK, dash=dash)
        sheet.text(x + 38, 30, says, anchor="start", color=look.style_of(name).ink)
    chart = Chart(sheet, 60, 64, 710, 270, x=(0, steps), y=(LOW, HIGH), x_label="step", y_ticks=(-1, 0, 1))
    chart.level(0, dash="", color=look.QUIET_LINE)
    if half is not None and half <= steps:
        chart.here(half, color=look.style_of("f").color)
        to_the_left = chart.x(half) > 600
        sheet.text(chart.x(half) + (-8 if to_the_left else 8), 78, "half of the clue is gone", size=look.SMALL,
                   color=look.style_of("f").ink, anchor="end" if to_the_left else "start")
    chart.line(range(steps + 1), cs, "c", width=look.NORMAL + 1)
    some = [*range(20), *range(20, steps + 1, 10)]  # a smooth curve needs few points, once it is past its bend
    chart.line(some, [left[step] for step in some], "f", width=look.NORMAL + 1, dash="6 4")
    sheet.paragraph(20, 396, words, 760, anchor="start")
    return sheet.svg("The conveyor belt", f"f is {number(f, 3)}, i is {number(i)}. "
                     f"{words}")
