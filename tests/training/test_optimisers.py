"""Steps downhill: by hand on two numbers, and what clipping keeps."""

import numpy as np
import pytest

from lessons_lib.training.optimisers import SGD, Adam, Momentum, clip_elements, clip_norm


def test_gradient_descent_goes_against_the_gradient():
    theta = np.array([1.0, -2.0])
    SGD(0.1).step(theta, np.array([3.0, -1.0]))
    assert np.allclose(theta, [0.7, -1.9])


def test_momentum_keeps_its_speed():
    theta, optimiser = np.zeros(1), Momentum(1.0, momentum=0.5)
    for _ in range(3):
        optimiser.step(theta, np.ones(1))
    assert np.allclose(theta, -(1 + 1.5 + 1.75))


def test_the_first_step_of_adam_is_one_rate_long_whatever_the_gradient():
    theta = np.zeros(3)
    Adam(0.01).step(theta, np.array([1e-3, -5.0, 400.0]))
    assert np.allclose(theta, [-0.01, 0.01, -0.01], rtol=1e-4)


def test_adam_does_what_its_paper_says():
    theta, m, v, optimiser = np.array([0.5, -0.5]), 0, 0, Adam(0.02)
    wanted = theta.copy()
    for t in range(1, 6):
        gradient = np.array([np.sin(t), np.cos(t)])
        m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * gradient**2
        wanted -= 0.02 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        optimiser.step(theta, gradient)
    assert np.allclose(theta, wanted, rtol=0, atol=1e-12)


def test_clipping_the_length_keeps_the_direction_and_clipping_elements_turns_it():
    by_norm, by_element = np.array([3.0, 4.0]), np.array([3.0, 4.0])
    assert clip_norm(by_norm, 1.0) == 5.0
    clip_elements(by_element, 1.0)
    assert np.allclose(by_norm, [0.6, 0.8]) and np.array_equal(by_element, [1.0, 1.0])


def test_a_short_gradient_is_left_alone():
    gradient = np.array([0.3, 0.4])
    clip_norm(gradient, 1.0)
    assert np.array_equal(gradient, [0.3, 0.4])


@pytest.mark.parametrize("make", [SGD, Momentum, Adam, lambda most: clip_norm(np.ones(2), most),
                                  lambda most: clip_elements(np.ones(2), most)])
@pytest.mark.parametrize("value, error", [(0, ValueError), (-1, ValueError), (float("nan"), ValueError),
                                          (float("inf"), ValueError), ("fast", TypeError), (None, TypeError)])
def test_a_rate_that_cannot_be_is_refused(make, value, error):
    with pytest.raises(error, match="must be a"):
        make(value)
