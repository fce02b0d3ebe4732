"""A learner's own step beside the true one: a ring in the cell at the first line that differs, and what it says."""

from dataclasses import dataclass

from lessons_lib.pictures import style as look
from lessons_lib.pictures.geometry import px
from lessons_lib.pictures.svg import Drawing
from lessons_lib.pictures.values import strip

DEPTH = 96
LEFT, EDGE = 24, 780
CELL = (84, 22)


@dataclass(frozen=True)
class Theirs:
    """What came of a learner's step at the step that is stood on.

    line: the first of f, i, c_tilde, c, o, h that differs, or "none"; source: the learner's words for it; value and
    true: a number per unit, value () where its shape is wrong. says: a title and a sentence. lines: their own c and h
    over all steps. departs: whether it differs at any step.
    """

    line: str
    title: str
    says: str
    source: str = ""
    value: tuple = ()
    true: tuple = ()
    lines: dict | None = None
    departs: bool = False


def draw(sheet: Drawing, top: float, theirs: Theirs) -> str:
    """Say what came of it, from `top` down, and return the words."""
    here = theirs.line != "none"
    ink, sign = (look.WRONG_INK, "≠") if theirs.departs else (look.RIGHT_INK, "✓")
    room = EDGE - LEFT - 206 if here else EDGE - LEFT
    sheet.fit(LEFT, top + 8, f"{sign} {theirs.title}", room, anchor="start", bold=True, color=ink)
    y = top + 32
    if theirs.source:
        sheet.rect(LEFT, y - 11, room, 22, look.QUIET_FILL, corner=4)
        sheet.fit(LEFT + 8, y, theirs.source, room - 16, anchor="start")
        y += 26
    sheet.paragraph(LEFT, y, theirs.says, room, anchor="start", size=look.SMALL)
    if here:
        _beside(sheet, EDGE - CELL[0] / 2, top, "true", theirs.true, theirs.line)
        if theirs.value:
            _beside(sheet, EDGE - CELL[0] * 1.5 - 12, top, "yours", theirs.value, "blame")
        sheet.text(EDGE, top + 76, "○ below: your c and h", size=look.SMALL, color=look.WRONG_INK, anchor="end")
    return f"{theirs.title} {theirs.says}"


def _beside(sheet: Drawing, x: float, top: float, words: str, values, name: str) -> None:
    """A column of numbers, with as many digits as show a small difference and as a large one leaves room for."""
    digits = 4 if max(map(abs, values)) < 1000 else 0
    sheet.text(x, top + 8, words, size=look.SMALL, color=look.QUIET_INK)
    strip(sheet, x, top + 20 + CELL[1], values, name, cell=CELL, digits=digits)


def ring(sheet: Drawing, shapes, theirs: Theirs) -> None:
    """Mark the line that differs where it stands in the cell, with a ring and a sign."""
    if theirs.line == "none":
        return
    shape = shapes[theirs.line]
    left, top, width = shape.x - shape.w / 2 - 3, shape.y - shape.h / 2 - 3, shape.w + 6
    sheet.add(f'<rect x="{px(left)}" y="{px(top)}" width="{px(width)}" height="{px(shape.h + 6)}" rx="6" '
              f'fill="none" stroke="{look.WRONG_INK}" stroke-width="{look.NORMAL}"/>')
    place = left if theirs.line in ("c", "h") else left + width    # c and h stand at the right edge of the sheet
    sheet.add(f'<circle cx="{px(place)}" cy="{px(top)}" r="9" '
              f'fill="{look.PAPER}" stroke="{look.WRONG_INK}" stroke-width="{look.NORMAL}"/>')
    sheet.text(place, top, "≠", bold=True, color=look.WRONG_INK)
