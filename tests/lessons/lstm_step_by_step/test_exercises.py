"""Lesson 09's exercises: six lines, the step, a broken one, the way back, and the mistakes everybody makes once."""

import inspect

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step import exercises
from lessons_lib.lessons.lstm_step_by_step.exercises import belt, forget_gate, steps, way_back
from lessons_lib.lessons.lstm_step_by_step.exercises.news import my_news
from lessons_lib.lessons.lstm_step_by_step.exercises.output_gate import my_output
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.gradient_check import finite_differences
from lessons_lib.nets.lstm import LSTM, lstm_step
from tests.interactive.cells import run
from tests.interactive.checked import says


def says_of_a_slip(capsys, exercise, function, right, slip):
    """What is said of the function with something wrong in the place of what is right there."""
    source, names = inspect.getsource(function), {"np": np, "sigmoid": sigmoid}
    assert source.count(right) == 1
    run(source.replace(right, slip), names)
    return says(capsys, exercise, names[function.__name__])


def one_step(D=3, H=4, B=2, seed=0):
    rng, net = np.random.default_rng(seed), LSTM(D, H, 2, seed=seed)
    x, h_prev, c_prev, dh, dc = (rng.normal(size=(rows, B)) for rows in (D, H, H, H, H))
    return net, x, h_prev, c_prev, dh, dc


def test_the_four_lines_put_together_are_the_librarys_step():
    net, x, h_prev, c_prev, *_ = one_step()
    W_f, W_o = np.hstack([net.W_hf, net.W_xf]), np.hstack([net.W_ho, net.W_xo])
    i, c_tilde = my_news(x, h_prev, net)
    c = belt.my_update(forget_gate.forget_gate(h_prev, x, W_f, net.b_f), c_prev, i, c_tilde)
    h = my_output(forget_gate.forget_gate(h_prev, x, W_o, net.b_o), c)
    for mine, true, whole in zip((h, c), lstm_step(x, h_prev, c_prev, net), steps.my_step(x, h_prev, c_prev, net),
                                 strict=True):
        assert np.abs(mine - true).max() < 1e-12 and np.abs(whole - true).max() < 1e-12


@pytest.mark.parametrize("answer", way_back.backward.right.values())
def test_the_way_back_is_the_librarys(answer):
    net, x, h_prev, c_prev, dh, dc = one_step()
    run = net.forward(x[None], h_prev, c_prev)
    grad = net.backward(run, dhs=dh[None], dcs=dc[None])
    da_f, da_i, da_c, da_o, dh_prev, dc_prev = answer(dh, dc, run.f[0], run.i[0], run.c_tilde[0], run.o[0], run.cs[0],
                                                      c_prev, net)
    for da, letter in ((da_f, "f"), (da_i, "i"), (da_c, "c"), (da_o, "o")):
        assert np.abs(da @ h_prev.T - getattr(grad, f"W_h{letter}")).max() < 1e-12
    assert np.abs(dh_prev - grad.h0).max() < 1e-12 and np.abs(dc_prev - grad.c0).max() < 1e-12


def test_the_way_back_is_what_nudging_finds():
    net, x, h_prev, c_prev, dh, dc = one_step(D=2, H=3, B=1)

    def loss():
        h, c = lstm_step(x, h_prev, c_prev, net)
        return np.sum(dh * h) + np.sum(dc * c)

    run = net.forward(x[None], h_prev, c_prev)
    *_, dh_prev, dc_prev = way_back.my_backward(dh, dc, run.f[0], run.i[0], run.c_tilde[0], run.o[0], run.cs[0], c_prev,
                                                net)
    assert np.allclose(dh_prev[:, 0], finite_differences(loss, h_prev[:, 0]), atol=1e-8)
    assert np.allclose(dc_prev[:, 0], finite_differences(loss, c_prev[:, 0]), atol=1e-8)


@pytest.mark.parametrize("name, label, words", [
    ("update", "f and i swapped", "f and i are swapped"), ("step", "f and i swapped", "f and i are swapped"),
    ("output", "tanh left out", "left out tanh(c)"), ("step", "tanh(c) left out", "tanh is left out"),
    ("news", "the candidate through a sigmoid", "never he = -1"),
    ("step", "the candidate through a sigmoid", "went through a sigmoid"),
    ("output", "o before tanh", "before tanh"), ("step", "o before tanh", "tanh(o * c)"),
    ("update", "+ for *", "you add f to the memory"), ("step", "+ for *", "you add f to the memory"),
    ("forget", "x above h_prev", "x above h_prev"), ("forget", "a bias lying down", "square"),
    ("step", "a bias lying down", "square"), ("backward", "dc without h", "a larger c would have changed h too"),
    ("backward", "dc_prev without f", "you hand on dc whole"), ("backward", "tanh's slope forgotten", "1 - tanh(c)**2"),
])
def test_each_classic_mistake_is_named(capsys, name, label, words):
    assert words in says(capsys, exercises.all[name], exercises.all[name].wrong[label])


def test_f_and_i_swapped_in_a_learners_own_words_is_named(capsys):
    def my_step(x, h_prev, c_prev, net):
        def layer(letter):
            W_h, W_x, b = (getattr(net, f"{name}{letter}") for name in ("W_h", "W_x", "b_"))
            return W_h @ h_prev + W_x @ x + b

        keep, let_in, show = (1 / (1 + np.exp(-layer(letter))) for letter in "ifo")
        c = keep * c_prev + let_in * np.tanh(layer("c"))
        return show * np.tanh(c), c

    assert "f and i are swapped" in says(capsys, exercises.step, my_step)


def test_a_broken_step_mended_by_half_is_told_where_the_other_half_is(capsys):
    given = exercises.mend.wrong["as it was given"]
    assert "Two lines are wrong" in says(capsys, exercises.mend, given)
    assert "it comes after c was made" in says(capsys, exercises.mend, exercises.mend.wrong["the first alone"])
    assert "it makes c wrong" in says(capsys, exercises.mend, exercises.mend.wrong["the second alone"])


@pytest.mark.parametrize("right, slip, words", [
    ("net.W_xi @ x", "net.W_xf @ x", "in the line of i stands net.W_xf"),
    ("x + net.b_c", "x + net.b_o", "in the line of c_tilde stands net.b_o"),
    ("f * c_prev", "f @ c_prev", "the shapes (2, 1) of f and (2, 1) of c_prev don't fit"),
    ("net.W_ho @ h_prev", "net.W_ho * h_prev", "(3, 2) of h_prev don't fit: a * goes number by number"),
    ("i * c_tilde", "(i * c_tilde)[:, [0, 0]]", "it begins at c, of shape (2, 2), in c = f * c_prev + (i * c_tilde)[:"),
    ("net.W_hf @ h_prev", "net.W_hf @ x", "(3, 1) of x don't fit: an @ wants as many columns"),
    ("net.W_hf @ h_prev", "net.W_xf @ h_prev", "the W_h stand before h_prev, the W_x before x"),
    (" + net.b_i", "", "the first line that differs is i. The bias b_i is left out. In yours it is: i = sigmoid("),
    ("net.W_ho @ h_prev", "net.W_ho @ c", "The bench walks through it: explore_lstm_cell(step=my_step)"),
    ("return h, c", "return h, h", "What you return for c is h."),
    ("o = sigmoid", "o = np.tanh", "your o went through tanh"), ("+ i * c_tilde", "+ c_tilde", "whatever i says"),
])
def test_one_slip_in_the_six_lines_is_named_and_no_error_of_numpys_is_shown(capsys, right, slip, words):
    verdict = says_of_a_slip(capsys, exercises.step, steps.my_step, right, slip)
    assert words in verdict and "gufunc" not in verdict


@pytest.mark.parametrize("right, slip, words", [
    ("return da_f, da_i, da_c, da_o, dh_prev", "return da_f, da_i, da_o, da_c, dh_prev", "da_c comes before da_o"),
    ("dc * f", "dc_next * f", "you hand on dc_next alone"),
    ("dh * np.tanh(c) * o", "dc * np.tanh(c) * o", "Whose blame does it hear?"),
    ("net.W_ho.T @ da_o", "net.W_xo.T @ da_o", "the W_x lead to x"),
    ("net.W_hf.T @ da_f", "da_f @ net.W_hf.T", "the shapes (2, 1) of da_f and (2, 2) of net.W_hf.T don't fit"),
    ("dc = dc_next", "dc = dc_next * 2", "Of your own variables dc is the first that differs"),
    ("dc * i * (1 - c_tilde ** 2)", "dc * i * c_tilde * (1 - c_tilde)", "a sigmoid's slope for the candidate"),
])
def test_one_slip_on_the_way_back_is_named(capsys, right, slip, words):
    verdict = says_of_a_slip(capsys, exercises.backward, way_back.my_backward, right, slip)
    assert words in verdict and "gufunc" not in verdict


def test_one_array_where_six_are_wanted_is_told_so(capsys):
    said = says(capsys, exercises.backward, lambda *given: given[0])
    assert "6 arrays (da_f, da_i, da_c, da_o, dh_prev, dc_prev) with a comma between are wanted" in said


def test_the_exercises_stand_in_the_order_of_the_lesson():
    assert list(exercises.all) == ["forget", "news", "update", "output", "step", "mend", "backward"]


def test_a_net_among_the_arguments_is_called_an_lstm(capsys):
    assert "net = an LSTM" in says(capsys, exercises.step, lambda x, h_prev, c_prev, net: h_prev + x[0])


@pytest.mark.parametrize("value, words", [(0.0, "It is 0 everywhere."),
                                          (0.3, "Every number of it is 0.3, whatever comes in")])
def test_a_step_that_returns_the_same_twice_is_told_no_story(capsys, value, words):
    def mine(x, h_prev, c_prev, net):
        return np.full_like(h_prev, value), np.full_like(c_prev, value)

    said = says(capsys, exercises.step, mine)
    assert f"the first line that can be seen to differ is c. {words}" in said.replace("It is none", "none")
    assert "c is h" not in said


def test_a_bias_left_out_of_one_layer_is_told_by_its_line(capsys):
    def mine(x, h_prev, net):
        i = sigmoid(net.W_hi @ h_prev + net.W_xi @ x)
        return i, np.tanh(net.W_hc @ h_prev + net.W_xc @ x + net.b_c)

    assert says(capsys, exercises.news, mine) == "Not yet: the line of i differs. The bias b_i is left out."


def test_the_belt_may_carry_more_than_1(capsys):
    mine = lambda f, c_prev, i, c_tilde: np.clip(f * c_prev + i * c_tilde, -1, 1)  # noqa: E731
    assert "news adds up" in says(capsys, exercises.update, mine)
    cut_off = "c = np.clip(f * c_prev + i * c_tilde, -1, 1)"
    said = says_of_a_slip(capsys, exercises.step, steps.my_step, "c = f * c_prev + i * c_tilde", cut_off)
    assert said.startswith("Not yet")


def test_the_solution_of_the_broken_cell_bears_the_name_that_the_lesson_gives_it(capsys):
    exercises.mend.solution()
    solution = capsys.readouterr().out
    assert solution.startswith("def broken_step(x, h_prev, c_prev, net):") and "my_step" not in solution
    names = {"np": np, "sigmoid": sigmoid}
    run(solution, names)
    assert says(capsys, exercises.mend, names["broken_step"]).startswith("Correct")


def test_a_line_before_which_others_are_hidden_is_not_called_the_first(capsys):
    source = """def my_step(x, h, c, n):
    a = {k: getattr(n, "W_h" + k).T @ h + getattr(n, "W_x" + k) @ x + getattr(n, "b_" + k) for k in "fico"}
    c = sigmoid(a["f"]) * c + sigmoid(a["i"]) * np.tanh(a["c"])
    return sigmoid(a["o"]) * np.tanh(c), c
"""
    names = {"np": np, "sigmoid": sigmoid}
    run(source, names)
    said = says(capsys, exercises.step, names["my_step"])
    assert "the first line that can be seen to differ is c." in said and "f, i, c_tilde could not be seen" in said
