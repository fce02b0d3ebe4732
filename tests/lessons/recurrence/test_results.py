"""The stored net says where it comes from, spells, and is what training it again makes."""

import numpy as np
import pytest

from lessons_lib.lessons.recurrence import results
from lessons_lib.storage.results import read


def test_the_stored_net_says_where_it_comes_from_and_spells():
    origin = read(results.STORE)["origin"]
    assert origin["command"] == "python -m lessons_lib.lessons.recurrence.results" and origin["seeds"] == [0]
    net = results.stored_net()
    assert results.spells(net) and np.array_equal(net.theta, net.theta.round(2))
    again = results.learn(results.STORED_SEED, results.STORED_STEPS)
    assert np.abs(again.theta - net.theta).max() < 0.02


@pytest.mark.parametrize("seed", range(3))
def test_a_net_with_memory_learns_to_spell_it_with_room_to_spare(seed):
    net = results.learn(seed)
    assert results.spells(net) and results.mean_loss(net) < 0.1
