"""Small nets with one loud clue: what they are asked, and how loud the clue is."""

import numpy as np
import pytest

from lessons_lib.lessons.vanishing_gradients.training.loud_clue import LEARNED, learn, new_net, watched


def test_a_near_clue_is_learned_in_150_updates_and_a_far_one_is_not():
    assert learn(seed=0, gap=5) >= LEARNED and learn(seed=0, gap=20) < 0.6


def test_a_far_clue_is_much_fainter_and_still_above_0():
    near, far, farther = (watched(0, gap, (0,))[0][1] for gap in (5, 20, 80))
    assert 1e-38 < farther < 1e-12 < far < 1e-3 < near


def test_nets_are_watched_when_it_is_asked_and_until_they_have_learned():
    assert len(watched(0, 5, (0, 10, 20))) == 3
    seen = watched(0, 5, (100, 200, 300, 400), until=LEARNED)
    assert len(seen) < 4 and seen[-1][0] >= LEARNED > max([0, *(right for right, _ in seen[:-1])])


def test_watching_changes_nothing():
    assert watched(3, 5, (20, 60))[-1] == pytest.approx(watched(3, 5, (60,))[-1])
    assert np.array_equal(new_net(3).theta, new_net(3).theta)
