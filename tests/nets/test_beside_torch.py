"""A net of ours and PyTorch's, with the same weights: every state, output and gradient to 1e-12, where PyTorch is.

    python3 -m lessons_lib test -k beside_torch -rs   # PyTorch: here, or where `bench` puts it
"""

import json

import pytest

from tests.with_torch import ask_torch

CASES = [(kind, sizes, seed) for kind in ("LSTM", "RNN") for seed, sizes in enumerate([
    (1, 1, 1, 1, 1), (6, 1, 3, 4, 2), (9, 4, 2, 5, 3), (60, 3, 5, 8, 5)])]  # T, B, D, H, K

PROGRAM = """
import json
import numpy as np, torch
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.nets.torch_names import from_torch, to_torch

def beside(kind, sizes, seed):
    T, B, D, H, K = sizes
    rng = np.random.default_rng(seed)
    net = {"LSTM": LSTM, "RNN": RNN}[kind](D, H, K)
    net.theta = rng.normal(size=net.theta.size) / 2
    xs, dys = rng.normal(size=(T, D, B)), rng.normal(size=(T, K, B))
    starts = rng.normal(size=(2 if kind == "LSTM" else 1, H, B))
    cell = getattr(torch.nn, kind)(D, H, dtype=torch.float64)
    cell.readout = torch.nn.Linear(H, K, dtype=torch.float64)
    cell.load_state_dict({name: torch.from_numpy(array) for name, array in to_torch(net).items()})
    x = torch.from_numpy(xs).transpose(1, 2).clone().requires_grad_()
    begin = [torch.from_numpy(start).T[None].clone().requires_grad_() for start in starts]
    hs, _ = cell(x, tuple(begin) if kind == "LSTM" else begin[0])
    ys = cell.readout(hs)
    (ys * torch.from_numpy(dys).transpose(1, 2)).sum().backward()
    states = [start.detach() for start in begin]
    cs = []
    for t in range(T):  # nn.LSTM tells of its cells only at the end: one step at a time
        last = cell(x[t:t + 1].detach(), tuple(states) if kind == "LSTM" else states[0])[1]
        states = list(last) if kind == "LSTM" else [last]
        cs.append(states[-1][0].T)
    run = net.forward(xs, *starts)
    grad = net.backward(run, dys)
    theirs = cell.state_dict()
    gradients = {name: p.grad.numpy() for name, p in cell.named_parameters()}
    both = gradients["bias_ih_l0"], gradients["bias_hh_l0"]
    summed = from_torch(gradients | {"bias_hh_l0": np.zeros_like(both[1])})  # its names hold ours' gradient
    found = {
        "hs": (run.hs, hs.detach().numpy().transpose(0, 2, 1)), "ys": (run.ys, ys.detach().numpy().transpose(0, 2, 1)),
        "last states": (run.cs if kind == "LSTM" else run.hs, torch.stack(cs).detach().numpy()),
        "theta's gradient": (grad.theta, summed.theta), "xs' gradient": (grad.xs, x.grad.numpy().transpose(0, 2, 1)),
        "h0's gradient": (grad.h0, begin[0].grad[0].T.numpy()), "the two biases' gradients": both,
        "there and back": (net.theta, from_torch(theirs).theta)}
    if kind == "LSTM":
        found["c0's gradient"] = grad.c0, begin[1].grad[0].T.numpy()
    return {name: float(np.abs(a - b).max() / max(1, np.abs(b).max())) for name, (a, b) in found.items()}

torch.set_num_threads(1)
print(json.dumps([beside(*case) for case in json.loads('CASES')]))
"""


@pytest.fixture(scope="module")
def differences():
    return json.loads(ask_torch(PROGRAM.replace("CASES", json.dumps(CASES))))


def test_states_outputs_and_gradients_are_pytorchs(differences):
    assert len(differences) == len(CASES)
    for case, found in zip(CASES, differences, strict=True):
        print(case, {name: f"{difference:.0e}" for name, difference in found.items()})
        assert len(found) == (9 if case[0] == "LSTM" else 8)
        assert max(found.values()) <= 1e-12, (case, found)
        assert found["there and back"] == 0


REFUSED = """
import torch
from lessons_lib.nets.torch_names import from_torch

def complete(layer):
    layer.readout = torch.nn.Linear(4, 2)
    return layer

lstm = complete(torch.nn.LSTM(3, 4))
for weights in (dict(lstm.named_parameters()), {name: p.to(torch.bfloat16) for name, p in lstm.state_dict().items()},
                torch.nn.LSTM(3, 4).state_dict(), *(complete(torch.nn.LSTM(3, 4, **more)).state_dict() for more in (
                    {"num_layers": 2}, {"bidirectional": True}, {"proj_size": 2}, {"bias": False})),
                complete(torch.nn.GRU(3, 4)).state_dict()):
    try:
        from_torch(weights)
        print("taken")
    except ValueError as told:
        print(told)
print(from_torch(lstm.state_dict()))
"""


def test_what_pytorch_makes_and_we_have_not_is_told_in_a_sentence():
    said = ask_torch(REFUSED).splitlines()
    words = ("detach()", "BFloat16", "readout.weight", "a second layer", "backwards", "a projection", "put zeros",
             "GRU", "LSTM(D=3, H=4, K=2: ")
    assert len(said) == len(words)
    for sentence, word in zip(said, words, strict=True):
        assert word in sentence, (word, sentence)


TWICE = """
import numpy as np, torch
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.torch_names import from_torch, to_torch

net, rng = LSTM(3, 4, 2), np.random.default_rng(0)
xs, dys = rng.normal(size=(5, 3, 1)), rng.normal(size=(5, 2, 1))
cell = torch.nn.LSTM(3, 4, dtype=torch.float64)
cell.readout = torch.nn.Linear(4, 2, dtype=torch.float64)
cell.load_state_dict({name: torch.from_numpy(array) for name, array in to_torch(net).items()})
optimiser = torch.optim.SGD(cell.parameters(), lr=0.1)
(cell.readout(cell(torch.from_numpy(xs).transpose(1, 2))[0]) * torch.from_numpy(dys).transpose(1, 2)).sum().backward()
optimiser.step()
theirs, grad = from_torch(cell.state_dict()), net.backward(net.forward(xs), dys)
for name in net.names:
    moved, step = getattr(theirs, name) - getattr(net, name), -0.1 * getattr(grad, name)
    print(name, round(float((moved * step).sum() / (step * step).sum()), 6))
"""


def test_a_step_of_pytorch_moves_a_bias_of_the_cell_twice_as_far_for_it_has_two():
    moved = dict(line.split() for line in ask_torch(TWICE).splitlines())
    assert {name: float(times) for name, times in moved.items()} == {
        name: 2.0 if name in ("b_f", "b_i", "b_o", "b_c") else 1.0 for name in moved} and len(moved) == 14
