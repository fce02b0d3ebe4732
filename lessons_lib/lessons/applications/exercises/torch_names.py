"""An LSTM of ours as PyTorch wants it: four arrays, of which the first wrong one gets its sentence."""

from itertools import permutations

import numpy as np

from lessons_lib.interactive.answers import difference
from lessons_lib.interactive.answers.asking import quiet
from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.interactive.verdict import Verdict
from lessons_lib.nets.lstm import LSTM

PARTS = ("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0")


def torch_weights(net):
    weight_ih = np.vstack([net.W_xi, net.W_xf, net.W_xc, net.W_xo])
    weight_hh = np.vstack([net.W_hi, net.W_hf, net.W_hc, net.W_ho])
    bias = np.vstack([net.b_i, net.b_f, net.b_c, net.b_o]).ravel()
    return weight_ih, weight_hh, bias, np.zeros(4 * net.H)


def _by_name(net):
    blocks = [np.concatenate([getattr(net, name + gate) for gate in "ifco"]) for name in ("W_x", "W_h", "b_")]
    return [*blocks[:2], blocks[2].ravel(), 0 * blocks[2].ravel()]


def _by_rows(net):
    H = net.H
    weight_ih, weight_hh, bias = np.zeros((4 * H, net.D)), np.zeros((4 * H, H)), np.zeros(4 * H)
    for n, gate in enumerate("ifco"):
        rows = slice(n * H, n * H + H)
        weight_ih[rows], weight_hh[rows] = getattr(net, f"W_x{gate}"), getattr(net, f"W_h{gate}")
        bias[rows] = getattr(net, f"b_{gate}").flatten()
    return weight_ih, weight_hh, bias, np.zeros_like(bias)


def _stacked(net, order, name):
    return np.vstack([getattr(net, name + gate) for gate in order])


def _order(order):
    """The mistake of someone who stacks the blocks in this order, everywhere."""
    def slip(net):
        weight_ih, weight_hh, bias = (_stacked(net, order, name) for name in ("W_x", "W_h", "b_"))
        return weight_ih, weight_hh, bias[:, 0], np.zeros(4 * net.H)

    return slip


def _each(change):
    """The mistake of someone who does this to each of four right arrays."""
    return lambda net: tuple(map(change, torch_weights(net)))


def _weights(change):
    """The mistake of someone whose two matrices are wrong: `change(net, weight_ih, weight_hh)`."""
    return lambda net: (*change(net, *torch_weights(net)[:2]), *torch_weights(net)[2:])


def _biases(change):
    """The mistake of someone whose matrices are right: `change(net, bias, zeros)`."""
    return lambda net: (*torch_weights(net)[:2], *change(net, *torch_weights(net)[2:]))


_OTHER_ORDERS = {
    f"the order {' '.join(order)}": Wrong(
        _order("".join(order)),
        f"your blocks lie in the order {', '.join(order)}, where c is our candidate. The shapes are the same in any "
        "order, so PyTorch would take it without a word, and be another net. Lay them as the task names them.")
    for order in permutations("fioc") if "".join(order) not in ("ifco", "fioc", "ifoc", "fico")}


class Arrays(Exercise):
    """An exercise whose right answers return several arrays: a mistake is recognised by the first that is wrong."""

    def _mistake(self, said) -> Verdict | None:
        return super()._mistake(said) or self._mistake_in_an_array(said)

    def _mistake_in_an_array(self, said) -> Verdict | None:
        truths = self._truths()
        if not all(isinstance(one, list | tuple) and len(one) == len(truth)
                   for one, truth in zip(said, truths, strict=True)):
            return None
        place = self._first_wrong(said, truths)
        for label, answer in self.wrong.items():
            with quiet():
                wrongs = self._said_by(answer)
            if self._same(said, wrongs, place):
                return self._named(label)
        return None

    def _first_wrong(self, said, truths) -> int | None:
        return next((n for n in range(len(truths[0])) if not self._same(said, truths, n)), None)

    def _same(self, said, others, place) -> bool:
        return not any(difference(one[place], other[place], self.tolerance)
                       for one, other in zip(said, others, strict=True))


names = Arrays(
    "Write torch_weights(net): the four arrays of an LSTM of ours as PyTorch wants them, weight_ih_l0 (4H, D), "
    "weight_hh_l0 (4H, H), bias_ih_l0 (4H,) and bias_hh_l0 (4H,), in this order. Their blocks of rows are i, f, g, o, "
    "and g is what we call the candidate. Put the whole bias into bias_ih_l0.",
    right={"on top of each other": torch_weights, "letter by letter": _by_name, "row by row": _by_rows},
    wrong={
        "our order": Wrong(
            _order("fioc"),
            "your blocks lie in our order, f, i, o, c. The shapes are the same in any order, so PyTorch would take it "
            "without a word, and be another net. Which block comes first there?"),
        "the candidate last": Wrong(
            _order("ifoc"),
            "your first two blocks are right. Then you have the output gate before the candidate. Which letter stands "
            "before o in i, f, g, o?"),
        "forget and input": Wrong(
            _order("fico"),
            "your last two blocks are right, and the forget and the input gate have changed places. Which of the two "
            "does PyTorch name first?"),
        **_OTHER_ORDERS,
        "columns": Wrong(
            _each(lambda array: array.T),
            "your matrices lie on their side: what are rows here are columns there, as if a state were multiplied from "
            "the left. The shapes (4H, D) and (4H, H) want a row for each of the 4H cells and gates, as ours have."),
        "side by side": Wrong(
            _weights(lambda net, *_: (np.hstack([net.W_xi, net.W_xf, net.W_xc, net.W_xo]),
                                      np.hstack([net.W_hi, net.W_hf, net.W_hc, net.W_ho]))),
            "you put the blocks side by side, so that there are H rows. Wanted are 4H rows: in which direction must "
            "the blocks be put together?"),
        "input and hidden": Wrong(
            _weights(lambda net, weight_ih, weight_hh: (weight_hh, weight_ih)),
            "the first two have changed places. ih goes from the input to the hidden state, hh from the hidden state "
            "to itself. Which of our letters, x or h, belongs to which?"),
        "x twice": Wrong(
            _weights(lambda net, weight_ih, _: (weight_ih, weight_ih)),
            "the first array is right, and the second is the first again. The loop of the cell has four matrices of "
            "its own. With which letter do they begin?"),
        "each on its side": Wrong(
            _weights(lambda net, *_: (np.vstack([net.W_xi.T, net.W_xf.T, net.W_xc.T, net.W_xo.T]),
                                      np.vstack([net.W_hi.T, net.W_hf.T, net.W_hc.T, net.W_ho.T]))),
            "each of your blocks lies on its side. PyTorch keeps a row for each cell and a column for what it hears, "
            "as we do: what has to be done to a block?"),
        "the bias twice": Wrong(
            _biases(lambda net, bias, _: (bias, bias)),
            "the matrices are right, and the bias stands in both places. PyTorch *adds* bias_ih and bias_hh, so every "
            "gate would hear it twice. What may the second be?"),
        "the bias in the other place": Wrong(
            _biases(lambda net, bias, zeros: (zeros, bias)),
            "the matrices are right. Your bias stands in bias_hh: the net would be the same, for the two are added. "
            "But here it is wanted in the first of them."),
        "half in each": Wrong(
            _biases(lambda net, bias, _: (bias / 2, bias / 2)),
            "the matrices are right. You put half of the bias in either place. The net would be the same, for the two "
            "are added. But here all of it is wanted in the first of them."),
        "no bias": Wrong(
            _biases(lambda net, _, zeros: (zeros, zeros)),
            "the matrices are right, and both biases are 0. A forget gate that was told to stand open would then "
            "stand half open. Where do the b of our net go?"),
        "a column": Wrong(
            _biases(lambda net, bias, zeros: (bias[:, None], zeros[:, None])),
            "the matrices are right. Your biases are columns, (4H, 1), as ours are. PyTorch keeps them flat, (4H,), "
            "and says of yours that the size does not match. How does a column become flat?"),
        "a flat bias and a column": Wrong(
            _biases(lambda net, bias, zeros: (bias, zeros[:, None])),
            "three are right. Your second bias is a column, (4H, 1), and it should lie flat, as the first one does."),
        "short zeros": Wrong(
            _biases(lambda net, bias, _: (bias, np.zeros(net.H))),
            "three are right. Your second bias has H numbers. It stands beside the first, number by number: how many "
            "rows are there in all?"),
    },
    probes=[(LSTM(2, 3, 1, seed=1),), (LSTM(5, 2, 2, seed=2, forget_bias=0.5),), (LSTM(3, 3, 1, seed=3),)],
    parts=PARTS,
    hints=["`np.vstack([net.W_xf, net.W_xi])` puts the second under the first. Our four matrices from the input are "
           "W_xf, W_xi, W_xo and W_xc.",
           "The names of the first array's blocks, from top to bottom: W_xi, W_xf, W_xc, W_xo. With the second it is "
           "the same, with h for x.",
           "Our biases are columns (H, 1), theirs lie flat: stack them and say `.ravel()`. PyTorch adds two biases, so "
           "let the second be `np.zeros(4 * net.H)`."],
    praise="These four arrays, and the two of the readout, are the whole net: PyTorch computes with them what ours "
           "does, to the last digits.",
)
