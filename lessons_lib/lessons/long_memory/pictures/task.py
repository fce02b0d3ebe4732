"""The task as a strip: a clue, symbols that say nothing, a question."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.lessons.long_memory.world import DISTRACTORS, clue, steps, text

MOST, ENDS = 13, 6  # distractors that are all drawn; of more, the first and the last so many
CELL, GAP, MIDDLE = 44, 4, 106


def draw_task(length: int = 1000, seed: int = 0) -> Picture:
    """One sequence of the clue task with `length` distractors, and what is asked.

    Of more than 13 distractors the first and the last six are drawn. TypeError or ValueError for a length that `steps`
    refuses.
    """
    length = steps(length)
    words = text(clue(length, 1, np.random.default_rng(seed))[0])
    shown = list(words) if length <= MOST else [*words[:1 + ENDS], "…", *words[-1 - ENDS:]]
    sheet, step = Drawing(800, 190), CELL + GAP
    xs = [400 + (n - (len(shown) - 1) / 2) * step for n in range(len(shown))]
    for n, (x, symbol) in enumerate(zip(xs, shown, strict=True)):
        if symbol == "…":
            sheet.text(x, MIDDLE, symbol, size=look.TITLE, color=look.QUIET_INK)
            continue
        kind = {0: "x", len(shown) - 1: "plain"}.get(n, "quiet")
        sheet.box(x, MIDDLE, CELL, CELL, symbol, kind, size=look.TITLE, bold=kind != "quiet")
    answer = sheet.box(xs[-1], 34, CELL, CELL, words[0], "y", size=look.TITLE, bold=True)
    sheet.arrow((xs[-1], MIDDLE - CELL / 2), answer, name="y")
    beside = len(shown) < MOST  # there is room at the left of a short strip
    sheet.text(xs[0] - CELL / 2 - 12 * beside, MIDDLE if beside else 62, "the clue: A or B",
               anchor="end" if beside else "start", color=look.style_of("x").ink)
    sheet.text(xs[-1] - CELL / 2 - 12, 34, "which clue was it?", anchor="end", color=look.style_of("y").ink)
    left, right, y = xs[1] - CELL / 2, xs[-2] + CELL / 2, MIDDLE + CELL / 2 + 10
    sheet.line([(left, y), (left, y + 8), (right, y + 8), (right, y)], color=look.QUIET_LINE)
    many = f"{length:,} distractors" if length > 1 else "1 distractor"
    kinds = f"{', '.join(DISTRACTORS[:-1])} or {DISTRACTORS[-1]}"
    sheet.text(400, y + 28, f"{many}: {kinds} at random, whichever clue it was", color=look.QUIET_INK)
    return sheet.picture("A clue, and later a question", f"A strip of symbols: the clue {words[0]}, then {many}, each "
                         f"{kinds} at random, then a question mark. The answer is {words[0]}.")
