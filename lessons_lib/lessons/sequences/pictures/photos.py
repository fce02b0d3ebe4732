"""A ball on a string: one photo is not enough, and what that costs."""

from math import cos, sin

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.geometry import Shape
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import bars, number, percent


def draw_photos() -> Picture:
    """One photo of a ball on a string, and two: one does not say which way the ball goes."""
    sheet = Drawing(800, 226)
    _photo(sheet, 150, "middle")
    before, now = _photo(sheet, 470, "left"), _photo(sheet, 650, "middle")
    sheet.arrow(before, now, name="h")
    for x, words in ((150, "now"), (470, "before"), (650, "now")):
        sheet.text(x, 168, words, size=look.SMALL, color=look.QUIET_INK)
    sheet.text(150, 200, "One photo: left or right next?", bold=True)
    sheet.text(560, 200, "Two photos: it is on its way to the right.", bold=True)
    return sheet.picture("One photo is not enough", "A photo of a ball on a string, in the middle of its swing: it may "
                         "go left or right. Beside it two photos, first left, then middle: it goes right.")


def _photo(sheet: Drawing, x: float, where: str) -> Shape:
    frame = sheet.box(x, 86, 130, 132, "", "quiet")
    lean = {"left": -0.55, "middle": 0.0, "right": 0.55}[where]
    ball = (x + 84 * sin(lean), 34 + 84 * cos(lean))
    sheet.line([(x - 24, 34), (x + 24, 34)], color=look.QUIET_INK)
    sheet.line([(x, 34), ball], color=look.QUIET_INK)
    sheet.circle(*ball, 12, "", "x")
    return frame


def draw_floors(floors: dict[str, float]) -> Picture:
    """A bar for each floor, label -> the least share of wrong guesses, from 0 to 0.5; each prints its 4 digits."""
    sheet = Drawing(800, 62 + 40 * len(floors))
    sheet.text(40, 26, "The floor: the least share of wrong guesses", bold=True, anchor="start")
    bars(sheet, 40, 46, 720, floors.values(), floors, "y", row=40, top=0.5, show=lambda value: number(value, 4))
    listed = ", ".join(f"{label} {number(floor, 4)}" for label, floor in floors.items())
    return sheet.picture("The floor", f"A bar for the least share of wrong guesses: {listed}.")


def draw_floor(turns: float, floors, turnings, with_two) -> Picture:
    """Floors over the chance of turning back, as curves; where we stand, and a sentence.

    `floors` are the three now (no photo, one, two); `with_two` the floor of two photos at every one of `turnings`.
    """
    sheet = Drawing(800, 420)
    chart = Chart(sheet, 80, 50, 520, 240, x=(0, 1), y=(0, 0.6), x_label="chance of turning back in the middle",
                  y_label="least share of wrong guesses")
    ends = (turnings[0], turnings[-1])
    for level, symbol, words in ((floors[0], "plain", "no photo"), (floors[1], "x", "one photo")):
        chart.line(ends, (level, level), symbol, dash="6 4" if symbol == "plain" else "")
        chart.dots([turns], [level], symbol, radius=6)
        sheet.text(616, chart.y(level), f"{words}: {number(level, 4)}", anchor="start", color=look.style_of(symbol).ink)
    chart.here(turns)
    chart.line(turnings, with_two, "h", width=look.THICK)
    chart.dots([turns], [floors[2]], "h", radius=6)
    sheet.text(616, chart.y(0.05), f"two photos: {number(floors[2], 4)}", anchor="start", bold=True,
               color=look.style_of("h").ink)
    sheet.line([(24, 350), (776, 350)], color=look.QUIET_LINE, width=look.THIN)
    words = _verdict(turns, floors)
    sheet.paragraph(24, 376, words, 752, anchor="start")
    return sheet.picture("What the second photo is worth", words)


def _verdict(turns: float, floors) -> str:
    saved = floors[1] - floors[2]
    says = f"It turns back {percent(turns)} of the time. "
    if turns == 0:
        return says + "With two photos no guess need ever be wrong; with one, a quarter of them must be."
    if saved < 1e-9:
        return says + "Now going on and turning back are equally likely: the second photo is worth nothing."
    worth = f"the second photo saves {number(saved, 4)} of the guesses, {percent(saved / floors[1])} of the mistakes."
    return says + ("Guess that it goes on: " if turns < 0.5 else "Guess that it turns back: ") + worth
