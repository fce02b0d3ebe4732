"""What lesson 07 defines and says is what the library and numpy say."""

import numpy as np
import pytest

from lessons_lib.lessons.vanishing_gradients.two_units import loop_matrix, loop_net
from lessons_lib.nets import activations, jacobians, rnn
from tests.notebooks.reading import defined, printed


def test_the_lessons_jacobian_is_the_librarys(cells):
    step_jacobian = defined(cells, "step_jacobian", step=np.tanh, h_prev=np.zeros((2, 1)), W_hh=np.eye(2))
    net = rnn.RNN(3, 5, 2, seed=1)
    run = net.forward(np.random.default_rng(1).normal(size=(7, 3, 1)))
    for h, jacobian in zip(run.hs, jacobians.step_jacobians(net, run), strict=True):
        assert np.array_equal(step_jacobian(h, net.W_hh), jacobian)


def test_the_lessons_stack_is_the_sigmoid_of_the_sigmoid(cells):
    again = defined(cells, "again", activations=activations)
    assert again(0.3, 0) == 0.3
    assert again(0.3, 3) == activations.sigmoid(activations.sigmoid(activations.sigmoid(0.3)))


def test_the_lessons_measure_stays_below_its_bound(cells):
    measure = defined(cells, "measure", np=np, rnn=rnn, jacobians=jacobians)
    for largest in (0.9, 1.5, 4.0):
        _, norms, bounds = measure(largest)
        assert (np.array(norms) <= np.array(bounds) * (1 + 1e-9)).all()
    assert measure(0.9)[1][-1] < 1e-15 and measure(1.5)[1][-1] < 1e-8 and measure(4.0)[1][-1] > 1e4


@pytest.mark.parametrize("piece, numbers", [
    ("0.97 ** steps:", ["23 0.496", "100 0.0476", "1000 5.91e-14", "19.2"]),
    ("np.ptp", ["'1'", "'0.2311'", "'0.05258'", "'0.01185'", "'0.002665'"]),
    ("np.cumprod", ["'0.25'", "'0.0588'", "'0.0134'", "'0.00301'", "'0.000676'"]),
    ("again(0, 100)", ["0.659046 0.2247"]),
    ("np.arctan2", ["9.4623", "26.5651"]),
    ("np.finfo", ["1.187e-38  1.175e-38  1.152e-38"]),
    ("weight - np.float32", ["493 weight stays: False", "494 weight stays: True"]),
    ("table.round(4)", ["[[ 0.336 -0.252]", "[ 1.     0.5  ]]"]),
    ("step_jacobian(step(h_prev)", ["[[ 0.336 -0.252]", "[ 1.     0.5  ]]"]),
    ("step_jacobian(h_2", ["[[-0.1591 -0.241 ]", "[ 0.6504 -0.0015]]"]),
    ("step(step(h_prev + nudge_1))", ["[[-0.1591]", "[ 0.6504]]"]),
    ("W_same @", ["[[1.2]", "[0.6]]"]),
    ("eigvals(W_turn)", ["[0.6+0.6j 0.6-0.6j]"]),
    ("for matrix in", ["1.4485 0.6000", "1.5000 1.2000", "1.4105 0.8485"]),
    ("jacobians.turns", ["2 units: 32 of 100", "4 units: 86 of 100", "8 units: 100 of 100"]),
    ('"one saturated"', ["9.017e+08"]),
    ("kept_at_03", ["262", "504"]),
    ("one_bit.on_the_wall", ["4 of 20 arrive", "20 of 20 arrive", "7 of 20 arrive"]),
    ("one_bit.in_the_trough", ["0 of 20 arrive", "20 of 20 arrive", "0.52"]),
    ("one_bit.curvature", ["w 0.851", "0.025", "48", "374"]),
    ("loud_clue.learn", ["5 of 5 learn it", "0 of 5 learn it"]),
])
def test_the_exact_numbers_are_printed(cells, piece, numbers):
    said = printed(cells, piece)
    assert all(number in said for number in numbers), said


def test_the_table_made_by_nudging_is_the_formulas(cells):
    names = {"np": np}
    for piece in ("W_hh = np.array", "nudge_1 = "):
        exec(next(cell.source for cell in cells if piece in cell.source), names)
    h = names["step"](names["h_prev"])
    assert np.allclose(names["table"], (1 - h**2) * names["W_hh"], atol=1e-7)
    assert np.allclose(names["table"], np.diag((1 - h**2).ravel()) @ names["W_hh"], atol=1e-7)
    assert np.allclose(np.arctanh(h), [[1.0], [0.0]]) and abs(1 - h[0, 0] ** 2 - 0.42) < 0.001


def test_float32_ends_where_the_lesson_says(text):
    tiny = np.finfo(np.float32).tiny
    assert 0.97**2867 > tiny > 0.97**2868 and "from step 2868 on" in text
    one = np.float32(1)
    stays = [one - np.float32(0.1 * 0.97**n) == one for n in range(600)]
    assert stays.index(True) == 494 and all(stays[494:])


def test_a_billionth_becomes_a_half(text):
    net, xs, h0 = loop_net(loop_matrix(), "one saturated")
    nudged = net.forward(xs, h0 + [[1e-9], [0]]).hs[-1, 0, 0]
    assert f"{nudged:.4f}" == "0.5208" and "0.5208 after 50 steps" in text


@pytest.mark.parametrize("number, claim", [
    (1e12 * 0.97**1000, (0.055, 0.065)),             # a trillion dollars, six cents
    (0.99**1000, (0.00004, 0.000045)),
    (0.999**1000, (0.365, 0.375)),
    (0.97**494, (2.5e-7, 3.5e-7)),
    (1.5**50 * 2**0.5, (9.0165e8, 9.0175e8)),
    (3.0**50, (7e23, 7.5e23)),
    (1.365**20, (503.5, 504.5)),                     # on the wall
])
def test_what_the_prose_rounds_is_right(number, claim):
    assert claim[0] < number < claim[1]


@pytest.mark.parametrize("named, link", [
    ("Hochreiter, in 1991", "https://people.idsia.ch/~juergen/SeppHochreiter1991ThesisAdvisorSchmidhuber.pdf"),
    ("Bengio, Simard and Frasconi, 1994", "https://doi.org/10.1109/72.279181"),
    ("Pascanu, Mikolov and Bengio, 2013", "https://proceedings.mlr.press/v28/pascanu13.html"),
    ('"Beginner\'s guide to LSTMs and recurrent neural networks"', "https://wiki.pathmind.com/lstm"),
])
def test_the_sources_are_links(text, named, link):
    assert f"[{named}]({link})" in text and "DeepLearning4J" in text
