"""What cells of two units have on the belt before a pronoun: one small field for each cell."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number, signed
from lessons_lib.lessons.lstm_step_by_step.world import HE, PLURAL, SHE, SINGULAR

SIDE, GAP, TOP, DOWN = 108, 22, 36, 158
MARKS = (("girls", (SHE, PLURAL)), ("boys", (HE, PLURAL)), ("a girl", (SHE, SINGULAR)), ("a boy", (HE, SINGULAR)))


@lean
def draw_belts(belts, lit="") -> Picture:
    """Fields with a cell's two numbers, c of unit 1 to the right and of unit 2 upwards, for four kinds of subject.

    belts: label -> {(gender, number): (2, N)}, at most 11; drawn is the mean of the N. A she is round, a he square, one
    is filled and several are hollow. The label `lit` is bold. Each field has a scale of its own, said under it.
    """
    sheet, cross = Drawing(800, 2 * DOWN + 12), ""
    corners = [(16 + (SIDE + GAP) * (n % 6), TOP + DOWN * (n // 6)) for n in range(12)]
    means = {label: {kind: values.mean(axis=1) for kind, values in kinds.items()} for label, kinds in belts.items()}
    reach = [max(float(np.abs(mean).max()) for mean in kinds.values()) * 1.2 for kinds in means.values()]
    for (x, y), kinds, most in zip(corners, means.values(), reach, strict=False):
        sheet.rect(x, y, SIDE, SIDE, look.QUIET_FILL, corner=6)
        cross += f"M{x} {y + SIDE // 2}h{SIDE}M{x + SIDE // 2} {y}v{SIDE}"
        for _, kind in MARKS:
            right, up = kinds[kind] * SIDE / 2 / most
            _mark(sheet, x + SIDE / 2 + right, y + SIDE / 2 - up, kind)
    sheet.add(f'<path d="{cross}" stroke="{look.QUIET_LINE}"/>')
    for line, (words, down) in enumerate((([*belts], -14), ([f"± {number(most, 1)}" for most in reach], SIDE + 14))):
        for first in (0, 6):
            some = [(x + SIDE / 2, word) for (x, _), word in zip(corners, words, strict=False)][first:first + 6]
            plain = [(x, word) for x, word in some if word != lit]
            sheet.row([x for x, _ in plain], TOP + DOWN * (first // 6) + down, [word for _, word in plain],
                      **{} if not line else {"size": look.SMALL, "color": look.QUIET_INK})
            for x, word in some:
                if word == lit:
                    sheet.text(x, TOP + DOWN * (first // 6) + down, word, bold=True)
    x, y = corners[-1]
    for n, (word, kind) in enumerate(MARKS):
        _mark(sheet, x + 10, y + 14 + 24 * n, kind)
        sheet.text(x + 26, y + 14 + 24 * n, word, anchor="start")
    sheet.text(x, y + SIDE + 14, "→ unit 1, ↑ unit 2", anchor="start", size=look.SMALL, color=look.QUIET_INK)
    told = " ".join(_told(label, kinds) for label, kinds in means.items() if label in (lit, *[*belts][:1]))
    return sheet.picture("On the belt before a pronoun", "The two numbers of the cell state for girls, boys, a girl "
                         f"and a boy, in {len(belts)} cells. {told}")


def _told(label, kinds) -> str:
    return f"{label}: " + ", ".join(f"{word} {signed(kinds[kind][0], 1)} {signed(kinds[kind][1], 1)}"
                                    for word, kind in MARKS) + "."


def _mark(sheet: Drawing, x, y, kind) -> None:
    gender, several = kind
    color, size = look.style_of("x" if gender == SHE else "y").color, 4
    if several == PLURAL:
        size = 8 if gender == SHE else 5
    look_of = f'fill="{look.PAPER}" stroke="{color}" stroke-width="2"' if several == PLURAL else f'fill="{color}"'
    if gender == SHE:
        sheet.add(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{size}" {look_of}/>')
    else:
        sheet.add(f'<rect x="{x - size:.0f}" y="{y - size:.0f}" width="{2 * size}" height="{2 * size}" {look_of}/>')
