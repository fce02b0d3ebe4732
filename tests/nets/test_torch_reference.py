"""Our nets say what PyTorch says: outputs to 1e-12, every gradient to 1e-10, in float64."""

import numpy as np
import pytest

from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.results.torch_reference import inputs, load

KINDS = {"RNN": RNN, "LSTM": LSTM}


def label(case):
    return f"{case['kind']} " + " ".join(f"{letter}={size}" for letter, size in case["sizes"].items())


@pytest.fixture(params=load()["cases"], ids=label)
def case(request):
    return request.param


def run_of(case):
    sizes = case["sizes"]
    net = KINDS[case["kind"]](sizes["D"], sizes["H"], sizes["K"])
    given = inputs(case["kind"], *sizes.values())
    for name in net.names:
        setattr(net, name, given[name])
    return net, given, net.forward(given["xs"], *(given[state] for state in ("h0", "c0") if state in given))


def test_every_output_and_the_last_states_are_pytorchs(case):
    _, _, run = run_of(case)
    assert np.allclose(run.ys, case["ys"], rtol=0, atol=1e-12)
    assert np.allclose(run.hs[-1], case["h_T"], rtol=0, atol=1e-12)
    if "c_T" in case:
        assert np.allclose(run.cs[-1], case["c_T"], rtol=0, atol=1e-12)


def test_every_gradient_is_pytorchs(case):
    net, given, run = run_of(case)
    grad = net.backward(run, given["dys"])
    assert set(case["gradients"]) == {*net.names, "xs", *(state for state in ("h0", "c0") if state in given)}
    for name, wanted in case["gradients"].items():
        assert np.allclose(getattr(grad, name), wanted, rtol=1e-10, atol=1e-10), name


def test_the_stored_numbers_say_where_they_come_from():
    origin = load()["origin"]
    assert origin["command"] == "python -m lessons_lib.results.torch_reference" and origin["torch"]
