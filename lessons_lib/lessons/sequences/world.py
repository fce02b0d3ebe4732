"""Five things that are sequences, all in one form, so that one loop can read them.

Each maker takes a size and a seed and gives a SequenceTask; a task with another seed is the held-out one.
"""

from dataclasses import dataclass
from itertools import product

import numpy as np

from lessons_lib.lessons.sequences.markov import COIN, follow_two_back, swing
from lessons_lib.nets import checks
from lessons_lib.nets.one_hot import one_hot

SUBJECTS, VERBS, THINGS = ("cat", "dog", "bird"), ("sees", "hears", "likes"), ("sun", "rain", "moon")
SENTENCES = tuple(f"the {s} {v} the {o}. " for s, v, o in product(SUBJECTS, VERBS, THINGS))
LETTERS = tuple(sorted(set("".join(SENTENCES))))

GENOME = follow_two_back(("A", "C", "G", "T"), 0.85)

WAVE_PERIOD, WAVE_NOISE = 24, 0.1  # steps, and the noise's standard deviation; the wave runs from -1 to 1

# Five digits as a pocket calculator writes them. Their lower right quarter is the same.
SEGMENTS = {"3": "abcdg", "5": "acdfg", "6": "acdefg", "8": "abcdefg", "9": "abcdfg"}
PIXEL_NOISE = 0.04  # the chance that a pixel flips


@dataclass(frozen=True, eq=False)
class SequenceTask:
    """A sequence to read, xs (T, D, B), and an answer for each step, targets (T, B), counted in `answers`.

    asked (T,) bools: the steps whose answers count. without_memory: the best share of right answers for one
    who sees only x_t, exactly; with_memory: for one who saw all before it too, None where it is not known.
    """

    name: str
    sentence: str
    answers: tuple[str, ...]
    xs: np.ndarray
    targets: np.ndarray
    asked: np.ndarray
    without_memory: float
    with_memory: float | None


def text(size=2000, seed=0):
    """`size` letters of little sentences such as "the cat hears the rain."; guess the next letter."""
    rng, written = np.random.default_rng(seed), ""
    while len(written) <= checks.size("size", size):
        written += SENTENCES[rng.integers(len(SENTENCES))]
    drawn = np.array([LETTERS.index(letter) for letter in written[:size + 1]])
    mean_length = np.mean([len(sentence) for sentence in SENTENCES])
    # Only the first letters of subject, verb and thing are open: three guesses a sentence, each right 1 in 3.
    return _next_symbol("text", "Letters, one after the other: which comes next?", LETTERS, drawn,
                        _best_by_letter(), 1 - 3 * (2 / 3) / mean_length)


def dna(size=2000, seed=0):
    """`size` letters of a made-up genome, in which the letter two back decides, mostly, on the next."""
    return _next_symbol("DNA", "The letters of a made-up genome: which comes next?", GENOME.symbols,
                        GENOME.sample(checks.size("size", size) + 1, seed), *_best_shares(GENOME))


def wave(size=2000, seed=0):
    """`size` readings of a noisy sensor that goes up and down every 24 steps; say whether it is rising.

    Every height is passed once on the way up and once on the way down, so one reading alone says nothing.
    """
    rng = np.random.default_rng(seed)
    angle = 2 * np.pi * (rng.integers(WAVE_PERIOD) + np.arange(checks.size("size", size)) + 0.5) / WAVE_PERIOD
    readings = np.sin(angle) + WAVE_NOISE * rng.normal(size=size)
    rising = (np.cos(angle) > 0).astype(int)
    return SequenceTask("sensor wave", "The readings of a sensor: is it rising or falling?",
                        ("falling", "rising"), readings[:, None, None], rising[:, None],
                        np.ones(size, bool), 0.5, None)


def patches(size=500, seed=0, noise=PIXEL_NOISE):
    """`size` 8x8 images of digits, each read as four 4x4 patches of 16 pixels; after the last, say the digit.

    xs (4, 16, size): upper left, upper right, lower left, lower right. The last is the same in all five, but for
    the pixels that are flipped, each with chance `noise`.
    """
    rng = np.random.default_rng(seed)
    labels = rng.integers(len(SEGMENTS), size=checks.size("size", size))
    images = np.array([digit(name) for name in SEGMENTS])[labels]
    images = np.abs(images - (rng.random(images.shape) < noise))
    xs = images.reshape(size, 2, 4, 2, 4).transpose(1, 3, 2, 4, 0).reshape(4, 16, size)
    return SequenceTask("8x8 image", "An image in four patches: which digit was it?", tuple(SEGMENTS), xs,
                        np.tile(labels, (4, 1)), np.arange(4) == 3, 1 / len(SEGMENTS), None)


def random_walk(size=2000, seed=0):
    """`size` moves, up (+1) or down (-1), each the toss of a fair coin, like a price that nobody foresees."""
    moves = COIN.sample(checks.size("size", size) + 1, seed)
    return SequenceTask("random walk", "The moves of a price: is the next one up or down?", COIN.symbols,
                        (2.0 * moves - 1)[:-1, None, None], moves[1:, None], np.ones(size, bool),
                        *_best_shares(COIN))


def photos(size=2000, seed=0, turns=0.1):
    """`size` photos of a swinging ball that turns back in the middle with a chance; guess the next photo."""
    source = swing(turns)
    return _next_symbol("photos", "Photos of a swinging ball: where is it in the next?", source.symbols,
                        source.sample(checks.size("size", size) + 1, seed), *_best_shares(source))


def digit(name):
    """One of the digits 3, 5, 6, 8, 9 as an image (8, 8) of zeros and ones."""
    if name not in SEGMENTS:
        raise ValueError(f"name must be one of {', '.join(SEGMENTS)}; got {name!r}")
    image = np.zeros((8, 8))
    strokes = {"a": np.s_[0, 2:6], "b": np.s_[1:4, 6], "c": np.s_[4:7, 6], "d": np.s_[7, 2:6],
               "e": np.s_[4:7, 1], "f": np.s_[1:4, 1], "g": np.s_[3, 2:6]}
    for segment in SEGMENTS[name]:
        image[strokes[segment]] = 1
    return image


def image_floor(quarters, noise=PIXEL_NOISE):
    """The floor of one who sees the last `quarters` (1 to 4) patches of an image: the least share of wrong digits.

    Exact: of all ways in which the pixels that tell the digits apart can look, each is given its likeliest digit.
    """
    images = np.array([digit(name) for name in SEGMENTS]).reshape(-1, 2, 4, 2, 4).transpose(0, 1, 3, 2, 4)
    seen = images.reshape(len(SEGMENTS), 4, 16)[:, 4 - quarters:].reshape(len(SEGMENTS), -1)
    telling = seen[:, seen.min(axis=0) < seen.max(axis=0)]
    looks = np.array([*product((0, 1), repeat=telling.shape[1])]).reshape(2 ** telling.shape[1], 1, -1)
    chances = np.where(looks == telling, 1 - noise, noise).prod(axis=2)
    return round(float(1 - chances.max(axis=1).sum() / len(SEGMENTS)), 12)


TASKS = {"text": text, "DNA": dna, "sensor wave": wave, "8x8 image": patches, "random walk": random_walk}


def floor_without_memory(name):
    """The least share of wrong answers for one who sees only x_t, of a sequence of TASKS: exact, whatever its size."""
    return 1 - TASKS[name](12).without_memory


def _next_symbol(name, sentence, symbols, drawn, without_memory, with_memory):
    xs = one_hot(drawn[:-1, None], len(symbols))
    return SequenceTask(name, sentence, symbols, xs, drawn[1:, None], np.ones(len(xs), bool),
                        without_memory, with_memory)


def _best_shares(source):
    return 1 - source.floor(1).error, 1 - source.floor(2).error


def _best_by_letter():
    """The share of next letters that the present letter alone gives away: all pairs counted."""
    pairs = np.zeros((len(LETTERS), len(LETTERS)))
    for sentence in SENTENCES:
        for letter, after in zip(sentence, sentence[1:] + "t", strict=True):  # every sentence begins with "t"
            pairs[LETTERS.index(after), LETTERS.index(letter)] += 1
    return float(pairs.max(axis=0).sum() / pairs.sum())
