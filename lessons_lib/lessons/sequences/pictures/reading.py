"""Five things that are sequences, and what a loop's state does while it reads one."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.lessons.sequences.world import TASKS, SequenceTask

SHOWN = 12  # steps of a sequence that a picture shows
LEFT, GAP, WIDE = 132, 54, 44
SAMPLES = {"text": 11, "DNA": 0, "sensor wave": 23, "8x8 image": 30, "random walk": 0}  # seeds that show it well
STEP = {"text": "a letter", "DNA": "a letter", "sensor wave": "a reading", "8x8 image": "a patch",
        "random walk": "a move"}


def samples() -> dict[str, SequenceTask]:
    """The first 12 steps (of the image: all 4) of the five sequences, as the pictures show them."""
    return {name: TASKS[name](SHOWN, seed) for name, seed in SAMPLES.items()}


def draw_sequences() -> Picture:
    """Five sequences, a row each: what one step, x_t, is in each of them."""
    sheet = Drawing(800, 14 + 82 * len(SAMPLES))
    for row, (name, task) in enumerate(samples().items()):
        y = 46 + 82 * row
        sheet.text(20, y - 10, name, bold=True, anchor="start")
        sheet.text(20, y + 11, f"x_{{t}}: {STEP[name]}", size=look.SMALL, color=look.QUIET_INK, anchor="start")
        for n, x in enumerate(task.xs[:SHOWN, :, 0]):
            _item(sheet, LEFT + 30 + 51 * n, y, x, task, True)
        if len(task.xs) == 4:
            _whole(sheet, y, task.xs[:, :, 0])
        if row:
            sheet.line([(20, y - 41), (780, y - 41)], color=look.QUIET_FILL, width=look.THIN)
    return sheet.picture("Five sequences", "The first steps of five sequences, a row each: "
                         f"{', '.join(f'{name} ({step} at a time)' for name, step in STEP.items())}.")


def draw_reading(task, hs, read: int, like: int | None, sentence: str) -> Picture:
    """A sequence and the states hs (T, H) of the loop that reads it, `read` steps so far.

    The step now is framed, and so is the earlier step `like`, whose input was the same (None for no such step).
    """
    T, H = hs.shape
    sheet = Drawing(800, 402)
    sheet.text(96, 50, "inputs", size=look.SMALL, color=look.style_of("x").ink, anchor="end")
    sheet.text(96, 122 + 24 * H, "step", size=look.SMALL, color=look.QUIET_INK, anchor="end")
    sheet.text(96, 104 + 12 * H, "states", size=look.SMALL, color=look.style_of("h").ink, anchor="end")
    for n in range(T):
        x = LEFT + GAP * n
        _item(sheet, x, 50, task.xs[n, :, 0], task, n < read)
        if n < read:
            sheet.arrow((x, 76), (x, 100), name="x", width=look.THIN)
        _state(sheet, x, 104, hs[n] if n < read else None, H)
        sheet.text(x, 122 + 24 * H, str(n), size=look.SMALL, color=look.QUIET_INK)
        if n in (read - 1, like):
            sheet.frame(x - 26, 20, 52, 92 + 24 * H, dash="" if n == read - 1 else "5 4")
    sheet.line([(24, 334), (776, 334)], color=look.QUIET_LINE, width=look.THIN)
    sheet.paragraph(24, 360, sentence, 752, anchor="start")
    return sheet.picture("A loop reads a sequence", f"The {task.name}, {read} steps read, and a state of {H} bars for "
                         f"each. {sentence}")


def _item(sheet: Drawing, x: float, y: float, values, task, lit: bool) -> None:
    """One input: a letter, a height, an arrow up or down, or a patch of pixels."""
    style = look.style_of("x", lit)
    if len(values) == 16:
        sheet.box(x, y, WIDE, 44, "", "x", lit=lit, corner=3)
        for n, pixel in enumerate(values):
            sheet.rect(x - 18 + 9 * (n % 4), y - 18 + 9 * (n // 4), 8, 8, style.color if pixel else look.PAPER)
    elif len(values) > 1:
        letter = task.answers[int(np.argmax(values))]
        sheet.box(x, y, WIDE, 44, "space" if letter == " " else letter, "x", lit=lit,
                  size=look.SMALL if letter == " " else look.TITLE)
    elif task.name == "random walk":
        up = 13 if values[0] > 0 else -13
        sheet.box(x, y, WIDE, 44, "", "x", lit=lit)
        sheet.arrow((x, y + up), (x, y - up), name="x", lit=lit)
    else:
        height = max(-1.3, min(1.3, float(values[0]))) * 20
        sheet.line([(x - 22, y), (x + 22, y)], color=look.QUIET_LINE, width=look.THIN)
        sheet.line([(x, y), (x, y - height)], color=style.color, width=look.NORMAL)
        sheet.circle(x, y - height, 5, "", "x", lit=lit)


def _whole(sheet: Drawing, y: float, patches) -> None:
    """The image that four patches of 4 x 4 pixels were cut from."""
    sheet.text(440, y, "the four quarters of", size=look.SMALL, color=look.QUIET_INK)
    sheet.rect(524, y - 33, 66, 66, look.style_of("x").pale)
    image = np.asarray(patches).reshape(2, 2, 4, 4).transpose(0, 2, 1, 3).reshape(8, 8)
    for row, column in np.ndindex(8, 8):
        fill = look.style_of("x").color if image[row, column] else look.PAPER
        sheet.rect(525.5 + 8 * column, y - 31.5 + 8 * row, 7, 7, fill)


def _state(sheet: Drawing, x: float, top: float, values, H: int) -> None:
    """A state as H bars under each other: to the right for a number above 0, to the left below."""
    style = look.style_of("h")
    sheet.rect(x - WIDE / 2, top, WIDE, 24 * H, look.QUIET_FILL, corner=4)
    for n, value in enumerate(() if values is None else values):
        length = float(value) * (WIDE / 2 - 2)
        sheet.rect(x + min(length, 0), top + 24 * n + 4, abs(length), 16, style.color, corner=2)
    sheet.line([(x, top), (x, top + 24 * H)], color=look.QUIET_LINE, width=look.THIN)
