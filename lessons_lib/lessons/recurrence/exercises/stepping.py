"""One step, with a flat bias."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.nets.activations import sigmoid


def my_step(x, h_prev, W_hh, W_xh, b):
    return np.tanh(W_hh @ h_prev + W_xh @ x + b[:, None])


def _step_row_by_row(x, h_prev, W_hh, W_xh, b):
    rows = [W_hh[n] @ h_prev + W_xh[n] @ x + b[n] for n in range(len(b))]
    return np.tanh(np.array(rows))


def _step_with_glued_weights(x, h_prev, W_hh, W_xh, b):
    return np.tanh(np.hstack([W_hh, W_xh]) @ np.vstack([h_prev, x]) + b.reshape(-1, 1))


_W_HH = np.array([[0.5, -0.5], [1.0, 0.25]])
_LOOP = np.array([[0.2, -0.4, 0.1], [0.7, 0.3, -0.6], [-0.5, 0.9, 0.4]])
_NEWS = np.array([[0.3, -0.8, 0.2], [0.5, 0.1, -0.4], [-0.2, 0.6, 0.9]])
_STATES = np.array([[0.3, -0.1, 0.8], [-0.7, 0.2, 0.4], [0.5, -0.9, 0.1]])

step = Exercise(
    "Write my_step(x, h_prev, W_hh, W_xh, b): the new state, for a bias b that lies flat, of shape (H,).",
    right={"stand the bias upright": my_step, "row by row": _step_row_by_row,
           "one glued matrix": _step_with_glued_weights},
    wrong={
        "the bias lies flat": Wrong(
            lambda x, h_prev, W_hh, W_xh, b: np.tanh(W_hh @ h_prev + W_xh @ x + b),
            "a column (2, 1) plus a flat bias (2,) makes (2, 2): numpy took the bias for a row and copied both. With "
            "three sequences side by side the shape would even look right, and the numbers would be wrong. How does "
            "b stand up?"),
        "only the first sequence": Wrong(
            lambda x, h_prev, W_hh, W_xh, b: np.tanh((W_hh @ h_prev[:, 0])[:, None] + W_xh @ x + b[:, None]),
            "you took only the first column of h_prev. That is enough for one sequence; with several side by side all "
            "of them get the memory of the first. What does W_hh @ h_prev do with every column?"),
        "sigmoid": Wrong(
            lambda x, h_prev, W_hh, W_xh, b: sigmoid(W_hh @ h_prev + W_xh @ x + b[:, None]),
            "the sum is right, and it is squashed by a sigmoid: your state lies between 0 and 1, so it could never "
            "speak against something. Which squash runs from −1 to 1, and leaves 0 at 0?"),
        "matrices swapped": Wrong(
            lambda x, h_prev, W_hh, W_xh, b: np.tanh(W_hh @ x + W_xh @ h_prev + b[:, None]),
            "each matrix got the other's column. Read the two small letters as from and to: W_xh leads from x to h. "
            "Which matrix leads from the old h to the new one?"),
        "tanh on each part": Wrong(
            lambda x, h_prev, W_hh, W_xh, b: np.tanh(W_hh @ h_prev) + np.tanh(W_xh @ x) + np.tanh(b)[:, None],
            "you squashed the parts before adding them: three squashed parts can add up to nearly 3, and a state "
            "never passes 1. What has to happen first, the sum or the squash?"),
        "tanh before the bias": Wrong(
            lambda x, h_prev, W_hh, W_xh, b: np.tanh(W_hh @ h_prev + W_xh @ x) + b[:, None],
            "the bias came too late, after the squash, so that it can push the state beyond 1. On which side of the "
            "bracket does it belong?"),
        "the bias left out": Wrong(
            lambda x, h_prev, W_hh, W_xh, b: np.tanh(W_hh @ h_prev + W_xh @ x),
            "that is the formula as the slide has it, without a bias. With an empty state and no news yours can only "
            "say 0. What should it say then?"),
        "the old state left out": Wrong(
            lambda x, h_prev, W_hh, W_xh, b: np.tanh(W_xh @ x + b[:, None]),
            "your step sees only the news: it is a net without memory. Which matrix carries the old state over?"),
        "the loop turned": Wrong(
            lambda x, h_prev, W_hh, W_xh, b: np.tanh(W_hh.T @ h_prev + W_xh @ x + b[:, None]),
            "you turned W_hh on its side. In the step forwards it stands as it is; only blame goes back through its .T "
            "(lesson 05). What if you leave the .T out?"),
        "one bias for all": Wrong(
            lambda x, h_prev, W_hh, W_xh, b: np.tanh(W_hh @ h_prev + W_xh @ x + b.sum()),
            "you add the same number to every unit. Each unit has a bias of its own. How does b become a column?"),
        "number by number": Wrong(
            lambda x, h_prev, W_hh, W_xh, b: np.tanh(W_hh * h_prev + W_xh * x + b[:, None]),
            "`*` multiplies number by number and leaves a whole matrix. Each unit wants one sum. Which sign multiplies "
            "and adds up?"),
        "lying flat": Wrong(
            lambda x, h_prev, W_hh, W_xh, b: np.tanh((W_hh @ h_prev + W_xh @ x)[:, 0] + b),
            "your state lies flat, and holds one sequence only. The next step wants a column of it, and one for each "
            "sequence. What should change its shape, b or the sum?"),
        "no squash": Wrong(
            lambda x, h_prev, W_hh, W_xh, b: W_hh @ h_prev + W_xh @ x + b[:, None],
            "the sum is right, and nothing holds it: in a loop that doubles it would grow without end. What keeps a "
            "state between −1 and 1?"),
    },
    # First D = H, so that swapped matrices run and can be named; B = 1, and B = H, where a flat bias fits unseen.
    probes=[(np.array([[1.0], [-0.5]]), np.array([[0.4], [-0.2]]), _W_HH, np.array([[0.5, 0.3], [-0.7, 1.0]]),
             np.array([0.25, -0.5])),
            (np.array([[1.0, 0.5, -1.0], [0.0, 0.3, 0.2], [0.4, -0.6, 0.0]]), _STATES, _LOOP, _NEWS,
             np.array([0.1, -0.3, 0.2])),
            (np.zeros((3, 1)), np.zeros((3, 1)), _LOOP, _NEWS, np.array([0.5, 0.0, -0.5])),
            (np.array([[0.5, -1.0], [0.25, 0.5]]), _STATES[:, :2], _LOOP, _NEWS[:, :2], np.array([0.1, -0.3, 0.2]))],
    praise="That was lesson 00's trap. PyTorch keeps its biases flat, so you will meet it again.",
    hints=["Start from the formula of the lesson; only b is different. What is its shape?",
           "Lesson 00: [:, None] behind its name stands a flat row of numbers upright."],
)
