"""Which arrows a matrix turns, and how long the longest becomes when it is applied again and again."""

from math import cos, pi, sin

from lessons_lib.drawing import style as look
from lessons_lib.drawing.powers_of_ten import bends, inside, power, power_axis
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import matrix, number
from lessons_lib.lessons.vanishing_gradients.two_units import APPLIED

MIDDLE, UNIT, REACH = (420, 172), 46.0, 112   # the panel of arrows: its middle, px for a length of 1, px to its edge
BLAME, KEPT = look.BLAME, look.style_of("h")
LOW, HIGH = -12, 12


def draw_turns(pair, words: str) -> str:
    """What `two_units.pair` says of W_hh: its eigenvalues, arrows before and after, and the long run, as SVG."""
    sheet = Drawing(800, 380)
    sheet.text(20, 30, "W_{hh}", anchor="start", bold=True, size=look.TITLE)
    matrix(sheet, 170, 72, pair.W_hh, "h", cell=(86, 30), digits=2, top=0.1)
    (own, to_1), (to_2, _) = pair.W_hh
    sheet.text(20, 134, "eigenvalues", anchor="start", bold=True)
    sheet.text(20, 160, f"{number(own)} ± √( {number(to_1)} · {number(to_2)} )", anchor="start")
    sheet.text(20, 186, said(pair), anchor="start", bold=True, color=KEPT.ink)
    sheet.text(20, 208, "complex if the wires have different signs", anchor="start", size=look.SMALL,
               color=look.QUIET_INK)
    sheet.text(20, 244, f"spectral radius: {number(pair.radius, 4)}", anchor="start", bold=True)
    sheet.text(20, 270, f"largest singular value: {number(pair.norms[1], 4)}", anchor="start", color=BLAME.ink)
    sheet.text(20, 296, f"longest after {APPLIED} times: {power(pair.norms[-1])}", anchor="start", color=BLAME.ink)
    _arrows(sheet, pair)
    chart = power_axis(sheet, 606, 62, 174, 220, x=(0, len(pair.norms) - 1), powers=range(LOW, HIGH + 1, 6),
                       x_label="times", x_ticks=range(0, APPLIED + 1, 10))
    sheet.text(606, 30, "longest arrow", anchor="start", bold=True, color=BLAME.ink)
    sheet.text(780, 48, "dashed: radius^{n}", anchor="end", size=look.SMALL, color=look.QUIET_INK)
    for values, name, how in (([pair.radius**n for n in range(len(pair.norms))], "quiet", {"dash": "6 4"}),
                              (pair.norms, "blame", {"width": look.THICK})):
        chart.line(*bends(inside(values, LOW, HIGH)), name, **how)
    sheet.paragraph(20, 340, words, 760, anchor="start")
    return sheet.svg("Arrows that are turned, and arrows that are not", f"Eigenvalues {said(pair)}. {words} After "
                     f"{APPLIED} times the longest arrow is {power(pair.norms[-1])}.")


def said(pair) -> str:
    """Both eigenvalues in a few characters: "1.20 and 0.00, real", "0.60 ± 0.60 i, complex"."""
    one, other = pair.eigenvalues
    if one.imag:
        return f"{number(one.real)} ± {number(one.imag)} i, complex"
    return f"{number(one.real)} and {number(other.real)}, real"


def _arrows(sheet, pair):
    """Arrows of length 1 all around, each with the way that its tip goes; the directions that stay are green lines."""
    sheet.text(MIDDLE[0], 30, "once: where each tip goes", bold=True)
    x, y = MIDDLE
    for direction in pair.directions or []:
        ends = [(x + side * REACH * direction[0], y - side * REACH * direction[1]) for side in (-1, 1)]
        sheet.line(ends, color=KEPT.color, width=look.THICK)
    sheet.circle(x, y, UNIT, "", "quiet", lit=False)
    for n in range(16):
        tip = cos(n * pi / 8), sin(n * pi / 8)
        end = tuple(row[0] * tip[0] + row[1] * tip[1] for row in pair.W_hh)
        start, goal = ((x + UNIT * a, y - UNIT * b) for a, b in (tip, end))
        if (goal[0] - start[0])**2 + (goal[1] - start[1])**2 > 16:
            sheet.arrow(start, goal, name="blame", width=look.THIN)
    sheet.rect(x - 2, y - 2, 4, 4, look.INK, corner=2)
