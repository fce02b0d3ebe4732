"""What lesson 08 defines and says is what the library and numpy say."""

import numpy as np
import pytest

from lessons_lib.drawing.lstm.matched import MATCHES
from lessons_lib.lessons.lstm_idea import experiments
from lessons_lib.nets import jacobians, lstm
from lessons_lib.nets.activations import sigmoid
from tests.notebooks.reading import defined, printed


def test_the_lessons_belt_is_the_experiments(cells):
    conveyor = defined(cells, "conveyor")
    for f, i in ((1, 0), (0.3, 0.7), (0, 1)):
        assert conveyor(f, i, [0.3, -0.2], 1.0) == experiments.conveyor(f, i, [0.3, -0.2], 1.0)


def test_the_lessons_hard_gate_is_open_or_shut(cells):
    hard_gate = defined(cells, "hard_gate")
    assert [hard_gate(a) for a in (-5, 0, 0.1)] == [0, 0, 1]


def test_the_full_derivative_is_what_a_nudge_of_the_first_cell_state_does():
    net, noise = lstm.LSTM(3, 8, 1, forget_bias=5), np.random.default_rng(0).normal(size=(100, 3, 1))
    full = jacobians.jacobian(net, net.forward(noise), 0)[8:, 8:]
    for unit in range(8):
        nudge = 1e-6 * np.eye(8)[:, [unit]]
        ends = [net.forward(noise, c0=c0).cs[-1, :, 0] for c0 in (nudge, -nudge)]
        assert np.allclose((ends[0] - ends[1]) / 2e-6, full[:, unit], rtol=1e-4, atol=1e-6)


def test_how_many_nets_bring_back_more_by_all_ways_is_said_as_it_is_counted(text):
    # counted in tests/lessons/lstm_idea/test_claims.py
    assert "in 45 of 100 nets of one unit, in 76 with two units, in 98 with four, and in all 100 with eight" in text


@pytest.mark.parametrize("piece, numbers", [
    ("news=[0.3", ["[1. 1. 1.]", "[1.3 1.1 1.6]"]),
    ("f ** 1000:.2g", ["1.0: after 1000 steps 1\n", "0.37", "4.3e-05", "1.7e-46"]),
    ("half-life {np.log(0.5) / np.log(f):.4g}", ["692.8", "68.97", "6.579"]),
    ("np.array([3, 4])", ["[ 9 11]", "[0.8 0.4 0. ]"]),
    ("hard_gate(a + 1e-6)", ["hard gate 0.0, sigmoid 0.1050", "0.2350", "0.0452"]),
    ("exactly 1", ["36: 1.0000, exactly 1: False", "37: 1.0000, exactly 1: True"]),
    ("2 * squashed", ["inf 0.9575"]),
    ("jacobians.both_ways(net, noise)", ["belt 0.6643, all ways 5.7461", "belt 0.5015, all ways 0.5015"]),
    ("f ** 1000:.4f", ["0.9933 0.0012"]),
    ("forget bias {bias:2}", ["half-life 2.2 steps", "half-life 103.2 steps"]),
    ("T * f ** T", ["left 9.3e-302, all steps 4.7e-299", "all steps 0.0081", "all steps 0.37", "all steps 0.043",
                    "all steps 0.00031"]),
])
def test_the_exact_numbers_are_printed(cells, piece, numbers):
    said = printed(cells, piece)
    assert all(number in said for number in numbers), said


def test_the_table_says_the_same_as_the_picture(text):
    for n, (word, _) in enumerate(MATCHES, 1):
        assert f"| {n} | {word} |" in text


@pytest.mark.parametrize("number, claim", [
    (sigmoid(7), (0.9990, 0.9992)), (np.log(0.5) / np.log(0.999), (692.5, 693.5)),
    (1.599e-7 / 3.257e-13, (4.5e5, 5.5e5)),
])
def test_what_the_prose_rounds_is_right(number, claim):
    assert claim[0] < number < claim[1]


def test_the_sources_are_named(text):
    for source in ("Sepp Hochreiter and Jürgen Schmidhuber", "1997", "Brandon Rohrer", "Christopher Olah",
                   "DeepLearning4J", "Felix Gers, Jürgen Schmidhuber and Fred Cummins"):
        assert source in text
