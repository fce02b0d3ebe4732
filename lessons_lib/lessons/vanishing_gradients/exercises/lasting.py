"""How many steps a factor lasts."""

from itertools import count
from math import ceil, floor, log

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong


def steps_until(factor, left):
    steps = 0
    while factor**steps >= left:
        steps += 1
    return steps


def _by_multiplying(factor, left):
    steps, now = 0, 1.0
    while True:
        now *= factor
        steps += 1
        if now < left:
            return steps


def _calls_itself(factor, left):
    return 0 if left > 1 else 1 + _calls_itself(factor, left / factor)


def _from_a_table(factor, left):
    steps = np.arange(10_000)
    return steps[factor**steps < left][0]


def _ceiling_mended(factor, left):
    steps = ceil(log(left) / log(factor))
    return steps + 1 if factor**steps >= left else steps


def _until(enough, start=0, then=lambda steps: steps):
    """Count on, from `start`, until enough(steps, factor, left)."""
    return lambda factor, left: then(next(n for n in count(start) if n > 20_000 or enough(n, factor, left)))


until = Exercise(
    "Write steps_until(factor, left): the first number of steps after which less than `left` of 1 is left.",
    right={"count": steps_until, "logarithms": lambda factor, left: floor(log(left) / log(factor)) + 1,
           "logarithms to base 10": lambda factor, left: np.log10(left) / np.log10(factor) // 1 + 1,
           "multiply on": _by_multiplying, "calls itself": _calls_itself, "from a table": _from_a_table,
           "the first in a table": lambda factor, left: np.argmax(factor ** np.arange(10_000.0) < left),
           "rounded up, and one more if need be": _ceiling_mended},
    wrong={
        "one step short": Wrong(
            lambda factor, left: steps_until(factor, left) - 1,
            "you stop one step early: after your number of steps it is not yet less than `left`. Is it the last step "
            "that is not below the mark that you count, or the first one below it?"),
        "at most": Wrong(
            _until(lambda n, factor, left: factor**n <= left),
            "you stop as soon as exactly `left` is left. With factor = 0.5 and left = 0.25 that is after two steps, "
            "and there it is not *less* than a quarter. How many steps does it take? (Rounding up stops there too: it "
            "leaves a whole 2 as it is.)"),
        "rounded": Wrong(
            lambda factor, left: round(log(left) / log(factor)),
            "you round to the nearest whole number, up or down. After 151.2 steps one hundredth is left, so after 151 "
            "it is still more. Which whole number comes next, whatever the fraction?"),
        "not rounded": Wrong(
            lambda factor, left: log(left) / log(factor),
            "that is where exactly `left` is left, somewhere between two steps. Steps are counted in whole numbers. "
            "Which is the first after which it is less?"),
        "not rounded, and one more": Wrong(
            lambda factor, left: log(left) / log(factor) + 1,
            "you add 1, and the fraction is still there. Steps are counted in whole numbers. What should be cut off "
            "before you add?"),
        "one step too many": Wrong(
            lambda factor, left: steps_until(factor, left) + 1,
            "you take one step more than it needs. Do you count a step after less than `left` is there? Or does your "
            "count begin at 1, before any step was taken?"),
        "what is left by then": Wrong(
            lambda factor, left: factor ** steps_until(factor, left),
            "you return what is left at the end. Asked is how many steps it took."),
        "the same amount every step": Wrong(
            lambda factor, left: ceil((1 - left) / (1 - factor)),
            "you take away the same amount at every step, as simple interest does. Then 0.97 would be used up after 34 "
            "steps. But each step takes 3 % of what is left by then. What is left after two steps?"),
        "the same amount every step, and one more": Wrong(
            lambda factor, left: floor((1 - left) / (1 - factor)) + 1,
            "you take away the same amount at every step, and that would be all of it after 34 steps of 0.97. But each "
            "step takes 3 % of what is left by then. What is left after two steps?"),
        "what is lost, not what is left": Wrong(
            lambda factor, left: steps_until(factor, 1 - left),
            "you count until that much is lost. For 1 % you stop when 99 % is still there. Which of the two does "
            "`left` name?"),
        "the logarithms the wrong way up": Wrong(
            lambda factor, left: log(factor) / log(left),
            "your fraction stands on its head. factor ** n = left says n * log(factor) = log(left). What is n?"),
        "the wrong way up, and rounded": Wrong(
            lambda factor, left: floor(log(factor) / log(left)) + 1,
            "your fraction stands on its head, under the rounding. factor ** n = left says n * log(factor) = "
            "log(left). What is n?"),
        "left in percent": Wrong(
            _until(lambda n, factor, left: 100 * factor**n < left),
            "you count until less than `left` percent is there. `left` is a part of 1: 0.01 stands for 1 %."),
        "squared at every step": Wrong(
            lambda factor, left: next(n for n in count(1) if factor ** 2 ** (n - 1) < left),
            "your factor is multiplied by itself, and so it changes: after three turns you have factor to the power of "
            "8. Each step multiplies by the same factor. Which two names do you need?"),
        "always 0.97": Wrong(
            lambda factor, left: steps_until(0.97, left),
            "your factor is 0.97, whatever is asked. Your function is given one, with the name factor."),
        "always 1 %": Wrong(
            lambda factor, left: steps_until(factor, 0.01),
            "you stop at 1 %, whatever is asked. Your function is told where to stop, by the name left."),
        "the half-life": Wrong(
            lambda factor, left: steps_until(factor, 0.5),
            "you stop where half is left, whatever is asked. Your function is told where to stop, by the name left."),
        "all steps of a table": Wrong(
            lambda factor, left: np.arange(10_000)[factor ** np.arange(10_000) < left],
            "you return every step after which less than that is left. Asked is the first of them."),
        "a loop that ends too early": Wrong(
            lambda factor, left: next((n for n in range(1000) if factor**n < left), None),
            "your loop ends too early: with 0.999 it takes thousands of steps, and then your function returns nothing "
            "(None). How could you count without saying beforehand how far?"),
        "a table that is too short": Wrong(
            lambda factor, left: np.arange(4000)[factor ** np.arange(4000) < left][0],
            "your table of steps ends too early: with 0.999 it takes thousands of steps, and then nothing in the table "
            "is below `left`. How could you count without saying beforehand how far?"),
    },
    probes=[(0.97, 0.01), (0.97, 0.5), (0.5, 0.1), (0.5, 0.25), (0.5, 0.5), (0.5, 0.8), (0.25, 0.0625), (0.9, 0.01),
            (0.999, 0.5), (0.2247, 0.001), (0.999, 0.01)],
    hints=["Start with steps = 0, and go on while `factor ** steps` is not yet below `left`.",
           "With logarithms: n times that of `factor` is that of `left`, which gives an n, mostly with a fraction. "
           "Which whole number comes next? And if there is no fraction?"],
    praise="At 0.97 it takes 152 steps until less than 1 % is left. At 0.5 it would take 7.",
)
