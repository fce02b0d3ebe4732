"""What comes in, the input gate and the candidate: the exercise `news`."""

import numpy as np

from lessons_lib.interactive.exercise import Wrong
from lessons_lib.lessons.lstm_step_by_step.exercises.given import net_and_column
from lessons_lib.lessons.lstm_step_by_step.exercises.lines import TwoLayers
from lessons_lib.lessons.lstm_step_by_step.wrong_line.letters import FOR_WHOM, layer, slips
from lessons_lib.nets.activations import sigmoid


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


def _glued(x, h_prev, net):
    both = np.vstack([h_prev, x])
    i = np.hstack([net.W_hi, net.W_xi]) @ both
    i += net.b_i
    return 1 / (1 + np.exp(-i)), np.tanh(np.dot(np.hstack([net.W_hc, net.W_xc]), both) + net.b_c)


def _from_a_run(x, h_prev, net):
    run = net.forward(x[None], h_prev, np.zeros_like(h_prev))
    return run.i[0], run.c_tilde[0]


news = TwoLayers(
    "Write my_news(x, h_prev, net): the input gate and the candidate, i and c_tilde, each (H, B).",
    right={"two lines": my_news, "in a list": lambda x, h_prev, net: list(_news()(x, h_prev, net)),
           "glued": _glued, "from the library's run": _from_a_run},
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
        "let in at once": Wrong(
            lambda x, h_prev, net: np.multiply(*my_news(x, h_prev, net)),
            "one array came back: how much is let in of the news. Asked are the two themselves, i and c_tilde. What "
            "stands behind `return`, with a comma between?"),
        "let in too early": Wrong(
            _news(give=lambda i, c_tilde: (i, i * c_tilde)),
            "your i is right. Your candidate has been multiplied with it already; the two meet on the belt, in the "
            "next exercise. What is the candidate alone?"),
        "one above the other": Wrong(
            _news(give=lambda i, c_tilde: np.vstack([i, c_tilde])),
            "you put both into one array. Asked are two. What stands behind `return`, with a comma between?"),
        "three": Wrong(
            _news(give=lambda i, c_tilde: (i, c_tilde, i * c_tilde)),
            "you return three arrays, and two are asked for: i and c_tilde. Their product comes in the next exercise."),
        "i alone": Wrong(
            _news(give=lambda i, c_tilde: i),
            "one array came back, and two are asked for. What stands behind `return`, with a comma between?"),
        "glued weights": Wrong(
            lambda x, h_prev, net: (net.W_i, None),
            "a net keeps its matrices apart: there is no W_i in it, but W_hi for h_prev and W_xi for x. Which two "
            "products make the sum?"),
        **slips(_news, "ic"),
    },
    probes=[(x, h_prev, net) for x, h_prev, _, net in (net_and_column(3, 2, 1, 3), net_and_column(2, 3, 2, 4))],
    parts=("i", "c_tilde"), advice=FOR_WHOM,
    hints=["Both look like the forget gate's line, with other letters: W_hi, W_xi, b_i and W_hc, W_xc, b_c.",
           "i goes through sigmoid, c_tilde through `np.tanh`. End with: return i, c_tilde"],
    praise="A share from 0 to 1, and news from -1 to 1.",
)
