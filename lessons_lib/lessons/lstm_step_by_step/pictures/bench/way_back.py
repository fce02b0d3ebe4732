"""The way back through the cell: blame on the same lines, from the answer and along the belt."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lstm.cell import without_values
from lessons_lib.drawing.lstm.pen import Pen
from lessons_lib.drawing.lstm.plan import LAYERS, RADIUS, Plan
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import strip
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.arithmetic import room_for

LETTERS = {"c_prev": "dc_{t−1}", "h_prev": "dh_{t−1}", "c": "dc_{next}", "h": "dh_{next}"}
DIGITS = 3      # blame is small


def way_back(sheet: Drawing, plan: Plan, vectors: dict, blame: dict, lit=None) -> dict:
    """The cell in quiet grey, and over it the way of the blame; returns where its boxes and strips stand.

    vectors: the forward values, of which x is still shown. blame: name -> a number per unit, of dh_next, dc_next, dh,
    dc, da_f, da_i, da_c, da_o, dh_prev, dc_prev. lit: the parts whose ways are in the colour of blame, None: all.
    """
    drawn, shapes = without_values(plan, frozenset(), tips=False)
    sheet.add(drawn)
    pen = Pen(sheet, plan, frozenset(), {"x": vectors["x"]})
    pen.end("x", plan.joint, plan.bottom + 22, *LAYERS)
    _arrows(Pen(sheet, plan, lit, {}), plan)
    _numbers(sheet, plan, blame)
    return shapes | pen.shapes


def _arrows(pen: Pen, plan: Plan) -> None:
    """Every way that blame takes, from where it comes to where it goes; what is lit on top."""
    columns, show, turn = plan.columns, plan.show, plan.turn
    forget, gate, news, out = (columns[name] for name in LAYERS)
    above, below, box = plan.belt + RADIUS, plan.meet + RADIUS, plan.layer - plan.box[1] / 2
    ways = [(("y", "o"), look.NORMAL, [(turn, plan.top - plan.above), (turn, plan.meet), (show + RADIUS, plan.meet)]),
            (("o",), look.NORMAL, [(pen.stop, plan.bus), (turn + 4, plan.bus)]),
            (("o",), look.NORMAL, [(show - RADIUS, plan.meet), (out, plan.meet), (out, box)]),
            (("o",), look.NORMAL, [(show, plan.squash - 12), (show, plan.belt + 2)]),
            (("belt", "update"), look.THICK, [(pen.stop, plan.belt), (news + RADIUS, plan.belt)]),
            (("belt", "update"), look.THICK, [(news - RADIUS, plan.belt), (forget + RADIUS, plan.belt)]),
            (("belt", "update"), look.THICK, [(forget - RADIUS, plan.belt), (pen.start, plan.belt)]),
            (("update", "i", "c_tilde"), look.NORMAL, [(news, above), (news, plan.meet - RADIUS)]),
            (("c_tilde",), look.NORMAL, [(news, below), (news, box)]),
            (("i",), look.NORMAL, [(news - RADIUS, plan.meet), (gate, plan.meet), (gate, box)]),
            (("f",), look.NORMAL, [(forget, above), (forget, box)]),
            (LAYERS, look.NORMAL, [(out, plan.bus), (pen.start, plan.bus)])]
    ways += [((name,), look.NORMAL, [(x, plan.layer + plan.box[1] / 2), (x, plan.bus)]) for name, x in columns.items()]
    for on in (False, True):
        for parts, width, points in ways:
            if pen.is_lit(*parts) == on:
                pen.way(points, "blame", on, tip=True, width=width)


def _numbers(sheet: Drawing, plan: Plan, blame: dict) -> None:
    left, right = plan.ends
    for name, x, y in (("c_prev", left, plan.belt), ("h_prev", left, plan.bus), ("c", right, plan.belt),
                       ("h", right, plan.bus)):
        _strip(sheet, plan, x, y, blame[{"c": "dc_next", "h": "dh_next"}.get(name, f"d{name}")], LETTERS[name], 0)
    for gate in LAYERS:
        letter = gate[0]
        _strip(sheet, plan, plan.columns[gate], plan.gate, blame[f"da_{letter}"], f"da_{{{letter}}}", -1)
    _strip(sheet, plan, plan.columns["i"], plan.belt, blame["dc"], "dc_{t}", 0)
    _strip(sheet, plan, plan.show, plan.shown, blame["dh"], "dh_{t}", -1)


def _strip(sheet: Drawing, plan: Plan, x, y, values, letters: str, side: int) -> None:
    """A column of blame, its letters above it (side 0) or at its left (side -1)."""
    digits = DIGITS if max(map(abs, values)) < 9.99 else room_for(values, 2)
    shape = strip(sheet, x, y, values, "blame", cell=(plan.cell, 22), digits=digits)
    place = (x, y - shape.h / 2 - 12, "middle") if side == 0 else (x - plan.cell / 2 - 5, y, "end")
    sheet.text(place[0], place[1], letters, color=look.BLAME.ink, anchor=place[2], size=look.SMALL)
