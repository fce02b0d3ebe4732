"""One bit to remember: the cliff, the walks beside it, and nets that hear a clue or do not."""

import numpy as np
import pytest

from lessons_lib.training.one_bit import START, WANTED, T, learn, losses, walk


def test_the_walk_goes_down_the_gradient_of_the_map():
    way, step = walk(seed=3, steps=3), 1e-6
    for n, (w, b) in enumerate(way.weights):
        assert losses(w, b) == pytest.approx(way.losses[n])
        slope = [(losses(w + step, b) - losses(w - step, b)) / (2 * step),
                 (losses(w, b + step) - losses(w, b - step)) / (2 * step)]
        assert np.hypot(*slope) == pytest.approx(way.lengths[n], rel=1e-5)
        if n < 2:
            assert np.allclose(way.weights[n + 1], way.weights[n] - 0.05 * np.array(slope), atol=1e-6)


def test_a_good_pair_of_weights_remembers_both_signs():
    w = np.arctanh(WANTED) / WANTED
    assert w == pytest.approx(1.24, abs=0.005) and losses(w, 0.0) < 1e-4
    assert START == 0.3 and T == 20


def test_a_cliff_stands_beside_the_valley():
    assert losses(1.4, 0.09) < 0.02 and losses(1.4, 0.12) > 0.3


def test_clipping_bounds_every_step_and_brings_walks_home():
    for seed in (0, 1, 2):
        free, clipped = walk(seed), walk(seed, clip=0.5)
        assert not free.arrived and clipped.arrived
        assert np.linalg.norm(np.diff(clipped.weights, axis=0), axis=1).max() <= 0.05 * 0.5 + 1e-12
        assert np.array_equal(free.weights[0], clipped.weights[0])


def test_a_tenth_of_the_rate_arrives_without_clipping():
    assert walk(seed=0, steps=300, rate=0.005).arrived


def test_a_near_clue_is_learned_and_a_far_one_is_not():
    near, far = learn(seed=0, lag=5), learn(seed=0, lag=20)
    assert near.learned and not far.learned and far.right < 0.6
    assert 1e-30 < far.heard < 1e-3 < near.heard
