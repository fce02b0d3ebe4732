"""How the nets of lesson 11 start: their weights, and the biases of an LSTM's forget and input gates."""

from operator import index

import numpy as np

from lessons_lib.lessons.long_memory.defaults import AS
from lessons_lib.lessons.long_memory.world import TASKS
from lessons_lib.nets.checks import real_array
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN

KINDS, STARTS = ("LSTM", "RNN"), ("small", "usual", "identity", *AS)
H, SMALL = 8, 0.1


def known_seed(seed):
    """A whole number of at least 0, as an int; TypeError or ValueError."""
    if isinstance(seed, bool | np.bool_) or not hasattr(seed, "__index__"):
        raise TypeError(f"seed must be a whole number; got {seed!r}")
    if (seed := index(seed)) < 0:
        raise ValueError(f"seed must be at least 0; got {seed}")
    return seed


def new_net(kind, seed, forget_bias=10.0, input_bias=-6.0, *, task="clue", start=None, units=H):
    """An untrained float32 net with an output for each answer of a task of world.TASKS: an "LSTM" or an "RNN".

    start "small": every weight uniform between -0.1 and 0.1; "usual": as the classes do it, between -1 / sqrt(H) and
    1 / sqrt(H); "identity", for the RNN: small, and W_hh the identity. None: small for the LSTM, usual for the RNN.
    The biases of an LSTM's forget and input gates are then `forget_bias` and `input_bias`, numbers or (H, 1) arrays.
    "PyTorch", "Keras", "Flax", for the LSTM: all as it is there, the biases too. ValueError for anything else.
    """
    seed, start = known_seed(seed), start or {"LSTM": "small"}.get(kind, "usual")
    for name, value, known in (("kind", kind, KINDS), ("task", task, TASKS), ("start", start, STARTS)):
        if value not in known:
            raise ValueError(f"{name} must be one of {', '.join(known)}; got {value!r}")
    if start in ("identity", *AS) and (kind == "LSTM") != (start in AS):
        raise ValueError(f"start must be another for an {kind}; got {start}")
    _, D, K = TASKS[task]
    net = (LSTM if kind == "LSTM" else RNN)(D, units, K, seed=seed, dtype=np.float32)
    if start in ("small", "identity"):
        net.theta = np.random.default_rng(seed).uniform(-SMALL, SMALL, net.theta.size)
    if start == "identity":
        net.W_hh = np.eye(units)
    if start in AS:
        AS[start](net, np.random.default_rng(seed))
    elif kind == "LSTM":
        for name, bias, value in (("forget_bias", net.b_f, forget_bias), ("input_bias", net.b_i, input_bias)):
            value = real_array(name, value)
            if value.shape not in ((), bias.shape):
                raise ValueError(f"{name} must be a number or (H, 1) = {bias.shape}; got {value.shape}")
            bias[:] = value
    return net
