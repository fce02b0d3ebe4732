"""Three tasks that can be made as long as one likes: a clue under symbols, a bit under a quiet noise, and adding.

    A q s s p r q ... ?   which clue was it, A or B?          clue(length, B, rng)
    +1 0.03 -0.08 ... ?   was the first number +1 or -1?      quiet_bit(length, B, rng)
    numbers, two marked   what do the two marked ones add to? adding(T, B, rng)

Every batch is new: a net is asked before it learns from it. The first is in the manner of experiment 2 of Hochreiter
and Schmidhuber (1997), the second of Bengio, Simard and Frasconi (1994), with less noise. Lesson 11.
"""

import numpy as np

from lessons_lib.nets.checks import size

CLUES, DISTRACTORS, QUESTION = "AB", "pqrs", "?"
SYMBOLS = CLUES + DISTRACTORS + QUESTION
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
    xs = (words[:, None] == np.arange(len(SYMBOLS), dtype=np.int8)[:, None]).astype(np.float32)
    return xs, *_at_the_end(told, length + 2)


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


def text(xs, b=0):
    """Sequence number b of a batch of `clue` as text: "Bqqrps?"."""
    return "".join(SYMBOLS[n] for n in np.argmax(xs[:, :, b], axis=1))


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


def _at_the_end(told, T):
    targets, mask = np.zeros((T, len(told)), int), np.zeros((T, len(told)), bool)
    targets[-1], mask[-1] = told, True
    return targets, mask
