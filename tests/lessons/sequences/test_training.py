"""A random loop with a readout that learns gets below the floor without memory; with its loop cut it does not."""

import numpy as np
import pytest

from lessons_lib.lessons.sequences.training import down_to_floors, read_each, share_wrong
from lessons_lib.lessons.sequences.world import TASKS, floor_without_memory, image_floor, patches, photos


def test_with_its_loop_a_net_comes_near_the_floor_of_two_photos_and_without_it_stays_at_that_of_one():
    assert share_wrong(photos, seed=20) == pytest.approx(0.05, abs=0.03)
    assert share_wrong(photos, seed=20, loop=False) == pytest.approx(0.25, abs=0.03)


@pytest.mark.parametrize("name", sorted(set(TASKS) - {"random walk"}))
@pytest.mark.parametrize("seed", range(3))
def test_the_loop_gets_clearly_below_the_floor_without_memory(name, seed):
    assert share_wrong(TASKS[name], seed) < floor_without_memory(name) - 0.15


@pytest.mark.parametrize("name", TASKS)
@pytest.mark.parametrize("seed", range(3))
def test_without_its_loop_no_net_does(name, seed):
    floor = floor_without_memory(name)
    assert share_wrong(TASKS[name], seed, loop=False) > floor - 4 * np.sqrt(floor * (1 - floor) / 1000)


@pytest.mark.parametrize("seed", range(3))
def test_on_a_random_walk_the_loop_stays_at_the_floor(seed):
    assert share_wrong(TASKS["random walk"], seed) == pytest.approx(0.5, abs=4 * np.sqrt(0.25 / 1000))


def test_the_same_seed_gives_the_same_share():
    assert share_wrong(photos, seed=4, size=100) == share_wrong(photos, seed=4, size=100)


def test_a_maker_of_something_else_is_named():
    with pytest.raises(TypeError, match="make must make a SequenceTask of a size and a seed; got NoneType"):
        share_wrong(lambda size, seed: None)


def test_reading_each_is_reading_one_after_the_other_with_each_seed():
    assert read_each(["DNA", "text"], seeds=2) == {
        name: [share_wrong(TASKS[name], seed) for seed in range(2)] for name in ("DNA", "text")}


def test_who_gets_down_to_a_floor_is_counted_reader_by_reader():
    wrong = [share_wrong(patches, seed) for seed in range(3)]
    counts = down_to_floors(H=20, noise=0.04, seeds=3)
    assert counts == [sum(share <= image_floor(quarters) for share in wrong) for quarters in (1, 2, 3, 4)]
    assert counts == [3, 3, 0, 0] and down_to_floors(H=20, noise=0, seeds=3) == [3, 3, 3, 3]
