"""The four blocks of rows of an LSTM, as they lie here and in PyTorch."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.lessons.applications.torch_names import OURS, THEIRS

TOP, ROW, HIGH, WIDE = 74, 50, 40, 150
LEFT, RIGHT = 190, 610
LETTERS = {"f": "f", "i": "i", "o": "o", "c_tilde": "c\u0303"}
WORDS = {"f": "forget gate", "i": "input gate", "o": "output gate", "c_tilde": "candidate"}


@lean
def draw_torch_names() -> Picture:
    """Where each block of rows of ours lies in weight_ih_l0, weight_hh_l0 and the biases of an nn.LSTM."""
    sheet = Drawing(800, TOP + 4 * ROW + 44)
    places = {side: {gate: TOP + ROW * (n + 0.5) for n, gate in enumerate(order)}
              for side, order in ((LEFT, OURS), (RIGHT, THEIRS))}
    for x, title in ((LEFT, "here"), (RIGHT, "PyTorch, nn.LSTM")):
        sheet.text(x, 26, title, size=look.TITLE, bold=True)
    sheet.text(LEFT, 52, "a row for each cell, H of them in a block", color=look.QUIET_INK, size=look.SMALL)
    sheet.text(RIGHT, 52, "the same blocks, in another order", color=look.QUIET_INK, size=look.SMALL)
    for gate in OURS:
        here = sheet.box(LEFT, places[LEFT][gate], WIDE, HIGH, LETTERS[gate], gate, size=look.TITLE, bold=True)
        there = sheet.box(RIGHT, places[RIGHT][gate], WIDE, HIGH, "g" if gate == "c_tilde" else gate, gate,
                          size=look.TITLE, bold=True)
        sheet.arrow(here.right, there.left, name=gate)
        sheet.text(LEFT - WIDE / 2 - 12, places[LEFT][gate], WORDS[gate], anchor="end", color=look.style_of(gate).ink)
        low = (THEIRS.index(gate), THEIRS.index(gate) + 1)
        rows = " to ".join(f"{n} H" if n > 1 else ("0", "H")[n] for n in low)
        sheet.text(RIGHT + WIDE / 2 + 12, places[RIGHT][gate], rows, anchor="start", color=look.QUIET_INK)
    sheet.text(400, TOP + 4 * ROW + 22, "So it is in all four: weight_ih_l0, weight_hh_l0, bias_ih_l0 and bias_hh_l0. "
               "Their candidate is called g.", color=look.QUIET_INK)
    order = ["g, our candidate" if gate == "c_tilde" else gate for gate in THEIRS]
    return sheet.picture("Four blocks of rows, in two orders",
                         f"Here, from top to bottom: {', '.join(WORDS[gate] for gate in OURS)}. In PyTorch: "
                         f"{', '.join(order)}, each H rows.")
