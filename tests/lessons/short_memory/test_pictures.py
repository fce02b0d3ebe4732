"""Lesson 06's pictures: near and far, a latch, its map, and what is left of a gradient."""

import numpy as np
import pytest

from lessons_lib.lessons.short_memory import pictures
from lessons_lib.lessons.short_memory.latch import listens_to_itself, resting_state, with_a_latch
from tests.drawing.texts import complaints, words


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


FOLLOWS = np.zeros((6, 6))
FOLLOWS[[2, 2, 3, 4, 5], [0, 1, 2, 3, 3]] = 1


def test_two_nets_show_the_latch_that_no_prediction_shows():
    nets = listens_to_itself(FOLLOWS), with_a_latch(FOLLOWS, up=(0, 4), down=(1, 5))
    svg = pictures.draw_readers(*nets).svg
    assert words(svg).count("+0.96") == words(svg).count("−0.96") == 2
    assert words(svg).count("a tie") == words(svg).count("French") == words(svg).count("Italian") == 1
    assert not list(complaints(svg))
    with pytest.raises(ValueError, match="dinner_net must say the same"):
        pictures.draw_readers(nets[1], nets[1])


def test_the_table_of_shares_has_each_mean_with_its_spread():
    svg = pictures.draw_shares([3, 104], {"RNN": [[1.0, 1.0], [0.5, 0.0]], "last 5 words": [[0.25] * 2, [0.0] * 2]}).svg
    assert words(svg) == ["gap", "3", "104", "RNN", "100 ± 0 %", "25 ± 25 %", "last 5 words", "25 ± 0 %", "0 ± 0 %"]
    assert not list(complaints(svg))

