"""A net of ours by PyTorch's names, and back: arrays for `load_state_dict`, without PyTorch.

    weights = to_torch(net)      # {"weight_ih_l0": (4H, D), "weight_hh_l0": (4H, H), "bias_ih_l0": (4H,), ...}
    net = from_torch(weights)

Names, shapes and the order i, f, g, o: https://docs.pytorch.org/docs/stable/generated/torch.nn.LSTM.html (and nn.RNN,
nn.Linear). Lesson 12.
"""

import re
from collections.abc import Mapping

import numpy as np

from lessons_lib.nets.checks import floats
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN

LAYERS = {LSTM: ("i", "f", "c", "o"), RNN: ("h",)}  # in PyTorch's order; c, the candidate, is its g
X_ROWS = {LSTM: "W_x{}", RNN: "W_xh"}
H_ROWS = {LSTM: "W_h{}", RNN: "W_hh"}
CELL, READOUT = ("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"), ("weight", "bias")
ELSE = {  # how a name of PyTorch's ends -> what it belongs to
    r"_l\d+_reverse": "a layer that reads backwards (bidirectional=True): our nets read one way",
    r"weight_hr_l\d+": "a projection (proj_size): our nets have none",
    r"(weight|bias)_[ih]h_l[1-9]\d*": "a second layer (num_layers): our nets have one",
}


def to_torch(net, *, cell="", readout="readout.") -> dict[str, np.ndarray]:
    """The parameters of an LSTM or RNN as new arrays, by the names of nn.LSTM or nn.RNN, and of an nn.Linear.

    For an LSTM: weight_ih_l0 (4H, D), weight_hh_l0 (4H, H), bias_ih_l0 (4H,) in the order i, f, g, o, bias_hh_l0 (4H,)
    all 0, for PyTorch adds two biases where we have one; readout.weight (K, H), readout.bias (K,). For an RNN: H rows
    in the place of 4H. `cell` and `readout` are put before the names. TypeError for another net.
    """
    kind = next((kind for kind in LAYERS if isinstance(net, kind)), None)
    if kind is None:
        raise TypeError(f"net must be an LSTM or an RNN of this library; got {type(net).__name__}")
    x_rows, h_rows, biases = (np.concatenate([getattr(net, pattern.format(layer)) for layer in LAYERS[kind]])
                              for pattern in (X_ROWS[kind], H_ROWS[kind], "b_{}"))
    arrays = (x_rows, h_rows, biases[:, 0], np.zeros(len(biases), net.dtype), net.W_hy.copy(), net.b_y[:, 0].copy())
    return dict(zip(_names(cell, readout), arrays, strict=True))


def from_torch(weights, *, cell="", readout="readout."):
    """The net with these weights: an LSTM where weight_hh_l0 is (4H, H), an RNN where it is (H, H). Its two biases
    are added up; D, H and K are read off the shapes.

    weights: name -> array or tensor, as `to_torch` or a state_dict gives it, with an nn.Linear under `readout`. float32
    if all of them are. An nn.RNN is taken to squash with tanh: its weights do not say.
    ValueError for a name that is missing or strange, a second layer, one that reads backwards, a projection, a GRU,
    another shape, NaN or infinity; TypeError for what holds no real numbers.
    """
    if not isinstance(weights, Mapping):
        raise TypeError(f"weights must be a dict of arrays, as `state_dict()` gives it; got {type(weights).__name__}")
    names = _names(cell, readout)
    _refuse_other_names([str(name) for name in weights], names)
    arrays = {name: _array(name, weights[name]) for name in names}
    kind, sizes = _sizes(arrays, names)
    for name, axes in zip(names, ("R D", "R H", "R", "R", "K H", "K"), strict=True):
        _check_shape(name, arrays[name], axes, sizes)
    single = all(array.dtype == np.float32 for array in arrays.values())
    net = kind(*(sizes[letter] for letter in "DHK"), dtype=np.float32 if single else np.float64)
    x_rows, h_rows, bias_ih, bias_hh, W_hy, b_y = arrays.values()
    for n, layer in enumerate(LAYERS[kind]):
        rows = slice(n * net.H, (n + 1) * net.H)
        setattr(net, X_ROWS[kind].format(layer), x_rows[rows])
        setattr(net, H_ROWS[kind].format(layer), h_rows[rows])
        setattr(net, f"b_{layer}", (bias_ih[rows] + bias_hh[rows])[:, None])
    net.W_hy, net.b_y = W_hy, b_y[:, None]
    return net


def _names(cell, readout):
    for name, prefix in (("cell", cell), ("readout", readout)):
        if not isinstance(prefix, str):
            raise TypeError(f"{name} must be the text before its names, as 'lstm.'; got {prefix!r}")
    return tuple(cell + name for name in CELL) + tuple(readout + name for name in READOUT)


def _refuse_other_names(given, names):
    strange = [name for name in given if name not in names]
    for ending, what in ELSE.items():
        found = next((name for name in strange if re.search(f"{ending}$", name)), None)
        if found:
            raise ValueError(f"weights must be of one layer that reads forwards; got {found!r}, {what}")
    missing = [name for name in names if name not in given]
    if missing:
        place = names.index(missing[0])
        part, bare = "cell" if place < len(CELL) else "readout", (CELL + READOUT)[place]
        elsewhere = next((name.removesuffix(bare) for name in strange if name.endswith(bare)), None)
        tip = "; a layer made with bias=False has none: put zeros there" if "bias" in bare else ""
        if elsewhere is not None:
            tip = f"; say {part}={elsewhere!r}"
        elif bare == "weight":
            tip = "; it is that of the nn.Linear which reads the state off"
        raise ValueError(f"weights must have {missing[0]!r}; got {_listed(given)}{tip}")
    if strange:
        raise ValueError(f"weights must have {len(names)} names, {_listed(names)}; got {strange[0]!r} as well")


def _array(name, value):
    try:
        value = np.asarray(value)
    except ValueError:  # a ragged list: `floats` says so
        pass
    except Exception as fault:  # a tensor's own words: it may lie on a graphics card, or require a gradient
        words = f"{fault or type(fault).__name__}".strip().splitlines()[0].split(". ")[0].rstrip(".")
        raise ValueError(f"{name} must be an array, or a tensor that numpy can read, as tensor.detach().cpu().double() "
                         f"is; got one that says: {words}") from None
    return floats(name, value)


def _sizes(arrays, names):
    """LSTM or RNN, and the sizes D, H, K and R, the rows of all layers of the cell together."""
    for name in (names[0], names[1], names[4]):
        if arrays[name].ndim != 2 or 0 in arrays[name].shape:
            raise ValueError(f"{name} must have rows and columns; got {arrays[name].shape}")
    R, H = arrays[names[1]].shape
    kind = {H: RNN, 4 * H: LSTM}.get(R)
    if kind is None:
        more = {3 * H: ": three blocks of rows are a GRU, which we have not", H / 4: "; is it transposed?"}.get(R, "")
        raise ValueError(f"{names[1]} must be (4H, H) for an LSTM or (H, H) for an RNN; got {(R, H)}{more}")
    return kind, {"D": arrays[names[0]].shape[1], "H": H, "K": len(arrays[names[4]]), "R": R}


def _check_shape(name, array, axes, sizes):
    axes = axes.split()
    if array.shape == tuple(sizes[axis] for axis in axes):
        return
    free = {"R D": "D", "K H": "K"}.get(" ".join(axes))  # this very array says how many these are
    wanted = f"({', '.join(axis if axis == free else str(sizes[axis]) for axis in axes)}{',' * (len(axes) == 1)})"
    fixed = next(n for n, axis in enumerate(axes) if axis != free)
    tip = "; is it transposed?" if array.ndim == 2 == len(axes) and array.shape[1 - fixed] == sizes[axes[fixed]] else ""
    if len(axes) == 1 and array.shape == (sizes[axes[0]], 1):
        tip = f"; use {name}[:, 0]"
    raise ValueError(f"{name} must be {wanted}, as the other arrays say; got {array.shape}{tip}")


def _listed(names):
    return ", ".join(map(repr, names)) or "nothing"
