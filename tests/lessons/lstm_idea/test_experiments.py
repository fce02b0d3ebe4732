"""What a learner can find with lesson 08's taps, gates and conveyor belt."""

from itertools import product

import numpy as np
import pytest

from lessons_lib.lessons.lstm_idea.experiments import (
    NEWS,
    conveyor,
    explore_conveyor,
    explore_gate,
    explore_tap,
    half_life,
)
from lessons_lib.lessons.lstm_idea.pictures.belt import HIGH, LOW
from lessons_lib.nets.activations import sigmoid
from tests.drawing.texts import complaints

TAP, GATE, BELT = explore_tap(), explore_gate(), explore_conveyor()


def test_the_taps_start_as_in_the_lesson():
    assert TAP.numbers == {"what comes through": [0.8, 0.4, 0.0]}


@pytest.mark.parametrize("signal", [-1.0, -0.1, 0.0, 0.3, 1.0])
def test_taps_multiply_element_by_element_and_can_be_read(signal):
    for gate in product((0.0, 0.1, 0.7, 1.0), repeat=3):
        svg, numbers = TAP.draw(signal=signal, first=gate[0], second=gate[1], third=gate[2])
        assert np.allclose(numbers["what comes through"], signal * np.array(gate)) and not list(complaints(svg))


def test_a_tap_is_not_said_to_make_a_negative_number_smaller():
    assert "nearer to 0" in TAP.draw(signal=-0.6, first=0.1, second=0.5, third=1.0)[0]


def test_a_soft_gate_is_never_said_to_have_no_slope():
    svg = GATE.draw(vote=8.0, steepness=10)[0]
    assert "its slope is below 0.0001" in svg and "slope is 0.0000" not in svg


def test_a_hard_gate_has_slope_0_everywhere_but_where_it_jumps():
    slopes = {GATE.draw(vote=vote, steepness=1)[1]["slope of the hard gate"] for vote in (-8.0, -0.1, 0.1, 8.0)}
    assert slopes == {0.0} and GATE.draw(vote=0.0, steepness=1)[1]["slope of the hard gate"] == "none"


@pytest.mark.parametrize("steepness", [1, 3, 10])
def test_the_slope_of_the_soft_gate_is_what_a_small_nudge_does(steepness):
    for vote in (-8.0, -1.5, 0.0, 0.3, 8.0):
        svg, numbers = GATE.draw(vote=vote, steepness=steepness)
        nudged = (sigmoid(steepness * (vote + 1e-6)) - sigmoid(steepness * (vote - 1e-6))) / 2e-6
        assert numbers["slope of the soft gate"] == pytest.approx(nudged, abs=1e-6) and not list(complaints(svg))


def test_the_soft_gate_learns_fastest_at_0_and_hardly_from_7_on():
    slopes = [GATE.draw(vote=vote, steepness=1)[1]["slope of the soft gate"] for vote in (0.0, 6.9, 7.0)]
    assert slopes[0] == 0.25 and slopes[1] > 0.001 > slopes[2]


def test_the_belt_is_unchanged_if_f_is_1_and_i_is_0():
    svg, numbers = BELT.draw(f=1.0, i=0.0)
    assert numbers["on the belt at the end"] == 1 and numbers["half-life"] == "none" and "Unchanged" in svg


def test_with_both_gates_open_the_clue_is_there_and_the_belt_says_the_opposite():
    numbers = BELT.draw(f=1.0, i=1.0)[1]
    assert numbers["left of the clue"] == 1 and numbers["on the belt at the end"] < 0


@pytest.mark.parametrize("f, half", [(0.99, 68.9676), (0.999, 692.8005), (0.5, 1.0), (0.0, 0.0)])
def test_half_is_left_after_a_half_life(f, half):
    assert half_life(f) == pytest.approx(half, abs=1e-4) and (not f or f**half_life(f) == pytest.approx(0.5))


@pytest.mark.parametrize("f", [0.0, 0.005, 0.3, 0.5, 0.965, 0.99, 0.995, 1.0])
def test_a_belt_can_be_read_and_stays_in_its_chart(f):
    for i in (0.0, 0.05, 0.5, 1.0):
        svg, numbers = BELT.draw(f=f, i=i)
        assert not list(complaints(svg))
        assert numbers["on the belt at the end"] == pytest.approx(
            numbers["left of the clue"] + numbers["added by later news"])
        assert all(LOW < c < HIGH for c in conveyor(f, i, NEWS, 1.0))
