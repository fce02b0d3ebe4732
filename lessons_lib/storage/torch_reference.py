"""What PyTorch says: outputs and gradients of nn.RNN and nn.LSTM for weights and inputs that anyone can write down.

    python -m lessons_lib.storage.torch_reference  # remakes torch_reference.json; needs torch, in no requirements

Weights, inputs and upstream gradients are sines, so that nothing depends on a random generator. float64, one thread.
"""

from itertools import count
from pathlib import Path

import numpy as np

from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.storage.results import keep, read, remade_by

STORE = Path(__file__).with_suffix(".json")
SIZES = [(1, 1, 1, 1, 1), (1, 3, 2, 3, 2), (5, 1, 3, 4, 2), (7, 3, 2, 5, 4), (200, 2, 2, 3, 2)]  # T, B, D, H, K
GATES = {"RNN": ("h",), "LSTM": ("i", "f", "c", "o")}  # in PyTorch's order


def waves(seed: int, *shape: int) -> np.ndarray:
    """Numbers between -0.8 and 0.8 that look like noise and need no generator: 0.8 sin(1.7 n^2 + seed)."""
    n = np.arange(1.0, np.prod(shape) + 1)
    return 0.8 * np.sin(1.7 * n * n % (2 * np.pi) + seed).reshape(shape)


def inputs(kind: str, T, B, D, H, K) -> dict[str, np.ndarray]:
    """Everything that a net is given: its parameters by name, xs, h0 (c0) and the upstream gradient dys."""
    seeds = count(1)
    given = {f"W_{a}{g}": waves(next(seeds), H, size) for g in GATES[kind] for a, size in (("x", D), ("h", H))}
    given |= {f"b_{g}": waves(next(seeds), H, 1) for g in GATES[kind]}
    given |= {"W_hy": waves(next(seeds), K, H), "b_y": waves(next(seeds), K, 1), "xs": waves(next(seeds), T, D, B)}
    given |= {state: waves(next(seeds), H, B) for state in (("h0",) if kind == "RNN" else ("h0", "c0"))}
    return given | {"dys": waves(next(seeds), T, K, B)}


def load() -> dict:
    """The stored numbers: {"origin": ..., "cases": [{"kind", "sizes", "ys", "h_T", ..., "gradients"}, ...]}."""
    return read(STORE)


def given(case: dict) -> dict[str, np.ndarray]:
    """Everything that PyTorch was given for a stored case, by name, as `inputs` makes it."""
    return inputs(case["kind"], **case["sizes"])


def same_net(case: dict):
    """A net of ours with the parameters that PyTorch was given for a stored case."""
    sizes = {size: case["sizes"][size] for size in "DHK"}
    net = {"RNN": RNN, "LSTM": LSTM}[case["kind"]](**sizes)
    for name in net.names:
        setattr(net, name, given(case)[name])
    return net


def ask_torch(kind: str, sizes) -> dict:
    """What PyTorch computes for one case: ys, the last states, and the gradient of sum(ys * dys) by everything."""
    import torch

    T, B, D, H, K = sizes
    given = {name: torch.from_numpy(value).requires_grad_() for name, value in inputs(kind, *sizes).items()}
    layer, readout = getattr(torch.nn, kind)(D, H, dtype=torch.float64), torch.nn.Linear(H, K, dtype=torch.float64)
    stacked = {"weight_ih_l0": [given[f"W_x{g}"] for g in GATES[kind]],
               "weight_hh_l0": [given[f"W_h{g}"] for g in GATES[kind]],
               "bias_ih_l0": [given[f"b_{g}"][:, 0] for g in GATES[kind]],
               "bias_hh_l0": [torch.zeros(H, dtype=torch.float64) for g in GATES[kind]]}  # they have two biases
    weights = {name: torch.cat(parts) for name, parts in stacked.items()}
    start = [given[state].T[None] for state in (("h0",) if kind == "RNN" else ("h0", "c0"))]
    hs, last = torch.func.functional_call(layer, weights,
                                          (given["xs"].transpose(1, 2), start[0] if kind == "RNN" else tuple(start)))
    ys = torch.func.functional_call(readout, {"weight": given["W_hy"], "bias": given["b_y"][:, 0]}, (hs,))
    (ys.transpose(1, 2) * given["dys"]).sum().backward()
    last = {"h_T": last} if kind == "RNN" else dict(zip(("h_T", "c_T"), last, strict=True))
    return {
        "kind": kind, "sizes": dict(zip("TBDHK", sizes, strict=True)), "ys": ys.transpose(1, 2).tolist(),
        **{name: state[0].T.tolist() for name, state in last.items()},
        "gradients": {name: value.grad.tolist() for name, value in given.items() if name != "dys"},
    }


def main() -> None:
    """Ask PyTorch for every case and store the answers."""
    import torch

    torch.set_num_threads(1)
    stored = {
        "origin": {"command": remade_by(STORE), "torch": torch.__version__,
                   "what": "nn.RNN / nn.LSTM + nn.Linear, float64, weights and inputs from waves(), seeds 1, 2, ..."},
        "cases": [ask_torch(kind, sizes) for kind in ("RNN", "LSTM") for sizes in SIZES],
    }
    keep(STORE, stored)
    print(f"{STORE.name}: {len(stored['cases'])} cases, {STORE.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
