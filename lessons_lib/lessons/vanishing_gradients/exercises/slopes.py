"""The four slopes of one step of two units, their Jacobian."""

from math import tanh

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong


def four_slopes(h_prev, x, W_hh):
    h = np.tanh(W_hh @ h_prev + x)
    return (1 - h ** 2) * W_hh


def _one_by_one(h_prev, x, W_hh):
    rows = []
    for new in range(2):
        a = W_hh[new, 0] * h_prev[0, 0] + W_hh[new, 1] * h_prev[1, 0] + x[new, 0]
        slope = 1 - tanh(a) ** 2
        rows.append([slope * W_hh[new, 0], slope * W_hh[new, 1]])
    return rows


def _moved(h_prev, x, W_hh, old, up, down):
    """How far the new state moves if old number `old` goes from `down` to `up`, counted from where it is: (2, 1)."""
    little = np.zeros((2, 1))
    little[old] = 1
    return np.tanh(W_hh @ (h_prev + up * little) + x) - np.tanh(W_hh @ (h_prev + down * little) + x)


def _nudged(up=0.0001, down=-0.0001, divide=0.0002, together=np.hstack):
    """The slopes measured by nudging each old number up and down; one thing may be done otherwise."""
    return lambda *given: together([_moved(*given, old, up, down) / divide for old in range(2)])


def _rows(slope):
    """Each row of W_hh times slope(h, a) of its new unit."""

    def answer(h_prev, x, W_hh):
        a = W_hh @ h_prev + x
        return slope(np.tanh(a), a) * W_hh

    return answer


def _of_h(then):
    """then(h, h_prev, W_hh), where h is the new state."""
    return lambda h_prev, x, W_hh: then(np.tanh(W_hh @ h_prev + x), h_prev, W_hh)


def _by_the_lessons_step(own_matrix):
    """The Jacobian at the new state that the lesson's `step` gives, of the matrix handed in or of the lesson's own."""
    W, x_there = np.array([[0.8, -0.6], [1.0, 0.5]]), np.array([[0.3], [-0.25]])
    return lambda h_prev, x, W_hh: (1 - np.tanh(W @ h_prev + x_there) ** 2) * (W if own_matrix else W_hh)


def _probe(h_prev, x, rows):
    return np.array(h_prev)[:, None], np.array(x)[:, None], np.array(rows)


jacobian = Exercise(
    "Write four_slopes(h_prev, x, W_hh): the Jacobian (2, 2) of the step h = tanh(W_hh @ h_prev + x) of two units.",
    right={"row by row": four_slopes, "one slope after the other": _one_by_one, "nudged up and down": _nudged(),
           "diag": _of_h(lambda h, h_prev, W: np.diag(1 - h.ravel() ** 2) @ W),
           "the slope by cosh": lambda h_prev, x, W: W / np.cosh(x + W @ h_prev) ** 2},
    wrong={
        "transposed": Wrong(
            _of_h(lambda h, h_prev, W: ((1 - h**2) * W).T),
            "your table lies on its side. A row belongs to one *new* number, a column to the *old* number that is "
            "nudged. (If you measure by nudging: what one nudge does stands in a column, not in a row.)"),
        "the slope on the wrong side": Wrong(
            _of_h(lambda h, h_prev, W: W * (1 - h**2).T),
            "you multiply each column by a slope, and it should be each row: tanh comes at the end of the way, at the "
            "new number. (A flat array of slopes does that: numpy lays it along the rows. Did your h stay a column?)"),
        "W_hh turned": Wrong(
            _of_h(lambda h, h_prev, W: (1 - h**2) * W.T),
            "you turned W_hh. The backward pass of lesson 05 does, since blame goes from new to old. Here the old "
            "number is nudged and the new one moves. Which number of W_hh is on the way from old 1 to new 2?"),
        "tanh's slope left out": Wrong(
            lambda h_prev, x, W_hh: W_hh,
            "you stop before tanh: these are the slopes of what goes *into* it. What does the chain rule do with the "
            "slope that comes after?"),
        "a instead of h": Wrong(
            _rows(lambda h, a: 1 - a**2),
            "1 - h**2 wants h, what came *out* of tanh; you give it what went in. Its slope is never below 0. Is yours?"
            ),
        "tanh twice": Wrong(
            _rows(lambda h, a: 1 - np.tanh(h) ** 2),
            "you squash h once more. It came out of tanh already. What is the slope, said with h itself?"),
        "the slope at the old state": Wrong(
            _of_h(lambda h, h_prev, W: (1 - h_prev**2) * W),
            "you took the slope at the old state. The tanh of this step gave the *new* one. Which state do you have to "
            "work out first?"),
        "the input forgotten": Wrong(
            lambda h_prev, x, W_hh: (1 - np.tanh(W_hh @ h_prev) ** 2) * W_hh,
            "you forgot x. It has no slope of its own in this table, but it decides where on its curve tanh stands. "
            "What goes into tanh?"),
        "the state forgotten": Wrong(
            lambda h_prev, x, W_hh: (1 - np.tanh(x + 0 * h_prev) ** 2) * W_hh,
            "you let x alone go into tanh. What comes from the old state?"),
        "1 - h": Wrong(
            _rows(lambda h, a: 1 - h),
            "you take 1 - h for tanh's slope. At h = -1, where tanh is flat, that would be 2. What is missing?"),
        "h": Wrong(
            _rows(lambda h, a: h),
            "you multiply by h itself. tanh's slope is 1 where h is 0, and it falls on both sides. How is it made of h?"
            ),
        "brackets": Wrong(
            _of_h(lambda h, h_prev, W: 1 - h**2 * W),
            "* goes before -, so yours multiplies first and takes that away from 1. The slope should be ready before "
            "it meets W_hh. Where do the brackets go?"),
        "the square alone": Wrong(
            _rows(lambda h, a: h**2),
            "you multiply by h**2. tanh is steepest where h is 0, and there yours says 0. What is missing?"),
        "the sigmoid's slope": Wrong(
            _rows(lambda h, a: h * (1 - h)),
            "h * (1 - h) is the sigmoid's slope. This squash is a tanh. What is its slope, said with h?"),
        "below 0": Wrong(
            _rows(lambda h, a: h**2 - 1),
            "your slope of tanh is below 0, and tanh never goes down. Which of the two, 1 or h**2, is the larger?"),
        "a column": Wrong(
            _of_h(lambda h, h_prev, W: W @ (1 - h**2)),
            "@ multiplies a row by the column and adds up, so two numbers are left of four. Nothing is added up here: "
            "each row keeps both its numbers. Which sign multiplies number by number?"),
        "@ for *": Wrong(
            _of_h(lambda h, h_prev, W: (1 - h**2) @ W),
            "a column of shape (2, 1) @ a matrix (2, 2) does not fit, and here nothing should be added up. Each row is "
            "multiplied by one number. Which sign multiplies number by number?"),
        "the new state": Wrong(
            _of_h(lambda h, h_prev, W: h),
            "that is the new state. Asked is how its two numbers move when the old ones are nudged: four slopes."),
        "the two slopes of tanh": Wrong(
            _of_h(lambda h, h_prev, W: 1 - h**2),
            "that is the second half of each way, tanh's slope at each new number. What lies before it, on the way "
            "from each old number?"),
        "slopes on the diagonal": Wrong(
            _of_h(lambda h, h_prev, W: np.diag(1 - h.ravel() ** 2)),
            "that is the matrix diag(1 - h**2), tanh alone. What lies before tanh, on the way from each old number?"),
        "by the weights": Wrong(
            _of_h(lambda h, h_prev, W: (1 - h**2) @ h_prev.T),
            "that says how h moves when the *weights* are nudged. Asked is how it moves with the old state. What is "
            "the slope of w * h, if h is what you nudge?"),
        "with the old state": Wrong(
            _of_h(lambda h, h_prev, W: (1 - h**2) * W * h_prev.T),
            "you multiply by the old state as well. That is how much of h comes *from* it, not how fast h moves *with* "
            "it. What is the slope of w * h, if h is what you nudge?"),
        "own weights only": Wrong(
            _of_h(lambda h, h_prev, W: np.diag(np.diag((1 - h**2) * W))),
            "you have each unit's way to itself. There are two ways more, from each unit to the other."),
        "the lesson's step": Wrong(
            _by_the_lessons_step(own_matrix=False),
            "you ask the lesson's `step` for the new state, and it takes W_hh and x from the notebook. Your function "
            "is handed others. How is the new state made of what it is handed?"),
        "the lesson's step, nudged": Wrong(
            _by_the_lessons_step(own_matrix=True),
            "you nudge the lesson's `step`, and it takes W_hh and x from the notebook, so yours are never used. What "
            "would a step look like that takes the ones your function is handed?"),
        "nudged up only": Wrong(
            _nudged(down=0, divide=0.0001),
            "nearly: a curve is not quite as steep a little farther on, so a nudge to one side alone is off in the "
            "fourth place. What did lesson 05 do, so that this comes out even?"),
        "nudged, not divided": Wrong(
            _nudged(divide=1),
            "that is how far the new numbers move. A slope says how far for each 1 that the old number is nudged. What "
            "do you divide by?"),
        "nudged, on top of each other": Wrong(
            _nudged(together=np.vstack),
            "your two columns stand on top of each other, four rows in all. Which function puts them side by side?"),
        "twice": Wrong(
            _of_h(lambda h, h_prev, W: 2 * (1 - h**2) * W),
            "your slopes are twice too large. If you nudge up and down, the two are two nudges apart."),
    },
    probes=[_probe([0.5, -0.2], [0.3, 0.0], [[1.0, -2.0], [1.5, 0.4]]),
            _probe([-0.6, 0.9], [0.0, 0.5], [[1.0, 0.5], [-0.5, 1.0]]),
            _probe([0.3, 0.3], [-0.8, 0.2], [[-0.4, 2.0], [0.7, -1.1]])],
    tolerance=1e-6, may_read=("nudge_1", "nudge_2"),
    hints=["First the new state: `h = np.tanh(W_hh @ h_prev + x)`. Then tanh's slope at each of its two numbers.",
           "The slope of each new number, `1 - h ** 2`, multiplies its whole row of W_hh."],
    praise="Four slopes, one for each way from an old number to a new one: this matrix is what blame is multiplied by.",
)
