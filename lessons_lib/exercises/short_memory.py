"""The exercises of lesson 06: run a latch, find a guesser's floor, and follow a gradient through a latch."""

from functools import reduce

import numpy as np

from lessons_lib.exercises.base import Exercise, Wrong, collect


def remember(xs, w):
    h = 0.0
    for x in xs:
        h = np.tanh(w * h + x)
    return h


def _folded(xs, w):
    return reduce(lambda h, x: np.tanh(w * h + x), xs, 0.0)


def _news_outside(xs, w):
    h = 0.0
    for x in xs:
        h = np.tanh(w * h) + x
    return h


def _weighs_the_news_too(xs, w):
    h = 0.0
    for x in xs:
        h = np.tanh(w * (h + x))
    return h


def _no_squash(xs, w):
    h = 0.0
    for x in xs:
        h = w * h + x
    return h


def _starts_full(xs, w):
    h = 1.0
    for x in xs:
        h = np.tanh(w * h + x)
    return h


latch = Exercise(
    "Write remember(xs, w): the state of a latch with self-weight w after it has read the inputs xs, from state 0.",
    right={"a loop": remember, "folded": _folded},
    wrong={
        "news added outside the squash": Wrong(
            _news_outside,
            "you add the news after the squash. Then a state of 0.86 and a push of 1 make 1.86, and no tanh ever said "
            "that. What stands inside the brackets of tanh in the formula?"),
        "the news weighed as well": Wrong(
            _weighs_the_news_too,
            "you multiply the news by w too. The self-weight belongs to the loop alone: it is what the old state is "
            "worth. With w = 0, a unit without a loop, yours would hear nothing at all. What should it hear then?"),
        "the squash forgotten": Wrong(
            _no_squash,
            "you left the squash out. At w = 1.5 the state then grows by half at every step, without end. Which "
            "function keeps it between -1 and +1?"),
        "starts at 1": Wrong(
            _starts_full,
            "you start from state 1, so the latch holds a yes that nobody told it. Where does it start?"),
    },
    probes=[([1.0], 1.5), ([1.0, 0.0, 0.0, 0.0], 1.5), ([-1.0, 0.0, 0.5], 1.25), ([1.0, 0.0, -2.0, 0.0], 2.0),
            ([0.5, 0.5], 0.0), ([-1.0] + [0.0] * 1000, 1.5)],
    hints=["Two names are enough: h, the state, and x, the news. h begins at 0.",
           "h = np.tanh(w * h + x), once for each x in xs. Return the last h."],
    praise="One bit, told at the first step, and read 1000 steps later. It is still there.",
)


def best_share(gap, seen, shares):
    return 1.0 if seen > gap else max(shares)


def _sorted_share(gap, seen, shares):
    if gap < seen:
        return 1
    return sorted(shares)[-1]


last_words = Exercise(
    "Write best_share(gap, seen, shares): how often the best guesser is right that sees the last `seen` words only.",
    right={"in sight, or the most frequent": best_share, "sorted": _sorted_share},
    wrong={
        "the clue counted as in sight one word too early": Wrong(
            lambda gap, seen, shares: 1.0 if seen >= gap else max(shares),
            "with gap = 3 and seen = 3 you let it see the clue. Before \"sky\" it reads \"the clouds are in the\". "
            "Which are the last three of these words? How many must it see to reach the clue itself?"),
        "never right without the clue": Wrong(
            lambda gap, seen, shares: 1.0 if seen > gap else 0.0,
            "without the clue your guesser is never right. But it may still guess, and some guesses are lucky. What "
            "should it say if half of all sentences are about France?"),
        "guesses evenly": Wrong(
            lambda gap, seen, shares: 1.0 if seen > gap else 1 / len(shares),
            "your guesser throws a die among all countries. If half of all sentences are about France, it can do "
            "better than that. Which answer should it give every time?"),
        "guesses in proportion": Wrong(
            lambda gap, seen, shares: 1.0 if seen > gap else sum(share**2 for share in shares),
            "your guesser names each country as often as it comes. With shares 0.7 and 0.3 it is right 58 times in a "
            "hundred, and someone who always says the first is right 70 times. What is the best it can do?"),
    },
    probes=[(3, 3, [0.5, 0.3, 0.2]), (3, 4, [0.5, 0.3, 0.2]), (4, 5, [0.25] * 4), (24, 5, [0.25] * 4),
            (9, 2, [0.2, 0.7, 0.1]), (0, 1, [0.6, 0.4])],
    hints=["Two cases: the clue is among the last `seen` words, or it is not.",
           "If it is not, the past says nothing. Then always give the most frequent answer."],
    praise="A floor knows nothing about nets. Whoever gets above it has remembered something.",
)


def gradient_left(w, hs):
    product = 1.0
    for h in hs:
        product *= w * (1 - h**2)
    return product


def _by_logarithms(w, hs):
    slopes = w * (1 - np.array(hs) ** 2)
    return np.exp(np.log(slopes).sum())


gradient = Exercise(
    "Write gradient_left(w, hs): dh_T/dh_0 of a latch with self-weight w whose states after steps 1 to T were hs.",
    right={"a product": gradient_left, "a sum of logarithms": _by_logarithms},
    wrong={
        "the slope of tanh forgotten": Wrong(
            lambda w, hs: w ** len(hs),
            "that is w to the power of T, as if there were no squash. For w = 1.5 the gradient would grow. On the "
            "flat ends of tanh, how much of a small change comes through?"),
        "the self-weight forgotten": Wrong(
            lambda w, hs: float(np.prod([1 - h**2 for h in hs])),
            "you have the slopes of tanh. But the state also passes through the loop, and is multiplied there. By "
            "what?"),
        "added up": Wrong(
            lambda w, hs: float(sum(w * (1 - h**2) for h in hs)),
            "you add the steps up. Then a longer way would bring back more. One step inside the next: what does the "
            "chain rule do with their slopes?"),
        "the slope taken as 1 - h": Wrong(
            lambda w, hs: float(np.prod([w * (1 - h) for h in hs])),
            "you take 1 - h for the slope of tanh. At h = -0.9, where tanh is nearly flat, that would be 1.9. What has "
            "to be squared, so that both ends are flat?"),
        "only the last step": Wrong(
            lambda w, hs: w * (1 - hs[-1] ** 2),
            "that is the last step alone, dh_T by the state before it. The first state is T steps back. What "
            "happens to a small change at each of the other steps?"),
    },
    probes=[(1.5, [0.5]), (1.5, [0.9, 0.85, 0.86]), (2.0, [-0.9, 0.3]), (1.25, [0.71] * 20), (0.5, [0.1, -0.2, 0.1])],
    hints=["One step: dh_t/dh_{t-1} = w (1 - h_t^2).", "Start with 1.0 and multiply, once for each h in hs."],
    praise="Below 1 at every step, so what is left of it falls like a power. That is lesson 07.",
    tolerance=1e-9,
)

all = collect(globals())
