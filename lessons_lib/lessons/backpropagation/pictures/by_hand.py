"""The chain rule on a chain of two steps, every number printed."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number, signed

BLAME, LOOP = look.BLAME, look.style_of("layer")
PLACES, MIDDLE, WEIGHT = (100, 320, 540, 720), 86, 282  # h_0, h_1, h_2, L; their height; the weight's


def draw_two_steps(states, loss, blame=None, shares=None) -> Picture:
    """h_0, h_1, h_2 and the loss as a chain; `blame` of the three states and `shares` of w, where they are known.

    `states` (h_0, h_1, h_2) and `blame` (dh_0, dh_1, dh_2) are three numbers each, `shares` those of steps 1 and 2.
    """
    sheet = Drawing(800, 340 if blame else 170)
    names = [f"h_{{{n}}} = {number(h, 4)}" for n, h in enumerate(states)]
    boxes = [sheet.box(x, MIDDLE, 124, 46, name, "h", lit=not blame)
             for x, name in zip(PLACES, names, strict=False)]
    boxes.append(sheet.box(PLACES[3], MIDDLE, 124, 46, f"L = {number(loss, 4)}", "blame", bold=True))
    for n, words in enumerate(("times w, tanh", "times w, tanh", "")):
        sheet.arrow(boxes[n], boxes[n + 1], name="quiet" if blame else "h")
        if words:
            sheet.text((PLACES[n] + PLACES[n + 1]) / 2, MIDDLE - 24, words, size=look.SMALL, color=look.QUIET_INK)
    sheet.text(20, 28, "forward along the top, blame back below" if blame else "forward: one step after the other",
               anchor="start", size=look.SMALL, color=look.QUIET_INK)
    told = f"{', '.join(names)}, loss {number(loss, 4)}."
    if blame:
        _blame(sheet, boxes, blame)
        told += f" Blame of the states: {', '.join(signed(b, 4) for b in blame)}."
    if shares:
        _weight(sheet, shares)
        told += (f" Shares of w: da_1 × h_0 = {signed(shares[0], 4)} at step 1 and "
                 f"da_2 × h_1 = {signed(shares[1], 4)} at step 2.")
    return sheet.picture("Two steps by hand", f"A chain of two steps: {told.replace('_{', '_').replace('}', '')}")


def _blame(sheet, boxes, blame):
    for n in (3, 2, 1):
        start, end = (boxes[n].x - 30, boxes[n].bottom[1]), (boxes[n - 1].x + 30, boxes[n - 1].bottom[1])
        sheet.arrow(start, end, name="blame", bend=18)
        sheet.text(PLACES[n - 1], MIDDLE + 64, f"dh_{{{n - 1}}} = {signed(blame[n - 1], 4)}", color=BLAME.ink)


def _weight(sheet, shares):
    """Both steps used the one w; both charge it."""
    w = sheet.box((PLACES[0] + PLACES[2]) / 2, WEIGHT, 230, 46, f"dL/dw = {signed(sum(shares), 4)}", "layer", bold=True)
    for n, (share, side) in enumerate(zip(shares, (-1, 1), strict=True)):
        x = (PLACES[n] + PLACES[n + 1]) / 2
        sheet.text(x, MIDDLE + 64, f"da_{{{n + 1}}}", color=BLAME.ink)
        sheet.arrow((x, MIDDLE + 78), (w.x + 60 * side, w.top[1]), name="blame")
        sheet.text(x - 4 * side, MIDDLE + 126, f"da_{{{n + 1}}} × h_{{{n}}} = {signed(share, 4)}",
                   color=BLAME.ink, anchor="end" if side < 0 else "start")
    sheet.text(w.right[0] + 16, WEIGHT, "one weight, used twice: its shares add up", anchor="start",
               size=look.SMALL, color=LOOP.ink)
