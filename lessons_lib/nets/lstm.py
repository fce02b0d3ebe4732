"""The LSTM: a memory cell with a forget, an input and an output gate.

Hochreiter and Schmidhuber, "Long short-term memory", 1997; the forget gate: Gers, Schmidhuber and Cummins, 2000.
Two faces of one cell: `lstm_step` is the formula, `forward` and `backward` are fast (lstm_through_time.py).
It learns in lesson 06, is drawn in 08 and opened in 09. The lessons call the cell state the belt or the memory, and the
candidate news.
"""

import numpy as np

from lessons_lib.nets import lstm_through_time as through_time
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.checks import columns, initial_state, size, step_columns
from lessons_lib.nets.gradient import Gradient, upstream_gradient, window_size
from lessons_lib.nets.parameters import Parameters
from lessons_lib.nets.runs import LSTMRun, begin

LAYOUT = {
    "W_hf": "H H", "W_hi": "H H", "W_ho": "H H", "W_hc": "H H",
    "W_xf": "H D", "W_xi": "H D", "W_xo": "H D", "W_xc": "H D",
    "b_f": "H 1", "b_i": "H 1", "b_o": "H 1", "b_c": "H 1",
    "W_hy": "K H", "b_y": "K 1",
}


def lstm_step(x, h_prev, c_prev, net):
    """Advance the network by one step.

    f = sigmoid(W_hf h_{t-1} + W_xf x_t + b_f), i and o likewise, c_tilde = tanh(W_hc h_{t-1} + W_xc x_t + b_c)
    c_t = f * c_{t-1} + i * c_tilde,  h_t = o * tanh(c_t)

    x (D, B), h_prev (H, B), c_prev (H, B) -> h (H, B), c (H, B).
    """
    x, h_prev, c_prev = step_columns(net, x, h_prev=h_prev, c_prev=c_prev)
    f = sigmoid(net.W_hf @ h_prev + net.W_xf @ x + net.b_f)        # how much memory to keep
    i = sigmoid(net.W_hi @ h_prev + net.W_xi @ x + net.b_i)        # how much news to let in
    c_tilde = np.tanh(net.W_hc @ h_prev + net.W_xc @ x + net.b_c)  # the news itself
    c = f * c_prev + i * c_tilde
    o = sigmoid(net.W_ho @ h_prev + net.W_xo @ x + net.b_o)        # how much memory to show
    return o * np.tanh(c), c


class LSTM(Parameters):
    """An LSTM with D inputs, H cells and K outputs.

    W_hf, W_hi, W_ho, W_hc (H, H), W_xf, ... (H, D), b_f, ... (H, 1), W_hy (K, H), b_y (K, 1), all views of theta,
    the four layers, three gates and the candidate, as neighbours in the order f, i, o, c. They start as in PyTorch's
    nn.LSTM and nn.Linear, uniform from -1 / sqrt(H) to 1 / sqrt(H), but for b_f, which is `forget_bias` everywhere: so
    the cell starts out remembering. dtype is float64 or float32.
    """

    def __init__(self, D, H, K, seed=0, dtype=np.float64, forget_bias=1.0):
        super().__init__(LAYOUT, {"D": size("D", D), "H": size("H", H), "K": size("K", K)}, dtype)
        reach = 1 / np.sqrt(self.H)
        self.theta = np.random.default_rng(seed).uniform(-reach, reach, self.theta.size)
        if not np.isfinite(forget_bias):
            raise ValueError(f"forget_bias must be a finite number; got {forget_bias}")
        self.b_f[:] = forget_bias

    def forward(self, xs, h0=None, c0=None, *, into=None):
        """Read a whole sequence with the formula of `lstm_step`, and y_t = W_hy h_t + b_y.

        xs (T, D, B), h0 and c0 (H, B) or None for zeros -> an LSTMRun with hs, cs, f, i, o, c_tilde (T, H, B) and
        the raw scores ys (T, K, B). `into` is an earlier run of the same sizes, whose arrays are written over.
        """
        xs = columns("xs", xs, "T D B", {"D": self.D}, self.dtype)
        states = {name: initial_state(self, name, state, xs.shape[2]) for name, state in (("h0", h0), ("c0", c0))}
        run = begin(self, LSTMRun, xs, states, into)
        through_time.forward(self, run)
        return run

    def backward(self, run, dys=None, *, dhs=None, dcs=None, window=None, inputs=True):
        """How the loss changes with every parameter, input and starting state: backpropagation through time.

        dys (T, K, B) = dL/dys; dhs, dcs (T, H, B): gradients put straight on hs and cs. At least one of the three.
        `window=k`: the loss at step t reaches the k steps t, t-1, ..., t-k+1 and nothing before; None is all.
        Returns a Gradient: .theta (P,) and the same names as the net, .xs (T, D, B) (None for inputs=False), .h0
        and .c0 (H, B).
        ValueError for wrong shapes, a window below 1, or a net whose theta has changed since `forward`.
        """
        upstream = upstream_gradient(self, run, LSTMRun, dys=dys, dhs=dhs, dcs=dcs)
        grad = Gradient(self, LAYOUT, run, states=("h0", "c0"), inputs=inputs)
        through_time.backward(self, run, upstream, grad, window_size(window, len(run.ys)))
        return grad
