"""A pendulum that goes on by itself, and what is made of it by a net, a linear predictor and a curve."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number
from lessons_lib.lessons.applications.pendulum import AHEAD, SECONDS
from lessons_lib.lessons.applications.pictures.colors import NET, OTHER

CURVE = look.style_of("f")
LEFT, TOP, WIDE, TALL, ROD = 60, 70, 680, 220, 36
HEIGHTS = (15, 45, 90, 180)          # of the chart, in degrees
BEFORE, ROW = 4.0, 378              # seconds on the chart before the forecast; the height at which the pendulums hang


@lean
def draw_swing(truth, seen, net, line, curve, words) -> str:
    """As SVG. truth (seen + AHEAD,), net, line and curve (AHEAD,), in degrees; `words` are the last two lines."""
    sheet = Drawing(800, 500)
    for x, says, style in ((LEFT, "the pendulum", look.PLAIN), (LEFT + 200, "LSTM", NET),
                           (LEFT + 330, "linear predictor", OTHER), (LEFT + 530, "curve", CURVE)):
        sheet.line([(x, 24), (x + 28, 24)], color=style.color, width=look.NORMAL + 1, dash=_dash(style))
        sheet.text(x + 36, 24, says, anchor="start", color=style.ink)
    high = next(high for high in HEIGHTS if high >= abs(truth[0]))
    chart = Chart(sheet, LEFT, TOP, WIDE, TALL, x=(-BEFORE, AHEAD * SECONDS), y=(-high, high),
                  y_ticks=(-high, 0, high), x_label="seconds", y_label="angle in degrees")
    at = SECONDS * np.arange(1 - seen, AHEAD + 1)
    sheet.rect(chart.x(at[0]), TOP, chart.x(0) - chart.x(at[0]), TALL, look.QUIET_FILL)
    sheet.text(max(chart.x(at[0] / 2), LEFT + 34), TOP + TALL - 12, f"sees {seen}", size=look.SMALL,
               color=look.QUIET_INK)
    for angles, style in ((truth, look.PLAIN), (line, OTHER), (net, NET), (curve, CURVE)):
        times = at if len(angles) > AHEAD else at[-AHEAD - 1:]
        whole = angles if len(angles) > AHEAD else [truth[seen - 1], *angles]
        points = [(chart.x(t), chart.y(angle)) for t, angle in zip(times, whole, strict=True)]
        sheet.traces([points], color=style.color, width=look.NORMAL, dash=_dash(style))
    for second in range(0, AHEAD // 10 + 1, 2):
        x, n = chart.x(second), 10 * second
        sheet.line([(x - 8, ROW), (x + 8, ROW)], color=look.QUIET_LINE, width=look.THIN)
        _hang(sheet, x, truth[seen - 1 + n], look.PLAIN, "truth")
        if n:
            _hang(sheet, x, line[n - 1], OTHER, "")
            _hang(sheet, x, net[n - 1], NET, "")
            _hang(sheet, x, curve[n - 1], CURVE, "")
    for n, said in enumerate(words):
        sheet.text(20, ROW + 66 + 24 * n, said, anchor="start")
    return sheet.svg("A pendulum, and three who foresee it", " ".join(words))


def swing_words(truth, net, line, curve) -> tuple[str, str]:
    """What there is to say of a forecast: truth, net, line and curve (AHEAD,), in degrees."""
    held = [_held(truth, said) for said in (net, line, curve)]
    first = "Within 10° of it: the LSTM {}, the linear predictor {}, the curve {}.".format(*map(_seconds, held))
    return first, (f"After ten seconds: {number(truth[-1], 0)}°. The LSTM says {number(net[-1], 0)}°, the "
                   f"linear predictor {number(line[-1], 0)}°, the curve {number(curve[-1], 0)}°.")


def _held(truth, said, within=10) -> float:
    """For how many seconds a forecast stays within so many degrees."""
    off = np.flatnonzero(np.abs(np.asarray(said) - truth) > within)
    return SECONDS * (off[0] if len(off) else AHEAD)


def _seconds(held) -> str:
    return "for all 10 s" if held >= AHEAD * SECONDS else f"for {number(held, 1)} s"


def _dash(style) -> str:
    return {OTHER: "7 4", CURVE: "2 5"}.get(style, "")


def _hang(sheet, x, angle, style, solid) -> None:
    """One pendulum: hanging down at 0 degrees, a filled bob for the true one."""
    end = x + ROD * np.sin(np.radians(angle)), ROW + ROD * np.cos(np.radians(angle))
    if solid:
        sheet.line([(x, ROW), end], color=look.QUIET_INK, width=look.THIN)
    fill, wide = (look.INK, 5) if solid else ("none", {OTHER: 5, NET: 7, CURVE: 9}[style])
    stroke = "" if solid else f' stroke="{style.color}" stroke-width="{look.NORMAL}"'
    sheet.add(f'<circle cx="{px(end[0])}" cy="{px(end[1])}" r="{wide}" fill="{fill}"{stroke}/>')
