"""A learner's own step beside the true one: a ring in the cell at the first line that differs, and what it says."""

from dataclasses import dataclass

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.measure import text_width
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import strip
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.plan import EDGE

ROOM = 118               # px that are kept for the verdict, so that the picture stays as high as it is
LEFT = 8                 # px: of everything
SAYS, SOURCE = 32, ROOM - 24    # px down to the sentences, and to the quoted line
CELL = (78, 22)
RINGS = "The rings below are your own c and h, carried on from step to step."
LINES = {"return": "h"}  # of an exchanged return, h is compared


@dataclass(frozen=True)
class Theirs:
    """What came of a learner's step at the step that is stood on.

    line: the first of f, i, c_tilde, c, o, h that differs, "return" where h and c are exchanged, or "none"; source: the
    learner's words for it; value and true: a number per unit, value () where its shape is wrong. says: a title and a
    sentence. lines: their own c and h over all steps. first: the first step (from 1) at which they differ, or None.
    elsewhere: like `line`, with other weights than those in the picture; spoils: the argument that it changes, or "".
    """

    line: str
    title: str
    says: str
    source: str = ""
    value: tuple = ()
    true: tuple = ()
    lines: dict | None = None
    first: int | None = None
    elsewhere: str = "none"
    spoils: str = ""

    @property
    def here(self) -> bool:
        """Whether a line of this very step differs."""
        return self.line != "none"

    @property
    def room(self) -> float:
        """px for the words, beside the two columns of numbers, or where there are none."""
        return EDGE - LEFT - (192 if self.here else 0)


def draw(sheet: Drawing, top: float, theirs: Theirs, rings: bool = True) -> str:
    """Say what came of it, from `top` down, and return the words. rings: its c and h are drawn below."""
    says = theirs.says if rings else theirs.says.replace(RINGS, "").strip()
    room = theirs.room
    sign, ink = _mark(theirs)
    sheet.fit(LEFT, top + 8, f"{sign} {theirs.title}", room, anchor="start", bold=True, color=ink)
    sheet.paragraph(LEFT, top + SAYS, says, room, anchor="start", size=look.SMALL)
    if theirs.source:
        sheet.rect(LEFT, top + SOURCE - 11, EDGE - LEFT, 22, look.QUIET_FILL, corner=4)
        sheet.fit(LEFT + 8, top + SOURCE, _short(theirs.source, EDGE - LEFT - 16), EDGE - LEFT - 16, anchor="start")
    if theirs.here:
        name = LINES.get(theirs.line, theirs.line)
        _beside(sheet, EDGE - CELL[0] / 2, top, f"true {look.SYMBOLS[name].label}", theirs.true, name)
        if theirs.value:
            _beside(sheet, EDGE - CELL[0] * 1.5 - 12, top, "yours", theirs.value, "blame")
        if rings:
            sheet.text(EDGE, top + 76, "○ below: your c and h", size=look.SMALL, color=look.WRONG_INK, anchor="end")
    return f"{theirs.title} {says}"


def _short(source: str, width: float) -> str:
    """As much of a line of code as fits, with … where it goes on."""
    while text_width(source, look.SMALL) > width:
        source = source.removesuffix("…")[:-1] + "…"
    return source


def _mark(theirs: Theirs) -> tuple[str, str]:
    """A sign and its ink: it differs in this picture; or with other weights only, or it spoils something; or not."""
    if theirs.first:
        return "≠", look.WRONG_INK
    return ("✓", look.RIGHT_INK) if theirs.elsewhere == "none" and not theirs.spoils else ("(✓)", look.INK)


def _beside(sheet: Drawing, x: float, top: float, words: str, values, name: str) -> None:
    """A column of numbers, with as many digits as show a small difference and as a large one leaves room for."""
    digits = 4 if max(map(abs, values)) < 1000 else 0
    sheet.text(x, top + 8, words, size=look.SMALL, color=look.QUIET_INK)
    strip(sheet, x, top + 20 + CELL[1], values, name, cell=CELL, digits=digits)


def ring(sheet: Drawing, shapes, theirs: Theirs) -> None:
    """Mark what differs where it stands in the cell, with a ring and a sign: one line, or h and c where exchanged."""
    for name in {"none": (), "return": ("h", "c")}.get(theirs.line, (theirs.line,)):
        shape = shapes[name]
        left, top, width = shape.x - shape.w / 2 - 3, shape.y - shape.h / 2 - 3, shape.w + 6
        sheet.add(f'<rect x="{px(left)}" y="{px(top)}" width="{px(width)}" height="{px(shape.h + 6)}" rx="6" '
                  f'fill="none" stroke="{look.WRONG_INK}" stroke-width="{look.NORMAL}"/>')
        place = left if name in ("c", "h") else left + width    # c and h stand at the right edge of the sheet
        sheet.add(f'<circle cx="{px(place)}" cy="{px(top)}" r="9" '
                  f'fill="{look.PAPER}" stroke="{look.WRONG_INK}" stroke-width="{look.NORMAL}"/>')
        sheet.text(place, top, "≠", bold=True, color=look.WRONG_INK)
