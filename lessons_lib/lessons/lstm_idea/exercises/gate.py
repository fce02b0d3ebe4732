"""What a gate lets through."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.nets.activations import sigmoid


def let_through(gate, signal):
    return gate * signal


def _one_by_one(gate, signal):
    return np.array([[float(g[0]) * float(s[0])] for g, s in zip(gate, signal, strict=True)])


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


def _divided(gate, signal):
    with np.errstate(divide="ignore", invalid="ignore"):
        return signal / gate


through = Exercise(
    "Write let_through(gate, signal): what is left of the column `signal` (H, 1) behind the column `gate` (H, 1).",
    right={"times": let_through, "one by one": _one_by_one,
           "lists in a list": lambda gate, signal: [[g * s] for (g,), (s,) in zip(gate, signal, strict=True)],
           "by a matrix": lambda gate, signal: np.diag(gate[:, 0]) @ signal,
           "flat, and stood up again": lambda gate, signal: (gate.ravel() * signal.ravel()).reshape(-1, 1)},
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
        "lying down": Wrong(
            lambda gate, signal: (gate * signal).ravel(),
            "the numbers are right, and they lie down: (H,). Behind a gate stands a column again, (H, 1). Two columns "
            "make a column. What laid them down?"),
        "the smaller of the two": Wrong(
            lambda gate, signal: np.minimum(gate, signal),
            "you let through the smaller of the two numbers. A tap that is half open lets half of it through, of 0.8 "
            "and of 2. Which sign makes half of a number?"),
        "the signal squashed": Wrong(
            lambda gate, signal: gate * np.tanh(signal),
            "you squash the signal on its way. A gate takes a share of what comes, and does nothing else to it. What "
            "should come out of a gate of 1?"),
        "divided": Wrong(
            _divided,
            "you divide by the gate, so the more it is shut the more comes through. Which sign makes 0 of whatever "
            "meets a 0?"),
        "the signs lost": Wrong(
            lambda gate, signal: gate * np.abs(signal),
            "your signal has lost its sign. A tap brings a negative number nearer to 0, and it stays negative."),
        "nothing below 0": Wrong(
            lambda gate, signal: np.maximum(gate * signal, 0),
            "you let nothing through that is below 0. A tap brings a negative number nearer to 0, and it stays "
            "negative."),
        "one tap for all": Wrong(
            lambda gate, signal: gate[0] * signal,
            "you turn all pipes with the first tap. Each number has its own. What happens without the [0]?"),
        "the mean tap": Wrong(
            lambda gate, signal: gate.mean() * signal,
            "you turn all pipes with one tap, the mean of all. Each number has its own. What happens without the mean?"
            ),
        "no gate": Wrong(
            lambda gate, signal: signal,
            "you return the signal as it came, and the gate has no say. What is left behind a tap that is shut?"),
        "the gate alone": Wrong(
            lambda gate, signal: gate,
            "you return the gate. It says how much of each number comes through; asked is what comes through."),
        "glued": Wrong(
            lambda gate, signal: np.vstack([gate, signal]),
            "you put one column under the other. Behind a gate there are as many numbers as before it. What does each "
            "tap do to its number?"),
        "open above 0": Wrong(
            lambda gate, signal: np.where(gate > 0, signal, 0.0),
            "your gate is open as soon as it is above 0. That is a hard gate. What should come through a tap that is "
            "half open?"),
        "open or shut": Wrong(
            lambda gate, signal: np.where(gate > 0.5, signal, 0.0),
            "your gate is open or shut, and nothing between. That is a hard gate. What should come through a tap that "
            "is half open?"),
    },
    probes=[(column(1, 0.5, 0), column(0.8, 0.8, 0.8)), (column(0.25, 1), column(-2, 0.5)), (column(0.7), column(0.3)),
            (column(0.9, 0.1234, 0.5, 1), column(3, -4.321, 0, 0.2))],
    hints=["A gate of 0 makes 0 of everything, a gate of 1 changes nothing. Which sum does that?",
           "numpy's * works element by element."],
    praise="0.8 times 1, 0.5 and 0: 0.8, 0.4 and nothing. This one line stands three times in an LSTM.",
)
