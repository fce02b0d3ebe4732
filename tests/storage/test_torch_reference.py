"""Our nets say what PyTorch says: outputs to 1e-12, every gradient to 1e-10, in float64."""

import numpy as np
import pytest

from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.storage.torch_reference import given, inputs, load, same_net

KINDS = {"RNN": RNN, "LSTM": LSTM}


def label(case):
    return f"{case['kind']} " + " ".join(f"{letter}={size}" for letter, size in case["sizes"].items())


@pytest.fixture(params=load()["cases"], ids=label)
def case(request):
    return request.param


def run_of(case):
    net, told = same_net(case), given(case)
    return net, told, net.forward(told["xs"], *(told[state] for state in ("h0", "c0") if state in told))


def test_the_net_is_of_the_cases_kind_and_has_the_parameters_that_pytorch_was_given(case):
    net, told = same_net(case), inputs(case["kind"], *case["sizes"].values())
    assert isinstance(net, KINDS[case["kind"]])
    assert all(np.array_equal(getattr(net, name), told[name]) for name in net.names)
    assert told.keys() == given(case).keys() and all(np.array_equal(told[name], given(case)[name]) for name in told)


def test_every_output_and_the_last_states_are_pytorchs(case):
    _, _, run = run_of(case)
    assert np.allclose(run.ys, case["ys"], rtol=0, atol=1e-12)
    assert np.allclose(run.hs[-1], case["h_T"], rtol=0, atol=1e-12)
    if "c_T" in case:
        assert np.allclose(run.cs[-1], case["c_T"], rtol=0, atol=1e-12)


def test_every_gradient_is_pytorchs(case):
    net, told, run = run_of(case)
    grad = net.backward(run, told["dys"])
    assert set(case["gradients"]) == {*net.names, "xs", *(state for state in ("h0", "c0") if state in told)}
    for name, wanted in case["gradients"].items():
        assert np.allclose(getattr(grad, name), wanted, rtol=1e-10, atol=1e-10), name


def test_the_stored_numbers_say_where_they_come_from():
    origin = load()["origin"]
    assert origin["command"] == "python -m lessons_lib.storage.torch_reference" and origin["torch"]
