"""The formula of one part of the cell, with every number of it standing under its letter."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import matrix, number, strip
from lessons_lib.lessons.lstm_step_by_step.cell import OUTPUTS

ROW = 22         # px of one number, as in the cell
LEFT = 62        # the left of the first number
LETTERS = {"f": "f", "i": "i", "c_tilde": "c", "o": "o"}   # a line of the cell -> the letter of its weights: W_xc, b_c
DEPTH = 100
SHORT = 16       # px of one number where five stand under each other


def room_for(values, digits: int) -> int:
    """As many digits behind the point as leave these numbers no longer than 99.99."""
    most = max(map(abs, values))
    return digits if most < 99.9 else max(0, digits - 1) if most < 999 else 0


class Row:
    """Letters and numbers from left to right; every vector begins at the same height. `top` is that of the letters.

    words: one for each number of a vector, at the left; row: px of one number.
    """

    def __init__(self, sheet: Drawing, top: float, words, row: float = ROW, left: float = LEFT):
        self.sheet, self.top, self.x, self.row = sheet, top + 20, left, row
        for n, word in enumerate(words):
            sheet.text(left - 5, self.top + (n + 0.5) * row, word, size=look.SMALL, color=look.QUIET_INK, anchor="end")

    def sign(self, words: str, width: float = 26) -> None:
        """A sign between two vectors, in the middle of two units' rows."""
        self.sheet.text(self.x + width / 2, self.top + ROW, words, size=look.TITLE if len(words) == 1 else look.TEXT)
        self.x += width

    def vector(self, letters: str, values, name="plain", width: float = 56, digits: int = 2, plus=None) -> None:
        middle = self._letters(letters, width, name)
        strip(self.sheet, middle, self.top + self.row * len(values) / 2, values, name, cell=(width, self.row),
              digits=room_for(values, digits), plus=plus)

    def matrix(self, letters: str, rows, cell: float = 44) -> None:
        width = cell * len(rows[0])
        middle = self._letters(letters, width, "layer")
        matrix(self.sheet, middle, self.top + self.row * len(rows) / 2, rows, "layer", cell=(cell, self.row))
        self.x += 2

    def _letters(self, letters: str, width: float, name: str) -> float:
        middle = self.x + width / 2
        self.sheet.text(middle, self.top - 12, letters, color=look.style_of(name).ink, size=look.SMALL)
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
    row.vector("h_{t−1}", vectors["h_prev"], "h", 50)
    row.sign("+", 16)
    row.matrix(f"W_{{x{letter}}}", W_x)
    row.vector("x_{t}", vectors["x"], "x", 50)
    row.sign("+", 16)
    row.vector(f"b_{{{letter}}}", b, "layer", 50, digits=1)
    row.sign("=", 16)
    _squashed(row, gate, vectors)


def sums_and_squashes(sheet: Drawing, top: float, weights, vectors, units) -> None:
    """What each of the four layers is told, and what it says; and in two lines below, how h is answered with.

    weights: (W_hy, b_y) as lists, b_y flat.
    """
    row = Row(sheet, top, units)
    for gate in LETTERS:
        _squashed(row, gate, vectors)
        row.x += 6
    W, b = weights
    for y, letters, words in ((76, "W_{hy}", readout(W)), (92, "b_{y}", readout([b]))):
        sheet.text(8, top + y, letters, anchor="start", size=look.SMALL, color=look.QUIET_INK)
        sheet.text(LEFT - 22, top + y, words, anchor="start", size=look.SMALL, color=look.QUIET_INK)


def readout(rows) -> str:
    """Rows of weights in one line, each in brackets."""
    return " ".join(f"({', '.join(map(short, numbers))})" for numbers in rows)


def short(value: float) -> str:
    """A weight with as many digits as it has, two behind the point at the most: "−2", "5.26"."""
    return number(value, 2).rstrip("0").rstrip(".")


def _squashed(row: Row, gate: str, vectors) -> None:
    tanh = gate == "c_tilde"
    row.vector("sum", vectors[f"sum {gate}"], "plain", 58)
    row.sign("tanh" if tanh else "σ", 40 if tanh else 20)
    row.vector(look.SYMBOLS[gate].label, vectors[gate], gate, 50)


def kept_and_written(sheet: Drawing, top: float, vectors, units) -> None:
    """f * c_{t-1} + i * c_tilde = kept + written = c_t."""
    _chain(Row(sheet, top, units), vectors, (
        ("f_{t}", "f", "f", "*"), ("c_{t−1}", "c_prev", "c", "+"), ("i_{t}", "i", "i", "*"),
        ("c\u0303_{t}", "c_tilde", "c_tilde", "="), ("kept", "kept", "c", "+"), ("written", "news", "c", "="),
        ("c_{t}", "c", "c", "")))


def scores(sheet: Drawing, top: float, weights, vectors, shares) -> None:
    """W_hy h_t + b_y = y_t, a row for each of the five words, and their shares among the verbs and the pronouns.

    weights: (W_hy, b_y) as lists, b_y flat; shares: word -> 0 to 1.
    """
    row = Row(sheet, top, OUTPUTS, SHORT, 120)
    W, b = weights
    row.matrix("W_{hy}", W, 52)
    strip(sheet, row.x + 28, row.top + ROW, vectors["h"], "h", cell=(56, ROW))
    sheet.text(row.x + 28, row.top - 12, "h_{t}", color=look.style_of("h").ink, size=look.SMALL)
    row.x += 56
    row.sign("+", 30)
    row.vector("b_{y}", b, "layer", 60, digits=1)
    row.sign("=", 30)
    row.vector("y_{t}", vectors["y"], "y", 64)
    sheet.text(row.x + 38, row.top + ROW, "softmax", size=look.SMALL)
    row.x += 76
    row.vector("%", [100 * share for share in shares.values()], "y", 50, digits=0, plus=False)


def blamed(sheet: Drawing, top: float, vectors, blame, units) -> None:
    """dc_next + dh * o * (1 - tanh(c)^2) = dc, and what of it goes on along the belt: dc * f."""
    slope = [1 - shown ** 2 for shown in vectors["shown"]]
    _chain(Row(sheet, top, units), {**vectors, **blame, "slope": slope}, (
        ("dc_{next}", "dc_next", "blame", "+"), ("dh_{t}", "dh", "blame", "*"), ("o_{t}", "o", "o", "*"),
        ("tanh’s slope", "slope", "plain", "="), ("dc_{t}", "dc", "blame", "*"), ("f_{t}", "f", "f", "="),
        ("dc_{t−1}", "dc_prev", "blame", "")))


def _chain(row: Row, vectors, links) -> None:
    """Vectors with a sign after each; links: (letters, name, symbol, sign)."""
    for letters, name, symbol, sign in links:
        fine = symbol == "blame" and max(map(abs, vectors[name])) < 9.99     # blame is small
        row.vector(letters, vectors[name], symbol, 58, digits=3 if fine else 2)
        if sign:
            row.sign(sign, 24)
