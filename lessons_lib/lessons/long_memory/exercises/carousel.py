"""What of a gradient comes back along the belt, in 1997 and today, and what a truncated one leaves out."""

import numpy as np

from lessons_lib.interactive.exercise import Wrong
from lessons_lib.lessons.long_memory.exercises.parts import InParts


def three_slopes(f, others):
    carousel, belt = 1.0, np.prod(f)
    all_ways = np.prod(f + others)
    return carousel, belt, all_ways - belt


def _in_a_loop(f, others):
    belt = all_ways = 1.0
    for on_the_belt, beside in zip(f, others, strict=True):
        belt, all_ways = belt * on_the_belt, all_ways * (on_the_belt + beside)
    return [1, belt, all_ways - belt]


def _way_by_way(f, others):
    """Two sums are carried along: of the way that never left the belt, and of all that have left it."""
    belt, left = 1.0, 0.0
    for kept, beside in zip(f, others, strict=True):
        belt, left = belt * kept, belt * beside + left * (kept + beside)
    return np.array([1.0, belt, left])


def _old(slope_of):
    """The mistake of someone who is wrong about the cell of 1997."""
    return lambda f, others: (slope_of(f, others), *three_slopes(f, others)[1:])


def _belt(slope_of):
    """The mistake of someone who is wrong about today's belt, and takes that from all ways."""
    return lambda f, others: (1.0, slope_of(f), np.prod(f + others) - slope_of(f))


def _left_out(slope_of):
    """The mistake of someone who is wrong about what is left out."""
    return lambda f, others: (1.0, np.prod(f), slope_of(f, others))


def _once(f, others):
    """The ways that leave the belt once."""
    return sum(others[t] * np.prod(np.delete(f, t)) for t in range(len(f)))


carousel = InParts(
    "Write three_slopes(f, others): three slopes dc_T/dc_0. First that of the cell of 1997 along its carousel, then "
    "that of today's cell along the belt, and last what a truncated gradient leaves out in today's cell. f (T,) are "
    "the forget gates; others (T,) how c_t changes with c_{t-1} by all other ways, through h, to which its output "
    "gate does not listen.",
    right={"three products": three_slopes, "in a loop": _in_a_loop, "way by way": _way_by_way,
           "by logarithms": lambda f, others: (
               1, np.exp(np.log(f).sum()), np.exp(np.log(f + others).sum()) - np.exp(np.log(f).sum()))},
    wrong={
        "1997 forgets": Wrong(
            _old(lambda f, others: np.prod(f)),
            "you gave the cell of 1997 a forget gate. It had none: c_t = c_{t-1} + what the input gate lets in. How "
            "does c_t change with c_{t-1} then?"),
        "1997 counts the steps": Wrong(
            _old(lambda f, others: len(f)),
            "your slope of the cell of 1997 grows with the number of steps. At each step something is *added* to the "
            "memory. What does that do to its slope against the memory before?"),
        "1997 hands nothing back": Wrong(
            _old(lambda f, others: 0.0),
            "by your first number nothing comes back in the cell of 1997. The news that is added has slope 0 against "
            "the old memory, but the old memory itself goes on too. With which factor?"),
        "1997 by all ways": Wrong(
            _old(lambda f, others: np.prod(1 + others)),
            "you go all ways in the cell of 1997. Asked is the slope along the carousel, from memory to memory, where "
            "a truncated gradient goes. What does a single step multiply it with there?"),
        "1997 halves": Wrong(
            _old(lambda f, others: 0.5 ** len(f)),
            "you gave the cell of 1997 a forget gate that stands half open. It had none at all. Which factor stands "
            "before c_{t-1} in its formula?"),
        "today keeps all": Wrong(
            _belt(lambda f: 1.0),
            "the first number is right. Your second is that of 1997 again, but today's cell has forget gates: "
            "c_t = f_t c_{t-1} + news. What does each step do to the slope?"),
        "added up": Wrong(
            _belt(np.sum),
            "the first number is right. For the second you add the forget gates up, and it grows with T. A slope comes "
            "through one gate after the other. How are factors in a row put together?"),
        "the mean": Wrong(
            _belt(np.mean),
            "the first number is right. For the second you take the mean of the forget gates. A slope comes through "
            "all of them, one after the other. What is left after two that stand half open?"),
        "the last gate": Wrong(
            lambda f, others: (1.0, f[-1], np.prod(f + others) - f[-1]),
            "the first number is right. Your second is the last forget gate alone: one step. From c_T back to c_0 "
            "there are T. What of the others?"),
        "the smallest gate": Wrong(
            _belt(np.min),
            "the first number is right. Your second is the smallest forget gate, as if the others took nothing more. "
            "What is left behind two gates, each half open?"),
        "one gate, to a power": Wrong(
            _belt(lambda f: f[0] ** len(f)),
            "the first number is right. Your second takes the first forget gate for all steps. They stand otherwise "
            "at each step. What stands in the place of the power then?"),
        "a gate too few": Wrong(
            _belt(lambda f: np.prod(f[1:])),
            "the first number is right. In your second the first gate is missing. With T = 1 there is one step from "
            "c_0 to c_T. Which gate stands in its way?"),
        "the last gate is missing": Wrong(
            _belt(lambda f: np.prod(f[:-1])),
            "the first number is right. In your second the last gate is missing. With T = 1 there is one step from "
            "c_0 to c_T. Which gate stands in its way?"),
        "squashed again": Wrong(
            _belt(lambda f: np.prod(1 / (1 + np.exp(-f)))),
            "the first number is right. For the second you put f through a sigmoid. It holds the gates themselves, "
            "which have been through theirs."),
        "what is forgotten": Wrong(
            _belt(lambda f: np.prod(1 - f)),
            "the first number is right. For the second you multiply what is lost, 1 - f. The gate named forget lets "
            "through what is *kept*."),
        "all that was left on the way": Wrong(
            lambda f, others: (1.0, np.cumprod(f), np.prod(f + others)),
            "np.cumprod gives the slope after each step. One number is wanted for the belt: after all T of them."),
        "nothing is left out": Wrong(
            _left_out(lambda f, others: 0.0),
            "the first two are right. By your third nothing is left out. True, if nothing listened to h. But "
            "`others` says that some of c_{t-1} comes to c_t through h. What would the whole slope be?"),
        "the whole": Wrong(
            _left_out(lambda f, others: np.prod(f + others)),
            "the first two are right. Your third is the whole slope, by all ways. A truncated gradient has a part of "
            "it: which way does it go? Asked is the rest."),
        "the wrong way round": Wrong(
            _left_out(lambda f, others: np.prod(f) - np.prod(f + others)),
            "the first two are right. The sign of your third is turned. What is left out, together with the belt, "
            "makes the whole. Which is taken from which?"),
        "ways that never come back": Wrong(
            _left_out(lambda f, others: np.prod(others)),
            "the first two are right. Your third counts one single way, which leaves the belt at *every* step. A way "
            "may leave it at some steps and stay on it at others, and a truncated gradient takes none of these. How "
            "many ways are there in two steps?"),
        "one step each": Wrong(
            _left_out(lambda f, others: np.sum(others)),
            "the first two are right. For the third you add up the steps beside the belt. But whoever leaves it at "
            "one step must come through all the other steps too. What does a whole way multiply?"),
        "the ways that leave once": Wrong(
            _left_out(_once),
            "the first two are right. Your third has the ways that leave the belt once. Others leave it twice, or at "
            "every step. Is there a product that holds all ways at once?"),
        "in the cell of 1997": Wrong(
            _left_out(lambda f, others: np.prod(1 + others) - 1),
            "the first two are right. Your third is what is left out in a cell without forget gates. Asked is that of "
            "today's cell. Which factor does a step have on its belt?"),
        "a share": Wrong(
            _left_out(lambda f, others: 1 - np.prod(f) / np.prod(f + others)),
            "the first two are right. Your third is a share of the whole slope. Asked is how much it is, not which "
            "part."),
        "its size": Wrong(
            _left_out(lambda f, others: abs(np.prod(f + others) - np.prod(f))),
            "the first two are right. Your third has lost its sign. The other ways may work against the belt, and then "
            "what they bring is below 0."),
        "ways multiplied": Wrong(
            _left_out(lambda f, others: np.prod(f * others)),
            "the first two are right. For the third you multiply belt and other ways within a step. A way takes one "
            "*or* the other there. How are ways put together that lead from the same place to the same place?"),
    },
    probes=[(np.array([0.9, 0.5]), np.array([0.3, -0.2])), (np.array([0.8]), np.array([0.1])),
            (np.ones(20), np.tile([0.05, 0.02, -0.04, 0.01], 5)),
            (np.array([0.99, 0.7, 0.95, 0.6, 0.999]), np.array([-0.1, 0.2, 0.05, -0.3, 0.01])),
            (np.linspace(0.9995, 0.998, 1000), np.full(1000, 0.0004))],
    hints=["In 1997 it is c_t = c_{t-1} + news: before c_{t-1} stands the same factor at every step. Today that is "
           "f_t: `np.prod(f)` multiplies all of them.",
           "By all ways, a step changes c_t by `f + others`: ways that lead from one place to another are added, and "
           "steps one after the other are multiplied.",
           "What is left out is all ways together, less the one that never leaves the belt."],
    praise="In T steps there are 2 to the power of T ways from c_0 to c_T, and a truncated gradient goes one of them. "
           "In 1997 that one was worth 1, after a thousand steps as after one.",
)
