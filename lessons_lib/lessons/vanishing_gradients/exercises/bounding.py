"""The most that a gradient can be stretched."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong


def most_left(W_hh, steps, slope):
    return (slope * np.linalg.norm(W_hh, 2))**steps


def _calls_itself(W_hh, steps, slope):
    return 1 if steps == 0 else slope * np.linalg.norm(W_hh, 2) * _calls_itself(W_hh, steps - 1, slope)


def _by_trying_arrows(W_hh, steps, slope):
    arrow = np.arange(1.0, len(W_hh) + 1)
    for _ in range(2000):
        arrow = W_hh.T @ (W_hh @ arrow)
        arrow = arrow / np.sqrt(arrow @ arrow)
    stretched = W_hh @ arrow
    return (slope * np.sqrt(stretched @ stretched)) ** steps


def _radius(W_hh):
    return np.abs(np.linalg.eigvals(W_hh)).max()


bound = Exercise(
    "Write most_left(W_hh, steps, slope): the most that dh_T/dh_t can stretch an arrow over so many steps, where "
    "`slope` is the largest slope of the squash.",
    right={"the 2-norm": most_left,
           "the singular values": lambda W, steps, slope: np.prod([slope * np.linalg.svd(W)[1].max()] * steps),
           "the norm of slope times W": lambda W, steps, slope: np.linalg.norm(slope * W, ord=2) ** steps,
           "the eigenvalues of W.T @ W": lambda W, steps, slope: (
               slope * np.sqrt(np.linalg.eigvalsh(W.T @ W).max())) ** steps,
           "by logarithms": lambda W, steps, slope: np.exp(steps * np.log(slope * np.linalg.norm(W, 2))),
           "calls itself": _calls_itself, "by trying arrows": _by_trying_arrows},
    wrong={
        "the spectral radius": Wrong(
            lambda W, steps, slope: (slope * _radius(W))**steps,
            "you use the spectral radius. It tells what many equal steps do in the long run, and a single step may "
            "stretch more: 1.5 [[1, 1], [-1, -1]] has radius 0 and stretches an arrow threefold. Which number of W_hh "
            "holds for every step and every arrow?"),
        "the largest eigenvalue, with its sign": Wrong(
            lambda W, steps, slope: (slope * np.linalg.eigvals(W).real.max())**steps,
            "you use an eigenvalue, and with its sign (or, where it is complex, without its part i). It tells of the "
            "long run, and a single step may stretch more. Which number of W_hh holds for every step and arrow?"),
        "the largest entry": Wrong(
            lambda W, steps, slope: (slope * np.abs(W).max())**steps,
            "you use the largest entry. But the entries of a row add up: [[1, 1], [1, 1]] has no entry above 1 and "
            "makes of (1, 1) an arrow twice as long. What is the most that all entries together can do?"),
        "the largest entry, with its sign": Wrong(
            lambda W, steps, slope: (slope * W.max())**steps,
            "you use the largest entry, and one of -4 would count for nothing. But even the largest by size is not "
            "enough, since the entries of a row add up. What is the most that all entries together can do?"),
        "the slope is forgotten": Wrong(
            lambda W, steps, slope: np.linalg.norm(W, 2)**steps,
            "you leave out the squash. With tanh, whose slope is at most 1, nothing changes; with the sigmoid every "
            "step takes at least three quarters. How often does the blame come through a squash?"),
        "the slope once": Wrong(
            lambda W, steps, slope: slope * np.linalg.norm(W, 2)**steps,
            "you count the squash once. There is one at every step. What belongs inside the brackets?"),
        "the matrix is forgotten": Wrong(
            lambda W, steps, slope: slope**steps,
            "you count the squashes alone. At every step the blame comes through the matrix too. How far can that "
            "stretch an arrow?"),
        "always the sigmoid's slope": Wrong(
            lambda W, steps, slope: (0.25 * np.linalg.norm(W, 2))**steps,
            "your slope is 0.25, whatever is asked. Your function is given one, with the name slope."),
        "the slope of the slope": Wrong(
            lambda W, steps, slope: (slope * (1 - slope) * np.linalg.norm(W, 2))**steps,
            "you work out s * (1 - s) from `slope`. It is a slope already, the largest that the squash has."),
        "slope and stretch added": Wrong(
            lambda W, steps, slope: (slope + np.linalg.norm(W, 2))**steps,
            "you add the slope to what the matrix does. The blame goes through one and then through the other. How are "
            "two factors put together?"),
        "divided by the slope": Wrong(
            lambda W, steps, slope: (np.linalg.norm(W, 2) / slope)**steps,
            "you divide by the slope, and a flat squash would let more through than a steep one. What does a slope of "
            "0.25 do to blame?"),
        "all singular values": Wrong(
            lambda W, steps, slope: (slope * np.linalg.norm(W))**steps,
            "np.linalg.norm(W) without a second argument puts all singular values together, as if one arrow could have "
            "them all. True as a bound, but wider than it need be. Which second argument gives the largest alone?"),
        "all singular values added": Wrong(
            lambda W, steps, slope: (slope * np.linalg.norm(W, "nuc"))**steps,
            "you add all singular values, as if one arrow could have them all. True as a bound, but wider than it need "
            "be. Which of them is the most that a single arrow can get?"),
        "each singular value": Wrong(
            lambda W, steps, slope: (slope * np.linalg.svd(W)[1])**steps,
            "you return one number for each singular value. A bound is for the arrow that is stretched the most. Which "
            "of the numbers is that?"),
        "the smallest singular value": Wrong(
            lambda W, steps, slope: (slope * np.linalg.svd(W)[1][-1])**steps,
            "you took the last singular value, and numpy puts the smallest there. Which one is the most that an arrow "
            "can be stretched?"),
        "all that svd says": Wrong(
            lambda W, steps, slope: (slope * np.linalg.svd(W))**steps,
            "np.linalg.svd returns three things, and the singular values are the second of them. How do you get at one "
            "of three? Or ask np.linalg.norm."),
        "the norm 1": Wrong(
            lambda W, steps, slope: (slope * np.linalg.norm(W, 1))**steps,
            "np.linalg.norm(W, 1) adds up the sizes in a column, and takes the largest of these sums. It measures "
            "arrows in another way than by their length. Which second argument means the largest singular value?"),
        "the determinant": Wrong(
            lambda W, steps, slope: (slope * abs(np.linalg.det(W)))**steps,
            "you use the determinant: how the *area* changes. A long and thin ellipse may have a small one. Which "
            "number says how long it is?"),
        "the norm of the power": Wrong(
            lambda W, steps, slope: np.linalg.norm(np.linalg.matrix_power(W, steps), 2) * slope**steps,
            "you multiply the matrices first and then take the norm. That holds if nothing happens between them. But "
            "there stand slopes, one for each unit, and they may take away just what one step would have undone of the "
            "other, as in the lesson, where W @ W is 0 and 900 million came back. What is the most for *one* step?"),
        "each entry to a power": Wrong(
            lambda W, steps, slope: np.linalg.norm((slope * W)**steps, 2),
            "** takes each entry to that power, and that is no step after a step. First find one number, the most that "
            "one step can stretch. What stands under the power then?"),
        "one step": Wrong(
            lambda W, steps, slope: slope * np.linalg.norm(W, 2),
            "that is the most for one step. And for `steps` of them, one after the other?"),
        "one step too many": Wrong(
            lambda W, steps, slope: (slope * np.linalg.norm(W, 2))**(steps + 1),
            "you count one step too many. For steps = 1 there is one matrix and one squash."),
        "one step too few": Wrong(
            lambda W, steps, slope: (slope * np.linalg.norm(W, 2))**(steps - 1),
            "you count one step too few. For steps = 1 there is one matrix and one squash."),
        "never above 1": Wrong(
            lambda W, steps, slope: min(1.0, (slope * np.linalg.norm(W, 2))**steps),
            "your bound is never above 1. But gradients may explode too, and then it must say so."),
        "added up": Wrong(
            lambda W, steps, slope: steps * slope * np.linalg.norm(W, 2),
            "you multiply by the number of steps. Each step stretches what the step before left. How are factors in a "
            "row written?"),
    },
    probes=[(np.array([[0.6, 1.2], [0.0, 0.6]]), 3, 1.0), (1.5 * np.array([[1.0, 1.0], [-1.0, -1.0]]), 2, 1.0),
            (np.array([[0.9, 0.6], [0.3, -1.2]]), 3, 0.5), (np.array([[-2.0]]), 4, 0.25),
            (np.array([[0.0, 1.0, 0.5], [0.3, 0.0, 0.2], [0.1, 0.6, 0.4]]), 5, 1.0),
            (np.array([[0.5, -3.0], [0.2, 0.1]]), 1, 0.25)],
    hints=["`np.linalg.norm(W_hh, 2)`, with the 2, is the largest singular value.",
           "One step can stretch by slope * largest. And `steps` of them, one after the other?"],
    praise="It is a bound: what really happens may be far less, and never more.",
)
