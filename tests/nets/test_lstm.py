"""The LSTM cell: facts about its gates that a learner could say."""

import numpy as np
import pytest

from lessons_lib.nets.lstm import LSTM, lstm_step


def test_an_open_forget_gate_and_a_shut_input_gate_keep_memory_exactly():
    net = LSTM(D=3, H=4, K=3)
    net.b_f[:], net.b_i[:] = 50, -50
    c_prev = np.arange(4.0)[:, None]
    h, c = lstm_step(np.ones((3, 1)), np.zeros((4, 1)), c_prev, net)
    assert np.allclose(c, c_prev)


def test_a_shut_output_gate_hides_the_memory_without_losing_it():
    net = LSTM(D=1, H=2, K=1)
    net.b_o[:] = -50
    h, c = lstm_step([[1.0]], np.zeros((2, 1)), np.ones((2, 1)), net)
    assert np.allclose(h, 0) and np.abs(c).min() > 0.1


def test_the_four_gates_lie_next_to_each_other_in_theta_in_the_order_f_i_o_c():
    net = LSTM(D=2, H=3, K=1)
    assert np.array_equal(net.theta, np.concatenate([getattr(net, name).ravel() for name in net.names]))
    assert np.array_equal(net.stacked("W_hf", "W_hi", "W_ho", "W_hc"),
                          np.concatenate([net.W_hf, net.W_hi, net.W_ho, net.W_hc]))


def test_the_forget_bias_starts_where_it_is_asked_to():
    assert (LSTM(1, 2, 1).b_f == 1).all() and (LSTM(1, 2, 1, forget_bias=-2).b_f == -2).all()
    with pytest.raises(ValueError, match="forget_bias must be a finite number; got nan"):
        LSTM(1, 2, 1, forget_bias=np.nan)


def test_the_gates_of_a_run_give_its_cells_and_states():
    net, xs = LSTM(2, 3, 1, seed=3), np.random.default_rng(0).normal(size=(6, 2, 2))
    run = net.forward(xs)
    c_prev = np.concatenate([run.c0[None], run.cs[:-1]])
    assert np.allclose(run.cs, run.f * c_prev + run.i * run.c_tilde)
    assert np.allclose(run.hs, run.o * np.tanh(run.cs))


@pytest.mark.parametrize("name, value, error, words", [
    ("xs", np.zeros((5, 3)), ValueError, r"xs must be \(T, D, B\) with D = 2 inputs; got \(5, 3\)"),
    ("xs", np.zeros((0, 2, 1)), ValueError, "T at least 1"),
    ("xs", "text", TypeError, "xs must hold real numbers"),
    ("h0", np.zeros((3, 4)), ValueError, "h0 must be .* B = 1"),
    ("c0", np.full((3, 1), np.inf), ValueError, "c0 must hold finite numbers"),
    ("c0", np.zeros(3), ValueError, r"use c0\[:, None\]"),
])
def test_forward_refuses_what_does_not_fit_in_a_sentence(name, value, error, words):
    with pytest.raises(error, match=words):
        LSTM(2, 3, 1).forward(**({"xs": np.zeros((5, 2, 1))} | {name: value}))


def test_values_far_out_are_squashed_without_a_warning(recwarn):
    net = LSTM(1, 2, 1, dtype=np.float32)
    net.theta[:] = 1e4
    run = net.forward(np.array([[[1e4]], [[-1e4]]]))
    assert np.isfinite(run.hs).all() and not recwarn.list
