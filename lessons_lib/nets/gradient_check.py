"""Asking the loss itself: nudge every parameter up and down, and see how the loss moves. Lesson 05."""

import numpy as np


def finite_differences(loss, theta, nudge=1e-5):
    """The slope of loss() by every number of theta, (P,): (loss(+nudge) - loss(-nudge)) / (2 nudge).

    `loss` takes no arguments and reads theta, which is changed in place and put back, also when loss() raises.
    Its error is of the order nudge^2, so float64 gives about ten digits.
    """
    slopes = np.empty_like(theta)
    for n in range(theta.size):
        kept = theta[n]
        try:
            theta[n] = kept + nudge
            above = loss()
            theta[n] = kept - nudge
            below = loss()
        finally:
            theta[n] = kept
        slopes[n] = (above - below) / (2 * nudge)
    return slopes


def largest_error(gradient, slopes):
    """The largest difference of two gradients (P,), relative to the larger of their largest entries and 1e-8."""
    scale = max(np.abs(gradient).max(), np.abs(slopes).max(), 1e-8)
    return float(np.abs(gradient - slopes).max() / scale)
