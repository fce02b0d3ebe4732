"""A lean picture is the same picture in fewer bytes."""

import pytest

from lessons_lib.drawing import lstm
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.front_door.notebooks.rendering import png_of
from tests.drawing.texts import texts


@pytest.mark.parametrize("lit", [None, "f", "o"])
def test_a_lean_cell_looks_the_same_and_is_shorter(lit):
    whole, short = lstm.draw_lstm_cell(lit).svg, lean(lstm.draw_lstm_cell)(lit).svg
    assert len(short) < 0.9 * len(whole) and png_of(short) == png_of(whole) and texts(short) == texts(whole)


def test_what_one_element_leaves_to_the_default_is_left_with_all():
    sheet = Drawing(200, 60)
    sheet.text(100, 20, "girl")
    sheet.text(100, 40, "boy")
    sheet.add('<path d="M0 0h9" stroke="#1F2933"/>')  # as wide as SVG says: 1
    sheet.line([(0, 9), (9, 9)])
    sheet.add('<text x="5" y="50">the</text>')
    short = lean(lambda: sheet.picture("Two", "A girl and a boy."))().svg
    assert short == sheet.svg("Two", "A girl and a boy.")


def test_a_picture_with_neither_letters_nor_lines_stays_as_it_is():
    assert lean(lambda: Picture("<svg a='1'><rect/></svg>"))().svg == "<svg a='1'><rect/></svg>"


def test_a_function_that_gives_a_string_gets_a_lean_string():
    short = lean(lambda: lstm.draw_lstm_cell().svg)()
    assert short == lean(lstm.draw_lstm_cell)().svg
