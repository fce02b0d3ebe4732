"""Lesson 09's pictures of the language example: the grammar, a cell that reads, and what probes find."""

import re

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step import pictures
from lessons_lib.lessons.lstm_step_by_step.cell import gender_and_number
from lessons_lib.lessons.lstm_step_by_step.pictures.probes import WORDS
from lessons_lib.lessons.lstm_step_by_step.probes.sixteen_units import WALK
from lessons_lib.lessons.lstm_step_by_step.results import sixteen_units as results
from lessons_lib.lessons.lstm_step_by_step.results import two_units
from lessons_lib.lessons.lstm_step_by_step.world import features, parse
from tests.drawing.texts import complaints, words

TEXTS = ("the boys near the trees see a dog when they rest . the girl sees", "the girl sees", "the",
         "the brothers near the houses always like a kite near the rivers when")


def test_the_grammar_shows_what_depends_on_the_subject():
    svg = pictures.draw_grammar().svg
    said = words(svg)
    assert {"number", "gender and number", "sees", "she", "they", "girl"} <= set(said) and not list(complaints(svg))


@pytest.mark.parametrize("text", TEXTS)
def test_a_reading_has_every_word_and_nothing_runs_into_anything(text):
    parse(text)
    xs = np.array([features(word) for word in text.split()], float)[:, :, None]
    svg = pictures.draw_reading(text.split(), gender_and_number().forward(xs)).svg
    assert all(words(svg).count(word) >= text.split().count(word) for word in text.split())
    assert not list(complaints(svg))


def test_a_number_stands_where_it_changes():
    text = TEXTS[0].split()
    xs = np.array([features(word) for word in text], float)[:, :, None]
    printed = words(pictures.draw_reading(text, gender_and_number().forward(xs)).svg)
    assert printed.count("−0.96") == 2 == printed.count("+0.96")  # the boys and the girl, each once a unit


@pytest.mark.parametrize("state", ["c", "h"])
def test_the_probes_picture_names_every_line_and_every_word(state):
    svg = pictures.draw_probes(results.read_off(results.load(), state)).svg
    said = words(svg)
    assert {"number", "gender, 7 nets", "gender, the other 3", "gender of plurals", "girl", "boys"} <= set(said)
    assert said.count("when") == 1 and not list(complaints(svg))


def test_the_words_under_the_chart_stand_where_the_probes_were_asked():
    slots = [slot for slot, _ in parse("the " + " ".join(WORDS))][1:]
    assert slots == [*WALK[:-1], "subject"]


def test_the_picture_of_the_forget_gates_counts_what_is_nearly_shut_and_marks_each_of_them():
    gates = results.unit_gates(results.load())
    svg = pictures.draw_forgetting(gates).svg
    said = words(svg)
    counts = [int(word) for word in said if word.isdigit()]
    assert counts == (gates < 0.1).sum(axis=0).tolist() and not list(complaints(svg))
    assert f"{(gates.min(axis=1) < 0.5).sum()} of 160" in said
    pale, dark = (sum(int(n) for n in re.findall(r"v(\d+)", d)) for d in re.findall(r' d="(M0 [^"]*v[^"]*)"', svg))
    assert dark == (gates < 0.1).sum() and pale == ((gates < 0.5) & (gates >= 0.1)).sum()


def test_a_gate_that_shuts_at_one_word_stands_in_its_column_alone():
    gates = np.full((5, 16), 0.9)
    gates[2, 3] = 0.05
    svg = pictures.draw_forgetting(gates).svg
    assert 'd="M3 0v1"' in svg and "1 of 5" in words(svg) and not list(complaints(svg))


def test_the_belts_of_the_hand_set_cell_stand_in_the_four_corners_and_every_cell_has_its_label():
    belts = two_units.belts()
    svg = pictures.draw_belts(belts, lit=two_units.shown()).svg
    assert set(belts) <= set(words(svg)) and not list(complaints(svg))
    told = re.search(r"<desc>.*?(hand-set:.*?)\.(?= net)", svg)[1]
    x, y, side = (float(n) for n in re.search(r'<rect x="(\d+)" y="(\d+)" width="(108)"', svg).groups())
    girl = re.search(r'<circle cx="(\d+)" cy="(\d+)" r="4" fill="#', svg).groups()  # one, a she: right and below
    assert float(girl[0]) > x + 0.8 * side and float(girl[1]) > y + 0.8 * side
    assert told == "hand-set: girls +1.0 +1.0, boys −1.0 +1.0, a girl +1.0 −1.0, a boy −1.0 −1.0"
