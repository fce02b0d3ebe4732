"""What a learner can find on the gate bench of lesson 09."""

import numpy as np

from lessons_lib.experiments.lstm_step_by_step import explore_lstm_cell
from lessons_lib.experiments.lstm_step_by_step.bench_net import THEN, WEIGHTS, inputs_of, net_of
from lessons_lib.experiments.lstm_step_by_step.presets import PRESETS
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.agreement_cell import gender_and_number
from lessons_lib.nets.lstm import lstm_step
from tests.experiments.own_steps import said
from tests.experiments.sweep import random_value

BENCH = explore_lstm_cell()


def bench(preset="gender and number", **values):
    return BENCH.draw(**{**BENCH.start, **PRESETS[preset], **values})[1]


def column(values):
    return np.array(values)[:, None]


# The cell

def test_every_line_of_every_step_is_that_of_the_formula():
    rng = np.random.default_rng(0)
    for _ in range(20):
        values = {name: random_value(control, rng) for name, control in BENCH.controls.items()}
        _, numbers = BENCH.draw(**values)
        net, xs = net_of(values), inputs_of(values, values["then"])
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


def test_it_starts_as_the_hand_set_cell_of_the_lesson_which_reads_a_girl():
    assert np.array_equal(net_of(BENCH.start).theta, gender_and_number().theta)
    assert BENCH.numbers["x"] == [1, 1, -1] and BENCH.start == {**BENCH.start, **PRESETS["gender and number"]}


def test_there_is_a_slider_for_every_number_that_a_step_reads():
    assert len(WEIGHTS) == 48 and len(BENCH.controls) == 48 + 7 + 4 + 3
    net = gender_and_number()
    values = {**BENCH.start, **{name: float(n) for n, name in enumerate(WEIGHTS, 1)}}
    net = net_of(values)
    assert net.W_xf[0, 1] == values["W_xf_12"] and net.W_hc[1, 0] == values["W_hc_21"]
    assert net.b_o[1, 0] == values["b_o_2"] and net.b_c[0, 0] == values["b_c_1"]


def test_at_the_start_every_control_changes_what_the_picture_says():
    before = said(BENCH)[0]
    for name, control in BENCH.controls.items():
        tried = [v for v in ([*control.options] if hasattr(control, "options") else [control.min, control.max])
                 if v != control.value]
        assert any(said(BENCH, **{name: value})[0] != before for value in tried), name


def test_a_push_opens_or_shuts_a_gate_in_both_units():
    assert min(bench("forget everything", push_f=10.0)["f"]) > 0.88
    assert max(bench("keep everything", push_f=-10.0)["f"]) < 0.12
    assert max(bench("keep everything", push_i=10.0)["i"]) > 0.88


# The presets

def test_keep_everything_keeps_the_memory_for_all_six_steps():
    numbers = bench("keep everything")
    assert np.allclose(numbers["c over time"], numbers["c over time"][0], rtol=0, atol=5e-3)


def test_forget_everything_leaves_nothing_after_one_step():
    assert np.abs(bench("forget everything")["c over time"][1:]).max() < 1e-3


def test_write_once_then_hold_writes_the_girl_and_holds_her():
    numbers = bench("write once, then hold")
    assert np.allclose(numbers["c over time"][1:], [0.96, -0.96], rtol=0, atol=5e-3)


def test_without_forgetting_a_second_subject_is_added_to_the_first():
    numbers = bench("write once, then hold", then="boys at step 4")
    assert np.abs(numbers["c over time"][-1]).max() < 5e-3


def test_gender_and_number_holds_the_girl_until_the_boys_come():
    c = np.array(bench()["c over time"]).round(2).tolist()
    assert c[1] == c[3] == [0.96, -0.96] and c[4] == c[6] == [-0.96, 0.96]


def test_a_preset_leaves_the_walk_and_the_step():
    made = explore_lstm_cell()
    made.controls["part"].value, made.controls["t"].value = "input", 3
    made.buttons["forget everything"].click()
    assert (made.numbers["lit"], made.numbers["step"]) == ("input", 3) and max(made.numbers["f"]) < 1e-3


def test_what_follows_the_first_step_is_seen_in_the_inputs():
    after = {then: bench(then=then)["x over time"][1:] for then in THEN}
    assert after["other words"] == [[0, 0, 0]] * 5
    assert after["the same again"] == [[1, 1, -1]] * 5
    assert after["boys at step 4"][2] == [1, -1, 1]
