"""How many of ten nets learned a memory of 10, 100 and 1000 steps, from every pair of biases at the start."""

from operator import itemgetter

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import MINUS
from lessons_lib.lessons.long_memory.defaults import DEFAULTS
from lessons_lib.lessons.long_memory.world import half_life

LENGTHS, RATES = (10, 100, 1000), (0.1, 0.01)
LEFT, TOP, PANEL = 152, 96, 216  # of the first panel; from panel to panel
FOOT = 98                        # below the grid: the input biases, and who starts where
SMALL, LARGE = (34, 32), (46, 36)  # width and height of a cell, of three panels and of one
TITLE = "How many of ten nets learned to remember a clue, at the better of two learning rates"


@lean
def draw_biases(stored: dict) -> Picture:
    """The grid: forget biases as rows, the highest on top, input biases as columns, a panel for each length.

    stored: as results.load() gives it. In a cell is the better of two learning rates, 0.1 with 250 updates and 0.01
    with 500. Frames stand where frameworks start (defaults.py).
    """
    forget, inputs = biases_of(stored)
    sheet = Drawing(800, TOP + SMALL[1] * len(forget) + FOOT)
    lefts = {length: LEFT + PANEL * n for n, length in enumerate(LENGTHS)}
    counts = draw_grid(sheet, stored, lefts, SMALL)
    told = " ".join(f"{length} steps: " + "; ".join(
        f"forget bias {f}: {', '.join(str(counts[length][f, i]) for i in inputs)}" for f in forget) + "."
        for length in LENGTHS)
    return sheet.picture("Who learns to remember, from which biases",
                         f"How many of ten nets learned it, for input biases {', '.join(map(str, inputs))}. {told}")


@lean
def draw_picked(stored: dict, here: tuple[int, int, int], words: tuple[str, ...]) -> str:
    """The panel of one length as SVG, with the cell `here`, (length, forget bias, input bias), in a frame, and words
    beside it."""
    forget, inputs = biases_of(stored)
    sheet = Drawing(800, TOP + LARGE[1] * len(forget) + FOOT)
    draw_grid(sheet, stored, {here[0]: LEFT}, LARGE, here)
    x, y = LEFT + LARGE[0] * len(inputs) + 30, TOP + LARGE[1] / 2
    for n, line in enumerate(words):
        y = sheet.paragraph(x, y, line, 780 - x, anchor="start", bold=not n) + 32
    return sheet.svg("A start, and what came of it", " ".join(words))


def draw_grid(sheet: Drawing, stored: dict, lefts: dict[int, float], cell: tuple[int, int], here=None):
    """Draw a panel of cells at each of `lefts`, length -> its left border; cell: the width and height of one.
    Returns length -> (forget bias, input bias) -> how many of ten."""
    (forget, inputs), (wide, tall), (f, i) = biases_of(stored), cell, map(look.style_of, "fi")
    sheet.text(20, 26, TITLE, anchor="start", bold=True)
    for n, words in enumerate((("forget", "half-life,"), ("bias", "in steps"))):
        sheet.row((54, 116), TOP - 34 + 16 * n, words, size=look.SMALL, color=look.QUIET_INK)
    rows = {bias: TOP + (n + 0.5) * tall for n, bias in enumerate(forget)}
    for bias, y in rows.items():
        picked = here is not None and here[1] == bias
        sheet.text(54, y, minus(bias), bold=True, color=f.ink if here is None or picked else look.INK)
        sheet.text(140, y, steps_of(bias), anchor="end", color=f.ink, bold=picked)
    found, places, bottom = {}, [], TOP + tall * len(forget)
    columns = {(length, bias): left + (n + 0.5) * wide for length, left in lefts.items()
               for n, bias in enumerate(inputs)}
    for length, left in lefts.items():
        sheet.text(left + wide * len(inputs) / 2, TOP - 18, f"{length} steps", bold=True)
        found[length] = {(f, i): best(stored, length, f, i) for f in forget for i in inputs}
        places += [(columns[length, i], rows[f], count) for (f, i), count in found[length].items()]
    sheet.row(columns.values(), bottom + 14, [minus(bias) for _, bias in columns], color=i.ink, bold=True)
    middles = [left + wide * len(inputs) / 2 for left in lefts.values()]
    sheet.row(middles, bottom + 34, ["input bias"] * len(middles), size=look.SMALL, color=look.QUIET_INK)
    _cells(sheet, places, wide, tall)
    corners = [(columns[length, i] - wide / 2, rows[f] - tall / 2) for length in lefts for f, i in starts()
               if f in rows and i in inputs]
    _frames(sheet, [(*corner, wide, tall) for corner in corners])
    if here is not None:
        sheet.frame(columns[here[0], here[2]] - wide / 2, rows[here[1]] - tall / 2, wide, tall, width=look.THICK,
                    corner=4)
    _who(sheet, bottom + 58)
    return found


def biases_of(stored: dict) -> tuple[list[int], list[int]]:
    """The forget biases that were measured, the highest first, and the input biases, the highest first."""
    pairs = [tuple(map(int, name.split())) for name in stored[str(LENGTHS[0])]]
    return tuple(sorted({pair[n] for pair in pairs}, reverse=True) for n in (0, 1))


def cells(stored: dict, length: int, forget: int, input: int) -> dict[float, list[int]]:
    """Learning rate -> how many updates each of ten nets needed, 0 for one that did not learn it."""
    return {rate: stored[group][f"{forget} {input}"]["updates"]
            for rate, group in zip(RATES, (f"{length}", f"{length}, rate 0.01"), strict=True)}


def best(stored: dict, length: int, forget: int, input: int) -> int:
    """How many of ten learned it, at the better of the two rates."""
    return max(sum(needed > 0 for needed in updates) for updates in cells(stored, length, forget, input).values())


def starts() -> dict[tuple[float, float], list[str]]:
    """(forget bias, input bias) -> the frameworks that start there."""
    found = {}
    for row in DEFAULTS:
        found.setdefault((row.forget, row.input), []).append(row.framework.split(",")[0])
    return found


def steps_of(bias: float) -> str:
    """A half-life in steps: "0.3", "14", "15,267"."""
    half = float(half_life(bias))
    return f"{half:.1f}" if half < 10 else f"{half:,.0f}"


def minus(bias: float) -> str:
    return f"{bias:g}".replace("-", MINUS)


def _cells(sheet: Drawing, places: list[tuple[float, float, int]], wide: float, tall: float) -> None:
    """A cell around each (x, y, count). All ten: full; some: pale, with a bar as long as their share; none: grey."""
    h = look.style_of("h")
    kinds = (([place for place in places if place[2] == 10], h.ink, look.PAPER, 0),
             ([place for place in places if 0 < place[2] < 10], h.pale, h.ink, 2),
             ([place for place in places if not place[2]], look.QUIET_FILL, look.QUIET_INK, 0))
    for some, fill, ink, up in kinds:
        sheet.tiles([(x - wide / 2 + 1.5, y - tall / 2 + 1.5, wide - 3, tall - 3) for x, y, _ in some], fill, corner=3)
        if up:
            sheet.tiles([(x - wide / 2 + 1.5, y + tall / 2 - 6.5, (wide - 3) * count / 10, 5) for x, y, count in some],
                        h.color, corner=1.5)
        for run in _runs(sorted(some, key=itemgetter(1, 0)), wide):
            xs, (y, *_), counts = zip(*run, strict=True)
            sheet.row(xs, y - up, map(str, counts), color=ink, bold=any(counts))


def _runs(places, wide: float) -> list[list]:
    """(x, y, ...) in the order of rows and columns, cut where the next one is not the right neighbour."""
    runs = []
    for place in places:
        if not (runs and runs[-1][-1][1] == place[1] and place[0] - runs[-1][-1][0] < 1.2 * wide):
            runs.append([])
        runs[-1].append(place)
    return runs


def _frames(sheet: Drawing, boxes) -> None:
    """Where frameworks start, a frame around each (x, y, w, h)."""
    frames = "".join(f'<rect x="{px(x)}" y="{px(y)}" width="{px(w)}" height="{px(h)}" rx="4"/>' for x, y, w, h in boxes)
    sheet.add(f'<g fill="none" stroke="{look.style_of("x").color}" stroke-width="{look.NORMAL}">{frames}</g>')


def _who(sheet: Drawing, y: float) -> None:
    """Whose start each frame is."""
    _frames(sheet, [(20, y - 8 + 24 * n, 16, 16) for n in range(len(starts()))])
    for n, ((forget, input), names) in enumerate(starts().items()):
        sheet.fit(46, y + 24 * n, f"{', '.join(names)}: forget bias {minus(forget)}, input bias {minus(input)}", 734,
                  anchor="start", color=look.style_of("x").ink)
