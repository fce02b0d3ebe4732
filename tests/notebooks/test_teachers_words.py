"""TEACHING.md explains its words, has its answers in place, and points at words and stops that are there."""

import pytest

from tests.notebooks.reading import LESSONS, accept
from tests.notebooks.teachers_page import PAGE, Section, sections
from tests.notebooks.teachers_words import complaints

PATHS = {path.stem[:2]: path for path in LESSONS}
RIGHT = """
**Words:** *Gate*: a number from 0 to 1. *Belt*, the cell state: what is handed on.

| Minutes | | |
|---|---|---|
| 5 | Predict | On the board: *girl often*. Which gate opens? Then cell 4, `draw_reading()`. (None.) |
| 5 | Project | `explore_lstm_cell()`. Press the button *On* five times, to *walk* at "output". |
| 5 | Try | On the board: the jugs. |

| They say | You say |
|---|---|
| Everywhere. | At *often* it stands at 0.9997. |
"""


@pytest.mark.parametrize("section", sections(PAGE.read_text("utf-8")), ids=lambda section: section.number)
def test_nothing_has_to_be_looked_up_while_teaching(section):
    accept(complaints(section, PATHS[section.number]))


def told(text):
    return "\n".join(complaints(Section("09", "The LSTM, step by step", text), PATHS["09"]))


def test_a_right_section_is_accepted():
    assert not told(RIGHT)


@pytest.mark.parametrize("before, after, says", [
    ("*Gate*: a number", "*Tap*: a number", "its plan speaks of 'gate' (lesson 08)"),
    ("Which gate opens?", "Which gate opens at each probe?", "its plan speaks of 'probe' (lesson 09)"),
    ("| Everywhere. |", "| Where it is saturated. |", "its plan speaks of 'saturated' (lesson 07)"),
    (" (None.)", "", "the answer is missing"),
    ("the jugs.", "the jugs. `exercises.output`.", "its *Say* lines speak of 'output gate' (lesson 08)"),
    ('"output".', '"output". It says "the probe".', "its outputs speak of 'probe' (lesson 09)"),
    ("*girl often*", "*girl*", "'often' is neither on the board nor"),
    ("five times", "six times", "leads to 'answer', not to 'output'"),
    ("five times", "four times", "leads to 'update', not to 'output'"),
    ('*walk* at "output"', '*stroll* at "output"', "leads to None"),
    ("`explore_lstm_cell()`. ", "", "names no experiment before it"),
])
def test_what_is_left_open_is_told(before, after, says):
    assert before in RIGHT
    assert says in told(RIGHT.replace(before, after, 1))
