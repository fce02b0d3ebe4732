"""Settings of the whole bench that one button makes, from lesson 09's hand-set cell and by hand."""

from lessons_lib.experiments.lstm_step_by_step.bench_net import GIRL, PUSHES, STATES, values_of
from lessons_lib.nets.agreement_cell import gender_and_number

WIDE_OPEN, SHUT = 8.0, -8.0
BEFORE = (-0.96, 0.96)   # tanh(2) and what it shows: the state after "boys"
SHOWN = (-0.75, 0.75)


def _preset(net, then: str, h_prev=SHOWN, c_prev=BEFORE) -> dict:
    states = dict(zip(STATES, (*GIRL, *h_prev, *c_prev), strict=True))
    return {"then": then, **dict.fromkeys(PUSHES, 0.0), **states, **values_of(net)}


def _gates(f, i, o=WIDE_OPEN, subject_opens_i=0.0):
    """A cell whose gates hang on their biases alone, but for the input gate's ear for a new subject."""
    net = gender_and_number()
    news = net.W_xc.copy()
    net.theta[:] = 0
    net.W_xc, net.b_f[:], net.b_i[:], net.b_o[:] = news, f, i, o
    net.W_xi[:, 0] = subject_opens_i
    return net


PRESETS = {
    "gender and number": _preset(gender_and_number(), "boys at step 4"),
    "keep everything": _preset(_gates(WIDE_OPEN, SHUT), "boys at step 4"),
    "forget everything": _preset(_gates(SHUT, SHUT), "boys at step 4"),
    "write once, then hold": _preset(_gates(WIDE_OPEN, SHUT, subject_opens_i=16.0), "other words", (0, 0), (0, 0)),
}
