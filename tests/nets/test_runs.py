"""A run of either net: whose gradient it gives, what it may be written over with, and how much it keeps."""

import copy
import pickle

import numpy as np
import pytest

from lessons_lib.nets import lstm_through_time
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.nets.side_by_side import SideBySide
from tests.nets.both_nets import BOTH, draw, make


@BOTH
def test_two_runs_side_by_side_each_give_their_own_gradient(kind):
    net, xs, states, upstream = make(kind)
    alone = net.backward(net.forward(xs, **states), **upstream).theta
    first, second = net.forward(xs, **states), net.forward(2 * xs, **states)
    other = net.backward(second, **upstream)
    kept = other.theta.copy()
    assert np.array_equal(net.backward(first, **upstream).theta, alone)
    assert np.array_equal(other.theta, kept) and not np.array_equal(kept, alone)


@BOTH
@pytest.mark.parametrize("again", [copy.deepcopy, lambda run: pickle.loads(pickle.dumps(run))])
def test_a_copied_run_goes_back_and_is_written_over_like_its_original(kind, again):
    net, xs, states, upstream = make(kind)
    run = net.forward(xs, **states)
    twin = again(run)
    assert np.array_equal(net.backward(twin, **upstream).theta, net.backward(run, **upstream).theta)
    kept = run.ys.copy()
    assert np.array_equal(net.forward(2 * xs, into=twin).ys, net.forward(2 * xs).ys)
    assert np.array_equal(run.ys, kept)


@BOTH
def test_a_gradient_for_weights_that_have_moved_is_refused(kind):
    net, xs, states, upstream = make(kind)
    run = net.forward(xs, **states)
    net.theta += 0.1
    with pytest.raises(ValueError, match="call forward again"):
        net.backward(run, **upstream)


@BOTH
def test_the_other_nets_run_is_refused(kind):
    net, xs, states, upstream = make(kind)
    other, *rest = make(LSTM if kind is RNN else RNN)
    with pytest.raises(TypeError, match="run must be what this net's forward returned"):
        net.backward(other.forward(xs), **upstream)


@pytest.mark.parametrize("T", [40, 100])
def test_training_that_reuses_a_run_works_in_the_same_arrays_at_every_step(T):
    net, xs = LSTM(3, 32, 2), np.zeros((T, 3, 16))    # more than one part of steps; the last may be a shorter one
    assert T > lstm_through_time.CHUNK // (6 * 32 * 16 * 8)
    run = net.forward(xs)
    net.backward(run, run.ys)
    kept = {name: array for name, (array, _) in run._buffers.items()}
    net.backward(net.forward(xs, into=run), run.ys)
    assert kept.keys() == run._buffers.keys() and all(run._buffers[name][0] is kept[name] for name in kept)


@np.errstate()  # gives this test's own size back, too
def test_numpys_buffers_are_as_they_were_after_a_way_back():
    np.setbufsize(4096)
    net = LSTM(3, 4, 2)
    run = net.forward(np.zeros((5, 3, 1)))
    net.backward(run, run.ys)
    assert np.getbufsize() == 4096
    with pytest.raises(TypeError):
        lstm_through_time.backward(net, run, None, net, 5)
    assert np.getbufsize() == 4096
    many = SideBySide([net, net])
    many.backward(many.forward(np.zeros((2, 5, 3, 1))))
    assert np.getbufsize() == 4096


@BOTH
def test_float32_is_float32_all_the_way(kind):
    net = kind(3, 4, 2, dtype=np.float32)
    run = net.forward(draw(0, 5, 3, 2))
    grad = net.backward(run, draw(1, 5, 2, 2))
    assert {run.ys.dtype, run.hs.dtype, grad.theta.dtype, grad.xs.dtype, grad.h0.dtype} == {np.dtype(np.float32)}


def test_an_lstm_keeps_at_most_eight_numbers_per_cell_step_and_sequence():
    T, H, B = 100, 32, 4
    run = LSTM(1, H, 1).forward(np.zeros((T, 1, B)))
    assert (run.concat.size + run.cells.size + run.tanh_cs.size) / (T * H * B) < 8
