"""The whole step, and a step that is broken in two places: the exercises `step` and `mend`."""

import inspect
from types import FunctionType

import numpy as np

from lessons_lib.interactive.exercise import Wrong
from lessons_lib.lessons.lstm_step_by_step.exercises.given import net_and_column
from lessons_lib.lessons.lstm_step_by_step.exercises.lines import WholeStep
from lessons_lib.lessons.lstm_step_by_step.wrong_line.letters import FOR_WHOM, layer, slips
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.lstm import lstm_step


def _a_full_belt(D, H, B, seed):
    x, h_prev, c_prev, net = net_and_column(D, H, B, seed)
    return x, h_prev, 4 * c_prev, net


PROBES = [net_and_column(3, 2, 1, 8), net_and_column(2, 3, 2, 9), _a_full_belt(3, 3, 1, 12)]


def my_step(x, h_prev, c_prev, net):
    f = sigmoid(net.W_hf @ h_prev + net.W_xf @ x + net.b_f)
    i = sigmoid(net.W_hi @ h_prev + net.W_xi @ x + net.b_i)
    c_tilde = np.tanh(net.W_hc @ h_prev + net.W_xc @ x + net.b_c)
    c = f * c_prev + i * c_tilde
    o = sigmoid(net.W_ho @ h_prev + net.W_xo @ x + net.b_o)
    h = o * np.tanh(c)
    return h, c


def _at_once(x, h_prev, c_prev, net):
    W = np.vstack([np.hstack([getattr(net, f"W_h{letter}"), getattr(net, f"W_x{letter}")]) for letter in "fioc"])
    a = W @ np.vstack([h_prev, x]) + np.vstack([net.b_f, net.b_i, net.b_o, net.b_c])
    f, i, o, news = np.split(a, 4)
    c = sigmoid(f) * c_prev + sigmoid(i) * np.tanh(news)
    return sigmoid(o) * np.tanh(c), c


def _variant(update=lambda f, i, c_prev, c_tilde: f * c_prev + i * c_tilde,
             show=lambda o, c, c_prev: o * np.tanh(c), give=lambda h, c: (h, c), **otherwise):
    """The step with one thing done otherwise; in its layers, as `layer` says."""

    def step(x, h_prev, c_prev, net):
        f, i, c_tilde, o = (layer(letter, x, h_prev, net, **otherwise) for letter in "fico")
        c = update(f, i, c_prev, c_tilde)
        return give(show(o, c, c_prev), c)

    return step


step = WholeStep(
    "Write my_step(x, h_prev, c_prev, net): the whole step; return h and c, each (H, B).",
    right={"six lines": my_step, "the library's": lambda x, h_prev, c_prev, net: lstm_step(x, h_prev, c_prev, net),
           "all four layers at once": _at_once, "in a list": lambda x, h_prev, c_prev, net: list(
               my_step(x, h_prev, c_prev, net)),
           "each column alone": lambda x, h_prev, c_prev, net: np.concatenate(
               [my_step(x[:, [b]], h_prev[:, [b]], c_prev[:, [b]], net) for b in range(x.shape[1])], axis=2).tolist()},
    wrong={
        "f and i swapped": Wrong(
            _variant(update=lambda f, i, c_prev, c_tilde: i * c_prev + f * c_tilde),
            "f and i are swapped: your input gate decides what is kept. At a new subject this cell would keep the old "
            "gender and shut out the new one. Which gate multiplies c_prev?"),
        "tanh(c) left out": Wrong(
            _variant(show=lambda o, c, _: o * c),
            "your c is right, and h is o * c: the tanh is left out. It keeps h between -1 and 1 even when the "
            "belt has gathered more. Where does it go?"),
        "the candidate through a sigmoid": Wrong(
            _variant(squash={"c": sigmoid}),
            "your candidate went through a sigmoid. So it can push the memory up only, never down. Which of the four "
            "layers is the one with a tanh?"),
        "o before tanh": Wrong(
            _variant(show=lambda o, c, _: np.tanh(o * c)),
            "your c is right. For h you let o work before the tanh: tanh(o * c). First squash, then let a share of it "
            "out. Which bracket moves?"),
        "+ for *": Wrong(
            _variant(update=lambda f, i, c_prev, c_tilde: f + c_prev + i * c_tilde),
            "in the update you add f to the memory. A forget gate of 0 should leave nothing of it. Which sign?"),
        "the old memory is shown": Wrong(
            _variant(show=lambda o, c, c_prev: o * np.tanh(c_prev)),
            "your c is right. Your h shows the memory from before the update, c_prev. What has come in at this step "
            "would be seen one step late. Which c is meant?"),
        "order exchanged": Wrong(
            _variant(give=lambda h, c: (c, h)),
            "both are right, and in the other order: h first, then c."),
        "the belt squashed": Wrong(
            _variant(give=lambda h, c: (h, np.tanh(c))),
            "your h is right. Your c is tanh(c): the belt itself got squashed, and would be again at every step. What "
            "does the belt carry on?"),
        "the state is not heard": Wrong(
            _variant(state=0),
            "your layers hear x only. Each has two matrices, one for x and one for h_prev. Which four products are "
            "missing?"),
        "a bias lying down": Wrong(
            _variant(bias=lambda b: b[:, 0]),
            "a column plus a row is a square: you laid the biases down, (H,), and (H, 1) + (H,) gives (H, H). They are "
            "columns already. What if you take them as they are?"),
        "h alone": Wrong(
            _variant(give=lambda h, c: h),
            "you return h alone. The next step needs the belt too. What goes out of the cell on the right, above?"),
        **{f"{letter} through a tanh": Wrong(
            _variant(squash={letter: np.tanh}),
            f"your {letter} went through tanh, and so it may be below 0. It is a gate. Which squash runs from 0 to 1?")
           for letter in "fio"},
        "no biases": Wrong(
            _variant(bias=lambda b: 0 * b),
            "the biases are left out. They say how each layer stands when nothing comes in. Where do they go?"),
        "the input is not heard": Wrong(
            _variant(news=0),
            "your layers hear h_prev only: no word would ever be noticed. Which four products are missing?"),
        "no input gate": Wrong(
            _variant(update=lambda f, i, c_prev, c_tilde: f * c_prev + c_tilde),
            "the news goes onto the belt whole, whatever i says. Which gate stands in front of c_tilde?"),
        "no forget gate": Wrong(
            _variant(update=lambda f, i, c_prev, c_tilde: c_prev + i * c_tilde),
            "the old memory stays whole, whatever f says. Which gate stands on the belt?"),
        "no output gate": Wrong(
            _variant(show=lambda o, c, c_prev: np.tanh(c)),
            "your c is right. Your h shows all of it, whatever o says. What does the output gate do to tanh(c)?"),
        "glued weights": Wrong(
            lambda x, h_prev, c_prev, net: (net.W_f, c_prev),
            "a net keeps its matrices apart: there is no W_f in it, but W_hf for h_prev and W_xf for x. Which two "
            "products make each sum?"),
        **slips(_variant),
    },
    probes=PROBES, parts=("h", "c"), advice=FOR_WHOM,
    hints=["The six lines of the lesson, in their order: f, i, c_tilde, c, o, h.",
           "Each layer is a squash around a sum such as `net.W_hf @ h_prev + net.W_xf @ x + net.b_f`, with its own "
           "letter in the place of f.",
           "End with: return h, c"],
    praise="That is an LSTM. Give it to the bench: explore_lstm_cell(step=my_step).",
)


broken_step = FunctionType(my_step.__code__, globals(), "broken_step")  # mended: the step, under the lesson's name


class Mend(WholeStep):
    """Two lines to mend: the solution is the whole step, under the name that the lesson gives to the broken one."""

    def solution(self) -> None:
        print(inspect.getsource(my_step).replace("my_step", "broken_step").strip())


mend = Mend(
    "Mend broken_step: two of its six lines are wrong.",
    right={"both lines mended": broken_step,
           "the library's": lambda x, h_prev, c_prev, net: lstm_step(x, h_prev, c_prev, net)},
    wrong={
        "as it was given": Wrong(
            _variant(b_i="b_f", show=lambda o, c, c_prev: o * np.tanh(c_prev)),
            "this is the cell as it was given. Two lines are wrong, and Python has no complaint about either. Read "
            "each one aloud with its letters. Or let the bench run it: explore_lstm_cell(step=broken_step)."),
        "the first alone": Wrong(
            _variant(show=lambda o, c, c_prev: o * np.tanh(c_prev)),
            "c is right now. One line is still wrong, and it comes after c was made. What does this cell show?"),
        "the second alone": Wrong(
            _variant(b_i="b_f"),
            "h is made the right way now. One line is still wrong, and it makes c wrong. Which letter does not belong "
            "to its line?"),
        "nothing but another slip": Wrong(
            _variant(W_hi="W_hf", W_xi="W_xf", b_i="b_f", show=lambda o, c, c_prev: o * np.tanh(c_prev)),
            "now all three letters are f in the line of i, and it is the forget gate twice. One letter was wrong "
            "there, two were right. And another line waits, below. Which letter belongs to the line?"),
        "the letter put right in the wrong line": Wrong(
            _variant(b_f="b_i", b_i="b_f"),
            "the last line is right now. b_i has found its way into the cell, and into the wrong line: now two lines "
            "have a letter too many. Where does each bias belong?"),
        "the other two letters changed": Wrong(
            _variant(W_hi="W_hf", W_xi="W_xf", b_i="b_f"),
            "the last line is right now. In the line of i all three letters are the same, but they are f. Whose line "
            "is it?"),
        "tanh taken away": Wrong(
            _variant(show=lambda o, c, c_prev: o * c),
            "c is right now. The last line shows the right memory, and its tanh is gone. What else was wrong there, "
            "and what was right?"),
    },
    probes=PROBES, parts=("h", "c"), advice=FOR_WHOM,
    hints=["In each of the four layers all three letters are the same: f, f, f. In one of them they are not.",
           "The other wrong line is the last of the six. Which memory should be shown, the old or the new one?"],
    praise="Copied lines with one letter left over are the commonest fault of all, and no error message finds them.",
)
