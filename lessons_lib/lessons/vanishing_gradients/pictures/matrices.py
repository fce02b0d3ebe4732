"""What a matrix does to all arrows of length 1, and what products of matrices leave of a gradient."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.powers_of_ten import bends, inside, power, power_axis
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import bars, matrix, number

ROOM = 62  # px from the middle of a panel to the longest arrow there
BLAME = look.BLAME


def draw_stretched(W, powers=(0, 1, 2, 4, 8), follow=None) -> Picture:
    """All arrows of length 1, and what W (2, 2) makes of them when it is applied again and again: one panel for each
    of two to five `powers`, with the longest arrow, or with what becomes of the arrow `follow`, two numbers.
    ValueError for anything else."""
    W = np.asarray(W, dtype=float)
    if W.shape != (2, 2) or not 2 <= len(powers) <= 5:
        raise ValueError(f"W must be (2, 2), and powers two to five numbers; got {W.shape} and {len(powers)} powers")
    if follow is not None and np.shape(follow) != (2,):
        raise ValueError(f"follow must be two numbers; got shape {np.shape(follow)}")
    shapes = [np.linalg.matrix_power(W, n) for n in powers]
    longest = [float(np.linalg.norm(shape, 2)) for shape in shapes]
    scale = ROOM / max(longest)
    sheet, gap = Drawing(800, 250), 780 / len(powers)
    for n, shape, most, middle in zip(powers, shapes, longest, (np.arange(len(powers)) + 0.5) * gap + 10, strict=True):
        sheet.text(middle, 30, {0: "every arrow", 1: "W"}.get(n, f"W^{{{n}}}"), bold=True, color=look.INK)
        arrow = _ellipse(sheet, middle, scale * shape) / scale
        arrow, name = (arrow, "blame") if follow is None else (shape @ np.asarray(follow, dtype=float), "h")
        if np.hypot(*arrow) * scale > 10:
            sheet.arrow((middle, 125), (middle + scale * arrow[0], 125 - scale * arrow[1]), name=name)
        sheet.rect(middle - 2, 123, 4, 4, BLAME.color, corner=2)
        sheet.text(middle, 222, f"longest: {number(most, 4)}", color=BLAME.ink)
    told = ", ".join(f"{number(most, 4)} after {n}" for n, most in zip(powers, longest, strict=True))
    more = "" if follow is None else f" The arrow ({number(follow[0])}, {number(follow[1])}) becomes " + ", ".join(
        f"({number(a)}, {number(b)}) after {n}" for n, (a, b) in zip(powers, (m @ follow for m in shapes), strict=True)
    ) + "."
    return sheet.picture("All arrows of length 1, stretched", f"A circle of arrows, and the ellipses that W makes of "
                         f"it when applied again and again. The longest arrow is {told}.{more}")


def _ellipse(sheet, middle, shape):
    """What shape (2, 2) makes of a circle, drawn around middle, 125; returns its longest arrow (2,)."""
    u, s, _ = np.linalg.svd(shape)
    if s[0] - s[1] < 1e-6 * s[0]:  # a circle: the direction of the longest would be mere rounding
        arrow, turn = shape[:, 0], 0.0
    else:
        arrow = u[:, 0] * s[0] * (1 if u[0, 0] >= 0 else -1)
        turn = -np.degrees(np.arctan2(arrow[1], arrow[0]))
    ends = [f"{px(middle + side * arrow[0])} {px(125 - side * arrow[1])}" for side in (1, -1)]
    arc = f"A{px(s[0])} {px(s[1])} {px(turn)} 0 0 "  # of height 0 it is a line
    sheet.add(f'<path d="M{ends[0]}{arc}{ends[1]}{arc}{ends[0]}Z" fill="{BLAME.pale}" stroke="{BLAME.color}" '
              f'stroke-width="{look.NORMAL}" stroke-linejoin="round"/>')
    return arrow


def draw_bounds(**measured) -> Picture:
    """Gradient norms beside their bounds, one panel each: name -> (heading, norms (n,), bounds (n,)), one to three.

    Number k of each is k steps back. The axis is one of powers of ten, the same in all panels.
    """
    if not 1 <= len(measured) <= 3:
        raise ValueError(f"one to three panels fit; got {len(measured)}")
    sheet = Drawing(800, 350)
    gap = 740 / len(measured)
    for n, (heading, norms, bounds) in enumerate(measured.values()):
        left = 60 + n * gap
        sheet.fit(left, 26, heading, gap - 24, anchor="start", bold=True)
        _norms(sheet, left, 50, gap - 66, norms, bounds, range(-30, 31, 10))
        sheet.text(left, 294, f"bound: {power(bounds[-1])}", color=look.QUIET_INK, anchor="start")
        sheet.text(left, 322, f"measured: {power(norms[-1])}", color=BLAME.ink, anchor="start", bold=True)
    told = "; ".join(f"{heading}: measured {power(norms[-1])}, bound {power(bounds[-1])}"
                     for heading, norms, bounds in measured.values())
    steps = len(next(iter(measured.values()))[1]) - 1
    return sheet.picture("The gradient and its bound", f"Lines against the steps back, up to {steps}. {told}.")


def _norms(sheet, left, top, width, norms, bounds, powers):
    steps, (low, high) = len(norms) - 1, (min(powers), max(powers))
    chart = power_axis(sheet, left, top, width, 180, x=(0, steps), powers=powers, x_label="steps back",
                       x_ticks=(0, steps // 2, steps))
    for values, name, how in ((bounds, "quiet", {"dash": "6 4"}), (norms, "blame", {"width": look.THICK})):
        chart.line(*bends(inside(values, low, high)), name, **how)
    return chart


def draw_loop(loop, words: str) -> str:
    """What `two_units.watch` saw: W_hh, its two numbers, and the gradient's norm over time, as SVG."""
    sheet = Drawing(800, 446)
    sheet.text(20, 30, f"W_{{hh}}, {loop.drive}", anchor="start", bold=True, size=look.TITLE)
    matrix(sheet, 150, 92, loop.W_hh, "h", cell=(96, 32), digits=3, top=0.1)
    for y, words_, value, name in ((160, "largest singular value", loop.largest, "blame"),
                                   (232, "spectral radius", loop.radius, "h")):
        sheet.text(20, y, words_, anchor="start", color=look.INK)
        bars(sheet, 20, y + 12, 290, [value], [""], name, top=3.0, show=lambda v: number(v, 4))
    one = 20 + 10 + (290 - 10 - 74) / 3  # where 1 stands in the bars
    for y in (172, 244):
        sheet.line([(one, y + 2), (one, y + 28)], color=look.INK, width=look.NORMAL)
        sheet.text(one, y + 40, "1", size=look.SMALL, color=look.QUIET_INK)
    sheet.text(20, 318, "tanh's mean slope", anchor="start")
    for unit, mean in enumerate(loop.slopes.mean(axis=0)):
        sheet.text(20 + 150 * unit, 344, f"unit {unit + 1}: {number(mean, 4)}", anchor="start", color=look.QUIET_INK)
    chart = _norms(sheet, 410, 62, 370, loop.norms, loop.bounds, range(-30, 31, 10))
    if loop.norms[-1] > 1e-30:
        chart.dots([len(loop.norms) - 1], inside(loop.norms[-1:], -30, 30), "blame", radius=5)
    sheet.text(410, 30, "norm of the gradient", anchor="start", bold=True, color=BLAME.ink)
    sheet.text(780, 30, "dashed: its bound", anchor="end", size=look.SMALL, color=look.QUIET_INK)
    sheet.text(410, 318, f"after {len(loop.norms) - 1} steps back: {power(loop.norms[-1])}", anchor="start", bold=True,
               color=BLAME.ink)
    sheet.text(410, 344, f"its bound: {power(loop.bounds[-1])}", anchor="start", color=look.QUIET_INK)
    sheet.paragraph(20, 384, words, 760, anchor="start")
    return sheet.svg("Two numbers of one matrix", f"A loop of two units, {loop.drive}. {words}")
