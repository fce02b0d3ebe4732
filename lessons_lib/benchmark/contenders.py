"""Four ways to take one whole training step: forward, softmax loss, backward, norm clipping, Adam; float32.

Each is a function (kind, sizes, xs, targets) -> step, where step() takes the next one. kind is "RNN" or "LSTM",
sizes (T, B, D, H) with K = D, xs (T, D, B), targets (T, B).
"""

import numpy as np

from lessons_lib.benchmark.step_by_step import StepByStep
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam

KINDS = {"RNN": RNN, "LSTM": LSTM}
RATE, LONGEST = 1e-3, 1.0


def ours(kind, sizes, xs, targets):
    """The library's own training loop."""
    net = make(kind, sizes)
    steps = train(net, iter(lambda: (xs, targets), None), Adam(RATE), loss=softmax_cross_entropy, clip=LONGEST)
    return lambda: next(steps)


def pytorch(kind, sizes, xs, targets):
    """nn.LSTM or nn.RNN, nn.Linear, cross_entropy, clip_grad_norm_ and Adam, as its users write them."""
    import torch
    from torch.nn.functional import cross_entropy

    _, _, D, H = sizes
    layer, readout = getattr(torch.nn, kind)(D, H), torch.nn.Linear(H, D)
    parameters = [*layer.parameters(), *readout.parameters()]
    adam = torch.optim.Adam(parameters, RATE)
    inputs = torch.from_numpy(np.ascontiguousarray(xs.transpose(0, 2, 1)))
    wanted = torch.from_numpy(targets).reshape(-1)

    def step():
        adam.zero_grad()
        cross_entropy(readout(layer(inputs)[0]).reshape(-1, D), wanted).backward()
        torch.nn.utils.clip_grad_norm_(parameters, LONGEST)
        adam.step()

    return step


def step_by_step(kind, sizes, xs, targets):
    """Numpy as most tutorials write it: a Python loop over steps in which everything is computed there and then."""
    return StepByStep(make(kind, sizes), xs, targets, RATE, LONGEST).step


def products(kind, sizes, xs, targets):
    """The matrix products of a training step and nothing else: the floor for anyone who uses this BLAS."""
    T, B, D, H = sizes
    rows = H if kind == "RNN" else 4 * H
    W, loop = np.ones((rows, H + D + 1), np.float32), np.ones((H, rows), np.float32)
    fed, layers, h = (np.ones((n, B), np.float32) for n in (H + D + 1, rows, H))
    all_fed, all_layers = np.ones((T * B, H + D + 1), np.float32), np.ones((rows, T * B), np.float32)
    W_hy, hs, ys = np.ones((D, H), np.float32), np.ones((H, T * B), np.float32), np.ones((D, T * B), np.float32)

    def step():
        for _ in range(T):
            np.dot(W, fed, layers)
        for _ in range(T):
            np.dot(loop, layers, h)
        all_layers @ all_fed, W_hy @ hs, W_hy.T @ ys, ys @ hs.T

    return step


def make(kind, sizes):
    """The same net for every contender that is ours: float32, seed 0."""
    _, _, D, H = sizes
    return KINDS[kind](D, H, D, seed=0, dtype=np.float32)


CONTENDERS = {"ours": ours, "PyTorch": pytorch, "step by step": step_by_step, "products": products}
