"""Two units, the smallest loops that tell singular values from eigenvalues, and turns from stretches.

`Loop`: h_t = tanh(W_hh h_{t-1} + x_t) for T steps. W_hh reads the state along (1, 1) and writes it along a direction
that turns from there to (1, -1): it stretches by `largest` at most, and its spectral radius is any share of that.
`Pair`: a matrix alone, W_hh = [[own, to_1], [to_2, own]], applied again and again: eigenvalues, turns, lengths.
"""

from cmath import sqrt
from dataclasses import dataclass
from math import atan2, degrees

import numpy as np

from lessons_lib.nets.activations import tanh_slope
from lessons_lib.nets.jacobians import step_jacobians
from lessons_lib.nets.rnn import RNN

T = 50
DRIVES = ("at rest", "one saturated", "noise")  # what comes in
APPLIED = 30                                    # how often a pair's matrix is applied
FULL = 30                                       # an input this large leaves tanh at 1 exactly in float64


@dataclass(frozen=True)
class Loop:
    """What was seen: W_hh (2, 2), its `largest` singular value and spectral `radius`, what came in, `slopes` (T, 2)
    of tanh, and for k = 0 .. T steps back from the last one the `norms` of the Jacobian and its `bounds`, (T + 1,)."""

    W_hh: np.ndarray
    largest: float
    radius: float
    drive: str
    slopes: np.ndarray
    norms: np.ndarray
    bounds: np.ndarray


def loop_matrix(largest=3.0, share=0.0):
    """W_hh (2, 2) of rank 1 with this largest singular value, and `share` (0 to 1) of it as spectral radius.

    loop_matrix(3, 0) is 1.5 [[1, 1], [-1, -1]]. ValueError for a share outside 0 to 1 or a largest not above 0.
    """
    if not (0 < largest < np.inf and 0 <= share <= 1):
        raise ValueError(f"largest must be above 0 and share from 0 to 1; got {largest} and {share}")
    aside = np.sqrt(1 - share**2)
    return largest / 2 * np.array([[share + aside] * 2, [share - aside] * 2])


def loop_net(W_hh, drive="at rest", seed=0):
    """The net, its inputs xs (T, 2, 1) and its start h0 (2, 1).

    At rest nothing comes in, and h stays 0, where tanh has slope 1. With `one saturated` the input holds unit 2 at 1,
    and takes off unit 1 what unit 2 sends it, so that unit 1 stays at 0. `noise` is normal with sd 1.
    """
    if drive not in DRIVES:
        raise ValueError(f"drive must be one of {', '.join(DRIVES)}; got {drive!r}")
    net, xs, h0 = RNN(2, 2, 1), np.zeros((T, 2, 1)), np.zeros((2, 1))
    net.W_xh, net.W_hh, net.b_h = np.eye(2), W_hh, np.zeros((2, 1))
    if drive == "one saturated":
        xs[:, 0], xs[:, 1], h0[1] = -net.W_hh[0, 1], FULL, 1
    elif drive == "noise":
        xs[:] = np.random.default_rng(seed).normal(size=xs.shape)
    return net, xs, h0


def watch(largest=3.0, share=0.0, drive="at rest", seed=0) -> Loop:
    """Run the loop and measure dh_T/dh_{T-k} for every k. ValueError as in loop_matrix and loop_net."""
    W_hh = loop_matrix(largest, share)
    net, xs, h0 = loop_net(W_hh, drive, seed)
    run = net.forward(xs, h0)
    products = [np.eye(2)]
    for step in step_jacobians(net, run)[::-1]:
        product, terms = products[-1] @ step, np.abs(products[-1]) @ np.abs(step)
        products.append(np.where(np.abs(product) > 1e-12 * terms, product, 0))  # what cancels leaves 0, no last bit
    norms = np.linalg.norm(products, 2, axis=(1, 2))
    radius = abs(float(np.trace(W_hh)))  # of rank 1, so the trace is its only eigenvalue besides 0
    return Loop(W_hh, float(largest), radius, drive, tanh_slope(run.hs[:, :, 0]), norms,
                float(largest) ** np.arange(T + 1))


@dataclass(frozen=True)
class Pair:
    """Two units with the same weight to themselves, and a wire each way: what W_hh (2, 2) does when applied again.

    `eigenvalues` are two complex numbers, `radius` is the size of the larger; `turn` by how many degrees a step turns
    every arrow on average, 0 where they are real; `directions` are arrows (2,) of length 1 that keep theirs, None where
    all do; `norms` (APPLIED + 1,) how long the longest arrow of length 1 becomes, applied n times.
    """

    W_hh: np.ndarray
    eigenvalues: tuple[complex, complex]
    radius: float
    turn: float
    directions: list | None
    norms: np.ndarray


def pair(own, to_1, to_2) -> Pair:
    """W_hh = [[own, to_1], [to_2, own]]: `to_1` is the wire from unit 2 to unit 1, `to_2` the one back.

    An arrow (1, s) keeps its direction if own + to_1 s and to_2 + own s have the ratio s: to_2 = to_1 s^2. It is then
    own + to_1 s times as long, so the eigenvalues are own +- sqrt(to_1 to_2).
    """
    root, W_hh = sqrt(to_1 * to_2), np.array([[own, to_1], [to_2, own]], dtype=float)
    turn = degrees(atan2(root.imag, own)) if root.imag else 0.0
    norms = [np.linalg.norm(np.linalg.matrix_power(W_hh, n), 2) for n in range(APPLIED + 1)]
    values = own + root, own - root
    return Pair(W_hh, values, max(map(abs, values)), turn, _kept(root, to_1, to_2), np.array(norms))


def _kept(root, to_1, to_2):
    """The directions that [[own, to_1], [to_2, own]] keeps; `root` is sqrt(to_1 to_2)."""
    if to_1 == to_2 == 0:
        return None
    if root.imag:
        return []
    arrows = [(to_1, root.real), (to_1, -root.real)] if root.real else [(1.0, 0.0) if to_1 else (0.0, 1.0)]
    return [np.array(arrow) / np.hypot(*arrow) for arrow in arrows]
