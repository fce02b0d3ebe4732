"""The legend of signs that holds in every picture of an LSTM. Lesson 08."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lstm.plan import RADIUS, TRACK
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing

MIDDLE, WORDS = 52, 102      # px: how far down the signs and their words stand


def draw_legend() -> Picture:
    """Five signs: learned layer, pointwise operation, a line, lines that join, a line that forks."""
    sheet = Drawing(800, 150)
    for n, (draw, *words) in enumerate((
            (_layer, "a learned layer:", "it has weights"), (_pointwise, "element by", "element: no weights"),
            (_line, "a line carries", "a whole vector"), (_join, "lines that join:", "one under the other"),
            (_fork, "a line that forks:", "copies"))):
        x = 80 + 160 * n
        draw(sheet, x)
        for k, text in enumerate(words):
            sheet.text(x, WORDS + 20 * k, text, size=look.SMALL)
    return sheet.picture("The signs", "A yellow box is a learned layer, with weights. A pink circle works element by "
                         "element, without weights. A line carries a whole vector; lines that join put one vector "
                         "under the other; a line that forks carries copies.")


def _layer(sheet: Drawing, x: float) -> None:
    sheet.box(x, MIDDLE, 64, 36, "σ", "layer", corner=5)


def _pointwise(sheet: Drawing, x: float) -> None:
    sheet.circle(x - 26, MIDDLE, RADIUS, "×", "pointwise", size=look.TITLE)
    sheet.circle(x + 26, MIDDLE, RADIUS, "+", "pointwise", size=look.TITLE)


def _line(sheet: Drawing, x: float) -> None:
    sheet.arrow((x - 46, MIDDLE), (x + 46, MIDDLE), name="c")


def _join(sheet: Drawing, x: float) -> None:
    """The double line of the cell: h from the left, x from below."""
    sheet.line([(x - 46, MIDDLE - TRACK), (x + 36, MIDDLE - TRACK)], color=look.style_of("h").color)
    sheet.line([(x - 14, MIDDLE + 30), (x - 14, MIDDLE + TRACK), (x + 36, MIDDLE + TRACK)],
               color=look.style_of("x").color, corner=10)
    sheet.arrow((x + 36, MIDDLE), (x + 46, MIDDLE))


def _fork(sheet: Drawing, x: float) -> None:
    color = look.style_of("h").color
    sheet.line([(x - 46, MIDDLE), (x - 10, MIDDLE), (x - 10, MIDDLE - 20)], color=color, corner=10)
    sheet.arrow((x - 46, MIDDLE), (x + 46, MIDDLE), name="h")
    sheet.arrow((x - 10, MIDDLE - 16), (x - 10, MIDDLE - 32), name="h")
