"""A phrase translated: the words read, the state handed over, the words written; and what changes with one word."""

from itertools import pairwise

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.measure import text_width
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number, percent, signed

LEFT, WIDE = 24, 752
STATE, TALL = 112, 40      # where the first of the two rows of the state is, its height
GAUGES, STEPS = 214, 282   # where the two gauges are, and the steps of the decoder
COLUMNS, LINES, LINE = 5, 2, 112  # the decoder's steps: so many in a line, so many lines, the height of a line
C_TOP = 4.0                # the size of a cell state that fills its row
BEGINS, ENDS = "(begin)", "(end)"
MOST = COLUMNS * LINES


@lean
def draw_translated(shown: dict) -> str:
    """One phrase, an SVG string of 800 x 546 px. shown: {"english": words, "h", "c" (H,): the state handed over,
    "gender", "number": what a probe reads off it, −1 to 1, or None, "steps": for each of at most MOST steps
    [(word, share), (word, share)], the higher one first, "french": what came of it, "right": the French, "kind": how
    far the net knows such a phrase, in words}."""
    sheet, words = Drawing(800, 546), shown["english"]
    _words(sheet, words)
    for n, (name, top) in enumerate((("h", 1.0), ("c", C_TOP))):
        _cells(sheet, STATE + n * (TALL + 14), name, shown[name], top)
    read = "of which noun? The probe knows phrases of one noun alone"
    sheet.text(LEFT, GAUGES, "A probe reads off the state:" if shown["gender"] is not None else
               f"Gender and number {read}.", anchor="start", color=look.QUIET_INK)
    if shown["gender"] is not None:
        _gauge(sheet, 348, "masculine", "feminine", shown["gender"])
        _gauge(sheet, 604, "one", "several", shown["number"])
        read = ("feminine" if shown["gender"] > 0 else "masculine") + (", several" if shown["number"] > 0 else ", one")
    sheet.text(LEFT, STEPS - 22, "decoder", anchor="start", bold=True, color=look.style_of("y").ink)
    sheet.text(LEFT + 76, STEPS - 22,
               "it reads its own last word, and shares 100 % out among 93 words and the end",
               anchor="start", color=look.QUIET_INK)
    _shares(sheet, shown["steps"])
    for n, step in enumerate(shown["steps"]):
        before = shown["steps"][n - 1][0][0] if n else BEGINS
        _step(sheet, LEFT + n % COLUMNS * WIDE / COLUMNS, STEPS + n // COLUMNS * LINE, before, step)
    right, asked = shown["french"] == shown["right"], shown["right"] is not None
    sheet.fit(LEFT, 502, f"{'✓ ' * right or '✗ ' * asked}{shown['french']}", WIDE, anchor="start",
              size=look.TITLE, bold=True, color=look.RIGHT_INK if right else look.WRONG_INK if asked else look.INK)
    more = "As it is in French. " if right else f"In French: {shown['right']}. " if asked else ""
    sheet.fit(LEFT, 528, f"{more}{shown['kind']}", WIDE, anchor="start", color=look.QUIET_INK)
    return sheet.svg("A phrase is translated", f"Read: {' '.join(words)}. The state handed over: {len(shown['h'])} "
                     f"numbers h and as many c. A probe: {read}. Written: {shown['french']}. {more}{shown['kind']}")


def draw_phrase(shown: dict) -> Picture:
    """The same, as a Picture, such as for a phrase that is typed: results.translated.of_text gives what is shown."""
    return Picture(draw_translated(shown))


def _words(sheet: Drawing, words) -> None:
    sheet.text(LEFT, 20, "encoder", anchor="start", bold=True, color=look.style_of("x").ink)
    sheet.text(LEFT + 76, 20, "it reads the phrase, word by word, and hands over its last state, h and c:",
               anchor="start", color=look.QUIET_INK)
    pitch = min(140, WIDE / len(words))
    wide = pitch - (30 if len(words) < 6 else 18)
    size = min([look.TEXT, *(look.TEXT * (wide - 4) / text_width(word, look.TEXT) for word in words)])
    boxes = [sheet.box(LEFT + wide / 2 + pitch * n, 54, wide, 30, word, "x", size=max(look.SMALL, size))
             for n, word in enumerate(words)]
    for one, two in pairwise(boxes):
        sheet.arrow(one, two, name="h")


def _cells(sheet: Drawing, y, name, values, top) -> None:
    """Bars up and down from a line, one for each cell."""
    step, style = (WIDE - 90) / len(values), look.style_of(name)
    sheet.text(LEFT, y, name, anchor="start", size=look.TITLE, color=style.ink)
    sheet.text(LEFT + WIDE, y - 12, f"+{top:g}", size=look.SMALL, color=look.QUIET_INK, anchor="end")
    sheet.text(LEFT + WIDE, y + 12, f"−{top:g}", size=look.SMALL, color=look.QUIET_INK, anchor="end")
    sheet.rect(LEFT + 40, y - TALL / 2, step * len(values), TALL, look.QUIET_FILL)
    bars = []
    for n, value in enumerate(values):
        high = min(abs(float(value)) / top, 1) * TALL / 2
        bars.append((LEFT + 41.5 + n * step, y - high if value > 0 else y, step - 3, max(high, 0.5)))
    sheet.tiles(bars, style.color)
    sheet.line([(LEFT + 40, y), (LEFT + 40 + step * len(values), y)], color=look.QUIET_LINE, width=look.THIN)


def _gauge(sheet: Drawing, left, low, high, value) -> None:
    """A mark between two words, −1 to 1, and its number."""
    wide, y = 100, GAUGES
    for words, place, anchor, lit in ((low, left - 8, "end", value < 0), (high, left + wide + 8, "start", value > 0)):
        sheet.text(place, y, words, anchor=anchor, bold=lit, color=look.INK if lit else look.QUIET_INK)
    sheet.rect(left, y - 6, wide, 12, look.QUIET_FILL, corner=3)
    sheet.line([(left + wide / 2, y - 9), (left + wide / 2, y + 9)], color=look.QUIET_LINE, width=look.THIN)
    place = left + wide / 2 * (1 + max(-1.0, min(1.0, float(value))))
    sheet.rect(place - 3, y - 8, 6, 16, look.style_of("h").color, corner=2)
    sheet.text(left + wide / 2, y + 20, signed(value, 1), size=look.SMALL, color=look.QUIET_INK)


def _step(sheet: Drawing, x, y, before, ranked) -> None:
    """What is read, and the words with the highest shares."""
    style, wide = look.style_of("y"), WIDE / COLUMNS - 14
    sheet.text(x, y + 6, f"reads {before}", anchor="start", color=look.style_of("x").ink)
    for n, (word, share) in enumerate(ranked):
        line, ink = y + 34 + n * 36, look.QUIET_INK if n else style.ink
        sheet.fit(x, line, word, wide - 56, anchor="start", bold=not n, color=ink)
        sheet.text(x + wide, line, percent(share, 1 if share < 0.9995 else 0), anchor="end", bold=not n, color=ink,
                   size=look.SMALL)


def _shares(sheet: Drawing, steps) -> None:
    """A bar under each word, on a pale ground."""
    wide, grounds, bars = WIDE / COLUMNS - 14, [], []
    for n, ranked in enumerate(steps):
        for m, (_, share) in enumerate(ranked):
            where = LEFT + n % COLUMNS * WIDE / COLUMNS, STEPS + n // COLUMNS * LINE + 44 + m * 36
            grounds.append((*where, wide, 5))
            bars += [(*where, wide * share, 5)] if share > 0.005 else []
    sheet.tiles(grounds, look.QUIET_FILL)
    sheet.tiles(bars, look.style_of("y").color)


HEADS = (("article", "la"), ("adjective", "petite"), ("noun", "maison"), ("adjective", "rouge"))
CELL, LABEL, HIGH = 108, 176, 54


@lean
def draw_changes(found: dict) -> Picture:
    """Which French words change when one English word is changed. found: as results.translation.changes gives it,
    {what is changed: {"truth" (4,), "net" (4,): the shares of phrases in which each French word changes, "words": how
    many change in French, "as in French": (least, most) of ten nets}}."""
    sheet = Drawing(800, 92 + HIGH * len(found) + 34)
    sheet.text(LEFT, 30, "in English", anchor="start", color=look.QUIET_INK)
    sheet.text(LEFT, 54, "one word changes", anchor="start", bold=True)
    for n, (kind, word) in enumerate(HEADS):
        middle = LABEL + LEFT + CELL * (n + 0.5)
        sheet.text(middle, 30, kind, color=look.QUIET_INK)
        sheet.text(middle, 54, word, bold=True)
    last = LABEL + LEFT + CELL * len(HEADS) + 70
    sheet.text(last, 30, "French words", color=look.QUIET_INK)
    sheet.text(last, 54, "that change", bold=True)
    _bars(sheet, found)
    for n, (change, row) in enumerate(found.items()):
        y = 84 + HIGH * n
        sheet.rect(LEFT, y - 6, WIDE, 1, look.QUIET_LINE)
        sheet.text(LEFT, y + HIGH / 2 - 6, change, anchor="start", bold=True, color=look.style_of("x").ink)
        for m, name in enumerate(("truth", "net")):
            sheet.row([LABEL + LEFT + CELL * place + 78 for place in range(len(HEADS))], y + 13 + 20 * m,
                      [percent(share) for share in row[name]], size=look.SMALL,
                      color=look.style_of("y").ink if m else look.QUIET_INK)
        sheet.text(last, y + HIGH / 2 - 6, number(row["words"], 1), size=look.TITLE, bold=row["words"] > 1.5)
    y = 84 + HIGH * len(found) + 16
    for x, words, color in ((LABEL + LEFT, "in French", look.QUIET_LINE),
                            (LABEL + LEFT + 130, "what ten nets write", look.style_of("y").color)):
        sheet.rect(x, y - 5, 16, 10, color)
        sheet.text(x + 24, y, words, anchor="start")
    low, high = (number(100 * end(row["as in French"][n] for row in found.values()), 0)
                 for n, end in enumerate((min, max)))
    alike = f"the very same words: {low} to {high} %"
    sheet.text(LEFT + WIDE, y, alike, anchor="end", color=look.style_of("y").ink)
    told = " ".join(f"{change}: {', '.join(map(percent, row['truth']))}." for change, row in found.items())
    return sheet.picture("Which French words change with one English word", "In how many phrases article, adjective, "
                         f"noun and adjective change in French: {told} The nets change {alike}.")


def _bars(sheet: Drawing, found: dict) -> None:
    """Two bars under each other in each cell, of French and of the nets, on a pale ground."""
    wide, grounds, bars = CELL - 56, [], {"truth": [], "net": []}
    for n, row in enumerate(found.values()):
        for m, name in enumerate(bars):
            for place, share in enumerate(row[name]):
                where = LABEL + LEFT + CELL * place, 84 + HIGH * n + 7 + 20 * m
                grounds.append((*where, wide, 12))
                bars[name] += [(*where, wide * share, 12)] if share > 0.005 else []
    sheet.tiles(grounds, look.QUIET_FILL)
    sheet.tiles(bars["truth"], look.QUIET_LINE)
    sheet.tiles(bars["net"], look.style_of("y").color)
