"""Sentences with their chances, and the table of the 16 switch settings. Lesson 10."""

from collections.abc import Mapping, Sequence

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number, percent

RIGHT = "grammatical"


def draw_sentences(rows: Sequence[tuple[str, str, float]], rest: str) -> Picture:
    """Sentences as bars: rows of (sentence, its kind, its chance), and a last line of words. At most 14 rows."""
    if not 1 <= len(rows) <= 14:
        raise ValueError(f"rows must be 1 to 14 sentences; got {len(rows)}")
    rows = [(sentence, kind, float(chance)) for sentence, kind, chance in rows]
    sheet, top = Drawing(800, 90 + 26 * len(rows)), max(chance for *_, chance in rows)
    for n, (sentence, kind, chance) in enumerate(rows):
        y, ink = 30 + 26 * n, look.RIGHT_INK if kind == RIGHT else look.WRONG_INK
        sheet.text(20, y, sentence, anchor="start")
        sheet.rect(200, y - 8, 360, 16, look.QUIET_FILL, corner=3)
        sheet.rect(200, y - 8, 360 * chance / top, 16, ink, corner=3)
        sheet.text(630, y, percent(chance, 1), anchor="end", color=ink)
        sheet.text(650, y, kind, anchor="start", color=ink, bold=kind == RIGHT)
    sheet.text(20, 50 + 26 * len(rows), rest, anchor="start", color=look.QUIET_INK)
    return sheet.picture("Sentences and their chances", " ".join(
        f"{sentence} {percent(chance, 1)}, {kind}." for sentence, kind, chance in rows) + f" {rest}")


def draw_switches(table: Mapping[tuple[bool, ...], Mapping], parts: Sequence[str], lit=None) -> Picture:
    """The table of all settings: setting -> kind -> chance. A dot is a part that is on; the row `lit` is framed."""
    return Picture(switches_svg(table, parts, lit))


def switches_svg(table, parts, lit=None) -> str:
    """`draw_switches` as SVG."""
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
            sheet.add(f'<rect x="14" y="{y - 12}" width="772" height="24" rx="6" fill="none" '
                      f'stroke="{look.INK}" stroke-width="{look.NORMAL}"/>')
        for x, on in zip(dots, setting, strict=True):
            _dot(sheet, x, y, on)
        for x, (kind, chance) in zip(columns, chances.items(), strict=True):
            _cell(sheet, x, y, float(chance), look.RIGHT_INK if kind == RIGHT else look.WRONG_INK)
    return sheet.svg("What comes back when parts are off", " ".join(
        f"{', '.join(part for part, on in zip(parts, setting, strict=True) if not on) or 'nothing'} off: "
        + ", ".join(f"{kind} {number(chance, 4)}" for kind, chance in chances.items()) + "."
        for setting, chances in table.items()))


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
