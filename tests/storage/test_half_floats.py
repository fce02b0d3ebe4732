"""Weights in few letters come back as they were, to half a number's digits."""

import numpy as np

from lessons_lib.storage.half_floats import packed, unpacked


def test_what_is_packed_comes_back_rounded_to_float16():
    theta = np.random.default_rng(0).normal(size=50).astype(np.float32)
    assert np.array_equal(unpacked(packed(theta)), theta.astype(np.float16))
    assert len(packed(theta)) < 2.8 * theta.size
