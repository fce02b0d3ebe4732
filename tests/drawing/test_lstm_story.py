"""The story's diagram grows part by part, keeps room for values, and stands where the cell's parts stand."""

import re

import pytest

from lessons_lib.drawing.lstm import draw_story, draw_story_and_cell
from lessons_lib.drawing.lstm.matched import MATCHES
from lessons_lib.drawing.lstm.plan import LAYERS, Plan
from lessons_lib.drawing.lstm.story import MOST_ROWS, NETS, PARTS, StoryPlan, places
from lessons_lib.drawing.style import NORMAL, QUIET_LINE, SYMBOLS
from tests.drawing.texts import complaints, words

ROOMY = StoryPlan(left=112, belt=152, rows=MOST_ROWS)
LONGEST = ["not Doug", "possible", "−1.00", "saw", "Jane", "who"]


@pytest.mark.parametrize("until", PARTS)
@pytest.mark.parametrize("lit", [None, *PARTS])
def test_every_word_can_be_read_whatever_is_lit(lit, until):
    if lit is None or PARTS.index(lit) <= PARTS.index(until):
        assert not list(complaints(draw_story(lit, until=until).svg))


def test_all_places_filled_with_six_rows_do_not_meet():
    svg = draw_story(values=dict.fromkeys(places(ROOMY), LONGEST)).svg
    assert not list(complaints(svg)) and svg.count("not Doug</text>") == len(places(ROOMY))


def test_a_value_may_be_a_word_a_number_or_nothing():
    picture = draw_story(values={"news": "Doug", "memory": [], "forgetting": [0.25, -1]})
    assert {"Doug", "–", "+0.25", "−1.00"} <= set(words(picture))
    assert "forgetting: +0.25, −1.00." in picture.svg


def test_the_story_grows():
    nets = [set(words(draw_story(until=part))) & {name for name, _ in NETS.values()} for part in PARTS]
    assert nets == [{"prediction"}, {"prediction"}, {"prediction", "forgetting"},
                    {"prediction", "forgetting", "selection"}, {"prediction", "forgetting", "selection", "ignoring"}]
    assert "memory" not in words(draw_story(until="prediction")) and "memory" in words(draw_story(until="memory"))
    assert draw_story(until="ignoring").svg == draw_story().svg


@pytest.mark.parametrize("part, symbol", [("forgetting", "f"), ("ignoring", "i"), ("selection", "o")])
def test_a_gate_is_lit_in_the_colour_of_its_letter_and_the_rest_is_grey(part, symbol):
    svg = draw_story(part).svg
    assert SYMBOLS[symbol].color in svg and QUIET_LINE in svg
    assert not any(SYMBOLS[other].color in svg for other in "fio" if other != symbol)


def test_the_way_from_the_belt_to_the_prediction_is_lit_with_the_memory_until_selection_takes_it_over():
    down = [f'stroke="{SYMBOLS["c"].color}"', f'stroke-width="{NORMAL}"']
    alone, behind = (draw_story("memory", until=part).svg for part in ("forgetting", "selection"))
    thin = [[line for line in svg.split("<") if all(part in line for part in down)] for svg in (alone, behind)]
    assert len(thin[0]) == 1 and not thin[1]


@pytest.mark.parametrize("wrong, says", [
    (dict(lit="remembering"), "lit must be of prediction, memory"),
    (dict(lit="ignoring", until="selection"), "lit must be of prediction, memory, forgetting, selection; got"),
    (dict(values={"yesterday": "Doug"}), "values must be of news, previous prediction"),
    (dict(values={"news": ["a"] * 7}), "at most 6 rows; got 7"),
    (dict(until="the end"), "until must be of prediction"),
])
def test_what_is_not_in_the_story_is_refused(wrong, says):
    with pytest.raises(ValueError, match=says):
        draw_story(**wrong)


def test_every_net_stands_above_its_layer():
    assert StoryPlan(left=112, belt=76).columns == Plan(left=112, belt=500).columns
    assert tuple(NETS) == LAYERS


def test_the_two_diagrams_match_in_nine_parts():
    picture = draw_story_and_cell()
    assert not list(complaints(picture.svg))
    said = words(picture)
    assert all(said.count(str(n)) == 2 for n in range(1, 10)) and len(MATCHES) == 9
    assert re.search(r"4 ignoring is the input gate; 5 forgetting is the forget gate", picture.svg)
