"""What a gate lets through, how long a belt remembers, and the bias that sets it. Lesson 08."""

from math import log

import numpy as np

from lessons_lib.exercises.base import Exercise, Wrong
from lessons_lib.nets.activations import sigmoid


def let_through(gate, signal):
    return gate * signal


def _one_by_one(gate, signal):
    return np.array([[float(g[0]) * float(s[0])] for g, s in zip(gate, signal, strict=True)])


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


through = Exercise(
    "Write let_through(gate, signal): what is left of the column `signal` (H, 1) behind the column `gate` (H, 1).",
    right={"times": let_through, "one by one": _one_by_one},
    wrong={
        "plus": Wrong(
            lambda gate, signal: gate + signal,
            "you add the gate to the signal. A shut gate, 0, would then let everything through, and an open one would "
            "put 1 on top. Which of the two round signs makes 0 of whatever meets a 0?"),
        "one number": Wrong(
            lambda gate, signal: gate.T @ signal,
            "you add up all products, as a row times a column does, and one number is left. Behind a gate there are as "
            "many numbers as before it. Which sign multiplies element by element?"),
        "all of it": Wrong(
            lambda gate, signal: (gate * signal).sum(),
            "you add up all products, and one number is left. Behind a gate there are as many numbers as before it. "
            "What happens without the sum?"),
        "rows times columns": Wrong(
            lambda gate, signal: gate @ signal,
            "@ is the matrix product, rows times columns, and two columns of one length do not fit together there. A "
            "gate multiplies element by element. Which sign of numpy does that?"),
        "rows times columns, in another word": Wrong(
            lambda gate, signal: np.dot(gate, signal),
            "np.dot is the matrix product, as @ is, and two columns of one length do not fit together there. A gate "
            "multiplies element by element. Which sign of numpy does that?"),
        "every pair": Wrong(
            lambda gate, signal: gate @ signal.T,
            "you multiply every tap with every number, and get a table. Each pipe has one tap, its own. How many "
            "products should there be?"),
        "a row met a column": Wrong(
            lambda gate, signal: gate.ravel() * signal,
            "a row met a column, and broadcasting made a table of them (lesson 00). Both are columns here, and may "
            "stay so. What happens without the ravel?"),
        "what is kept out": Wrong(
            lambda gate, signal: (1 - gate) * signal,
            "that is what the gate keeps *out*. 1 says: let everything through. What is left of 0.8 behind a gate of "
            "1?"),
        "a second sigmoid": Wrong(
            lambda gate, signal: sigmoid(gate) * signal,
            "you squash the gate, and it has been through its sigmoid before: a shut gate, 0, becomes half open. It is "
            "ready to be used. What is left to do?"),
        "open or shut": Wrong(
            lambda gate, signal: np.where(gate > 0.5, signal, 0.0),
            "your gate is open or shut, and nothing between. That is a hard gate. What should come through a tap that "
            "is half open?"),
    },
    probes=[(column(1, 0.5, 0), column(0.8, 0.8, 0.8)), (column(0.25, 1), column(-2, 0.5)), (column(0.7), column(0.3))],
    hints=["A gate of 0 makes 0 of everything, a gate of 1 changes nothing. Which sum does that?",
           "numpy's * works element by element."],
    praise="0.8 times 1, 0.5 and 0: 0.8, 0.4 and nothing. This one line stands three times in an LSTM.",
)


def half_life(f):
    return np.log(0.5) / np.log(f)


half = Exercise(
    "Write half_life(f): after how many steps half is left, if every step keeps f of what there was. No rounding.",
    right={"natural logarithms": half_life, "logarithms to base 2": lambda f: -1 / np.log2(f)},
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
        "ln by its name": Wrong(
            lambda f: np.ln(0.5) / np.ln(f),
            "numpy calls the natural logarithm np.log, not np.ln."),
    },
    probes=[(0.99,), (0.999,), (0.9,), (0.7,), (0.2,)],
    hints=["You look for the n with f ** n = 0.5.", "Take the logarithm of both sides: n * log(f) = log(0.5)."],
    praise="0.99 has lost half after 69 steps, 0.999 after 693.",
)


def forget_bias(steps):
    f = 0.5 ** (1 / steps)
    return np.log(f / (1 - f))


def _half_life_of_a_bias(b):
    with np.errstate(divide="ignore"):  # a bias of 1000 keeps all, for ever
        return half_life(sigmoid(b))


bias = Exercise(
    "Write forget_bias(steps): the number whose sigmoid is the f with a half-life of so many steps.",
    right={"the sigmoid turned round": forget_bias,
           "in one line": lambda steps: -log(2 ** (1 / steps) - 1)},
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
            "the sign is turned: with your bias the gate keeps what it should forget away. sigmoid(5) is nearly open. "
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
        "the way there": Wrong(
            _half_life_of_a_bias,
            "you take `steps` for the bias, and work out its half-life. Here it is the other way round: the half-life "
            "is given. Which f has it, and which number goes into the sigmoid to get that f?"),
    },
    probes=[(1,), (10,), (100,), (1000,)],
    hints=["First f: f ** steps = 0.5, so f = 0.5 ** (1 / steps).",
           "Then turn the sigmoid round: f / (1 - f) = e^b."],
    praise="For a half-life of 100 steps the bias is 4.97, for 1000 it is 7.27: ten times as long costs 2.3 more.",
)
