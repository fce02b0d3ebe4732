"""Two chains, one above the other: the standard module with its one layer, the LSTM's with four. Lesson 08."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lstm.cell import lstm_cell, module
from lessons_lib.drawing.lstm.pen import Pen
from lessons_lib.drawing.lstm.plan import REACH, Plan
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing

OUTER, CIRCLE = 132, 21      # px: how wide a closed module is, and the radius of what goes in and comes out
WIDE = Plan(left=0, belt=0, small=True).right
LEFT = (800 - WIDE) / 2


def draw_two_chains() -> Picture:
    """Three steps of a standard RNN above three steps of an LSTM, the lid taken off the module in the middle."""
    sheet = Drawing(800, 812)
    for belt, title, inside in ((138, "A standard RNN: one layer in every module", _one_layer),
                                (542, "An LSTM: four layers in every module, and a second line along the top",
                                 lstm_cell)):
        plan = Plan(left=LEFT, belt=belt, small=True)
        sheet.text(400, belt - 110, title, size=look.TITLE, bold=True)
        _neighbours(sheet, plan, belt_too=inside is lstm_cell)
        inside(sheet, plan)
        sheet.circle(plan.joint, plan.bottom + 20 + CIRCLE, CIRCLE, "x_{t}", "x")
        sheet.circle(plan.turn, plan.top - 22 - CIRCLE, CIRCLE, "h_{t}", "h")
    return sheet.picture("Two chains of modules", "Above, a standard recurrent net: three equal modules in a row, the "
                         "middle one open, with a single tanh layer. Below, an LSTM: three equal modules in a row, "
                         "the middle one open, with four layers and the cell state running along the top of all.")


def _neighbours(sheet: Drawing, plan: Plan, belt_too: bool) -> None:
    """The closed modules at both sides, with what goes in and what comes out."""
    middle, high = (plan.top + plan.bottom) / 2, plan.bottom - plan.top
    for x, step in ((plan.left - REACH - OUTER / 2, "t−1"), (plan.right + REACH + OUTER / 2, "t+1")):
        sheet.box(x, middle, OUTER, high, "A", "quiet", size=28, corner=18)
        below = sheet.circle(x, plan.bottom + 20 + CIRCLE, CIRCLE, f"x_{{{step}}}", "x")
        above = sheet.circle(x, plan.top - 22 - CIRCLE, CIRCLE, f"h_{{{step}}}", "h")
        sheet.arrow(below, (x, plan.bottom), name="x")
        sheet.arrow((x, plan.top), above, name="h")
        for edge in (x - OUTER / 2 - 30, x + OUTER / 2):    # the lines that come from, and lead to, further modules
            if abs(edge + 15 - 400) > WIDE / 2 + REACH:
                sheet.line([(edge, plan.bus), (edge + 30, plan.bus)], color=look.style_of("h").color)
                if belt_too:
                    sheet.line([(edge, plan.belt), (edge + 30, plan.belt)], color=look.style_of("c").color,
                               width=look.THICK)


def _one_layer(sheet: Drawing, plan: Plan) -> None:
    """One tanh layer that reads [h, x]; the space where the LSTM has its belt stays empty."""
    module(sheet, plan)
    pen, x = Pen(sheet, plan, None, {}), plan.columns["c_tilde"]
    pen.pair(x, plan.layer + plan.box[1] / 2, True)
    out = [(x, plan.layer), (x, plan.meet), (plan.turn, plan.meet)]
    pen.way([*out, (plan.turn, plan.bus), (pen.stop, plan.bus)], "h", True, tip=True)
    pen.way([*out, (plan.turn, plan.top - 22)], "h", True, tip=True)
    pen.layer("c_tilde", "tanh")
