"""Sentences of the book: each with its chance, and whole pages as a net wrote them, wrong ones marked."""

from collections.abc import Mapping, Sequence

from lessons_lib.drawing import style as look
from lessons_lib.drawing.measure import text_width
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number, percent

RIGHT, LINES = "grammatical", 12


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


def draw_page(sentences: Sequence[tuple[str, str]]) -> Picture:
    """A page: (sentence, its kind) for up to 12 sentences."""
    if not 1 <= len(sentences) <= LINES:
        raise ValueError(f"sentences must be 1 to {LINES}; got {len(sentences)}")
    sheet = Drawing(800, 60 + 28 * ((len(sentences) + 1) // 2))
    _lines(sheet, 34, sentences, (len(sentences) + 1) // 2)
    return sheet.picture("A page of the book", _spoken(sentences))


def page_svg(sentences: Sequence[tuple[str, str]], chances: Mapping[str, float], heading: str, words: str) -> str:
    """A page, the exact chances of each kind for a book's first sentence, and a sentence about it, as SVG."""
    sheet = Drawing(800, 470)
    sheet.text(20, 28, heading, anchor="start", bold=True)
    _lines(sheet, 74, sentences, LINES // 2)
    sheet.text(20, 266, "chances for a book's first sentence", anchor="start", color=look.QUIET_INK, size=look.SMALL)
    for n, (kind, chance) in enumerate(chances.items()):
        y, ink = 292 + 25 * n, look.RIGHT_INK if kind == RIGHT else look.WRONG_INK
        sheet.text(20, y, kind, anchor="start", color=ink, bold=kind == RIGHT)
        sheet.rect(150, y - 8, 500, 16, look.QUIET_FILL, corner=3)
        sheet.rect(150, y - 8, 500 * float(chance), 16, ink, corner=3)
        sheet.text(740, y, number(chance, 6), anchor="end", color=ink)
    sheet.paragraph(20, 430, words, 760, anchor="start")
    return sheet.svg(heading, f"{_spoken(sentences)} {words}")


def _lines(sheet: Drawing, top: float, sentences, rows: int) -> None:
    """Two columns of sentences; a wrong one says what is wrong with it, and one that is not over goes on with dots."""
    for n, (sentence, kind) in enumerate(sentences):
        x, y = 20 + 390 * (n // rows), top + 28 * (n % rows)
        wrong = kind not in (RIGHT, "begun")
        room = 360 - (text_width(kind, look.SMALL) + 12 if wrong else 0)
        said = _cut(sentence + " …" * (kind == "begun"), room)
        sheet.text(x, y, said, anchor="start", color=look.WRONG_INK if wrong else look.INK)
        if wrong:
            sheet.text(x + 370, y, kind, anchor="end", size=look.SMALL, color=look.WRONG_INK)


def _cut(sentence: str, room: float) -> str:
    while text_width(sentence, look.TEXT) > room:
        sentence = sentence.removesuffix(" …").rpartition(" ")[0] + " …"
    return sentence


def _spoken(sentences) -> str:
    return " ".join(f"{sentence}" + (f" ({kind})" if kind != RIGHT else "") for sentence, kind in sentences)
