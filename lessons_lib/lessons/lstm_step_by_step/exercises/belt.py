"""The new cell state: the exercise `update`."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.lessons.lstm_step_by_step.exercises.given import gates
from lessons_lib.nets.activations import sigmoid


def my_update(f, c_prev, i, c_tilde):
    return f * c_prev + i * c_tilde


def _changed_copy(f, c_prev, i, c_tilde):
    c = c_prev.copy()
    c *= f
    c += i * c_tilde
    return c


update = Exercise(
    "Write my_update(f, c_prev, i, c_tilde): the new cell state, (H, B).",
    right={"one line": my_update,
           "with numpy": lambda f, c_prev, i, c_tilde: np.multiply(f, c_prev) + np.multiply(i, c_tilde),
           "a copy, changed": _changed_copy, "a sum": lambda f, c_prev, i, c_tilde: sum([f * c_prev, i * c_tilde]),
           "one by one": lambda f, c_prev, i, c_tilde: [
               [a * b + c * d for a, b, c, d in zip(*rows, strict=True)]
               for rows in zip(f, c_prev, i, c_tilde, strict=True)]},
    wrong={
        "f and i swapped": Wrong(
            lambda f, c_prev, i, c_tilde: i * c_prev + f * c_tilde,
            "f and i are swapped. Yours keeps the memory where news should come in, and lets news in where memory "
            "should be kept. Which gate stands on the belt?"),
        "+ for *": Wrong(
            lambda f, c_prev, i, c_tilde: f + c_prev + i * c_tilde,
            "you add f to the memory. A forget gate of 0 should leave nothing, and yours leaves everything. Which sign "
            "makes nothing of 0 and leaves all at 1?"),
        "+ for * at the news": Wrong(
            lambda f, c_prev, i, c_tilde: f * c_prev + i + c_tilde,
            "you add i to the candidate. An input gate of 0 should keep all news out, and yours lets it in. Which sign "
            "makes nothing of 0?"),
        "all added": Wrong(
            lambda f, c_prev, i, c_tilde: f + c_prev + i + c_tilde,
            "you add all four. A gate of 0 should leave nothing, and yours leaves everything. Which sign makes nothing "
            "of 0?"),
        "* for +": Wrong(
            lambda f, c_prev, i, c_tilde: f * c_prev * i * c_tilde,
            "you multiply what is kept by what is new. Then with no news (i = 0) all memory is gone. How are two "
            "shares put together on the belt?"),
        "the news is forgotten too": Wrong(
            lambda f, c_prev, i, c_tilde: f * (c_prev + i * c_tilde),
            "your bracket puts the news in front of the forget gate. At a new subject f is 0, and the new gender would "
            "be dropped with the old one. Where on the belt does the news come in?"),
        "f turned round": Wrong(
            lambda f, c_prev, i, c_tilde: (1 - f) * c_prev + i * c_tilde,
            "you took 1 - f. A forget gate has an odd name: 1 means keep all, 0 means forget all. So what does f "
            "multiply?"),
        "f alone decides": Wrong(
            lambda f, c_prev, i, c_tilde: f * c_prev + (1 - f) * c_tilde,
            "you let in exactly what you throw out, 1 - f. There are cells built so (the GRU's update is one). This "
            "one has a gate of its own for the news. Which?"),
        "squashed": Wrong(
            lambda f, c_prev, i, c_tilde: np.tanh(f * c_prev + i * c_tilde),
            "you squash the belt. At every step a tanh would shrink the memory and put its slope into the way back, "
            "and that was the trouble of lesson 07. Where is tanh(c) wanted instead?"),
        "matrix product": Wrong(
            lambda f, c_prev, i, c_tilde: f @ c_prev + i @ c_tilde,
            "@ is the product of matrices. A gate has one number for each number of the memory, and multiplies it "
            "alone. Which sign works element by element?"),
        "no input gate": Wrong(
            lambda f, c_prev, i, c_tilde: f * c_prev + c_tilde,
            "the news goes onto the belt whole, whatever i says. Every word would be written down. Which gate stands "
            "in front of c_tilde?"),
        "no forget gate": Wrong(
            lambda f, c_prev, i, c_tilde: c_prev + i * c_tilde,
            "the old memory stays whole, whatever f says, so the boys would never go. Which gate stands on the belt?"),
        "subtracted": Wrong(
            lambda f, c_prev, i, c_tilde: f * c_prev - i * c_tilde,
            "you take the news away from the memory. A she would be written down as a he. Which sign is in the formula?"
            ),
        "the news is left out": Wrong(
            lambda f, c_prev, i, c_tilde: f * c_prev,
            "that is what is kept of the old, and it is right. What comes in beside it?"),
        "the old is left out": Wrong(
            lambda f, c_prev, i, c_tilde: i * c_tilde,
            "that is what is written of the new, and it is right. What is kept of the old beside it?"),
        "no gates": Wrong(
            lambda f, c_prev, i, c_tilde: c_prev + c_tilde,
            "old and new meet on the belt whole, and no gate has a say. Which gate stands at which of the two?"),
        "the news squashed again": Wrong(
            lambda f, c_prev, i, c_tilde: f * c_prev + i * np.tanh(c_tilde),
            "you squash the candidate once more. It came out of its tanh already. What is left to do with it?"),
        "the gates squashed again": Wrong(
            lambda f, c_prev, i, c_tilde: sigmoid(f) * c_prev + sigmoid(i) * c_tilde,
            "you squash the gates once more, and a shut one, 0, becomes half open. They came out of their sigmoids "
            "already. What is left to do with them?"),
        "held between -1 and 1": Wrong(
            lambda f, c_prev, i, c_tilde: np.clip(my_update(f, c_prev, i, c_tilde), -1, 1),
            "you cut the belt off at -1 and 1. It may carry more, since news adds up; it is pressed later, where it is "
            "shown. What happens to it here?"),
        "the mean": Wrong(
            lambda f, c_prev, i, c_tilde: my_update(f, c_prev, i, c_tilde) / 2,
            "you take the mean of the two shares. The gates have decided already how much there is of each."),
        "sums multiplied": Wrong(
            lambda f, c_prev, i, c_tilde: (f + c_prev) * (i + c_tilde),
            "your signs are exchanged: a gate multiplies, and the two shares are added. Which sign goes where?"),
        "one above the other": Wrong(
            lambda f, c_prev, i, c_tilde: np.vstack([f * c_prev, i * c_tilde]),
            "both shares are right, and one stands under the other. The belt has one number a unit. How do two shares "
            "become one?"),
        "one number": Wrong(
            lambda f, c_prev, i, c_tilde: f.T @ c_prev + i.T @ c_tilde,
            "with .T and @ you add up over the units, and the belt has one number for each. Which sign works element "
            "by element?"),
        "lying down": Wrong(
            lambda f, c_prev, i, c_tilde: my_update(f, c_prev, i, c_tilde).ravel(),
            "the numbers are right, and they lie down. The belt is a column, (H, 1), or (H, B) for B of them. What "
            "laid it down?"),
        "not put together": Wrong(
            lambda f, c_prev, i, c_tilde: (f * c_prev, i * c_tilde),
            "both shares are right, and you return two things. The belt has one number a unit. How do two shares "
            "become one?"),
    },
    probes=[gates(2, 1, 5), gates(3, 2, 6), (np.array([[0.9], [1.0]]), np.array([[3.0], [-1.5]]),
                                               np.array([[0.2], [1.0]]), np.array([[0.5], [-0.9]]))],
    hints=["What is kept: `f * c_prev`. What comes in: `i * c_tilde`.", "Put them together with a plus."],
    praise="Two products and a sum: nothing else ever happens to the belt.",
)
