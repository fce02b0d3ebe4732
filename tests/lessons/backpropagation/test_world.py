"""A clue, noise, a question: what the nets of lesson 05 are given."""

import numpy as np
import pytest

from lessons_lib.lessons.backpropagation.world import clue_then_noise


@pytest.mark.parametrize("lag", [1, 3, 15])
def test_the_clue_stands_at_the_first_step_and_nowhere_else(lag):
    xs, targets, asked = clue_then_noise(lag, 50, np.random.default_rng(0))
    assert xs.shape == (lag + 1, 2, 50) and targets.shape == asked.shape == (lag + 1, 50)
    assert set(xs[0, 0]) == {-1.0, 1.0} and not xs[1:, 0].any()
    assert (targets == (xs[0, 0] > 0)).all()
    assert asked[-1].all() and not asked[:-1].any()


def test_the_noise_says_nothing_of_the_clue():
    xs, targets, _ = clue_then_noise(4, 20_000, np.random.default_rng(1))
    assert np.abs(xs[:, 1]).max() <= 1
    for noise in xs[:, 1]:
        assert abs(np.corrcoef(noise, targets[0])[0, 1]) < 0.03


def test_the_same_seed_gives_the_same_sequences():
    one, other = (clue_then_noise(3, 5, np.random.default_rng(7)) for _ in range(2))
    assert all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("lag, B", [(0, 5), (3, 0)])
def test_no_lag_and_no_sequence_are_refused(lag, B):
    with pytest.raises(ValueError, match="lag and B must be 1 or more"):
        clue_then_noise(lag, B, np.random.default_rng(0))
