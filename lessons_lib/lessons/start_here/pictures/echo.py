"""Three bells: when they are struck (x), what still sounds (h), and the one step between."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number, percent, strip

BELLS = ("first", "second", "third")
LANE, TOP = 72, 70  # px: height of a bell's row, and where the first row begins


def draw_echo(xs, hs, keep: float, t: int) -> Picture:
    """One row for each bell: keep * h_prev + x = h in numbers at step t, and every step as a bar beside it.

    xs (T, 3) strokes, hs (T, 3) what sounds; 0 <= t < T.
    """
    xs, hs = np.asarray(xs, dtype=float), np.asarray(hs, dtype=float)
    before = hs[t - 1] if t else np.zeros(3)
    sheet = Drawing(800, 380)
    _sum(sheet, keep, before, xs[t], hs[t])
    _lanes(sheet, xs, hs, t)
    words = _sentence(xs, keep, t)
    sheet.fit(400, 352, words, 760)
    return sheet.picture("Three bells and their echo", f"At step {t}, with {number(keep)} kept: "
                         f"{', '.join(number(h) for h in hs[t])} still sound. {words}")


def _sum(sheet: Drawing, keep, before, x, h) -> None:
    middle, cell = TOP + 1.5 * LANE, (56, LANE)
    full = max(1.0, float(h.max()), float(before.max()))
    sheet.text(16, TOP - 24, "bell", size=look.SMALL, color=look.QUIET_INK, anchor="start")
    for bell, name in enumerate(BELLS):
        sheet.text(16, TOP + (bell + 0.5) * LANE, name, size=look.SMALL, color=look.QUIET_INK, anchor="start")
    sheet.text(106, middle, f"{number(keep)} ×", size=16)
    for place, values, name, label in ((170, before, "h", "h_{t-1}"), (256, x, "x", "x_{t}"), (342, h, "h", "h_{t}")):
        strip(sheet, place, middle, values, name, cell=cell, top=full)
        sheet.text(place, TOP - 24, label, color=look.style_of(name).ink, size=look.TITLE)
    for place, sign in ((213, "+"), (299, "=")):
        sheet.text(place, middle, sign, size=look.TITLE)


def _lanes(sheet: Drawing, xs, hs, t: int) -> None:
    """A bar for each step: green is what was kept, orange on top of it what is struck. Together they are h."""
    steps, high = len(xs), max(3.0, float(np.ceil(hs.max())))
    left, wide = 416, 354 / steps
    sheet.add(f'<rect x="{px(left + t * wide)}" y="{TOP}" width="{px(wide)}" height="{len(BELLS) * LANE - 2}" rx="3" '
              f'fill="{look.QUIET_FILL}" stroke="{look.QUIET_INK}" stroke-width="{look.THIN}"/>')
    for bell in range(len(BELLS)):
        ticks = range(0, steps, 5) if bell == len(BELLS) - 1 else ()
        lane = Chart(sheet, left, TOP + bell * LANE + 8, 354, LANE - 16, x=(-0.5, steps - 0.5), y=(0, high),
                     x_ticks=ticks, y_ticks=(0, high))
        for n, (x, h) in enumerate(zip(xs[:, bell].tolist(), hs[:, bell].tolist(), strict=True)):
            floor, kept, full = lane.y(0), lane.y(h - x), lane.y(h)
            for name, low, top in (("h", floor, kept), ("x", kept, full)):
                if low - top > 0.1:
                    sheet.rect(left + n * wide + 2, top, wide - 4, low - top, look.SYMBOLS[name].color)
    sheet.text(left, TOP - 24, "kept", color=look.style_of("h").ink, anchor="start", bold=True)
    sheet.text(left + 48, TOP - 24, "and struck", color=look.style_of("x").ink, anchor="start", bold=True)
    sheet.text(593, TOP + 3 * LANE + 32, "step", size=look.SMALL, color=look.QUIET_INK)


def _sentence(xs, keep: float, t: int) -> str:
    keep, left = round(keep, 2), keep**t
    share = percent(left, 0 if left >= 0.1 else 2) if left >= 1e-4 else "less than 0.01 %"
    if keep == 0:
        return "Nothing is kept: h is x. A bell sounds at the step of its stroke, and never after."
    if keep == 1:
        counts = [f"{n:.0f}" for n in xs[: t + 1].sum(axis=0)]
        return f"Everything is kept: h counts the strokes so far, {', '.join(counts[:-1])} and {counts[-1]}."
    if t == 0:
        return "The first bell is struck now, and only now. Walk on, and watch what becomes of it."
    steps = f"{t} step{'s' if t > 1 else ''} after its only stroke"
    if keep > 1:
        return f"Nobody strikes the first bell again, and yet it grows: {steps} it stands at {share}."
    return f"{steps}, {share} of the first bell is left."
