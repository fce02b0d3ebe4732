"""The forget gate, in the glued way: the exercise `forget`."""

import numpy as np

from lessons_lib.interactive.exercise import Wrong
from lessons_lib.lessons.lstm_step_by_step.exercises.given import net_and_column
from lessons_lib.lessons.lstm_step_by_step.exercises.lines import InLines
from lessons_lib.nets.activations import sigmoid


def _glued(D, H, B, seed):
    x, h_prev, _, net = net_and_column(D, H, B, seed)
    return h_prev, x, np.hstack([net.W_hf, net.W_xf]), net.b_f.copy()


def forget_gate(h_prev, x, W_f, b_f):
    return sigmoid(W_f @ np.vstack([h_prev, x]) + b_f)


def _not_glued(h_prev, x, W_f, b_f):
    H = len(h_prev)
    return 1 / (1 + np.exp(-(W_f[:, :H] @ h_prev + W_f[:, H:] @ x + b_f)))


def _one_by_one(h_prev, x, W_f, b_f):
    columns = [np.concatenate([h_prev[:, b], x[:, b]]) for b in range(x.shape[1])]
    return [[1 / (1 + np.exp(-(row @ column + bias))) for column in columns]
            for row, (bias,) in zip(W_f, b_f, strict=True)]


def _by_tanh(h_prev, x, W_f, b_f):
    a = np.dot(W_f, np.append(h_prev, x, axis=0))
    a += b_f
    return 0.5 + np.tanh(a / 2) / 2


forget = InLines(
    "Write forget_gate(h_prev, x, W_f, b_f), with W_f (H, H + D) acting on h_prev and x, glued.",
    right={"glued": forget_gate, "two products": _not_glued, "one by one": _one_by_one,
           "by a tanh": _by_tanh,
           "the bias glued too": lambda h_prev, x, W_f, b_f: sigmoid(
               np.hstack([W_f, b_f]) @ np.vstack([h_prev, x, np.ones_like(x[:1])]))},
    wrong={
        "x above h_prev": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f @ np.vstack([x, h_prev]) + b_f),
            "you glued x above h_prev. The shape is right, so nobody complains, but now the weights made for h_prev "
            "meet x. The formula says [h, x]. Which of the two comes first?"),
        "a bias lying down": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f @ np.vstack([h_prev, x]) + b_f.ravel()),
            "your bias lies down: a column (H, 1) and a row (H,) are broadcast to a square (H, H), and with more than "
            "one sequence they don't fit at all. b_f is a column already. What happens if you leave it as it is?"),
        "tanh": Wrong(
            lambda h_prev, x, W_f, b_f: np.tanh(W_f @ np.vstack([h_prev, x]) + b_f),
            "your gate can be below 0: that is tanh. A gate says which share of the memory to keep, from nothing to "
            "all. Which squash runs from 0 to 1?"),
        "no bias": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f @ np.vstack([h_prev, x])),
            "you left out the bias. It says how open the gate stands when nothing comes in, and lesson 06 changed "
            "whole nets with it alone. Where does it go?"),
        "no squash": Wrong(
            lambda h_prev, x, W_f, b_f: W_f @ np.vstack([h_prev, x]) + b_f,
            "that is what goes into the gate, and it can be any number. A share of 2.3, or of -1? What presses it "
            "between 0 and 1?"),
        "the bias outside": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f @ np.vstack([h_prev, x])) + b_f,
            "you add the bias after the squash, and so your gate can leave the range from 0 to 1. Which bracket should "
            "move?"),
        "side by side": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f @ np.hstack([h_prev, x]) + b_f),
            "np.hstack puts columns side by side. To glue them under each other, h_prev on top, a different word is "
            "wanted. Vertically?"),
        "a bracket short": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f @ np.vstack(h_prev, x) + b_f),
            "np.vstack takes one thing, a list of the columns. Which bracket stands around h_prev, x?"),
        "not glued": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f @ [h_prev, x] + b_f),
            "[h_prev, x] is a list of two columns in Python, and not yet one long column. What glues them?"),
        "laid into a row": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f @ np.append(h_prev, x) + b_f),
            "np.append lays all numbers into one row, (H + D,), and what comes out is no column any more. What glues "
            "columns and leaves them columns?"),
        "the bias taken away": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f @ np.vstack([h_prev, x]) - b_f),
            "you take the bias away. The formula adds it. What does a large bias do to a forget gate?"),
        "h_prev alone": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f[:, :len(h_prev)] @ h_prev + b_f),
            "your gate hears h_prev alone. The other columns of W_f wait for x. Which column do they make together?"),
        "x alone": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f[:, len(h_prev):] @ x + b_f),
            "your gate hears x alone. The first columns of W_f wait for h_prev. Which column do they make together?"),
        "squashed twice": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(sigmoid(W_f @ np.vstack([h_prev, x]) + b_f)),
            "your gate went through two sigmoids, and so it is never below a half. One is enough."),
        "used at once": Wrong(
            lambda h_prev, x, W_f, b_f: forget_gate(h_prev, x, W_f, b_f) * h_prev,
            "you multiply the gate with h_prev. Asked is the gate alone, and what it will be multiplied with is "
            "c_prev, which comes in exercise 3."),
        "lying down": Wrong(
            lambda h_prev, x, W_f, b_f: forget_gate(h_prev, x, W_f, b_f).ravel(),
            "the numbers are right, and they lie down. A gate stands as a column, (H, 1), or (H, B) for B of them. "
            "What laid it down?"),
        "turned round": Wrong(
            lambda h_prev, x, W_f, b_f: 1 - sigmoid(W_f @ np.vstack([h_prev, x]) + b_f),
            "yours is 1 minus the gate: what goes, and not what stays. The forget gate has an odd name: it is 1 where "
            "all is kept. What is to be left out?"),
    },
    probes=[_glued(3, 2, 1, 0), _glued(2, 3, 1, 1), _glued(4, 2, 3, 2)],
    hints=["`np.vstack([h_prev, x])` glues the columns under each other: (H + D, B).",
           "W_f stands in front of the glued column, with the sign of a matrix product; then comes b_f. All of it goes "
           "through `sigmoid`, which the lesson has already."],
    advice="W_f has H + D columns, for h_prev and x glued one under the other. What does each matrix of yours meet?",
    praise="The same numbers as W_hf @ h_prev + W_xf @ x + b_f, because W_f is W_hf and W_xf side by side.",
)
