"""What comes in, the gates and the states over six steps, as small bars under each other. Lesson 09's gate bench."""

from functools import lru_cache
from math import ceil

from lessons_lib.pictures import style as look
from lessons_lib.pictures.geometry import px
from lessons_lib.pictures.svg import Drawing

SLOT, BAR = 12, 8                # px from step to step, and of a bar
HIGH, GAP = 46, 10               # px of a unit's chart, at the least, and between two
FIRST, PITCH = 240, 91           # the left of f's chart, and px from chart to chart
INPUT = 96                       # the left of the input's chart
LINES = ("f", "i", "c_tilde", "o", "c", "h")
LIT = {"forget": ("f",), "input": ("i",), "candidate": ("c_tilde",), "update": ("c",), "output": ("o", "h")}
DEPTH = 20 + 2 * HIGH + GAP + 20  # px from the top of the letters to the bottom of the steps' numbers


def over_time(sheet: Drawing, top: float, xs, lines, inputs, units, t: int, part: str, yours=None,
              high: float = HIGH) -> None:
    """Draw a chart for every line and unit; the step `t` (from 1) has a band behind it.

    xs: T lists of D inputs. lines: name -> T lists of H values; c and h have T + 1, from the state before step 1.
    inputs, units: words for the rows. `part` of the walk says which are lit. yours: name -> lists as in `lines`, of
    a learner's own c and h, drawn as rings over the true bars. high: px of a unit's chart.
    """
    T = len(xs)
    below = top + 20
    room = 2 * high + GAP
    each = (room - GAP * (len(inputs) - 1)) / len(inputs)
    sheet.add(_steps(INPUT, below, room, t, T, 1))
    sheet.text(INPUT + SLOT / 2, top + 4, "x_{t}", color=look.style_of("x").ink, anchor="start", bold=True)
    for n, word in enumerate(inputs):
        y = below + n * (each + GAP)
        sheet.text(INPUT + 6, y + each / 2, word, size=look.SMALL, color=look.QUIET_INK, anchor="end")
        _bars(sheet, INPUT, y, each, [x[n] for x in xs], 1, 1.0, 0 if n == 0 else 1, look.style_of("x"))
    for n, unit in enumerate(units):
        sheet.text(FIRST + 4, below + (n + 0.5) * high + n * GAP, unit, size=look.SMALL, color=look.QUIET_INK,
                   anchor="end")
    for place, name in enumerate(LINES):
        _line(sheet, FIRST + place * PITCH, top, name, lines[name], t, T, part not in LIT or name in LIT[part],
              (yours or {}).get(name), high)


def _line(sheet: Drawing, left, top, name: str, values, t: int, T: int, lit: bool, yours, high) -> None:
    style, first = look.style_of(name, lit), T + 1 - len(values)
    gate = name in ("f", "i", "o")
    most = max(abs(v) for row in values for v in row) if name == "c" else 1
    most = max(1, ceil(most - 1e-9))
    below = top + 20
    sheet.add(_steps(left, below, 2 * high + GAP, t, T, first))
    sheet.text(left + SLOT / 2, top + 4, look.SYMBOLS[name].label, color=style.ink, anchor="start", bold=True)
    sheet.text(left + 7 * SLOT, top + 5, "0 to 1" if gate else f"±{most}", size=look.SMALL, color=look.QUIET_INK,
               anchor="end")
    for n in range(len(values[0])):
        y = below + n * (high + GAP)
        _bars(sheet, left, y, high, [row[n] for row in values], first, most, 0 if gate else 1, style)
        if yours:
            _rings(sheet, left, y, high, [row[n] for row in yours], first, most)


@lru_cache(maxsize=256)
def _steps(left, top, high, t: int, T: int, first: int) -> str:
    """The band behind the step that is stood on, and the numbers of the steps."""
    sheet = Drawing(0, 0)
    sheet.add(f'<rect x="{px(left + t * SLOT - 1)}" y="{px(top - 4)}" width="{SLOT + 2}" height="{px(high + 22)}" '
              f'rx="4" fill="{look.QUIET_FILL}" stroke="{look.QUIET_LINE}" stroke-width="{look.THIN}"/>')
    for n in range(first, T + 1):
        sheet.text(left + (n + 0.5) * SLOT, top + high + 9, str(n), size=look.SMALL, bold=n == t,
                   color=look.INK if n == t else look.QUIET_INK)
    return sheet.drawn()


def _bars(sheet: Drawing, left, top, high, values, first: int, most: float, below: int, style) -> None:
    """A bar per step, from the zero line: at the foot (below 0) or in the middle (below 1)."""
    zero, scale = (top + high / 2, high / 2 / most) if below else (top + high, high / most)
    tall = [max(-1.0, min(1.0, value / most)) * scale * most for value in values]
    shape = "".join(f"M{px(left + (first + n) * SLOT + (SLOT - BAR) / 2)} {px(zero)}v{px(-rise)}h{BAR}v{px(rise)}z"
                    for n, rise in enumerate(tall))
    sheet.line([(left + SLOT / 2, zero), (left + 7 * SLOT, zero)], color=look.QUIET_LINE, width=look.THIN)
    sheet.add(f'<path d="{shape}" fill="{style.color}" stroke="{style.ink}" stroke-width="{look.THIN}"/>')


def _rings(sheet: Drawing, left, top, high, values, first: int, most: float) -> None:
    for n, value in enumerate(values[1:], 1):     # the state before step 1 is given
        y = top + high / 2 * (1 - max(-1.0, min(1.0, value / most)))    # what is outside is held at the edge
        sheet.add(f'<circle cx="{px(left + (first + n + 0.5) * SLOT)}" cy="{px(y)}" r="3.4" fill="{look.PAPER}" '
                  f'stroke="{look.WRONG_INK}" stroke-width="{look.NORMAL}"/>')
