"""A dot in frames of 8 x 8 cells: the film, what is believed of it, and how often that is right."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import percent
from lessons_lib.lessons.applications.bounce import FINE, HIDDEN, SIZE, WALL
from lessons_lib.lessons.applications.pictures.colors import NET

CELL, BOARD = 27, 8 * 27        # px, of the experiment's boards
LINES = {"where it was last": ("quiet", "2 4"), "straight on": ("x", "6 4"), "straight on, and bounce": ("x", ""),
         "LSTM": ("y", ""), "looked up": ("c", "6 4"), "every film that fits": ("c", "")}


@lean
def draw_film(films, b=0, every=3) -> Picture:
    """Some frames of film b side by side: the dot where it is seen, a ring where it is hidden."""
    frames = range(0, len(films.seen), every)
    sheet, cell = Drawing(800, 150), min(11.5, 740 / len(frames) / (SIZE + 1))
    for n, t in enumerate(frames):
        x = 30 + n * cell * (SIZE + 1)
        _board(sheet, x, 40, cell)
        _dot(sheet, x, 40, cell, films.cells[t, b], films.seen[t, b])
        sheet.text(x + 4 * cell, 24, f"{t + 1}", size=look.SMALL, color=look.QUIET_INK)
    sheet.text(30, 140, "Frames, by their number. Grey: the wall. Behind it nobody sees the dot; a ring says where it "
               "is.", anchor="start", size=look.SMALL, color=look.QUIET_INK)
    told = ", ".join(f"{t + 1}: {_place(films.cells[t, b])}{'' if films.seen[t, b] else ', hidden'}" for t in frames)
    return sheet.picture("A film of a dot that goes behind a wall", f"The dot's place in some frames, {told}.")


@lean
def draw_right(stored: dict) -> Picture:
    """The share of films in which each answer is right, after 0 to 10 hidden frames; of ten nets the median, and a band
    from the worst to the best. stored: as results.bounce.load() gives it."""
    sheet, nets = Drawing(800, 360), np.array(stored["net"])
    chart = Chart(sheet, 60, 50, 470, 250, x=(0, HIDDEN), y=(0, 100), x_label="hidden frames",
                  y_label="right, in % of 1000 films", x_ticks=range(HIDDEN + 1), y_ticks=(0, 50, 100))
    ks = list(range(HIDDEN + 1))
    around = [*zip(ks, nets.max(axis=0), strict=True), *reversed(list(zip(ks, nets.min(axis=0), strict=True)))]
    points = " ".join(f"{px(chart.x(k))},{px(chart.y(100 * share))}" for k, share in around)
    sheet.add(f'<polygon points="{points}" fill="{NET.color}" fill-opacity="0.3"/>')
    shares = {**stored["baselines"], "looked up": stored["looked up"], "LSTM": np.median(nets, axis=0)}
    for n, (name, (kind, dash)) in enumerate(LINES.items()):
        chart.line(ks, [100 * share for share in shares[name]], kind, dash=dash)
        y = 270 - 44 * n
        sheet.line([(556, y), (586, y)], color=look.style_of(kind).color, dash=dash)
        sheet.text(594, y, name, anchor="start", color=look.style_of(kind).ink, bold=name == "LSTM")
        sheet.text(594, y + 17, f"after {HIDDEN} hidden frames: {percent(shares[name][-1])}", anchor="start",
                   size=look.SMALL, color=look.QUIET_INK)
    told = " ".join(f"{name}: {percent(some[1])} after 1 hidden frame, {percent(some[5])} after 5, "
                    f"{percent(some[HIDDEN])} after {HIDDEN}." for name, some in shares.items())
    return sheet.picture("Where is the dot, and for how long is that known?", f"{told} The LSTM is the median of "
                         f"{len(nets)} nets.")


@lean
def draw_belief(films, path, t, believed: dict, words: tuple[str, ...]) -> str:
    """Frame t (from 0) of one film, and beside it the shares (64,) that each of two gives the cells. A dot is seen, a
    ring is where it is and is not seen.

    path: the dot's places in sixteenths of a cell, [(x, y), ...], one a frame; words: sentences for below the picture.
    """
    sheet, top = Drawing(800, 336 + 22 * (len(words) - 1)), 58
    names = ["The dot and its way", *believed]
    for n, name in enumerate(names):
        x = 40 + n * (BOARD + 36)
        sheet.text(x + BOARD / 2, 34, name, bold=True)
        _board(sheet, x, top, CELL)
        sheet.traces([line for k in range(1, SIZE) for line in (
            [(x + k * CELL, top), (x + k * CELL, top + BOARD)], [(x, top + k * CELL), (x + BOARD, top + k * CELL)])],
            color=look.QUIET_LINE, width=0.4)
        if n:
            _shares(sheet, x, top, believed[name], (NET, look.style_of("c"))[n - 1].color)
            _dot(sheet, x, top, CELL, films.cells[t, 0], seen=False)
        else:
            points = [(x + a / FINE * CELL, top + b / FINE * CELL) for a, b in path]
            sheet.line(points, color=look.QUIET_INK, width=look.THIN)
            _dot(sheet, x, top, CELL, films.cells[t, 0], films.seen[t, 0])
    for n, line in enumerate(words):
        sheet.text(40, top + BOARD + 34 + 22 * n, line, anchor="start")
    return sheet.svg("What is known of a hidden dot", " ".join(words))


def _board(sheet, x, y, cell):
    sheet.rect(x + WALL * cell, y, (SIZE - WALL) * cell, SIZE * cell, "#E4E7EB")
    sheet.frame(x, y, SIZE * cell, SIZE * cell, color=look.QUIET_LINE, width=look.THIN, corner=0)


def _dot(sheet, x, y, cell, place, seen):
    """A dot where it is seen, a ring where it is hidden, in the cell `place`."""
    row, column = divmod(int(place), SIZE)
    ink = look.style_of("x").color
    fill = ink if seen else "none"
    sheet.add(f'<circle cx="{px(x + (column + 0.5) * cell)}" cy="{px(y + (row + 0.5) * cell)}" r="{px(0.4 * cell)}" '
              f'fill="{fill}" stroke="{ink}" stroke-width="{look.NORMAL}"/>')


def _shares(sheet, x, y, shares, color):
    """A square in each cell, as large as its share."""
    tiles = []
    for place, share in enumerate(shares):
        if share >= 0.004:
            row, column = divmod(place, SIZE)
            side = CELL * share ** 0.5
            tiles.append((x + (column + 0.5) * CELL - side / 2, y + (row + 0.5) * CELL - side / 2, side, side))
    sheet.tiles(tiles, color)


def _place(cell) -> str:
    row, column = divmod(int(cell), SIZE)
    return f"row {row}, column {column}"
