"""Lesson 04's pictures: the numbers in them are the net's, what is to come is quiet, and every word can be read."""

import numpy as np
import pytest

from lessons_lib.lessons.recurrence import pictures
from lessons_lib.lessons.recurrence.pictures.reading import LAST, draw_reading, place_of
from lessons_lib.lessons.recurrence.results import stored_net
from lessons_lib.nets.activations import softmax
from lessons_lib.nets.rnn import RNN
from lessons_lib.worlds.hello import hello
from tests.drawing.texts import complaints, words


def small_net():
    net = RNN(1, 2, 1)
    net.W_hh, net.W_xh, net.b_h = [[0.5, -0.5], [1, 0]], [[1], [0.5]], [[0], [-0.5]]
    return net


def read(now, net=None):
    net, (xs, targets) = net or stored_net(), hello()
    run = net.forward(xs)
    shares = softmax(run.ys)[:, :, 0]
    return draw_reading(net, run, shares, -np.log(np.take_along_axis(shares, targets, 1)[:, 0]), now)


def test_the_formula_names_its_four_parts():
    svg = pictures.draw_formula().svg
    assert {"the new state", "some function with", "parameters W", "the old state"} <= set(words(svg))
    assert not list(complaints(svg))


def test_a_step_by_hand_shows_the_sum_and_its_tanh():
    svg = pictures.draw_step(small_net(), np.array([[0.4], [-0.2]]), np.array([[1.0]])).svg
    assert any(line.endswith("= 1.30,  tanh 0.8617") for line in words(svg))
    assert {"+1.30", "+0.86", "+0.38"} <= set(words(svg)) and not list(complaints(svg))


def test_a_net_that_does_not_fit_on_the_page_is_refused():
    with pytest.raises(ValueError, match="H = 2 and D = 1"):
        pictures.draw_step(RNN(2, 2, 1), np.zeros((2, 1)), np.zeros((2, 1)))
    with pytest.raises(ValueError, match="at most 12 parameters.* got 40"):
        pictures.draw_theta(RNN(4, 3, 4))
    for word in ("hel", "letters"):
        with pytest.raises(ValueError, match="4 to 6 letters"):
            pictures.draw_writing(word)


@pytest.mark.parametrize("sizes", [(1, 1, 1), (1, 2, 1), (2, 1, 2)])
def test_theta_shows_every_parameter_twice_once_in_the_row_and_once_in_its_array(sizes):
    net = RNN(*sizes)
    net.theta = np.linspace(0.11, 0.99, net.theta.size)
    svg = pictures.draw_theta(net).svg
    for value in net.theta:
        assert words(svg).count(f"+{value:.2f}") == 2
    assert any(f"= {net.theta.size} parameters" in line for line in words(svg)) and not list(complaints(svg))


def test_the_graph_has_four_boxes_of_one_function_and_one_W():
    svg = pictures.draw_graph().svg
    assert words(svg).count("fW") == 4 and words(svg).count("W") == 1
    assert not list(complaints(svg))


@pytest.mark.parametrize("word", ["hell", "hello", "hellos"])
def test_a_net_that_writes_is_given_one_letter_and_feeds_back_the_others(word):
    svg = pictures.draw_writing(word).svg
    assert svg.count("stroke-dasharray") == len(word) - 2 and not list(complaints(svg))


def test_the_way_through_the_graph_goes_state_output_loss_and_ends_with_the_sum():
    assert [place_of(n) for n in (0, 1, 2, 3, 4, 12, LAST)] == [
        ("start", 0), ("state", 1), ("output", 1), ("loss", 1), ("state", 2), ("loss", 4), ("sum", 4)]


@pytest.mark.parametrize("now", range(LAST + 1))
def test_what_is_still_to_come_shows_no_number(now):
    svg, run = read(now), stored_net().forward(hello()[0])
    assert not list(complaints(svg))
    signed = [word for word in words(svg) if word[0] in "+−" and len(word) == 5]
    states, outputs = (now + 2) // 3 if now < LAST else 4, (now + 1) // 3 if now < LAST else 4
    assert len(signed) == 3 * states + 4 * outputs
    assert any(word.startswith("L = ") for word in words(svg)) == (now == LAST)
    if now:
        assert f"{run.hs[0, 0, 0]:+.2f}" in signed


def test_with_the_loop_cut_the_arrows_from_state_to_state_are_dashed():
    net = stored_net()
    net.W_hh[:] = 0
    assert read(LAST).count("stroke-dasharray") == 0 and read(LAST, net).count("stroke-dasharray") == 4
    assert "both l leave the same state" in " ".join(words(read(LAST, net)))
