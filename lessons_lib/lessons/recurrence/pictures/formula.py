"""The recurrence formula with its four parts named, and one step of the plain net in numbers."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import Shape
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number, signed

CELL = (66, 40)  # px of one number


def draw_formula() -> Picture:
    """h_t = f_W(h_{t-1}, x_t), each part in its colour and with its name (after Stanford's CS231n)."""
    sheet = Drawing(800, 210)
    parts = ((110, 110, "h_{t}", "h", "the new state"), (320, 110, "f_{W}", "layer", "some function with"),
             (500, 120, "h_{t−1}", "h", "the old state"), (670, 110, "x_{t}", "x", "the input at this step"))
    for x, wide, letters, name, words in parts:
        sheet.box(x, 80, wide, 72, letters, name, size=34)
        sheet.line([(x, 116), (x, 146)], color=look.style_of(name).color, width=look.THIN)
        sheet.text(x, 162, words, color=look.style_of(name).ink)
    sheet.text(320, 184, "parameters W", color=look.LAYER.ink)
    for x, sign in ((215, "="), (405, "("), (592, ","), (755, ")")):
        sheet.text(x, 80, sign, size=40)
    return sheet.picture("The recurrence formula", "h_t = f_W(h_{t-1}, x_t): the new state is some function with "
                         "parameters W of the old state and of the input at this step.")


def draw_step(net, h_prev, x) -> Picture:
    """One step in numbers, for H = 2 and D = 1: W_hh h_{t-1} + W_xh x_t + b_h, added up and squashed.

    net an RNN, h_prev (2, 1), x (1, 1). ValueError for other sizes.
    """
    if (net.H, net.D) != (2, 1):
        raise ValueError(f"net must have H = 2 and D = 1, so that it fits; got H = {net.H}, D = {net.D}")
    total = net.W_hh @ h_prev + net.W_xh @ x + net.b_h
    h = np.tanh(total)
    sheet = Drawing(800, 250)
    for place, values, label, name in ((88, net.W_hh, "W_{hh}", "layer"), (203, h_prev, "h_{t−1}", "h"),
                                       (307, net.W_xh, "W_{xh}", "layer"), (393, x, "x_{t}", "x"),
                                       (499, net.b_h, "b_{h}", "layer"), (605, total, "sum", "plain"),
                                       (745, h, "h_{t}", "h")):
        cells(sheet, place, 108, values, name)
        sheet.text(place, 44, label, size=look.TITLE, color=look.style_of(name).ink)
    for place, sign in ((255, "+"), (446, "+"), (552, "=")):
        sheet.text(place, 108, sign, size=look.TITLE)
    squash = sheet.circle(675, 108, 24, "tanh", "pointwise", size=look.SMALL)
    sheet.arrow((638, 108), squash)
    sheet.arrow(squash, (712, 108))
    for row in range(2):
        factors = [*zip(net.W_hh[row], h_prev[:, 0], strict=True), (net.W_xh[row, 0], x[0, 0])]
        products = " + ".join(f"{bracketed(w)} · {bracketed(v)}" for w, v in factors)
        words = f"row {row + 1}:  {products} + {bracketed(net.b_h[row, 0])} = {number(total[row, 0])}"
        sheet.text(55, 188 + 28 * row, f"{words},  tanh {number(h[row, 0], 4)}", anchor="start")
    return sheet.picture("One step in numbers", f"W_hh times the old state, plus W_xh times the input, plus the bias "
                         f"is {number(total[0, 0])} and {number(total[1, 0])}; tanh makes {number(h[0, 0], 4)} and "
                         f"{number(h[1, 0], 4)} of it.")


def cells(sheet: Drawing, x, y, values, name="plain", *, cell=CELL) -> Shape:
    """A small matrix (rows, columns) as a framed grid of numbers with two digits, centred on x, y."""
    (rows, columns), style, (wide, high) = np.shape(values), look.style_of(name), cell
    left, above = x - wide * columns / 2, y - high * rows / 2
    sheet.box(x, y, wide * columns, high * rows, "", name)
    for r in range(rows):
        for k in range(columns):
            sheet.text(left + (k + 0.5) * wide, above + (r + 0.5) * high, signed(values[r][k]), color=style.ink)
    return Shape(x, y, wide * columns, high * rows)


def bracketed(value: float) -> str:
    """A number with two digits, in brackets if it is negative, so that it can follow a sign."""
    return f"({number(value)})" if number(value).startswith("−") else number(value)
