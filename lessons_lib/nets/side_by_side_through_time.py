"""S nets over time, fast: the loops of rnn_through_time.py and lstm_through_time.py, with S products in a step.

Arrays are (steps, rows, S, B): for everything but the products a step is S B columns. `many` is a SideBySide; its
buffer "concat" holds what each step is given, h_{t-1}, x_t and a 1.
"""

import numpy as np

from lessons_lib.nets.lstm_through_time import STRIPS

NEAR = 400_000  # bytes of slopes kept at hand at once, as in lstm_through_time.py
FAINT = 1e-30   # a gradient below this is 0: numbers too small for float32's full precision take ten times as long


class RNNs:
    """Rows of h alone."""

    @staticmethod
    def blocks(H, D):
        rows = slice(0, H)
        return ("W_hh", rows, slice(0, H)), ("W_xh", rows, slice(H, H + D)), ("b_h", rows, slice(H + D, H + D + 1))

    @staticmethod
    def forward(many):
        W, H, matmul, tanh = many.weights(), many.H, np.matmul, np.tanh
        steps = many.buffer("concat", views=lambda concat: [
            (_by_net(now), _by_net(after[:H]), after[:H]) for now, after in zip(concat[:-1], concat[1:], strict=True)])
        for now, by_net, h in steps:
            matmul(W, now, by_net)
            tanh(h, h)

    @staticmethod
    def backward(many, dhs):
        H, concat = many.H, many.buffers["concat"]
        das = 1 - concat[1:, :H] ** 2
        loop, dh = many.loop(), np.zeros_like(dhs[0])
        dh_by_net, multiply, add, matmul = _by_net(dh), np.multiply, np.add, np.matmul
        for da, dh_here in zip(das[::-1], dhs[::-1], strict=True):
            add(dh, dh_here, dh)
            multiply(da, dh, da)
            matmul(loop, _by_net(da), dh_by_net)
        return _over_time(das, concat[:-1])


class LSTMs:
    """Rows in the order c_tilde, f, i, o; a step's cells (5H, S, B) are c_{t-1}, c_tilde, f, i, o."""

    @staticmethod
    def blocks(H, D):
        return [(f"{name}{gate}", slice(n * H, n * H + H), cols) for n, gate in enumerate("cfio")
                for name, cols in (("W_h", slice(0, H)), ("W_x", slice(H, H + D)), ("b_", slice(H + D, H + D + 1)))]

    @staticmethod
    def forward(many):
        W, H, (T, B) = many.weights(), many.H, many.buffers["sizes"]
        W[:, H:] *= -1  # for the e^-z of the sigmoid
        concat = many.buffers["concat"]
        tanh_cs, news = many.buffer("tanh_cs", T, H, many.S, B), many.buffer("news", 2 * H, many.S, B)
        steps = many.buffer("cells", T + 1, 5 * H, many.S, B, views=lambda cells: [
            (_by_net(now), _by_net(cell[H:]), cell[H:2 * H], cell[2 * H:], cell[:2 * H], cell[2 * H:4 * H],
             cell[4 * H:], after[:H], tanh_c, h[:H])
            for now, h, cell, after, tanh_c
            in zip(concat[:-1], concat[1:], cells[:-1], cells[1:], tanh_cs, strict=True)])
        kept, added, matmul, exp, tanh = news[:H], news[H:], np.matmul, np.exp, np.tanh
        multiply, add, reciprocal, one = np.multiply, np.add, np.reciprocal, np.ones((), many.dtype)
        with np.errstate(over="ignore"):  # e^-z may become infinity: 1 / (1 + infinity) is the 0 that is meant
            for now, layers, c_tilde, gates, memory_and_candidate, forget_and_input, o, c, tanh_c, h in steps:
                matmul(W, now, layers)
                tanh(c_tilde, c_tilde)
                exp(gates, gates)
                add(gates, one, gates)
                reciprocal(gates, gates)
                multiply(forget_and_input, memory_and_candidate, news)  # f * c_{t-1} above, i * c_tilde below
                add(kept, added, c)
                tanh(c, tanh_c)
                multiply(o, tanh_c, h)

    @staticmethod
    @np.errstate()  # gives numpy its own buffers back at the end
    def backward(many, dhs):
        np.setbufsize(STRIPS)
        T, H, S, B = dhs.shape
        concat, cells, tanh_cs = (many.buffers[name] for name in ("concat", "cells", "tanh_cs"))
        near = max(1, min(T, NEAR // (6 * H * S * B * many.dtype.itemsize)))
        slopes = many.buffer("slopes", near, 6, H, S, B)
        ways = many.buffer("slopes", views=lambda slopes: [
            (slope[5], slope[:5], slope[0], _by_net(slope[1:5].reshape(4 * H, S, B))) for slope in slopes])
        upon, dc_next, dW = np.zeros((5, H, S, B), many.dtype), np.zeros((H, S, B), many.dtype), 0
        dc, dc_again, dh, dh_by_net = upon[0], upon[1:4], upon[4], _by_net(upon[4])
        loop, matmul, multiply, add, copy = many.loop(), np.matmul, np.multiply, np.add, np.copyto
        for end in range(T, 0, -near):
            part = slice(max(0, end - near), end)
            n = end - part.start
            _fill_slopes(slopes[:n], cells[:-1][part].reshape(n, 5, H, S, B), concat[1:, :H][part], tanh_cs[part])
            for (c_by_h, others, kept, dz), dh_here in zip(ways[:n][::-1], dhs[part][::-1], strict=True):
                add(dh, dh_here, dh)            # from the next step, and from this step's output
                multiply(c_by_h, dh, dc)
                add(dc, dc_next, dc)            # from h_t, and from c_{t+1}
                copy(dc_again, dc)
                multiply(others, upon, others)  # to c_{t-1}, c_tilde, f and i; to o
                dc_next = kept
                matmul(loop, dz, dh_by_net)     # and through the four layers to h_{t-1}
            dc_next = dc_next.copy()
            dc_next[np.abs(dc_next) < FAINT] = 0
            dW = dW + _over_time(slopes[:n, 1:5].reshape(n, 4 * H, S, B), concat[:-1][part])
        return dW


def _fill_slopes(slopes, cells, h, tanh_c):
    """What the gradient is multiplied with on its way, as in lstm_through_time.py; cells (n, 5, H, S, B)."""
    c_tilde, f, i, o = (cells[:, n] for n in range(1, 5))
    products = cells[:, 2:4] * cells[:, 0:2]                      # f * c_{t-1} and i * c_tilde
    slopes[:, 0] = f                                              # dc_t / dc_{t-1}
    np.subtract(i, products[:, 1] * c_tilde, slopes[:, 1])        # i (1 - c_tilde^2)
    np.subtract(products, products * cells[:, 2:4], slopes[:, 2:4])  # c_{t-1} f (1 - f), and c_tilde i (1 - i)
    np.subtract(h, h * o, slopes[:, 4])                           # tanh(c) o (1 - o)
    np.subtract(o, h * tanh_c, slopes[:, 5])                      # o (1 - tanh(c)^2)


def _by_net(rows):
    """(rows, S, B) seen as (S, rows, B), as a product of S matrices wants it."""
    return rows.transpose(1, 0, 2)


def _over_time(dz, concat):
    """dz concat^T of each net, summed over steps and sequences: (n, rows, S, B), (n, cols, S, B) -> (S, rows, cols)."""
    n, rows, S, B = dz.shape
    dz, concat = (part.transpose(2, 1, 0, 3).reshape(S, -1, n * B) for part in (dz, concat))
    return np.matmul(dz, concat.transpose(0, 2, 1))
