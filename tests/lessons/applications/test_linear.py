"""The linear predictor: what it must find exactly, and what it says to bad input."""

import numpy as np
import pytest

from lessons_lib.lessons.applications.linear import Linear, fit, lagged, least, rms


def test_the_fibonacci_numbers_are_one_and_one():
    numbers = np.array([1, 1, 2, 3, 5, 8, 13, 21.0])[:, None]
    assert np.allclose(fit(numbers, 2).weights, 1)
    assert np.allclose(fit(numbers, 2).go_on(numbers, 3)[:, 0], [34, 55, 89])


def test_a_sine_of_any_height_and_phase_needs_two_numbers():
    steps = np.arange(60)[:, None]
    waves = np.array([1, 5, 9]) * np.sin(0.3 * steps + np.array([0, 1, 2]))
    line = fit(waves[:30], 2)
    assert np.allclose(line.weights, [2 * np.cos(0.3), -1])
    assert np.allclose(line.go_on(waves[:30], 30), waves[30:])


def test_a_constant_is_found_where_it_is_asked_for():
    numbers = 7 + 0.5 ** np.arange(20.0)[:, None]
    with_it, without = (fit(numbers, 1, constant=constant) for constant in (True, False))
    assert np.allclose([with_it.constant, *with_it.weights], [3.5, 0.5])
    assert without.constant == 0 and abs(without.weights[0] - 1) < 0.1


def test_several_steps_ahead_it_says_that_number_and_does_not_go_on():
    numbers = 2.0 ** np.arange(12)[:, None]
    line = fit(numbers, 1, ahead=3)
    assert np.allclose(line.weights, 8) and np.allclose(line.guesses(numbers[:2]), [[8], [16]])
    with pytest.raises(ValueError, match="says 3 steps ahead"):
        line.go_on(numbers, 2)


def test_it_is_held_within_its_limit():
    assert np.array_equal(Linear(np.array([2.0])).go_on([[1.0]], 4, limit=5)[:, 0], [2, 4, 5, 5])


def test_lagged_begins_with_the_newest():
    assert np.array_equal(lagged(np.arange(5)[:, None], 3)[:, :, 0], [[2, 3, 4], [1, 2, 3], [0, 1, 2]])


def test_too_short_or_without_columns_is_said():
    with pytest.raises(ValueError, match=r"series must be \(T, B\) with T at least 6"):
        fit(np.zeros((5, 2)), 5)
    with pytest.raises(ValueError, match="seen must be"):
        fit(np.arange(9.0)[:, None], 2).go_on(np.arange(9.0), 3)


def test_the_first_of_equal_ones_is_chosen():
    assert least("abc", [1.0, 0.5, 0.5 - 1e-12]) == "b" and least("abc", [1.0, 0.5, 0.4]) == "c"


def test_rms():
    assert rms([3, -4, 0, 0]) == 2.5 and np.array_equal(rms([[3, 4], [-3, 4]], axis=0), [3, 4])


@pytest.mark.parametrize("p, said", [(0, "p must be at least 1; got 0"), (2.5, "p must be a whole number; got 2.5")])
def test_how_far_back_it_looks_is_a_whole_number(p, said):
    with pytest.raises((ValueError, TypeError), match=said):
        fit(np.ones((9, 1)), p)
