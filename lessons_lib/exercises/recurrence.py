"""The exercises of lesson 04: one step with a flat bias, counting parameters, and the temperature of a softmax."""

import numpy as np

from lessons_lib.exercises.base import Exercise, Wrong, collect
from lessons_lib.nets.activations import sigmoid, softmax
from lessons_lib.nets.rnn import RNN


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
        "no squash": Wrong(
            lambda x, h_prev, W_hh, W_xh, b: W_hh @ h_prev + W_xh @ x + b[:, None],
            "the sum is right, and nothing holds it: in a loop that doubles it would grow without end. What keeps a "
            "state between −1 and 1?"),
    },
    # D = H everywhere, so that swapped matrices run and can be named; B = 1, and B = H, where a flat bias fits unseen.
    probes=[(np.array([[1.0], [-0.5]]), np.array([[0.4], [-0.2]]), _W_HH, np.array([[0.5, 0.3], [-0.7, 1.0]]),
             np.array([0.25, -0.5])),
            (np.array([[1.0, 0.5, -1.0], [0.0, 0.3, 0.2], [0.4, -0.6, 0.0]]), _STATES, _LOOP, _NEWS,
             np.array([0.1, -0.3, 0.2])),
            (np.zeros((3, 1)), np.zeros((3, 1)), _LOOP, _NEWS, np.array([0.5, 0.0, -0.5]))],
    praise="That was lesson 00's trap. PyTorch keeps its biases flat, so you will meet it again.",
    hints=["Start from the formula of the lesson; only b is different. What is its shape?",
           "Lesson 00: news[:, None] stands a flat row of numbers upright."],
)


def count(D, H, K, T):
    return H * D + H * H + H + K * H + K


count_parameters = Exercise(
    "Write count(D, H, K, T): the number of parameters of a net with D inputs, H units, K outputs that reads T steps.",
    right={"array by array": count, "as it is glued": lambda D, H, K, T: H * (D + H + 1) + K * (H + 1),
           "ask a net": lambda D, H, K, T: RNN(D, H, K).theta.size},
    wrong={
        "biases forgotten": Wrong(
            lambda D, H, K, T: H * D + H * H + K * H,
            "the three matrices are right. Two columns are missing that the slide leaves out, too. How many numbers "
            "have b_h and b_y?"),
        "one bias forgotten": Wrong(
            lambda D, H, K, T: H * D + H * H + H + K * H,
            "one column is missing: the loop has its bias, and the outputs have none. What is the shape of b_y?"),
        "times T": Wrong(
            lambda D, H, K, T: T * (H * D + H * H + H + K * H + K),
            "you counted every box of the unrolled chain. Are those T boxes T nets, or one net drawn T times?"),
        "the loop times T": Wrong(
            lambda D, H, K, T: T * (H * D + H * H + H) + K * H + K,
            "you counted the loop once for every step. The graph has one W, which fans out. How often is it stored?"),
        "H for the loop": Wrong(
            lambda D, H, K, T: H * D + H + H + K * H + K,
            "you gave the loop H numbers, one for each unit to itself. But in W_hh every unit hears every unit. What "
            "is its shape?"),
        "no outputs": Wrong(
            lambda D, H, K, T: H * D + H * H + H,
            "that is the step from state to state. The outputs are read off with W_hy and b_y. How many numbers are "
            "those?"),
    },
    probes=[(1, 2, 1, 5), (4, 3, 4, 4), (65, 100, 65, 25), (3, 1, 2, 1000)],
    praise="T is in the function's head and not in its body: a longer sequence needs no more parameters.",
    hints=["Write down the shape of each of the five arrays, and multiply its two numbers.",
           "W_xh has H · D numbers, W_hh has H · H. Three arrays are left, and T is in none."],
)


def shares_at(scores, temperature):
    powers = np.exp(scores / temperature)
    return powers / powers.sum()


def _power_of_the_shares(scores, temperature):
    powers = softmax(scores) ** (1 / temperature)
    return powers / powers.sum()


temperature = Exercise(
    "Write shares_at(scores, temperature): the shares (K, 1) of raw scores (K, 1) at a temperature above 0.",
    right={"divide, then softmax": shares_at, "a root of the shares, shared out again": _power_of_the_shares,
           "the library's softmax": lambda scores, temperature: softmax(scores / temperature)},
    wrong={
        "multiplies": Wrong(
            lambda scores, temperature: softmax(scores * temperature),
            "you multiply, so heat makes the net surer of itself, and cold makes it gamble. At a high temperature all "
            "letters should come near each other. What brings the scores closer together?"),
        "divides the shares": Wrong(
            lambda scores, temperature: softmax(scores) / temperature,
            "you divided after the softmax. Then the shares no longer add up to 1, and their order of size is as it "
            "was. Where do the differences still count: in the scores, or in the shares?"),
        "nothing changes": Wrong(
            lambda scores, temperature: (softmax(scores) / temperature) / (softmax(scores) / temperature).sum(),
            "your shares are those of temperature 1, whatever the temperature: all of them were changed alike, and "
            "sharing out took it back. What must be divided before the powers of e are taken?"),
        "a root, not shared out": Wrong(
            lambda scores, temperature: softmax(scores) ** (1 / temperature),
            "a root of the shares is a fine way, but the result does not add up to 1. One step is missing. Which?"),
        "powers only": Wrong(
            lambda scores, temperature: np.exp(scores / temperature),
            "these are the powers of e, and they don't add up to 1. What must each be divided by?"),
    },
    probes=[(np.array([[2.0], [0.0]]), 2.0), (np.array([[-1.0], [3.0], [0.5], [0.0]]), 0.5),
            (np.array([[0.3], [-0.2], [1.0]]), 5.0)],
    praise="Near 0 the favourite takes all, at 1 it is softmax, and far above 1 all get alike.",
    hints=["At temperature 2 a lead of 2 should count like a lead of 1.", "softmax of what? Of scores / temperature."],
)

all = collect(globals())
