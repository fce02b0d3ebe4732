"""Lesson 05's pictures: they print the numbers they are given, at both ends, and every word can be read."""

from itertools import product

import numpy as np
import pytest

from lessons_lib.lessons.backpropagation import pictures
from lessons_lib.lessons.backpropagation.one_unit import CUTS, watch
from lessons_lib.lessons.backpropagation.pictures.microscope import brief
from lessons_lib.lessons.backpropagation.plots import plot_success
from lessons_lib.lessons.backpropagation.results import learned, load
from tests.drawing.texts import complaints, words


@pytest.mark.parametrize("size", [0.0, 1.0, -1.0, 1e-9, 1234.5])
def test_two_steps_print_every_blame_and_the_sum_of_the_shares(size):
    picture = pictures.draw_two_steps((0.8, 0.6169, -0.5044), 0.1228, (size, 2 * size, -size), (size, size))
    assert not list(complaints(picture.svg))
    assert not list(complaints(pictures.draw_two_steps((size,) * 3, size).svg))


def test_the_sum_under_two_steps_is_the_sum():
    picture = pictures.draw_two_steps((0.8, 0.6, 0.5), 0.1, (-0.1, -0.3, -0.5), (-0.1648, -0.2279))
    assert "dL/dw = −0.3927" in words(picture) and "dh1 = −0.3000" in words(picture)


def test_each_share_is_written_as_a_blame_times_a_state():
    picture = pictures.draw_two_steps((0.8, 0.6, 0.5), 0.1, (-0.1, -0.3, -0.5), (-0.1648, -0.2279))
    assert {"da1", "da2", "da1 × h0 = −0.1648", "da2 × h1 = −0.2279"} <= set(words(picture))


def test_there_and_back_can_be_read():
    assert "L, the mean" in words(pictures.draw_there_and_back()) and "h0" in words(pictures.draw_there_and_back())
    assert not list(complaints(pictures.draw_there_and_back().svg))


@pytest.mark.parametrize("chunks, length", [(2, 2), (2, 5), (3, 4), (4, 3), (4, 2), (2, 3)])
def test_every_chunk_has_its_row_and_every_boundary_its_two_sentences(chunks, length):
    picture = pictures.draw_chunks(chunks, length)
    assert not list(complaints(picture.svg))
    assert words(picture).count("the state is carried on") == words(picture).count("the blame stops here") == chunks - 1


@pytest.mark.parametrize("chunks, length", [(1, 4), (5, 2), (3, 5), (3, 1)])
def test_chunks_that_do_not_fit_are_refused(chunks, length):
    with pytest.raises(ValueError, match="chunks must be 2 to 4"):
        pictures.draw_chunks(chunks, length)


@pytest.mark.parametrize("shares", [[0.0], [1e-9, -1e-9], [0.1] * 12, [-3.0, 2.0, 0.0], list(np.linspace(-1, 1, 9))])
def test_every_share_has_a_bar_and_its_number(shares):
    picture = pictures.draw_shares(shares, "W_{hh}", labels="x" * len(shares))
    assert not list(complaints(picture.svg))
    assert words(picture).count("0") == sum(share == 0 for share in [*shares, sum(shares)])


@pytest.mark.parametrize("count", [0, 13])
def test_no_share_and_thirteen_are_refused(count):
    with pytest.raises(ValueError, match="1 to 12 numbers"):
        pictures.draw_shares([0.1] * count, "w")


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("weight", [-2.0, -0.05, 0.0, 0.05, 0.95, 2.0])
def test_the_microscope_can_be_read_at_every_setting(cut, weight):
    for step, lag, length in product((1, 6, 12), (0, 5, 11), (1, 5, 12)):
        svg = pictures.draw_microscope(watch(weight, step, lag, cut, length), lag).svg
        assert not list(complaints(svg)), (weight, step, lag, cut, length)


def test_the_microscope_prints_the_blame_at_every_arrow():
    seen = watch(0.9, 10, 6)
    said = words(pictures.draw_microscope(seen))
    for blame in seen.handed[:10]:
        assert brief(blame) in said
    assert "+0.066" in said and "The bars add up to dL/dw = +1.3301" in said


def test_a_zero_that_is_exact_looks_unlike_one_that_is_only_small():
    assert [brief(value) for value in (0.0, 1e-5, -0.0005, 0.1234, -12.34, 2048.0, 4e-15, 9.9997)] == [
        "0", "+10^{−5}", "−0.001", "+0.123", "−12.3", "+2·10^{3}", "+10^{−15}", "+10.0"]
    assert brief(0.0003, 9) == "+3·10^{−4}"


def test_wherever_blame_is_cut_the_arrow_is_dashed():
    whole = pictures.draw_microscope(watch(0.9, 10, 6)).svg
    cut = pictures.draw_microscope(watch(0.9, 10, 6, "window", 6)).svg
    assert whole.count("stroke-dasharray") == 0 and cut.count("stroke-dasharray") == 5 + 1


def test_the_plot_says_how_many_learned():
    assert "deaf: 0 at 1, 0 at 2, 0 at 4, 0 at 8, 0 at 12, 0 at 14, 0 at 15, 10 at 16" in plot_success(
        load(), learned).alt


