"""How a state depends on an earlier one, exactly: products of one matrix per step. Lessons 07 and 08.

One sequence at a time: a Jacobian is a matrix (H, H) for a column, so runs must have B = 1.
"""

import numpy as np

from lessons_lib.nets.activations import tanh_slope
from lessons_lib.nets.lstm import LSTM


def step_jacobians(net, run):
    """The Jacobian of every step's state by the state before it.

    An RNN's state is h: dh_t/dh_{t-1} = diag(1 - h_t^2) W_hh, (T, H, H). An LSTM's state is h above c:
    d(h_t, c_t)/d(h_{t-1}, c_{t-1}), (T, 2H, 2H). ValueError unless the run has B = 1.
    """
    if run.hs.shape[2] != 1:
        raise ValueError(f"run must hold one sequence, B = 1; got B = {run.hs.shape[2]}")
    return _lstm_steps(net, run) if isinstance(net, LSTM) else tanh_slope(run.hs) * net.W_hh


def jacobian(net, run, t, T=None):
    """d state_T / d state_t, with steps counted from 1 and state_0 the start: the product of steps t+1 .. T.

    (H, H) for an RNN, (2H, 2H) for an LSTM; the unit matrix when t = T. T is the last step unless given.
    """
    steps = step_jacobians(net, run)
    last = len(steps) if T is None else T
    if not 0 <= t <= last <= len(steps):
        raise ValueError(f"t and T must satisfy 0 <= t <= T <= {len(steps)}; got t = {t}, T = {last}")
    product = np.eye(steps.shape[1], dtype=steps.dtype)
    for step in steps[t:last]:
        product = step @ product
    return product


def norms_back(net, run):
    """How much dh_T/dh_{T-k} can stretch an arrow, its largest singular value, for k = 0 .. T: a list of floats."""
    T = len(run.hs)
    return [float(np.linalg.norm(jacobian(net, run, T - k), 2)) for k in range(T + 1)]


def turns(matrix):
    """Whether a matrix (H, H) turns arrows so that it has complex eigenvalues."""
    return bool(np.iscomplexobj(np.linalg.eigvals(matrix)))


def both_ways(net, noise):
    """How much of an LSTM's cell state comes back over 0, 1, ..., T steps of noise (T, D, 1): two lists of norms.

    First along the belt alone: the product of the last k forget gates, which is a diagonal matrix, so its norm is the
    largest of them. Then by all ways: the lower right quarter of the Jacobian, dc_T / dc_{T-k}.
    """
    run, H, T = net.forward(noise), net.H, len(noise)
    belt = [float(run.f[T - k:, :, 0].prod(axis=0).max()) for k in range(T + 1)]
    full = [float(np.linalg.norm(jacobian(net, run, T - k)[H:, H:], 2)) for k in range(T + 1)]
    return belt, full


def _lstm_steps(net, run):
    c_prev = np.concatenate([run.c0[None], run.cs[:-1]])
    f, i, o, c_tilde, tanh_c = run.f, run.i, run.o, run.c_tilde, np.tanh(run.cs)
    dc_dh = (c_prev * f * (1 - f) * net.W_hf + c_tilde * i * (1 - i) * net.W_hi + i * (1 - c_tilde**2) * net.W_hc)
    dc_dc = f * np.eye(net.H)
    to_h = o * (1 - tanh_c**2)
    dh_dh = tanh_c * o * (1 - o) * net.W_ho + to_h * dc_dh
    return np.block([[dh_dh, to_h * dc_dc], [dc_dh, dc_dc]])
