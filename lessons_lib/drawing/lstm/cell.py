"""The LSTM cell with its lid off: belt above, four layers below, any one part lit, live numbers on every line.

The arrangement follows the diagram of Christopher Olah, "Understanding LSTM networks" (2015); the drawing is ours.
Two thin lines side by side are the two vectors h_{t-1} and x_t, glued: every layer reads both. From lesson 08 on.
"""

from functools import lru_cache

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import Shape
from lessons_lib.drawing.lstm.pen import Pen, known
from lessons_lib.drawing.lstm.plan import LAYERS, RADIUS, ROW, Plan
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing

PARTS = {"belt": "the cell state", "f": "the forget gate", "i": "the input gate", "c_tilde": "the candidate",
         "update": "the update of the cell state", "o": "the output gate and the new hidden state"}
LIVE, MOST = ("x", "h_prev", "c_prev", *LAYERS, "c", "h", "kept", "news", "shown"), 4
NAMES = {"f": "forget", "i": "input", "c_tilde": "candidate", "o": "output"}


def draw_lstm_cell(lit=None, values=None) -> Picture:
    """The whole cell; `lit` is one part or several, of belt, f, i, c_tilde, update, o (None: all of it is lit).

    `values` name -> H numbers (D for x) puts live strips on the lines: x, h_prev, c_prev, f, i, c_tilde, c, o, h, and
    kept (f * c_prev), news (i * c_tilde), shown (tanh(c)). ValueError for other names, and for more than 4 numbers.
    """
    lit, values = chosen(lit), checked(values or {})
    rows = max((len(v) for name, v in values.items() if name != "x"), default=0)
    plan = Plan(left=112, belt=70 + rows * ROW / 2, rows=rows)
    sheet = Drawing(800, plan.bottom + max(54, ROW * len(values.get("x", ())) + 18))
    lstm_cell(sheet, plan, lit, values)
    parts = "all of it" if lit is None else ", ".join(PARTS[part] for part in PARTS if part in lit)
    return sheet.picture(f"The LSTM cell: {parts}", "The cell state runs along the top from c_t-1 to c_t, through a "
                         "cross (forget) and a plus (update). Below, four layers read h_t-1 and x_t: the forget gate, "
                         "the input gate, the candidate and the output gate. The input gate times the candidate goes "
                         f"up to the plus; the output gate times tanh(c_t) is h_t. Lit: {parts}.")


def chosen(lit) -> frozenset | None:
    """The set of parts to light. ValueError for a name that is no part of the cell."""
    if lit is None:
        return None
    return frozenset(known("lit", [lit] if isinstance(lit, str) else lit, PARTS))


def checked(values: dict) -> dict:
    """The live values, if there is a place for each of them. ValueError otherwise."""
    for name, numbers in values.items():
        if name not in LIVE or not 1 <= len(numbers) <= MOST:
            raise ValueError(f"values must be of {', '.join(LIVE)}, 1 to {MOST} numbers each; "
                             f"got {name} with {len(numbers)}")
    return values


def lstm_cell(sheet: Drawing, plan: Plan, lit=None, values=None) -> dict[str, Shape]:
    """Draw the cell at the plan's places and return where its boxes, signs and strips stand.

    Layers are "layer_f" ..., signs "times_f", "plus", "times_i", "squash", "times_o", values by their own names.
    """
    pen = Pen(sheet, plan, lit, values or {})
    drawn, shapes = without_values(plan, lit)
    sheet.add(drawn)
    pen.shapes |= shapes
    if not plan.small:
        _ends(pen, plan)
        _strips(pen, plan)
    return pen.shapes


@lru_cache(maxsize=64)
def without_values(plan: Plan, lit, tips: bool = True) -> tuple[str, dict[str, Shape]]:
    """All that stays while the numbers change: the case, the lines and the signs, and where the signs stand."""
    sheet = Drawing(0, 0)
    pen = Pen(sheet, plan, lit, {}, tips)
    module(sheet, plan)
    # What is lit goes on top of what is quiet, wherever two lines share a way.
    for on in ((False, True) if lit is not None else (True,)):
        for draw in (_feed, _belt, _forget, _write, _show):
            draw(pen, plan, on)
    _signs(pen, plan)
    return sheet.drawn(), pen.shapes


def module(sheet: Drawing, plan: Plan) -> None:
    """The case of a module, with nothing in it yet."""
    sheet.add(f'<rect x="{plan.left:.0f}" y="{plan.top:.0f}" width="{plan.right - plan.left:.0f}" '
              f'height="{plan.bottom - plan.top:.0f}" rx="18" fill="{look.QUIET_FILL}" stroke="{look.QUIET_LINE}" '
              f'stroke-width="{look.THIN}"/>')


def _feed(pen: Pen, plan: Plan, on: bool) -> None:
    """The double line [h, x] and its copies, one into each layer."""
    for gate in LAYERS:
        if pen.is_lit(gate) == on:
            pen.pair(plan.columns[gate], plan.layer + plan.box[1] / 2, on)


def _belt(pen: Pen, plan: Plan, on: bool) -> None:
    if pen.is_lit("belt", "update") == on:
        pen.way([(pen.start, plan.belt), (pen.stop, plan.belt)], "c", on, tip=True)


def _forget(pen: Pen, plan: Plan, on: bool) -> None:
    if pen.is_lit("f") == on:
        pen.up("f", plan.belt + RADIUS, on)


def _write(pen: Pen, plan: Plan, on: bool) -> None:
    """Input gate and candidate up to their cross, and from there up to the plus."""
    gate, news = plan.columns["i"], plan.columns["c_tilde"]
    if pen.is_lit("i") == on:
        pen.way([(gate, plan.layer), (gate, plan.meet), (news - RADIUS, plan.meet)], "i", on, tip=True)
    if pen.is_lit("c_tilde") == on:
        pen.up("c_tilde", plan.meet + RADIUS, on)
    if pen.is_lit("update") == on:
        pen.way([(news, plan.meet), (news, plan.belt + RADIUS)], "c", on, tip=True)


def _show(pen: Pen, plan: Plan, on: bool) -> None:
    """A copy of the cell state through tanh, the output gate, and the new hidden state down, on and up."""
    if pen.is_lit("o") != on:
        return
    gate, show, turn = plan.columns["o"], plan.show, plan.turn
    pen.way([(show, plan.belt), (show, plan.meet - RADIUS)], "c", on, tip=True, width=look.NORMAL)
    pen.way([(gate, plan.layer), (gate, plan.meet), (show - RADIUS, plan.meet)], "o", on, tip=True)
    pen.way([(show, plan.meet), (turn, plan.meet), (turn, plan.bus), (pen.stop, plan.bus)], "h", on, tip=True)
    pen.bridge(turn, plan.belt)
    pen.way([(show, plan.meet), (turn, plan.meet), (turn, plan.top - plan.above)], "h", on, tip=True)


def _signs(pen: Pen, plan: Plan) -> None:
    for gate, sign in (("f", "σ"), ("i", "σ"), ("c_tilde", "tanh"), ("o", "σ")):
        pen.layer(gate, sign)
    pen.sign("times_f", plan.columns["f"], plan.belt, "×", "belt", "update")
    pen.sign("plus", plan.columns["c_tilde"], plan.belt, "+", "belt", "update")
    pen.sign("times_i", plan.columns["c_tilde"], plan.meet, "×", "update")
    pen.squash("squash", plan.show, plan.squash, "o")
    pen.sign("times_o", plan.show, plan.meet, "×", "o")
    if not plan.small:
        for gate, words in NAMES.items():
            pen.word(plan.columns[gate] + 10, plan.layer + plan.box[1] / 2 + 14, words, gate)


def _ends(pen: Pen, plan: Plan) -> None:
    """What goes in and what comes out: boxes with letters, or strips with their letters above."""
    left, right = plan.ends
    pen.end("c_prev", left, plan.belt, "belt", "update")
    pen.end("h_prev", left, plan.bus, *LAYERS)
    pen.end("x", plan.joint, plan.bottom + 22, *LAYERS)
    pen.end("c", right, plan.belt, "belt", "update")
    pen.end("h", right, plan.bus, "o")
    pen.word(plan.turn + 10, plan.top - 14, "to y_{t}", "o", "y", symbol="h")


def _strips(pen: Pen, plan: Plan) -> None:
    """Live numbers where the lines are longest; without numbers, the letter beside its line."""
    columns = plan.columns
    for gate in LAYERS:
        pen.value(gate, columns[gate], plan.gate, gate, gate, side=-1)
    pen.value("kept", columns["i"], plan.belt, "c", "update", label="f_{t} * c_{t−1}", side=0)
    pen.value("news", columns["c_tilde"], plan.shown, "c", "update", label="i_{t} * c\u0303_{t}", side=-1)
    pen.value("shown", plan.show, plan.shown, "c", "o", label="tanh(c_{t})", side=-1)
