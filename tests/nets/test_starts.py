"""A wider start: the weights of the inputs alone, up to 1 in size."""

import numpy as np

from lessons_lib.nets.starts import widen_inputs
from tests.nets.both_nets import BOTH


@BOTH
def test_the_weights_of_the_inputs_reach_1_and_all_others_stay(kind):
    net, as_it_began = kind(50, 16, 3, seed=1), kind(50, 16, 3, seed=1)
    widen_inputs(net)
    for name in net.names:
        wide, before = getattr(net, name), getattr(as_it_began, name)
        assert np.allclose(wide, 4 * before) if name.startswith("W_x") else np.array_equal(wide, before)
        if name.startswith("W_x"):
            assert 0.95 < np.abs(wide).max() <= 1
