"""The classic mistakes of the exercise `names`, as somebody else would write them: each is told its own sentence."""

import numpy as np
import pytest

from lessons_lib.lessons.applications import exercises
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.torch_names import from_torch, to_torch
from tests.interactive.checked import says

ORDER = "ifco"


def blocks(net, name, order=ORDER):
    return [getattr(net, name + gate) for gate in order]


def answer(order=ORDER, weights=lambda net, ih, hh: (ih, hh), biases=lambda net, b, zeros: (b, zeros)):
    """Somebody's answer, who does all of it rightly but for what is given."""
    def made(net):
        ih, hh, b = (np.concatenate(blocks(net, name, order)) for name in ("W_x", "W_h", "b_"))
        return *weights(net, ih, hh), *biases(net, b[:, 0], np.zeros(len(b)))

    return made


SAID = {
    "lie in our order, f, i, o, c": [answer("fioc"), answer("fioc", biases=lambda net, b, zeros: (b, b))],
    "Which letter stands before o": [answer("ifoc")],
    "the forget and the input gate have changed": [answer("fico")],
    "lie in the order c, o, i, f": [answer("coif")],
    "lie on their side": [answer(weights=lambda net, ih, hh: (np.array(ih.T), hh.transpose())),
                          answer(weights=lambda net, ih, hh: (ih.T, hh.T), biases=lambda net, b, zeros: (b, b))],
    "each of your blocks": [lambda net: (np.concatenate([block.T for block in blocks(net, "W_x")]),
                                         np.concatenate([block.T for block in blocks(net, "W_h")]), 0, 0)],
    "side by side": [lambda net: (np.concatenate(blocks(net, "W_x"), axis=1), 1, 2, 3)],
    "The loop of the cell has four matrices": [answer(weights=lambda net, ih, hh: (ih, ih.copy()))],
    "x or h, belongs to which": [answer(weights=lambda net, ih, hh: (hh, ih))],
    "so every gate would hear it twice": [answer(biases=lambda net, b, zeros: (b, b.copy()))],
    "Your bias stands in bias_hh": [answer(biases=lambda net, b, zeros: (zeros, b))],
    "half of the bias": [answer(biases=lambda net, b, zeros: (0.5 * b, 0.5 * b))],
    "Where do the b of our net go": [answer(biases=lambda net, b, zeros: (zeros, zeros))],
    "Your biases are columns": [answer(biases=lambda net, b, zeros: (b.reshape(-1, 1), zeros)),
                                answer(biases=lambda net, b, zeros: (b[:, None], zeros[:, None]))],
    "Your second bias is a column": [answer(biases=lambda net, b, zeros: (b, zeros[:, None]))],
    "Your second bias has H numbers": [answer(biases=lambda net, b, zeros: (b, zeros[:net.H]))],
    "is a dict": [to_torch],
    "is a tuple of 3, and 4 arrays": [lambda net: answer()(net)[:3]],
    "differs in weight_ih_l0": [lambda net: (answer()(net)[0] + 1, *answer()(net)[1:])],
}


@pytest.mark.parametrize(("words", "answers"), SAID.items(), ids=SAID)
def test_a_mistake_is_told_its_sentence_however_it_is_written(words, answers, capsys):
    for one in answers:
        said = says(capsys, exercises.names, one)
        assert said.startswith("Not yet: ") and words in said, said


def test_as_lists_and_as_a_list_it_is_right(capsys):
    for one in (answer(), lambda net: list(answer()(net)), lambda net: [array.tolist() for array in answer()(net)]):
        assert says(capsys, exercises.names, one).startswith("Correct")


def test_the_solution_is_what_the_library_does():
    net = LSTM(3, 5, 2, seed=7)
    weights = to_torch(net)
    for array, wanted in zip(exercises.torch_weights(net), weights.values(), strict=False):
        assert np.array_equal(array, wanted)
    named = dict(zip(weights, exercises.torch_weights(net), strict=False))
    assert np.array_equal(from_torch(weights | named).theta, net.theta)


def test_our_order_raises_nothing_and_is_another_net():
    net, xs = LSTM(3, 4, 2), np.random.default_rng(0).normal(size=(5, 3, 1))
    other = from_torch(to_torch(net) | {"weight_ih_l0": np.vstack(blocks(net, "W_x", "fioc"))})
    assert np.abs(other.forward(xs).ys - net.forward(xs).ys).max() > 0.01
