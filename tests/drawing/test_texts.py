"""The measure of texts has teeth: it sees an overlap, a text that leaves the picture and one too small."""

import numpy as np
import pytest

from lessons_lib.drawing.svg import Drawing
from tests.drawing.texts import complaints, matrix, texts


def with_text(*places, width=400):
    sheet = Drawing(width, 100)
    for x, y, words, how in places:
        sheet.text(x, y, words, **how)
    return sheet.svg("A try", "Words for a test.")


def test_texts_with_room_between_them_are_fine():
    places = [(100, 30, "h_{t-1}", {}), (100, 60, "yesterday", {}), (200, 30, "now", {})]
    assert not list(complaints(with_text(*places)))


@pytest.mark.parametrize("places, says", [
    ([(100, 50, "yesterday", {}), (120, 52, "today", {})], "'yesterday' and 'today' overlap"),
    ([(380, 50, "yesterday", {"anchor": "start"})], "'yesterday' leaves the picture"),
    ([(100, 96, "yesterday", {})], "'yesterday' leaves the picture"),
    ([(100, 50, "yesterday", {"size": 9})], "'yesterday' is 9 px; 12 at 800 px wide is the least"),
])
def test_a_text_that_cannot_be_read_is_seen(places, says):
    assert list(complaints(with_text(*places))) == [says]


def test_a_wide_picture_needs_larger_words():
    assert list(complaints(with_text((100, 50, "now", {}), width=1600)))


def test_a_subscript_widens_its_line_and_belongs_to_it():
    short, long = (texts(with_text((100, 50, words, {"anchor": "start"})))[0] for words in ("h", "h_{t-1}"))
    assert long.words == "ht-1"
    assert long.box[2] > short.box[2] and long.box[3] > short.box[3]


def test_a_turned_text_is_measured_where_it_stands():
    turned = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
              '<g transform="translate(50 90) rotate(-90)"><text font-size="14">votes</text></g></svg>')
    left, top, right, bottom = texts(turned)[0].box
    assert right - left < 16 and bottom - top > 30 and bottom == pytest.approx(90)


def test_a_turn_about_a_point_leaves_the_point_alone():
    assert np.allclose(matrix("rotate(30 5 7)") @ [5, 7, 1], [5, 7, 1])
