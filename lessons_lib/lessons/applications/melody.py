"""Sound: melodies of our own, made by a rule, as notes and as a sound that a page can play. Lesson 12.

Ten notes, C to the E above the next C, are the whole numbers 0 to 9; all are equally long. A melody is eight bars of
four notes in the form A A B A, each part played twice:

    bars 1, 2   A: four notes, no two alike side by side, no leap of more than four notes
    bars 3, 4   A again, all of it one note higher, or one note lower
    bars 5, 6   B: A from its end to its beginning
    bars 7, 8   A as it was

A quarter of all A's is held out: no net and no count has met them before it is asked. Three baselines:
`repeat_last_bar`, which is right in every second bar, `NGram`, which counts what followed on what, and `PlaceByPlace`,
which asks for each place of the song by itself.
"""

import io
import wave
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise, product

import numpy as np

from lessons_lib.nets.checks import size, whole_numbers

NAMES = ("C", "D", "E", "F", "G", "A", "B", "C'", "D'", "E'")
HERTZ = (262, 294, 330, 349, 392, 440, 494, 523, 587, 659)  # of these notes, in whole numbers
K, BAR, BARS, LEAP = len(NAMES), 4, 8, 4
LENGTH = BAR * BARS
PER_SECOND, NOTE = 4000, 600   # samples of sound in a second, and in a note
WAVE = np.rint(47.3 * np.sin(np.arange(64) * np.pi / 32)).astype(int)  # a turn of it; no entry is near a half


@lru_cache(maxsize=1)
def _motifs():
    """All that A may be, in an order of chance: (N, 4), the first quarter held out."""
    there = [bar for bar in product(range(1, K - 1), repeat=BAR)
             if all(0 < abs(a - b) <= LEAP for a, b in pairwise(bar))]
    return np.random.default_rng(12).permutation(np.array(there))


def motifs(held_out=False):
    """What A may be in training, or, held out, what it may be when a net is asked: (N, 4)."""
    found = _motifs()
    part = len(found) // 4
    return found[:part] if held_out else found[part:]


def melodies(B, rng, held_out=False):
    """B melodies by the rule, at random: whole numbers (32, B). ValueError for a B below 1."""
    bars = motifs(held_out)
    a = bars[rng.integers(len(bars), size=size("B", B))].T
    return by_the_rule(a, rng.choice([-1, 1], B))


def by_the_rule(a, move):
    """The melodies that begin with the bars a (4, B) and move by `move` (B,), 1 or -1: (32, B)."""
    return np.concatenate([a, a, a + move, a + move, a[::-1], a[::-1], a, a])


def every_melody():
    """All melodies that training may meet, once each: (32, N)."""
    bars = motifs().T
    return np.concatenate([by_the_rule(bars, move) for move in (1, -1)], axis=1)


def names(notes) -> str:
    """Notes (T,) as letters, bar after bar: "C D E D | C D E D"."""
    letters = [NAMES[note] for note in whole_numbers("notes", notes, K, "(T,)", (len(notes),))]
    return " | ".join(" ".join(letters[n:n + BAR]) for n in range(0, len(letters), BAR))


def repeat_last_bar(notes):
    """For every note from the second bar on, the one a bar before it: (T, B) -> (T - 4, B)."""
    return notes[:-BAR]


class NGram:
    """What followed most often on the last `order` notes; where these never came, on fewer of them."""

    def __init__(self, notes, order):
        """Counts in melodies (T, B). ValueError for an order below 1."""
        self.order, counts = size("order", order), defaultdict(Counter)
        for melody in np.asarray(notes).T.tolist():
            for t in range(len(melody)):
                for n in range(min(order, t) + 1):
                    counts[tuple(melody[t - n:t])][melody[t]] += 1
        self._next = {known: min((-count, note) for note, count in after.items())[1] for known, after in counts.items()}

    def __call__(self, notes):
        """For every note from the second bar on, what it expects there: (T, B) -> (T - 4, B). A tie: the lower one."""
        return np.array([[self.after(melody[:t]) for t in range(BAR, len(melody))] for melody in notes.T.tolist()]).T

    def after(self, notes) -> int:
        """The note that it expects after these."""
        parts = (tuple(notes[len(notes) - n:]) for n in range(min(self.order, len(notes)), -1, -1))
        return next(self._next[part] for part in parts if part in self._next)


class PlaceByPlace:
    """A linear predictor for each place of the song: all the notes so far, each with its weight, and a constant.

    The weights are those with the least squared error in the melodies that it is fitted to, (T, B). What it says is
    rounded; a place that it then misses by one and the same number most often has that number added (a tie: the lower).
    """

    def __init__(self, notes):
        self._weights, self._added = {}, Counter()
        for t in range(BAR, len(notes)):
            self._weights[t] = np.linalg.lstsq(_with_ones(notes[:t]).T, notes[t], rcond=None)[0]
            missed = Counter((notes[t] - self.next(notes[:t])).tolist())
            self._added[t] = min((-count, by) for by, count in missed.items())[1]

    def next(self, notes):
        """What it says after notes (t, B), t of 4 or more: (B,)."""
        t = len(notes)
        return np.rint(self._weights[t] @ _with_ones(notes)).astype(int) + self._added[t]

    def __call__(self, notes):
        """For every note from the second bar on, what it expects there: (T, B) -> (T - 4, B)."""
        return np.array([self.next(notes[:t]) for t in range(BAR, len(notes))])

    def continued(self, notes, length=LENGTH):
        """Beginnings (n, B) of a bar or more, continued to `length` notes by what it says itself: (length, B)."""
        whole = list(notes)
        while len(whole) < length:
            whole.append(self.next(np.array(whole)))
        return np.array(whole)


def _with_ones(notes):
    return np.vstack([notes, np.ones(notes.shape[1])])


def right_by_bar(answers, notes):
    """The share of right answers (T - 4, B) in each bar from the second on: (7,)."""
    return (answers == notes[BAR:]).reshape(-1, BAR, notes.shape[1]).mean(axis=(1, 2))


def last_bar_again(notes, length=LENGTH):
    """Beginnings (n, B) of a bar or more, continued to `length` notes by their last four, again and again."""
    whole = list(notes)
    while len(whole) < length:
        whole.append(whole[-BAR])
    return np.array(whole)


def sound(notes) -> bytes:
    """Notes (T,) as a WAV file of 8 bits a sample: a sine and its octave, each note fading.

    Whole numbers all the way, so that it is the same on every processor. ValueError for what is no note.
    """
    n, samples = np.arange(NOTE), []
    fade = np.minimum(n * 40, (NOTE - n) * 1024 // NOTE).clip(0, 1024)   # it begins softly, and ends in silence
    for note in whole_numbers("notes", notes, K, "(T,)", (len(notes),)):
        turn = n * HERTZ[note] * len(WAVE) // PER_SECOND
        wave_now = 2 * WAVE[turn % len(WAVE)] + WAVE[2 * turn % len(WAVE)] // 2
        samples.append(128 + wave_now * fade // 1024)
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(1)
        out.setframerate(PER_SECOND)
        out.writeframes(np.concatenate(samples).astype(np.uint8).tobytes())
    return file.getvalue()
