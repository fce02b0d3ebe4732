"""A whole sequence forward and backward, and the same in chunks."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing

BLAME, STATE = look.BLAME, look.style_of("h")


def draw_there_and_back() -> Picture:
    """Forward through the entire sequence to get the loss, backward through the entire sequence for the gradient."""
    sheet = Drawing(800, 430)
    places = [170 + 128 * n for n in range(5)]
    sheet.arrow((64, 46), (736, 46), name="h", width=look.THICK)
    sheet.text(400, 24, "forward, first step to last: states, answers, loss", color=STATE.ink, bold=True)
    total = sheet.box(places[2], 92, 150, 34, "L, the mean", "blame", bold=True)
    states = [sheet.box(places[0] - 128, 252, 62, 44, "h_{0}", "h")]
    for n, x in enumerate(places, 1):
        loss = sheet.box(x, 160, 46, 30, f"L_{{{n}}}", "blame")
        state = sheet.box(x, 252, 62, 44, f"h_{{{n}}}", "h")
        news = sheet.box(x, 336, 46, 30, f"x_{{{n}}}", "x")
        sheet.line([total.edge(loss.top), loss.edge((total.x, total.y))], color=BLAME.color, width=look.THIN)
        sheet.arrow((x - 11, state.top[1]), (x - 11, loss.bottom[1]), name="h")
        sheet.arrow((x + 11, loss.bottom[1]), (x + 11, state.top[1]), name="blame")
        sheet.arrow(news, state, name="x")
        states.append(state)
    for before, after in zip(states, states[1:], strict=False):
        sheet.arrow((before.right[0], 243), (after.left[0], 243), name="h")
        sheet.arrow((after.left[0], 262), (before.right[0], 262), name="blame")
    sheet.arrow((736, 386), (64, 386), name="blame", width=look.THICK)
    sheet.text(400, 410, "backward, last step to first: the blame of every state, every weight", color=BLAME.ink,
               bold=True)
    return sheet.picture("There and back", "A chain of five steps. Forward, from left to right, each state is made of "
                         "the one before and an input, and gives a loss; L is their mean. Backward, from right to "
                         "left, each state gets blame from its own loss and from the state after it; h_0 has "
                         "no loss of its own.")


def draw_chunks(chunks: int = 3, length: int = 4) -> Picture:
    """A sequence read in chunks, one row for each: the state comes in from the left, no blame goes out there.

    `chunks` from 2 to 4, `length` from 2 to 5, at most 12 steps in all; ValueError for others.
    """
    if chunks not in range(2, 5) or length not in range(2, 6) or chunks * length > 12:
        raise ValueError(f"chunks must be 2 to 4 and length 2 to 5, at most 12 steps; got {chunks} and {length}")
    steps, row = chunks * length, 134
    gap = 750 / steps
    sheet = Drawing(800, 12 + row * chunks)
    for now in range(chunks):
        y = 92 + row * now
        first, last = now * length, (now + 1) * length - 1
        xs = [40 + gap * n for n in range(steps)]
        sheet.rect(xs[first] - gap / 2 + 3, y - 62, gap * length - 6, 102, BLAME.pale, corner=8)
        words = f"chunk {now + 1}: forward, backward, one update"
        anchor, x = ("start", xs[0] - 20) if now == 0 else ("end", xs[-1] + 24) if now == chunks - 1 else (
            "middle", (xs[first] + xs[last]) / 2)
        sheet.text(x, y - 77, words, size=look.SMALL, color=look.INK, anchor=anchor)
        boxes = [sheet.box(x, y, 34, 30, f"{n + 1}", "h", lit=n <= last, size=look.SMALL)
                 for n, x in enumerate(xs)]
        for n in range(1, steps):
            sheet.arrow(boxes[n - 1], boxes[n], name="h" if n <= last else "quiet")
            if first < n <= last:
                start, end = (boxes[n].x - 6, boxes[n].top[1]), (boxes[n - 1].x + 6, boxes[n - 1].top[1])
                sheet.arrow(start, end, name="blame", bend=-12)
        for n in range(first, last + 1):
            sheet.text(boxes[n].x, y - 49, f"L_{{{n + 1}}}", size=look.SMALL, color=BLAME.ink)
            sheet.arrow((boxes[n].x, y - 39), boxes[n].top, name="blame")
        if now:
            x = (xs[first - 1] + xs[first]) / 2
            sheet.line([(x, y - 46), (x, y - 10)], color=BLAME.color, width=look.THICK)
            sheet.arrow((xs[first] - 6, y - 15), (x + 4, y - 22), name="blame", bend=-4)
            sheet.text(x - 14, y + 28, "the state is carried on", size=look.SMALL, color=STATE.ink, anchor="end")
            sheet.text(x - 14, y - 32, "the blame stops here", size=look.SMALL, color=BLAME.ink, anchor="end")
    return sheet.picture("In chunks", f"{steps} steps in {chunks} chunks of {length}. Each chunk begins with the "
                         "state that the one before ended with. Arrows of blame lead back within a chunk, and none "
                         "crosses from a chunk into the one before.")
