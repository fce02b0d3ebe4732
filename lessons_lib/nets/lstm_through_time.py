"""The LSTM over time, fast. It agrees with `lstm_step` to 1e-12; a test holds the two together.

What makes it fast is few and large numpy calls:
- A step's column holds h_{t-1}, x_t and a 1, so one product gives all four layers, gates and candidate, with their
  biases.
- The three gates are one block of rows, so one exponential serves them all.
- c_{t-1}, c_tilde, f, i lie next to each other, so f * c_{t-1} and i * c_tilde are one multiplication.
- Backwards, the local derivatives, which need no gradient yet, are computed for many steps at once, so that a step of
  the loop is a product, two multiplications, two additions and a copy.
- In a loop over steps both sides of every call have one shape: a call that must first fit two shapes together takes
  three times as long on arrays as small as these.
Rows are in the order c_tilde, f, i, o: that of theta, with the candidate moved to the front.
"""

import numpy as np

from lessons_lib.nets.gradient import output_gradient, over_time

CHUNK = 400_000  # bytes of local derivatives (slopes) that are worked on at once: what fits into a processor's cache
STRIPS = 1024    # numbers in numpy's buffers, usually 8192: with so few it works on strips, as slopes are, uncopied


def forward(net, run):
    """Fill in a run whose start is set."""
    H = net.H
    W = _stacked_weights(net)
    W[H:] *= -1  # for the e^-z of the sigmoid
    products = run.buffer("products of a step", 2 * H, run.ys.shape[2])
    f_c_prev, i_c_tilde = products[:H], products[H:]
    one = np.ones((), net.dtype)  # a plain 1 would be made an array at every step
    dot, exp, tanh, multiply, add, reciprocal = np.dot, np.exp, np.tanh, np.multiply, np.add, np.reciprocal
    with np.errstate(over="ignore"):  # e^-z may become infinity: 1 / (1 + infinity) is the 0 that is meant
        for concat, layers, c_tilde, gates, c_prev_c_tilde, f_i, o, c, tanh_c, h in run.steps:
            dot(W, concat, layers)
            tanh(c_tilde, c_tilde)
            exp(gates, gates)
            add(gates, one, gates)
            reciprocal(gates, gates)                 # 1 / (1 + e^-z)
            multiply(f_i, c_prev_c_tilde, products)  # f * c_{t-1} above, i * c_tilde below
            add(f_c_prev, i_c_tilde, c)
            tanh(c, tanh_c)
            multiply(o, tanh_c, h)
    np.matmul(net.W_hy, run.hs, out=run.ys)
    run.ys += net.b_y


@np.errstate()  # gives numpy its own buffers back at the end
def backward(net, run, upstream, grad, window):
    """Fill in a gradient; upstream holds dys, dhs and dcs, `window` is at most T."""
    np.setbufsize(STRIPS)
    T, H, B = run.tanh_cs.shape
    W = _stacked_weights(net)
    W_h_T, W_x_T = np.ascontiguousarray(W[:, :H].T), np.ascontiguousarray(W[:, H:-1].T)
    dW = np.zeros_like(W)
    chunk = T if window < T else max(1, min(T, CHUNK // (6 * H * B * net.dtype.itemsize)))
    slopes, views = run.buffer("slopes", chunk, 6, H, B, views=_views)
    upon, dc = np.zeros((5, H, B), net.dtype), np.zeros((H, B), net.dtype)
    dh = upon[4]
    for end in range(T, 0, -chunk):
        part = slice(max(0, end - chunk), end)
        n = part.stop - part.start
        _fill_slopes(slopes[:n], run, part)
        dhs, dcs = upstream["dhs"][part], None if upstream["dcs"] is None else upstream["dcs"][part]
        if window < T:
            dz, dh, dc = _back_truncated(W_h_T, slopes, dhs, dcs, window)
        else:
            dc = _back_through(W_h_T, views[:n], dhs, dcs, upon, dc)
            dz = slopes[:n, 1:5].reshape(n, 4 * H, B)
        concat = over_time(run.concat[part], run.buffer("concat", len(W[0]), n, B))
        dW += over_time(dz, run.buffer("dz", 4 * H, n, B)) @ concat.T
        if grad.xs is not None:
            np.matmul(W_x_T, dz, out=grad.xs[part])
    grad.h0[:], grad.c0[:] = dh, dc
    _unstack(dW, grad)
    if upstream["dys"] is not None:
        output_gradient(grad, run, upstream["dys"])


def _fill_slopes(slopes, run, part):
    """Six local derivatives per cell for the steps of a part, (n, 6, H, B): what the gradient is multiplied with.

    From dc: to c_{t-1}, and to what goes into c_tilde, f, i. From dh: to what goes into o, and to dc.
    """
    n, _, H, B = slopes.shape
    cells = run.cells[:-1][part].reshape(n, 5, H, B)
    c_tilde, f, i, o = cells[:, 1], cells[:, 2], cells[:, 3], cells[:, 4]
    h, tanh_c = run.hs[part], run.tanh_cs[part]
    products = run.buffer("products", n, 2, H, B)
    np.multiply(cells[:, 2:4], cells[:, 0:2], products)      # f * c_{t-1} and i * c_tilde
    slopes[:, 0] = f                                         # dc_t / dc_{t-1}
    np.multiply(products[:, 1], c_tilde, slopes[:, 1])
    np.subtract(i, slopes[:, 1], slopes[:, 1])               # i (1 - c_tilde^2)
    np.multiply(products, cells[:, 2:4], slopes[:, 2:4])
    np.subtract(products, slopes[:, 2:4], slopes[:, 2:4])    # c_{t-1} f (1 - f), and c_tilde i (1 - i)
    np.multiply(h, o, slopes[:, 4])
    np.subtract(h, slopes[:, 4], slopes[:, 4])               # tanh(c) o (1 - o)
    np.multiply(h, tanh_c, slopes[:, 5])
    np.subtract(o, slopes[:, 5], slopes[:, 5])               # o (1 - tanh(c)^2)


def _views(slopes):
    """The slopes of each step, by what they are for: to c by h, all others, to c_{t-1}, to the four layers."""
    _, _, H, B = slopes.shape
    return [(slope[5], slope[:5], slope[0], slope[1:5].reshape(4 * H, B)) for slope in slopes]


def _back_through(W_h_T, views, dhs, dcs, upon, dc_next):
    """Walk back step by step, putting each gradient in the place of its slope.

    upon (5, H, B) is what a step's slopes are multiplied with: dc four times, and dh, which it brings in and takes out.
    Returns the gradient that leaves the part through the cell, (H, B).
    """
    dc, dc_again, dh = upon[0], upon[1:4], upon[4]
    dot, multiply, add, copy = np.dot, np.multiply, np.add, np.copyto
    dcs = [None] * len(views) if dcs is None else dcs
    for (c_by_h, others, f_dc, dz), dh_here, dc_here in zip(views[::-1], dhs[::-1], dcs[::-1], strict=True):
        add(dh, dh_here, dh)                 # from the next step, and from this step's output
        multiply(c_by_h, dh, dc)
        add(dc, dc_next, dc)                 # from h_t, and from c_{t+1}
        if dc_here is not None:
            add(dc, dc_here, dc)
        copy(dc_again, dc)
        multiply(others, upon, others)       # to c_{t-1}, c_tilde, f and i; to o
        dc_next = f_dc
        dot(W_h_T, dz, dh)                   # and through the four layers to h_{t-1}
    return dc_next.copy()


def _back_truncated(W_h_T, slopes, dhs, dcs, window):
    """Truncated: each step's own loss walks back `window` steps, all side by side. Returns dz, dh0 and dc0."""
    n, _, H, B = slopes.shape
    dhs, dcs = dhs.copy(), np.zeros_like(dhs) if dcs is None else dcs.copy()
    dz, dh0, dc0 = np.zeros((n, 4, H, B), dhs.dtype), np.zeros_like(dhs[0]), np.zeros_like(dhs[0])
    for _ in range(window):
        dcs += slopes[:, 5] * dhs
        now = slopes[:, 1:5] * dcs[:, None]
        now[:, 3] = slopes[:, 4] * dhs
        dz += now
        back, f_dcs = np.matmul(W_h_T, now.reshape(n, 4 * H, B)), slopes[:, 0] * dcs
        dh0 += back[0]
        dc0 += f_dcs[0]
        dhs[:-1], dcs[:-1] = back[1:], f_dcs[1:]  # one step further back
        dhs[-1], dcs[-1] = 0, 0
    return dz.reshape(n, 4 * H, B), dh0, dc0


def _stacked_weights(net):
    """All weights of the four layers as one matrix (4H, H+D+1), rows c_tilde, f, i, o, columns h, x, 1."""
    H, D = net.H, net.D
    W = np.empty((4 * H, H + D + 1), net.dtype)
    for block, columns in _blocks(net):
        W[:H, columns], W[H:, columns] = block[3 * H:], block[:3 * H]
    return W


def _unstack(dW, grad):
    """Bring the gradient of the stacked weights home to the names."""
    H = grad.H
    for block, columns in _blocks(grad):
        block[3 * H:], block[:3 * H] = dW[:H, columns], dW[H:, columns]


def _blocks(net):
    H, D = net.H, net.D
    return ((net.stacked("W_hf", "W_hi", "W_ho", "W_hc"), slice(0, H)),
            (net.stacked("W_xf", "W_xi", "W_xo", "W_xc"), slice(H, H + D)),
            (net.stacked("b_f", "b_i", "b_o", "b_c"), slice(H + D, None)))
