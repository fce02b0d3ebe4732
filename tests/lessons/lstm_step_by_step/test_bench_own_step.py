"""Whatever step of their own a learner gives the gate bench of lesson 09, it says one true thing of it."""

import sys

import numpy as np
import pytest

from lessons_lib.benchmark.gate_bench import kernel_cost
from lessons_lib.lessons.lstm_step_by_step.cell import gender_and_number
from lessons_lib.lessons.lstm_step_by_step.experiments import explore_lstm_cell
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.lstm import lstm_step
from tests.drawing.texts import complaints
from tests.lessons.hostile import FUNCTIONS, VALUES
from tests.lessons.lstm_step_by_step.own_steps import my_step, said, with_mistake
from tests.lessons.sweep import settings

BENCH = explore_lstm_cell()


def test_a_right_step_agrees_at_every_setting():
    experiment = explore_lstm_cell(my_step)
    for setting in settings(experiment)[::4]:
        words, numbers = said(experiment, **setting)
        assert numbers["first line that differs"] == "none", setting
        assert "✓ Your step agrees with the true one, at all 6 steps." in words


def test_variables_of_other_names_are_not_seen_and_it_says_so():
    def other_names(x, h_prev, c_prev, net):
        keep = sigmoid(net.W_hf @ h_prev + net.W_xf @ x + net.b_f)
        new = keep + c_prev
        return np.tanh(new), new

    words, numbers = said(explore_lstm_cell(other_names))
    assert numbers["first line that differs"] == "c"
    assert "f, i, c_tilde could not be seen" in " ".join(words)


def test_other_names_are_fine_when_all_agrees():
    def by_the_library(x, h_prev, c_prev, net):
        f = i = "not a gate"  # noqa: F841
        return lstm_step(x, h_prev, c_prev, net)

    assert said(explore_lstm_cell(by_the_library))[1]["first line that differs"] == "none"
    assert said(explore_lstm_cell(lstm_step))[1]["first line that differs"] == "none"


def test_a_line_of_a_wrong_shape_is_told_by_its_shape():
    def flat_gate(x, h_prev, c_prev, net):
        o = sigmoid(net.W_ho @ h_prev + net.W_xo @ x + net.b_o)[:, 0]
        h, c = lstm_step(x, h_prev, c_prev, net)
        return 0.5 * h + 0 * o[:1], c

    words, numbers = said(explore_lstm_cell(flat_gate))
    assert numbers["first line that differs"] == "o"
    assert any("It has the shape (2,), and (2, 1) is wanted" in run for run in words)


def test_broadcasting_to_two_by_two_names_the_line_where_it_begins():
    def flat_bias(x, h_prev, c_prev, net):
        f = sigmoid(net.W_hf @ h_prev + net.W_xf @ x + net.b_f[:, 0])
        c = f * c_prev
        return np.tanh(c), c

    words, numbers = said(explore_lstm_cell(flat_bias))
    told = " ".join(words)
    assert "No picture this time" in told and "h of shape (2, 2), and a column (2, 1) is wanted: it begins at f" in told


def test_a_step_that_goes_wrong_later_sends_you_to_that_step():
    def forgets_boys(x, h_prev, c_prev, net):
        h, c = lstm_step(x, h_prev, c_prev, net)
        return h, c * (x[1, 0] >= 0)

    experiment = explore_lstm_cell(forgets_boys)
    words, numbers = said(experiment, word_4="boys")
    assert (numbers["first line that differs"], numbers["first step that differs"]) == ("none", 4)
    assert "≠ Your step departs from the true one, first at step 4." in words
    words, numbers = said(experiment, word_4="boys", t=4)
    assert numbers["first line that differs"] == "c"


BAD = FUNCTIONS | {f"a pair of {name}": (lambda *_, value=value: (value, value)) for name, value in VALUES.items()} | {
    "a function that returns NaN in h": lambda x, h, c, net: (h * np.nan, c),
    "a function that returns only h": lambda x, h, c, net: h,
    "a function that returns three": lambda x, h, c, net: (h, c, c),
    "a function of one sequence too many": lambda x, h, c, net: (np.hstack([h, h]), np.hstack([c, c])),
}


@pytest.mark.parametrize("step", BAD.values(), ids=BAD)
def test_whatever_a_step_does_there_is_one_sentence_and_no_traceback(step):
    words, numbers = said(explore_lstm_cell(step))
    assert words[0] == "No picture this time" and len(" ".join(words[1:])) > 20
    assert list(numbers) == list(BENCH.numbers) and numbers["c"] == BENCH.numbers["c"]
    assert numbers["first line that differs"] == "no answer"


def test_huge_numbers_fit_into_the_picture():
    def huge(x, h_prev, c_prev, net):
        c = c_prev + 1e250
        return np.tanh(c) * 99999.99, c

    words, numbers = said(explore_lstm_cell(huge))
    assert numbers["first line that differs"] == "c" and "+1.0e+250" in words


def test_it_recovers_at_the_next_setting_at_which_the_step_works():
    def falls(x, h_prev, c_prev, net):
        if net.b_f[0, 0] > 8:
            raise ValueError("\x1b[31mtoo open " + "x" * 500)
        return lstm_step(x, h_prev, c_prev, net)

    experiment = explore_lstm_cell(falls)
    good = experiment.svg
    experiment.controls["push_f"].value = 4
    assert "too open" in experiment.svg and not list(complaints(experiment.svg))
    assert list(experiment.numbers) == list(BENCH.numbers)
    experiment.controls["push_f"].value = 0
    assert experiment.svg == good


def test_a_step_prints_nothing_and_spoils_nothing(capsys):
    def spoils(x, h_prev, c_prev, net):
        h, c = lstm_step(x, h_prev, c_prev, net)
        print("a lot " * 1000)
        print("of it", file=sys.stderr)
        x[:], h_prev[:], c_prev[:], net.theta[:] = 7, 7, 7, 7
        return h, c

    words, numbers = said(explore_lstm_cell(spoils))
    assert numbers["first line that differs"] == "none" and numbers["x"] == [1, 1, -1]
    assert capsys.readouterr() == ("", "")


def test_another_profiler_is_put_back():
    def another(frame, event, argument):
        pass

    sys.setprofile(another)
    try:
        explore_lstm_cell(with_mistake("o * np.tanh(c)", "o * c"))
        assert sys.getprofile() is another
    finally:
        sys.setprofile(None)


@pytest.mark.parametrize("step, got", [(3, "an int"), ("lstm_step", "a str"), (my_step(*map(np.zeros, [(3, 1), (2, 1),
                                       (2, 1)]), gender_and_number()), "a tuple")])
def test_what_cannot_be_called_is_refused_at_once(step, got):
    with pytest.raises(TypeError, match=f"step must be a function of x, h_prev, c_prev and net; got {got}"):
        explore_lstm_cell(step)


def test_a_learners_step_costs_less_than_a_hand_would_notice():
    cost = kernel_cost(my_step, rounds=1)
    assert cost["median"] < 25, "five times the goal: this machine may be busy"


def test_a_number_for_h_is_told_that_a_column_is_wanted():
    told = " ".join(said(explore_lstm_cell(lambda x, h, c, net: (1, c)))[0])
    assert "your step returned an int for h, and a column of numbers, (2, 1), is wanted" in told


@pytest.mark.parametrize("old, new, told", [
    ("net.W_hf @ h_prev", "net.W_hf @ x",
     "in f = sigmoid(net.W_hf @ x + net.W_xf @ x + net.b_f) the shapes (2, 2) of net.W_hf and (3, 1) of x don't fit: "
     "an @ wants as many columns at its left as rows at its right"),
    ("f * c_prev", "f @ c_prev", "the shapes (2, 1) of f and (2, 1) of c_prev don't fit: an @"),
    ("net.W_xo @ x", "x", "the shapes (2, 1) of net.W_ho @ h_prev and (3, 1) of x don't fit: a + goes"),
    ("    return h, c", "    h += x\n    return h, c", "in h += x the shapes (2, 1) of h and (3, 1) of x don't fit"),
], ids=["the other state", "@ for *", "a matrix left out", "added in place"])
def test_shapes_that_do_not_fit_are_told_with_the_line_and_both_shapes(old, new, told):
    words = " ".join(said(explore_lstm_cell(with_mistake(old, new)))[0])
    assert told in words and "gufunc" not in words


def test_a_shape_fault_that_stands_in_the_library_keeps_its_words():
    words = " ".join(said(explore_lstm_cell(lambda x, h, c, net: lstm_step(h, h, c, net)))[0])
    assert "your function raised ValueError: x must be (D, B) with D = 3 inputs" in words
