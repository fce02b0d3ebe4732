"""A pendulum of 1 m of which only the angle is seen, ten times a second, and what needs no net: a line, and a curve.

Its law is angle'' = -(g / length) sin(angle) - friction * angle'; the speed is never shown. For small swings the sine
is nearly the angle itself and the law linear; a swing of 170 degrees takes more than twice the time of a small one.
Angles are in degrees here, friction in 1 / s. The steps are those of Runge and Kutta, a hundredth of a second each.
"""

from dataclasses import dataclass

import numpy as np

from lessons_lib.lessons.applications import linear
from lessons_lib.lessons.applications.linear import least, rms, sequences
from lessons_lib.nets.checks import real_array, size

G, LENGTH, SECONDS, WITHIN, FRICTION = 9.81, 1.0, 0.1, 10, 0.05  # SECONDS a look, WITHIN steps from look to look
SEEN, AHEAD = 20, 100                                            # angles that are shown, and steps to foresee
KINDS = {"small": (2.0, 10.0), "large": (10.0, 170.0)}           # let go at rest between these angles
TRAINED, CHOSEN, TESTED = 400, 200, 100                          # swings to learn from, to choose by, to be tested on
LOOKS = SEEN + AHEAD
ORDERS = (2, 3, 4, 6, 8, 10, 12, 16, 20)                         # how far back a linear predictor may look
OWN_ORDERS = (2, 3, 4, 5, 6, 8)                                  # the same, where it is fitted to 20 angles alone


def swing(angle, looks=LOOKS, friction=FRICTION):
    """Let go at rest at these angles (N,), or at one: the angle at each look, (looks, N), the first at the release.
    friction is one number, or one for each angle. ValueError for looks below 1, TypeError for what is no number."""
    angle = np.radians(np.atleast_1d(real_array("angle", angle)))
    speed, seen, step = np.zeros_like(angle), [], SECONDS / WITHIN
    for _ in range(size("looks", looks)):
        seen.append(angle)
        for _ in range(WITHIN):
            angle, speed = _runge_kutta(angle, speed, step, friction)
    return np.degrees(seen)


def _runge_kutta(angle, speed, step, friction):
    def pull(angle, speed):
        return -G / LENGTH * np.sin(angle) - friction * speed

    a1, s1 = speed, pull(angle, speed)
    a2, s2 = speed + step / 2 * s1, pull(angle + step / 2 * a1, speed + step / 2 * s1)
    a3, s3 = speed + step / 2 * s2, pull(angle + step / 2 * a2, speed + step / 2 * s2)
    a4, s4 = speed + step * s3, pull(angle + step * a3, speed + step * s3)
    return angle + step / 6 * (a1 + 2 * a2 + 2 * a3 + a4), speed + step / 6 * (s1 + 2 * s2 + 2 * s3 + s4)


def energy(angle, speed):
    """The energy of a pendulum of 1 kg, in joule, 0 where it hangs still; angle in degrees, speed in radians a second.
    Without friction it stays."""
    return LENGTH ** 2 * speed ** 2 / 2 + G * LENGTH * (1 - np.cos(np.radians(angle)))


def swings(kind, part):
    """Swings of KINDS[kind] that begin anywhere within their first four seconds, (LOOKS + 20, N) degrees.

    part: "train", "choose" or "test"; each has its own, the same every time.
    """
    if kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}; got {kind!r}")
    counts = {"train": TRAINED, "choose": CHOSEN, "test": TESTED}
    if part not in counts:
        raise ValueError(f"part must be one of {', '.join(counts)}; got {part!r}")
    rng, N, looks = np.random.default_rng([*counts].index(part)), counts[part], LOOKS + 20
    released = rng.uniform(*KINDS[kind], N) * rng.choice((-1, 1), N)
    since = rng.integers(0, 40, N)
    return np.stack([one[first:first + looks] for one, first in zip(swing(released, looks + 40).T, since,
                                                                      strict=True)], axis=1)


def error_by_step(go_on, test, seen=SEEN):
    """How far off, in degrees, a predictor is 1, 2, ... AHEAD steps after what it has seen: RMS over swings, (AHEAD,).

    go_on(seen (T, B), steps) -> (steps, B).
    """
    return rms(go_on(test[:seen], AHEAD) - test[seen:seen + AHEAD], axis=1)


def going_on(line):
    """The go_on of a linear predictor, held within half a turn, where every swing stays."""
    return lambda seen, steps: line.go_on(seen, steps, limit=180)


def best_line(kind) -> linear.Linear:
    """The linear predictor, fitted to all swings to learn from, with the p that errs least over AHEAD steps on the
    swings to choose by."""
    train, chosen = swings(kind, "train"), swings(kind, "choose")
    lines = [linear.fit(train, p) for p in ORDERS]
    return least(lines, [rms(error_by_step(going_on(line), chosen)) for line in lines])


def own_lines(p):
    """A go_on that fits a linear predictor to each swing by itself, to no more than the angles that it has seen."""
    def go_on(seen, steps):
        each = (linear.fit(seen[:, [n]], p) for n in range(seen.shape[1]))
        return np.concatenate([line.go_on(seen[:, [n]], steps, limit=180) for n, line in enumerate(each)], axis=1)

    return go_on


def best_own_lines(kind):
    """`own_lines` with the p that errs least on the swings to choose by, as (p, go_on)."""
    chosen = swings(kind, "choose")
    p = least(OWN_ORDERS, [rms(error_by_step(own_lines(p), chosen)) for p in OWN_ORDERS])
    return p, own_lines(p)


def straight_to(kind):
    """A go_on with a linear predictor of its own for every number of steps, each of all SEEN angles."""
    train = swings(kind, "train")
    lines = [linear.fit(train, SEEN, ahead=ahead) for ahead in range(1, AHEAD + 1)]
    return lambda seen, steps: np.concatenate([line.guesses(seen[-SEEN:]) for line in lines[:steps]])


@dataclass(frozen=True, eq=False)
class Curve:
    """The next angle is where the last step, taken once more, would lead, and a weighted sum of `powers` beside it.
    weights (n,), in degrees."""

    weights: np.ndarray
    power: int

    def go_on(self, seen, steps):
        """Fed on its own guesses: seen (T, B), T at least 2 -> (steps, B), held within half a turn."""
        xs = [*sequences("seen", seen, 2)[-2:]]
        for _ in range(size("steps", steps)):
            bend = np.tensordot(self.weights, powers(xs[-1], xs[-2], self.power), 1)
            xs.append(np.clip(2 * xs[-1] - xs[-2] + bend, -180, 180))
        return np.array(xs[2:])


def curve(kind, power=5) -> Curve:
    """The curve with the least squared error, one step ahead, on all swings to learn from: found at once, as a line
    is. Up to the fifth power it has 12 weights, up to the ninth 30."""
    train = swings(kind, "train")
    terms, bends = powers(train[1:-1], train[:-2], power), train[2:] - 2 * train[1:-1] + train[:-2]
    return Curve(np.linalg.lstsq(terms.reshape(len(terms), -1).T, bends.ravel(), rcond=None)[0], power)


def powers(now, before, power):
    """All products of the angle and the step that led to it with an odd number of factors, up to `power` of them:
    (n, ...) for now and before (...). Odd ones alone, for a swing to the left is one to the right in a mirror."""
    angle, step = now / 90, (now - before) / 45
    return np.stack([angle ** (k - j) * step ** j for k in range(1, size("power", power) + 1, 2) for j in range(k + 1)])
