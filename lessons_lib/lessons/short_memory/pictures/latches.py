"""One unit that feeds itself: its loop, its map x -> tanh(w x) with the states that stay, and its run over time."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number

LINE = np.linspace(-1.2, 1.2, 49)


def draw_latch(w: float = 1.5) -> Picture:
    """A single tanh unit whose state comes back to it with weight w."""
    sheet = Drawing(800, 190)
    inside = sheet.circle(190, 112, 26, "x_{t}", "x")
    unit = sheet.box(400, 112, 110, 56, "tanh", "layer")
    out = sheet.circle(610, 112, 26, "h_{t}", "h")
    sheet.arrow(inside, unit, "× 1", name="x")
    sheet.arrow(unit, out, name="h")
    sheet.arrow(out.top, unit.top, name="h", via=[(610, 40), (400, 40)])
    sheet.text(505, 24, f"× {number(w, 1)}, one step later", color=look.style_of("h").ink)
    sheet.text(190, 164, "a clue, then nothing", size=look.SMALL, color=look.QUIET_INK)
    sheet.text(610, 164, "the state, between −1 and +1", size=look.SMALL, color=look.QUIET_INK)
    return sheet.picture("A latch", f"One tanh unit takes the input x_t and its own last state times {number(w, 1)}, "
                         "and gives the state h_t, which comes back one step later.")


def draw_maps(rests: dict[float, float]) -> Picture:
    """Two maps side by side: the state after, against the state before, and where the two are equal.

    rests: self-weight -> the state above 0 that stays, or 0.0 where there is none.
    """
    if len(rests) != 2:
        raise ValueError(f"rests must hold two weights, one for each map; got {len(rests)}")
    sheet = Drawing(800, 400)
    for n, (w, rest) in enumerate(rests.items()):
        left = 70 + 390 * n
        sheet.text(left, 26, f"w = {number(w, 1)}", anchor="start", bold=True)
        _map(sheet, left, 64, 300, 250, w, rest)
        stays = f"0 and ±{number(rest, 4)} stay" if rest else "only 0 stays"
        sheet.text(left + 150, 384, stays, color=look.style_of("h").ink)
    return sheet.picture("Which states stay", "The state after a step against the state before it, and the line where "
                         "both are equal. " + " ".join(
                             f"For w = {number(w, 1)} they meet at 0"
                             + (f", {number(rest, 4)} and {number(-rest, 4)}." if rest else ".")
                             for w, rest in rests.items()))


def draw_left(logs: dict[str, np.ndarray], zero: float = -323.3) -> Picture:
    """Lines label -> log10 of |dh_t / dh_0| for t = 1, 2, ...; `zero`: below it float64 has no number left but 0."""
    if not 1 <= len(logs) <= 3:
        raise ValueError(f"one to three lines are wanted, label -> logarithms; got {len(logs)}")
    sheet = Drawing(800, 370)
    steps, lowest = len(next(iter(logs.values()))), min(float(line[-1]) for line in logs.values())
    chart = Chart(sheet, 80, 56, 540, 240, x=(0, steps), y=(100 * np.floor(lowest / 100), 0), x_label="step t",
                  y_label="log10 of the gradient that is left")
    chart.level(zero)
    sheet.text(96, chart.y(zero) + 14, "below this line float64 knows only 0", size=look.SMALL, color=look.QUIET_INK,
               anchor="start")
    for (label, line), name, dash in zip(logs.items(), ("h", "y", "x"), ("", "9 4", "3 4"), strict=False):
        every = max(1, steps // 50)
        chart.line([1, *range(every, steps + 1, every)], [line[0], *line[every - 1::every]], name, dash=dash)
        sheet.text(634, chart.y(line[-1]), f"{label}: {number(line[-1], 1)}", color=look.style_of(name).ink,
                   anchor="start")
    ends = ", ".join(f"{label}: {number(line[-1], 1)}" for label, line in logs.items())
    return sheet.picture("What is left of the gradient", "The logarithm of the gradient of the state at step t by the "
                         f"first state falls in straight lines. At step {steps}: {ends}.")


def _map(sheet: Drawing, left, top, width, height, w, rest) -> None:
    """tanh(w h) against h: a full dot where a state stays and draws others in, a hollow one where it pushes away."""
    chart = Chart(sheet, left, top, width, height, x=(-1.2, 1.2), y=(-1.2, 1.2), x_label="state before",
                  y_label="state after", x_ticks=(-1, 0, 1), y_ticks=(-1, 0, 1))
    chart.line((-1.2, 1.2), (-1.2, 1.2), "quiet", dash="5 4")
    chart.line(LINE, np.tanh(w * LINE), "h")
    style = look.style_of("h")
    for h in sorted({-rest, 0.0, rest}):
        fill = style.color if h or not rest else look.PAPER
        sheet.add(f'<circle cx="{px(chart.x(h))}" cy="{px(chart.y(h))}" r="6" fill="{fill}" stroke="{style.color}" '
                  f'stroke-width="{look.NORMAL}"/>')


def draw_run(w: float, rest: float, hs, heading: str, words: str) -> str:
    """The map of a latch with weight w and its resting state, one run hs (steps + 1,), and a sentence, as SVG."""
    sheet = Drawing(800, 430)
    sheet.text(20, 28, heading, anchor="start", bold=True)
    _map(sheet, 60, 84, 230, 230, w, rest)
    chart = Chart(sheet, 370, 84, 400, 230, x=(0, len(hs) - 1), y=(-1.2, 1.2), x_label="step", y_ticks=(-1, 0, 1),
                  y_label="state of one latch; it began at +1")
    chart.level(0)
    chart.line(range(0, len(hs), 5), hs[::5].tolist(), "h", width=look.THIN)
    sheet.paragraph(20, 388, words, 760, anchor="start")
    return sheet.svg("A latch in noise", f"{heading}. {words}")
