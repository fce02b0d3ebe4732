"""The tables of 1997, row by row, on one axis of powers of ten: the paper's number, and ours with its spread."""

from math import log10

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.measure import text_width
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.powers_of_ten import ten
from lessons_lib.drawing.svg import Drawing
from lessons_lib.lessons.long_memory.tables import keeping
from lessons_lib.lessons.long_memory.tables.rows import rows

LEFT, WIDE, TOP, LINE = 246, 284, 84, 22   # of the axis; of the first row; of a row
POWERS, HIGHEST = (3, 4, 5, 6, 7), 7.15  # the highest cap is 10 times 1,273,000
PAPER, OURS, LEARNED = 620, 712, 780      # where the numbers end
TASKS = {"1": "grammar", "2a": "a long way, regular", "2b": "a long way, no order", "2c": "distractors",
         "3a": "two classes", "3b": "noisy classes", "3c": "classes, a margin", "4": "adding",
         "5": "multiplying", "6a": "order of two", "6b": "order of three"}


@lean
def draw_tables(stored: dict | None = None) -> Picture:
    """Every row of rows(): a bar at the paper's mean number of sequences, and over it, where the row has been run,
    ours: a dot at the mean of the trials that learned it, a line from the first of them to the last, and how many
    they were. stored: as keeping.stored() gives it, None: that; a row that is not in it is quiet."""
    stored = keeping.stored() if stored is None else stored
    lines = [line for row in rows().values() for line in lines_of(row, stored.get(row.name))]
    sheet = Drawing(800, TOP + LINE * len(lines) + 56)
    _axis(sheet, TOP - 14, TOP + LINE * len(lines) - 8)
    _legend(sheet)
    heights = [TOP + LINE * n for n in range(len(lines))]
    above = [y - LINE / 2 for y, (name, *_) in zip(heights, lines, strict=True) if name]
    sheet.traces([[(20, y), (780, y)] for y in above], color=look.QUIET_FILL, width=look.THIN)
    for quiet in (True, False):  # below all of ours
        _papers(sheet, [(_x(paper), y) for y, (_, paper, _, trials, _) in zip(heights, lines, strict=True)
                        if (trials is None) == quiet], quiet)
    for y, line in zip(heights, lines, strict=True):
        _line(sheet, y, *line)
    return sheet.picture("The tables of 1997, and ours", "Mean numbers of sequences. " + " ".join(map(told, lines)))


def lines_of(row, result) -> list[tuple]:
    """For each of a row's rules (its name, or "" from the second on; the paper's number; the trials that passed it,
    in order; how many trials there were, None if it was not run; when it was given up)."""
    lines = []
    for n, paper in enumerate(row.paper):
        name = row.name if not n else ""
        if result is None:
            lines.append((name, paper, [], None, 0))
        else:
            passed = result["passed"][n]
            lines.append((name, paper, sorted(when for when in passed if when), len(passed), result["sequences"]))
    return lines


def agrees(paper: float, came: list[int], trials: int | None) -> bool:
    """All of our trials learned it, and the paper's mean lies between the first and the last."""
    return len(came) == trials and came[0] <= paper <= came[-1]


def told(line) -> str:
    """A line of the table as a sentence."""
    name, paper, came, trials, given_up = line
    name = name or "stricter rule"
    if trials is None:
        return f"{name}: the paper {paper:,}, not run."
    if not came:
        return f"{name}: the paper {paper:,}, ours none of {trials} by {given_up:,}."
    within = ", which holds the paper's" if agrees(paper, came, trials) else ""
    return (f"{name}: the paper {paper:,}, ours {sum(came) / len(came):,.0f} ({came[0]:,} to {came[-1]:,}{within}), "
            f"{len(came)} of {trials}.")


def _x(value: float) -> float:
    low = POWERS[0]
    return LEFT + WIDE * (min(max(log10(value), low), HIGHEST) - low) / (HIGHEST - low)


def _axis(sheet: Drawing, top: float, bottom: float) -> None:
    sheet.traces([[(_x(10**power), top), (_x(10**power), bottom)] for power in POWERS], color=look.QUIET_FILL)
    for power in POWERS:
        sheet.text(_x(10**power), bottom + 14, ten(power), size=look.SMALL, color=look.QUIET_INK)
    sheet.text(LEFT + WIDE / 2, bottom + 38, "sequences until it is learned", size=look.SMALL, color=look.QUIET_INK)


def _legend(sheet: Drawing) -> None:
    _papers(sheet, [(30, 26)])
    sheet.text(44, 26, "the paper", anchor="start")
    _ours(sheet, 26, 150, 180, 210, full=True)
    sheet.text(222, 26, "ours: first, mean and last of the trials that learned", anchor="start",
               color=look.style_of("y").ink)
    sheet.text(640, 26, "✓ they agree", anchor="start", color=look.RIGHT_INK)
    for x, words in ((PAPER, "paper"), (OURS, "ours"), (LEARNED, "learned")):
        sheet.text(x, TOP - 28, words, anchor="end", size=look.SMALL, color=look.QUIET_INK)


def _line(sheet: Drawing, y: float, name: str, paper: int, came: list[int], trials, given_up: int) -> None:
    quiet = trials is None
    ink, y_ink = look.QUIET_INK if quiet else look.INK, look.style_of("y").ink
    if name:
        sheet.text(20, y, name, anchor="start", size=look.SMALL, color=ink, bold=not quiet)
        task = TASKS.get(name.split()[0], "")
        if text_width(name, look.SMALL, bold=True) + text_width(task, look.SMALL) < LEFT - 36:
            sheet.text(LEFT - 12, y, task, anchor="end", size=look.SMALL, color=look.QUIET_INK)
    sheet.text(PAPER, y, f"{paper:,}", anchor="end", size=look.SMALL, color=ink)
    if came:
        mean = sum(came) / len(came)
        _ours(sheet, y, *map(_x, (came[0], mean, came[-1])), full=len(came) == trials)
        sheet.text(OURS, y, f"{mean:,.0f}", anchor="end", size=look.SMALL, color=y_ink, bold=True)
    elif not quiet:
        sheet.text(_x(given_up), y, "✗", size=look.SMALL, color=look.WRONG_INK)
    if agrees(paper, came, trials):
        sheet.text(LEFT + WIDE + 8, y, "✓", color=look.RIGHT_INK, bold=True)
    words = "not run" if quiet else f"{len(came)} of {trials}"
    wrong = not quiet and len(came) < trials
    sheet.text(LEARNED, y, words, anchor="end", size=look.SMALL, bold=wrong,
               color=look.WRONG_INK if wrong else look.QUIET_INK if quiet else look.INK)


def _papers(sheet: Drawing, places, quiet: bool = False) -> None:
    """A bar around each (x, y): the paper's number."""
    sheet.tiles([(x - 2, y - 8, 4, 16) for x, y in places], look.QUIET_LINE if quiet else look.INK, corner=1)


def _ours(sheet: Drawing, y: float, first: float, mean: float, last: float, full: bool) -> None:
    """A line and a dot; hollow where not all trials learned it."""
    style = look.style_of("y")
    sheet.line([(first, y), (last, y)], color=style.color)
    sheet.add(f'<circle cx="{px(mean)}" cy="{px(y)}" r="5" fill="{style.color if full else look.PAPER}" '
              f'stroke="{style.color}" stroke-width="{look.NORMAL}"/>')
