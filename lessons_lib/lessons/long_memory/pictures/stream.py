"""Why a forget gate was added: who learns a stream without marks, and how far the states run."""

from math import inf, log10
from statistics import median

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.powers_of_ten import power_axis
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import percent
from lessons_lib.lessons.long_memory.forgetting import FLAT, H

SOON = 5000  # updates: a million symbols
LEFT, SQUARE, TOP, ROW, UPDATES, RIGHT, LAST = 210, 17, 82, 32, 482, 608, 732
# cell -> what it is called
ROWS = {"gate, stream": "forget gate", "leak, stream": "leak, f = 0.9", "no gate, stream": "no gate, f = 1",
        "gate, reset": "forget gate", "no gate, reset": "no gate, f = 1"}
LINES = {"gate, stream": ("f", "with a forget gate"), "no gate, stream": ("c", "without")}


@lean
def draw_stream(stored: dict) -> Picture:
    """A row for each kind of net, a square for each of its ten seeds, and the largest state of each net on the way.

    stored: as stream_results.load() gives it. A square is full for a net that learned it within 5000 updates, pale for
    one that took longer, grey for one that did not.
    """
    sheet = Drawing(800, 590)
    _heads(sheet)
    told, y = [], TOP
    for name, label in ROWS.items():
        if name == "gate, reset":
            y += ROW
            sheet.text(20, y, "the same strings one by one, each from a memory of zeros", anchor="start", bold=True)
            for line, words in ((y - 13, "strings right"), (y + 3, "in a stream")):
                sheet.text(LAST, line, words, size=look.SMALL, color=look.QUIET_INK)
            y += ROW
        told.append(_row(sheet, y, label, name, stored[name]))
        y += ROW
    foot = "A square is a net: full if it learned within 5000 updates, a million symbols; pale if it took up to 15,000."
    sheet.text(20, y + 2, foot, anchor="start", size=look.SMALL, color=look.QUIET_INK)
    _states(sheet, y + 64, stored)
    ends = {name: stored[name]["c"]["10000"] for name in LINES}
    told += [f"After 10,000 symbols the largest state is {median(ends['gate, stream']):.1f} with a forget gate and "
             f"{median(ends['no gate, stream']):,.0f} without, in the median net."]
    return sheet.picture("Why a forget gate was added", " ".join(told))


def _heads(sheet: Drawing) -> None:
    sheet.text(20, 26, "strings in a stream, no mark between them", anchor="start", bold=True)
    for y, words in ((34, ("updates", "strings right", f"cells of {H} that")),
                     (50, ("(median)", "(median)", "are lost (median)"))):
        sheet.row((UPDATES, RIGHT, LAST), y, words, size=look.SMALL, color=look.QUIET_INK)


def _row(sheet: Drawing, y: float, label: str, name: str, found: dict) -> str:
    """Draw a row; returns what it says in a sentence."""
    h, updates, count = look.style_of("h"), found["updates"], len(found["updates"])
    some, soon = [n for n in updates if n], sum(0 < n <= SOON for n in updates)
    sheet.text(20, y, label, anchor="start")
    squares = [(LEFT + (SQUARE + 4) * n, y - SQUARE / 2, SQUARE, SQUARE) for n in range(count)]
    for some_of_them, fill in ((squares[:soon], h.color), (squares[soon:len(some)], h.pale),
                               (squares[len(some):], look.QUIET_FILL)):
        sheet.tiles(some_of_them, fill, corner=3)
    for square in squares[soon:len(some)]:
        sheet.frame(*square, color=h.color, width=look.THIN, corner=3)
    took = median(n or inf for n in updates)
    sheet.text(UPDATES, y, "not learned" if took == inf else f"{took:,.0f}", color=h.ink)
    stream, reset, lost = median(found["right"]["10000"]), name.endswith("reset"), median(found["lost"])
    right = median(found["one by one"]) if reset else stream
    sheet.text(RIGHT, y, percent(right, 1), color=h.ink)
    sheet.text(LAST, y, percent(stream, 1) if reset else f"{lost:g}", color=h.ink)
    then = f"but {percent(stream, 1)} of them in a stream" if reset else f"{lost:g} of its {H} cells lost"
    return (f"{label}, {'one by one' if reset else 'in a stream'}: {soon} of {count} nets learned it within {SOON} "
            f"updates, {len(some)} at all; in the median net {percent(right, 1)} of new strings right, {then}.")


def _states(sheet: Drawing, top: float, stored: dict) -> None:
    """The largest state of every net, over the steps, both in powers of ten."""
    steps = [int(step) for step in stored["gate, stream"]["c"]]
    sheet.text(20, top - 26, "the largest state |c| of each net as it reads a new stream", anchor="start", bold=True)
    wide, tall = 560, 150
    chart = power_axis(sheet, 60, top, wide, tall, x=(1, 4), powers=range(0, 5), x_label="symbols read", x_ticks=())
    sheet.row([chart.x(n) for n in range(1, 5)], top + tall + 16, [f"{10 ** n:,}" for n in range(1, 5)],
              size=look.SMALL, color=look.QUIET_INK)
    chart.level(log10(FLAT))
    labels = [(chart.y(log10(FLAT)), "lost: here tanh is 1", {"size": look.SMALL, "color": look.QUIET_INK})]
    for name, (style, words) in LINES.items():
        cs = stored[name]["c"]
        sheet.traces([[(chart.x(log10(step)), chart.y(log10(max(cs[str(step)][n], 1)))) for step in steps]
                      for n in range(len(cs["10"]))], color=look.style_of(style).color, width=look.THIN)
        labels.append((chart.y(log10(max(median(cs["10000"]), 1))), words,
                       {"color": look.style_of(style).ink, "bold": True}))
    above = 0.0
    for y, words, how in sorted(labels, key=lambda label: label[0]):
        above = max(y, above + 20)
        sheet.text(60 + wide + 12, above, words, anchor="start", **how)
