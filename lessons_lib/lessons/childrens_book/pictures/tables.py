"""Tables of what nets do with parts switched off, and with another value in a unit or in all of them."""

from collections.abc import Mapping, Sequence

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number
from lessons_lib.lessons.childrens_book.pictures.pages import RIGHT

MORE, AGAIN = 0.05, 0.25  # from which share on a mistake counts, and from which a name has come back
TRIED = (("hand-set", "one"), ("trained", "all"), ("trained", "one"))


def draw_switches(table: Mapping[tuple[bool, ...], Mapping], parts: Sequence[str], lit=None) -> Picture:
    """The table of all settings: setting -> kind -> chance. A dot is a part that is on; the row `lit` is framed."""
    kinds = list(next(iter(table.values())))
    sheet = Drawing(800, 70 + 25 * len(table))
    dots, columns = [52 + 78 * n for n in range(len(parts))], [338 + 90 * n for n in range(len(kinds))]
    for x, name in [*zip(dots, parts, strict=True), *((x + 38, kind) for x, kind in zip(columns, kinds, strict=True))]:
        sheet.text(x, 28, name, size=look.SMALL, color=look.QUIET_INK)
    for n, (setting, chances) in enumerate(table.items()):
        y = 58 + 25 * n
        if n % 4 == 0:
            sheet.line([(20, y - 13), (780, y - 13)], color=look.QUIET_LINE, width=look.THIN)
        if setting == lit:
            sheet.frame(14, y - 12, 772, 24)
        for x, on in zip(dots, setting, strict=True):
            _dot(sheet, x, y, on)
        for x, (kind, chance) in zip(columns, chances.items(), strict=True):
            _cell(sheet, x, y, float(chance), look.RIGHT_INK if kind == RIGHT else look.WRONG_INK)
    return sheet.picture("What comes back when parts are off", " ".join(
        f"{', '.join(part for part, on in zip(parts, setting, strict=True) if not on) or 'nothing'} off: "
        + ", ".join(f"{kind} {number(chance, 4)}" for kind, chance in chances.items()) + "."
        for setting, chances in table.items()))


def draw_off(off: dict[str, Sequence], kinds: Sequence[str]) -> Picture:
    """off: part -> for each of N nets the chances of `kinds`, the right one first, when that part is off."""
    rows = {}
    for part, nets in off.items():
        chances = np.array(nets)
        right = 100 * chances[:, 0]
        rows[part] = [f"{right.min():.0f} to {right.max():.0f} %",
                      *(f"{(chances[:, n] > MORE).sum()} of {len(chances)}" for n in range(1, len(kinds)))]
    return _table("What trained nets do when a part is off", ["right", *kinds[1:]], rows)


def draw_said_again(parts: dict) -> Picture:
    """parts: kind of net -> "said again" -> what was put in -> "one" or "all" -> shares of a name, for nets and units.

    The best unit counts for each name: that is what `parts` holds.
    """
    rows = {}
    for way in parts["trained"]["said again"]:
        shares = [np.array(parts[kind]["said again"][way][which]) for kind, which in TRIED]
        rows[way] = [f"{(share > AGAIN).sum()} of {share.size}" for share in shares]
    return _table("In how many cases the name comes back", [f"{kind}, {which}" for kind, which in TRIED], rows)


def _dot(sheet: Drawing, x: float, y: float, on: bool) -> None:
    """On is a full dot, off the word."""
    if on:
        sheet.add(f'<circle cx="{x}" cy="{y}" r="4" fill="{look.QUIET_LINE}"/>')
    else:
        sheet.text(x, y, "off", bold=True)


def _cell(sheet: Drawing, x: float, y: float, chance: float, ink: str) -> None:
    """A bar as long as the chance, and beside it the chance; nothing where it rounds to 0."""
    sheet.rect(x, y - 8, 76, 16, look.QUIET_FILL, corner=3)
    if chance >= 5e-5:
        sheet.rect(x, y + 5, 76 * chance, 3, ink, corner=1)
        sheet.text(x + 70, y - 1, number(chance, 4), size=look.SMALL, anchor="end", color=ink)


def _table(title: str, heads: Sequence[str], rows: dict[str, Sequence[str]]) -> Picture:
    sheet, wide = Drawing(800, 64 + 34 * len(rows)), 570 / len(heads)
    for n, head in enumerate(heads):
        sheet.text(210 + (n + 0.5) * wide, 32, head, bold=True)
    for r, (name, values) in enumerate(rows.items()):
        y = 72 + 34 * r
        sheet.line([(20, y - 17), (780, y - 17)], color=look.QUIET_FILL)
        sheet.text(20, y, name, anchor="start", bold=True)
        for n, value in enumerate(values):
            sheet.text(210 + (n + 0.5) * wide, y, value)
    told = ". ".join(f"{name}: " + ", ".join(f"{head} {value}" for head, value in zip(heads, values, strict=True))
                     for name, values in rows.items())
    return sheet.picture(title, f"{title}. {told}.")
