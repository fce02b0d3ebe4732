"""The whole step, and a step that is broken in two places. Lesson 09."""

import numpy as np

from lessons_lib.exercises.base import Exercise, Wrong
from lessons_lib.exercises.lstm_step_by_step.layers import net_and_column
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.lstm import lstm_step

PROBES = [net_and_column(3, 2, 1, 8), net_and_column(2, 3, 2, 9)]


def my_step(x, h_prev, c_prev, net):
    f = sigmoid(net.W_hf @ h_prev + net.W_xf @ x + net.b_f)
    i = sigmoid(net.W_hi @ h_prev + net.W_xi @ x + net.b_i)
    c_tilde = np.tanh(net.W_hc @ h_prev + net.W_xc @ x + net.b_c)
    c = f * c_prev + i * c_tilde
    o = sigmoid(net.W_ho @ h_prev + net.W_xo @ x + net.b_o)
    h = o * np.tanh(c)
    return h, c


def _variant(candidate=np.tanh, update=lambda f, i, c_prev, c_tilde: f * c_prev + i * c_tilde,
             show=lambda o, c, c_prev: o * np.tanh(c), give=lambda h, c: (h, c), heard=1, bias=lambda b: b, b_i="b_i"):
    """The step with one thing done otherwise."""

    def step(x, h_prev, c_prev, net):
        f, i, a, o = (heard * getattr(net, f"W_h{gate}") @ h_prev + getattr(net, f"W_x{gate}") @ x
                      + bias(getattr(net, name)) for gate, name in zip("fico", ("b_f", b_i, "b_c", "b_o"), strict=True))
        c = update(sigmoid(f), sigmoid(i), c_prev, candidate(a))
        return give(show(sigmoid(o), c, c_prev), c)

    return step


step = Exercise(
    "Write my_step(x, h_prev, c_prev, net): the whole step; return h and c, each (H, B).",
    right={"six lines": my_step, "the library's": lambda x, h_prev, c_prev, net: lstm_step(x, h_prev, c_prev, net)},
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
            _variant(candidate=sigmoid),
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
            _variant(heard=0),
            "your layers hear x only. Each has two matrices, one for x and one for h_prev. Which four products are "
            "missing?"),
        "a bias lying down": Wrong(
            _variant(bias=lambda b: b[:, 0]),
            "a column plus a row is a square: you laid the biases down, (H,), and (H, 1) + (H,) gives (H, H). They are "
            "columns already. What if you take them as they are?"),
        "h alone": Wrong(
            _variant(give=lambda h, c: h),
            "you return h alone. The next step needs the belt too. What goes out of the cell on the right, above?"),
    },
    probes=PROBES,
    hints=["The six lines of the lesson, in their order: f, i, c_tilde, c, o, h.",
           'Each layer is squash(net.W_h? @ h_prev + net.W_x? @ x + net.b_?), with its own letter for "?".',
           "End with: return h, c"],
    praise="That is an LSTM. Give it to the bench: explore_lstm_cell(step=my_step).",
)


def mended_step(x, h_prev, c_prev, net):
    f = sigmoid(net.W_hf @ h_prev + net.W_xf @ x + net.b_f)
    i = sigmoid(net.W_hi @ h_prev + net.W_xi @ x + net.b_i)
    c_tilde = np.tanh(net.W_hc @ h_prev + net.W_xc @ x + net.b_c)
    c = f * c_prev + i * c_tilde
    o = sigmoid(net.W_ho @ h_prev + net.W_xo @ x + net.b_o)
    h = o * np.tanh(c)
    return h, c


mend = Exercise(
    "Mend broken_step: two of its six lines are wrong.",
    right={"both lines mended": mended_step,
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
    },
    probes=PROBES,
    hints=["In each of the four layers all three letters are the same: f, f, f. In one of them they are not.",
           "The other wrong line is the last of the six. Which memory should be shown, the old or the new one?"],
    praise="Copied lines with one letter left over are the commonest fault of all, and no error message finds them.",
)
