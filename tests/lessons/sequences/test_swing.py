"""The swinging ball of lesson 01: what one photo tells, and what two do."""

import numpy as np
import pytest

from lessons_lib.lessons.sequences.markov import COIN, swing
from lessons_lib.lessons.sequences.world import photos


@pytest.mark.parametrize("turns", [0, 0.1, 0.35, 0.5, 0.8, 0.95])
def test_one_photo_is_always_worth_a_quarter_and_two_are_worth_more_where_there_is_a_habit(turns):
    errors = [swing(turns).floor(memory).error for memory in range(4)]
    assert np.allclose(errors, [0.5, 0.25, 0.5 * min(turns, 1 - turns), 0.5 * min(turns, 1 - turns)], atol=1e-12)


def test_a_surprise_is_measured_too_even_though_some_pasts_never_happen():
    assert np.allclose(swing(0.5).floor(2).bits, 0.5)  # a fair coin, every second photo


def test_the_ball_passes_the_middle_every_second_photo():
    seen = photos(500, seed=3).targets[:, 0]
    assert set(seen[::2]) == {1} or set(seen[1::2]) == {1}
    assert {0, 2} <= set(seen)


@pytest.mark.parametrize("turns", [-0.1, 1, 2])
def test_a_ball_that_would_stay_on_its_side_for_ever_is_refused(turns):
    with pytest.raises(ValueError, match="turns"):
        swing(turns)


def test_what_comes_next_is_asked_by_words():
    source = swing(0.1)
    assert source.chances("middle", before="left") == [0.1, 0, 0.9]
    assert source.chances("middle", before="right") == [0.9, 0, 0.1]
    assert source.chances("left", before="middle") == [0, 1, 0]
    with pytest.raises(ValueError, match="last and before must be among left, middle, right"):
        source.chances("above", before="left")
    with pytest.raises(ValueError, match="of a source that looks at two"):
        COIN.chances("up", before="up")
