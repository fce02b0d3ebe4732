"""What a learner can find in the ledger on one page."""

import xml.etree.ElementTree as ET

import pytest

from lessons_lib.lessons.what_holds_up.claims import CLAIMS, PARTS
from lessons_lib.lessons.what_holds_up.experiments import ALL, PICTURE, TESTED_IN, WORDS, explore_ledger
from lessons_lib.lessons.what_holds_up.ledger import ROWS, VERDICTS
from tests.drawing.texts import complaints, words

LEDGER = explore_ledger()
BY_NAME = {row.claim: n for n, row in enumerate(ROWS, 1)}


def drawn(verdict=ALL, lesson=ALL, part=ALL, row=1, show=WORDS):
    return LEDGER.draw(verdict=verdict, lesson=lesson, part=part, row=row, show=show)


@pytest.mark.parametrize("show", [WORDS, PICTURE])
def test_every_row_can_be_opened_and_read_in_words_and_as_a_picture(show):
    for n, row in enumerate(ROWS, 1):
        svg, numbers = drawn(row=n, show=show)
        assert not list(complaints(svg)), row.claim
        assert (numbers["open"], numbers["number"]) == (CLAIMS[row.claim].number, row.number)
        assert any(f"{CLAIMS[row.claim].number}. " in line for line in words(svg))


def test_an_open_row_says_all_that_the_ledger_knows_of_it():
    row = ROWS[BY_NAME["clipped"] - 1]
    said = " ".join(words(drawn(row=BY_NAME["clipped"])[0]))
    for piece in (CLAIMS["clipped"].words, row.measured, row.number, row.why, "Lesson 07", row.heading, "Gradients"):
        assert piece in said, piece


@pytest.mark.parametrize("control, values", [
    ("verdict", VERDICTS), ("lesson", TESTED_IN), ("part", [f"{n}" for n in range(1, len(PARTS) + 1)])])
def test_each_choice_alone_takes_every_row_once(control, values):
    assert sum(drawn(**{control: value})[1]["rows"] for value in values) == len(ROWS) == drawn()[1]["rows"]


def test_choices_together_narrow_it_down_and_may_leave_nothing():
    assert drawn(verdict="dated")[1]["number"] == "2017"
    assert drawn(verdict="dated", lesson="07")[1]["rows"] == 0
    assert any("No row is like that" in line for line in words(drawn(verdict="dated", lesson="07")[0]))


def test_beyond_the_last_row_the_last_is_open_and_the_picture_says_so():
    svg, numbers = drawn(verdict="overstated", row=len(ROWS))
    assert "The last is open." in " ".join(words(svg)) and numbers["open"] == CLAIMS["anything"].number


def test_the_lessons_own_picture_stands_in_the_ledger_where_it_fits_and_a_sentence_where_not():
    shapes, saw, brain = (" ".join(words(drawn(row=BY_NAME[name], show=PICTURE)[0])) for name in (
        "shapes", "saw", "brain"))
    assert "many to many" in shapes and "No picture of its own" in brain
    assert f"ledger.picture({CLAIMS['saw'].number}) shows it" in saw
    assert sum("<g transform" in drawn(row=n, show=PICTURE)[0] for n in BY_NAME.values()) > 30


def test_there_is_a_tile_for_every_row_and_it_is_as_tall_as_its_verdict_is_sure():
    tall = {float(tile.get("height")) for tile in ET.fromstring(drawn()[0]).iter() if tile.tag.endswith("rect")}
    assert {30.0, 24.0, 18.0, 12.0} <= tall
