"""RNNs of today on task 2a of 1997: what is stored, and that it is what the module measures."""

import numpy as np

from lessons_lib.lessons.long_memory import beside_1997
from lessons_lib.lessons.long_memory.beside_1997 import SURE, UPDATES, WANTED, both, learned, measured, table

STORED = beside_1997.load()


def test_every_row_is_there_with_ten_nets_and_the_origin_of_today():
    assert list(STORED) == ["origin", *WANTED]
    assert STORED["origin"] == {**beside_1997.origin(), "numpy": STORED["origin"]["numpy"]}
    for name in WANTED:
        found = STORED[name]
        assert len(found["updates"]) == len(found["sure"]) == 10 and max(found["updates"]) <= UPDATES
        assert all((sure > SURE) == (updates > 0)
                   for sure, updates in zip(found["sure"], found["updates"], strict=True))


def test_four_steps_are_learned_and_a_hundred_are_not():
    for rate in beside_1997.RATES:
        assert learned(STORED[f"p=4 rate {rate}"]) >= 9
        assert learned(STORED[f"p=100 rate {rate}"]) == 0
    lines = table(STORED).splitlines()
    assert len(lines) == len(WANTED) and "10 of 10  after" in lines[0] and "at best 0.5" in lines[-1]


def test_the_two_sequences_differ_in_their_ends_alone():
    xs, targets = both(6)
    read = xs.argmax(axis=1)
    assert xs.shape == (6, 7, 2) and read[0].tolist() == targets[-1].tolist() == [5, 6]
    assert (read[1:] == np.arange(5)[:, None]).all() and (targets[:-1] == read[1:]).all()


def test_a_net_that_passes_believes_in_the_right_one():
    found = measured(2, 0.01, seeds=range(2), updates=600)
    assert learned(found) == 2 and min(found["sure"]) > SURE
    assert measured(2, 0.01, seeds=range(2), updates=3)["updates"] == [0, 0]
