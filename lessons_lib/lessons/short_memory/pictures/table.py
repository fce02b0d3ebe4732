"""How often nets of each kind are right at each gap, as a table: the mean of ten, and their spread."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing

LEFT, TOP, WIDE, HIGH = 130, 74, 82, 52  # of the first number, and from number to number


def draw_shares(gaps, right: dict[str, list[list[float]]]) -> Picture:
    """gaps: G numbers of words. right: kind of net -> G lists of shares, one for each net, from 0 to 1."""
    sheet = Drawing(800, TOP + HIGH * len(right) + 6)
    sheet.text(20, 40, "gap", anchor="start", bold=True)
    for column, gap in enumerate(gaps):
        sheet.text(LEFT + (column + 0.5) * WIDE, 40, f"{gap}", bold=True)
    spoken = []
    for row, (kind, shares) in enumerate(right.items()):
        y = TOP + (row + 0.5) * HIGH - 8
        sheet.line([(20, TOP + row * HIGH - 8), (780, TOP + row * HIGH - 8)], color=look.QUIET_FILL)
        sheet.text(20, y, kind, anchor="start", bold=True)
        for column, share in enumerate(shares):
            x, mean = LEFT + (column + 0.5) * WIDE, float(np.mean(share))
            sheet.rect(x - 34, y + 18, 68, 5, look.QUIET_FILL)
            sheet.rect(x - 34, y + 18, 68 * mean, 5, look.style_of("y").color)
            sheet.text(x, y - 1, f"{100 * mean:.0f} ± {100 * np.std(share):.0f} %")
        spoken.append(f"{kind}: {', '.join(f'{np.mean(share):.0%}' for share in shares)}")
    return sheet.picture(
        "How many answers are right at each gap", "In per cent, the mean of ten nets and their standard deviation. "
        f"Gaps {', '.join(map(str, gaps))}. {'; '.join(spoken)}.".replace("%", " %"))
