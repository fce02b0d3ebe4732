"""Bits per letter of nets that count and nets that learn, and what both write."""

import re
from html import escape
from math import log2
from statistics import mean

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.measure import wrap
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number, percent

WORD = re.compile(r"([a-z']*[a-z][a-z']*)")
SHOWN, LINES, ROW = 7, 3, 24  # signs with a bar of their own; lines of a text; from row to row
NAMES = {" ": "space", "\n": "end of line"}
TALL, TOP = 220, 76


@lean
def draw_bits(stored: dict, by_letters_read: dict) -> Picture:
    """Bits per letter of held-out text: n-grams by the letters they see, ten LSTMs as dots; and both after less text.
    stored: as results.letters.load() gives it, and by_letters_read as its function of that name."""
    sheet = Drawing(800, 364)
    sheet.text(20, 26, "Bits per letter of text that nobody has read (less is better)", anchor="start", bold=True)
    told = _by_letters_seen(sheet, stored), _by_text_read(sheet, by_letters_read)
    return sheet.picture("Bits per letter", " ".join(told))


def _by_letters_seen(sheet, stored) -> str:
    grams = [found["held out"] for found in stored["n-grams"].values()]
    places = len(grams)
    chart = Chart(sheet, 52, TOP, 366, TALL, x=(-0.4, places + 2.6), y=(1.5, 4.5), x_ticks=range(places))
    level = chart.y(mean(stored["LSTM"]["held out"]))  # from the nets back to the n-gram that is as good
    sheet.line([(chart.left, level), (chart.x(places + 0.4), level)], color=look.style_of("h").color, width=look.THIN,
               dash="5 4")
    chart.line(range(places), grams, "x")
    chart.dots(range(places), grams, "x")
    told = [f"An n-gram that sees {seen} letters needs {bits:.2f}." for seen, bits in enumerate(grams)]
    for seen in (0, 1, 2, 4, places - 1):
        sheet.text(chart.x(seen) + (8 if seen < 3 else 0), chart.y(grams[seen]) - (6 if seen < 3 else 14),
                   f"{grams[seen]:.2f}", size=look.SMALL, color=look.style_of("x").ink,
                   anchor="start" if seen < 3 else "middle")
    sheet.text(chart.x(places / 2), TOP + TALL + 36, "letters that an n-gram sees", size=look.SMALL,
               color=look.QUIET_INK)
    for at, (key, words, name) in enumerate((("held out", "ten LSTMs", "h"), ("together", "with n-gram", "y"))):
        bits, x = stored["LSTM"][key], places + 0.6 + 1.4 * at
        chart.dots([x] * len(bits), bits, name)
        ink = look.style_of(name).ink
        sheet.text(chart.x(x), chart.y(max(bits)) - 30 - 36 * (1 - at), words, size=look.SMALL, color=ink, bold=True)
        sheet.text(chart.x(x), chart.y(max(bits)) - 14 - 36 * (1 - at), f"{mean(bits):.2f}", size=look.SMALL, color=ink)
        told.append(f"{words}: {min(bits):.2f} to {max(bits):.2f}.")
    return " ".join(told)


def _by_text_read(sheet, found) -> str:
    amounts, rows = list(found), list(found.values())
    nets = [row["LSTM"] for row in rows]
    chart = Chart(sheet, 490, TOP, 220, TALL, x=(log2(amounts[0]) - 0.2, log2(amounts[-1]) + 0.2), y=(1.5, 3.0),
                  x_ticks=())
    sheet.row([chart.x(log2(amount)) for amount in amounts], TOP + TALL + 16,
              [f"{amount / 1000:.0f},000" for amount in amounts], size=look.SMALL, color=look.QUIET_INK)
    sheet.text(600, TOP + TALL + 36, "letters read", size=look.SMALL, color=look.QUIET_INK)
    chart.line([log2(amount) for amount in amounts], [row["n-gram"] for row in rows], "x")
    for amount, bits in zip(amounts, nets, strict=True):
        chart.dots([log2(amount)] * len(bits), bits, "h")
    ends = sorted([(mean(nets[-1]), "LSTMs", "h"), (rows[-1]["n-gram"], "n-gram", "x")], reverse=True)
    above = 0.0
    for bits, words, name in ends:
        above = max(chart.y(bits), above + 18)
        sheet.text(716, above, words, anchor="start", size=look.SMALL, color=look.style_of(name).ink, bold=True)
    return " ".join(f"After {amount:,} letters the best n-gram needs {row['n-gram']:.2f}, the LSTMs "
                    f"{min(row['LSTM']):.2f} to {max(row['LSTM']):.2f}."
                    for amount, row in zip(amounts, rows, strict=True))


@lean
def written_svg(text: str, strange: list[str], heading: str, beginning: str, shares: dict[str, float],
                invented: dict[str, float], here: str) -> str:
    """What was written, the words of it that are in no lesson underlined; the likeliest next signs after the beginning;
    and, for each temperature, the share of words in no lesson, the one now (`here`) lit."""
    sheet = Drawing(800, 372)
    sheet.fit(20, 28, heading, 760, anchor="start", bold=True)
    flowing = " ".join(word[:40] for word in text.replace("\n", " ¶ ").split())
    for n, line in enumerate(wrap(flowing, 750, look.TEXT)[:LINES]):
        _line(sheet, 66 + 26 * n, line, set(strange))
    top = 66 + 26 * LINES + 18
    quiet = {"anchor": "start", "size": look.SMALL, "color": look.QUIET_INK}
    sheet.fit(20, top, f"the next letter after “{beginning}”", 360, **quiet)
    sheet.text(420, top, "words that are in no lesson, by temperature", **quiet)
    most = max(shares.values())
    for n, (sign, share) in enumerate(shares.items()):
        _bar(sheet, 20, top + 26 + ROW * n, NAMES.get(sign, sign), share, share / most, "y", True)
    for n, (temperature, share) in enumerate(invented.items()):
        _bar(sheet, 420, top + 26 + ROW * n, temperature, share, share, "x", temperature == here)
    spoken = f" In no lesson: {', '.join(strange)}." if strange else ""
    return sheet.svg(heading, f"{flowing}{spoken} Next: " + ", ".join(
        f"{NAMES.get(sign, sign)} {percent(share)}" for sign, share in shares.items()) + ".")


def _bar(sheet, x, y, name, share, part, style, lit) -> None:
    symbol = look.style_of(style, lit)
    sheet.text(x + 84, y, name, anchor="end", bold=lit and style == "x")
    sheet.rect(x + 96, y - 8, 190, 16, look.QUIET_FILL, corner=3)
    sheet.rect(x + 96, y - 8, 190 * part, 16, symbol.color, corner=3)
    sheet.text(x + 350, y, f"{number(100 * share, 1)} %", anchor="end", color=symbol.ink)


def _line(sheet, y, line, strange) -> None:
    """A line of text in which strange words are underlined, in their own colour."""
    spans = []
    for n, part in enumerate(WORD.split(line)):
        odd = f'<tspan fill="{look.WRONG_INK}" text-decoration="underline">{escape(part)}</tspan>'
        spans.append(odd if n % 2 and part in strange else escape(part))
    sheet.add(f'<text x="20" y="{px(y + look.TEXT * 0.35)}" font-size="{look.TEXT}" fill="{look.INK}" '
              f'text-anchor="start">{"".join(spans)}</text>')
