"""Activations are right in both tails, and their derivatives are those of finite differences."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons_lib.nets.activations import sigmoid, sigmoid_slope, softmax, tanh_slope

finite = st.floats(allow_nan=False, allow_infinity=False)


def test_a_sigmoid_of_nothing_is_half_open():
    assert sigmoid(0.0) == 0.5


@pytest.mark.parametrize("a", [-700.0, -40.0, -5.0, -1e-9, 0.3, 5.0, 36.0])
def test_the_sigmoid_is_right_to_the_last_digits_in_both_tails(a):
    exact = 1 / (1 + Fraction(math.exp(-abs(a))))
    exact = exact if a >= 0 else 1 - exact
    assert abs(Fraction(float(sigmoid(a))) - exact) <= 4e-16 * exact


@given(finite)
def test_the_sigmoid_of_any_finite_number_is_from_0_to_1_without_a_warning(a):
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        assert 0 <= sigmoid(a) <= 1
        assert abs(sigmoid(a) + sigmoid(-a) - 1) < 1e-15


@pytest.mark.parametrize("squash, slope", [(sigmoid, sigmoid_slope), (np.tanh, tanh_slope)])
def test_a_slope_taken_from_the_output_is_the_one_finite_differences_give(squash, slope):
    a, tiny = np.linspace(-4, 4, 41), 1e-6
    measured = (squash(a + tiny) - squash(a - tiny)) / (2 * tiny)
    assert np.allclose(slope(squash(a)), measured, rtol=0, atol=1e-9)


def test_each_column_of_a_softmax_is_positive_and_adds_up_to_1():
    z = np.random.default_rng(0).normal(size=(4, 3, 5))
    for scores in (z, z[0]):
        shares = softmax(scores)
        assert shares.shape == scores.shape and (shares > 0).all()
        assert np.allclose(shares.sum(axis=-2), 1)


def test_softmax_by_hand_on_two_numbers():
    assert np.allclose(softmax([[math.log(3)], [0]]), [[0.75], [0.25]])


def test_softmax_does_not_mind_a_vote_for_all_nor_huge_scores():
    z = np.array([[1.0, 1e300], [2.0, -1e300]])
    with np.errstate(all="raise", under="ignore"):
        assert np.allclose(softmax(z[:, :1] + 1000), softmax(z[:, :1]))
        assert np.array_equal(softmax(z[:, 1:]), [[1], [0]])


def test_float32_stays_float32():
    assert sigmoid(np.float32([0.5])).dtype == softmax(np.ones((2, 1), np.float32)).dtype == np.float32


def test_a_vector_of_scores_is_told_how_to_become_a_column():
    with pytest.raises(ValueError, match=r"scores\[:, None\]"):
        softmax([1.0, 2.0])


@pytest.mark.parametrize("function", [sigmoid, sigmoid_slope, tanh_slope, softmax])
@pytest.mark.parametrize("value, error", [([[1j]], TypeError), ([["a"]], TypeError), ([[None]], TypeError),
                                          ([[float("nan")]], ValueError), ([[float("inf")]], ValueError)])
def test_what_is_no_finite_number_is_refused(function, value, error):
    with pytest.raises(error, match="must hold"):
        function(value)
