"""The formula of one part of the cell, with every number of it standing under its letter. Lesson 09's gate bench."""

from lessons_lib.pictures import style as look
from lessons_lib.pictures.svg import Drawing
from lessons_lib.pictures.values import matrix, strip

ROW = 22         # px of one number, as in the cell
LEFT = 92        # the left of the first number
LETTERS = {"f": "f", "i": "i", "c_tilde": "c", "o": "o"}   # how the weights of a gate are called: W_xc, b_c
DEPTH = 20 + 3 * ROW


class Row:
    """Letters and numbers from left to right; every vector begins at the same height. `top` is that of the letters."""

    def __init__(self, sheet: Drawing, top: float, units):
        self.sheet, self.top, self.x = sheet, top + 20, LEFT
        for n, unit in enumerate(units):
            sheet.text(LEFT - 12, self.top + (n + 0.5) * ROW, unit, size=look.SMALL, color=look.QUIET_INK, anchor="end")

    def sign(self, words: str, width: float = 26) -> None:
        """A sign between two vectors, in the middle of the units' rows."""
        self.sheet.text(self.x + width / 2, self.top + ROW, words, size=look.TITLE if len(words) == 1 else look.TEXT)
        self.x += width

    def vector(self, letters: str, values, name="plain", width: float = 62, digits: int = 2) -> None:
        middle = self._letters(letters, width, name)
        strip(self.sheet, middle, self.top + ROW * len(values) / 2, values, name, cell=(width, ROW), digits=digits)

    def matrix(self, letters: str, rows, cell: float = 52) -> None:
        width = cell * len(rows[0])
        middle = self._letters(letters, width, "layer")
        matrix(self.sheet, middle, self.top + ROW * len(rows) / 2, rows, "layer", cell=(cell, ROW))
        self.x += 4

    def _letters(self, letters: str, width: float, name: str) -> float:
        middle = self.x + width / 2
        self.sheet.text(middle, self.top - 12, letters, color=look.style_of(name).ink)
        self.x += width
        return middle


def sum_and_squash(sheet: Drawing, top: float, gate: str, weights, vectors, units) -> None:
    """W_h h_{t-1} + W_x x_t + b, and what its squash makes of it: the line of one gate or of the candidate.

    weights: (W_h, W_x, b) as lists of rows, b flat. vectors: name -> numbers, of h_prev, x, the gate and
    "sum <gate>".
    """
    W_h, W_x, b = weights
    row, letter = Row(sheet, top, units), LETTERS[gate]
    row.matrix(f"W_{{h{letter}}}", W_h)
    row.vector("h_{t−1}", vectors["h_prev"], "h", 56)
    row.sign("+", 28)
    row.matrix(f"W_{{x{letter}}}", W_x)
    row.vector("x_{t}", vectors["x"], "x", 56)
    row.sign("+", 28)
    row.vector(f"b_{{{letter}}}", b, "layer", 54, digits=1)
    row.sign("=", 30)
    _squashed(row, gate, vectors)


def sums_and_squashes(sheet: Drawing, top: float, vectors, units) -> None:
    """What each of the four layers is told, and what it says."""
    row = Row(sheet, top, units)
    for gate in LETTERS:
        _squashed(row, gate, vectors)
        row.x += 16


def _squashed(row: Row, gate: str, vectors) -> None:
    tanh = gate == "c_tilde"
    row.vector("sum", vectors[f"sum {gate}"], "plain", 64)
    row.sign("tanh" if tanh else "σ", 46 if tanh else 32)
    row.vector(look.SYMBOLS[gate].label, vectors[gate], gate, 58)


def kept_and_written(sheet: Drawing, top: float, vectors, units) -> None:
    """f * c_{t-1} + i * c_tilde = kept + written = c_t."""
    row = Row(sheet, top, units)
    for letters, name, symbol, sign in (
            ("f_{t}", "f", "f", "*"), ("c_{t−1}", "c_prev", "c", "+"), ("i_{t}", "i", "i", "*"),
            ("c\u0303_{t}", "c_tilde", "c_tilde", "="), ("kept", "kept", "c", "+"), ("written", "news", "c", "="),
            ("c_{t}", "c", "c", "")):
        row.vector(letters, vectors[name], symbol, 68)
        if sign:
            row.sign(sign, 32)
