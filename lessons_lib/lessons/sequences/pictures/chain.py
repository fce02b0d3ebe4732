"""The chain: a recurrent net drawn step by step, inputs below (x), states in the middle (h), outputs above (y)."""

from collections.abc import Sequence
from itertools import pairwise

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import Shape
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing

ROW = 86  # px from one row of boxes to the next
MIDDLE, FORK = 142, 100  # where the box A stands, and where a copy of its state forks off


def chain(sheet: Drawing, left: float, middle: float, states: Sequence[str | None], inputs: Sequence[str | None] = (),
          outputs: Sequence[str | None] = (), *, gap=120.0, box=(84, 46), lit=None, link="", row=ROW,
          size=look.TEXT) -> dict[tuple[str, int], Shape]:
    """Draw T steps side by side and return the boxes: ("x", 0), ("h", 0), ("y", 0), ("x", 1), ...

    `left` is the centre of the first step, `middle` the height of the states' row, `gap` the px from step to step.
    None in `inputs`, `states` or `outputs` leaves that box out. `lit` is the set of boxes to light, or None for all;
    an arrow is lit when both its ends are. `link` is the text on the arrows from state to state.
    """
    boxes: dict[tuple[str, int], Shape] = {}
    rows = (("x", inputs, middle + row), ("h", states, middle), ("y", outputs, middle - row))
    for name, words, y in rows:
        for n, text in enumerate(words):
            if text is not None:
                on = lit is None or (name, n) in lit
                boxes[name, n] = sheet.box(left + n * gap, y, *box, text, name, lit=on, size=size)
    for n in range(len(states)):
        for a, b, text in ((("h", n - 1), ("h", n), link), (("x", n), ("h", n), ""), (("h", n), ("y", n), "")):
            if a in boxes and b in boxes:
                on = lit is None or (a in lit and b in lit)
                sheet.arrow(boxes[a], boxes[b], text, name=a[0] if on else "quiet")
    return boxes


def draw_loop() -> Picture:
    """A box with a loop: x_t goes in, h_t comes out, and a copy of h_t goes back in at the next step."""
    sheet = Drawing(800, 280)
    x, box, h = _looped_box(sheet, 330, wide=96)
    for shape, words in ((h, "what comes out: the state now"), (box, "the same box at every step"),
                         (x, "what comes in now")):
        sheet.text(430, shape.y, words, anchor="start", color=look.QUIET_INK)
    for n, words in enumerate(("the loop: a copy of h_{t}", "goes back in, one step later")):
        sheet.text(222, 106 + 21 * n, words, anchor="end", color=look.style_of("h").ink)
    return sheet.picture("A network with a loop", "A box A takes the input x_t from below and gives the state h_t "
                         "above; a copy of h_t leads back into A at the next step.")


def draw_unrolled(steps: int = 5) -> Picture:
    """The same box, drawn once per step: the loop is a chain. `steps` from 2 to 6.

    Raises ValueError for more or fewer steps.
    """
    if not 2 <= steps <= 6:
        raise ValueError(f"steps must be from 2 to 6, so that the chain fits; got {steps}")
    sheet = Drawing(800, 280)
    _looped_box(sheet, 106)
    sheet.text(202, MIDDLE, "=", size=28)
    gap = min(170, 430 / (steps - 1))
    column = [_box_with_ends(sheet, 310 + n * gap, str(n), wide=min(64, gap - 34)) for n in range(steps)]
    sheet.text(238, MIDDLE, "0", color=look.QUIET_INK)
    sheet.arrow((248, MIDDLE), column[0][1].left, name="quiet")
    for (_, box, _), (_, following, _) in pairwise(column):
        turn = (box.right[0] + following.left[0]) / 2 - 2
        _copy(sheet, box.x, following, turn)
    return sheet.picture("The loop, unrolled", f"The box with a loop equals a chain of {steps} copies of the box A: "
                         "each takes its own input x, and a copy of its state h goes into the next one. "
                         "The first starts from 0.")


def _box_with_ends(sheet: Drawing, x: float, step: str, wide: float) -> tuple[Shape, Shape, Shape]:
    """Input, box and state of one step, under each other."""
    box = sheet.box(x, MIDDLE, wide, 52, "A", "layer", size=look.TITLE)
    inside, out = sheet.circle(x, MIDDLE + 98, 25, f"x_{{{step}}}", "x"), sheet.circle(x, FORK - 58, 25,
                                                                                      f"h_{{{step}}}", "h")
    sheet.arrow(inside, box, name="x")
    sheet.arrow(box, out, name="h")
    return inside, box, out


def _looped_box(sheet: Drawing, x: float, wide=64) -> tuple[Shape, Shape, Shape]:
    inside, box, out = _box_with_ends(sheet, x, "t", wide)
    _copy(sheet, x, box, box.left[0] - 36)
    return inside, box, out


def _copy(sheet: Drawing, x: float, into: Shape, turn: float) -> None:
    """A line that forks off the state's line at x, turns down at `turn` and enters a box from the left."""
    sheet.arrow((x, FORK), into.left, name="h", via=[(turn, FORK), (turn, MIDDLE)])
    sheet.rect(x - 4, FORK - 4, 8, 8, look.style_of("h").color, corner=4)
