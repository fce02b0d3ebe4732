"""What lesson 05 says beyond its own cells: other nets and lags, ten times the updates, every place of the sliders."""

import numpy as np
import pytest

from lessons_lib.lessons.backpropagation import one_unit, results
from lessons_lib.nets.gradient_check import finite_differences
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.rnn import RNN


def last_step_only(T, seed, H=4):
    """A net, its run over T steps, and a blame on the last answer alone."""
    rng, net = np.random.default_rng(seed), RNN(3, H, 2, seed=seed)
    run, dys = net.forward(rng.normal(size=(T, 3, 1))), np.zeros((T, 2, 1))
    dys[-1] = rng.normal(size=(2, 1))
    return net, run, dys


@pytest.mark.parametrize("seed", range(20))
def test_a_window_of_lag_steps_brings_the_clue_exactly_0_and_one_of_lag_plus_1_all(seed):
    T = 12
    net, run, dys = last_step_only(T, seed)
    whole = net.backward(run, dys).xs
    for lag in range(T):
        for window in range(1, T + 1):
            blame = net.backward(run, dys, window=window).xs[T - 1 - lag]
            if window <= lag:
                assert (blame == 0).all()
            else:
                assert np.abs(blame - whole[T - 1 - lag]).max() < 1e-12 and (blame != 0).any()


@pytest.mark.parametrize("seed", range(20))
def test_one_column_of_blame_is_all_that_a_boundary_drops(seed):
    net, run, dys = last_step_only(9, seed)
    whole = net.backward(run, dys)
    for cut in range(1, 9):
        first = net.forward(run.xs[:cut])
        second = net.forward(run.xs[cut:], h0=first.hs[-1])
        late, handed = net.backward(second, dys[cut:]), np.zeros_like(first.hs)
        handed[-1] = late.h0
        early = net.backward(first, dhs=handed)
        assert np.abs(early.theta + late.theta - whole.theta).max() < 1e-12
        assert np.abs(early.xs - whole.xs[:cut]).max() < 1e-12


@pytest.mark.parametrize("window", [1, 2, 3])
def test_a_deaf_net_is_still_exactly_deaf_after_ten_times_the_updates(window):
    net, right = results.trained(3, window, seed=window, deaf=True, steps=1500)
    assert (net.W_xh[:, 0] == 0).all() and 0.45 < right < 0.55


@pytest.mark.parametrize("seed", range(10))
def test_with_one_step_more_in_the_window_every_deaf_net_learns_to_hear(seed):
    net, right = results.trained(3, 4, seed, deaf=True, steps=300)
    assert right > results.LEARNED and (net.W_xh[:, 0] != 0).all()


def test_chunks_of_two_or_more_can_be_cut_so_that_no_two_neighbours_are_parted_every_time():
    for length in range(2, 9):
        for clue in range(1, 20):
            assert any((clue - start) // length == (clue + 1 - start) // length for start in range(length))
    assert not any(clue // 1 == (clue + 1) // 1 for clue in range(20))


@pytest.mark.parametrize("step", range(7, one_unit.T + 1))
def test_of_the_positive_loop_weights_095_brings_the_most_blame_six_steps_back(step):
    weights = np.arange(0.05, 2.01, 0.05).round(2)
    assert max(weights, key=lambda w: one_unit.watch(w, step, 6).reaches) == 0.95


def test_under_a_negative_weight_the_blame_changes_its_sign_at_every_arrow():
    for weight in np.arange(-2, 0, 0.05).round(2):
        handed = [blame for blame in one_unit.watch(weight, 12, 11).handed[1:] if blame]
        assert len(handed) == 11 and all(a * b < 0 for a, b in zip(handed[:-1], handed[1:], strict=True))


@pytest.mark.parametrize("seed", range(20))
def test_the_shares_of_the_steps_add_up_and_the_first_ones_is_0(seed):
    net, run, dys = last_step_only(8, seed)
    before = np.concatenate([run.h0[None], run.hs[:-1]])
    blame, shares = net.W_hy.T @ dys[-1], []
    for h, h_before in zip(run.hs[::-1], before[::-1], strict=True):
        blame = blame * (1 - h**2)
        shares.append(blame @ h_before.T)
        blame = net.W_hh.T @ blame
    assert np.abs(sum(shares) - net.backward(run, dys).W_hh).max() < 1e-12 and (shares[-1] == 0).all()


@pytest.mark.parametrize("seed", range(5))
def test_the_share_of_a_step_is_the_slope_that_its_own_copy_of_the_loop_would_have(seed):
    rng, net, T = np.random.default_rng(seed), RNN(4, 3, 4, seed=seed), 9
    xs, targets = rng.normal(size=(T, 4, 1)), rng.integers(4, size=(T, 1))
    copies, run = np.repeat(net.W_hh[None], T, axis=0), net.forward(xs)

    def loss():
        h, ys = np.zeros((3, 1)), []
        for x, W_hh in zip(xs, copies, strict=True):
            h = np.tanh(W_hh @ h + net.W_xh @ x + net.b_h)
            ys.append(net.W_hy @ h + net.b_y)
        return softmax_cross_entropy(np.array(ys), targets)[0]

    _, dys = softmax_cross_entropy(run.ys, targets)
    das = np.linalg.solve(net.W_xh @ net.W_xh.T, net.W_xh @ net.backward(run, dys).xs)    # since dx = W_xh.T da
    shares = das @ np.concatenate([run.h0[None], run.hs[:-1]]).transpose(0, 2, 1)
    slopes = finite_differences(loss, copies)
    assert np.abs(slopes - shares).max() < 1e-8
    assert np.abs(slopes.sum(axis=0) - net.backward(run, dys).W_hh).max() < 1e-8
