"""The gate bench's picture: one part lit in the cell, in the formula and over time, and the arithmetic adds up."""

import re

import numpy as np
import pytest

from lessons_lib.experiments.lstm_step_by_step import explore_lstm_cell
from lessons_lib.pictures import style as look
from lessons_lib.pictures.lstm_step_by_step.over_time import SLOT
from lessons_lib.pictures.lstm_step_by_step.words import FORMULAS, WALK, ends, sentences
from tests.pictures.texts import complaints, texts

BENCH = explore_lstm_cell()
LINES = {"forget": {"f"}, "input": {"i"}, "candidate": {"c_tilde"}}


def drawn(**values):
    return BENCH.draw(**{**BENCH.start, **values})


def words(svg):
    return [run.words for run in texts(svg)]


def bars(svg):
    """Of every chart: colour, px from step to step, and how tall each bar is, in order."""
    charts = re.findall(r'<path d="((?:M[\d.-]+ [\d.-]+v[\d.-]+h8v[\d.-]+z)+)" fill="(#\w+)"', svg)
    return [(colour, [(float(x), float(tall)) for x, tall in re.findall(r"M([\d.-]+) [\d.-]+v([\d.-]+)", path)])
            for path, colour in charts]


@pytest.mark.parametrize("part", WALK)
def test_each_step_of_the_walk_says_its_name_and_its_formula(part):
    said = words(drawn(part=part)[0])
    plain = re.sub(r"_\{(\w+−?\d?)\}", r"\1", FORMULAS[part])
    assert f"Step 1: {part}" in said and plain.split(",")[0] in " ".join(said)


@pytest.mark.parametrize("part", LINES)
def test_only_the_lit_line_has_its_colour_over_time_and_in_the_cell(part):
    svg, _ = drawn(part=part)
    seen = {name for name in ("f", "i", "c_tilde", "o") if look.style_of(name).color in svg}
    assert seen == LINES[part]


def test_the_sum_under_the_formula_is_that_of_the_numbers_beside_it():
    _, numbers = drawn(part="forget", W_hf_12=2.0, b_f_1=-3.0)
    start = BENCH.start
    row = [start["W_xf_11"], start["W_xf_12"], start["W_xf_13"]]
    assert np.isclose(numbers["sum f"][0], 2.0 * numbers["h_prev"][1] + np.dot(row, numbers["x"]) - 3.0)
    assert "−17.50" in words(drawn(part="forget", W_hf_12=2.0, b_f_1=-3.0)[0])


def test_a_bar_is_as_tall_as_its_value_and_there_is_one_for_each_step():
    svg, numbers = drawn()
    charts = bars(svg)
    assert len(charts) == 3 + 6 * 2
    assert [len(steps) for _, steps in charts] == [6] * (3 + 8) + [7] * 4
    for (_, steps), values in zip(charts[-2:], zip(*numbers["h over time"], strict=True), strict=True):
        assert np.allclose([-tall / 23 for _, tall in steps], values, atol=0.003)
        assert np.allclose(np.diff([x for x, _ in steps]), SLOT)


def test_a_memory_beyond_one_widens_its_scale_and_stays_in_its_chart():
    svg, numbers = drawn(then="the same again", part="update", push_f=10.0, push_i=10.0, push_c_tilde=10.0,
                         c_prev_1=2.0)
    most = np.abs(numbers["c over time"]).max()
    assert most > 5 and f"±{int(np.ceil(most))}" in words(svg)
    assert max(abs(tall) for _, steps in bars(svg) for _, tall in steps) <= 46.1


def test_the_step_that_is_stood_on_is_marked_in_every_chart():
    svg, _ = drawn(t=4)
    assert svg.count('font-weight="bold">4</text>') == 7 and 'font-weight="bold">1</text>' not in svg


def test_every_sentence_reacts_to_the_gate():
    open_one = {"f": [1.0], "i": [1.0], "o": [1.0], "c_prev": [0.5], "kept": [0.5], "c_tilde": [0.2], "news": [0.2],
                "c": [0.7], "shown": [0.6], "h": [0.6]}
    half = {**open_one, **dict.fromkeys("fio", [0.3])}
    shut = {**open_one, **dict.fromkeys("fio", [0.0])}
    for part in set(WALK) - {"update"}:
        said = {sentences(part, vectors, ["gender"])[0] for vectors in (open_one, half, shut)}
        assert len(said) == 3 and all(words.startswith("Gender ") and words.endswith(".") for words in said)
    assert sentences("update", open_one, ["gender"]) == ["Gender goes from +0.50 to +0.70: +0.50 kept, +0.20 written."]


def test_it_says_what_the_six_steps_come_to():
    assert ends("other words (x = 0)", [0.5, -0.25], ["gender", "number"]) == (
        "Step 1, then other words (x = 0). At the end gender holds +0.50, number holds −0.25.")


def test_the_picture_stays_light():
    assert max(len(drawn(part=part)[0]) for part in WALK) < 40_000


def test_the_largest_sums_fit():
    ends_of_all = {name: control.max for name, control in BENCH.controls.items() if hasattr(control, "max")}
    for part in WALK:
        for sign in (1, -1):
            values = {name: value * sign if name[0] in "Wbp" else value for name, value in ends_of_all.items()}
            svg, numbers = drawn(**{**values, "part": part, "t": 1})
            assert not list(complaints(svg)) and max(np.abs(numbers["sum f"])) == 120
