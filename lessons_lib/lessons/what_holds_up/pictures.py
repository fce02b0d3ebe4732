"""The ledger on one page: all claims as tiles, the rows that were asked for, and one of them open."""

from re import DOTALL, findall, sub

from lessons_lib.drawing import style as look
from lessons_lib.drawing.measure import text_width, wrap
from lessons_lib.drawing.picture import size_of
from lessons_lib.drawing.svg import Drawing
from lessons_lib.lessons.what_holds_up.claims import CLAIMS, PARTS
from lessons_lib.lessons.what_holds_up.ledger import VERDICTS

WIDTH, HEIGHT, MARGIN = 800, 576, 24
STRIP, TALL = 40, 30                # where the tiles stand, and how tall a true one is
LIST, LINE, PAGE = 134, 40, 5       # the rows of a page: where they begin, how high each is, how many
OPEN = 350                          # where the open row begins
COLORS = {"true": look.SYMBOLS["h"], "true if": look.SYMBOLS["i"], "overstated": look.SYMBOLS["x"],
          "dated": look.SYMBOLS["o"], "analogy": look.SYMBOLS["f"]}
TALLNESS = dict(zip(VERDICTS, (1.0, 0.8, 0.6, 0.4, 0.4), strict=True))


def draw_ledger(rows, chosen, at: int, words: str, shown=None) -> str:
    """The SVG. `rows` are all, `chosen` those asked for, chosen[at] is open; `words` says what was asked for.

    `shown` is None for the open row in words, the SVG of its lesson's picture, or a sentence in its place.
    """
    sheet = Drawing(WIDTH, HEIGHT)
    sheet.text(MARGIN, 20, words, anchor="start", bold=True)
    opened = chosen[at] if chosen else None
    _strip(sheet, rows, chosen, opened)
    if not chosen:
        sheet.text(WIDTH / 2, 300, 'No row is like that. Choose "all" somewhere.', color=look.QUIET_INK)
    elif shown is None:
        _page(sheet, chosen, at)
        _open(sheet, opened)
    else:
        _picture(sheet, opened, shown)
    told = f"Claim {CLAIMS[opened.claim].number}: {CLAIMS[opened.claim].words} {opened.verdict}." if opened else ""
    return sheet.svg("The ledger", f"{words} {told}")


def _strip(sheet, rows, chosen, opened) -> None:
    """A tile for each claim in the order of the slides, as tall and as coloured as its verdict; not chosen, it is grey.
    """
    step = (WIDTH - 2 * MARGIN) / len(CLAIMS)
    lit = {row.claim for row in chosen}
    for row in rows:
        number, tall = CLAIMS[row.claim].number, TALL * TALLNESS[row.verdict]
        x = MARGIN + (number - 1) * step
        color = COLORS[row.verdict].color if row.claim in lit else look.QUIET_LINE
        sheet.rect(x + 0.8, STRIP + TALL - tall, step - 1.6, tall, color)
        if row is opened:
            sheet.frame(x - 1, STRIP - 3, step + 2, TALL + 6, corner=2)
    x = MARGIN
    for verdict in VERDICTS:
        count = sum(row.verdict == verdict for row in chosen)
        label = f"{verdict} {count}"
        sheet.rect(x, STRIP + TALL + 24 - 12 * TALLNESS[verdict], 12, 12 * TALLNESS[verdict], COLORS[verdict].color)
        sheet.text(x + 18, STRIP + TALL + 18, label, anchor="start", size=13,
                   color=look.INK if count else look.QUIET_INK)
        x += text_width(label, 13) + 44
    sheet.line([(MARGIN, LIST - 24), (WIDTH - MARGIN, LIST - 24)], color=look.QUIET_LINE, width=look.THIN)


def _page(sheet, chosen, at: int) -> None:
    first = at // PAGE * PAGE
    for n, row in enumerate(chosen[first:first + PAGE]):
        y, claim = LIST + n * LINE, CLAIMS[row.claim]
        lit = first + n == at
        if lit:
            sheet.rect(MARGIN - 8, y - 18, WIDTH - 2 * MARGIN + 16, LINE - 3, look.QUIET_FILL, corner=6)
        sheet.text(MARGIN + 22, y, str(claim.number), anchor="end", size=13, bold=lit)
        sheet.text(MARGIN + 40, y, f"lesson {row.lesson}", anchor="start", size=12, color=look.QUIET_INK)
        sheet.text(MARGIN + 110, y, row.verdict, anchor="start", size=13, color=COLORS[row.verdict].ink, bold=True)
        lines = wrap(claim.words, WIDTH - 2 * MARGIN - 206, 12)
        for m, line in enumerate(lines):
            sheet.text(MARGIN + 200, y + 14 * m - 7 * (len(lines) - 1), line, anchor="start", size=12)


def _open(sheet, row) -> None:
    claim, y = CLAIMS[row.claim], OPEN
    sheet.line([(MARGIN, y - 16), (WIDTH - MARGIN, y - 16)], color=look.QUIET_LINE, width=look.THIN)
    y = sheet.paragraph(MARGIN, y + 8, f"{claim.number}. {claim.words}", WIDTH - 2 * MARGIN, size=15, anchor="start",
                        bold=True)
    y = sheet.paragraph(MARGIN, y + 28, f"Measured: {row.measured}.", WIDTH - 2 * MARGIN, size=13, anchor="start")
    sheet.text(MARGIN, y + 36, row.number, size=24, anchor="start")
    y = sheet.paragraph(MARGIN, y + 74, f"{row.verdict[0].upper()}{row.verdict[1:]}. {row.why}", WIDTH - 2 * MARGIN,
                        size=14, anchor="start", color=COLORS[row.verdict].ink)
    sheet.text(MARGIN, HEIGHT - 18, f"Lesson {row.lesson}, under \"{row.heading}\"", size=12, anchor="start",
               color=look.QUIET_INK)
    sheet.text(WIDTH - MARGIN, HEIGHT - 18, f"{claim.part}, part {PARTS.index(claim.part) + 1} of {len(PARTS)}",
               size=12, anchor="end", color=look.QUIET_INK)


def _picture(sheet, row, shown: str) -> None:
    claim = CLAIMS[row.claim]
    sheet.fit(MARGIN, LIST - 4, f"{claim.number}. {claim.words}", WIDTH - 2 * MARGIN, size=13, anchor="start",
              bold=True)
    if not shown.startswith("<svg"):
        sheet.text(MARGIN, 300, row.number, size=24, anchor="start")
        sheet.paragraph(MARGIN, 340, shown, WIDTH - 2 * MARGIN, size=13, anchor="start", color=look.QUIET_INK)
        return
    inner = sub(r"<(title|desc)>.*?</\1>|^<svg[^>]*>|</svg>$", "", shown, flags=DOTALL)
    whole = "".join(f' {name}="{value}"' for name, value in findall(
        r' (text-anchor|font-size|stroke-width)="([^"]*)"', shown[:shown.index(">")]))  # said once for all: lean.py
    sheet.add(f'<g transform="translate(0 {LIST + 14})"{whole}>{inner}</g>')


def fits(svg: str) -> bool:
    """Whether a lesson's picture can stand in the ledger's place for it, as large as it is."""
    wide, high = size_of(svg)
    return wide <= WIDTH and high <= HEIGHT - LIST - 16
