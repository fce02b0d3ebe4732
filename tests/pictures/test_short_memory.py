"""Lesson 06's pictures: near and far, a latch, its map, and what is left of a gradient."""

import numpy as np
import pytest

from lessons_lib.nets.latch import resting_state
from lessons_lib.pictures import short_memory as pictures
from tests.pictures.texts import complaints, texts


def words(svg):
    return [run.words for run in texts(svg)]


def test_the_sky_is_three_words_from_the_clouds():
    svg = pictures.draw_sky().svg
    said = words(svg)
    assert "clouds" in said and "sky" in said and "3 words between clue and answer" in said
    assert said.count("A") == 5 and not list(complaints(svg))


def test_french_is_any_number_of_words_from_france():
    svg = pictures.draw_french().svg
    assert "France" in words(svg) and "French" in words(svg) and words(svg).count("…") == 2
    assert not list(complaints(svg))


@pytest.mark.parametrize("w", [0.0, 1.5, 12.5])
def test_the_latch_prints_its_weight(w):
    svg = pictures.draw_latch(w).svg
    assert f"× {w:.1f}, one step later" in words(svg) and not list(complaints(svg))


def test_the_maps_say_which_states_stay():
    svg = pictures.draw_maps({w: resting_state(w) for w in (0.9, 1.5)}).svg
    assert "only 0 stays" in words(svg) and "0 and ±0.8586 stay" in words(svg)
    assert not list(complaints(svg))
    assert svg.count('r="6"') == 4


@pytest.mark.parametrize("count", [0, 1, 3])
def test_two_maps_are_wanted(count):
    with pytest.raises(ValueError, match=f"two weights, .* got {count}"):
        pictures.draw_maps({float(w): 0.0 for w in range(count)})


def test_the_gradient_lines_end_with_their_numbers():
    lines = {f"w = {w}": slope * np.arange(1, 1001) for w, slope in ((1.25, -0.2087), (1.5, -0.4044), (2.0, -0.779))}
    svg = pictures.draw_left(lines).svg
    assert {"w = 1.25: −208.7", "w = 1.5: −404.4", "w = 2.0: −779.0"} <= set(words(svg))
    assert not list(complaints(svg))


def test_no_line_and_four_lines_are_refused():
    for count in (0, 4):
        with pytest.raises(ValueError, match=f"one to three lines .* got {count}"):
            pictures.draw_left({str(n): np.zeros(10) for n in range(count)})


def test_two_nets_show_the_latch_that_no_prediction_shows():
    svg = pictures.draw_two_nets(["France / Italy", ".", "speak"], ("prediction only", [".", "speak", "a tie"], None),
                                 ("with a latch", [".", "speak", "French"], [1, 0.96, 0.96])).svg
    assert words(svg).count("+0.96") == 2 and "a tie" in words(svg)
    assert not list(complaints(svg))
