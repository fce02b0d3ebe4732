"""The loop that is drawn and the readout that learns: sizes, scales, and what is refused."""

import numpy as np
import pytest

from lessons_lib.lessons.sequences.readout import asked_columns, fit_readout, fixed_loop, share_right
from lessons_lib.lessons.sequences.world import TASKS
from lessons_lib.nets.rnn import RNN
from lessons_lib.nets.softmax_regression import guesses


def test_the_loop_has_the_radius_asked_for_and_nothing_else_depends_on_it():
    cut, looped = fixed_loop(2, 30, 2, seed=3, radius=0), fixed_loop(2, 30, 2, seed=3, radius=0.8)
    assert (cut.W_hh == 0).all() and np.array_equal(cut.W_xh, looped.W_xh)
    assert np.isclose(np.abs(np.linalg.eigvals(looped.W_hh)).max(), 0.8)
    assert 0.9 < np.abs(looped.W_xh).max() <= 1


def test_fitting_changes_the_readout_alone_and_lowers_the_loss():
    task = TASKS["DNA"](300)
    net = fixed_loop(4, 10, 4)
    loop = [net.W_xh.copy(), net.W_hh.copy(), net.b_h.copy()]
    losses = fit_readout(net, task.xs, task.targets)
    assert losses[-1] < losses[0]
    assert all(np.array_equal(a, b) for a, b in zip(loop, (net.W_xh, net.W_hh, net.b_h), strict=True))


def test_the_folded_weights_say_what_the_fitted_ones_said():
    task = TASKS["sensor wave"](300)
    net = fixed_loop(1, 10, 2)
    fit_readout(net, task.xs, task.targets)
    hs, labels = asked_columns(net.forward(task.xs).hs, task.targets)
    assert np.mean(guesses(net.W_hy, net.b_y, hs) == labels) == share_right(net, task.xs, task.targets)


def test_a_unit_that_never_changes_does_no_harm():
    net = fixed_loop(1, 3, 2, radius=0)
    net.W_xh[:] = 0
    net.b_h[:] = 0
    assert np.isfinite(fit_readout(net, np.ones((5, 1, 1)), [[0], [1], [0], [1], [0]])).all()
    assert np.isfinite(net.theta).all()


def test_only_asked_steps_count_and_columns_keep_their_labels():
    values = np.arange(12.0).reshape(3, 2, 2)
    hs, labels = asked_columns(values, [[0, 1], [2, 3], [4, 5]], np.array([True, False, True]))
    assert hs.tolist() == [[0, 1, 8, 9], [2, 3, 10, 11]] and labels.tolist() == [0, 1, 4, 5]


@pytest.mark.parametrize("asked", [np.zeros(3, bool), np.ones(2, bool), np.ones(3)])
def test_asked_must_be_a_bool_a_step(asked):
    with pytest.raises(ValueError, match="asked must be"):
        asked_columns(np.zeros((3, 2, 1)), np.zeros((3, 1), int), asked)


@pytest.mark.parametrize("radius, reach", [(-0.1, 1), (np.nan, 1), (0.9, 0)])
def test_a_loop_that_cannot_be_is_refused(radius, reach):
    with pytest.raises(ValueError, match="radius"):
        fixed_loop(1, 3, 2, radius=radius, reach=reach)


@pytest.mark.parametrize("targets, error, words", [
    (np.full((4, 2), 0.5), TypeError, "targets must be whole numbers; got float64"),
    (np.full((4, 2), 3), ValueError, "targets must be from 0 to 2; got 3 to 3"),
    (np.full((4, 2), -1), ValueError, "targets must be from 0 to 2; got -1 to -1"),
    (np.zeros((4, 1), int), ValueError, r"targets must be \(T, B\) = \(4, 2\); got \(4, 1\)"),
])
def test_targets_that_no_answer_can_meet_are_refused_and_not_counted_as_wrong(targets, error, words):
    net = RNN(2, 3, 3)
    for judge in (share_right, fit_readout):
        with pytest.raises(error, match=words):
            judge(net, np.ones((4, 2, 2)), targets)
