"""The pages of the dinner diary: loose, as they fell out of it, or pinned to the board in order."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.dishes import dish
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing

COLUMNS, ROOM = 7, 108             # pages in a row, and px from one to the next
TILTS = (-2.5, 1.5, -1, 2.5, -2, 1, -1.5)  # degrees, page after page


def draw_board(pages, loose=False) -> Picture:
    """Diary pages in rows of seven, at most 21. Each is a dict with "day" and "dinner"; "?" is a dinner to come.

    Loose pages lie a little crooked and say "month" and "late meeting" too.
    """
    pages = list(pages)
    if not 1 <= len(pages) <= 3 * COLUMNS:
        raise ValueError(f"pages must be 1 to {3 * COLUMNS}, so that they fit; got {len(pages)}")
    tall = 164 if loose else 116
    rows = -(-len(pages) // COLUMNS)
    sheet = Drawing(800, rows * (tall + 12) + 38)
    sheet.rect(12, 12, 776, sheet.height - 24, look.QUIET_FILL, corner=12)
    for n, page in enumerate(pages):
        x = 400 + (n % COLUMNS - (min(len(pages), COLUMNS) - 1) / 2) * ROOM
        y = 25 + tall / 2 + n // COLUMNS * (tall + 12)
        if loose:
            sheet.add(f'<g transform="rotate({TILTS[n % len(TILTS)]} {x:g} {y:g})">')
            _loose_page(sheet, page, x, y - tall / 2 + 4, tall - 8)
            sheet.add("</g>")
        else:
            _pinned_page(sheet, page, x, y - tall / 2, tall)
    return sheet.picture("Loose pages of the diary" if loose else "The board of dinners", _in_words(pages, loose))


def _loose_page(sheet, page, x, top, tall):
    _paper(sheet, x, top, tall)
    sheet.fit(x, top + 18, page["day"], 90, size=13, bold=True)
    sheet.text(x, top + 37, page["month"], size=look.SMALL, color=look.QUIET_INK)
    dish(sheet, page["dinner"], x, top + 75)
    sheet.text(x, top + 113, page["dinner"])
    late = page["late meeting"] == "yes"
    sheet.fit(x, top + 137, "late meeting" if late else "no meeting", 90, size=look.SMALL, bold=late,
              color=look.INK if late else look.QUIET_INK)


def _pinned_page(sheet, page, x, top, tall):
    _paper(sheet, x, top, tall, pending=page["dinner"] == "?")
    sheet.fit(x, top + 18, page["day"], 90, size=look.SMALL, color=look.QUIET_INK)
    dish(sheet, page["dinner"], x, top + 56)
    if page["dinner"] != "?":
        sheet.text(x, top + 97, page["dinner"])


def _paper(sheet, x, top, tall, pending=False):
    dash = ' stroke-dasharray="5 4"' if pending else ""
    sheet.add(f'<rect x="{x - 50:g}" y="{top:g}" width="100" height="{tall:g}" rx="6" fill="{look.PAPER}" '
              f'stroke="{look.QUIET_LINE}" stroke-width="{look.THIN}"{dash}/>')


def _in_words(pages, loose) -> str:
    if not loose:
        return "Night after night: " + ", ".join(f"{page['day']} {page['dinner']}" for page in pages) + "."
    late = {"yes": "a late meeting", "no": "no late meeting"}
    return "; ".join(f"{page['day']} in {page['month']}, {late[page['late meeting']]}: {page['dinner']}"
                     for page in pages) + "."
