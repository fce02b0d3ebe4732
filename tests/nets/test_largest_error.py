"""Two gradients are compared entry by entry, or not at all."""

import re

import numpy as np
import pytest

from lessons_lib.nets.gradient_check import largest_error


def test_two_gradients_are_compared_entry_by_entry():
    assert largest_error([1.0, 2.0], np.array([1.0, 2.5])) == pytest.approx(0.2)
    assert largest_error(np.float32([[1], [2]]), [[1], [2]]) == 0
    assert largest_error(np.zeros(3), np.full(3, 1e-9)) == pytest.approx(0.1)  # beside 1e-8
    assert largest_error([1e308], [-1e308]) == 2


@pytest.mark.parametrize("gradient, slopes, error, words", [
    (np.zeros(3), np.zeros((3, 1)), ValueError, "must have one shape; got (3,) and (3, 1)"),
    (np.zeros(3), 0.0, ValueError, "must have one shape; got (3,) and ()"),
    ([1.0, np.nan], [1.0, 2.0], ValueError, "gradient must hold finite numbers; got nan"),
    ([1.0, 2.0], [1.0, np.inf], ValueError, "slopes must hold finite numbers; got inf"),
    ([], [], ValueError, "gradient must hold at least one number"),
    (None, [1.0], TypeError, "gradient must hold real numbers; got None"),
    ([1j], [1.0], TypeError, "gradient must hold real numbers; got complex"),
])
def test_what_cannot_be_compared_is_refused_in_a_sentence(gradient, slopes, error, words):
    with pytest.raises(error, match=re.escape(words)):
        largest_error(gradient, slopes)
