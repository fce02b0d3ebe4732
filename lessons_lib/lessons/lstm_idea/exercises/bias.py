"""The forget bias for a half-life."""

from math import log

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.lessons.lstm_idea.exercises.belt import half_life
from lessons_lib.nets.activations import sigmoid


def forget_bias(steps):
    f = 0.5 ** (1 / steps)
    return np.log(f / (1 - f))


def _half_life_of_a_bias(b):
    with np.errstate(divide="ignore"):  # a bias of 1000 keeps all, for ever
        return half_life(sigmoid(b))


def _searched(steps):
    low, high = -20.0, 30.0
    while high - low > 1e-7:
        middle = (low + high) / 2
        low, high = (middle, high) if half_life(sigmoid(middle)) < steps else (low, middle)
    return low


bias = Exercise(
    "Write forget_bias(steps): the number whose sigmoid is the f with a half-life of so many steps.",
    right={"the sigmoid turned round": forget_bias,
           "in one line": lambda steps: -log(2 ** (1 / steps) - 1),
           "two logarithms": lambda steps: np.log(0.5 ** (1 / steps)) - np.log(1 - 0.5 ** (1 / steps)),
           "a tanh turned round": lambda steps: 2 * np.arctanh(2 * 0.5 ** (1 / steps) - 1),
           "halving the interval": _searched},
    wrong={
        "f itself": Wrong(
            lambda steps: 0.5 ** (1 / steps),
            "that is f, how far the gate is open. It is right, and half of the way. Which number must go into the "
            "sigmoid so that this f comes out?"),
        "the sigmoid of f": Wrong(
            lambda steps: 1 / (1 + np.exp(-(0.5 ** (1 / steps)))),
            "you put f into the sigmoid. It should come *out* of it. Solve f = 1 / (1 + e^-b) for b: what is 1 / f - "
            "1?"),
        "a gate that shuts": Wrong(
            lambda steps: -forget_bias(steps),
            "the sign is turned: with your bias the gate is shut where it should be open. sigmoid(5) is nearly open. "
            "Is it f / (1 - f), or (1 - f) / f, that stands in the logarithm?"),
        "the logarithm of f": Wrong(
            lambda steps: np.log(0.5) / steps,
            "that is log(f), which undoes an e^b. But a sigmoid is 1 / (1 + e^-b). What is f / (1 - f)?"),
        "no logarithm": Wrong(
            lambda steps: 0.5 ** (1 / steps) / (1 - 0.5 ** (1 / steps)),
            "that is f / (1 - f), and it is e^b, not yet b. What undoes an e^b?"),
        "halved at every step": Wrong(
            lambda steps: np.log(0.5 ** steps / (1 - 0.5 ** steps)),
            "0.5 ** steps is what is left if every step halves. Here all steps together halve once: f ** steps = 0.5. "
            "What is f?"),
        "half a step": Wrong(
            lambda steps: np.log((1 - 0.5 / steps) / (0.5 / steps)),
            "your f is 1 - 0.5 / steps, as if each step took the same amount. Each takes its part of what is left by "
            "then: f ** steps = 0.5. What is f?"),
        "a factor for a power": Wrong(
            lambda steps: np.log(0.5 / steps / (1 - 0.5 / steps)),
            "your f is 0.5 / steps: with more steps the gate would have to keep less. f ** steps = 0.5 is a power. "
            "Which root of 0.5 is f?"),
        "one part in so many": Wrong(
            lambda steps: np.log(steps - 1) if steps > 1 else -np.inf,
            "your f is 1 - 1 / steps. After so many steps about 1/e is left then, 0.37, and not a half: f ** steps = "
            "0.5. What is f?"),
        "the logarithm of the steps": Wrong(
            lambda steps: np.log(steps),
            "ln(steps) grows as it should, and is too small: for 1000 steps it gives 6.91, and the gate wants 7.27. "
            "f ** steps = 0.5 gives the f. Which number goes into the sigmoid to get it?"),
        "nearly": Wrong(
            lambda steps: np.log(steps / np.log(2)),
            "ln(steps / ln 2) is nearly right for many steps, and for one step it is not: there f is 0.5, and the bias "
            "0. What is f, exactly, and which number goes into the sigmoid?"),
        "a tanh for the sigmoid": Wrong(
            lambda steps: np.arctanh(0.5 ** (1 / steps)),
            "you turned tanh round. The gate is a sigmoid. What is f / (1 - f)?"),
        "a logarithm to base 2": Wrong(
            lambda steps: np.log2(0.5 ** (1 / steps) / (1 - 0.5 ** (1 / steps))),
            "f / (1 - f) is e^b, a power of e, and you undid a power of 2. Which logarithm belongs to e?"),
        "a bracket short": Wrong(
            lambda steps: np.log(0.5 ** (1 / steps)) / (1 - 0.5 ** (1 / steps)),
            "your logarithm ends too early: it takes f alone, and the division comes after it. Which bracket moves?"),
        "half of the half-life": Wrong(
            lambda steps: forget_bias(steps / 2),
            "your belt loses half in half as many steps. f ** steps = 0.5: what stands in the exponent of f?"),
        "always 5": Wrong(
            lambda steps: 5,
            "5 is the bias of the lesson, with a half-life of 103.2 steps. Here the steps are given. Which f has that "
            "half-life?"),
        "a whole number": Wrong(
            lambda steps: float(np.round(forget_bias(steps))),
            "you round the bias. A bias may be any number, and the gate notices."),
        "the way there": Wrong(
            _half_life_of_a_bias,
            "you take `steps` for the bias, and work out its half-life. Here it is the other way round: the half-life "
            "is given. Which f has it, and which number goes into the sigmoid to get that f?"),
    },
    probes=[(10,), (100,), (1000,), (1,), (3,)], tolerance=1e-6,
    hints=["First f: to the power of `steps` it is 0.5, so `f = 0.5 ** (1 / steps)`.",
           "Then turn the sigmoid round: f / (1 - f) = e^b."],
    praise="For a half-life of 100 steps the bias is 4.97, for 1000 it is 7.27: ten times as long costs 2.3 more.",
)
