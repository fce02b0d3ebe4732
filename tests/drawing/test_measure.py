"""The width table is DejaVu Sans's own, and texts are measured with a tenth to spare."""

import json

import pytest

from lessons_lib.drawing.measure import (
    SPARE,
    TABLE,
    characters,
    font_file,
    in_words,
    measure_font,
    parts,
    text_width,
    wrap,
)


@pytest.mark.parametrize("face, bold", [("regular", False), ("bold", True)])
def test_the_stored_table_is_what_the_font_says(face, bold):
    assert json.loads(TABLE.read_text(encoding="utf-8"))[face] == measure_font(font_file(bold))


def test_every_digit_is_equally_wide_so_numbers_stand_under_each_other():
    assert len({text_width(digit, 14) for digit in "0123456789"}) == 1


def test_a_word_is_as_wide_as_its_letters_and_a_tenth_more():
    from PIL import ImageFont

    wide = ImageFont.truetype(str(font_file()), 1000).getlength("sushi tonight")
    assert text_width("sushi tonight", 1000) == pytest.approx(SPARE * wide, rel=0.01)


def test_bold_is_wider_and_a_subscript_is_smaller():
    assert text_width("waffles", 14, bold=True) > text_width("waffles", 14)
    assert text_width("h_{t}", 14) < text_width("ht", 14)


def test_a_character_outside_the_table_counts_as_wide():
    assert text_width("漢", 14) >= text_width("n", 14)


def test_the_markup_is_split_into_levels():
    assert parts("h_{t-1}+W^{2}") == [("h", ""), ("t-1", "_"), ("+W", ""), ("2", "^")]
    assert parts("one_hot") == [("one_hot", "")]


def test_what_is_read_aloud_has_no_brackets():
    assert in_words("h_{t-1} is 2 · 10^{−6}, one_hot {x}") == "h_t-1 is 2 · 10^−6, one_hot {x}"


def test_no_line_of_a_wrapped_sentence_is_too_wide_and_no_word_is_lost():
    sentence = "After a week less than one percent of the blame is left, and nobody hears it."
    lines = wrap(sentence, 150, 14)
    assert all(text_width(line, 14) <= 150 for line in lines)
    assert " ".join(lines) == sentence


def test_the_letters_of_the_formulas_are_in_the_table():
    assert set("σλτ∂∑⊙−×·→") <= set(characters())
