"""One-hot columns, side by side and step by step."""

import numpy as np
import pytest

from lessons_lib.nets.one_hot import one_hot


def test_each_label_is_a_column_with_its_own_row_at_1():
    assert one_hot([2, 0], 3).tolist() == [[0, 1], [0, 0], [1, 0]]
    assert one_hot(np.zeros(0, int), 3).shape == (3, 0)


def test_a_batch_of_texts_becomes_steps_of_columns():
    words = np.random.default_rng(0).integers(0, 5, (7, 3))
    xs = one_hot(words, 5, np.float32)
    assert xs.shape == (7, 5, 3) and xs.dtype == np.float32
    assert np.array_equal(xs.argmax(axis=1), words) and (xs.sum(axis=1) == 1).all()


@pytest.mark.parametrize("labels", [3, [[[0]]], [0.5], [True], [3], [-1], [[0, 3]]])
def test_what_is_no_label_is_refused(labels):
    with pytest.raises(ValueError, match="labels must be"):
        one_hot(labels, 3)
