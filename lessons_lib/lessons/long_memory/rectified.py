"""A recurrent net without a squash from above, that starts as a memory: rectified units, W_hh the identity.

    h_t = max(0, W_hh h_{t-1} + W_xh x_t + b_h),  y_t = W_hy h_t + b_y

Le, Jaitly and Hinton, "A simple way to initialize recurrent networks of rectified linear units", 2015
(https://arxiv.org/abs/1504.00941). Until it has learned something, every state is what it was one step before plus a
little news: no gate, and a gradient that neither fades nor grows. Lesson 11.
"""

import numpy as np

from lessons_lib.nets.checks import columns, initial_state
from lessons_lib.nets.gradient import Gradient, output_gradient, over_time, upstream_gradient, window_size
from lessons_lib.nets.rnn import LAYOUT, RNN
from lessons_lib.nets.runs import RNNRun, begin

SMALL = 0.001  # the paper's standard deviation of all weights but W_hh


class RectifiedRNN(RNN):
    """An RNN with max(0, .) in the place of tanh: D inputs, H hidden units, K outputs; names and face are an RNN's.

    It starts with W_hh the identity, or `scale` times it, the biases 0, and the other weights normal with standard
    deviation 0.001.
    """

    def __init__(self, D, H, K, seed=0, dtype=np.float64, scale=1.0):
        super().__init__(D, H, K, seed, dtype)
        rng = np.random.default_rng(seed)
        self.theta = rng.normal(0, SMALL, self.theta.size)
        self.W_hh, self.b_h, self.b_y = scale * np.eye(self.H), np.zeros((self.H, 1)), np.zeros((self.K, 1))

    def forward(self, xs, h0=None, *, into=None):
        """Read a whole sequence, as `RNN.forward`."""
        xs = columns("xs", xs, "T D B", {"D": self.D}, self.dtype)
        run = begin(self, RNNRun, xs, {"h0": initial_state(self, "h0", h0, xs.shape[2])}, into)
        W = np.concatenate([self.W_hh, self.W_xh, self.b_h], axis=1)
        with np.errstate(over="ignore", invalid="ignore"):  # nothing holds it from above; the loss then says so
            for concat, h in run.steps:
                np.dot(W, concat, h)
                np.maximum(h, 0, out=h)
            np.matmul(self.W_hy, run.hs, out=run.ys)
        run.ys += self.b_y
        return run

    def backward(self, run, dys=None, *, dhs=None, window=None, inputs=True):
        """The gradient, as `RNN.backward`; the slope of max(0, a) is 1 above 0, and 0 elsewhere. No window but all.

        Nothing holds it either: FloatingPointError when it has grown beyond what a number of its dtype can be.
        """
        upstream = upstream_gradient(self, run, RNNRun, dys=dys, dhs=dhs)
        grad, (T, H, B) = Gradient(self, LAYOUT, run, states=("h0",), inputs=inputs), run.hs.shape
        if window_size(window, T) < T:
            raise ValueError(f"window must be None or at least T = {T} here; got {window}")
        slopes, loop, dh = run.buffer("slopes", T, H, B), np.ascontiguousarray(self.W_hh.T), np.zeros_like(run.h0)
        np.greater(run.hs, 0, out=slopes)
        concat = run.buffer("concat", len(run.concat[0]), T, B)
        with np.errstate(over="ignore", invalid="ignore"):
            for da, dh_here in zip(slopes[::-1], upstream["dhs"][::-1], strict=True):
                np.add(dh, dh_here, dh)
                np.multiply(da, dh, da)
                np.dot(loop, da, dh)
            dW = over_time(slopes, run.buffer("da", H, T, B)) @ over_time(run.concat[:-1], concat).T
        if not np.isfinite(dW).all():
            raise FloatingPointError(f"the gradient has grown beyond {self.dtype} over {T} steps: W_hh stretches too "
                                     "much. Try a smaller rate.")
        grad.W_hh, grad.W_xh, grad.b_h, grad.h0[:] = dW[:, :H], dW[:, H:-1], dW[:, -1:], dh
        if grad.xs is not None:
            np.matmul(self.W_xh.T, slopes, out=grad.xs)
        if upstream["dys"] is not None:
            output_gradient(grad, run, upstream["dys"])
        return grad
