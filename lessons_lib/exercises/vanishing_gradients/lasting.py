"""The exercises of lesson 07: how long a factor lasts, slopes of a stack, the bound of a product, clipping."""

from math import ceil, floor, log

import numpy as np

from lessons_lib.exercises.base import Exercise, Wrong, collect
from lessons_lib.nets.activations import sigmoid


def steps_until(factor, left):
    steps = 0
    while factor**steps >= left:
        steps += 1
    return steps


until = Exercise(
    "Write steps_until(factor, left): the first number of steps after which less than `left` of 1 is left.",
    right={"count": steps_until, "logarithms": lambda factor, left: floor(log(left) / log(factor)) + 1},
    wrong={
        "one step short": Wrong(
            lambda factor, left: steps_until(factor, left) - 1,
            "you stop one step early: after your number of steps there is still more than that left. Is it the last "
            "step above the mark that you count, or the first one below it?"),
        "the same amount every step": Wrong(
            lambda factor, left: ceil((1 - left) / (1 - factor)),
            "you take away the same amount at every step, as simple interest does. Then 0.97 would be used up after 34 "
            "steps. But each step takes 3 % of what is left by then. What is left after two steps?"),
        "what is lost, not what is left": Wrong(
            lambda factor, left: steps_until(factor, 1 - left),
            "you count until that much is lost. For 1 % you stop when 99 % is still there. Which of the two does "
            "`left` name?"),
        "the logarithms the wrong way up": Wrong(
            lambda factor, left: log(factor) / log(left),
            "your fraction stands on its head. factor ** n = left says n * log(factor) = log(left). What is n?"),
    },
    probes=[(0.97, 0.01), (0.97, 0.5), (0.5, 0.1), (0.9, 0.01), (0.999, 0.5), (0.2247, 0.001)],
    hints=["Start with steps = 0, and go on while factor ** steps is not yet below `left`.",
           "With logarithms: n * log(factor) = log(left) gives an n with a fraction. Which whole number comes next?"],
    praise="At 0.97 it takes 152 steps until less than 1 % is left. At 0.5 it would take 7.",
)


def stack_slope(a, n):
    slope = 1.0
    for _ in range(n):
        a = sigmoid(a)
        slope = slope * a * (1 - a)
    return slope


def _slope_by_stages(a, n):
    stages = [a]
    for _ in range(n):
        stages.append(1 / (1 + np.exp(-stages[-1])))
    return float(np.prod([s - s**2 for s in stages[1:]]))


def _last_slope_only(a, n):
    for _ in range(n):
        a = sigmoid(a)
    return a * (1 - a)


def _slope_of_inputs(a, n):
    slope = 1.0
    for _ in range(n):
        slope = slope * a * (1 - a)
        a = sigmoid(a)
    return slope


stack = Exercise(
    "Write stack_slope(a, n): the slope, at the number a, of the sigmoid applied n times.",
    right={"stage by stage": stack_slope, "all stages, then a product": _slope_by_stages},
    wrong={
        "every stage at the first place": Wrong(
            lambda a, n: (sigmoid(a) * (1 - sigmoid(a)))**n,
            "you use the slope at a for every stage. But the second sigmoid does not stand at a: it is handed what the "
            "first one made of it. Where does each one stand?"),
        "a quarter every time": Wrong(
            lambda a, n: 0.25**n,
            "0.25 is the largest slope a sigmoid has, at 0 only. From the second stage on nothing is at 0 any more. "
            "What does the first sigmoid make of a?"),
        "the last slope only": Wrong(
            _last_slope_only,
            "that is the slope of the last stage alone. The blame comes back through all of them. What does the chain "
            "rule do with slopes in a row?"),
        "the slope of what goes in": Wrong(
            _slope_of_inputs,
            "s * (1 - s) wants s, what comes *out* of the sigmoid; you give it what goes in. At a = 0 yours is 0. "
            "Which of the two lines of your loop should come first?"),
    },
    probes=[(0.0, 1), (0.0, 2), (0.0, 5), (2.0, 3), (-1.5, 4)],
    hints=["In a loop over the n stages: first a = sigmoid(a), then its slope, a * (1 - a).",
           "Slopes in a row multiply. Start with slope = 1.0."],
    praise="At 0 five sigmoids leave 0.000676, and each further one leaves 0.2247 of that.",
)


def most_left(W_hh, steps, slope):
    return (slope * np.linalg.norm(W_hh, 2))**steps


def _radius(W_hh):
    return np.abs(np.linalg.eigvals(W_hh)).max()


bound = Exercise(
    "Write most_left(W_hh, steps, slope): the most that dh_T/dh_t can stretch an arrow over so many steps, where "
    "`slope` is the largest slope of the squash.",
    right={"the 2-norm": most_left,
           "the singular values": lambda W, steps, slope: np.prod([slope * np.linalg.svd(W)[1].max()] * steps)},
    wrong={
        "the spectral radius": Wrong(
            lambda W, steps, slope: (slope * _radius(W))**steps,
            "you use the spectral radius. It tells what many equal steps do in the long run, and a single step may "
            "stretch more: 1.5 [[1, 1], [-1, -1]] has radius 0 and stretches an arrow threefold. Which number of W_hh "
            "holds for every step and every arrow?"),
        "the largest entry": Wrong(
            lambda W, steps, slope: (slope * np.abs(W).max())**steps,
            "you use the largest entry. But the entries of a row add up: [[1, 1], [1, 1]] has no entry above 1 and "
            "makes of (1, 1) an arrow twice as long. What is the most that all entries together can do?"),
        "the slope is forgotten": Wrong(
            lambda W, steps, slope: np.linalg.norm(W, 2)**steps,
            "you leave out the squash. With tanh, whose slope is at most 1, nothing changes; with the sigmoid every "
            "step takes at least three quarters. How often does the blame come through a squash?"),
        "the slope once": Wrong(
            lambda W, steps, slope: slope * np.linalg.norm(W, 2)**steps,
            "you count the squash once. There is one at every step. What belongs inside the brackets?"),
        "all singular values": Wrong(
            lambda W, steps, slope: (slope * np.linalg.norm(W))**steps,
            "np.linalg.norm(W) without a second argument puts all singular values together, as if one arrow could have "
            "them all. True as a bound, but wider than it need be. Which second argument gives the largest alone?"),
        "added up": Wrong(
            lambda W, steps, slope: steps * slope * np.linalg.norm(W, 2),
            "you multiply by the number of steps. Each step stretches what the step before left. How are factors in a "
            "row written?"),
    },
    probes=[(np.array([[0.6, 1.2], [0.0, 0.6]]), 3, 1.0), (1.5 * np.array([[1.0, 1.0], [-1.0, -1.0]]), 2, 1.0),
            (np.array([[0.5, 0.2], [0.1, -0.4]]), 10, 0.25), (np.array([[2.0]]), 4, 0.25),
            (np.array([[0.0, 1.0, 0.5], [0.3, 0.0, 0.2], [0.1, 0.6, 0.4]]), 5, 1.0)],
    hints=["np.linalg.norm(W_hh, 2), with the 2, is the largest singular value.",
           "One step can stretch by slope * largest. And `steps` of them, one after the other?"],
    praise="It is a bound: what really happens may be far less, and never more.",
)


def clipped(gradient, most):
    length = np.linalg.norm(gradient)
    if length > most:
        return gradient * most / length
    return gradient


def _always(gradient, most):
    return gradient * most / np.linalg.norm(gradient)


clip = Exercise(
    "Write clipped(gradient, most): the gradient (P,), shortened to length `most` if it is longer.",
    right={"if it is longer": clipped,
           "one line": lambda gradient, most: gradient * min(1, most / np.sqrt(gradient @ gradient))},
    wrong={
        "element by element": Wrong(
            lambda gradient, most: np.clip(gradient, -most, most),
            "you hold each element between -most and most. That is clipping too, and it turns the gradient: (6, 1) "
            "becomes (2, 1). What would shorten it, and leave it pointing where it did?"),
        "short ones are stretched": Wrong(
            _always,
            "you give every gradient the length `most`, also those that were shorter. Near the bottom of a valley "
            "gradients are short, and yours would never let the walk come to rest. When should nothing happen?"),
        "divided by the squared length": Wrong(
            lambda gradient, most: gradient * most / (gradient @ gradient) if np.linalg.norm(gradient) > most
            else gradient,
            "you divide by the squared length: gradient @ gradient is 25 for (3, 4), and its length is 5. What is "
            "missing?"),
        "length 1, whatever is allowed": Wrong(
            lambda gradient, most: gradient / np.linalg.norm(gradient) if np.linalg.norm(gradient) > most
            else gradient,
            "you bring long gradients to length 1. They may have length `most`. What is still to be multiplied?"),
        "nothing where it is too long": Wrong(
            lambda gradient, most: gradient * (np.linalg.norm(gradient) <= most),
            "you throw away a gradient that is too long, and the walk stands still at the cliff for ever. Its "
            "direction was right. What is the longest step in that direction that is allowed?"),
    },
    probes=[(np.array([6.0, 1.0]), 2.0), (np.array([3.0, 4.0]), 0.5), (np.array([0.3, -0.4]), 2.0),
            (np.array([-100.0, 20.0, 5.0]), 1.5), (np.array([0.0, 5.0]), 5.0)],
    hints=["np.linalg.norm(gradient) is its length. Is it above `most`? If not, return the gradient as it is.",
           "gradient / length has length 1. And length `most`?"],
    praise="This is clip_norm, and our training loop does it before every step.",
)

all = collect(globals())
