"""Lesson 08's taps, gates, belt and two ways back can be read, and say what is true."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_idea.pictures import draw_paths, draw_squash
from lessons_lib.lessons.lstm_idea.pictures.gate import LINE, REACH
from lessons_lib.lessons.lstm_idea.pictures.tap import PIPE, draw_taps
from tests.drawing.texts import complaints, words


def test_a_tap_lets_through_as_much_water_as_its_number_says():
    svg = draw_taps(1.0, [1.0, 0.5, 0.0], "Three taps.")
    assert {"= +1.00", "= +0.50", "= 0.00"} <= set(words(svg))
    assert f'height="{PIPE}"' in svg and f'height="{PIPE // 2}"' in svg


def test_the_votes_of_a_gate_go_from_end_to_end():
    assert LINE[0] == -REACH and LINE[-1] == REACH and (np.diff(LINE) > 0).all()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_belt_and_all_ways_stand_in_one_to_three_panels(count):
    steps = np.arange(101.0)
    svg = draw_paths({f"forget bias {n}": (0.9**steps, 1.2**steps) for n in range(count)}).svg
    assert not list(complaints(svg)) and words(svg).count("the belt alone: 2.66 · 10−5") == count


@pytest.mark.parametrize("count", [0, 4])
def test_no_panel_and_four_panels_are_refused(count):
    with pytest.raises(ValueError, match=f"one to three panels fit; got {count}"):
        draw_paths({f"{n}": ([1.0, 0.5], [1.0, 0.5]) for n in range(count)})


def test_a_gradient_of_nothing_and_one_without_end_stay_in_the_picture():
    svg = draw_paths({"all gone": ([1.0] + [0.0] * 100, [1.0] + [1e300] * 100)}).svg
    assert not list(complaints(svg)) and "the belt alone: 0" in words(svg)


def test_each_number_is_read_off_tanh_with_its_own_line():
    svg = draw_squash(0.5, -3, 3, 0).svg
    assert {"tanh(0.5) = 0.4621", "tanh(−3.0) = −0.9951", "tanh(3.0) = 0.9951", "tanh(0.0) = 0.0000"} <= set(words(svg))
    assert not list(complaints(svg))


@pytest.mark.parametrize("numbers", [(3.1,), (float("nan"),), (0, 1, 2, 3, 0)])
def test_what_does_not_fit_on_the_paper_of_tanh_is_refused(numbers):
    with pytest.raises(ValueError, match="up to 4 numbers from -3 to 3 fit; got"):
        draw_squash(*numbers)
