"""One bit to remember: the loss and its gradient, and walks from the wall and from the trough."""

import numpy as np
import pytest

from lessons_lib.lessons.vanishing_gradients.training import one_bit
from lessons_lib.lessons.vanishing_gradients.training.one_bit import (
    START,
    WANTED,
    T,
    curvature,
    in_the_trough,
    look,
    on_the_wall,
    walks,
)
from lessons_lib.nets.jacobians import jacobian
from lessons_lib.nets.rnn import RNN


def losses(w, b):
    return look(w, b)[0]


def test_the_gradient_is_the_slope_of_the_loss():
    w, b, step = np.array([1.24, 0.9, 1.4]), np.array([0.01, -0.03, 0.1]), 1e-6
    _, gradient, _ = look(w, b)
    assert np.allclose(gradient[0], (losses(w + step, b) - losses(w - step, b)) / (2 * step), rtol=1e-5)
    assert np.allclose(gradient[1], (losses(w, b + step) - losses(w, b - step)) / (2 * step), rtol=1e-5)


@pytest.mark.parametrize("w, b", [(1.24, 0.02), (1.5, -0.1405), (1.5, 0.1405), (0.85, 0.025)])
def test_loss_gradient_and_stretch_are_those_of_the_librarys_net(w, b):
    net, dhs = RNN(1, 1, 1), np.zeros((T, 1, 2))
    net.W_hh[:], net.b_h[:] = w, b
    run = net.forward(np.zeros((T, 1, 2)), [[START, -START]])
    wrong = run.hs[-1] - [[WANTED, -WANTED]]
    dhs[-1] = wrong / 2
    grad = net.backward(run, dhs=dhs)
    loss, gradient, stretch = look(w, b)
    assert loss == pytest.approx((wrong**2).mean() / 2) and np.allclose(gradient, [grad.W_hh[0, 0], grad.b_h[0, 0]])
    ends = [jacobian(net, net.forward(np.zeros((T, 1, 1)), [[start]]), 0)[0, 0] for start in (START, -START)]
    assert stretch == pytest.approx(max(ends, key=abs))


def test_a_good_pair_of_weights_remembers_both_signs():
    w = np.arctanh(WANTED) / WANTED
    assert w == pytest.approx(1.24, abs=0.005) and losses(w, 0.0) < 1e-4
    assert START == 0.3 and T == 20


def test_a_cliff_stands_beside_the_valley():
    assert losses(1.4, 0.09) < 0.02 and losses(1.4, 0.12) > 0.3


def test_on_the_wall_one_of_the_two_starts_is_kept():
    w, b = on_the_wall(20).T
    kept = [np.abs(np.tanh(w * start + b) - start) < 1e-12 for start in (START, -START)]
    assert (kept[0] ^ kept[1]).all() and kept[0].any() and kept[1].any()
    assert np.allclose(abs(look(w, b)[2]), (w * (1 - START**2)) ** T)


def test_clipping_bounds_every_step_and_changes_no_start():
    free, clipped = (walks(on_the_wall(5), steps=50, clip=clip) for clip in (None, 0.5))
    assert clipped.jumps.max() <= 0.01 * 0.5 + 1e-12 < free.jumps.min()
    assert np.array_equal(free.weights[0], clipped.weights[0]) and free.weights.shape == (51, 5, 2)


def test_a_walk_goes_down_the_gradient():
    way = walks(in_the_trough(3), rate=0.01, steps=2)
    step = way.weights[0] - 0.01 * look(*way.weights[0].T)[1].T
    assert np.allclose(way.weights[1], step) and np.allclose(way.losses[1], losses(*step.T))
    assert one_bit.Walks(way.weights, np.full((3, 3), 0.02), way.stretches).arrived.tolist() == [False] * 3


def test_curvature_is_the_change_of_the_slope_along_b():
    nudge = 1e-5
    slopes = [look(0.9, b)[1][1] for b in (nudge, -nudge)]
    assert curvature(0.9, 0.0) == pytest.approx((slopes[0] - slopes[1]) / (2 * nudge), rel=1e-3)
