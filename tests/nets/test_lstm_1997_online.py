"""Nets of 1997 that learn at every step: from places, with new sequences on the way, and with cells that come later."""

import numpy as np
import pytest

from lessons_lib.nets.lstm_1997 import LSTM1997
from lessons_lib.nets.lstm_1997_online import Online
from tests.nets.test_lstm_1997 import DIRECT, NETS, N, T


@pytest.fixture(params=NETS | DIRECT)
def net(request):
    wiring, how = (NETS | DIRECT)[request.param]
    return LSTM1997(wiring, N, seed=3, reach=0.8, **how)


@pytest.fixture
def places(net):
    """(T, N) places of the 1 of one-hot columns, and the gradient on every score, (T, K, N)."""
    luck = np.random.default_rng(2)
    return luck.integers(net.wiring.D, size=(2 * T, N)), luck.normal(size=(2 * T, net.wiring.K, N))


def as_columns(net, x):
    return np.eye(net.wiring.D)[:, x]


def test_places_are_learned_from_like_the_columns_they_stand_for(net, places):
    """At every step, with a new sequence for one net in the middle."""
    other = LSTM1997(net.wiring, N, g=net.g, h=net.h)
    other.theta[:] = net.theta
    by_place, by_column = Online(net), Online(other)
    for t, (x, dy) in enumerate(zip(*places, strict=True)):
        if t == T:
            for online in (by_place, by_column):
                online.restart(np.arange(N) == 1)
        np.testing.assert_allclose(by_place.step(x), by_column.step(as_columns(net, x)), atol=1e-13)
        np.testing.assert_allclose(by_place.gradient(dy).theta, by_column.gradient(dy).theta, atol=1e-13)
        before = net.theta.copy()
        by_place.learn(dy, 0.3)
        np.testing.assert_allclose(net.theta, before - 0.3 * by_column.gradient(dy).theta, atol=1e-13)
        by_column.learn(dy, 0.3)
    np.testing.assert_allclose(net.theta, other.theta, atol=1e-12)


def test_a_restarted_net_is_like_a_new_one_and_the_others_go_on(net, places):
    xs, _ = places
    online, fresh, unbroken = Online(net), Online(net), Online(net)
    for x in xs[:T]:
        online.step(x), unbroken.step(x)
    online.restart(np.arange(N) == 1)
    for x in xs[T:]:
        mine, new, old = online.step(x), fresh.step(x), unbroken.step(x)
        np.testing.assert_allclose(mine[:, 1], new[:, 1], atol=1e-13)
        np.testing.assert_allclose(mine[:, [0, 2]], old[:, [0, 2]], atol=1e-13)
        assert not np.allclose(mine[:, 1], old[:, 1])


def test_cells_that_are_not_there_show_nothing_and_learn_nothing(net, places):
    start, there = net.theta.copy(), np.array([True, False, True])
    online = Online(net, there)
    for x, dy in zip(*places, strict=True):
        scores = online.step(x)
        grad = online.gradient(dy)
        hidden = [part for part in (grad.W_xh, grad.W_hh, grad.W_hy) if part is not None]
        assert all((part[1] == 0).all() for part in hidden) and (grad.W_hy[0] != 0).any()
        if net.W_xy is None and net.b_y is None:
            assert (scores[:, 1] == 0).all()
        online.learn(dy, 0.1)
    moved = (net.theta != start).any(axis=1)
    assert moved[0] and moved[2] and moved[1] == (net.W_xy is not None or net.b_y is not None)
    there[1] = True
    online.step(places[0][0])
    assert (online.gradient(places[1][0]).W_hy[1] != 0).any()
