"""One bar for each step's share in the gradient, and their sum."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import signed

BLAME = look.BLAME
ZERO, TALLEST = 130, 76


def draw_shares(shares, name: str, labels=()) -> Picture:
    """A bar up or down for each step's share in dL/d`name` (up to 12), and at the right the bar of their sum.

    `labels` are words under the steps' numbers, such as the letters that were read. ValueError for more than 12.
    """
    shares = [float(share) for share in shares]
    if not 1 <= len(shares) <= 12:
        raise ValueError(f"shares must be 1 to 12 numbers, one for each step; got {len(shares)}")
    total = sum(shares)
    top = max(*map(abs, shares), abs(total), 1e-12)
    sheet = Drawing(800, 300)
    gap = 640 / len(shares)
    places = [40 + gap * (n + 0.5) for n in range(len(shares))]
    for n, (x, share) in enumerate(zip(places, shares, strict=True)):
        _bar(sheet, x, min(gap - 16, 40), share, top, BLAME.color, BLAME.ink)
        sheet.text(x, 244, f"step {n + 1}" if gap > 56 else f"{n + 1}", size=look.SMALL, color=look.QUIET_INK)
        if labels:
            sheet.text(x, 266, labels[n], color=look.INK)
    sheet.line([(40, ZERO), (690, ZERO)], color=look.QUIET_LINE, width=look.THIN)
    _bar(sheet, 744, 44, total, top, look.style_of("layer").color, look.style_of("layer").ink)
    sheet.line([(716, ZERO), (772, ZERO)], color=look.QUIET_LINE, width=look.THIN)
    sheet.text(702, ZERO, "=", size=look.TITLE)
    sheet.text(744, 244, "sum", size=look.SMALL, color=look.QUIET_INK)
    sheet.text(744, 266, f"dL/d{name}", size=look.SMALL, color=look.style_of("layer").ink)
    words = ", ".join(signed(share, 4) for share in shares)
    return sheet.picture("Every step's share", f"A bar for each of {len(shares)} steps: {words}. "
                         f"Their sum is {signed(total, 4)}.")


def _bar(sheet, x, width, value, top, color, ink):
    tall = value / top * TALLEST
    sheet.rect(x - width / 2, ZERO - max(tall, 0), width, abs(tall), color, corner=2)
    sheet.text(x, ZERO - tall - 11 if tall >= 0 else ZERO - tall + 11, signed(value, 3) if value else "0",
               size=look.SMALL, color=ink)
