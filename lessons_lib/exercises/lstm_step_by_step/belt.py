"""The two lines on the belt, one exercise each: the update and the output. Lesson 09."""

import numpy as np

from lessons_lib.exercises.base import Exercise, Wrong
from lessons_lib.nets.activations import sigmoid


def _gates(H, B, seed):
    rng = np.random.default_rng(seed)
    return tuple(rng.uniform(low, 0.9, (H, B)).round(2) for low in (0.1, -0.9, 0.1, -0.9))


def my_update(f, c_prev, i, c_tilde):
    return f * c_prev + i * c_tilde


update = Exercise(
    "Write my_update(f, c_prev, i, c_tilde): the new cell state, (H, B).",
    right={"one line": my_update,
           "with numpy": lambda f, c_prev, i, c_tilde: np.multiply(f, c_prev) + np.multiply(i, c_tilde)},
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
        "not put together": Wrong(
            lambda f, c_prev, i, c_tilde: (f * c_prev, i * c_tilde),
            "both shares are right, and you return two things. The belt has one number a unit. How do two shares "
            "become one?"),
    },
    probes=[_gates(2, 1, 5), _gates(3, 2, 6)],
    hints=["What is kept: f * c_prev. What comes in: i * c_tilde.", "Put them together with a plus."],
    praise="Two products and a sum: nothing else ever happens to the belt.",
)


def my_output(o, c):
    return o * np.tanh(c)


output = Exercise(
    "Write my_output(o, c): the new hidden state h, (H, B).",
    right={"one line": my_output, "tanh by hand": lambda o, c: o * (1 - 2 / (np.exp(2 * c) + 1))},
    wrong={
        "tanh left out": Wrong(
            lambda o, c: o * c,
            "you left out tanh(c). A belt can carry 3, or 30, since news adds up; h is to stay between -1 and 1. What "
            "presses it there?"),
        "o before tanh": Wrong(
            lambda o, c: np.tanh(o * c),
            "you applied o before tanh. With c = 30 and the gate a tenth open, yours shows tanh(3) = 0.995, nearly "
            "all. What is a tenth of tanh(30)?"),
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
        "matrix product": Wrong(
            lambda o, c: o @ np.tanh(c),
            "@ is the product of matrices. The output gate has one number for each unit, and multiplies it alone. "
            "Which sign works element by element?"),
    },
    probes=[_gates(2, 1, 7)[:2], (np.array([[0.1], [0.9], [0.0]]), np.array([[30.0], [-2.5], [1.0]])),
            (np.array([[0.3, 1.0], [0.8, 0.2]]), np.array([[1.5, -0.4], [3.0, 0.7]]))],
    hints=["First press c between -1 and 1, then let a share of it out.", "o * np.tanh(c)"],
    praise="The belt keeps all of c. Only what is shown is squashed.",
)
