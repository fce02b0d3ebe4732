"""The five shapes that a recurrent net can take: side by side, and one of them large with a toy at work."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import Shape
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.lessons.sequences.pictures.chain import chain

OUT, STATE, IN, STEP = 46, 110, 174, 34  # heights of the three rows, and px from step to step

# name: (an example, steps that have an input, steps that have an output), all drawn with up to three steps a side
SHAPES = {
    "one to one": (("an image:", "its label"), (0,), (0,)),
    "one to many": (("an image:", "a caption"), (0,), (0, 1, 2)),
    "many to one": (("a review:", "its mood"), (0, 1, 2), (2,)),
    "many to many": (("a sentence:", "its translation"), (0, 1, 2), (3, 4)),
    "in step": (("a video:", "a label a frame"), (0, 1, 2), (0, 1, 2)),
}


def draw_shapes() -> Picture:
    """The five shapes side by side: inputs below, states in the middle, outputs above."""
    sheet = Drawing(800, 290)
    for name, words, y in (("y", "outputs", OUT), ("h", "states", STATE), ("x", "inputs", IN)):
        sheet.text(68, y, words, size=look.SMALL, color=look.style_of(name).ink, anchor="end")
    left = 88
    for shape, (example, ins, outs) in SHAPES.items():
        steps = max(*ins, *outs) + 1
        room = max(STEP * steps, 92)
        _small_chain(sheet, left + (room - STEP * (steps - 1)) / 2, steps, ins, outs)
        sheet.text(left + room / 2, 224, shape, bold=True)
        for n, words in enumerate(example):
            sheet.text(left + room / 2, 246 + 18 * n, words, size=look.SMALL, color=look.QUIET_INK)
        left += room + 33
    return sheet.picture("Five shapes", "Five chains side by side. One to one: one input, one output. One to many: one "
                         "input, an output at every step. Many to one: an input at every step, one output at the "
                         "end. Many to many: first the inputs, then the outputs. In step: both at every step.")


def _small_chain(sheet: Drawing, left: float, steps: int, ins, outs) -> None:
    boxes: dict[tuple[str, int], Shape] = {}
    for name, there, y in (("x", ins, IN), ("h", range(steps), STATE), ("y", outs, OUT)):
        for n in there:
            boxes[name, n] = sheet.box(left + STEP * n, y, 24, 36, "", name, corner=4)
    for n in range(steps):
        for start, end in ((("x", n), ("h", n)), (("h", n), ("y", n)), (("h", n - 1), ("h", n))):
            if start in boxes and end in boxes:
                sheet.arrow(boxes[start], boxes[end], name=start[0], width=look.THIN)


def draw_shape(shape: str, inputs, outputs, arrays, sentence: str) -> Picture:
    """One shape, large: the unrolled chain with what goes in and what comes out, its arrays, and a sentence.

    `inputs` and `outputs` hold a word, pixels ("oo.": rows of equal length, joined) or None for each step;
    `arrays` are (symbol, text) pairs, a line each.
    """
    sheet = Drawing(800, 440)
    gap = min(112.0, 690 / len(inputs))
    left = 90 + (710 - gap * len(inputs)) / 2 + gap / 2
    words = [text and ("" if set(text) <= {"o", "."} else text) for text in inputs]
    states = [f"h_{{{n}}}" for n in range(len(inputs))]
    boxes = chain(sheet, left, 136, states, words, outputs, gap=gap, box=(min(78, gap - 16), 46), size=look.SMALL)
    for n, text in enumerate(inputs):
        if text and not words[n]:
            _pixels(sheet, boxes["x", n], text)
    for name, row, y in (("y", "outputs", 50), ("h", "states", 136), ("x", "inputs", 222)):
        sheet.text(76, y, row, size=look.SMALL, color=look.style_of(name).ink, anchor="end")
    for n, (name, text) in enumerate(arrays):
        sheet.text(90, 290 + 26 * n, text, anchor="start", color=look.style_of(name).ink)
    sheet.line([(24, 372), (776, 372)], color=look.QUIET_LINE, width=look.THIN)
    sheet.paragraph(24, 396, sentence, 752, anchor="start")
    return sheet.picture(f"{shape[0].upper()}{shape[1:]}, unrolled", f"Inputs: {_listed(inputs)}. "
                         f"Outputs: {_listed(outputs)}. {sentence}")


def _pixels(sheet: Drawing, box: Shape, image: str) -> None:
    across = 3 if len(image) == 9 else len(image)
    size = min((box.w - 10) / across, 11)
    left, top = box.x - size * across / 2, box.y - size * len(image) / across / 2
    for n, pixel in enumerate(image):
        fill = look.style_of("x").color if pixel == "o" else look.PAPER
        sheet.rect(left + size * (n % across) + 0.5, top + size * (n // across) + 0.5, size - 1, size - 1, fill)


def _listed(words) -> str:
    return ", ".join(word or "none" for word in words)
