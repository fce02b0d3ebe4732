"""The gate bench's picture: one part lit in the cell, in the formula and over time, and the arithmetic adds up."""

import re
import xml.etree.ElementTree as ET

import numpy as np
import pytest

from lessons_lib.drawing import style as look
from lessons_lib.lessons.lstm_step_by_step.cell import OUTPUTS
from lessons_lib.lessons.lstm_step_by_step.experiments import explore_lstm_cell
from lessons_lib.lessons.lstm_step_by_step.pictures.bench import WIDE
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.sentences import BLAMED, FORMULAS, WALK, sentences
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.timeline import BAR, REACH, SLOT
from tests.drawing.texts import complaints, words
from tests.lessons.lstm_step_by_step.own_steps import my_step

BENCH = explore_lstm_cell()
LINES = {"forget": {"f"}, "input": {"i"}, "candidate": {"c_tilde"}}


def drawn(**values):
    return BENCH.draw(**{**BENCH.start, **values})


def bars(svg):
    """Of every row and unit: colour, and of each bar where it begins and how long it is, in order."""
    rows = re.findall(rf'<path d="((?:M[\d.-]+ [\d.-]+h[\d.-]+v{BAR}h[\d.-]+z)+)" fill="(#\w+)"', svg)
    return [(colour, [(float(x), float(long)) for x, long in re.findall(r"M([\d.-]+) [\d.-]+h([\d.-]+)v", path)])
            for path, colour in rows]


def plain(formula: str) -> str:
    return re.sub(r"[_^]\{([^}]*)\}", r"\1", formula)


@pytest.mark.parametrize("part", WALK)
def test_each_step_of_the_walk_says_its_name_and_its_formula(part):
    said = words(drawn(part=part)[0])
    assert f"Step 1: {part}" in said and plain(FORMULAS[part]).split(",")[0] in " ".join(said)


@pytest.mark.parametrize("part", LINES)
def test_only_the_lit_line_has_its_colour_over_time_and_in_the_cell(part):
    svg, _ = drawn(part=part)
    seen = {name for name in ("f", "i", "c_tilde", "o") if look.style_of(name).color in svg}
    assert seen == LINES[part]


def test_with_the_answer_lit_its_line_is_and_no_gate():
    svg, _ = drawn(part="answer")
    assert look.style_of("h").color in svg and not any(look.style_of(name).color in svg for name in "fi")


def test_the_sum_under_the_formula_is_that_of_the_numbers_beside_it():
    _, numbers = drawn(part="forget", W_hf_12=2.0, b_f_1=-3.0)
    start = BENCH.start
    row = [start["W_xf_11"], start["W_xf_12"], start["W_xf_13"]]
    assert np.isclose(numbers["sum f"][0], 2.0 * numbers["h_prev"][1] + np.dot(row, numbers["x"]) - 3.0)
    assert "\u221217.50" in words(drawn(part="forget", W_hf_12=2.0, b_f_1=-3.0)[0])


def test_a_bar_is_as_long_as_its_value_and_there_is_one_for_each_step():
    svg, numbers = drawn()
    rows = bars(svg)
    assert [len(steps) for _, steps in rows] == [6] * 8 + [7] * 4
    for (_, steps), values in zip(rows[-2:], zip(*numbers["h over time"], strict=True), strict=True):
        assert np.allclose([long / REACH for _, long in steps], values, atol=0.003)
        assert np.allclose(np.diff([x for x, _ in steps])[1:], SLOT)
    for (_, steps), values in zip(rows[:2], zip(*numbers["f over time"], strict=True), strict=True):
        assert np.allclose([long / (2 * REACH) for _, long in steps], values, atol=0.003)


def test_a_memory_beyond_one_widens_its_scale_and_stays_in_its_column():
    girls = {f"word_{n}": "girl" for n in range(1, 7)}
    svg, numbers = drawn(part="update", push_f=16, push_i=16, push_c_tilde=6.0, c_prev_1=2.0, **girls)
    most = np.abs(numbers["c over time"]).max()
    assert most > 5 and f"±{int(np.ceil(most))}" in words(svg)
    assert max(abs(long) for _, steps in bars(svg) for _, long in steps) <= 2 * REACH


def test_the_word_that_is_stood_on_is_bold_above_its_column_and_at_the_cell():
    svg, _ = drawn(t=5)
    assert svg.count('font-weight="bold">dog</text>') == 2 and svg.count('font-weight="bold">often</text>') == 0


def test_every_sentence_reacts_to_the_gate():
    open_one = {"f": [1.0], "i": [1.0], "o": [1.0], "c_prev": [0.5], "kept": [0.5], "c_tilde": [0.2], "news": [0.2],
                "c": [0.7], "shown": [0.6], "h": [0.6], "y": [0.0], "moves": [0.6]}
    half = {**open_one, **dict.fromkeys("fio", [0.3])}
    shut = {**open_one, **dict.fromkeys("fio", [0.0])}
    for part in set(WALK) - {"update", "answer"}:
        said = {sentences(part, vectors, ["gender"])[0] for vectors in (open_one, half, shut)}
        assert len(said) == 3 and all(words.startswith("Gender ") and words.endswith(".") for words in said)
    assert sentences("update", open_one, ["gender"]) == ["Gender goes from +0.50 to +0.70: +0.50 kept, +0.20 written."]
    silent = {**open_one, "moves": [0.01]}
    assert sentences("answer", open_one, ["gender"]) != sentences("answer", silent, ["gender"])


def test_a_push_is_written_at_its_layer():
    assert "+4" in words(drawn(push_f=4)[0]) and "\u22122.5" in words(drawn(push_c_tilde=-2.5)[0])
    assert "+4" not in words(drawn()[0])


def test_the_picture_stays_light():
    assert max(len(drawn(part=part, blame=blame)[0]) for part in WALK for blame in ("off", "he")) < 40_000


def test_the_largest_sums_fit():
    ends_of_all = {name: control.max for name, control in BENCH.controls.items() if hasattr(control, "max")}
    for part in WALK:
        for sign in (1, -1):
            for blame in ("off", "he"):
                values = {name: value * sign if name[0] in "Wb" else value for name, value in ends_of_all.items()}
                svg, numbers = drawn(**{**values, "part": part, "t": 1, "blame": blame})
                assert not list(complaints(svg)), (part, sign, blame)
                assert max(np.abs(numbers["sum f"])) == 120


# The way back

def test_blame_is_drawn_in_its_own_colour_and_no_gate_in_its_own():
    svg, _ = drawn(blame="he", t=2)
    assert {colour for colour, _ in bars(svg)} == {look.BLAME.color}
    assert not any(look.style_of(name).color in svg for name in ("i", "c_tilde"))
    assert "Step 2: the way back" in words(svg) and plain(BLAMED) in words(svg)


@pytest.mark.parametrize("word", OUTPUTS)
def test_blames_bars_are_as_long_as_its_numbers_say_in_a_scale_that_is_told(word):
    svg, numbers = drawn(blame=word, t=1, W_hf_12=1.0)
    scale = float(re.search(r"dc ([\d.]+), dh", " ".join(words(svg)))[1])
    for (_, steps), values in zip(bars(svg)[8:10], zip(*numbers["blame c over time"], strict=True), strict=True):
        assert np.allclose([long / REACH for _, long in steps], np.array(values) / scale, atol=0.003)


def test_the_step_that_is_asked_is_marked_also_while_blame_is_off():
    assert drawn(asked=2)[0] != drawn(asked=3)[0]


# As a whole

def test_it_is_as_wide_as_a_laptop_leaves_room_for_and_always_as_high():
    for experiment in (BENCH, explore_lstm_cell(my_step)):
        sizes = {tuple(ET.fromstring(experiment.draw(**{**experiment.start, "part": part, "blame": blame})[0]).attrib[a]
                       for a in ("width", "height")) for part in WALK for blame in ("off", "she")}
        assert len(sizes) == 1 and next(iter(sizes))[0] == str(WIDE)
