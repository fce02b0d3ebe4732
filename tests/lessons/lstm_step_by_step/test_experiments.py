"""What a learner can find on the gate bench of lesson 09: the cell, its pushes, its presets."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.cell import gender_and_number
from lessons_lib.lessons.lstm_step_by_step.experiments import explore_lstm_cell
from lessons_lib.lessons.lstm_step_by_step.experiments.controls import (
    OWN,
    PUSHES,
    READ,
    STATES,
    WEIGHTS,
    WORDS,
    inputs_of,
    net_of,
)
from lessons_lib.lessons.lstm_step_by_step.experiments.presets import PRESETS
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.sentences import WALK
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.lstm import lstm_step
from tests.lessons.lstm_step_by_step.own_steps import said
from tests.lessons.sweep import random_value

BENCH = explore_lstm_cell()


def bench(preset="hand-set", **values):
    return BENCH.draw(**{**BENCH.start, **PRESETS[preset], **values})[1]


def column(values):
    return np.array(values)[:, None]


# The cell

def test_every_line_of_every_step_is_that_of_the_formula():
    rng = np.random.default_rng(0)
    for _ in range(20):
        values = {name: random_value(control, rng) for name, control in BENCH.controls.items()}
        _, numbers = BENCH.draw(**values)
        net, xs = net_of(values), inputs_of(values)
        h, c = (column([values[f"{state}_prev_{n}"] for n in (1, 2)]) for state in "hc")
        for t, x in enumerate(xs, 1):
            f, i, o = (sigmoid(getattr(net, f"W_h{g}") @ h + getattr(net, f"W_x{g}") @ x + getattr(net, f"b_{g}"))
                       for g in "fio")
            c_tilde, before = np.tanh(net.W_hc @ h + net.W_xc @ x + net.b_c), (h, c)
            h, c = lstm_step(x, h, c, net)
            lines = {"f": f, "i": i, "o": o, "c_tilde": c_tilde, "c": c, "h": h}
            for name, true in lines.items():
                shift = t - (name not in "ch")
                assert np.allclose(numbers[f"{name} over time"][shift], true[:, 0], rtol=0, atol=1e-12), name
            if t == values["t"]:
                assert all(np.allclose(numbers[name], lines[name][:, 0], rtol=0, atol=1e-12) for name in lines)
                assert np.allclose(numbers["h_prev"] + numbers["c_prev"], np.vstack(before)[:, 0])
                assert np.allclose(numbers["y"], (net.W_hy @ h + net.b_y)[:, 0], rtol=0, atol=1e-9)


def test_it_starts_as_the_hand_set_cell_of_the_lesson_which_reads_a_girl():
    assert np.array_equal(net_of(BENCH.start).theta, gender_and_number().theta)
    assert BENCH.numbers["x"] == [1, 1, -1] and BENCH.start == {**BENCH.start, **PRESETS["hand-set"]}


def test_there_is_a_number_to_turn_for_all_that_a_step_reads_and_answers_with():
    assert len(WEIGHTS) == 48 + 15 and len(BENCH.controls) == 63 + len(STATES) + len(PUSHES) + len(READ) + 5
    net = gender_and_number()
    values = {**BENCH.start, **{name: float(n) / 3 for n, name in enumerate(WEIGHTS, 1)}}
    net = net_of(values)
    assert net.W_xf[0, 1] == values["W_xf_12"] and net.W_hc[1, 0] == values["W_hc_21"]
    assert net.b_o[1, 0] == values["b_o_2"] and net.b_c[0, 0] == values["b_c_1"]
    assert net.W_hy[4, 1] == values["W_hy_52"] and net.b_y[2, 0] == values["b_y_3"]


def test_at_the_start_every_control_changes_what_the_picture_shows():
    before = BENCH.draw(**BENCH.start)[0]
    for name, control in BENCH.controls.items():
        tried = [v for v in ([*control.options] if hasattr(control, "options") else [control.min, control.max])
                 if v != control.value]
        assert any(BENCH.draw(**{**BENCH.start, name: value})[0] != before for value in tried), name


def test_a_push_opens_or_shuts_a_gate_in_both_units():
    assert min(bench("forget all", push_f=16)["f"]) > 0.99
    assert max(bench("keep all", push_f=-16)["f"]) < 0.01
    assert max(bench("keep all", push_i=16)["i"]) > 0.99


@pytest.mark.parametrize("push, line", PUSHES.items())
def test_each_press_of_a_push_changes_two_digits_that_are_seen(push, line):
    stops = BENCH.controls[push].options
    printed = [[f"{value:.2f}" for value in np.ravel(bench(**{push: stop})[f"{line} over time"])] for stop in stops]
    towards = [one != other for one, other in zip(printed, printed[1:], strict=False)]
    assert all(towards), [stop for stop, seen in zip(stops, towards, strict=False) if not seen]


def test_a_gate_is_a_share_and_is_printed_without_a_sign():
    words, _ = said(BENCH, t=2)
    assert "1.00" in words and "+1.00" not in words


# The presets

def test_keep_all_keeps_the_memory_for_all_six_steps():
    c = bench("keep all")["c over time"]
    assert np.allclose(c, c[0], rtol=0, atol=5e-3)


def test_forget_all_leaves_nothing_after_one_step():
    assert np.abs(bench("forget all")["c over time"][1:]).max() < 1e-3


def test_write_once_writes_the_girl_and_holds_her():
    assert np.allclose(bench("write once")["c over time"][1:], [0.96, -0.96], rtol=0, atol=5e-3)


def test_without_forgetting_a_second_subject_is_added_to_the_first():
    assert np.abs(bench("write once", word_4="boys")["c over time"][-1]).max() < 5e-3


def test_the_hand_set_cell_holds_the_girl_until_the_boys_come():
    c = np.array(bench(word_4="boys")["c over time"]).round(2).tolist()
    assert c[1] == c[3] == [0.96, -0.96] and c[4] == c[6] == [-0.96, 0.96]


def test_a_preset_leaves_the_walk_and_the_step_and_is_marked_while_it_stands():
    made = explore_lstm_cell()
    made.controls["part"].value, made.controls["t"].value = "input", 3
    made.buttons["forget all"].click()
    assert (made.numbers["lit"], made.numbers["step"]) == ("input", 3) and max(made.numbers["f"]) < 1e-3
    marked = [name for name in PRESETS if made.buttons[name].description != name]
    assert marked == ["forget all"]
    made.set(push_f=4, word_2="boys")
    assert made.buttons["forget all"].description != "forget all"
    made.controls["b_f_1"].value = 3.0
    assert all(made.buttons[name].description == name for name in PRESETS)


def test_only_what_is_lit_opens_its_numbers_under_the_names_of_what_the_units_hold():
    made = explore_lstm_cell()
    for part in WALK:
        made.controls["part"].value = part
        assert [box.layout.display for box in made._grids.boxes].count("flex") == 1
    heads = [name.value for _, name in made._grids._names]
    assert heads and all("gender" in head or "number" in head for head in heads)
    made.buttons["trained"].click()
    assert all("unit" in name.value for _, name in made._grids._names)


def test_a_word_of_ones_own_is_read_where_it_is_picked():
    own = {"x_1": 0.5, "x_2": -0.25, "x_3": 1.0}
    assert bench(**own)["x"] == [1, 1, -1]
    assert bench(**own, word_1=OWN)["x"] == [0.5, -0.25, 1.0]


def test_every_word_of_the_small_english_can_be_picked():
    assert {len(BENCH.controls[name].options) for name in READ} == {62} and len(set(WORDS)) == 62
