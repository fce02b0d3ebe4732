"""The appendix of the paper of 1997, literally: one net, unit by unit and weight by weight, step by step. Slow."""

from math import exp

import numpy as np


def logistic(x):
    return 1 / (1 + exp(-x))


def curve(x, ends):
    """A logistic curve between two ends, and its slope; the identity for None."""
    if ends is None:
        return x, 1.0
    low, high = ends
    return low + (high - low) * logistic(x), (high - low) * logistic(x) * (1 - logistic(x))


def literal(net, n, xs, dys):
    """Net n's gradient of sum(dys * scores), name -> array: xs (T, D), dys (T, K); a loop and output gates.

    A weight is written w[unit][source]; the sources are the inputs, the hidden units one step ago, and 1 for the bias.
    """
    w = net.wiring
    D, M, blocks, cells, K = w.D, w.M, w.blocks, w.cells, w.K
    biased = 0 if net.b_h is None else net.b_h.shape[1]
    weight = [[*net.W_xh[n, u], *net.W_hh[n, u], net.b_h[n, u, 0] if u < biased else 0.0] for u in range(M)]
    grad = np.zeros((M, D + M + 1))
    grad_y, grad_b = np.zeros((K, w.C)), np.zeros(K)
    h, c = [0.0] * M, [0.0] * w.C
    by_gate, by_cell = np.zeros((w.C, D + M + 1)), np.zeros((w.C, D + M + 1))  # how each state changes with each weight
    for x, dy in zip(xs, dys, strict=True):
        source = [*x, *h, 1.0]
        net_in = [sum(a * b for a, b in zip(weight[u], source, strict=True)) for u in range(M)]
        gate = [logistic(into) for into in net_in[:2 * blocks]]
        h = gate + [0.0] * w.C
        for j in range(blocks):
            y_in, y_out = gate[j], gate[blocks + j]
            for v in range(cells):
                k = j * cells + v
                g, g_slope = curve(net_in[2 * blocks + k], net.g)
                for m, value in enumerate(source):
                    by_gate[k, m] += g * y_in * (1 - y_in) * value
                    by_cell[k, m] += y_in * g_slope * value
                c[k] += y_in * g
                h[2 * blocks + k] = y_out * curve(c[k], net.h)[0]
        for j in range(blocks):
            y_out = gate[blocks + j]
            at_out = 0.0
            for v in range(cells):
                k = j * cells + v
                shown, slope = curve(c[k], net.h)
                error = sum(net.W_hy[n, o, k] * dy[o] for o in range(K))
                at_out += shown * error
                at_state = y_out * slope * error
                for m in range(len(source)):
                    grad[j, m] += at_state * by_gate[k, m]
                    grad[2 * blocks + k, m] += at_state * by_cell[k, m]
            for m, value in enumerate(source):
                grad[blocks + j, m] += at_out * y_out * (1 - y_out) * value
        for o in range(K):
            grad_b[o] += dy[o]
            for k in range(w.C):
                grad_y[o, k] += dy[o] * h[2 * blocks + k]
    return {"W_xh": grad[:, :D], "W_hh": grad[:, D:D + M], "b_h": grad[:biased, -1:], "W_hy": grad_y,
            "b_y": grad_b[:, None]}
