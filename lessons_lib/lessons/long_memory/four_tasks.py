"""Four small tasks, of which some can be done by a memory without gates. Lesson 11's last exercise.

    quiet bit    a bit, then noise that is hardly there: which bit was it?
    marked bit   a bit at every step, some of them marked: which was the last marked one?
    sum          a number at every step: what do they add to?
    marked sum   a number at every step, two of them marked: what do the two add to?

A memory without gates is one number, c_t = squash(w c_{t-1} + v x_t + b): w, v and b are the same at every step, and
the squash is a tanh or none. What it answers is c at the end, times a number, or on which side of a threshold c is.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from lessons_lib.lessons.long_memory.world import QUIET

OFTEN = 0.2  # so many of the bits are marked


@dataclass(frozen=True)
class Task:
    """`make(T, B, rng)` makes B sequences: xs (T, D, B), D = 1, or 2 where the second row is the marks; answers (B,).
    """

    name: str
    words: str
    make: Callable


def quiet_bit(T, B, rng):
    xs = rng.normal(0, QUIET, (T, 1, B))
    xs[0] = rng.choice([-1.0, 1.0], (1, B))
    return xs, xs[0, 0].copy()


def marked_bit(T, B, rng):
    xs = np.zeros((T, 2, B))
    xs[:, 0], xs[:, 1] = rng.choice([-1.0, 1.0], (T, B)), rng.random((T, B)) < OFTEN
    xs[0, 1] = 1  # so that there is one
    last = T - 1 - np.argmax(xs[::-1, 1], axis=0)
    return xs, xs[last, 0, np.arange(B)]


def plain_sum(T, B, rng):
    xs = rng.random((T, 1, B))
    return xs, xs[:, 0].sum(axis=0)


def marked_sum(T, B, rng):
    xs = np.zeros((T, 2, B))
    xs[:, 0] = rng.random((T, B))
    two = np.argsort(rng.random((T, B)), axis=0)[:2]
    np.put_along_axis(xs[:, 1], two, 1.0, axis=0)
    return xs, (xs[:, 0] * xs[:, 1]).sum(axis=0)


TASKS = (
    Task("quiet bit", f"+1 or -1, then noise (sd {QUIET}): which bit was it?", quiet_bit),
    Task("marked bit", "+1 or -1 at every step, some marked: which was the last marked one?", marked_bit),
    Task("sum", "a number from 0 to 1 at every step: what do they add to?", plain_sum),
    Task("marked sum", "a number from 0 to 1 at every step, two marked: what do the two add to?", marked_sum),
)
NAMES = tuple(task.name for task in TASKS)


def examples(T=8, seed=356) -> str:
    """One sequence of each task, as lines to print: in words, the rows of its inputs, and the answer."""
    lines = []
    for task in TASKS:
        xs, answers = task.make(T, 1, np.random.default_rng(seed))
        lines.append(f"{task.name}: {task.words}")
        for row, numbers in zip(("x", "mark"), xs[:, :, 0].T, strict=False):
            digits = 0 if row == "mark" else 2
            lines.append(f"  {row:7}" + "".join(f"{round(number, 2) + 0.0:6.{digits}f}" for number in numbers))
        lines.append(f"  {'answer':7}{answers[0]:6.2f}")
    return "\n".join(lines)
