"""Settings of the whole bench that one button makes: the hand-set cell, the trained one, and some by hand."""

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.cell import gender_and_number
from lessons_lib.lessons.lstm_step_by_step.experiments.controls import PUSHES, READ, STATES, values_of
from lessons_lib.lessons.lstm_step_by_step.pictures.bench import OWN_WORD
from lessons_lib.lessons.lstm_step_by_step.results.two_units import trained_cell
from lessons_lib.lessons.lstm_step_by_step.world import features

WIDE_OPEN, SHUT = 8.0, -8.0
TEXT = "girl often sees a dog when".split()
C_BOYS, H_BOYS = (-0.96, 0.96), (-0.75, 0.75)   # the state after "boys": tanh(2), and what is shown of it


def _preset(net, h_prev=H_BOYS, c_prev=C_BOYS, before="boys") -> dict:
    states = dict(zip(STATES, (*OWN_WORD, *h_prev, *c_prev), strict=True))
    return {**dict.fromkeys(PUSHES, 0), **dict(zip(READ, TEXT, strict=True)), "before": before, **states,
            **values_of(net)}


def _after_the_boys(net) -> dict:
    """A cell that has read "the boys": its own state stands before step 1, to two digits."""
    run = net.forward(np.array([features(word) for word in ("the", "boys")], float)[:, :, None])
    h, c = (np.round(states[-1, :, 0], 2).tolist() for states in (run.hs, run.cs))
    return _preset(net, h, c)


def _gates(f, i, o=WIDE_OPEN, subject_opens_i=0.0):
    """A cell whose gates hang on their biases alone, but for the input gate's ear for a new subject."""
    net = gender_and_number()
    news = net.W_xc.copy()
    readout = net.W_hy.copy()
    net.theta[:] = 0
    net.W_xc, net.b_f[:], net.b_i[:], net.b_o[:] = news, f, i, o
    net.W_xi[:, 0], net.W_hy = subject_opens_i, readout
    return net


PRESETS = {
    "hand-set": _preset(gender_and_number()),
    "trained": _after_the_boys(trained_cell()),
    "keep all": _preset(_gates(WIDE_OPEN, SHUT)),
    "forget all": _preset(_gates(SHUT, SHUT)),
    "write once": _preset(_gates(WIDE_OPEN, SHUT, subject_opens_i=16.0), (0, 0), (0, 0), "nobody"),
}
