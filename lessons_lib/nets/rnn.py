"""The plain recurrent net: one matrix for the loop, one for the input, one to read the output off.

The loop runs in lesson 01; the formula is opened in lesson 04 (Elman, "Finding structure in time", 1990).
Two faces of one net: `rnn_step` is the formula, `forward` and `backward` are fast (rnn_through_time.py).
"""

import numpy as np

from lessons_lib.nets import rnn_through_time as through_time
from lessons_lib.nets.checks import columns, initial_state, size, step_columns
from lessons_lib.nets.gradient import Gradient, upstream_gradient, window_size
from lessons_lib.nets.parameters import Parameters
from lessons_lib.nets.runs import RNNRun, begin

LAYOUT = {"W_xh": "H D", "W_hh": "H H", "b_h": "H 1", "W_hy": "K H", "b_y": "K 1"}


def rnn_step(x, h_prev, net):
    """Advance the network by one step.

    h_t = tanh(W_hh h_{t-1} + W_xh x_t + b_h)

    x (D, B), h_prev (H, B) -> h (H, B).
    """
    x, h_prev = step_columns(net, x, h_prev=h_prev)
    return np.tanh(net.W_hh @ h_prev + net.W_xh @ x + net.b_h)


class RNN(Parameters):
    """A recurrent net with D inputs, H hidden units and K outputs.

    W_xh (H, D), W_hh (H, H), b_h (H, 1), W_hy (K, H), b_y (K, 1), all views of theta. They start as in
    PyTorch's nn.RNN and nn.Linear, uniform from -1 / sqrt(H) to 1 / sqrt(H); its two biases of h are one here.
    dtype is float64 or float32; the same seed draws the same weights for both.
    """

    def __init__(self, D, H, K, seed=0, dtype=np.float64):
        super().__init__(LAYOUT, {"D": size("D", D), "H": size("H", H), "K": size("K", K)}, dtype)
        reach = 1 / np.sqrt(self.H)
        self.theta = np.random.default_rng(seed).uniform(-reach, reach, self.theta.size)

    def forward(self, xs, h0=None, *, into=None):
        """Read a whole sequence: h_t = tanh(W_hh h_{t-1} + W_xh x_t + b_h), y_t = W_hy h_t + b_y.

        xs (T, D, B), h0 (H, B) or None for zeros -> an RNNRun with hs (T, H, B) and the raw scores ys (T, K, B).
        `into` is an earlier run of the same sizes, whose arrays are written over instead of making new ones.
        """
        xs = columns("xs", xs, "T D B", {"D": self.D}, self.dtype)
        run = begin(self, RNNRun, xs, {"h0": initial_state(self, "h0", h0, xs.shape[2])}, into)
        through_time.forward(self, run)
        return run

    def backward(self, run, dys=None, *, dhs=None, window=None, inputs=True):
        """How the loss changes with every parameter, input and the starting state: backpropagation through time.

        dys (T, K, B) = dL/dys; dhs (T, H, B): gradients put straight on hs. At least one of the two.
        `window=k`: the loss at step t reaches the k steps t, t-1, ..., t-k+1 and nothing before; None is all.
        Returns a Gradient: .theta (P,) and the same names as the net, .xs (T, D, B) (None for inputs=False),
        .h0 (H, B).
        ValueError for wrong shapes, a window below 1, or a net whose theta has changed since `forward`. Lesson 05.
        """
        upstream = upstream_gradient(self, run, RNNRun, dys=dys, dhs=dhs)
        grad = Gradient(self, LAYOUT, run, states=("h0",), inputs=inputs)
        through_time.backward(self, run, upstream, grad, window_size(window, len(run.ys)))
        return grad
