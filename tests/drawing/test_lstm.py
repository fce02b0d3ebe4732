"""The drawn LSTM: the lit part has colour, the rest is quiet, live numbers are printed, every word can be read."""

from itertools import combinations

import pytest

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lstm import draw_legend, draw_lstm_cell, draw_two_chains
from lessons_lib.drawing.lstm.cell import PARTS, lstm_cell
from lessons_lib.drawing.lstm.plan import LAYERS, Plan
from lessons_lib.drawing.svg import Drawing
from tests.drawing.texts import complaints, words

NAMES = ("h_prev", "c_prev", *LAYERS, "c", "h", "kept", "news", "shown")
VALUES = {**dict.fromkeys(NAMES, [0.5, -0.25]), "x": [1.0, 0.0, -1.0]}


@pytest.mark.parametrize("lit", [None, *PARTS, *combinations(PARTS, 2)], ids=str)
@pytest.mark.parametrize("values", [None, VALUES], ids=["letters", "numbers"])
def test_every_word_of_the_cell_can_be_read_whatever_is_lit(lit, values):
    assert not list(complaints(draw_lstm_cell(lit, values).svg))


@pytest.mark.parametrize("rows", [1, 2, 3, 4])
@pytest.mark.parametrize("size", [0.0, -1.0, -999.99])
def test_one_to_four_numbers_have_room(rows, size):
    values = {name: [size] * rows for name in VALUES}
    assert not list(complaints(draw_lstm_cell(None, values).svg))


@pytest.mark.parametrize("gate", LAYERS)
def test_a_lit_gate_has_its_colour_and_the_others_have_none(gate):
    svg = draw_lstm_cell(gate).svg
    colours = {name: look.style_of(name).color for name in LAYERS}
    assert {name for name, colour in colours.items() if colour in svg} == {gate}


def test_the_numbers_given_are_the_numbers_printed():
    said = words(draw_lstm_cell(None, {**VALUES, "f": [0.12, 0.34], "c": [5.67, -8.9]}).svg)
    assert {"0.12", "0.34", "+5.67", "−8.90"} <= set(said)


def test_a_part_that_is_none_is_refused_by_name():
    with pytest.raises(ValueError, match="lit must be of belt, f, i, c_tilde, update, o; got 'forget'"):
        draw_lstm_cell("forget")


def test_the_places_of_boxes_and_strips_come_back_on_the_sheet():
    plan = Plan(left=112, belt=92, rows=2)
    shapes = lstm_cell(Drawing(800, 600), plan, None, VALUES)
    assert {"layer_f", "times_f", "plus", "squash", *VALUES} <= shapes.keys()
    assert shapes["f"].x == shapes["layer_f"].x and shapes["c"].y == shapes["plus"].y == plan.belt


def test_the_chains_and_the_legend_can_be_read():
    assert not list(complaints(draw_two_chains().svg)) and not list(complaints(draw_legend().svg))


@pytest.mark.parametrize("values, words", [({"tanh": [1.0]}, "got tanh with 1"), ({"f": [0.5] * 5}, "got f with 5"),
                                           ({"f": []}, "got f with 0")])
def test_values_that_have_no_place_are_refused_by_name(values, words):
    with pytest.raises(ValueError, match=f"values must be of x, h_prev, .*, 1 to 4 numbers each; {words}"):
        draw_lstm_cell(None, values)
