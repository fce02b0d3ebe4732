"""What is shown of the cell state: the exercise `output`."""

from math import tanh

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.lessons.lstm_step_by_step.exercises.given import gates
from lessons_lib.nets.activations import sigmoid


def my_output(o, c):
    return o * np.tanh(c)


output = Exercise(
    "Write my_output(o, c): the new hidden state h, (H, B).",
    right={"one line": my_output, "tanh by hand": lambda o, c: o * (1 - 2 / (np.exp(2 * c) + 1)),
           "by a sigmoid": lambda o, c: o * (2 * sigmoid(2 * c) - 1),
           "one by one": lambda o, c: [[float(a) * tanh(b) for a, b in zip(*rows, strict=True)]
                                       for rows in zip(o, c, strict=True)]},
    wrong={
        "tanh left out": Wrong(
            lambda o, c: o * c,
            "you left out tanh(c). A belt can carry 3, or 30, since news adds up; h is to stay between -1 and 1. What "
            "presses it there?"),
        "o before tanh": Wrong(
            lambda o, c: np.tanh(o * c),
            "you applied o before tanh. With c = 30 and the gate a tenth open, yours shows tanh(3) = 0.995, nearly "
            "all. What is a tenth of tanh(30)?"),
        "tan for tanh": Wrong(
            lambda o, c: o * np.tan(c),
            "that is tan, of the triangle. It has no bounds; a letter is missing. Which squash ends at -1 and 1?"),
        "through a sigmoid": Wrong(
            lambda o, c: o * sigmoid(c),
            "you pressed c through a sigmoid. Then h could never be below 0, and he and she would look alike from "
            "outside. Which squash keeps the sign?"),
        "+ for *": Wrong(
            lambda o, c: o + np.tanh(c),
            "you add the gate to the memory. A shut gate, o = 0, should show nothing, and yours shows all. Which sign "
            "makes nothing of 0?"),
        "o squashed as well": Wrong(
            lambda o, c: sigmoid(o) * np.tanh(c),
            "you squash o once more. It came out of its sigmoid already. What is left to do with it?"),
        "no gate": Wrong(
            lambda o, c: np.tanh(c),
            "that is all that is known, pressed between -1 and 1, and the gate has no say. What does o do to it?"),
        "tanh around the gate": Wrong(
            lambda o, c: np.tanh(o) * c,
            "your tanh is around the gate, which lies between 0 and 1 already. Which of the two can be 30?"),
        "both squashed": Wrong(
            lambda o, c: np.tanh(o) * np.tanh(c),
            "you squash both. The gate lies between 0 and 1 already. Which of the two can be 30?"),
        "what is held back": Wrong(
            lambda o, c: (1 - o) * np.tanh(c),
            "you took 1 - o: that is what is held back. An output gate of 1 shows all. So what does o multiply?"),
        "the gate twice": Wrong(
            lambda o, c: o * np.tanh(o * c),
            "your gate works twice, before the tanh and after it. Once is enough. Where?"),
        "squashed twice": Wrong(
            lambda o, c: o * np.tanh(np.tanh(c)),
            "your memory went through two tanh. One presses it between -1 and 1."),
        "cut off": Wrong(
            lambda o, c: o * np.clip(c, -1, 1),
            "you cut the memory off at -1 and 1. Then 1 and 30 look alike, and the slope beyond is 0. Which squash "
            "bends instead?"),
        "a hard gate": Wrong(
            lambda o, c: (o > 0.5) * np.tanh(c),
            "your gate is open or shut, and nothing between. What should be shown behind a gate of 0.3?"),
        "a slope": Wrong(
            lambda o, c: o * (1 - np.tanh(c) ** 2),
            "1 - tanh(c)**2 is the slope of tanh, which the way back needs. What is shown on the way there?"),
        "the belt too": Wrong(
            lambda o, c: (o * np.tanh(c), c),
            "you return two things. This exercise asks for the new hidden state alone."),
        "one number": Wrong(
            lambda o, c: o.T @ np.tanh(c),
            "with .T and @ you add up over the units, and h has one number for each. Which sign works element by "
            "element?"),
        "lying down": Wrong(
            lambda o, c: (o * np.tanh(c)).ravel(),
            "the numbers are right, and they lie down. h is a column, (H, 1), or (H, B) for B of them. What laid it "
            "down?"),
        "matrix product": Wrong(
            lambda o, c: o @ np.tanh(c),
            "@ is the product of matrices. The output gate has one number for each unit, and multiplies it alone. "
            "Which sign works element by element?"),
    },
    probes=[gates(2, 1, 7)[:2], (np.array([[0.1], [0.9], [0.0]]), np.array([[30.0], [-2.5], [1.0]])),
            (np.array([[0.3, 1.0], [0.8, 0.2]]), np.array([[1.5, -0.4], [3.0, 0.7]]))],
    hints=["First press c between -1 and 1, then let a share of it out.", "`o * np.tanh(c)`"],
    praise="The belt keeps all of c. Only what is shown is squashed.",
)
