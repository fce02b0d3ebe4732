"""How long a belt remembers."""

from math import log

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.nets.activations import sigmoid


def half_life(f):
    return np.log(0.5) / np.log(f)


def _halving(f):
    low, high = 0.0, 1e6
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if f**middle > 0.5 else (low, middle)
    return low


half = Exercise(
    "Write half_life(f): after how many steps half is left, if every step keeps f of what there was. No rounding.",
    right={"natural logarithms": half_life, "logarithms to base 2": lambda f: -1 / np.log2(f),
           "one logarithm, to base f": lambda f: log(0.5, f), "from doubling": lambda f: log(2) / log(1 / f),
           "halving the interval": _halving},
    wrong={
        "upside down": Wrong(
            lambda f: np.log(f) / np.log(0.5),
            "your fraction stands on its head. f ** n = 0.5 says n * log(f) = log(0.5). What is n?"),
        "a negative time": Wrong(
            lambda f: np.log(2) / np.log(f),
            "your half-life is negative. log(f) is below 0, and log(2) above. Is it doubling or halving that you wait "
            "for?"),
        "the same amount every step": Wrong(
            lambda f: 0.5 / (1 - f),
            "you take the same amount away at every step, and are done after 50 steps of 0.99. But each step takes 1 % "
            "of what is left by then, which is less and less. What is left after two steps?"),
        "whole steps": Wrong(
            lambda f: float(np.ceil(np.log(0.5) / np.log(f))),
            "that is the first whole step with half or less. It was asked without rounding: at 0.9 it is 6.5788. What "
            "does your formula say before you round?"),
        "rounded": Wrong(
            lambda f: round(np.log(0.5) / np.log(f)),
            "you round to whole steps. It was asked without rounding: at 0.9 it is 6.5788."),
        "rounded down": Wrong(
            lambda f: int(np.log(0.5) / np.log(f)),
            "you cut off what is behind the point. It was asked without rounding: at 0.9 it is 6.5788."),
        "multiplied": Wrong(
            lambda f: np.log(0.5) * np.log(f),
            "you multiply the two logarithms. f ** n = 0.5 says n * log(f) = log(0.5). How do you get n alone?"),
        "the logarithm of the quotient": Wrong(
            lambda f: np.log(0.5 / f),
            "you divide first and take one logarithm. f ** n = 0.5 says n * log(f) = log(0.5): two logarithms. Which "
            "is divided by which?"),
        "one logarithm too few": Wrong(
            lambda f: np.log(0.5) / f,
            "you divide by f itself. f ** n = 0.5 says n * log(f) = log(0.5). What stands beside n?"),
        "no logarithm": Wrong(
            lambda f: 0.5 / f,
            "you divide 0.5 by f. f ** n = 0.5 asks for a power, not for a factor. What brings a power down?"),
        "half as a base": Wrong(
            lambda f: 0.5 ** f,
            "you take 0.5 to the power of f. It is f that is multiplied by itself, n times, until 0.5 is left. Which "
            "number stands in the exponent, and what brings it down?"),
        "the root": Wrong(
            lambda f: f ** 0.5,
            "that is the root of f, what half a step leaves. Asked is after how many steps half of the load is left: "
            "f ** n = 0.5. What brings n down from the exponent?"),
        "of what is lost": Wrong(
            lambda f: np.log(0.5) / np.log(1 - f),
            "you follow what falls off, 1 - f. Each step keeps f of the load. Which of the two is multiplied by "
            "itself?"),
        "two kinds of logarithm": Wrong(
            lambda f: np.log(0.5) / np.log10(f),
            "your two logarithms have different bases. Any base will do, but the same for both."),
        "as f were nearly 1": Wrong(
            lambda f: np.log(2) / (1 - f),
            "ln 2 / (1 - f) is nearly right where f is near 1, and only there: at 0.5 half is left after one step, and "
            "yours says 1.39. What does it put in the place of -log(f)?"),
        "down to 0.37": Wrong(
            lambda f: -1 / np.log(f),
            "after so many steps 1/e is left, 0.37 of the load. Asked is when half is left. What stands in the place "
            "of the 1? (If it is log2(0.5), which is -1: both logarithms want the same base.)"),
        "one part of what is lost": Wrong(
            lambda f: 1 / (1 - f),
            "1 / (1 - f) steps would lose everything if each lost the same amount. Each step takes its part of what is "
            "left by then. What is left after n steps, as a power?"),
        "ln 2 by heart": Wrong(
            lambda f: -0.693 / np.log(f),
            "you wrote ln 2 with three digits. Let numpy work it out, and all digits are there."),
        "squashed before": Wrong(
            lambda f: np.log(0.5) / np.log(sigmoid(f)),
            "you put f through a sigmoid. It is the gate itself, and has been through its sigmoid before."),
        "ln by its name": Wrong(
            lambda f: np.ln(0.5) / np.ln(f),
            "numpy calls the natural logarithm np.log, not np.ln."),
    },
    probes=[(0.99,), (0.999,), (0.9,), (0.7,), (0.5,), (0.2,)],
    hints=["You look for the n for which f, to the power of n, is 0.5.",
           "Take the logarithm of both sides: n times `np.log(f)` is `np.log(0.5)`."],
    praise="0.99 has lost half after 69 steps, 0.999 after 693.",
)
