"""Six steps side by side, a word above each: gates and states as small bars, and what the cell answers."""

from functools import lru_cache
from itertools import chain
from math import ceil

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import GATES, number
from lessons_lib.lessons.lstm_step_by_step.cell import GROUPS
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.answer import CELL as SLOT
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.answer import in_a_row
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.arithmetic import LETTERS
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.plan import EDGE
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.sentences import LINE_OF

LINES = (*LETTERS, "c", "h")
LIT = {part: (line,) for part, line in LINE_OF.items()} | {"update": ("c",), "output": ("o", "h"), "answer": ()}
BEFORE, FIRST = 48, 122                        # the left of what was before, and of step 1; SLOT px is a step
ROW, BAR, REACH = 22, 7, 36                    # px of a line, of a bar, and of a bar that stands for 1
BELOW = 26                                     # px from the top of the words to the first line
DEPTH = BELOW + len(LINES) * ROW + 2 * 18 + 14
BLAMED = {"f": "da_{f}", "i": "da_{i}", "c_tilde": "da_{c}", "o": "da_{o}", "c": "dc_{t}", "h": "dh_{t}"}


def draw(sheet: Drawing, top: float, now, yours=None) -> None:
    """A column for every step and one for what was before; the step that is stood on has a band behind it.

    now: bench.Scene. yours: name -> lists as in `now.lines`, of a learner's own c and h, drawn as rings at the bars'
    ends. Where blame is on, its lines are drawn in their place, in the colour of blame.
    """
    t, part, blame = now.t, now.part, now.blame and now.blame["lines"]
    sheet.add(_frame(top, t, len(now.words)))
    sheet.fit(_middle(0), top + 8, now.before, FIRST - BEFORE - 2, size=look.SMALL, color=look.QUIET_INK)
    for n, word in enumerate(now.words, 1):
        here = n == t
        sheet.fit(_middle(n), top + 8, word, SLOT - 4, bold=here, color=look.style_of("x").ink if here else look.INK)
    for place, name in enumerate(LINES):
        y = top + BELOW + place * ROW
        if blame:
            _line(sheet, y, BLAMED[name], blame[name], look.BLAME, _scale(blame, name))
            continue
        values, style = now.lines[name], look.style_of(name, part not in LIT or name in LIT[part])
        most = max(1, ceil(max(map(abs, chain(*values))) - 1e-9)) if name == "c" else 1
        if most > 1:
            sheet.text(BEFORE - 4, y + ROW / 2 - 3, f"±{most}", size=look.SMALL, color=look.QUIET_INK, anchor="end")
        _line(sheet, y, look.SYMBOLS[name].label, values, style, most, name in GATES, (yours or {}).get(name))
    y = top + BELOW + len(LINES) * ROW + 9
    for n, group in enumerate(GROUPS):
        sheet.text(8, y + 18 * n, ("verb, %", "pronoun, %")[n], anchor="start", size=look.SMALL, color=look.QUIET_INK)
        for step, (shares, right) in enumerate(zip(now.answers, now.rights, strict=True), 1):
            in_a_row(sheet, _middle(step), y + 18 * n, group, shares, right.get(group))
    _asked(sheet, _middle(now.asked), y + 28, blame is not None)


def _asked(sheet: Drawing, x, y, on: bool) -> None:
    """A small arrow below the answer from which blame goes back; hollow while it is off."""
    color = look.BLAME.color
    sheet.add(f'<path d="M{px(x - 6)} {px(y + 7)}L{px(x)} {px(y)}L{px(x + 6)} {px(y + 7)}z" '
              f'fill="{color if on else look.PAPER}" stroke="{color}" stroke-width="{look.THIN}"/>')


def _middle(step: int) -> float:
    return FIRST + (step - 0.5) * SLOT if step else (BEFORE + FIRST) / 2


@lru_cache(maxsize=64)
def _frame(top, t: int, T: int) -> str:
    """The band behind the step that is stood on, and the lines between the rows."""
    sheet = Drawing(0, 0)
    sheet.add(f'<rect x="{px(FIRST + (t - 1) * SLOT + 1)}" y="{px(top - 4)}" width="{SLOT - 2}" '
              f'height="{px(DEPTH)}" rx="5" fill="{look.QUIET_FILL}" stroke="{look.QUIET_LINE}" '
              f'stroke-width="{look.THIN}"/>')
    for place in range(len(LINES) + 1):
        y = top + BELOW - 4 + place * ROW
        sheet.line([(8, y), (EDGE, y)], color=look.QUIET_LINE, width=0.6)
    return sheet.drawn()


def _line(sheet: Drawing, y, letters: str, values, style, most: float, gate=False, yours=None) -> None:
    """One row: its letter at the left, and two bars under each other at every step. `most` is a full bar."""
    sheet.text(8, y + ROW / 2 - 4, letters, color=style.ink, anchor="start", bold=True)
    first = 7 - len(values)
    for unit in range(len(values[0])):
        at = y + unit * (BAR + 2)
        _bars(sheet, at, [row[unit] for row in values], first, most, gate, style)
        if yours:
            _rings(sheet, at, [row[unit] for row in yours], first, most)


def scales(now) -> str:
    """How long a full bar is where blame is drawn, as words that go on; "" where it is not."""
    if not now.blame:
        return ""
    lines = now.blame["lines"]
    full = {letters: number(_scale(lines, name), 8).rstrip("0").rstrip(".")
            for name, letters in (("f", "da"), ("c", "dc"), ("h", "dh"))}
    return "; a full one: " + ", ".join(f"{letters} {size}" for letters, size in full.items())


def _scale(blame: dict, name: str) -> float:
    """What a full bar stands for: a round number (1, 2 or 5 times a power of ten), the same for all four layers.

    It is 1 where there is no blame, and not below a millionth.
    """
    names = (name,) if name in "ch" else LETTERS
    most = max(max(map(abs, chain(*blame[one]))) for one in names)
    if most < 1e-12:
        return 1.0
    return next(digit * 10.0 ** tens for tens in range(-6, 9) for digit in (1, 2, 5)
                if digit * 10.0 ** tens >= most * (1 - 1e-9))


def _zero(step: int, gate: bool) -> float:
    return _middle(step) - (REACH if gate else 0)


def _bars(sheet: Drawing, y, values, first: int, most: float, gate: bool, style) -> None:
    """A bar per step, from the left where nothing is below 0, else from the middle."""
    reach = 2 * REACH if gate else REACH
    shape = []
    for n, value in enumerate(values):
        step = first + n
        long = max(-1.0, min(1.0, value / most)) * reach
        shape.append(f"M{px(_zero(step, gate))} {px(y)}h{px(long)}v{BAR}h{px(-long)}z")
    sheet.add(f'<path d="{"".join(shape)}" fill="{style.color}" stroke="{style.ink}" stroke-width="0.8"/>')


def _rings(sheet: Drawing, y, values, first: int, most: float) -> None:
    for n, value in enumerate(values[1:], 1):     # the state before step 1 is given
        x = _middle(first + n) + max(-1.0, min(1.0, value / most)) * REACH    # what is outside is held at the edge
        sheet.add(f'<circle cx="{px(x)}" cy="{px(y + BAR / 2)}" r="3.2" fill="{look.PAPER}" '
                  f'stroke="{look.WRONG_INK}" stroke-width="{look.NORMAL}"/>')
