"""The pictures of lesson 10 show the cell's own numbers, and can be read at every setting."""

import pytest

from lessons_lib.lessons.childrens_book import pictures
from lessons_lib.lessons.childrens_book import world as book
from lessons_lib.lessons.childrens_book.cell import PARTS, UNITS, book_cell, frame
from lessons_lib.lessons.childrens_book.pictures.frames import stands, told
from lessons_lib.lessons.childrens_book.training import switch_table, words_in
from tests.drawing.texts import complaints, words

RUN = book_cell().forward(words_in(book.read(". Jane saw Spot. Doug saw Jane.")))


def spoken(picture):
    return " ".join(words(picture))


@pytest.mark.parametrize("t", range(9))
def test_a_frame_can_be_read_at_every_word(t):
    picture = pictures.draw_frame(book.WORDS[RUN.xs[t, :, 0].argmax()], frame(RUN, t), UNITS)
    assert not list(complaints(picture.svg))


def test_the_frame_after_saw_shows_that_doug_is_gone():
    said = spoken(pictures.draw_frame("saw", frame(RUN, 6), UNITS))
    assert "Doug −1.0" in said and "Doug +1.0" in said and "Doug +0.8" not in said and "Jane +0.8" in said


def test_numbers_that_round_to_nothing_are_left_out_and_all_six_others_are_seen():
    assert told([0.04, -1, 0, 0, 1, 0], UNITS) == ["Jane −1.0", '"." +1.0']
    assert told([1] * 6, UNITS) == ["Doug +1.0", "Jane +1.0", "Spot +1.0", "saw +1.0", '"." +1.0', "who +1.0"]


def test_a_gate_says_for_whom_it_stands_open():
    assert stands([1, 0, 0, 0, 1, 0], UNITS) == ["Doug", '"."']
    assert stands([1] * 6, UNITS) == ["open", "for all"] and stands([0] * 6, UNITS) == ["shut", "for all"]


def test_the_table_of_switches_can_be_read_and_holds_every_chance():
    picture = pictures.draw_switches(switch_table(book_cell()), PARTS, lit=(True,) * 4)
    assert not list(complaints(picture.svg))
    said = spoken(picture)
    assert said.count("off") == 32 and "0.3333" in said and "0.6667" in said and "1.0000" in said


def test_twelve_sentences_of_the_one_step_net_can_be_read():
    rows = [(book.tell(words), book.kind(words), float(chance))
            for words, chance in book.all_sentences(book.one_step, 4) if words[-1] == book.STOP]
    picture = pictures.draw_sentences(rows, "One in four is not over.")
    assert len(rows) == 12 and not list(complaints(picture.svg)) and "16.7 %" in spoken(picture)


def test_a_page_marks_what_is_wrong_and_cuts_what_is_too_long():
    long = "Doug saw " * 12 + "Jane."
    picture = pictures.draw_page([("Doug saw Jane.", "grammatical"), (long, "runs on"), ("Doug.", "stops short")])
    assert not list(complaints(picture.svg))
    assert "runs on" in spoken(picture) and "grammatical" not in spoken(picture) and "…" in spoken(picture)


@pytest.mark.parametrize("draw", [pictures.draw_page, lambda rows: pictures.draw_sentences(rows, "")])
@pytest.mark.parametrize("rows", [[], [("Doug.", "stops short", 0.1)] * 20])
def test_too_few_or_too_many_rows_are_refused(draw, rows):
    with pytest.raises(ValueError, match="must be 1 to"):
        draw(rows)


def test_the_table_of_parts_that_are_off_counts_the_nets_with_each_mistake():
    off = {"memory": [[0.9, 0.1, 0, 0, 0], [0.5, 0.04, 0.46, 0, 0]]}
    svg = pictures.draw_off(off, book.KINDS).svg
    said = words(svg)
    assert said == ["right", *book.KINDS[1:], "memory", "50 to 90 %", "1 of 2", "1 of 2", "0 of 2", "0 of 2"]
    assert not list(complaints(svg))


def test_the_table_of_names_that_come_back_counts_those_above_a_quarter():
    parts = {"hand-set": {"said again": {"h: 0": {"one": [[0.3]]}}},
             "trained": {"said again": {"h: 0": {"all": [[0.2, 0.9]], "one": [[0.1, 0.26]]}}}}
    svg = pictures.draw_said_again(parts).svg
    assert words(svg)[3:] == ["h: 0", "1 of 1", "1 of 2", "1 of 2"]
    assert not list(complaints(svg))
