"""The adding problem: which nets learned to add two marked numbers, and after how many updates."""

from statistics import median

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing

NAMES = {"identity": "rectified RNN", "RNN": "RNN", "LSTM": "LSTM"}
BUDGETS = {100: 10_000, 200: 20_000, 400: 20_000}  # steps -> how many updates a net was given
LEFT, RIGHT, TOP, ROW, BETWEEN = 360, 690, 82, 32, 46
MOST = max(BUDGETS.values())
TICKS = (0, 5_000, 10_000, 15_000, 20_000)


@lean
def draw_adding(stored: dict) -> Picture:
    """A row for each kind of net and number of steps: how many learned it, a dot for each of these at the number of
    its updates, and their median. A grey bar is as long as the updates that they were given. stored: as results.load()
    gives it, of which the group "adding" is drawn."""
    rows = [(*_read(name), found["updates"]) for name, found in stored["adding"].items()]
    lengths = list(dict.fromkeys(T for T, _, _ in rows))
    sheet = Drawing(800, TOP + ROW * len(rows) + BETWEEN * len(lengths) + 60)
    sheet.text(20, 28, "Two of many numbers are marked: what do they add up to?", anchor="start", bold=True)
    for x, words, anchor in ((294, "learned", "middle"), (LEFT, "each that did, after so many updates", "start"),
                             (780, "median", "end")):
        sheet.text(x, 56, words, anchor=anchor, size=look.SMALL, color=look.QUIET_INK)
    told, y = [], TOP
    for T in lengths:
        sheet.text(20, y + 10, f"{T} steps", anchor="start", bold=True)
        y += BETWEEN - 8
        for name, needed in ((name, needed) for steps, name, needed in rows if steps == T):
            told.append(_row(sheet, y, T, name, needed))
            y += ROW
        y += 8
    for value in TICKS:
        sheet.text(_x(value), y + 4, f"{value:,}", size=look.SMALL, color=look.QUIET_INK)
    sheet.text(20, y + 36, "A grey bar: the updates that a net was given. The rectified RNN has no gates, and starts "
               "at the identity.", anchor="start", size=look.SMALL, color=look.QUIET_INK)
    return sheet.picture("Who learned to add", " ".join(told))


def _read(name: str) -> tuple[int, str]:
    """What a stored name says, as "LSTM, forget bias 5, 100 steps": (100, "LSTM, forget bias 5")."""
    kind, *rest = name.split(", ")
    steps = next(part for part in rest if part.endswith(" steps"))
    return int(steps.removesuffix(" steps")), ", ".join([NAMES[kind], *(part for part in rest if part != steps)])


def _row(sheet: Drawing, y: float, T: int, name: str, needed: list[int]) -> str:
    """One row; returns it as a sentence."""
    h, came = look.style_of("h"), sorted(updates for updates in needed if updates)
    count = f"{len(came)} of {len(needed)}"
    sheet.text(32, y, name, anchor="start")
    sheet.text(294, y, count, bold=True, color=h.ink if came else look.WRONG_INK)
    sheet.rect(LEFT, y - 9, _x(BUDGETS[T]) - LEFT, 18, look.QUIET_FILL, corner=3)
    dots = "".join(f'<circle cx="{px(_x(updates))}" cy="{px(y)}" r="5"/>' for updates in came)
    if dots:
        sheet.add(f'<g fill="{h.color}" fill-opacity="0.55">{dots}</g>')
    if not came:
        return f"{T} steps, {name}: none of {len(needed)} within {BUDGETS[T]:,} updates."
    sheet.text(780, y, f"{median(came):,.0f}", anchor="end", color=h.ink, bold=True)
    return f"{T} steps, {name}: {count} within {BUDGETS[T]:,} updates, the median after {median(came):,.0f}."


def _x(updates: float) -> float:
    return LEFT + (RIGHT - LEFT) * updates / MOST
