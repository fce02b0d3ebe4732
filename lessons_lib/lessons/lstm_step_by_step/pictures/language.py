"""The made-up small English: the ways through a sentence, and a cell that reads two of them."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.measure import text_width
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number, signed
from lessons_lib.lessons.lstm_step_by_step.world import PRONOUNS

BOXES = (  # what stands in a sentence: words under each other, and how it is drawn
    (("the",), 42, "plain"), (("girl", "girls", "boy", "boys", "…"), 58, "x"), (("near the", "trees"), 76, "maybe"),
    (("often",), 58, "maybe"), (("sees", "see", "…"), 54, "y"), (("a dog",), 60, "plain"),
    (("near the", "river"), 76, "maybe"), (("when",), 58, "plain"), (PRONOUNS, 54, "y"),
    (("sings", "sing", "…"), 58, "plain"), ((".",), 28, "plain"))
SUBJECT, VERB, PRONOUN = 1, 4, 8
READING = (("forget gate", "f", 0), ("c: gender", "c", 0), ("c: number", "c", 1), ("h: gender", "h", 0),
           ("h: number", "h", 1))
ROW, REACH = 64, 20  # px of a row, and of a bar that stands for 1


@lean
def draw_grammar() -> Picture:
    """A sentence from left to right; arcs lead from the subject to the two words that depend on it."""
    sheet, x, shapes = Drawing(800, 250), 14.0, []
    for words, width, kind in BOXES:
        height = 24 + 19 * len(words)
        name = "plain" if kind == "maybe" else kind
        shape = sheet.box(x + width / 2, 160, width, height, "", name, lit=kind != "maybe")
        for n, word in enumerate(words):
            sheet.text(shape.x, 160 + 19 * (n - (len(words) - 1) / 2), word, bold=kind in "xy" and word != "…",
                       color=look.style_of(name).ink if kind != "maybe" else look.QUIET_INK)
        if shapes:
            sheet.arrow(shapes[-1], shape, name="quiet")
        shapes.append(shape)
        x += width + 15
    subject = shapes[SUBJECT]
    for target, level, words, off in ((VERB, 66, "number", 8), (PRONOUN, 30, "gender and number", -8)):
        to = shapes[target]
        start = (subject.x + off, subject.y - subject.h / 2)
        sheet.arrow(start, (to.x, to.y - to.h / 2), name="c", via=((start[0], level), (to.x, level)), width=look.NORMAL)
        sheet.text((subject.x + to.x) / 2, level - 12, words, color=look.INK)
    sheet.text(14, 236, "Grey: may be left out. The trees and the river say nothing about the subject.", anchor="start",
               size=look.SMALL, color=look.QUIET_INK)
    return sheet.picture("A made-up small English", "the, a subject, perhaps near the trees, perhaps often, a verb, a "
                         "dog, perhaps near the river, when, a pronoun, a second verb, full stop. The verb takes the "
                         "subject's number, the pronoun its gender and its number.")


@lean
def draw_reading(words, run) -> Picture:
    """What a cell of two units, gender and number, does at every word; `run` is its run over them, B = 1.

    The subjects are marked. Bars go up and down from 0, with a number wherever it changes.
    """
    wide = min(52.0, 668 / len(words))
    left, top = 120.0, 54.0
    sheet = Drawing(800, top + ROW * len(READING) + 16)
    values, xs = {"f": run.f, "c": run.cs, "h": run.hs}, [left + (n + 0.5) * wide for n in range(len(words))]
    subjects = [n for n in range(len(words)) if run.xs[n, 0, 0] > 0]
    for n in subjects:
        sheet.rect(xs[n] - wide / 2, 12, wide, top + ROW * len(READING) - 16, look.style_of("x").pale, corner=6)
    size = max(look.SMALL, min(look.TEXT * min(1, (wide - 1) / text_width(word, look.TEXT, True)) for word in words))
    for some, color, bold in ((subjects, look.style_of("x").ink, True),
                              ([n for n in range(len(words)) if n not in subjects], look.INK, False)):
        sheet.row([xs[n] for n in some], 30, [words[n] for n in some], size=size, color=color, bold=bold)
    for row, (label, name, unit) in enumerate(READING):
        style, middle = look.style_of(name), top + ROW * row + REACH + 4
        sheet.text(left - 10, middle, label, anchor="end", color=style.ink)
        zero = middle + (REACH if name == "f" else 0)  # a gate is never below 0
        tall = 2 * REACH if name == "f" else REACH
        sheet.line([(left, zero), (left + wide * len(words), zero)], color=look.QUIET_LINE, width=look.THIN)
        heights = [float(value) for value in values[name][:, unit, 0]]
        bars = "".join(f"M{px(x)} {px(zero)}v{px(-tall * value)}" for x, value in zip(xs, heights, strict=True))
        sheet.add(f'<path d="{bars}" stroke="{style.color}" stroke-width="18"/>')
        texts = [number(value) if name == "f" else signed(value) for value in heights]
        new = [n for n, text in enumerate(texts) if not n or text != texts[n - 1]]  # a number stands until it changes
        sheet.row([xs[n] for n in new], middle + REACH + 10, [texts[n] for n in new], size=look.SMALL, color=style.ink)
    told = " ".join(words)
    return sheet.picture("What the cell keeps", f"Reading: {told}. At each subject the forget gate shuts, and the cell "
                         "state takes the new gender and number; at all other words it stays. The hidden state shows "
                         "the number at once and the gender one word later.")
