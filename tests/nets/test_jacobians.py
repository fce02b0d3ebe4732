"""How a state depends on an earlier one: the exact matrices against nudging the state itself."""

import numpy as np
import pytest

from lessons_lib.nets.jacobians import both_ways, jacobian, norms_back, step_jacobians, turns
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN

XS = np.random.default_rng(0).normal(size=(6, 2, 1))


def state_after(net, start, steps):
    H = net.H
    states = (start[:H],) if isinstance(net, RNN) else (start[:H], start[H:])
    run = net.forward(XS[:steps], *states)
    return run.hs[-1] if isinstance(net, RNN) else np.concatenate([run.hs[-1], run.cs[-1]])


@pytest.mark.parametrize("kind", [RNN, LSTM])
def test_the_product_of_the_steps_is_what_nudging_the_first_state_does_to_the_last(kind):
    net, nudge = kind(2, 3, 1, seed=1), 1e-6
    size = 3 if kind is RNN else 6
    start = np.random.default_rng(1).normal(size=(size, 1))
    columns = [(state_after(net, start + nudge * e[:, None], 6) - state_after(net, start - nudge * e[:, None], 6))
               / (2 * nudge) for e in np.eye(size)]
    run = net.forward(XS, *((start,) if kind is RNN else (start[:3], start[3:])))
    assert np.allclose(jacobian(net, run, 0), np.hstack(columns), rtol=0, atol=1e-8)


@pytest.mark.parametrize("kind", [RNN, LSTM])
def test_jacobians_multiply_along_the_way_and_standing_still_is_the_unit_matrix(kind):
    net = kind(2, 3, 1, seed=1)
    run = net.forward(XS)
    assert np.allclose(jacobian(net, run, 3) @ jacobian(net, run, 0, 3), jacobian(net, run, 0))
    assert np.array_equal(jacobian(net, run, 6), np.eye(len(step_jacobians(net, run)[0])))


def test_a_batch_and_steps_outside_the_run_are_refused():
    net = RNN(2, 3, 1)
    with pytest.raises(ValueError, match="B = 1; got B = 2"):
        step_jacobians(net, net.forward(np.zeros((6, 2, 2))))
    with pytest.raises(ValueError, match="0 <= t <= T <= 6; got t = 4, T = 9"):
        jacobian(net, net.forward(XS), 4, 9)


def test_the_norms_back_are_those_of_the_jacobians_from_the_last_step_to_the_start():
    net = RNN(2, 3, 1, seed=0)
    run = net.forward(XS)
    norms = norms_back(net, run)
    assert norms[0] == 1 and len(norms) == 7
    assert norms[1] == pytest.approx(np.linalg.norm(step_jacobians(net, run)[-1], 2))
    assert norms[6] == pytest.approx(np.linalg.norm(jacobian(net, run, 0), 2))


@pytest.mark.parametrize("matrix, turned", [(np.eye(3), False), ([[0, -1], [1, 0]], True), ([[0, 1], [1, 0]], False),
                                            ([[0.6, 1.2], [0, 0.6]], False), ([[0.6, 1.2], [-0.3, 0.6]], True)])
def test_a_matrix_that_turns_arrows_is_told_from_one_that_does_not(matrix, turned):
    assert turns(np.array(matrix, float)) is turned


def test_the_two_ways_back_along_the_belt_agree_where_no_gate_reads_the_state():
    net, noise = LSTM(3, 8, 1, forget_bias=5), np.random.default_rng(0).normal(size=(100, 3, 1))
    belt, full = both_ways(net, noise)
    assert len(belt) == len(full) == 101 and belt[0] == full[0] == 1 and full[-1] > belt[-1]
    assert belt[1] == net.forward(noise).f[-1].max()
    net.W_hf = net.W_hi = net.W_ho = net.W_hc = np.zeros((8, 8))
    assert np.allclose(*both_ways(net, noise), rtol=1e-12)
