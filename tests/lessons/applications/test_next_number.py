"""A teller reads, says the next number and goes on from what it has said, by both of its ways."""

import numpy as np
import pytest

from lessons_lib.lessons.applications.training.next_number import Teller, learning
from lessons_lib.nets.lstm import LSTM

XS = np.cumsum(np.random.default_rng(0).normal(size=(9, 3)), axis=0)


def teller(bend=0.0, seed=0):
    return Teller(LSTM(1, 5, 1, seed=seed), centre=0.5, spread=2.0, bend=bend)


@pytest.mark.parametrize("bend", [0.0, 0.1])
def test_the_first_number_it_goes_on_with_is_its_guess(bend):
    net = teller(bend)
    assert np.allclose(net.go_on(XS, 1)[0], net.guesses(XS)[-1])


@pytest.mark.parametrize("bend", [0.0, 0.1])
def test_going_on_is_reading_what_it_has_said(bend):
    net = teller(bend)
    told = net.go_on(XS, 4)
    again = net.guesses(np.concatenate([XS, told]))
    assert np.allclose(told, again[len(XS) - 1:-1])


@pytest.mark.parametrize("bend", [0.0, 0.1])
def test_from_each_step_it_goes_on_as_if_it_had_read_no_further(bend):
    net = teller(bend)
    told = net.go_on_from_each(XS[:, 0], 4)
    assert told.shape == (4, len(XS) - 1)
    for t in (2, 5, len(XS)):
        assert np.allclose(told[:, t - 2], net.go_on(XS[:t, :1], 4)[:, 0])


@pytest.mark.parametrize("bend", [0.0, 0.1])
def test_a_net_that_says_what_is_wanted_means_the_next_number(bend):
    net = teller(bend)
    z = net.read(XS)
    assert np.allclose(net.meant(net.wanted(z), z[:-1]), XS[1:])


def test_a_net_of_zeros_that_says_bends_goes_straight_on():
    net = teller(0.1)
    net.net.theta = np.zeros(net.net.theta.size)
    assert np.allclose(net.go_on(np.array([[1.0], [3.0]]), 3)[:, 0], [5, 7, 9])


def test_side_by_side_each_learns_what_it_would_alone():
    def window(seed):
        rng = np.random.default_rng(seed)
        return lambda: rng.normal(size=(6, 2))

    together, alone = [teller(seed=0), teller(seed=1)], teller(seed=1)
    for _ in learning(together, [window(0), window(1)], updates=5, rate=0.01, falling=True):
        pass
    for _ in learning([alone], [window(1)], updates=5, rate=0.01, falling=True):
        pass
    assert np.allclose(together[1].net.theta, alone.net.theta)
    assert not np.allclose(together[1].net.theta, teller(seed=1).net.theta)


def test_no_updates_are_no_training():
    with pytest.raises(ValueError, match="updates must be at least 1; got 0"):
        next(learning([teller()], [lambda: XS], updates=0, rate=0.01))
