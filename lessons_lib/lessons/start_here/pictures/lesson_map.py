"""The map of lessons: what each builds on, and which are there today."""

from lessons_lib.contents import LESSONS, written
from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import Shape
from lessons_lib.drawing.measure import wrap
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing

WIDE, HIGH = 148, 76
PLACES = {  # number -> centre in px: the way winds down the page like a path, and opens to a fan at the LSTM
    "00": (92, 80), "01": (296, 80), "02": (500, 80), "03": (704, 80),
    "07": (92, 206), "06": (296, 206), "05": (500, 206), "04": (704, 206),
    "10": (500, 312), "08": (92, 398), "09": (296, 398), "11": (500, 398), "13": (704, 398), "12": (500, 484),
}


def draw_map(here: str = "00") -> Picture:
    """Every lesson as a box, with an arrow from each lesson that it builds on; those that are written are lit.

    `here` is the number of the lesson that says "you are here"; with "" none does.
    """
    there = {lesson.number for lesson in written()}
    sheet = Drawing(800, 570)
    boxes = {lesson.number: _box(sheet, lesson, lesson.number in there) for lesson in LESSONS}
    for lesson in LESSONS:
        for before in lesson.builds_on:
            _arrow(sheet, boxes, before, lesson.number, {before, lesson.number} <= there)
    if here:
        sheet.text(boxes[here].x, boxes[here].bottom[1] + 16, "you are here", size=look.SMALL)
    missing = len(LESSONS) - len(there & set(boxes))
    sheet.text(18, 546, _legend(missing), anchor="start")
    told = "; ".join(f"{lesson.number} {lesson.title}{_after(lesson)}" for lesson in LESSONS)
    return sheet.picture("The map of lessons", f"{told}. Written today: {', '.join(sorted(there)) or 'none'}.")


def _box(sheet: Drawing, lesson, lit: bool) -> Shape:
    shape = sheet.box(*PLACES[lesson.number], WIDE, HIGH, lit=lit)
    lines = [lesson.number, *wrap(lesson.title, WIDE - 12, look.TEXT)]
    ink = look.INK if lit else look.QUIET_INK
    for n, words in enumerate(lines):
        y = shape.y + (n - (len(lines) - 1) / 2) * 19
        sheet.text(shape.x, y, words, color=ink, bold=lit and n == 0)
    return shape


def _arrow(sheet: Drawing, boxes, before: str, after: str, lit: bool) -> None:
    """Neighbours by the straight way, others round the corner: past a box above it, to another row through a gap."""
    a, b = boxes[before], boxes[after]
    name = "plain" if lit else "quiet"
    near = abs(a.x - b.x) < 250
    if a.x == b.x or (a.y == b.y and near):
        sheet.arrow(a, b, name=name)
    elif a.y == b.y:
        peak = a.top[1] - 20
        sheet.arrow((a.x, a.top[1]), (b.x, b.top[1]), name=name, via=[(a.x, peak), (b.x, peak)])
    elif near:
        middle = (a.x + b.x) / 2
        sheet.arrow(a.right, b.left, name=name, via=[(middle, a.y), (middle, b.y)])
    else:
        gap, end = a.bottom[1] + 20, b.x - 30
        sheet.arrow((a.x, a.bottom[1]), (end, b.top[1]), name=name, via=[(a.x, gap), (end, gap)])


def _after(lesson) -> str:
    return f" builds on {' and '.join(lesson.builds_on)}" if lesson.builds_on else ""


def _legend(missing: int) -> str:
    if not missing:
        return "You can open them all. An arrow leads from a lesson to one that builds on it."
    return "Black on white: you can open it today. Grey: not written yet. An arrow leads to what builds on it."
