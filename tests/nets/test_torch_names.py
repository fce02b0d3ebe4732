"""A net of ours by PyTorch's names, and back. What PyTorch once said of such nets is stored; test_beside_torch.py asks
it anew."""

from types import SimpleNamespace

import numpy as np
import pytest

from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.lstm_1997 import LSTM1997
from lessons_lib.nets.rnn import RNN
from lessons_lib.nets.torch_names import from_torch, to_torch
from lessons_lib.storage.torch_reference import GATES, given, load, same_net

CASES = load()["cases"]
KINDS = {"LSTM": LSTM, "RNN": RNN}
every_case = pytest.mark.parametrize("case", CASES, ids=[f"{case['kind']} {case['sizes']}" for case in CASES])
every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def as_documented(kind, weights, xs, h, c):
    """The formulas of PyTorch's pages on nn.LSTM, nn.RNN and nn.Linear, with rows for columns as they have it."""
    ys = []
    for x in xs.transpose(0, 2, 1):
        z = x @ weights["weight_ih_l0"].T + weights["bias_ih_l0"]
        z = z + h @ weights["weight_hh_l0"].T + weights["bias_hh_l0"]
        if kind == "RNN":
            h = np.tanh(z)
        else:
            i, f, g, o = np.split(z, 4, axis=1)
            c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
            h = sigmoid(o) * np.tanh(c)
        ys.append((h @ weights["readout.weight"].T + weights["readout.bias"]).T)
    return np.array(ys), h.T, c.T


@every_case
def test_by_its_names_a_net_computes_what_pytorch_computed(case):
    told = given(case)
    ys, h, c = as_documented(case["kind"], to_torch(same_net(case)), told["xs"], told["h0"].T,
                             told.get("c0", told["h0"]).T)
    assert np.allclose(ys, case["ys"], rtol=0, atol=1e-12)
    assert np.allclose(h, case["h_T"], rtol=0, atol=1e-12)
    assert "c_T" not in case or np.allclose(c, case["c_T"], rtol=0, atol=1e-12)


@every_case
def test_the_rows_are_those_that_pytorch_was_given(case):
    told, weights = given(case), to_torch(same_net(case))
    for letter, name in (("x", "weight_ih_l0"), ("h", "weight_hh_l0")):
        assert np.array_equal(weights[name], np.vstack([told[f"W_{letter}{gate}"] for gate in GATES[case["kind"]]]))
    assert np.array_equal(weights["bias_ih_l0"], np.concatenate([told[f"b_{g}"][:, 0] for g in GATES[case["kind"]]]))
    assert not weights["bias_hh_l0"].any()


@every_case
def test_there_and_back_every_number_is_the_same(case):
    net = same_net(case)
    back = from_torch(to_torch(net))
    assert type(back) is type(net) and (back.D, back.H, back.K) == (net.D, net.H, net.K)
    assert np.array_equal(back.theta, net.theta)


@every_case
def test_a_net_made_from_pytorchs_weights_has_pytorchs_outputs_and_gradients(case):
    told = given(case)
    gates, weights = GATES[case["kind"]], {}
    for letter, name in (("x", "weight_ih_l0"), ("h", "weight_hh_l0")):
        weights[name] = np.vstack([told[f"W_{letter}{gate}"] for gate in gates])
    b = np.concatenate([told[f"b_{gate}"][:, 0] for gate in gates])
    weights |= {"bias_ih_l0": 3 * b, "bias_hh_l0": -2 * b}  # two biases, which are added
    weights |= {"readout.weight": told["W_hy"], "readout.bias": told["b_y"][:, 0]}
    net = from_torch(weights)
    run = net.forward(told["xs"], *(told[state] for state in ("h0", "c0") if state in told))
    assert np.allclose(run.ys, case["ys"], rtol=0, atol=1e-12)
    grad = net.backward(run, told["dys"])
    for name, wanted in case["gradients"].items():
        assert np.allclose(getattr(grad, name), wanted, rtol=1e-10, atol=1e-10), name


@every_kind
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_names_shapes_and_dtype(kind, dtype):
    D, H, K, rows = 3, 5, 2, 20 if kind is LSTM else 5
    weights = to_torch(kind(D, H, K, dtype=dtype))
    assert {name: array.shape for name, array in weights.items()} == {
        "weight_ih_l0": (rows, D), "weight_hh_l0": (rows, H), "bias_ih_l0": (rows,), "bias_hh_l0": (rows,),
        "readout.weight": (K, H), "readout.bias": (K,)}
    assert {array.dtype for array in weights.values()} == {np.dtype(dtype)}
    assert from_torch(weights).dtype == dtype
    assert from_torch(weights | {"readout.bias": [0.5, 1]}).dtype == np.float64


@every_kind
def test_the_arrays_are_no_views_neither_there_nor_back(kind):
    net = kind(2, 3, 1)
    before, weights = net.theta.copy(), to_torch(net)
    back = from_torch(weights)
    for array in weights.values():
        array += 1
    assert np.array_equal(net.theta, before) and np.array_equal(back.theta, before)


def test_other_beginnings_of_the_names():
    net = LSTM(2, 3, 1)
    weights = to_torch(net, cell="lstm.", readout="fc.")
    assert list(weights)[0] == "lstm.weight_ih_l0" and list(weights)[-1] == "fc.bias"
    assert np.array_equal(from_torch(weights, cell="lstm.", readout="fc.").theta, net.theta)


def test_what_numpy_can_read_may_stand_for_an_array():
    net = RNN(2, 3, 1)
    tensors = {name: SimpleTensor(array) for name, array in to_torch(net).items()}
    assert np.array_equal(from_torch(tensors).theta, net.theta)
    assert np.array_equal(from_torch({name: array.tolist() for name, array in to_torch(net).items()}).theta, net.theta)


class SimpleTensor:
    """As a tensor does, it hands numpy its numbers, or says why not."""

    def __init__(self, array, refuses=None):
        self.array, self.refuses = array, refuses

    def __array__(self, dtype=None, copy=None):
        if self.refuses:
            raise self.refuses
        return self.array


GRAD = RuntimeError("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
CUDA = TypeError("can't convert cuda:0 device type tensor to numpy. Use Tensor.cpu() to copy the tensor to host memory")
W = to_torch(LSTM(2, 3, 1))
ZEROS = np.zeros
WRONG = {
    "no dict": ([1], TypeError, "weights must be a dict of arrays, as `state_dict..` gives it; got list"),
    "nothing": ({}, ValueError, "weights must have 'weight_ih_l0'; got nothing"),
    "no bias": ({n: W[n] for n in W if not n.startswith("bias")}, ValueError, "'bias_ih_l0'.*bias=False.*zeros"),
    "no readout": ({n: W[n] for n in list(W)[:4]}, ValueError, "must have 'readout.weight'; .*nn.Linear"),
    "another beginning": (to_torch(LSTM(2, 3, 1), cell="a."), ValueError, r"have 'weight_ih_l0'; .*say cell='a\.'"),
    "another readout": (to_torch(LSTM(2, 3, 1), readout="fc."), ValueError, r"'readout.weight'; .*say readout='fc\.'"),
    "one name too many": (W | {"h_layer.x": 1}, ValueError, "must have 6 names, .*; got 'h_layer.x' as well"),
    "a number for a name": (W | {3: 1}, ValueError, "got '3' as well"),
    "two layers": (W | {"weight_ih_l1": ZEROS((12, 3))}, ValueError, "'weight_ih_l1', a second layer"),
    "the other way": (W | {"weight_ih_l0_reverse": ZEROS((12, 2))}, ValueError, "_reverse', a layer that .* backwards"),
    "a projection": (W | {"weight_hr_l0": ZEROS((2, 3))}, ValueError, "'weight_hr_l0', a projection"),
    "a GRU": (W | {"weight_hh_l0": ZEROS((9, 3))}, ValueError, r"must be \(4H, H\).*got \(9, 3\): .*GRU"),
    "neither": (W | {"weight_hh_l0": ZEROS((7, 3))}, ValueError, r"for an RNN; got \(7, 3\)$"),
    "columns for rows, hidden": (W | {"weight_hh_l0": ZEROS((3, 12))}, ValueError, r"got \(3, 12\); is it transposed"),
    "columns for rows, input": (W | {"weight_ih_l0": ZEROS((2, 12))}, ValueError, r"\(12, D\).*\(2, 12\); is it trans"),
    "columns for rows, readout": (W | {"readout.weight": ZEROS((3, 1))}, ValueError, r"\(K, 3\).*; is it transposed"),
    "a vector for a matrix": (W | {"weight_ih_l0": ZEROS(24)}, ValueError, r"must have rows and columns; got \(24,\)"),
    "no rows": (W | {"readout.weight": ZEROS((0, 3))}, ValueError, r"rows and columns; got \(0, 3\)"),
    "rows of another size": (W | {"weight_ih_l0": ZEROS((9, 2))}, ValueError, r"\(12, D\), as .* say; got \(9, 2\)$"),
    "a bias as a column": (W | {"bias_ih_l0": ZEROS((12, 1))}, ValueError, r"\(12,\).*use bias_ih_l0\[:, 0\]"),
    "a short bias": (W | {"bias_hh_l0": ZEROS(11)}, ValueError, r"bias_hh_l0 must be \(12,\), .*; got \(11,\)$"),
    "another K": (W | {"readout.bias": ZEROS(2)}, ValueError, r"readout.bias must be \(1,\), .*; got \(2,\)"),
    "NaN": (W | {"readout.bias": [np.nan]}, ValueError, "readout.bias must hold finite numbers; got nan"),
    "infinity": (W | {"bias_ih_l0": np.full(12, -np.inf)}, ValueError, "bias_ih_l0 must hold finite numbers; got -inf"),
    "text": (W | {"bias_ih_l0": "b"}, TypeError, "bias_ih_l0 must hold real numbers; got text"),
    "None": (W | {"bias_ih_l0": None}, TypeError, "bias_ih_l0 must hold real numbers"),
    "ragged": (W | {"weight_ih_l0": [[1], [1, 2]]}, ValueError, "weight_ih_l0 must have rows of one length"),
    "a tensor with a gradient": (W | {"weight_ih_l0": SimpleTensor(None, GRAD)}, ValueError,
                                 r"weight_ih_l0 must be .*detach\(\).*: Can't call numpy\(\) on Tensor that requires"),
    "a tensor elsewhere": (W | {"weight_ih_l0": SimpleTensor(None, CUDA)}, ValueError, r"\.cpu\(\).*cuda:0"),
}


@pytest.mark.parametrize(("weights", "kind", "sentence"), WRONG.values(), ids=WRONG)
def test_what_it_cannot_be_made_from_gets_one_sentence(weights, kind, sentence):
    with pytest.raises(kind, match=sentence) as told:
        from_torch(weights)
    assert "\n" not in str(told.value) and len(str(told.value)) < 300


@pytest.mark.parametrize("net", [None, "LSTM", LSTM, SimpleNamespace(D=1, H=1, K=1), LSTM1997],
                         ids=["None", "text", "the class", "something like it", "1997"])
def test_only_our_two_nets_have_such_names(net):
    with pytest.raises(TypeError, match="net must be an LSTM or an RNN of this library; got"):
        to_torch(net)


@pytest.mark.parametrize("how", [{"cell": None}, {"readout": 1}])
def test_a_beginning_is_text(how):
    for ask, what in ((to_torch, LSTM(2, 3, 1)), (from_torch, W)):
        with pytest.raises(TypeError, match=f"{next(iter(how))} must be the text before its names"):
            ask(what, **how)
