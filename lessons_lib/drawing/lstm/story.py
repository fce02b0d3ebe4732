"""The story's own diagram of an LSTM: four little nets and a memory. Lessons 08 and 10.

The idea is Brandon Rohrer's ("How recurrent neural networks and long short-term memory work"); the drawing is ours.
Every part stands where its counterpart stands in the LSTM cell (cell.py).
"""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lstm.pen import Pen, known
from lessons_lib.drawing.lstm.plan import RADIUS, Plan
from lessons_lib.drawing.measure import text_width
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import signed

PARTS = ("prediction", "memory", "forgetting", "selection", "ignoring")  # in the order in which they are told
NETS = {"f": ("forgetting", "sigmoid"), "i": ("ignoring", "sigmoid"), "c_tilde": ("prediction", "tanh"),
        "o": ("selection", "sigmoid")}  # in the cell's place: its name in the story, and its squash
SAYS = {
    "prediction": "News and the previous prediction go into a net, and a prediction comes out that goes back in.",
    "memory": "What it says is added to the memory, and the sum is kept for the next step.",
    "forgetting": "A second net and its gate choose what is left of the memory before.",
    "selection": "The sum is squashed, and a third net and its gate choose what of it is said.",
    "ignoring": "A fourth net and its gate choose which possibilities come to the memory at all.",
}
LEFT, RIGHT, LOOP, NO_BELT = 40, 762, 24, -62  # how far the loops reach, in px; the belt if it is not there
MOST_ROWS, ROW, HIGH, CARD = 6, 16, 90, 78   # rows of a value, their height if there is room, its own, and its width


class StoryPlan(Plan):
    """The cell's plan with layers wide enough for words, and with `rows` room for values between them."""

    @property
    def box(self) -> tuple[float, float]:
        return 106, 46

    @property
    def meet(self) -> float:
        return self.belt + (120 if self.rows else 102)

    @property
    def layer(self) -> float:
        return self.meet + (138 if self.rows else 73)

    @property
    def bus(self) -> float:
        return self.layer + 58

    @property
    def bottom(self) -> float:
        return self.bus + 24

    @property
    def back(self) -> float:
        """The height at which the final prediction goes back."""
        return self.bottom + (98 if self.rows else 62)


def draw_story(lit=None, values=None, until="ignoring") -> Picture:
    """Four little nets and a memory: news and the previous prediction go in, a prediction comes out and goes back.

    lit: None lights everything; else one name or a tuple of "prediction", "memory", "forgetting", "selection",
    "ignoring". values: {place: a short text, or a list of up to 6 short texts or numbers}; the places are "news",
    "previous prediction", "prediction", "ignoring", "after ignoring", "memory" (from the step before), "forgetting",
    "after forgetting", "together" (possibilities + memories), "selection" and "out". An empty list shows as "–".
    until: the last part that is drawn, in the order prediction, memory, forgetting, selection, ignoring.
    ValueError for other names or more rows. Introduced in lesson 08; lesson 10 fills in the values.
    """
    there = PARTS[:PARTS.index(*known("until", [until], PARTS)) + 1]
    parts = known("lit", there if lit is None else [lit] if isinstance(lit, str) else lit, there)
    rows, belt = (MOST_ROWS, 152) if values is not None else (0, 76 if "memory" in there else NO_BELT)
    plan = StoryPlan(left=112, belt=belt, rows=rows)
    sheet = Drawing(800, plan.back + 24)
    put_story(sheet, plan, set(parts), there)
    rooms = places(plan)
    told = [put_value(sheet, rooms[place], place, values[place]) for place in known("values", values or (), rooms)]
    return sheet.picture("Four little nets and a memory", " ".join(
        [*(SAYS[part] for part in there), f"Lit: {', '.join(parts)}.", *told]))


def places(plan: StoryPlan) -> dict[str, tuple[float, float, str]]:
    """Every place that can show a value: the middle of its room, and the symbol that colours it."""
    at, above, beside = plan.columns, plan.belt - 60, plan.meet + 64
    return {
        "news": (plan.joint + 88, plan.bottom + 34, "x"),
        "previous prediction": (LEFT + 50, plan.bus - 54, "h"),
        "prediction": (at["c_tilde"] - 50, beside, "c_tilde"), "ignoring": (at["i"] - 50, beside, "i"),
        "after ignoring": (at["c_tilde"] - 50, plan.belt + 62, "c"),
        "memory": (LEFT + 66, above, "c"),
        "forgetting": (at["f"] - 50, plan.belt + 82, "f"),
        "after forgetting": (at["i"], above, "c"), "together": ((at["c_tilde"] + plan.show) / 2, above, "c"),
        "selection": (at["o"] - 50, beside, "o"), "out": (plan.turn + 52, beside, "h"),
    }


def put_story(sheet: Drawing, plan: StoryPlan, lit: set[str], there=PARTS) -> None:
    """Draw the parts that are `there` at the plan's places, those in `lit` in colour and the rest in grey."""
    pen = Pen(sheet, plan, lit, {})
    pen.start = LEFT + 10
    for on in (False, True):  # what is lit goes on top of what is quiet
        for draw in (_ways_in, _memory, _ways_up, _way_out):
            draw(pen, plan, there, on)
    for gate, (name, squash) in NETS.items():
        if name in there:
            x, y, ink = plan.columns[gate], plan.layer, look.style_of("layer", pen.is_lit(name)).ink
            sheet.box(x, y, *plan.box, name="layer", lit=pen.is_lit(name))
            sheet.text(x, y - 9, name, bold=True, color=ink)
            sheet.text(x, y + 11, squash, size=look.SMALL, color=ink)
    news = plan.columns["c_tilde"]
    for part, x, y, sign in (("forgetting", plan.columns["f"], plan.belt, "×"), ("memory", news, plan.belt, "+"),
                             ("ignoring", news, plan.meet, "×"), ("selection", plan.show, plan.meet, "×")):
        if part in there:
            pen.sign(part, x, y, sign, part)
    if "selection" in there:
        pen.squash("squash", plan.show, plan.squash, "selection")
    sheet.box(plan.joint, plan.bottom + 21, 72, 34, "news", "x", lit=bool(lit - {"memory"}), bold=True)
    _words(pen, plan, there)


def _ways_in(pen: Pen, plan: StoryPlan, there, on: bool) -> None:
    """The previous prediction and the news, side by side, with a copy into every net."""
    for gate, (name, _) in NETS.items():
        if name in there and pen.is_lit(name) == on:
            pen.pair(plan.columns[gate], plan.layer + plan.box[1] / 2, on)


def _memory(pen: Pen, plan: StoryPlan, there, on: bool) -> None:
    """The belt, and the loop that brings what is on it back one step later."""
    if "memory" in there and pen.is_lit("memory") == on:
        forget, belt = plan.columns["f"], plan.belt
        pen.way([(forget, belt), (RIGHT, belt), (RIGHT, LOOP), (LEFT, LOOP), (LEFT, belt), (forget - RADIUS, belt)],
                "c", on, tip=True)


def _ways_up(pen: Pen, plan: StoryPlan, there, on: bool) -> None:
    """From each net to its sign; from the prediction net to the plus, past the ignoring cross where that is there."""
    at, meet, ignoring = plan.columns, plan.meet, "ignoring" in there
    if "forgetting" in there and pen.is_lit("forgetting") == on:
        pen.up("f", plan.belt + RADIUS, on)
    if "memory" in there and pen.is_lit("prediction") == on:
        pen.up("c_tilde", (meet if ignoring else plan.belt) + RADIUS, on)
    if ignoring and pen.is_lit("prediction", "ignoring") == on:
        pen.way([(at["c_tilde"], meet), (at["c_tilde"], plan.belt + RADIUS)], "c", on, tip=True)
    for gate, end in (("i", at["c_tilde"]), ("o", plan.show)):
        if NETS[gate][0] in there and pen.is_lit(NETS[gate][0]) == on:
            pen.way([(at[gate], plan.layer), (at[gate], meet), (end - RADIUS, meet)], gate, on, tip=True)


def _way_out(pen: Pen, plan: StoryPlan, there, on: bool) -> None:
    """A copy of the sum through the squash and the selection gate, out, and back for the next step."""
    show, turn, meet, net = plan.show, plan.turn, plan.meet, plan.columns["c_tilde"]
    out, chosen = [(turn, meet), (turn, plan.layer), (RIGHT + 14, plan.layer)], "selection" in there
    if pen.is_lit("prediction") == on:
        pen.way([(show, meet), (turn, meet), (turn, plan.back), (LEFT, plan.back), (LEFT, plan.bus - 2),
                 (pen.start, plan.bus - 2)], "h", on)
    if "memory" in there and pen.is_lit("prediction", "selection" if chosen else "memory") == on:
        pen.way([(show, plan.belt), (show, meet - RADIUS * chosen)], "c", on, tip=chosen, width=look.NORMAL)
    before = [(show, meet)] if "memory" in there else [(net, plan.layer), (net, meet)]  # no belt: the net has the word
    if pen.is_lit("prediction", "selection") == on:
        pen.way([*before, *out], "h", on, tip=True)


def _words(pen: Pen, plan: StoryPlan, there) -> None:
    """What the lines are called. Words in the middle of a loop stand in a gap of it."""
    middle, loop = (plan.columns["c_tilde"] + plan.show) / 2, (LEFT + plan.turn) / 2
    for x, y, words, symbol, anchor, *parts in (
        (LEFT + 12, plan.belt + 20, "memory", "c", "start", "memory"),
        (middle, plan.belt + 20, "possibilities + memories", "c", "middle", "memory"),
        (loop, LOOP, "one step later", "c", "middle", "memory"),
        (loop, plan.back, "one step later it is the previous prediction", "h", "middle", "prediction"),
        (RIGHT + 16, plan.layer + 20, "final prediction", "h", "end", "prediction", "selection"),
    ):
        if parts[0] in there and x == loop:
            wide = text_width(words, look.SMALL) + 8
            pen.sheet.rect(x - wide / 2, y - 10, wide, 20, look.PAPER)
        if parts[0] in there:
            ink = look.style_of(symbol, pen.is_lit(*parts)).ink
            pen.sheet.text(x, y, words, size=look.SMALL, color=ink, anchor=anchor)


def put_value(sheet: Drawing, room, place: str, value) -> str:
    """A value on a card in its room; returns it as a sentence for those who don't see it."""
    x, y, symbol = room
    given = [value] if isinstance(value, str) else list(value)
    if len(given) > MOST_ROWS:
        raise ValueError(f"values[{place!r}] must have at most {MOST_ROWS} rows; got {len(given)}")
    said, style = [one if isinstance(one, str) else signed(one) for one in given] or ["–"], look.style_of(symbol)
    row, high = min(ROW, (HIGH - 6) / len(said)), min(HIGH, 10 + ROW * len(said))
    sheet.rect(x - CARD / 2, y - high / 2, CARD, high, style.pale, corner=6)
    for n, words in enumerate(said):
        sheet.fit(x, y + row * (n - (len(said) - 1) / 2), words, CARD - 6, size=look.SMALL, color=style.ink)
    return f"{place}: {', '.join(said)}."
