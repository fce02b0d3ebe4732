"""The letters of the whole collection, their colours, and the five sizes that give every array its shape."""

from itertools import pairwise

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing

SHAPES = {"x": "(D, B)", "h": "(H, B)", "y": "(K, B)", "c": "(H, B)",
          "f": "(H, B)", "i": "(H, B)", "o": "(H, B)", "c_tilde": "(H, B)"}
EVERY_NET, LSTM_ONLY = ("x", "h", "y"), ("c", "f", "i", "o", "c_tilde")
SIZES = {"T": "steps in time", "D": "inputs", "H": "hidden units", "K": "outputs", "B": "sequences side by side"}


def draw_letters() -> Picture:
    """Every symbol in its colour, with its meaning, its name in code and its shape."""
    sheet = Drawing(800, 350)
    for left, title, names in ((20, "In every recurrent net", EVERY_NET), (410, "Only in the LSTM", LSTM_ONLY)):
        sheet.text(left, 30, title, anchor="start", bold=True)
        sheet.text(left + 232, 30, "in code", anchor="start", color=look.QUIET_INK)
        sheet.text(left + 360, 30, "shape", anchor="end", color=look.QUIET_INK)
        for n, name in enumerate(names):
            _letter(sheet, left, 76 + n * 56, name)
    sheet.text(20, 254, "Weights say from where to where:", anchor="start")
    sheet.text(20, 278, "W_xh leads from x to h, W_hy from h to y.", anchor="start")
    sheet.text(20, 302, "h_prev is h, one step before.", anchor="start")
    told = "; ".join(f"{name}, the {look.SYMBOLS[name].meaning}, {shape}" for name, shape in SHAPES.items())
    return sheet.picture("The letters", f"{told}.")


def _letter(sheet: Drawing, left: float, y: float, name: str) -> None:
    style = look.style_of(name)
    sheet.box(left + 28, y, 56, 40, style.label, name, size=look.TITLE)
    sheet.line([(left + 64, y), (left + 104, y)], color=style.color, width=style.width, dash=style.dash)
    sheet.text(left + 116, y, style.meaning, anchor="start")
    sheet.text(left + 232, y, name, anchor="start", color=style.ink, bold=True)
    sheet.text(left + 360, y, SHAPES[name], anchor="end")


def draw_sizes(T: int = 5, D: int = 3, H: int = 4, K: int = 1, B: int = 2) -> Picture:
    """A sequence of T steps as squares: x (D, B) below, h (H, B) in the middle, y (K, B) above, and what is how long.

    T from 2 to 5, D, H and K from 1 to 5, B from 1 to 3, so that it fits.
    """
    for name, size, most in (("T", T, 5), ("D", D, 5), ("H", H, 5), ("K", K, 5), ("B", B, 3)):
        if not 1 + (name == "T") <= size <= most:
            raise ValueError(f"{name} must be from {1 + (name == 'T')} to {most}; got {size}")
    side, left, gap = 20, 80, 440 / (T - 0.4)
    high = {"y": K * side, "h": H * side, "x": D * side}
    middle, top = {}, 30
    for name in ("y", "h", "x"):
        middle[name] = top + high[name] / 2
        top += high[name] + 36
    bottom = middle["x"] + high["x"] / 2
    sheet = Drawing(800, max(bottom + 78, 300))
    for t in range(T):
        x = left + gap * t
        for name, rows in (("y", K), ("h", H), ("x", D)):
            _squares(sheet, x, middle[name] - high[name] / 2, rows, B, side, name)
        for a, b in pairwise(("x", "h", "y")):
            start, end = middle[a] - high[a] / 2 - 3, middle[b] + high[b] / 2 + 3
            sheet.arrow((x + B * side / 2, start), (x + B * side / 2, end), name=a)
        if t:
            sheet.arrow((x - gap + B * side + 4, middle["h"]), (x - 4, middle["h"]), name="h")
    for name, letter in (("y", "K"), ("h", "H"), ("x", "D")):
        _measure(sheet, (left - 14, middle[name] - high[name] / 2), (left - 14, middle[name] + high[name] / 2), letter)
    _measure(sheet, (left, bottom + 12), (left + B * side, bottom + 12), "B")
    _measure(sheet, (left, bottom + 48), (left + gap * (T - 1) + B * side, bottom + 48), "T")
    _list(sheet, {"T": T, "D": D, "H": H, "K": K, "B": B})
    shapes = f"xs is (T, D, B) = ({T}, {D}, {B}), hs is (T, H, B) = ({T}, {H}, {B}), ys is (T, K, B) = ({T}, {K}, {B})"
    return sheet.picture("The five sizes", f"A sequence of {T} steps; at each, {B} columns side by side: {shapes}.")


def _squares(sheet: Drawing, left, top, rows, columns, side, name) -> None:
    for row in range(rows):
        for column in range(columns):
            sheet.box(left + (column + 0.5) * side, top + (row + 0.5) * side, side, side, name=name, corner=3)


def _measure(sheet: Drawing, a, b, letter: str) -> None:
    """A line from a to b with a small end on both sides, and its letter outside."""
    upright = a[0] == b[0]
    dx, dy = (4, 0) if upright else (0, 4)
    sheet.line([a, b], width=look.THIN, color=look.QUIET_INK)
    for x, y in (a, b):
        sheet.line([(x - dx, y - dy), (x + dx, y + dy)], width=look.THIN, color=look.QUIET_INK)
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    sheet.text(*((x - 16, y) if upright else (x, y + 16)), letter, bold=True)


def _list(sheet: Drawing, sizes: dict) -> None:
    for n, (letter, meaning) in enumerate(SIZES.items()):
        sheet.text(560, 36 + n * 24, letter, anchor="start", bold=True)
        sheet.text(584, 36 + n * 24, f"{meaning}: {sizes[letter]}", anchor="start")
    for n, (name, rows) in enumerate((("y", "K"), ("h", "H"), ("x", "D"))):
        shape = f"{name}s  (T, {rows}, B) = ({sizes['T']}, {sizes[rows]}, {sizes['B']})"
        sheet.text(560, 186 + n * 24, shape, anchor="start", color=look.style_of(name).ink)
