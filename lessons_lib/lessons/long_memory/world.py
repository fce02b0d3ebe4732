"""Tasks that can be made as long as one likes: a clue, a bit under a quiet noise, a day of deeds, and adding.

    A q s s p r q ... ?   which clue was it, A or B?          clue(length, B, rng)
    p q s A s p r ... ?   the same, anywhere                  clue_anywhere(length, B, rng)
    +1 0.03 -0.08 ... ?   was the first number +1 or -1?      quiet_bit(length, B, rng)
    p q K s .. r M p .. ? which two deeds, in which order?    day(length, B, rng)
    numbers, two marked   what do the two marked ones add to? adding(T, B, rng)

Every batch is new: a net is asked before it learns from it. The first is in the manner of experiment 2 of Hochreiter
and Schmidhuber (1997), the day of their experiment 6a, the quiet bit of Bengio, Simard and Frasconi (1994), with less
noise. Lesson 11.
"""

import numpy as np

from lessons_lib.nets.checks import size

CLUES, DISTRACTORS, QUESTION = "AB", "pqrs", "?"
SYMBOLS = CLUES + DISTRACTORS + QUESTION
DEEDS = "KM"  # a kind one and a mean one
MOMENTS = DEEDS + DISTRACTORS + QUESTION
OUTCOMES = tuple(first + second for first in DEEDS for second in DEEDS)
PARTS = (0.1, 0.2), (0.5, 0.6)  # of a day: in which the first deed may come, and the second
QUIET, LONGEST = 0.05, 100_000
KNOWS_NOTHING = 1 / 6  # the least mean squared error at adding for whoever says the same, 1, to every sequence


def steps(length):
    """A length that can be run, as an int: the number of steps between clue and question. TypeError or ValueError."""
    length = size("length", length)
    if length > LONGEST:
        raise ValueError(f"length must be at most {LONGEST:,} steps, for a net keeps every step of a batch until it "
                         f"has learned from it; got {length:,}, which takes {length * 8400 / 1e9:,.0f} GB or more")
    return length


def clue(length, B, rng):
    """B sequences: A or B, then `length` symbols out of p, q, r, s that say nothing, then the question.

    Returns (xs (T, 7, B) one-hot in float32, targets (T, B) 0 for A and 1 for B at the last step, mask (T, B) bools,
    True at the last step), T = length + 2. rng is a Generator. ValueError for a length below 1 or above LONGEST.
    """
    words = np.full((steps(length) + 2, B), SYMBOLS.index(QUESTION), np.int8)
    words[0] = told = rng.integers(len(CLUES), size=B)
    words[1:-1] = rng.integers(len(CLUES), len(CLUES) + len(DISTRACTORS), (length, B), np.int8)
    return _one_hot(words), *_at_the_end(told, length + 2)


def clue_anywhere(length, B, rng):
    """The same, but the clue stands anywhere among the distractors: each place is as likely, the first one too."""
    words = np.full((steps(length) + 2, B), SYMBOLS.index(QUESTION), np.int8)
    words[:-1] = rng.integers(len(CLUES), len(CLUES) + len(DISTRACTORS), (length + 1, B), np.int8)
    told = rng.integers(len(CLUES), size=B)
    words[rng.integers(length + 1, size=B), np.arange(B)] = told
    return _one_hot(words), *_at_the_end(told, length + 2)


def quiet_bit(length, B, rng, sd=QUIET):
    """B sequences: +1 or -1, then `length` normal numbers of standard deviation `sd`, then the question.

    Returns as `clue`: xs (T, 2, B), whose second row is 1 at the question and 0 elsewhere; targets 0 for -1, 1 for +1.
    """
    xs = np.zeros((steps(length) + 2, 2, B), np.float32)
    told = rng.integers(2, size=B)
    xs[0, 0] = 2 * told - 1
    xs[1:-1, 0] = rng.normal(0, sd, (length, B))
    xs[-1, 1] = 1
    return xs, *_at_the_end(told, length + 2)


def day(length, B, rng):
    """B days of `length` moments p, q, r or s that count for nothing, but for two, and then the evening, "?".

    A deed, K or M (kind or mean), comes after a tenth to a fifth of the day, another after a half to three fifths:
    for 100 moments where experiment 6a has them, 10 to 20 and 50 to 60. In the evening the only label comes: which two
    deeds, in their order, were done.

    Returns as `clue`: xs (T, 7, B), one-hot in the order of MOMENTS; targets 0 to 3, the places in OUTCOMES: KK, KM,
    MK, MM; T = length + 1. ValueError for a length below 10 or above LONGEST.
    """
    if steps(length) < 10:
        raise ValueError(f"length must be at least 10 moments, for two deeds that are far apart; got {length}")
    words = np.full((length + 1, B), MOMENTS.index(QUESTION), np.int8)
    words[:-1] = rng.integers(len(DEEDS), len(DEEDS) + len(DISTRACTORS), (length, B), np.int8)
    done = rng.integers(len(DEEDS), size=(2, B))
    for deed, (low, high) in zip(done, PARTS, strict=True):
        words[rng.integers(round(low * length), round(high * length) + 1, size=B), np.arange(B)] = deed
    return _one_hot(words), *_at_the_end(len(DEEDS) * done[0] + done[1], length + 1)


def adding(T, B, rng):
    """B sequences of T numbers from 0 to 1, two of them marked, anywhere: what is their sum?

    Returns (xs (T, 2, B) in float32, numbers in the first row and marks, 0 or 1, in the second; targets (T, 1, B), the
    sum at the last step; mask (T, B)). After Le, Jaitly and Hinton, 2015 (section 4.1). ValueError for T below 2.

    To say 1 always has a mean squared error of 1/6 = 0.1667, the variance of the sum of two such numbers; the paper
    prints 0.1767.
    """
    if steps(T) < 2:
        raise ValueError(f"T must be at least 2 steps, for two are marked; got {T}")
    xs = np.zeros((T, 2, B), np.float32)
    xs[:, 0] = rng.random((T, B), np.float32)
    first, second = rng.integers(T, size=B), rng.integers(T - 1, size=B)
    second += second >= first  # never the same one
    xs[first, 1, np.arange(B)] = xs[second, 1, np.arange(B)] = 1
    targets = np.zeros((T, 1, B), np.float32)
    targets[-1, 0] = (xs[:, 0] * xs[:, 1]).sum(axis=0)
    return xs, targets, _at_the_end(np.zeros(B, int), T)[1]


def text(xs, b=0, symbols=SYMBOLS):
    """Sequence number b of a batch of `clue` as text: "Bqqrps?"; of `day`, with symbols=MOMENTS: "qKpsrMq?"."""
    return "".join(symbols[n] for n in np.argmax(xs[:, :, b], axis=1))


def half_life(forget_bias):
    """After how many steps half of a cell's memory is left while its forget gate stands at sigmoid(forget_bias):
    log 0.5 / log sigmoid(forget_bias). Also for arrays of biases."""
    return np.log(2) / np.logaddexp(0, -np.asarray(forget_bias, float))


def biases_for(length):
    """A forget and an input bias for a memory of so many steps: (log(20 length), -log(0.4 length)).

    Half of the memory is then left after 14 times as many steps, and the input gate stands so far open that all the
    distractors together come to 2.5 of one step with an open gate. A rule of ours; Tallec and Ollivier (2018) draw the
    forget biases of a net's cells, log(uniform(1, length - 1)), and take minus these for the input.
    """
    length = steps(length)
    return float(np.log(20 * length)), float(-np.log(0.4 * length))


def _one_hot(words):
    """Whole numbers below 7 (T, B) as columns (T, 7, B) in float32."""
    return (words[:, None] == np.arange(len(SYMBOLS), dtype=np.int8)[:, None]).astype(np.float32)


def _at_the_end(told, T):
    targets, mask = np.zeros((T, len(told)), int), np.zeros((T, len(told)), bool)
    targets[-1], mask[-1] = told, True
    return targets, mask


# name -> how a batch is made, how many inputs a net has then, and how many answers there are
TASKS = {"clue": (clue, len(SYMBOLS), len(CLUES)), "clue anywhere": (clue_anywhere, len(SYMBOLS), len(CLUES)),
         "quiet bit": (quiet_bit, 2, 2),
         "day": (day, len(MOMENTS), len(OUTCOMES))}
