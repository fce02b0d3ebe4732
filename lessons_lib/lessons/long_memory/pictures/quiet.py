"""The task decides: an RNN and an LSTM on a bit under a quiet noise, and on a clue under loud symbols."""

from statistics import median

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import MINUS

MOST = 250  # updates that a net gets here, on either task
RATES, BIASES = (0.01, 0.03, 0.1), ((10, -6), (7, -3), (5, 0), (1, 0))
LEFT, PANEL, TOP, ROW, SQUARE = 236, 282, 96, 32, 15
BESIDE = 10 * (SQUARE + 3) + 10  # from a row of squares to its number


@lean
def draw_quiet(stored: dict) -> Picture:
    """A row for each net, a square for each of its ten seeds: filled, if it learned a memory of 1000 steps in 250
    updates, and beside them how many these took. stored: as results.load() gives it."""
    rows = found(stored)
    sheet = Drawing(800, TOP + ROW * len(rows) + 50)
    for n, (title, says) in enumerate((("a quiet noise", "one bit, then numbers near 0"),
                                       ("loud symbols", "A or B, then p, q, r or s"))):
        sheet.text(LEFT + PANEL * n, 28, title, anchor="start", bold=True)
        sheet.text(LEFT + PANEL * n, 50, says, anchor="start", color=look.QUIET_INK)
        sheet.text(LEFT + PANEL * n + BESIDE, TOP - 26, "updates", anchor="start", size=look.SMALL,
                   color=look.QUIET_INK)
    told, full, empty = [], [], []
    for r, (name, both) in enumerate(rows.items()):
        y = TOP + ROW * r
        if r == len(RATES):
            sheet.line([(20, y - ROW / 2), (780, y - ROW / 2)], color=look.QUIET_LINE, width=look.THIN)
        sheet.text(20, y, name, anchor="start", bold=True)
        for n, needed in enumerate(both):
            count = sum(updates > 0 for updates in needed)
            row = [(LEFT + PANEL * n + (SQUARE + 3) * k, y - SQUARE / 2, SQUARE, SQUARE) for k in range(len(needed))]
            full, empty = full + row[:count], empty + row[count:]
            if count:
                sheet.text(LEFT + PANEL * n + BESIDE, y, f"{median(filter(None, needed)):g}", anchor="start",
                           color=look.style_of("h").ink)
        told.append(f"{name}: {_said(both[0])} with a quiet noise, {_said(both[1])} with loud symbols.")
    sheet.tiles(full, look.style_of("h").color, corner=3)
    sheet.tiles(empty, look.QUIET_FILL, corner=3)
    foot = (f"A square is a net, filled if it learned 1000 steps within {MOST} updates; then their median. "
            "LSTMs: rate 0.1.")
    sheet.text(20, TOP + ROW * len(rows) + 20, foot, anchor="start", size=look.SMALL, color=look.QUIET_INK)
    return sheet.picture("The task decides", " ".join(told))


def found(stored: dict) -> dict[str, tuple[list[int], list[int]]]:
    """Net -> how many updates each of ten needed, with a quiet noise and with loud symbols; 0: more than 250."""
    names = {f"RNN, rate {rate}": (f"RNN {rate}", "RNN 1000", f"usual {rate}") for rate in RATES}
    names |= {f"LSTM, forget {forget}, input {input}".replace("-", MINUS): (
        f"LSTM {forget} {input}", "1000", f"{forget} {input}") for forget, input in BIASES}
    return {name: tuple([updates if updates <= MOST else 0 for updates in stored[group][cell]["updates"]]
                        for group, cell in (("quiet bit", quiet), (group, loud)))
            for name, (quiet, group, loud) in names.items()}


def _said(needed: list[int]) -> str:
    some = [updates for updates in needed if updates]
    return f"{len(some)} of {len(needed)}" + (f", the median after {median(some):g} updates" if some else "")
