"""Video: a dot that moves and bounces in frames of 8 x 8 cells, and a wall behind which nobody sees it. Lesson 12.

The dot moves a sixteenth of a cell or more at a time and at a constant speed; at an edge it turns round. A frame shows
the one cell that it is in, and nothing where that is behind the wall (columns 3 to 7). Every film begins on the left:
the dot runs to the left edge, back, and behind the wall, where it stays for ten frames at least and bounces unseen.

Four answers to "where is it now?", each a whole number per frame, row * 8 + column: (T, B). They know more and more:

    where_it_was_last(films)          what was seen last
    straight_on(films)                the speed of the last frames that were seen
    straight_on_and_bounce(films)     ... and that it turns round at an edge
    every_film_that_fits(films)       how films are made: it tries all of them, and keeps those that fit what was seen

And one that is told nothing, and looks up: LookUp(cells, seen)(films), in films that it has by heart.
"""

from dataclasses import dataclass

import numpy as np

from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.checks import size
from lessons_lib.nets.one_hot import one_hot

SIZE, WALL, T = 8, 3, 22       # cells a side; the first column behind the wall; frames of a film
FINE = 16                      # places in a cell
STARTS = range(2 * FINE, WALL * FINE)         # where a film begins, from left to right
ACROSS, DOWN = range(8, 17), range(-16, 17)   # speeds, in sixteenths of a cell per frame
HIDDEN = 10                    # frames that every dot is hidden for, at least
BACK = 2                       # frames over which `straight_on` takes the speed: of 1 to 6 it does best with 2


@dataclass(frozen=True)
class Films:
    """B films: `xs` (T, 64, B), the frames as a net reads them; `cells` (T, B), where the dot is, row * 8 + column;
    `seen` (T, B) bools."""

    xs: np.ndarray
    cells: np.ndarray
    seen: np.ndarray

    @property
    def hidden(self) -> np.ndarray:
        """For how many frames it has been hidden by now, (T, B): 0 where it is seen, and -1 from when it is back."""
        away = np.maximum.accumulate(~self.seen)
        back = np.maximum.accumulate(away & self.seen)
        return np.where(back, -1, np.cumsum(~self.seen, axis=0))


def films(B, rng, T=T) -> Films:
    """B films of T frames, at random. ValueError for a B or T below 1."""
    size("B", B)
    x, y = rng.choice(STARTS, B), rng.integers(0, SIZE * FINE, B)
    return film(x, y, rng.choice(ACROSS, B), rng.choice(DOWN, B), T)


def film(x, y, across, down, T=T) -> Films:
    """The films that begin at x and y, in sixteenths of a cell, at these speeds: four numbers, or four of shape (B,).

    across is how fast it runs to the left, down how fast downwards. ValueError for a start beyond the frame.
    """
    x, y, across, down = (np.atleast_1d(np.asarray(part, dtype=int)) for part in (x, y, across, down))
    for name, part in (("x", x), ("y", y)):
        if not ((part >= 0) & (part < SIZE * FINE)).all():
            raise ValueError(f"{name} must be from 0 to {SIZE * FINE - 1}; got {part.min()} to {part.max()}")
    t = np.arange(size("T", T))[:, None]
    column, row = turned(x - across * t) // FINE, turned(y + down * t) // FINE
    cells, seen = row * SIZE + column, column < WALL
    return Films(one_hot(cells, SIZE ** 2) * seen[:, None], cells, seen)


def turned(place, length=SIZE * FINE):
    """Whole numbers on an endless line -> where they are between 0 and length - 1, if it turns round at both edges."""
    place = np.mod(place, 2 * length)
    return np.where(place < length, place, 2 * length - 1 - place)


def where_it_was_last(films):
    """The cell in which it was seen last."""
    t = np.where(films.seen, np.arange(len(films.seen))[:, None], 0)
    return np.take_along_axis(films.cells, np.maximum.accumulate(t), axis=0)


def straight_on(films, back=BACK, edge=lambda place: np.clip(place, 0, SIZE * FINE - 1)):
    """Straight on at the speed of the last `back` frames that were seen; at an edge it stays there."""
    t = np.arange(len(films.seen))[:, None]
    last = np.maximum.accumulate(np.where(films.seen, t, 0))
    before = np.maximum(last - back, 0)
    answer = 0
    for part, weight in ((films.cells % SIZE, 1), (films.cells // SIZE, SIZE)):
        there, earlier = (np.take_along_axis(part, n, axis=0) for n in (last, before))
        way = (there - earlier) * FINE * (t - last) // np.maximum(last - before, 1)
        answer = answer + weight * (edge(there * FINE + FINE // 2 + way) // FINE)
    return np.where(films.seen, films.cells, answer)


def straight_on_and_bounce(films, back=BACK):
    """The same, and it turns round at an edge."""
    return straight_on(films, back, turned)


def every_film_that_fits(films):
    """Of all films there are, those that fit what was seen so far: the cell in which most of them have the dot."""
    return argmax(shares_that_fit(films), axis=1)


def shares_that_fit(films):
    """The share of these films that have the dot in each cell, (T, 64, B). Nobody can do better: every film is as
    likely as any other. Left and right, up and down are independent, so each is looked through by itself."""
    steps = np.arange(len(films.seen))[:, None]
    columns = turned(_pairs(STARTS, ACROSS, steps, -1)) // FINE
    rows = turned(_pairs(range(SIZE * FINE), DOWN, steps, 1)) // FINE
    shares = np.zeros(films.xs.shape)
    for b in range(films.cells.shape[1]):
        seen, column, row = films.seen[:, b, None], films.cells[:, b, None] % SIZE, films.cells[:, b, None] // SIZE
        fits = [np.logical_and.accumulate(np.where(seen, columns == column, columns >= WALL)),
                np.logical_and.accumulate(~seen | (rows == row))]
        across, down = (np.stack([(fit & (part == n)).sum(axis=1) for n in range(SIZE)], axis=1)
                        for fit, part in zip(fits, (columns, rows), strict=True))
        both = down[:, :, None] * across[:, None]
        shares[:, :, b] = (both / both.sum(axis=(1, 2), keepdims=True)).reshape(len(steps), -1)
    return shares


def _pairs(starts, speeds, steps, sign):
    """Every start with every speed: where each is after so many steps, (T, N)."""
    start, speed = np.meshgrid(starts, speeds, indexing="ij")
    return start.ravel() + sign * speed.ravel() * steps


class LookUp:
    """Of N films that it has by heart, those whose last frames are the same as what was seen last, for the longest
    time, vote: the cell in which most of them have the dot. `cells` and `seen` (T, N), as in Films; a frame counts as
    the same if the dot is in the same cell, or hidden in both."""

    def __init__(self, cells, seen):
        self.cells, self.frames = cells.astype(np.int8), _frames(cells, seen)

    def __call__(self, films):
        """Where the dot is at each frame: (T, B)."""
        frames, answers = _frames(films.cells, films.seen), films.cells.copy()
        for b in range(frames.shape[1]):
            same = np.zeros(self.frames.shape[1], np.int8)  # for how many frames each film has now been the same
            for t in range(len(frames)):
                same = (same + 1) * (self.frames[t] == frames[t, b])
                if not films.seen[t, b]:
                    answers[t, b] = argmax(np.bincount(self.cells[t, same == same.max()], minlength=SIZE ** 2))
        return answers


def _frames(cells, seen):
    """What the frames show: the cell, or -1, (T, B)."""
    return np.where(seen, cells, -1).astype(np.int8)


def right_by_hidden(answers, films):
    """The share of films in which the answers (T, B) are right, after 0, 1, ... HIDDEN hidden frames: (11,)."""
    right, hidden = answers == films.cells, films.hidden
    return np.array([right[hidden == k].mean() for k in range(HIDDEN + 1)])


BASELINES = {"where it was last": where_it_was_last, "straight on": straight_on,
             "straight on, and bounce": straight_on_and_bounce, "every film that fits": every_film_that_fits}


def table(films, at=(1, 5, HIDDEN)) -> str:
    """In how many of these films, in percent, each answer is right after so many hidden frames, as lines to print."""
    lines = [f"{'right, in %, after':24}" + "".join(f"{k:5}" for k in at) + "  hidden frames"]
    for name, answer in BASELINES.items():
        right = right_by_hidden(answer(films), films)
        lines.append(f"{name:24}" + "".join(f"{100 * right[k]:5.0f}" for k in at))
    return "\n".join(lines)
