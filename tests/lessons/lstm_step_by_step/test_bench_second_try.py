"""What the gate bench of lesson 09 tries besides its own setting: nothing that is wrong passes as right."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.experiments import explore_lstm_cell
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.lstm import lstm_step
from tests.lessons.lstm_step_by_step.own_steps import AWAY, said, with_mistake
from tests.lessons.lstm_step_by_step.test_bench_own_step import BENCH

RIGHT = "✓ Your step agrees with the true one, at all 6 steps."


def told(step, **setting):
    words, numbers = said(explore_lstm_cell(step), **setting)
    return " ".join(words), numbers


def one_sequence_only(x, h_prev, c_prev, net):
    h, c = lstm_step(x, h_prev, c_prev, net)
    return h[:, 0].reshape(-1, 1), c[:, 0].reshape(-1, 1)


def two_units_only(x, h_prev, c_prev, net):
    h, c = lstm_step(x, h_prev, c_prev, net)
    return h + np.zeros((2, 1)), c


def clipped_memory(x, h_prev, c_prev, net):
    _, c = lstm_step(x, h_prev, c_prev, net)
    o = sigmoid(net.W_ho @ h_prev + net.W_xo @ x + net.b_o)
    c = np.clip(c, -2.5, 2.5)
    return o * np.tanh(c), c


def mean_of_the_batch(x, h_prev, c_prev, net):
    h, c = lstm_step(x, h_prev, c_prev, net)
    return h, c - c + c.mean(axis=1, keepdims=True)


@pytest.mark.parametrize("step, words", [
    (one_sequence_only, "There, your step returned h of shape (5, 1), and 3 columns (5, 3) are wanted"),
    (two_units_only, "There, in return h + np.zeros((2, 1)), c the shapes (5, 3) of h and (2, 1) of"),
    (clipped_memory, "The first line that differs there is c"),
    (mean_of_the_batch, "The first line that differs there is c"),
])
def test_what_is_right_only_for_one_sequence_or_these_sizes_is_told(step, words):
    run, numbers = told(step)
    assert RIGHT not in run and words in run
    assert "(✓) Your step agrees here, at this setting. With other sizes it would not." in run
    assert "It was tried on 5 units and 3 sequences side by side." in run
    assert numbers["first line that differs"] == "none" != numbers["first line that differs with other weights"]


def zeros(x, h_prev, c_prev, net):
    return np.zeros_like(h_prev), np.zeros_like(c_prev)


def ones(x, h_prev, c_prev, net):
    return np.ones((len(h_prev), 1)), np.ones((len(c_prev), 1))


def as_given(x, h_prev, c_prev, net):
    return h_prev, c_prev


def exchanged_as_given(x, h_prev, c_prev, net):
    return c_prev, h_prev


def c_for_both(x, h_prev, c_prev, net):
    _, c = lstm_step(x, h_prev, c_prev, net)
    return c, c


def h_for_both(x, h_prev, c_prev, net):
    h, _ = lstm_step(x, h_prev, c_prev, net)
    return h, h


@pytest.mark.parametrize("setting", [{}, AWAY], ids=["at the start", "away"])
@pytest.mark.parametrize("step, line, words", [
    (zeros, "c", "It is 0 everywhere."),
    (ones, "c", "Every number of it is 1, whatever comes in"),
    (as_given, "c", "This is c_prev, as it came in."),
    (exchanged_as_given, "c", "This is h_prev, as it came in."),
    (c_for_both, "h", "This is c itself, with no gate and no tanh."),
    (h_for_both, "c", "What you return for c is h."),
])
def test_what_is_not_computed_at_all_is_told_for_what_it_is(step, line, words, setting):
    run, numbers = told(step, **setting)
    assert words in run and numbers["first line that differs"] == line


def forgets_in_place(x, h_prev, c_prev, net):
    f = sigmoid(net.W_hf @ h_prev + net.W_xf @ x + net.b_f)
    i = sigmoid(net.W_hi @ h_prev + net.W_xi @ x + net.b_i)
    c_tilde = np.tanh(net.W_hc @ h_prev + net.W_xc @ x + net.b_c)
    o = sigmoid(net.W_ho @ h_prev + net.W_xo @ x + net.b_o)
    c_prev *= f
    c_prev += i * c_tilde
    return o * np.tanh(c_prev), c_prev


def turns_the_net(x, h_prev, c_prev, net):
    h, c = lstm_step(x, h_prev, c_prev, net)
    net.b_f += 1
    return h, c


@pytest.mark.parametrize("step, name", [(forgets_in_place, "c_prev"), (turns_the_net, "net")])
def test_a_step_that_changes_what_it_was_given_is_told_so_and_is_not_right(step, name):
    run, numbers = told(step)
    assert RIGHT not in run and f"(✓) Your step changes {name}, which it was given." in run
    assert f"no *=, no += and no [:] on {name}" in run
    assert numbers["first line that differs"] == numbers["first line that differs with other weights"] == "none"
    assert numbers["c"] == BENCH.numbers["c"]


h_of_the_notebook = np.array([[0.3], [-0.2]])


def reads_the_notebook(x, h_prev, c_prev, net):
    f = sigmoid(net.W_hf @ h_of_the_notebook + net.W_xf @ x + net.b_f)
    h, c = lstm_step(x, h_prev, c_prev, net)
    return h, c + (f - f.mean())


def test_a_variable_of_the_notebook_is_told_where_no_slip_explains_the_numbers():
    run, _ = told(reads_the_notebook, **AWAY)
    assert "Your step reads h_of_the_notebook, a variable of the notebook and none of its own arguments." in run


@pytest.mark.parametrize("dtype", [np.float32, np.float16])
def test_few_digits_are_told_and_not_taken_for_a_slip(dtype):
    def short(x, h_prev, c_prev, net):
        h, c = lstm_step(x, h_prev, c_prev, net)
        return h.astype(dtype), c

    run, _ = told(short)
    assert f"your step returned h in {np.dtype(dtype)}, which keeps few digits" in run


def test_a_right_step_is_right_in_every_way():
    for step in (with_mistake(), lstm_step):
        run, numbers = told(step)
        assert RIGHT in run and "With random weights it agrees too." in run
        assert numbers["first line that differs with other weights"] == "none"
