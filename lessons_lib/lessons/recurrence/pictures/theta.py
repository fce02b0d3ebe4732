"""One flat vector, and the arrays of a net as views of it."""

from math import prod

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import signed
from lessons_lib.lessons.recurrence.pictures.formula import cells

MOST = 12           # numbers that fit side by side
CELL, GAP = 54, 14  # px: one number of theta, and the gap between two names


def draw_theta(net) -> Picture:
    """theta as a row of numbers, and under each part of it the array that bears its name.

    net: up to 12 parameters. ValueError for more.
    """
    if net.theta.size > MOST:
        raise ValueError(f"net must have at most {MOST} parameters, so that they fit; got {net.theta.size}")
    sheet = Drawing(800, 290)
    arrays = {name: getattr(net, name) for name in net.names}
    wide = CELL * net.theta.size + GAP * (len(arrays) - 1)
    left = place = 40 + (800 - 40 - wide) / 2
    sheet.text(left - 40, 64, "θ", size=22, bold=True)
    number = 0
    for name, array in arrays.items():
        middle = place + CELL * array.size / 2
        for value in array.ravel():
            sheet.box(place + CELL / 2, 64, CELL, 36, signed(value), "layer", corner=2, size=look.SMALL)
            sheet.text(place + CELL / 2, 30, f"{number}", size=look.SMALL, color=look.QUIET_INK)
            place, number = place + CELL, number + 1
        high = 34 * array.shape[0]
        for side in (-1, 1):
            sheet.line([(middle + side * CELL * array.size / 2, 84),
                        (middle + side * CELL * array.shape[1] / 2, 134)], color=look.QUIET_LINE, width=look.THIN)
        cells(sheet, middle, 134 + high / 2, array, "layer", cell=(CELL, 34))
        letters, below = name.split("_")
        sheet.text(middle, 134 + high + 20, f"{letters}_{{{below}}}", color=look.LAYER.ink, bold=True)
        sheet.text(middle, 134 + high + 42, f"{array.shape}", size=look.SMALL, color=look.QUIET_INK)
        place += GAP
    told = ", ".join(f"{name} {array.shape}" for name, array in arrays.items())
    count = " + ".join(f"{prod(array.shape)}" for array in arrays.values())
    sheet.text(400, 270, f"{count} = {net.theta.size} parameters, one after the other", color=look.LAYER.ink)
    return sheet.picture("One vector, five names", f"theta is one row of {net.theta.size} numbers. Parts of it, one "
                         f"after the other, bear the names {told}.")
