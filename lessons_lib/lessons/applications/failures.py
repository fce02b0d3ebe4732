"""Two sequences that nobody foresees: a price by the toss of a coin, and a rule that doubles every error.

The price goes up or down by 1 a day, as in lesson 01. The other is the logistic map x' = 4 x (1 - x), from 0 to 1:
each number is fixed by the one before, yet a linear predictor finds nothing in it, and an error doubles from step to
step, on the average (its Lyapunov exponent is ln 2).
"""

import numpy as np

from lessons_lib.lessons.applications.linear import fit, least, rms

DAYS, WEEKS, START = 20, 20, 100.0  # the tosses to learn from, as 20 columns of 20, and a price to start at
NEW = 4000                          # tosses to be tested on
STEPS, SEEN = 30, 10                # of a chaotic sequence: to foresee, and to have seen
LONG = 70                           # steps to foresee for a parabola, which lasts longer
LEARN, TEST = 300, 500              # sequences
MEAN_ERROR = 8 ** -0.5              # what "always 1/2" errs by, RMS, for these numbers: exactly


def tosses(size, seed):
    """`size` moves of +1 or -1, each the toss of a fair coin."""
    return np.random.default_rng([seed, 12]).choice((-1.0, 1.0), size)


def to_learn(seed=0):
    """DAYS x WEEKS tosses as columns, (DAYS, WEEKS)."""
    return in_days(tosses(DAYS * WEEKS, seed))


def in_days(moves):
    """Tosses in a row (N,) as columns, (DAYS, N / DAYS)."""
    return np.reshape(moves, (DAYS, -1))


def price(moves):
    """The price on every day, the first before any move: (N,) -> (N + 1,)."""
    return START + np.concatenate([[0.0], np.cumsum(moves)])


def share_right(guesses, moves) -> float:
    """How often a guess is on the right side of 0."""
    return float(np.mean((np.asarray(guesses) > 0) == (np.asarray(moves) > 0)))


def skill(errors, errors_of_the_baseline) -> float:
    """1 - RMS error / RMS error of the baseline: 1 is perfect, 0 no better than the baseline, below 0 worse."""
    return float(1 - rms(errors) / rms(errors_of_the_baseline))


def logistic(x):
    """The rule: 4 x (1 - x)."""
    return 4 * x * (1 - x)


def chaos(count, seed, steps=SEEN + STEPS, start=None):
    """`count` chaotic sequences side by side, (steps, count), from starts of their own or from `start` (count,)."""
    angles = np.random.default_rng([seed, 4]).uniform(0, np.pi / 2, count)
    xs = [np.sin(angles) ** 2 if start is None else np.asarray(start, float)]  # so they start as they go on
    while len(xs) < steps:
        xs.append(logistic(xs[-1]))
    return np.array(xs)


def typical(errors):
    """How far off, typically, after 1, 2, ... steps: the median of the sizes over all sequences, (T, B) -> (T,)."""
    return np.median(np.abs(errors), axis=1)


def rule_from(digits):
    """A go_on that knows the rule, and the last number to so many digits after the point."""
    return lambda seen, steps: chaos(seen.shape[1], 0, steps + 1, np.round(seen[-1], digits))[1:]


def parabola():
    """A go_on with the parabola, a + b x + c x^2, that has the least squared error on all sequences to learn from."""
    train = chaos(LEARN, 1)
    before = train[:-1].ravel()
    a, b, c = np.linalg.lstsq(np.stack([before ** 0, before, before ** 2], axis=1), train[1:].ravel(), rcond=None)[0]

    def go_on(seen, steps):
        xs = [seen[-1]]
        for _ in range(steps):
            xs.append(a + b * xs[-1] + c * xs[-1] ** 2)
        return np.array(xs[1:])

    return go_on


def best_line():
    """The go_on of the linear predictor that errs least, one step ahead, on sequences to choose by."""
    train, chosen = chaos(LEARN, 1), chaos(LEARN, 2)
    lines = [fit(train, p, constant=True) for p in range(1, SEEN + 1)]
    return least(lines, [rms(line.guesses(chosen[:-1]) - chosen[line.p:]) for line in lines]).go_on


def look_up():
    """A go_on that looks for the two numbers nearest to the last, in all sequences to learn from, and says what came
    after these, in between."""
    train = chaos(LEARN, 1)
    before, places = np.unique(train[:-1], return_index=True)
    after = train[1:].ravel()[places]

    def go_on(seen, steps):
        xs = [seen[-1]]
        for _ in range(steps):
            xs.append(np.interp(xs[-1], before, after))
        return np.array(xs[1:])

    return go_on
