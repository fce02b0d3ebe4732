"""A gate as a row of taps: one pipe for each number of a vector."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number, signed

PIPE, FIRST, ROW = 44, 104, 96   # px: a pipe's height, the first pipe's middle, and from pipe to pipe
IN, TAP, OUT = 170, 400, 640     # px: where pipes begin, where the taps are, where pipes end
NARROWEST = 2                    # px of water that can still be seen


def draw_taps(signal: float, gate, words: str) -> str:
    """The same signal through three taps, opened as far as `gate` says, as SVG; `words` is the last sentence."""
    sheet = Drawing(800, FIRST + 2 * ROW + 104)
    for x, heading, name in ((250, "the vector", "x"), (TAP, "the gate", "i"), (570, "what comes through", "x")):
        sheet.text(x, 30, heading, bold=True, color=look.style_of(name).ink)
    for n, opened in enumerate(gate):
        y = FIRST + n * ROW
        _pipe(sheet, y, signal, opened)
        sheet.text(IN - 16, y, signed(signal), anchor="end", color=look.style_of("x").ink)
        sheet.text(TAP + 30, y - PIPE / 2 - 18, f"× {number(opened)}", anchor="start", color=look.style_of("i").ink)
        sheet.text(OUT + 16, y, f"= {signed(signal * opened)}", anchor="start", bold=True,
                   color=look.style_of("x").ink)
    sheet.paragraph(20, FIRST + 2 * ROW + 72, words, 760, anchor="start")
    return sheet.svg("A gate is a row of taps", words)


def _pipe(sheet: Drawing, y: float, signal: float, opened: float) -> None:
    """Water from the left, a plate that comes down as far as the tap is shut, and the water that gets past."""
    for start, end, amount in ((IN, TAP, signal), (TAP, OUT, signal * opened)):
        high = abs(amount) * PIPE
        sheet.rect(start, y - PIPE / 2, end - start, PIPE, look.QUIET_FILL)
        if high > 0:
            high = max(high, NARROWEST)
            sheet.rect(start, y + PIPE / 2 - high, end - start, high, look.style_of("x").color)
    for edge in (y - PIPE / 2, y + PIPE / 2):
        sheet.line([(IN, edge), (OUT, edge)], color=look.QUIET_INK)
    gate = look.style_of("i")
    down = (1 - opened) * PIPE
    sheet.rect(TAP - 5, y - PIPE / 2 - 6, 10, down + 6, gate.ink)
    sheet.circle(TAP, y - PIPE / 2 - 18, 13, "×", "pointwise", size=look.TITLE)
