"""The four slopes of one step of two units, as wires and as a table."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import matrix, number, signed

BLAME = look.BLAME
LEFT, RIGHT, HEIGHTS = 110, 360, (92, 192)  # the old units, the new ones, and where unit 1 and unit 2 stand


def draw_slopes(J, h_prev, h) -> Picture:
    """The Jacobian J (2, 2) of a step from h_prev to h, (2, 1) each: its four slopes on the four ways from an old
    number to a new one, and in their table. ValueError for other shapes."""
    J, h_prev, h = (np.asarray(values, dtype=float) for values in (J, h_prev, h))
    if J.shape != (2, 2) or h_prev.shape != (2, 1) or h.shape != (2, 1):
        raise ValueError(f"J must be (2, 2), h_prev and h (2, 1); got {J.shape}, {h_prev.shape} and {h.shape}")
    sheet = Drawing(800, 250)
    sheet.text(LEFT, 34, "h_{t-1}, nudged", bold=True, color=look.style_of("h").ink)
    sheet.text(RIGHT, 34, "h_{t}, moves", bold=True, color=look.style_of("h").ink)
    old, new = ([sheet.circle(x, y, 34, number(value, 4), "h", size=look.SMALL)
                 for y, value in zip(HEIGHTS, state[:, 0], strict=True)] for x, state in ((LEFT, h_prev), (RIGHT, h)))
    for n, y in enumerate(HEIGHTS):
        sheet.text(LEFT - 44, y, f"unit {n + 1}", anchor="end", size=look.SMALL, color=look.QUIET_INK)
        sheet.text(RIGHT + 44, y, f"unit {n + 1}", anchor="start", size=look.SMALL, color=look.QUIET_INK)
    for row in (0, 1):
        for column in (0, 1):
            sheet.arrow(old[column], new[row], name="blame")
            part = 0.5 if row == column else 0.27
            x = LEFT + part * (RIGHT - LEFT) + (0 if row == column else 34)
            y = HEIGHTS[column] + part * (HEIGHTS[row] - HEIGHTS[column])
            away = -14 if column == 0 else 14
            sheet.text(x, y + (away if row == column else away * 0.6), signed(J[row, column], 4), color=BLAME.ink)
    matrix(sheet, 660, 146, J, "blame", cell=(110, 46), digits=4, row_labels=("unit 1 moves", "unit 2 moves"),
           column_labels=("unit 1 nudged", "unit 2 nudged"))
    sheet.text(605, 216, "a row: what moves one new number", anchor="middle", size=look.SMALL, color=look.QUIET_INK)
    sheet.text(605, 234, "a column: what one old number moves", anchor="middle", size=look.SMALL, color=look.QUIET_INK)
    told = "; ".join(f"from old unit {column + 1} to new unit {row + 1} {signed(J[row, column], 4)}"
                     for row in (0, 1) for column in (0, 1))
    return sheet.picture("The four slopes of one step", f"Two old numbers, two new ones, and a way from each to each. "
                         f"The slopes: {told}. In the table a row belongs to a new unit, a column to an old one.")
