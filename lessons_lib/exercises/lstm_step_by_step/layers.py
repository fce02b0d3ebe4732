"""The three layers in front of the belt, forget, input and candidate: two exercises. Lesson 09."""

import numpy as np

from lessons_lib.exercises.base import Exercise, Wrong
from lessons_lib.exercises.lstm_step_by_step.letters import layer, slips
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.lstm import LSTM


def net_and_column(D, H, B, seed):
    """A net with weights that matter, and round x (D, B), h_prev (H, B), c_prev (H, B)."""
    rng, net = np.random.default_rng(seed), LSTM(D, H, 1)
    net.theta = rng.normal(size=net.theta.size).round(1)
    x, h_prev, c_prev = (rng.uniform(-0.9, 0.9, (rows, B)).round(1) for rows in (D, H, H))
    return x, h_prev, c_prev, net


def _glued(D, H, B, seed):
    x, h_prev, _, net = net_and_column(D, H, B, seed)
    return h_prev, x, np.hstack([net.W_hf, net.W_xf]), net.b_f.copy()


def forget_gate(h_prev, x, W_f, b_f):
    return sigmoid(W_f @ np.vstack([h_prev, x]) + b_f)


def _not_glued(h_prev, x, W_f, b_f):
    H = len(h_prev)
    return 1 / (1 + np.exp(-(W_f[:, :H] @ h_prev + W_f[:, H:] @ x + b_f)))


forget = Exercise(
    "Write forget_gate(h_prev, x, W_f, b_f), with W_f (H, H + D) acting on h_prev and x, glued.",
    right={"glued": forget_gate, "two products": _not_glued},
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
        "added": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f @ (h_prev + x) + b_f),
            "you add h_prev and x, and they have H and D numbers. They are to be glued, one under the other. What "
            "makes one column of H + D?"),
        "laid into a row": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f @ np.append(h_prev, x) + b_f),
            "np.append lays all numbers into one row, (H + D,), and what comes out is no column any more. What glues "
            "columns and leaves them columns?"),
        "x alone": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f @ x + b_f),
            "W_f has H + D columns and met a column that is too short: x alone. It acts on h_prev and x together. How "
            "do they become one column?"),
        "star for @": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f * np.vstack([h_prev, x]) + b_f),
            "* multiplies element by element. A matrix in front of a column wants the other sign. Which?"),
        "the matrix behind": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(np.vstack([h_prev, x]) @ W_f + b_f),
            "these two cannot be multiplied in this order. The formula has the matrix first, then the column. What "
            "stands to the left of @?"),
        "the halves exchanged": Wrong(
            lambda h_prev, x, W_f, b_f: sigmoid(W_f[:, :len(h_prev)] @ x + W_f[:, len(h_prev):] @ h_prev + b_f),
            "a matrix met a column of another length. The first H columns of W_f belong to h_prev, the other D to x. "
            "(And the net of the lesson has no say here.) What does each matrix of yours meet?"),
        "turned round": Wrong(
            lambda h_prev, x, W_f, b_f: 1 - sigmoid(W_f @ np.vstack([h_prev, x]) + b_f),
            "yours is 1 minus the gate: what goes, and not what stays. The forget gate has an odd name: it is 1 where "
            "all is kept. What is to be left out?"),
    },
    probes=[_glued(3, 2, 1, 0), _glued(2, 3, 1, 1), _glued(4, 2, 3, 2)],
    hints=["np.vstack([h_prev, x]) glues the columns under each other: (H + D, B).",
           "sigmoid( W_f @ glued + b_f ). The lesson has `sigmoid` already."],
    praise="The same numbers as W_hf @ h_prev + W_xf @ x + b_f, because W_f is W_hf and W_xf side by side.",
)


def my_news(x, h_prev, net):
    i = sigmoid(net.W_hi @ h_prev + net.W_xi @ x + net.b_i)
    c_tilde = np.tanh(net.W_hc @ h_prev + net.W_xc @ x + net.b_c)
    return i, c_tilde


def _news(give=lambda i, c_tilde: (i, c_tilde), **otherwise):
    """The two lines with one thing done otherwise, as `layer` says."""

    def news(x, h_prev, net):
        return give(*(layer(letter, x, h_prev, net, **otherwise) for letter in "ic"))

    return news


def _raw(a):
    return a


news = Exercise(
    "Write my_news(x, h_prev, net): the input gate and the candidate, i and c_tilde, each (H, B).",
    right={"two lines": my_news, "in a list": lambda x, h_prev, net: list(_news()(x, h_prev, net))},
    wrong={
        "the candidate through a sigmoid": Wrong(
            _news(squash={"c": sigmoid}),
            "your i is right. Your candidate went through a sigmoid, so it is never below 0. It could write she = +1, "
            "and never he = -1: the memory could only be pushed up. Which squash reaches both sides?"),
        "the gate through a tanh": Wrong(
            _news(squash={"i": np.tanh}),
            "your candidate is right. Your input gate went through tanh and may be below 0. Letting in -0.4 of the "
            "news would write its opposite. Which squash does a gate have?"),
        "squashes exchanged": Wrong(
            _news(squash={"i": np.tanh, "c": sigmoid}),
            "the squashes are exchanged. One of the two is a share, how much to let in; the other is the news itself, "
            "up or down. Which is which?"),
        "order exchanged": Wrong(
            lambda x, h_prev, net: my_news(x, h_prev, net)[::-1],
            "both lines are right, and you return them the other way round. What is asked for first?"),
        "the forget gate's weights": Wrong(
            _news(W_hi="W_hf", W_xi="W_xf", b_i="b_f"),
            "your candidate is right. Your i was made with the weights of f. Then the gates would always open and "
            "shut together, and nothing could replace anything. Which letters end in i?"),
        "the state is not heard": Wrong(
            _news(state=0),
            "your two layers hear x alone. They look at h_prev too: whether a word is worth writing down may depend "
            "on what came before. Which two products are missing?"),
        "a bias lying down": Wrong(
            _news(bias=lambda b: b.ravel()),
            "you laid a bias down, and a column plus a row is a square: (H, 1) + (H,) gives (H, H). The biases are "
            "columns already. What if you take them as they are?"),
        "the candidate without a squash": Wrong(
            _news(squash={"c": _raw}),
            "your i is right. Your candidate is the sum in front of its squash, and that can be any number. Which "
            "squash reaches from -1 to 1?"),
        "no squashes": Wrong(
            _news(squash={"i": _raw, "c": _raw}),
            "you return the two sums as they are. Each of the two layers ends in a squash of its own. Which runs from "
            "0 to 1, and which from -1 to 1?"),
        "the input is not heard": Wrong(
            _news(news=0),
            "your two layers hear h_prev alone. They look at x too, or no word would ever be noticed. Which two "
            "products are missing?"),
        "no biases": Wrong(
            _news(bias=lambda b: 0 * b),
            "you left the two biases out. They say how a layer stands when nothing comes in. Where do they go?"),
        "i alone": Wrong(
            _news(give=lambda i, c_tilde: i),
            "one array came back, and two are asked for. What stands behind `return`, with a comma between?"),
        "x meets h's matrix": Wrong(
            lambda x, h_prev, net: (net.W_hi @ x, None),
            "a matrix met a column of another length: x stands behind a matrix that is made for h_prev. The first "
            "letter behind W_ says what it is for. Which of yours is it?"),
        "h meets x's matrix": Wrong(
            lambda x, h_prev, net: (net.W_xi @ h_prev, None),
            "a matrix met a column of another length: h_prev stands behind a matrix that is made for x. The first "
            "letter behind W_ says what it is for. Which of yours is it?"),
        "glued weights": Wrong(
            lambda x, h_prev, net: (net.W_i, None),
            "a net keeps its matrices apart: there is no W_i in it, but W_hi for h_prev and W_xi for x. Which two "
            "products make the sum?"),
        **slips(_news, "ic"),
    },
    probes=[(x, h_prev, net) for x, h_prev, _, net in (net_and_column(3, 2, 1, 3), net_and_column(2, 3, 2, 4))],
    parts=("i", "c_tilde"),
    hints=["Both look like the forget gate's line, with other letters: W_hi, W_xi, b_i and W_hc, W_xc, b_c.",
           "i goes through sigmoid, c_tilde through np.tanh. End with: return i, c_tilde"],
    praise="A share from 0 to 1, and news from -1 to 1.",
)
