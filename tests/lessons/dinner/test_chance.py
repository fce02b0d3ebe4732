"""How far luck can carry a guesser: the interval, tried where the truth is known."""

import numpy as np
import pytest

from lessons_lib.lessons.dinner.chance import chance_interval, interval_holds


def test_the_interval_holds_the_truth_19_times_in_20():
    right = np.random.default_rng(0).binomial(365, 1 / 3, size=4000)
    held = [low <= 1 / 3 <= high for low, high in (chance_interval(n, 365) for n in right)]
    assert 0.93 < np.mean(held) < 0.97


def test_wilsons_interval_for_8_of_10():
    assert np.allclose(chance_interval(8, 10), (0.4902, 0.9433), atol=1e-4)


def test_it_never_leaves_0_to_1():
    assert chance_interval(0, 5)[0] == 0 and chance_interval(5, 5)[1] == 1


@pytest.mark.parametrize("right, asked", [(3, 2), (-1, 2), (0, 0)])
def test_more_right_than_asked_is_refused(right, asked):
    with pytest.raises(ValueError, match="right must be from 0 to asked"):
        chance_interval(right, asked)


@pytest.mark.parametrize("right", range(0, 366, 5))
def test_the_interval_holds_a_share_that_lies_between_its_ends(right):
    low, high = chance_interval(right, 365)
    for share in (0.0, low / 2, (low + high) / 2, 1 / 3, (high + 1) / 2, 1.0):
        assert interval_holds(share, right, 365) is (low < share < high)
