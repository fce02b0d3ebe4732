"""Clip a gradient by its length."""

from math import hypot

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.training.optimisers import clip_norm


def clipped(gradient, most):
    length = np.linalg.norm(gradient)
    if length > most:
        return gradient * most / length
    return gradient


def _a_copy_by_the_library(gradient, most):
    short = gradient.copy()
    clip_norm(short, most)
    return short


def _one_by_one(gradient, most):
    length = sum(float(g) ** 2 for g in gradient) ** 0.5
    factor = most / length if length > most else 1
    return [factor * g for g in gradient]


def _by_the_way(measure):
    """Shorten by another measure of length, measure(gradient)."""

    def answer(gradient, most):
        length = measure(gradient)
        return gradient * most / length if length > most else gradient

    return answer


def _if_too_long(then):
    """What is too long becomes then(gradient, most, length)."""

    def answer(gradient, most):
        length = np.linalg.norm(gradient)
        return then(gradient, most, length) if length > most else gradient

    return answer


clip = Exercise(
    "Write clipped(gradient, most): the gradient (P,), shortened to length `most` if it is longer.",
    right={"if it is longer": clipped,
           "one line": lambda gradient, most: gradient * min(1, most / np.sqrt(gradient @ gradient)),
           "divided by what is too long": lambda gradient, most: gradient / max(1, np.linalg.norm(gradient) / most),
           "a copy, by the library": _a_copy_by_the_library, "one by one": _one_by_one,
           "a choice of numpy's": lambda gradient, most: np.where(
               hypot(*gradient) > most, gradient * most / hypot(*gradient), gradient)},
    wrong={
        "divided by a length of 0": Wrong(
            lambda gradient, most: gradient / np.linalg.norm(gradient) * min(np.linalg.norm(gradient), most),
            "right, but for a gradient of zeros: its length is 0, and 0 / 0 is NaN, which would spoil every parameter. "
            "Which gradients need no division at all?"),
        "element by element": Wrong(
            lambda gradient, most: np.clip(gradient, -most, most),
            "you hold each element between -most and most. That is clipping too, and it turns the gradient: (6, 1) "
            "becomes (2, 1). What would shorten it, and leave it pointing where it did?"),
        "element by element, above alone": Wrong(
            lambda gradient, most: np.minimum(gradient, most),
            "you cut off each element above `most`, and a large one below 0 stays. Even with both ends cut, the "
            "gradient would be turned: (6, 1) becomes (2, 1). What would shorten it, and leave its direction?"),
        "squashed": Wrong(
            lambda gradient, most: most * np.tanh(gradient / most),
            "you squash each element. So short gradients shrink too, and long ones are turned. What would shorten "
            "only the long ones, and leave their direction?"),
        "short ones are stretched": Wrong(
            lambda gradient, most: gradient * most / np.linalg.norm(gradient),
            "you give every gradient the length `most`, also those that were shorter. Near the bottom of a valley "
            "gradients are short, and yours would never let the walk come to rest. When should nothing happen?"),
        "the short ones, not the long": Wrong(
            lambda gradient, most: gradient * most / np.linalg.norm(gradient)
            if np.linalg.norm(gradient) < most else gradient,
            "you change the short ones and leave the long ones as they are. Which way does the < or > point?"),
        "divided by the squared length": Wrong(
            _if_too_long(lambda gradient, most, length: gradient * most / length**2),
            "you divide by the squared length: gradient @ gradient is 25 for (3, 4), and its length is 5. What is "
            "missing?"),
        "asked by the squared length": Wrong(
            lambda gradient, most: gradient * most / np.linalg.norm(gradient) if gradient @ gradient > most
            else gradient,
            "your `if` asks the squared length: gradient @ gradient is 25 for (3, 4), and its length is 5. So some "
            "that are short enough are stretched, or some too long are left. What should be compared with `most`?"),
        "divided and asked by the squared length": Wrong(
            _by_the_way(lambda gradient: gradient @ gradient),
            "you take gradient @ gradient for the length. For (3, 4) that is 25, and its length is 5. What is missing?"
            ),
        "by its largest element": Wrong(
            _by_the_way(lambda gradient: np.abs(gradient).max()),
            "you take the largest element for the length. (3, 4) is 5 long, and no element of it is above 4. What did "
            "Pythagoras say of the two?"),
        "by the sizes added up": Wrong(
            _by_the_way(lambda gradient: np.abs(gradient).sum()),
            "you add up the sizes of the elements. For (3, 4) that is 7: the way round the corner. Straight, it is 5. "
            "What did Pythagoras say of the two?"),
        "by the elements added up": Wrong(
            _by_the_way(np.sum),
            "you add up the elements. In (3, -4) they take from each other, and it is 5 long all the same. What did "
            "Pythagoras say of the two?"),
        "by the mean square": Wrong(
            _by_the_way(lambda gradient: np.sqrt(np.mean(gradient**2))),
            "you take the mean of the squares. A length is the root of their *sum*: (3, 4) is 5 long."),
        "by the number of its elements": Wrong(
            _by_the_way(len),
            "len(gradient) says how many elements it has. Its length as an arrow is another thing: that of (3, 4) is "
            "5. Which function of np.linalg works it out?"),
        "length 1, whatever is allowed": Wrong(
            _if_too_long(lambda gradient, most, length: gradient / length),
            "you bring long gradients to length 1. They may have length `most`. What is still to be multiplied?"),
        "times most": Wrong(
            _if_too_long(lambda gradient, most, length: gradient * most),
            "you multiply long gradients by `most`. Which length do they have then? And by what must they be divided?"),
        "the fraction upside down": Wrong(
            _if_too_long(lambda gradient, most, length: gradient * length / most),
            "your fraction stands on its head: long gradients get longer. Which is the larger, `most` or the length?"),
        "something taken from each": Wrong(
            _if_too_long(lambda gradient, most, length: gradient - (length - most)),
            "you take the same amount from every element, and that turns the gradient. To be shorter and keep its "
            "direction, what must be done to all of them alike?"),
        "the length alone": Wrong(
            lambda gradient, most: min(most, np.linalg.norm(gradient)),
            "you return a length, one number. Asked is the gradient, with all of its elements, shortened."),
        "most itself": Wrong(
            _if_too_long(lambda gradient, most, length: most),
            "where it is too long you return `most`, one number. Asked is the gradient, with all of its elements, at "
            "that length."),
        "the signs lost": Wrong(
            lambda gradient, most: np.abs(clipped(gradient, most)),
            "your elements are all above 0. A gradient points up and down, and its direction should stay. Where did "
            "the signs get lost?"),
        "always 2": Wrong(
            lambda gradient, most: clipped(gradient, 2.0),
            "you shorten to 2, as in the lesson, whatever is asked. Your function is told how long it may be, by the "
            "name most."),
        "always 0.5": Wrong(
            lambda gradient, most: clipped(gradient, 0.5),
            "you shorten to 0.5, as in the lesson, whatever is asked. Your function is told how long it may be, by the "
            "name most."),
        "nothing where it is too long": Wrong(
            lambda gradient, most: gradient * (np.linalg.norm(gradient) <= most),
            "you throw away a gradient that is too long, and the walk stands still at the cliff for ever. Its "
            "direction was right. What is the longest step in that direction that is allowed?"),
    },
    probes=[(np.array([6.0, 1.0]), 2.0), (np.array([3.0, 4.0]), 0.5), (np.array([0.3, -0.4]), 2.0),
            (np.array([-100.0, 20.0, 5.0]), 1.5), (np.array([0.0, 5.0]), 5.0), (np.array([3.0, 4.0]), 4.5),
            (np.array([1.2, -1.6]), 3.0), (np.array([0.3, 0.4]), 0.4), (np.array([-7.0]), 2.0), (np.zeros(2), 2.0)],
    hints=["`np.linalg.norm(gradient)` is its length. Is it above `most`? If not, return the gradient as it is.",
           "gradient / length has length 1. And length `most`?"],
    praise="This is clip_norm, and our training loop does it before every step.",
)
