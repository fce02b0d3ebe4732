"""The largest score is decided by a rule: a tie goes to the first, whatever the last bit says."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lessons_lib.nets.argmax import TIE, argmax
from lessons_lib.nets.softmax_regression import guesses


def test_a_tie_goes_to_the_first_however_the_last_bit_fell():
    tied = 0.1 + 0.2
    for scores in ([0.3, tied, 0.0], [tied, 0.3, 0.0], [tied - 1e-12, tied, tied + 1e-12]):
        assert argmax(scores) == 0
    assert argmax([0.3, 0.3 + 2 * TIE]) == 1


def test_a_bare_argmax_would_have_decided_by_the_last_bit():
    assert np.argmax([0.3, 0.1 + 0.2]) == 1 and argmax([0.3, 0.1 + 0.2]) == 0


@example([0, -1, 0], 1e6, 268435451)  # the two that tie are small, and what they were rounded from is large
@settings(deadline=None)
@given(st.lists(st.integers(-1000, 1000), min_size=1, max_size=9), st.sampled_from([1e-6, 1.0, 1e6, 1e12]),
       st.integers(0, 2**32 - 1))
def test_rounding_changes_no_place(whole, scale, seed):
    scores = np.array(whole) * scale
    rounding = np.random.default_rng(seed).uniform(-1, 1, scores.shape) * np.abs(scores).max() * 1e-14
    assert argmax(scores) == argmax(scores + rounding) == int(np.argmax(whole))


def test_columns_side_by_side_have_each_its_own_place():
    assert argmax(np.array([[1.0, 0.0, 2.0], [1.0, 3.0, 2.0 + 1e-13]]), axis=0).tolist() == [0, 1, 0]
    assert argmax(np.array([[[1.0], [2.0]], [[2.0], [2.0]]]), axis=1).tolist() == [[1], [0]]


def test_float32_scores_tie_within_their_own_rounding():
    scores = np.array([1.0, np.nextafter(np.float32(1), np.float32(2))], np.float32)
    assert argmax(scores) == 0 and argmax(scores + np.array([0, 1e-5], np.float32)) == 1


def test_a_large_score_below_zero_makes_no_tie_of_the_others():
    assert argmax([0.3, 0.7, -1e9]) == 1 and argmax([1e6, 1e6 + 1e-6]) == 1 and argmax([True, False]) == 0


def test_the_largest_may_be_infinite_and_nan_is_refused():
    assert argmax([1.0, np.inf]) == 1 and argmax([-np.inf, -np.inf]) == 0
    with pytest.raises(ValueError, match="scores must be numbers; got NaN"):
        argmax([1.0, np.nan])
    with pytest.raises(ValueError):
        argmax([])


def test_softmax_regression_guesses_the_first_of_a_tie():
    W = np.array([[0.3, 1.0], [0.1 + 0.2, 1.0], [0.0, 0.0]])
    assert guesses(W, np.zeros((3, 1)), np.eye(2)).tolist() == [0, 0]
