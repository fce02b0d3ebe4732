"""The gradient microscope: a chain of one unit, and blame walking back along it, a number at every arrow."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.measure import text_width
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.powers_of_ten import ten
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import MINUS, number, signed
from lessons_lib.lessons.backpropagation.one_unit import T, Trace

START, GAP = 114, 53                                          # centre of h_0, px from step to step
STEPS, LOSS, ARC, STATES, INPUTS, CLUE, BAND = 62, 92, 136, 190, 272, 306, 330
ZERO, TALLEST = 404, 34                                       # where the bars stand, the largest one's height
BLAME = look.BLAME


def column(step: int) -> float:
    """The middle of a step's column; step 0 is h_0."""
    return START + GAP * step


def brief(value: float, room: int = 7) -> str:
    """A number in few characters: "+0.123", "+12.3", "+2·10^3", and "0" only for what is exactly 0.

    Beside its neighbours (room 7) a tiny number shows its power of ten alone: "+10^-4" for 0.0003.
    """
    if value == 0:
        return "0"
    size = abs(value)
    if 0.0005 <= size < 99.95:
        return signed(value, 3 if size < 9.9995 else 1)
    mantissa, power = f"{size:.0e}".split("e")
    power, sign = int(power), MINUS if value < 0 else "+"
    return f"{sign}{ten(power)}" if not 0 <= power < 10 and room < 9 else f"{sign}{mantissa}·{ten(power)}"


def draw_microscope(trace: Trace, lag: int | None = None) -> Picture:
    """What `watch` saw: states and inputs, the blame over every arrowhead, and each step's share.

    `lag` is the one asked for; the picture says so where the chain has no room for it.
    """
    sheet = Drawing(800, 574)
    sheet.text(20, 26, f"w = {number(trace.weight)}: a blame of 1 at step {trace.step}, the clue {ago(trace.lag)}",
               anchor="start", bold=True)
    _bands(sheet, trace)
    for y, words in ((STEPS, "step"), (LOSS, "loss"), (ARC, "blame"), (STATES, "state"), (INPUTS, "input"),
                     (CLUE, "its blame"), (ZERO - 9, "shares in"), (ZERO + 9, "dL/dw")):
        sheet.text(16, y, words, size=look.SMALL, color=look.QUIET_INK, anchor="start")
    states = _forward(sheet, trace)
    _backward(sheet, trace, states)
    _shares(sheet, trace)
    words = sentence(trace)
    if lag is not None and lag > trace.lag:
        words = f"{lag} steps back there is no step: the clue stands at step 1. {words}"
    sheet.paragraph(20, 497, words, 760, anchor="start")
    return sheet.picture("The gradient microscope", f"One unit over {T} steps with w = {number(trace.weight)}. {words}")


def ago(lag: int) -> str:
    """How far back the clue is, in words."""
    return "at the same step" if lag == 0 else f"{lag} step{'s' * (lag > 1)} before"


def _bands(sheet, trace):
    """The steps that blame may reach, tinted and named; with chunks, every boundary."""
    if trace.cut == "nothing":
        return
    last = trace.step if trace.cut == "window" else min(trace.first + trace.length - 1, T)
    left, right = column(trace.first) - GAP / 2, column(last) + GAP / 2
    sheet.rect(left, STEPS - 14, right - left, BAND + 14 - STEPS, BLAME.pale, corner=6)
    if trace.cut == "chunks":
        for edge in range(trace.length, T, trace.length):
            x = column(edge) + GAP / 2
            sheet.line([(x, STEPS - 14), (x, BAND)], color=look.QUIET_INK, width=look.THIN, dash="4 3")
    kind = "window" if trace.cut == "window" else "chunk"
    words = f"{kind}: {steps(trace.first, last)}"
    room = text_width(words, look.SMALL) / 2
    x = min(max((left + right) / 2, 80 + room), 796 - room)
    sheet.text(x, BAND + 12, words, size=look.SMALL, color=BLAME.ink)


def steps(first: int, last: int) -> str:
    """A range of steps in words."""
    return f"step {first} only" if first == last else f"steps {first} to {last}"


def _forward(sheet, trace):
    """Steps, inputs and states; what comes after the loss is quiet. Returns the shapes of h_0 to h_T."""
    states = [sheet.box(column(0), STATES, 40, 38, "0.00", "h", lit=False, size=look.SMALL)]
    sheet.text(column(0), STEPS, "start", size=look.SMALL, color=look.QUIET_INK)
    for n, h in enumerate(trace.hs, 1):
        lit, clue = n <= trace.step, n == trace.clue
        sheet.text(column(n), STEPS, f"{n}", size=look.SMALL, color=look.INK if lit else look.QUIET_INK)
        states.append(sheet.box(column(n), STATES, 40, 38, number(h), "h", lit=lit, size=look.SMALL))
        x = sheet.box(column(n), INPUTS, 40, 30, "1" if clue else "0", "x", lit=clue, bold=clue)
        side = -9 if clue and lit else 0
        sheet.arrow((x.x + side, x.top[1]), (x.x + side, states[-1].bottom[1]), name="x" if clue else "quiet")
        sheet.arrow(states[-2], states[-1], name="h" if lit else "quiet")
    return states


def _backward(sheet, trace, states):
    """The blame of 1 comes down from the loss and walks back, as wide as it is large; a dashed arc carries nothing."""
    here = states[trace.step]
    loss = sheet.box(here.x, LOSS, 40, 26, "L", "blame", bold=True)
    sheet.arrow(loss.bottom, here.top, name="blame", width=_wide(1))
    sheet.text(loss.left[0] - 8, LOSS, "+1.000", size=look.SMALL, color=BLAME.ink, anchor="end")
    for n in range(trace.step, 0, -1):
        a, b, blame = states[n], states[n - 1], trace.handed[n - 1]
        start, end = (a.x - 7, a.top[1]), (b.x + 7, b.top[1])
        sheet.arrow(start, end, name="blame" if blame else "quiet", bend=-15, width=_wide(blame),
                    dash="" if blame else "3 4")
        color = BLAME.ink if blame else look.QUIET_INK
        sheet.text(b.x, ARC, brief(blame), size=look.SMALL, color=color)
    x, side = column(trace.clue), 9
    top, down = (x + side, STATES + 19), (x + side, INPUTS - 15)
    sheet.arrow(top, down, name="blame" if trace.reaches else "quiet", width=_wide(trace.reaches),
                dash="" if trace.reaches else "3 4")
    sheet.text(x, CLUE, brief(trace.reaches), size=look.SMALL, color=BLAME.ink if trace.reaches else look.QUIET_INK,
               bold=True)


def _wide(blame: float) -> float:
    return round(min(max(6 * abs(blame), 1.2), 8.0), 1)


def _shares(sheet, trace):
    """A bar for each step's share in dL/dw, the largest as tall as there is room, and their sum."""
    top = max(max(map(abs, trace.shares)), 1e-12)
    sheet.line([(column(0) - 20, ZERO), (column(T) + 20, ZERO)], color=look.QUIET_LINE, width=look.THIN)
    for n, share in enumerate(trace.shares, 1):
        tall = share / top * TALLEST
        if share:
            sheet.rect(column(n) - 11, ZERO - max(tall, 0), 22, abs(tall), BLAME.color, corner=2)
        sheet.text(column(n), ZERO - tall - 10 if tall >= 0 else ZERO - tall + 10, brief(share), size=look.SMALL,
                   color=BLAME.ink if share else look.QUIET_INK)
    sheet.text(START - 20, 465, f"The bars add up to dL/dw = {signed(trace.total, 4)}", size=look.SMALL,
               color=BLAME.ink, anchor="start")


def sentence(trace: Trace) -> str:
    """What is to be said about this setting, in one to three sentences."""
    words = {"nothing": _uncut, "window": _window, "chunks": _chunks}[trace.cut](trace)
    return words if trace.cut != "nothing" else f"{words} Nothing is cut, so a length of {trace.length} has no say."


def _uncut(trace):
    if trace.weight == 0:
        return "With w = 0 there is no loop: nothing goes on to the next step, and no blame comes back from it."
    if not trace.lag:
        return (f"The clue stands at the step of the loss. No arrow of the loop lies between them, only tanh, and "
                f"{brief(trace.reaches, 9)} of the blame gets through.")
    slope = number(1 - trace.hs[trace.clue - 1] ** 2)
    words = (f"Each arrow back multiplies by w (1−h²), the clue's own tanh by its slope, {slope}. "
             f"Of the blame of 1, {brief(trace.reaches, 9)} reaches the clue.")
    if trace.weight < 0:
        return f"{words} With a negative w the blame changes its sign at every step."
    if abs(trace.reaches) < 0.01:
        faint = "The states are large, and there tanh is nearly flat" if trace.weight > 1 else "The loop is weak"
        return f"{words} {faint}: that is next to nothing."
    return words


def _window(trace):
    reach = f"The window reaches {steps(trace.first, trace.step)}"
    if trace.clue >= trace.first:
        return f"{reach}. The clue is among them, and gets all that it gets uncut: {brief(trace.reaches, 9)}."
    missing = trace.first - trace.clue
    return (f"{reach}. The clue at step {trace.clue} is {missing} step{'s' * (missing > 1)} too far back: exactly 0 "
            f"reaches it. Uncut, it would get {brief(trace.full, 9)}.")


def _chunks(trace):
    if trace.clue >= trace.first:
        return f"Clue and answer share a chunk. The clue gets all that it gets uncut: {brief(trace.reaches, 9)}."
    return (f"The boundary before step {trace.first} lies between clue and answer. The state crosses it; the blame, "
            f"{brief(trace.dropped, 9)} there, is dropped. Exactly 0 reaches the clue. Uncut, it would get "
            f"{brief(trace.full, 9)}.")
