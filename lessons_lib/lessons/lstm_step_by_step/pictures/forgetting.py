"""Where the units of trained nets forget: one row for each forget gate, one column for each word."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.lessons.lstm_step_by_step.pictures.probes import WORDS

SHUT, HALF = 0.1, 0.5
LEFT, TOP, WIDE, HIGH = 136, 64, 40, 270   # of the field of gates; WIDE is a column


@lean
def draw_forgetting(gates) -> Picture:
    """Forget gates as rows, words as columns: dark where a gate is nearly shut, paler where it is less than half open.

    gates: (units, 16), from the subject to the next "the". Drawn are those that are somewhere below a half, in the
    order of the word at which they are lowest. Under each word: how many gates are nearly shut.
    """
    gates = np.asarray(gates)
    lowest = gates.min(axis=1)
    rows = [row for row in np.lexsort((lowest, gates.argmin(axis=1))) if lowest[row] < HALF]
    shut, half = gates[rows] < SHUT, gates[rows] < HALF
    sheet, ink, tall = Drawing(800, TOP + HIGH + 72), look.style_of("f").ink, HIGH / len(rows)
    xs, words = [LEFT + WIDE * (n + 0.5) for n in range(gates.shape[1])], WORDS[:gates.shape[1]]
    for n in (0, words.index(".")):
        sheet.rect(xs[n] - WIDE / 2, 28, WIDE, HIGH + TOP + 8, look.style_of("x").pale, corner=6)
    sheet.row(xs, 44, words, size=13)
    sheet.row(xs, TOP + HIGH + 20, [str(count) for count in shut.sum(axis=0)], color=ink, bold=True)
    for y in (TOP - 4, TOP + HIGH + 4):
        sheet.line([(LEFT, y), (xs[-1] + WIDE / 2, y)], color=look.QUIET_LINE, width=look.THIN)
    for some, color in ((half & ~shut, look.style_of("f").color), (shut, ink)):
        sheet.add(f'<path transform="translate({LEFT + WIDE / 2:g} {TOP}) scale({WIDE} {tall:.2f})" d="{_runs(some)}" '
                  f'stroke="{color}" stroke-width=".9"/>')
    for n, line in enumerate((f"{len(rows)} of {len(gates)}", "forget gates,", "a row for", "each")):
        sheet.text(20, TOP + 10 + 18 * n, line, anchor="start", size=look.SMALL, color=look.QUIET_INK)
    sheet.text(20, TOP + HIGH + 20, "nearly shut", anchor="start", size=look.SMALL, color=ink)
    half_open = look.style_of("f").color
    for x, line, color in ((LEFT, "nearly shut, below 0.1", ink), (350, "less than half open", half_open),
                           (550, f"the other {len(gates) - len(rows)}: at no word", "")):
        if color:
            sheet.rect(x, TOP + HIGH + 46, 14, 14, color)
        sheet.text(x + 22, TOP + HIGH + 53, line, anchor="start", size=look.SMALL, color=look.QUIET_INK)
    told = ", ".join(f"{word} {count}" for word, count in zip(words, shut.sum(axis=0), strict=True))
    return sheet.picture("Where trained nets forget", f"Forget gates, a row for each, word by word. {len(rows)} of "
                         f"{len(gates)} are less than half open at some word. Nearly shut: {told}.")


def _runs(some) -> str:
    """An SVG path of marks for the True of an array (rows, columns); those under each other are one mark."""
    marks = []
    for n, column in enumerate(some.T):
        edges = np.flatnonzero(np.diff(np.concatenate([[0], column.astype(int), [0]])))
        marks += [f"M{n} {start}v{end - start}" for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return "".join(marks)
