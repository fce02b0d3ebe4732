"""What the gap experiment shows: a sentence with its clue, to scale, and measured shares for every gap."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.measure import text_width
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import percent
from lessons_lib.lessons.short_memory.world import BEFORE, SKY_GAP, fillers

SLOT = 6.7  # px for one word, to scale


def draw_gap(gaps, right, net: str, here: int, seen: int, bests, words: str) -> str:
    """Gap number `here` of `gaps`, as SVG.

    right: name -> for each gap the shares of its seeds, the lit `net` with every dot, the others as quiet lines;
    `seen` words the guesser sees, bests its share for each gap; `words` is the sentence at the end.
    """
    sheet = Drawing(800, 546)
    _sentence(sheet, gaps[here], seen)
    chart = Chart(sheet, 70, 236, 700, 180, x=(-0.5, len(gaps) - 0.5), y=(0, 1), y_ticks=(0, 0.25, 0.5, 0.75, 1),
                  x_ticks=())
    sheet.text(20, 208, "share right", anchor="start", size=look.SMALL, color=look.QUIET_INK)
    _legend(sheet, net, len(right[net][here]))
    band = 700 / len(gaps)
    sheet.rect(chart.x(here) - band / 2 + 3, 238, band - 6, 176, look.QUIET_FILL, corner=6)
    for n, gap in enumerate(gaps):
        sheet.text(chart.x(n), 432, str(gap), bold=n == here, color=look.INK if n == here else look.QUIET_INK)
    sheet.text(420, 452, "words between clue and answer", size=look.SMALL, color=look.QUIET_INK)
    for name, shares in right.items():
        if name != net:
            chart.line(range(len(gaps)), np.mean(shares, axis=1).tolist(), "quiet")
    means = np.mean(right[net], axis=1)
    chart.line(range(len(gaps)), means.tolist(), "h")
    for n, shares in enumerate(right[net]):
        chart.line((n - 0.46, n + 0.46), (bests[n],) * 2, "x", dash="5 4")
        _dots(chart, n, shares)
    sheet.paragraph(20, 484, words, 760, anchor="start")
    return sheet.svg("How far back can it hear?", words)


def _dots(chart: Chart, n: int, shares) -> None:
    """One dot a seed; those of about one height stand side by side."""
    style, rows = look.style_of("h"), {}
    for share in sorted(shares):
        rows.setdefault(round(share * 25), []).append(share)
    for row in rows.values():
        for k, share in enumerate(row):
            x = chart.x(n) + (k - (len(row) - 1) / 2) * 7.4
            chart.sheet.add(f'<circle cx="{px(x)}" cy="{px(chart.y(share))}" r="3.2" fill="{style.color}" '
                            f'stroke="{look.PAPER}" stroke-width="0.8"/>')


def _legend(sheet: Drawing, net: str, seeds: int) -> None:
    x = 780.0
    for words, name, dash in (("guesser", "x", "5 4"), ("the other two", "quiet", ""),
                              (f"{net}: mean, and a dot for each of {seeds} nets", "h", "")):
        style = look.style_of(name)
        x -= text_width(words, look.SMALL) + 28
        sheet.line([(x, 208), (x + 22, 208)], color=style.color, dash=dash)
        sheet.text(x + 28, 208, words, size=look.SMALL, color=style.ink, anchor="start")
        x -= 18


def _sentence(sheet: Drawing, gap: int, seen: int) -> None:
    """The sentence in words, and below it every word as a small box, all of one width, the answer at the right."""
    sky = gap == SKY_GAP
    if sky:
        parts = [("the", 0), ("clouds", 1), ("are in the", 0), ("sky", 2)]
    else:
        filler = fillers(gap)
        told = {0: ".", 1: ". we had a dog ."}.get(filler, f". … {filler} little sentences … .")
        parts = [("I grew up in", 0), ("France", 1), (told, 0), ("I speak fluent", 0), ("French", 2)]
    x, before = 20.0, 1 if sky else len(BEFORE)
    names = {0: "quiet", 1: "x", 2: "y"}
    for words, kind in parts:
        width = text_width(words, look.TEXT, kind > 0) + 22
        sheet.box(x + width / 2, 40, width, 34, words, names[kind], bold=kind > 0)
        x += width + 8
    total = before + 1 + gap + 1
    left = 780 - total * SLOT
    for n in range(total):
        name = "x" if n == before else "y" if n == total - 1 else "quiet"
        in_sight = total - 1 - seen <= n < total - 1
        sheet.rect(left + n * SLOT, 100, SLOT - 1.5, 26, look.style_of(name).color if name != "quiet" or in_sight
                   else look.QUIET_FILL, corner=1)
    clue, answer = left + (before + 0.5) * SLOT - 0.7, left + (total - 0.5) * SLOT - 0.7
    sheet.line([(clue, 96), (clue, 86), (answer, 86), (answer, 96)], color=look.style_of("h").color)
    label = f"gap {gap}: {gap} words between clue and answer"
    sheet.text(780, 72, label, anchor="end", color=look.style_of("h").ink)
    sight = 780 - (min(seen, total - 1) + 1) * SLOT
    sheet.line([(sight, 131), (sight, 138), (780 - SLOT - 1.5, 138), (780 - SLOT - 1.5, 131)], color=look.QUIET_INK,
               width=look.THIN)
    sees = f"the guesser sees the last {seen} words" if seen > 1 else "the guesser sees the last word"
    sheet.text(780, 156, sees, anchor="end", size=look.SMALL, color=look.QUIET_INK)
    sheet.text(20, 156, "every word of the sentence, to scale", anchor="start", size=look.SMALL, color=look.QUIET_INK)


def verdict(gap: int, net: str, shares, best: float) -> str:
    """What is to be said about these nets."""
    nets = {10: "ten"}.get(len(shares), len(shares))
    mean, sure = float(np.mean(shares)), sum(share > 0.99 for share in shares)
    told = f"Gap {gap}, {net}: {percent(mean)} right on average, standard deviation {percent(np.std(shares))}. "
    lost = sum(share < 0.35 for share in shares)
    if sure == len(shares):
        told += f"All {nets} nets have learned to bring the clue along."
    elif lost == len(shares):
        told += f"Not one of {nets} has learned anything about the clue: one in four is what pure luck gets."
    else:
        told += (f"{sure or 'None'} of {len(shares)} {'has' if sure < 2 else 'have'} learned it, {lost or 'none'} "
                 f"{'is' if lost < 2 else 'are'} at pure luck. It depends on the seed: where a net starts, "
                 "and what it reads.")
    if best == 1:
        return told + " The guesser still sees the clue, and needs no memory at all."
    return told + " The guesser no longer sees the clue."
