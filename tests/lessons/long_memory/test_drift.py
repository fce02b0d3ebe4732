"""The two cells that are set by hand are cells of the library, and hold what they are said to hold."""

import numpy as np
import pytest

from lessons_lib.lessons.long_memory.drift import STEPS, WEIGHTS, cell_of_1997, cell_of_today, stream
from lessons_lib.lessons.long_memory.world import half_life
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.lstm_1997 import LSTM1997
from lessons_lib.nets.lstm_1997_wiring import Wiring

OPEN = 60.0  # a vote that opens a gate, or shuts it, as far as numbers can
COUNTS = [1000, 500, 250, 100, 50]


def one_hot(read):
    """(T,) whole numbers as `stream` has them -> (T, 6): A, B, p, q, r, s."""
    return np.eye(6)[np.where(read == 1, 0, np.where(read == -1, 1, read))]


def both(every):
    """The stream with A and with B as its last clue, (T, 6, 2)."""
    read = stream(every)
    other = read.copy()
    other[STEPS - every] = -1
    return np.stack([one_hot(read), one_hot(other)], axis=-1)


@pytest.mark.parametrize("every", COUNTS)
@pytest.mark.parametrize("input_bias", [-8, -3, 0])
def test_the_cell_of_1997_is_that_of_the_library(every, input_bias):
    net = LSTM1997(Wiring(6, 1, 1, 1, recurrent=False, output_gates=False), N=2)
    net.theta[:] = 0
    net.W_xh[:, 0, :2], net.W_xh[:, 0, 2:] = OPEN, input_bias
    net.W_xh[:, 1] = [2 * np.arctanh(0.5), -2 * np.arctanh(0.5), *WEIGHTS]
    run, mine = net.forward(both(every)), cell_of_1997(every, input_bias)
    assert np.allclose(np.tanh(mine.cs[1:] / 2), run.tanhs[:, :, 0], atol=1e-12)
    assert np.allclose(mine.shown, run.hs[-1, :, 1], atol=1e-12)


@pytest.mark.parametrize("every", COUNTS)
@pytest.mark.parametrize(("input_bias", "forget_bias"), [(-8, 10), (-3, 5), (0, 1), (0, -2)])
def test_the_cell_of_today_is_that_of_the_library(every, input_bias, forget_bias):
    net = LSTM(6, 1, 1)
    net.theta = np.zeros(net.theta.size)
    net.W_xi = [[OPEN, OPEN, *[input_bias] * 4]]
    net.W_xf = [[-OPEN, -OPEN, *[forget_bias] * 4]]
    net.W_xc, net.b_o = [[OPEN, -OPEN, *WEIGHTS]], [[OPEN]]
    run, mine = net.forward(both(every)), cell_of_today(every, input_bias, forget_bias)
    assert np.allclose(mine.cs[1:], run.cs[:, 0], atol=1e-12) and np.allclose(mine.shown, run.hs[-1, 0], atol=1e-12)


@pytest.mark.parametrize("every", COUNTS)
def test_what_it_ends_with_is_the_clue_the_distractors_and_older_clues(every):
    for states in (cell_of_1997(every, -3), cell_of_today(every, -3, 5)):
        ends = states.distractors + states.older + np.array([1, -1]) * states.kept
        assert np.allclose(states.cs[-1], ends, atol=1e-12)


def test_a_cell_of_1997_loses_nothing_and_lets_go_of_nothing():
    for every in COUNTS:
        states, told = cell_of_1997(every, -8), stream(every)
        assert states.kept == pytest.approx(1) and states.older == told[np.abs(told) == 1][:-1].sum()


@pytest.mark.parametrize("forget_bias", [-2, 1, 5, 10])
def test_a_cell_of_today_keeps_what_its_forget_gate_keeps_and_no_older_clue(forget_bias):
    for every in COUNTS:
        states = cell_of_today(every, -3, forget_bias)
        assert states.kept == pytest.approx(float(sigmoid(forget_bias)) ** (every - 1)) and states.older == 0
    assert cell_of_today(1000, 0, 7).kept == pytest.approx(0.5 ** (999 / half_life(7)))


def test_the_drift_is_as_large_as_the_input_gate_is_open_and_as_long_as_the_way():
    full, half = cell_of_1997(1000, 0), cell_of_1997(1000, -3)
    assert half.distractors == pytest.approx(full.distractors * sigmoid(-3) / 0.5)
    assert np.mean(full.cs[500]) == pytest.approx(full.distractors / 2, rel=0.15)


def test_every_stream_has_the_same_distractors_and_ends_with_the_clue_a():
    longest = stream(1000)
    for every in COUNTS:
        read = stream(every)
        between = np.arange(STEPS) % every > 0
        assert (read[between] == longest[between]).all() and (np.abs(read[~between]) == 1).all()
        assert read[STEPS - every] == 1
