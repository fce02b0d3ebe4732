"""The states of two cells that read the same stream, and what of the last clue can be seen in the end."""

from itertools import pairwise

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.geometry import trace
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number, percent, signed
from lessons_lib.lessons.long_memory.drift import STEPS, States

LIMIT, FLAT = 8, 0.01           # the highest state on the chart; a squash is flat where its slope is below FLAT
LEFT, WIDE, TALL, RIGHT = 60, 460, 150, 546
TOPS = (84, 278)
EVERY = 10                      # steps from one point of a line to the next


@lean
def draw_cells(cells: dict[str, tuple[States, str, float]], every: int, words: tuple[str, str]) -> str:
    """Two cells below each other, as SVG: name -> its states, what is said of its gates, and how much longer its squash
    is than tanh. A clue comes `every` so many steps; `words` are the last two lines."""
    sheet = Drawing(800, 528)
    for x, dash, says in ((LEFT, "", "its state, if the last clue was A"), (350, "5 4", "if it was B")):
        sheet.line([(x, 26), (x + 30, 26)], color=look.style_of("c").color, width=look.NORMAL + 1, dash=dash)
        sheet.text(x + 38, 26, says, anchor="start")
    sheet.text(RIGHT, 26, "at the end", anchor="start", bold=True)
    for top, (name, (states, gates, longer)) in zip(TOPS, cells.items(), strict=True):
        sheet.text(20, top - 22, name, anchor="start", bold=True)
        sheet.text(86, top - 22, gates, anchor="start", color=look.QUIET_INK)
        axis = {"x_label": "step"} if top == TOPS[-1] else {"x_ticks": ()}
        chart = Chart(sheet, LEFT, top, WIDE, TALL, x=(0, STEPS), y=(-LIMIT, LIMIT), y_ticks=(-5, 0, 5), **axis)
        _flat(chart, longer * np.arctanh(np.sqrt(1 - longer * FLAT)))
        chart.level(0, dash="", color=look.QUIET_LINE)
        _lines(chart, states, STEPS - every)
        _numbers(sheet, top + 8, states)
    for n, line in enumerate(words):
        sheet.text(20, TOPS[-1] + TALL + 60 + 22 * n, line, anchor="start")
    return sheet.svg("A cell of 1997, and one of today", " ".join(
        f"{name}: {percent(states.kept)} of the last clue is left, {signed(states.distractors)} has come from "
        f"distractors, {signed(states.older)} is left of older clues." for name, (states, _, _) in cells.items())
        + f" {' '.join(words)}")


def _flat(chart: Chart, limit: float) -> None:
    """A shade where the squash is flat."""
    for low, high in ((limit, LIMIT), (-LIMIT, -limit)):
        chart.sheet.rect(chart.left + 1, chart.y(high), WIDE - 1, chart.y(low) - chart.y(high), look.QUIET_FILL)
    chart.sheet.text(chart.left + 8, chart.y(-LIMIT) - 11, "here the squash is flat", anchor="start", size=look.SMALL,
                     color=look.QUIET_INK)


def _lines(chart: Chart, states: States, last: int) -> None:
    """Both states, the room between them tinted, and between these what the clue has not brought."""
    jumps = np.flatnonzero(np.abs(np.diff(states.cs[:, 0])) > 0.5)
    ts = np.unique(np.concatenate([np.arange(0, STEPS + 1, EVERY), jumps, jumps + 1, [last, last + 1]]))
    a, b = states.cs[ts].T
    apart = _apart(np.array([abs(chart.y(one) - chart.y(other)) for one, other in zip(a, b, strict=True)]))
    around = [(t, c) for t, c in zip(ts[apart], a[apart], strict=True) if t > last]
    around += [(t, c) for t, c in zip(ts[apart][::-1], b[apart][::-1], strict=True) if t > last]
    if around:
        region = trace([(chart.x(t), chart.y(c)) for t, c in around])
        chart.sheet.add(f'<path d="{region}" fill="{look.style_of("f").pale}"/>')
    for part, cs, dash in ((apart, b, "5 4"), (slice(None), a, "")):
        lines = [[(chart.x(t), chart.y(c)) for t, c in zip(ts[part][some], cs[part][some], strict=True)]
                 for some in _inside(cs[part])]
        if lines:
            chart.sheet.traces(lines, color=look.style_of("c").color, width=look.NORMAL + 1, dash=dash)
    off = np.abs(states.cs).min(axis=1) > LIMIT
    if off[-1]:
        since = np.flatnonzero(~off)[-1] + 1
        chart.sheet.text(LEFT + WIDE - 8, chart.y(3 if states.cs[-1, 0] > 0 else -3),
                         f"off the chart from step {since} on", anchor="end", size=look.SMALL)


def _apart(gaps) -> slice:
    """Where two lines lie apart, (N,) px, as far as the point on either side: elsewhere one hides the other."""
    far = np.flatnonzero(gaps >= 0.05)
    return slice(max(far[0] - 1, 0), far[-1] + 2) if len(far) else slice(0)


def _inside(cs) -> list[slice]:
    """The parts of a line that are on the chart, each as far as its edge."""
    on = np.abs(cs) <= LIMIT
    edges = [0, *(np.flatnonzero(np.diff(on.astype(int))) + 1), len(cs)]
    return [slice(max(start - 1, 0), end + 1) for start, end in pairwise(edges) if start < end and on[start]]


def _numbers(sheet: Drawing, top: float, states: States) -> None:
    """What is left, what has come in, and what is shown."""
    rows = (("left of the last clue", percent(states.kept), "f"),
            ("from distractors", signed(states.distractors), "i"),
            ("left of older clues", signed(states.older), "c"), ("it shows, after A", number(states.shown[0], 3), "h"),
            ("it shows, after B", number(states.shown[1], 3), "h"))
    for n, (says, value, name) in enumerate(rows):
        y = top + 30 * n
        sheet.text(RIGHT, y, says, anchor="start", color=look.style_of(name).ink)
        sheet.text(780, y, value, anchor="end", bold=True, color=look.style_of(name).ink)
