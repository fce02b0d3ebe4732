"""What lesson 07 says beyond its own cells: other starts, other nets, other noise, more updates."""

import numpy as np
import pytest

from lessons_lib.lessons.vanishing_gradients.experiments import explore_loop
from lessons_lib.lessons.vanishing_gradients.training.loud_clue import LEARNED, learn
from lessons_lib.lessons.vanishing_gradients.training.one_bit import curvature, in_the_trough, on_the_wall, walks
from lessons_lib.lessons.vanishing_gradients.two_units import loop_matrix, loop_net, pair, watch
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.jacobians import jacobian, turns
from lessons_lib.nets.rnn import RNN

NOISE = np.random.default_rng(0).normal(size=(50, 3, 1))


def test_on_a_hundred_other_walls_the_gradient_explodes_clipping_saves_all_and_a_smaller_rate_does_not():
    starts = on_the_wall(100, seed=1)
    free, clipped = walks(starts, rate=0.01), walks(starts, rate=0.01, clip=5.0)
    assert abs(free.stretches[0]).min() > 20
    assert free.arrived.mean() < 0.35 and clipped.arrived.all() and walks(starts, rate=0.001).arrived.mean() < 0.65
    assert free.jumps[~free.arrived].min() > 0.25 and clipped.jumps.max() < 0.051


def test_with_a_smaller_rate_and_patience_a_few_more_leave_the_wall_and_by_no_means_all():
    starts = np.concatenate([on_the_wall(20), on_the_wall(100, seed=1)])
    losses = walks(starts, rate=0.001, steps=20_000).losses[[1000, 5000, 20_000]]
    assert (losses[:, :20] < 0.01).sum(axis=1).tolist() == [7, 8, 12]
    assert 0.5 < (losses[-1, 20:] < 0.01).mean() < 0.75


def test_in_a_hundred_other_troughs_nothing_explodes_and_the_rate_alone_decides():
    starts = in_the_trough(100, seed=1)
    large, small = walks(starts, rate=0.05, steps=500), walks(starts, rate=0.005, steps=500)
    assert abs(large.stretches[0]).max() < 1 and abs(small.stretches).max() < 1
    assert large.arrived.sum() <= 2 and walks(starts, rate=0.05, clip=5.0, steps=500).arrived.sum() <= 2
    assert small.arrived.all() and walks(starts, rate=0.05, clip=0.5, steps=500).arrived.all()
    assert walks(starts, rate=0.01).arrived.all()
    ends = large.weights[-2:, :, 1]
    to_and_fro = np.isclose(large.weights[-1, :, 0], 0.851, atol=0.001) & np.isclose(ends[0], -ends[1], atol=1e-4)
    assert to_and_fro.mean() > 0.95


def test_along_the_whole_trough_a_rate_of_0005_can_bear_the_curvature():
    along = curvature(np.linspace(0.7, 1.3, 121), 0.0)
    assert 370 < along.max() < 2 / 0.005 and curvature(0.851, 0.0) * 0.05 > 2


def test_from_whatever_number_a_blame_comes_through_five_sigmoids_as_less_than_00069():
    a, slope = np.linspace(-30, 30, 6001), 1.0
    for _ in range(5):
        a = sigmoid(a)
        slope = slope * a * (1 - a)
    assert 0.000676 < slope.max() < 0.00069 and np.ptp(a) < 0.003


def test_with_a_weight_and_a_bias_a_stack_of_sigmoids_keeps_its_slope():
    assert sigmoid(4 * 0.5 - 2) == 0.5 and 4 * sigmoid(0.0) * (1 - sigmoid(0.0)) == 1


@pytest.mark.parametrize("seed", range(20))
def test_the_spectral_radius_is_the_mean_growth_in_the_long_run(seed):
    W = np.random.default_rng(seed).normal(size=(4, 4))
    radius = abs(np.linalg.eigvals(W)).max()
    grown = np.linalg.norm(np.linalg.matrix_power(W / radius, 400), 2) ** (1 / 400)
    assert grown == pytest.approx(1, abs=0.02) and np.linalg.norm(W, 2) >= radius


def test_the_radius_of_w_hh_may_be_that_of_the_jacobian_or_another():
    slopes = np.array([[1.0], [0.5]])
    for W, same in ((np.array([[2.0, 5.0], [0.0, 0.1]]), True), (loop_matrix(), False)):
        radii = [abs(np.linalg.eigvals(matrix)).max() for matrix in (W, slopes * W)]
        assert (abs(radii[0] - radii[1]) < 1e-6) == same


def ends(largest, seeds, H=8):
    for seed in seeds:
        net = RNN(D=3, H=H, K=1, seed=seed)
        net.W_hh *= largest / np.linalg.norm(net.W_hh, 2)
        yield np.linalg.norm(jacobian(net, net.forward(NOISE), 0), 2)


def test_a_largest_singular_value_below_1_is_enough_to_vanish_and_one_above_1_is_not_enough_to_explode():
    assert max(ends(0.9, range(1, 41))) < 0.9**50 and max(ends(1.5, range(1, 41))) < 0.1
    strong = np.array(list(ends(4.0, range(1, 41))))
    assert ((strong > 10).sum(), (strong < 0.1).sum()) == (16, 16)  # of 40 others, as the lesson says


def test_how_much_of_a_gradient_points_one_way_is_not_the_same_in_every_net():
    parts = []
    for seed in range(40):
        net = RNN(D=3, H=4, K=1, seed=seed)
        values = np.linalg.svd(jacobian(net, net.forward(NOISE), 40), compute_uv=False)
        parts.append(values[1] / values[0])
    assert parts[0] < 1 / 12 and max(parts) > 0.5


def test_noise_of_any_seed_makes_this_loop_of_two_vanish_at_every_setting():
    most = max(watch(largest, share, "noise", seed).norms[-1]
               for seed in range(20) for largest in (1.0, 2.0, 3.0) for share in np.linspace(0, 1, 6))
    assert most < 0.01


def test_the_captions_of_the_loop_say_what_becomes_of_the_gradient():
    loop = explore_loop()
    for largest in (0.5, 1.0, 1.5, 3.0):
        for share in np.linspace(0, 1, 11).round(2):
            for drive in ("at rest", "one saturated", "noise"):
                svg, numbers = loop.draw(largest=largest, share=share, drive=drive)
                end = numbers["gradient after 50 steps"]
                fate = "holds" if 0.1 < end < 10 else "vanishes" if end < 1 else "explodes"
                assert f"gradient {fate}" in svg or "nothing at all is left" in svg and end == 0


def test_a_saturated_unit_leaves_the_other_alone_whatever_the_share():
    for share in np.linspace(0, 1, 6):
        W = loop_matrix(2.0, share)
        net, xs, h0 = loop_net(W, "one saturated")
        stretched = np.linalg.norm(jacobian(net, net.forward(xs, h0), 0), 2)
        assert stretched == pytest.approx(abs(W[0, 0]) ** 49 * np.linalg.norm(W[0]), rel=1e-6)


def test_at_a_gap_of_20_learning_waits_and_has_not_stopped():
    assert sum(learn(seed, 20, updates=1500) >= LEARNED for seed in range(5)) >= 3


def test_complex_eigenvalues_are_the_rule_with_other_seeds_too():
    for H, least in ((2, 0.2), (4, 0.8), (8, 0.98), (16, 1.0)):
        share = np.mean([turns(RNN(D=3, H=H, K=1, seed=seed).W_hh) for seed in range(1000, 1200)])
        assert share >= least and (H > 2 or share < 0.5)


def test_of_all_settings_with_a_radius_below_1_the_one_in_the_lesson_stretches_most_and_still_ends_in_nothing():
    owns, wires = np.linspace(0, 1.2, 25).round(2), np.linspace(-1.2, 1.2, 49).round(2)
    own, to_1, to_2 = (values.ravel() for values in np.meshgrid(owns, wires, wires))
    W_hh = np.stack([np.stack([own, to_1], 1), np.stack([to_2, own], 1)], 1)
    radii = np.abs(np.linalg.eigvals(W_hh)).max(axis=1)
    first = np.where(radii < 1 - 1e-9, np.linalg.norm(W_hh, 2, axis=(1, 2)), 0).argmax()
    most = pair(own[first], to_1[first], to_2[first])
    assert most.W_hh[0, 0] == 0.95 and sorted(np.abs([most.W_hh[0, 1], most.W_hh[1, 0]])) == [0, 1.2]
    assert f"{most.norms[1]:.4f}" == "1.7236" and f"{most.norms[-1]:.2f}" == "8.14"
    assert np.linalg.norm(np.linalg.matrix_power(most.W_hh, 1000), 2) < 1e-15


def test_a_radius_of_1_with_complex_eigenvalues_neither_grows_nor_shrinks():
    two = pair(0.6, 0.8, -0.8)
    assert two.turn > 0 and np.allclose(two.norms, 1)
    assert np.allclose(np.linalg.matrix_power(pair(0.6, 1.2, -0.3).W_hh, 8), 0.6**8 * 16 * np.eye(2))
    assert f"{0.72**4:.4f}" == "0.2687" and abs(0.8485**8 - 0.2687) < 1e-4


def test_the_first_step_turns_the_green_arrow_by_less_than_45_degrees_and_the_second_by_more():
    W_hh, green = pair(0.6, 1.2, -0.3).W_hh, np.array([1.0, 0.0])
    angles = [np.degrees(np.arctan2(*(np.linalg.matrix_power(W_hh, n) @ green)[::-1])) for n in (0, 1, 2)]
    assert -45 < angles[1] < 0 and angles[2] == pytest.approx(-90)


def test_rows_and_columns_exchanged_a_product_stretches_and_turns_the_same():
    for seed in range(20):
        J = np.random.default_rng(seed).normal(size=(5, 5))
        assert np.linalg.norm(J, 2) == pytest.approx(np.linalg.norm(J.T, 2))
        assert abs(np.linalg.eigvals(J)).max() == pytest.approx(abs(np.linalg.eigvals(J.T)).max())
