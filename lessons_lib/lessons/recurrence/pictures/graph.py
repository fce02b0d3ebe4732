"""The computation graph of a recurrent net: h_0, f_W, h_1, f_W, ...; one W fans out to every step."""

from itertools import pairwise

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing

LOSS, LOSSES, OUTPUTS, STATES, INPUTS, BUS = 42, 112, 182, 262, 348, 418  # heights of the rows
STEPS = ("1", "2", "3", "T")
COLUMNS = (226, 386, 546, 726)                                            # where h_1, h_2, h_3 and h_T stand
APART = "\u00a0"                                                          # so that L and T do not touch
LEAD = 78                                                                 # px from a box f_W to its state


def draw_graph() -> Picture:
    """The graph in letters, for T steps (after Stanford's CS231n)."""
    sheet = Drawing(800, 470)
    for y, words in ((LOSS, "their sum"), (LOSSES, "losses"), (OUTPUTS, "outputs"), (STATES - 40, "states"),
                     (INPUTS, "inputs")):
        sheet.text(14, y, words, size=look.SMALL, color=look.QUIET_INK, anchor="start")
    total = sheet.box((COLUMNS[0] + COLUMNS[-1]) / 2, LOSS, COLUMNS[-1] - COLUMNS[0] + 80, 42,
                      f"L = L_{{1}} + L_{{2}} + L_{{3}} + … + L_{{{APART}T}}", "blame")
    W = sheet.box(70, BUS, 64, 50, "W", "layer", size=22, bold=True)
    states = [sheet.circle(70, STATES, 24, "h_{0}", "h")]
    boxes = []
    for step, x in zip(STEPS, COLUMNS, strict=True):
        box = sheet.box(x - LEAD, STATES, 60, 48, "f_{W}", "layer", size=look.TITLE)
        state = sheet.circle(x, STATES, 24, f"h_{{{step}}}", "h")
        news = sheet.circle(box.x - 12, INPUTS, 22, f"x_{{{step}}}", "x")
        output = sheet.circle(x, OUTPUTS, 22, f"y_{{{step}}}", "y")
        loss = sheet.box(x, LOSSES, 48, 36, f"L_{{{APART * (step == 'T')}{step}}}", "blame")
        sheet.arrow(news.top, (news.x, box.bottom[1]), name="x")
        sheet.arrow(box, state, name="h")
        sheet.arrow(state, output, name="y")
        sheet.arrow(output, loss, name="blame")
        sheet.arrow(loss.top, (x, total.bottom[1]), name="blame")
        states.append(state)
        boxes.append(box)
    for n, (before, box) in enumerate(zip(states, boxes, strict=False)):
        if n < len(boxes) - 1:
            sheet.arrow(before, box, name="h")
    middle = (states[3].right[0] + boxes[-1].left[0]) / 2
    sheet.line([states[3].right, (middle - 13, STATES)], color=look.style_of("h").color)
    sheet.text(middle, STATES - 1, "…", size=look.TITLE, color=look.style_of("h").ink)
    sheet.arrow((middle + 10, STATES), boxes[-1].left, name="h")
    fan_out(sheet, W.right, [box.x + 20 for box in boxes], BUS, boxes[0].bottom[1])
    sheet.text((boxes[0].x + 20 + boxes[-1].x + 20) / 2, BUS + 24, "the same W at every step", color=look.LAYER.ink)
    return sheet.picture("The computation graph", "A chain: h_0 goes into the box f_W, which gives h_1; that goes into "
                         "f_W again, and so on to h_T. Each f_W also takes its own input x_t from below, and one W "
                         "that fans out to all of them. Each state gives an output y_t, each output a loss L_t, and "
                         "the losses are added up to L.")


def fan_out(sheet: Drawing, start, places, bus: float, end: float, lit=None) -> None:
    """One line from `start` along the height `bus`, forking up to `end` at each of `places`; `lit` says which are."""
    lit = [True] * len(places) if lit is None else lit
    last = max((n for n, on in enumerate(lit) if on), default=-1)
    for (a, b), on in zip(pairwise([start[0], *places]), (n <= last for n in range(len(places))), strict=True):
        sheet.line([(a, bus), (b, bus)], color=look.style_of("layer", on).color)
    for place, on in zip(places, lit, strict=True):
        sheet.arrow((place, bus), (place, end), name="layer", lit=on)
        sheet.add(f'<circle cx="{place:g}" cy="{bus:g}" r="4" fill="{look.style_of("layer", on).color}"/>')
