"""What the cell answers at the end of the line to y: a verb's form and a pronoun."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number, percent, signed
from lessons_lib.lessons.lstm_step_by_step.cell import GROUPS
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.plan import EDGE

WIDE, HIGH, GAP, APART = 92, 24, 4, 16     # px of one word, between two, and between the two groups
LEFT = EDGE - 5 * WIDE - 3 * GAP - APART   # of the first word
EVEN = 0.005                               # a lead below this is none
CELL = 85                                  # px of one step in the timeline


def draw(sheet: Drawing, top: float, shares: dict, judged: dict, says: tuple, blame: dict | None = None) -> None:
    """The five words in a row, each tinted as far as its share; `says`, two lines, stands at the left.

    shares: word -> 0 to 1. judged: group -> the word that would be right, for the groups that are asked here. What has
    the largest share of its group is bold, marked where it is wrong. blame: word -> dL/dy, in the shares' place.
    """
    ink = look.style_of("y").ink
    wrong = any(said(group, shares) != judged[group] for group in judged)
    sheet.text(8, top + 3, "the answer:", anchor="start", color=ink, size=look.SMALL, bold=True)
    for line, words in enumerate(says):
        sheet.fit(8, top + 20 + 16 * line, words, LEFT - 16, anchor="start", size=look.SMALL, bold=line > 0,
                  color=look.WRONG_INK if wrong else look.QUIET_INK)
    left = LEFT
    for group in GROUPS:
        for word in group:
            _chip(sheet, left, top, word, shares, group, judged, blame)
            left += WIDE + GAP
        left += APART - GAP


def _chip(sheet: Drawing, left, top, word, shares, group, judged, blame) -> None:
    first = word == said(group, shares)
    asked, wrong = group in judged, group in judged and first and word != judged[group]
    style = look.style_of("y")
    border = look.WRONG_INK if wrong else style.color if asked else look.QUIET_LINE
    sheet.add(f'<rect x="{px(left)}" y="{px(top)}" width="{WIDE}" height="{HIGH}" rx="5" fill="{look.PAPER}" '
              f'stroke="{border}" stroke-width="{look.NORMAL if asked and first else look.THIN}"/>')
    full = (WIDE - 6) * shares[word]
    sheet.rect(left + 3, top + 3, full, HIGH - 6, style.pale if asked else look.QUIET_FILL, corner=3)
    ink = look.WRONG_INK if wrong else style.ink if asked else look.QUIET_INK
    sheet.text(left + 7, top + HIGH / 2, word, anchor="start", bold=asked and first, color=ink, size=look.SMALL)
    if wrong:
        sheet.add(f'<circle cx="{px(left + 3)}" cy="{px(top - 1)}" r="8" fill="{look.PAPER}" stroke="{border}" '
                  f'stroke-width="{look.NORMAL}"/>')
        sheet.text(left + 3, top - 1, "≠", bold=True, size=look.SMALL, color=border)
    number = percent(shares[word]) if blame is None else signed(blame[word])
    sheet.text(left + WIDE - 7, top + HIGH / 2, number, anchor="end", size=look.SMALL,
               color=ink if blame is None else look.BLAME.ink, bold=blame is not None)


def said(group, shares: dict) -> str | None:
    """The word of a group with the largest share, or None where two are within half a percent of it."""
    first, *more = leaders(group, shares)
    return None if more else first


def leaders(group, shares: dict) -> list[str]:
    """The words of a group that are within half a percent of its largest share; one, where there is a winner."""
    most = max(shares[word] for word in group)
    return [word for word in group if most - shares[word] < EVEN]


def in_a_row(sheet: Drawing, x, y, group, shares: dict, right: str | None) -> None:
    """The word with the largest share at one step of the timeline, in a column of CELL px around x."""
    words, wrong = in_short(group, shares, right)
    ink = look.WRONG_INK if wrong else look.style_of("y").ink if right else look.QUIET_INK
    sheet.fit(x, y, words, CELL - 2, size=look.SMALL, color=ink)


def in_short(group, shares: dict, right: str | None) -> tuple[str, bool]:
    """What is answered at one step, "she 95", marked where it is wrong; "not asked" where right is None."""
    if right is None:
        return "not asked", False
    word = said(group, shares)
    if word is None:
        return "≠ undecided", True
    return f"{'' if word == right else '≠ '}{word} {number(100 * shares[word], 0)}", word != right
