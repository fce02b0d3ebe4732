"""The stored nets say what the lesson says of them. test_claims.py trains more."""

import numpy as np
import pytest

from lessons_lib.lessons.backpropagation.results import LAG, SEEDS, STARTS, WINDOWS, learned, load, trained

STORED = load()


def counts(start):
    return dict(zip(STORED["windows"], map(learned, STORED[start]), strict=True))


def test_every_window_has_ten_shares_and_says_how_to_make_them_again():
    assert STORED["lag"] == LAG and STORED["windows"] == list(WINDOWS)
    assert STORED["origin"]["command"] == "python -m lessons_lib.lessons.backpropagation.results"
    assert STORED["origin"]["seeds"] == list(range(SEEDS))
    for start in STARTS:
        assert np.shape(STORED[start]) == (len(WINDOWS), SEEDS)
        assert np.all((np.array(STORED[start]) >= 0) & (np.array(STORED[start]) <= 1))


def test_deaf_nets_learn_only_when_the_window_reaches_the_clue():
    assert counts("deaf") == {window: 10 if window > LAG else 0 for window in WINDOWS}


def test_nets_that_hear_a_little_learn_without_a_gradient_at_the_clue_as_well():
    found = counts("hears")
    assert found[1] == 4 and found[15] == 10 and found[16] == 10


def test_nine_in_ten_right_is_not_yet_more_than_nine_in_ten():
    assert learned([0.5, 0.9, 0.9001, 1.0]) == 2


def test_no_steps_of_training_are_refused():
    with pytest.raises(ValueError, match="steps must be at least 1"):
        trained(3, 3, 0, steps=0)
