"""Numbers in a picture: printed with their sign, as bars, and as strips of cells. They never overlap or leave it."""

from functools import lru_cache

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import Shape
from lessons_lib.drawing.measure import text_width
from lessons_lib.drawing.svg import Drawing

MINUS = "\u2212"
GATES = ("f", "i", "o")     # shares from 0 to 1, printed without a plus


def signed(value: float, digits: int = 2) -> str:
    """A number with its sign and a fixed number of digits: "+0.50", "−0.12", "0.00" when it rounds to nothing."""
    text = number(value, digits)
    return text if text[0] == MINUS or float(text.replace("e+", "e")) == 0 else f"+{text}"


def number(value: float, digits: int = 2) -> str:
    """A number with a fixed number of digits: "0.50", "−0.12", and "1.2e+08" where it would grow too long.

    Six digits more decide how it is rounded, so that 0.375 and 0.37499999999999994, which is 0.375 on another
    processor, are "0.38" both.
    """
    value = float(value)
    text = f"{round(value, digits + 6):.{digits}f}" if abs(value) < 1e5 else f"{value:.1e}"
    if float(text) == 0:
        text = text.removeprefix("-")
    return text.replace("-", MINUS)


def percent(share: float, digits: int = 0) -> str:
    """A share from 0 to 1 as a percentage: "33 %"."""
    return f"{number(100 * float(share), digits)} %"


def strip(sheet: Drawing, x, y, values, name="plain", *, lit=True, cell=(64, 26), labels=(), digits=2,
          top=1.0, plus=None) -> Shape:
    """A vector as a column of cells, centred on x, y: each prints its number, over a bar as long as its size.

    `values` is any sequence of H numbers, `labels` words to the left of the cells, `top` the size that fills a cell.
    plus: whether a number above 0 bears its sign; gates do not, all else does, unless it is said here.
    """
    values = tuple(float(value) for value in values)
    printed = signed if (name not in GATES if plus is None else plus) else number
    sheet.add(_strip(x, y, values, look.style_of(name, lit), cell, tuple(labels), digits, top, printed))
    return Shape(x, y, cell[0], cell[1] * len(values))


@lru_cache(maxsize=2048)    # a move of a control changes a few of a picture's strips, and leaves the others
def _strip(x, y, values, style, cell, labels, digits, top, printed) -> str:
    sheet = Drawing(0, 0)
    width, height = cell
    left, above = x - width / 2, y - height * len(values) / 2
    written = [printed(value, digits) for value in values]
    longest = max((text_width(words, look.TEXT) for words in written), default=1)
    size = max(look.SMALL, min(look.TEXT, height - 4, look.TEXT * (width - 8) / longest))    # one size for all of them
    for n, value in enumerate(values):
        middle = above + (n + 0.5) * height
        full = min(abs(value) / top, 1.0) * (width - 4)
        sheet.rect(left, above + n * height, width, height, look.PAPER)
        sheet.rect(left + 2, above + n * height + 2, full, height - 4, style.pale, corner=3)
        sheet.text(left + width - 6, middle, written[n], color=style.ink, anchor="end", size=size)
        if labels:
            sheet.text(left - 8, middle, labels[n], size=look.SMALL, color=look.QUIET_INK, anchor="end")
    for n in range(len(values) + 1):
        line = above + n * height
        sheet.line([(left, line), (left + width, line)], color=style.color, width=look.THIN)
    for side in (left, left + width):
        sheet.line([(side, above), (side, above + height * len(values))], color=style.color, width=look.NORMAL)
    return sheet.drawn()


def bars(sheet: Drawing, x, y, width, values, labels, name="plain", *, lit=True, row=30, digits=2, top=1.0,
         mark=None, show=None) -> Shape:
    """Horizontal bars under each other, the first row's top at y: label, bar, number. `x` is the left of the labels.

    Values may be negative: then all bars start in the middle. `mark` is the row printed bold, `show` turns a value
    into its printed number (`signed` unless given).
    """
    values, style = [float(value) for value in values], look.style_of(name, lit)
    printed = [(show or (lambda value: signed(value, digits)))(value) for value in values]
    name_room = max(text_width(label, look.TEXT, bold=True) for label in labels) + 10
    number_room = max([text_width(text, look.TEXT, bold=True) for text in printed] + [58]) + 8
    room = width - name_room - number_room
    both = min(values) < 0
    zero = x + name_room + (room / 2 if both else 0)
    scale = (room / 2 if both else room) / top
    for n, (value, label) in enumerate(zip(values, labels, strict=True)):
        middle, bold = y + (n + 0.5) * row, n == mark
        length = max(-1.0, min(1.0, value / top)) * scale * top
        sheet.text(x, middle, label, anchor="start", bold=bold, color=look.INK if lit else look.QUIET_INK)
        sheet.rect(x + name_room, middle - row * 0.3, room, row * 0.6, look.QUIET_FILL, corner=3)
        sheet.rect(min(zero, zero + length), middle - row * 0.3, abs(length), row * 0.6, style.color, corner=3)
        sheet.text(x + width, middle, printed[n], anchor="end", bold=bold, color=style.ink)
    sheet.line([(zero, y), (zero, y + row * len(values))], color=look.QUIET_LINE, width=look.THIN)
    return Shape(x + width / 2, y + row * len(values) / 2, width, row * len(values))


def matrix(sheet: Drawing, x, y, rows, name="plain", *, lit=True, cell=(46, 28), digits=1, top=1.0,
           row_labels=(), column_labels=()) -> Shape:
    """A matrix as a grid of numbers, centred on x, y; a number above a quarter of `top` in size is
    tinted and bold, a smaller one grey."""
    rows = tuple(tuple(float(value) for value in row) for row in rows)
    sheet.add(_matrix(x, y, rows, look.style_of(name, lit), cell, digits, top, tuple(row_labels), tuple(column_labels)))
    return Shape(x, y, cell[0] * len(rows[0]), cell[1] * len(rows))


@lru_cache(maxsize=512)
def _matrix(x, y, rows, style, cell, digits, top, row_labels, column_labels) -> str:
    sheet = Drawing(0, 0)
    width, height = cell
    left, above = x - width * len(rows[0]) / 2, y - height * len(rows) / 2
    for r, row in enumerate(rows):
        for k, value in enumerate(row):
            strong = abs(value) / top > 0.25
            sheet.rect(left + k * width + 1, above + r * height + 1, width - 2, height - 2,
                       style.pale if strong else look.QUIET_FILL, corner=3)
            sheet.fit(left + (k + 0.5) * width, above + (r + 0.5) * height, signed(value, digits), width - 4,
                      color=style.ink if strong else look.QUIET_INK, bold=strong)
        if row_labels:
            sheet.text(left - 8, above + (r + 0.5) * height, row_labels[r], size=look.SMALL,
                       color=look.QUIET_INK, anchor="end")
    for k, label in enumerate(column_labels):
        sheet.fit(left + (k + 0.5) * width, above - 12, label, width, size=look.SMALL, color=look.QUIET_INK)
    return sheet.drawn()
