"""The plain recurrent net over time, fast. It agrees with `rnn_step` to 1e-12; a test holds the two together.

A step's column holds h_{t-1}, x_t and a 1, so that one product and one tanh are all there is to a step; backwards
the derivatives (slopes) of tanh are taken for all steps at once, and a step of the loop is an addition, a
multiplication and a product.
"""

import numpy as np

from lessons_lib.nets.gradient import output_gradient, over_time


def forward(net, run):
    """Fill in a run whose start is set."""
    W = np.concatenate([net.W_hh, net.W_xh, net.b_h], axis=1)
    dot, tanh = np.dot, np.tanh
    for concat, h in run.steps:
        dot(W, concat, h)
        tanh(h, h)
    np.matmul(net.W_hy, run.hs, out=run.ys)
    run.ys += net.b_y


def backward(net, run, upstream, grad, window):
    """Fill in a gradient; upstream holds dys and dhs, `window` is at most T."""
    slopes = run.buffer("slopes", *run.hs.shape)  # the derivative of each tanh, 1 - h^2
    np.multiply(run.hs, run.hs, slopes)
    np.subtract(1, slopes, slopes)
    through = _back_truncated if window < len(slopes) else _back_through
    da, grad.h0[:] = through(np.ascontiguousarray(net.W_hh.T), slopes, upstream["dhs"], window)
    (T, H, B), D = da.shape, net.D
    dW = over_time(da, run.buffer("da", H, T, B)) @ over_time(run.concat[:-1], run.buffer("concat", H + D + 1, T, B)).T
    grad.W_hh[:], grad.W_xh[:], grad.b_h[:] = dW[:, :H], dW[:, H:H + D], dW[:, H + D:]
    if grad.xs is not None:
        np.matmul(net.W_xh.T, da, out=grad.xs)
    if upstream["dys"] is not None:
        output_gradient(grad, run, upstream["dys"])


def _back_through(W_hh_T, slopes, dhs, window):
    """Walk back step by step. Returns da (T, H, B), dL/d(what goes into each tanh), and dh0 (H, B)."""
    dh, das = np.zeros_like(dhs[0]), slopes
    dot, multiply, add = np.dot, np.multiply, np.add
    for da, dh_here in zip(das[::-1], dhs[::-1], strict=True):
        add(dh, dh_here, dh)      # the gradient from the next step, and from this step's output
        multiply(da, dh, da)      # back through tanh, in place of its slope
        dot(W_hh_T, da, dh)       # this product is what vanishes
    return das, dh


def _back_truncated(W_hh_T, slopes, dhs, window):
    """Truncated: each step's own loss walks back `window` steps, all side by side. Returns as `_back_through`."""
    dhs, das, dh0 = dhs.copy(), np.zeros_like(dhs), np.zeros_like(dhs[0])
    for _ in range(window):
        now = slopes * dhs
        das += now
        back = np.matmul(W_hh_T, now)
        dh0 += back[0]
        dhs[:-1], dhs[-1] = back[1:], 0  # one step further back
    return das, dh0
