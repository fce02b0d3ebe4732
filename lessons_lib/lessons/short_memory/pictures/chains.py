"""A clue that is near its answer and one that is far, and two nets that say the same until it matters."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import Shape
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import strip
from lessons_lib.lessons.short_memory.latch import read, said

BOX, WORDS = 130, 214  # the heights of the nets' row and of the words' row


def draw_sky() -> Picture:
    """The chain that reads "the clouds are in the", with the clue close to the answer."""
    return _chain("the clouds are in the".split(), 1, "sky", 3, "The clue is near")


def draw_french() -> Picture:
    """The chain that reads "... in France . we had ... I speak fluent", with the clue far from the answer."""
    words = ["in", "France", ".", "we", "had", None, "dog", ".", "I", "speak", "fluent"]
    return _chain(words, 1, "French", "any number of", "The clue is far")


def _chain(words, clue, answer, between, title) -> Picture:
    """A box for each word, None for words left out; the way from the clue to the answer is lit."""
    sheet = Drawing(800, 290)
    gap = 740 / len(words)
    wide = min(96.0, gap - 10)
    boxes = []
    for n, word in enumerate(words):
        x, lit = 30 + (n + 0.5) * gap, n >= clue
        if word is None:
            sheet.text(x, WORDS, "…", size=look.TITLE, color=look.QUIET_INK)
            sheet.text(x, BOX, "…", size=look.TITLE, color=look.style_of("h").ink)
            boxes.append(Shape(x, BOX, 30, 30))
        else:
            boxes.append(sheet.box(x, BOX, min(wide, 50), 46, "A", "layer", lit=lit))
            read = sheet.box(x, WORDS, wide, 36, "", "x", lit=n == clue)
            sheet.fit(x, WORDS, word, wide - 6, color=look.style_of("x", n == clue).ink, bold=n == clue)
            sheet.arrow(read, boxes[n], name="x" if n == clue else "quiet")
        if n:
            sheet.arrow(boxes[n - 1], boxes[n], name="h" if n > clue else "quiet")
    told = sheet.box(boxes[-1].x, 44, max(wide, 64), 36, answer, "y", bold=True)
    sheet.arrow(boxes[-1], told, name="y")
    first, last = boxes[clue].x, boxes[-1].x
    sheet.line([(first, 246), (first, 254), (last, 254), (last, 246)], color=look.QUIET_LINE)
    sheet.text((first + last) / 2, 272, f"{between} words between clue and answer", color=look.QUIET_INK)
    sheet.text(first, 60, "the clue has to come along", anchor="start" if clue * gap < 300 else "middle",
               color=look.style_of("h").ink)
    spoken = " ".join("..." if word is None else word for word in words)
    return sheet.picture(title, f"The box A once for each word of \"{spoken}\". The clue is \"{words[clue]}\". A lit "
                         f"line leads from it along the chain to the answer, \"{answer}\": {between} words between.")


def draw_readers(dinner_net, hidden_net) -> Picture:
    """What two nets of latch.py say while they read "France . speak" and "Italy . speak".

    The first must say the same of both, or there is no picture of it: it has one row. The hidden net's latch is its
    last unit, drawn below its words.
    """
    runs = {country: [read(net, [country, ".", "speak"]) for net in (dinner_net, hidden_net)]
            for country in ("France", "Italy")}
    same = said(runs["France"][0])
    if same != said(runs["Italy"][0]):
        raise ValueError("dinner_net must say the same after France and after Italy")
    rows = [("prediction only", same, None)] + [
        (f"hidden state, its latch after {country}", said(hidden), hidden.hs[:, -1, 0])
        for country, (_, hidden) in runs.items()]
    return _two_nets(["France / Italy", ".", "speak"], rows)


def _two_nets(words, rows) -> Picture:
    """words: what is read at each step; rows (name, words said, values of the hidden unit or None)."""
    sheet = Drawing(800, 96 + 100 * len(rows))
    gap = 560 / len(words)
    for n, word in enumerate(words):
        sheet.box(230 + (n + 0.5) * gap, 40, gap - 30, 36, word, "x")
    sheet.text(20, 40, "it reads", anchor="start", color=look.QUIET_INK)
    for r, (name, spoken, marks) in enumerate(rows):
        y = 112 + 100 * r
        sheet.line([(20, y - 34), (780, y - 34)], color=look.QUIET_FILL)
        sheet.paragraph(20, y, name, 190, anchor="start")
        for n, word in enumerate(spoken):
            x = 230 + (n + 0.5) * gap
            sheet.box(x, y, gap - 30, 36, word, "y", bold=n == len(spoken) - 1)
            if marks is not None:
                strip(sheet, x, y + 36, [marks[n]], "h", cell=(72, 24))
    heard = "; ".join(f"{name}: {', '.join(spoken)}" for name, spoken, _ in rows)
    return sheet.picture("Two nets read the same words", f"Read: {', '.join(words)}. {heard}.")
