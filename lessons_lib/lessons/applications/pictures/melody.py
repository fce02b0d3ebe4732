"""Melodies as a piano roll: time runs to the right, high notes are high; and as a sound with its roll above it."""

from base64 import b64encode
from html import escape

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.picture import HTML, Picture, words_of
from lessons_lib.drawing.svg import Drawing
from lessons_lib.lessons.applications.melody import BAR, LENGTH, NAMES, K, names, sound
from lessons_lib.nets.checks import whole_numbers

LEFT, STEP, ROW, BETWEEN = 76, 22, 9, 42   # px: where notes begin, how wide and high one is, from roll to roll


class Sound(Picture):
    """A piano roll with a player below it. A page that plays no sound shows the notes."""

    def __init__(self, svg: str, wav: bytes):
        super().__init__(svg)
        self.wav = wav

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        forms = super()._repr_mimebundle_(include, exclude)
        player = (f'<br><audio controls aria-label="{escape(words_of(self.svg))}" '
                  f'src="data:audio/wav;base64,{b64encode(self.wav).decode("ascii")}"></audio>')
        return {**forms, HTML: forms[HTML] + player}


def play(notes, given=None) -> Sound:
    """Notes (T,), T up to 32, as a sound to be played, with their piano roll; those after `given` in another colour.

    TypeError or ValueError for what is no note, or for more than a melody has.
    """
    shape = np.shape(notes)
    if len(shape) != 1 or not 1 <= shape[0] <= LENGTH:
        raise ValueError(f"notes must be (T,), 1 to {LENGTH} whole numbers in a row; got {shape or repr(notes)}")
    notes = whole_numbers("notes", notes, K, "(T,)", shape)
    picture = draw_rolls({"": notes}, given)
    return Sound(picture.svg, sound(notes))


@lean
def draw_rolls(rolls: dict, given=None, words: tuple[str, ...] = ()) -> Picture:
    """Piano rolls below each other, name -> notes (T,), T up to 32. The first is the truth for the others: of theirs,
    the notes from `given` on are full where they are as in the first, and hollow where they are not. `words` are
    sentences for below.
    """
    truth = next(iter(rolls.values()))
    given = len(truth) if given is None else given
    tall = K * ROW
    above = 34 if all(rolls) else 16   # without a name there is nothing to make room for
    sheet = Drawing(800, above + (tall + BETWEEN) * len(rolls) - 14 + 22 * len(words) + 4 * bool(words))
    told = []
    for n, (name, notes) in enumerate(rolls.items()):
        top = above + (tall + BETWEEN) * n
        if name:
            sheet.text(LEFT, top - 14, name, anchor="start", bold=True)
        _lines(sheet, top, tall, bars=n == len(rolls) - 1)
        parts = {("x", False): range(min(given, len(notes))),
                 ("y", False): [t for t in range(given, len(notes)) if notes[t] == truth[t]],
                 ("y", True): [t for t in range(given, len(notes)) if notes[t] != truth[t]]}
        for (kind, hollow), places in parts.items():
            _notes(sheet, top, notes, places, look.style_of(kind).color, hollow)
        told.append(f"{name}{': ' * bool(name)}{names(notes)}.")
        if 0 < given < len(truth):
            x = LEFT + given * STEP
            sheet.line([(x, top - 4), (x, top + tall + 4)], color=look.INK, width=look.NORMAL)
    for n, line in enumerate(words):
        sheet.text(LEFT, above + (tall + BETWEEN) * len(rolls) + 22 * n - 4, line, anchor="start")
    return sheet.picture("A melody as a piano roll" if len(rolls) == 1 else "A melody, and how it is continued",
                         " ".join([*told, *words]))


def _lines(sheet, top, tall, bars):
    across = LENGTH * STEP
    sheet.frame(LEFT, top, across, tall, color=look.QUIET_LINE, width=look.THIN, corner=0)
    sheet.traces([[(LEFT + n * BAR * STEP, top), (LEFT + n * BAR * STEP, top + tall)] for n in range(1, LENGTH // BAR)],
                 color=look.QUIET_LINE, width=look.THIN)
    for note in (0, 7):
        sheet.text(LEFT - 8, top + tall - (note + 0.5) * ROW, NAMES[note], anchor="end", size=look.SMALL,
                   color=look.QUIET_INK)
    if bars:
        sheet.row([LEFT + (n + 0.5) * BAR * STEP for n in range(LENGTH // BAR)], top + tall + 12,
                  [f"bar {n + 1}" for n in range(LENGTH // BAR)], size=look.SMALL, color=look.QUIET_INK)


def _notes(sheet, top, notes, places, color, hollow):
    boxes = [(LEFT + t * STEP + 2, top + (K - 1 - int(notes[t])) * ROW + 1, STEP - 4, ROW - 2) for t in places]
    sheet.tiles(boxes, color)
    if hollow:
        sheet.tiles([(x + 2, y + 2, w - 4, h - 4) for x, y, w, h in boxes], look.PAPER)
