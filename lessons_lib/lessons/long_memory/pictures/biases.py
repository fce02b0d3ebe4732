"""How many of ten nets learned a memory of 10, 100 and 1000 steps, from every pair of biases at the start."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import MINUS
from lessons_lib.lessons.long_memory.defaults import DEFAULTS
from lessons_lib.lessons.long_memory.world import half_life

LENGTHS, RATES = (10, 100, 1000), (0.1, 0.01)
LEFT, TOP, WIDE, TALL, PANEL = 152, 96, 34, 32, 216  # of the first panel; of a cell; from panel to panel
FOOT = 98                                            # below the grid: the input biases, and who starts where


@lean
def draw_biases(stored: dict) -> Picture:
    """The grid: forget biases as rows, the highest on top, input biases as columns, a panel for each length.

    stored: as results.load() gives it. In a cell is the better of two learning rates, 0.1 with 250 updates and 0.01
    with 500. Frames stand where frameworks start (defaults.py).
    """
    sheet = Drawing(800, TOP + 7 * TALL + FOOT)
    counts = draw_grid(sheet, stored)
    forget, inputs = biases_of(stored)
    told = " ".join(f"{length} steps: " + "; ".join(
        f"forget bias {f}: {', '.join(str(counts[length][f, i]) for i in inputs)}" for f in forget) + "."
        for length in LENGTHS)
    return sheet.picture("Who learns to remember, from which biases",
                         f"How many of ten nets learned it, for input biases {', '.join(map(str, inputs))}. {told}")


def draw_picked(stored: dict, here: tuple[int, int, int], words: tuple[str, ...]) -> str:
    """The grid as SVG, with the cell `here`, (length, forget bias, input bias), in a frame, and lines below it."""
    sheet = Drawing(800, TOP + 7 * TALL + FOOT + 100)
    draw_grid(sheet, stored, here)
    for n, line in enumerate(words):
        sheet.text(20, TOP + 7 * TALL + FOOT + 18 + 24 * n, line, anchor="start", bold=not n)
    return sheet.svg("A start, and what came of it", " ".join(words))


def draw_grid(sheet: Drawing, stored: dict, here=None) -> dict[int, dict]:
    """Draw three panels of cells; returns length -> (forget bias, input bias) -> how many of ten."""
    forget, inputs = biases_of(stored)
    sheet.text(20, 26, "How many of ten nets learned to remember a clue, at the better of two learning rates",
               anchor="start", bold=True)
    for x, first, second in ((54, "forget", "bias"), (116, "half-life,", "in steps")):
        sheet.text(x, TOP - 34, first, size=look.SMALL, color=look.QUIET_INK)
        sheet.text(x, TOP - 18, second, size=look.SMALL, color=look.QUIET_INK)
    rows = {bias: TOP + (n + 0.5) * TALL for n, bias in enumerate(forget)}
    for bias, y in rows.items():
        picked = here is not None and here[1] == bias
        sheet.text(54, y, minus(bias), bold=True, color=look.style_of("f").ink if here is None or picked else look.INK)
        sheet.text(140, y, steps_of(bias), anchor="end", color=look.style_of("f").ink, bold=picked)
    found = {}
    for panel, length in enumerate(LENGTHS):
        left = LEFT + PANEL * panel
        columns = {bias: left + (n + 0.5) * WIDE for n, bias in enumerate(inputs)}
        middle, bottom = left + WIDE * len(inputs) / 2, TOP + TALL * len(forget)
        sheet.text(middle, TOP - 18, f"{length} steps", bold=True)
        sheet.row(columns.values(), bottom + 14, [minus(bias) for bias in columns], color=look.style_of("i").ink,
                  bold=True)
        sheet.text(middle, bottom + 34, "input bias", size=look.SMALL, color=look.QUIET_INK)
        found[length] = {(f, i): best(stored, length, f, i) for f in forget for i in inputs}
        for (f, i), count in found[length].items():
            _cell(sheet, columns[i], rows[f], count)
        for f, i in starts():
            if f in rows and i in columns:
                _frame(sheet, columns[i], rows[f], look.NORMAL)
        if here is not None and here[0] == length:
            _frame(sheet, columns[here[2]], rows[here[1]], look.THICK)
    _who(sheet, TOP + TALL * len(forget) + 58)
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


def _cell(sheet: Drawing, x: float, y: float, count: int) -> None:
    """All ten: full; some: pale, with a bar as long as their share; none: grey."""
    h = look.style_of("h")
    fill, ink = (h.ink, look.PAPER) if count == 10 else (h.pale, h.ink) if count else (look.QUIET_FILL, look.QUIET_INK)
    sheet.rect(x - WIDE / 2 + 1.5, y - TALL / 2 + 1.5, WIDE - 3, TALL - 3, fill, corner=3)
    if 0 < count < 10:
        sheet.rect(x - WIDE / 2 + 1.5, y + TALL / 2 - 6.5, (WIDE - 3) * count / 10, 5, h.color, corner=2)
    sheet.text(x, y - (2 if 0 < count < 10 else 0), str(count), color=ink, bold=count > 0)


def _frame(sheet: Drawing, x: float, y: float, width: float) -> None:
    color = look.INK if width == look.THICK else look.style_of("x").color
    sheet.frame(x - WIDE / 2, y - TALL / 2, WIDE, TALL, width=width, color=color, corner=4)


def _who(sheet: Drawing, y: float) -> None:
    """Whose start each frame is."""
    for n, ((forget, input), names) in enumerate(starts().items()):
        sheet.frame(20, y - 8 + 24 * n, 16, 16, color=look.style_of("x").color, corner=3)
        sheet.fit(46, y + 24 * n, f"{', '.join(names)}: forget bias {minus(forget)}, input bias {minus(input)}", 734,
                  anchor="start", color=look.style_of("x").ink)
