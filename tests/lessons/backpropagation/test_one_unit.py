"""The net under the microscope: what a learner finds by turning it, exactly."""

from itertools import product

import numpy as np
import pytest

from lessons_lib.lessons.backpropagation.one_unit import CUTS, T, watch

STEPS, WEIGHTS = range(1, T + 1), (-2.0, -0.5, 0.0, 0.9, 1.5, 2.0)


def by_hand(weight, step, clue, first):
    """Blame by the plain formula: (handed, da, states) of every step, blame let through from `first` on."""
    hs, h = [], 0.0
    for t in STEPS:
        h = np.tanh(weight * h + (t == clue))
        hs.append(h)
    handed, das, dh = np.zeros(T), np.zeros(T), 1.0
    for t in range(step, first - 1, -1):
        das[t - 1] = dh * (1 - hs[t - 1] ** 2)
        dh = weight * das[t - 1]
        handed[t - 1] = dh if t > first or first == 1 else 0
    return handed, das, np.array(hs)


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("weight", WEIGHTS)
def test_every_number_is_that_of_the_plain_formula(cut, weight):
    for step, lag, length in product((1, 2, 7, 12), (0, 1, 6, 11), (1, 3, 8, 12)):
        seen = watch(weight, step, lag, cut, length)
        first = {"nothing": 1, "window": max(1, step - length + 1),
                 "chunks": (step - 1) // length * length + 1}[cut]
        assert seen.first == first and seen.clue == max(1, step - lag)
        handed, das, hs = by_hand(weight, step, seen.clue, first)
        assert np.allclose(seen.handed, handed, rtol=1e-12, atol=1e-12)
        assert np.allclose(seen.hs, hs, rtol=0, atol=1e-12)
        assert np.allclose(seen.shares, das * [0, *hs[:-1]], rtol=1e-12, atol=1e-12)
        assert seen.reaches == pytest.approx(das[seen.clue - 1], rel=1e-12, abs=1e-15)


@pytest.mark.parametrize("lag", range(12))
def test_a_window_of_lag_steps_brings_the_clue_exactly_nothing_and_one_more_brings_it_all(lag):
    for length in STEPS:
        seen = watch(0.9, 12, lag, "window", length)
        assert seen.full != 0
        if length <= lag:
            assert seen.reaches == 0.0
        else:
            assert seen.reaches == pytest.approx(seen.full, rel=1e-12)


@pytest.mark.parametrize("length", range(1, 12))
def test_a_chunk_of_any_length_cuts_between_two_neighbours(length):
    seen = watch(0.9, length + 1, 1, "chunks", length)
    assert seen.reaches == 0.0 and seen.full != 0 and seen.dropped != 0


@pytest.mark.parametrize("lag, length", [(lag, length) for length in STEPS for lag in range(length)])
def test_within_a_chunk_the_clue_gets_all(lag, length):
    seen = watch(0.9, length, lag, "chunks", length)
    assert seen.reaches == pytest.approx(seen.full, rel=1e-12)


def test_what_was_dropped_is_what_uncut_blame_hands_over():
    uncut = watch(0.9, 10, 6)
    for cut, length in (("window", 4), ("chunks", 8), ("chunks", 3)):
        seen = watch(0.9, 10, 6, cut, length)
        assert seen.dropped == pytest.approx(uncut.handed[seen.first - 1], rel=1e-12)
        assert seen.handed[seen.first - 1] == 0 and seen.hs == uncut.hs
    assert uncut.dropped == 0


def test_the_bars_add_up_to_the_slope_of_the_state_by_the_weight():
    nudge = 1e-6
    up, down = (watch(0.9 + sign * nudge, 10, 6).hs[9] for sign in (1, -1))
    assert watch(0.9, 10, 6).total == pytest.approx((up - down) / (2 * nudge), rel=1e-8)


@pytest.mark.parametrize("bad", [{"step": 0}, {"step": 13}, {"lag": -1}, {"lag": 12}, {"length": 0}, {"length": 13},
                                 {"cut": "scissors"}, {"step": 2.5}])
def test_a_setting_that_there_is_not_is_refused(bad):
    with pytest.raises(ValueError, match="step and length must be from 1 to 12"):
        watch(**bad)
