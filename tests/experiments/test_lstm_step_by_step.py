"""What a learner can find on the gate bench of lesson 09, and what it says of a step of their own."""

import inspect
import linecache
import sys

import numpy as np
import pytest

from lessons_lib.experiments.lstm_step_by_step import explore_lstm_cell
from lessons_lib.experiments.lstm_step_by_step.bench_net import THEN, WEIGHTS, inputs_of, net_of
from lessons_lib.experiments.lstm_step_by_step.presets import PRESETS
from lessons_lib.front_door.speed.gate_bench import kernel_cost
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.agreement_cell import gender_and_number
from lessons_lib.nets.lstm import lstm_step
from tests.exercises.hostile import FUNCTIONS, VALUES
from tests.experiments.sweep import random_value, settings
from tests.pictures.texts import complaints, texts

BENCH = explore_lstm_cell()
VOICES = ("f", "i", "c_tilde", "o", "c", "h")


def bench(preset="gender and number", **values):
    return BENCH.draw(**{**BENCH.start, **PRESETS[preset], **values})[1]


def said(experiment, **values):
    """The words of the picture, and its numbers."""
    svg, numbers = experiment.draw(**{**experiment.start, **values})
    assert not list(complaints(svg)), values
    return [run.words for run in texts(svg)], numbers


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


# A step of the learner's own

def my_step(x, h_prev, c_prev, net):
    f = sigmoid(net.W_hf @ h_prev + net.W_xf @ x + net.b_f)
    i = sigmoid(net.W_hi @ h_prev + net.W_xi @ x + net.b_i)
    c_tilde = np.tanh(net.W_hc @ h_prev + net.W_xc @ x + net.b_c)
    c = f * c_prev + i * c_tilde
    o = sigmoid(net.W_ho @ h_prev + net.W_xo @ x + net.b_o)
    h = o * np.tanh(c)
    return h, c


MISTAKES = {  # what is put in place of what, the line that differs first, and a word of the sentence
    "f and i swapped": ("f * c_prev + i * c_tilde", "i * c_prev + f * c_tilde", "c", "f and i are swapped"),
    "the gates' lines swapped": ("f = sigmoid(net.W_hf @ h_prev + net.W_xf @ x + net.b_f)",
                                 "f = sigmoid(net.W_hi @ h_prev + net.W_xi @ x + net.b_i)", "f", "the input gate"),
    "tanh(c) left out": ("o * np.tanh(c)", "o * c", "h", "tanh(c) is left out"),
    "candidate through a sigmoid": ("np.tanh(net", "sigmoid(net", "c_tilde", "the candidate wants tanh"),
    "o before tanh": ("o * np.tanh(c)", "np.tanh(o * c)", "h", "o comes too early"),
    "+ for *": ("f * c_prev", "f + c_prev", "c", "f stands with a + where a * belongs"),
    "a gate through tanh": ("o = sigmoid", "o = np.tanh", "o", "It went through tanh"),
    "no squash": ("i = sigmoid(", "i = (", "i", "The squash is left out"),
    "no bias": ("@ x + net.b_i", "@ x", "i", "The bias b_i is left out"),
    "h, c the wrong way round": ("return h, c", "return c, h", "c", "return h, c"),
    "the old state left out": ("sigmoid(net.W_hf @ h_prev + ", "sigmoid(", "f", "The old state is left out"),
    "the input gate left out": ("i * c_tilde", "c_tilde", "c", "c_tilde is written whole"),
    "the old memory shown": ("np.tanh(c)\n", "np.tanh(c_prev)\n", "h", "It shows the old memory"),
    "glued in the wrong order": ("net.W_ho @ h_prev + net.W_xo @ x",
                                 "np.hstack([net.W_ho, net.W_xo]) @ np.vstack([x, h_prev])", "o", "glued in the wrong"),
}
AWAY = dict(W_hf_12=1.0, W_hi_11=0.5, W_ho_21=-1.0, W_hc_12=0.3, b_f_1=0.5, b_i_2=0.2, b_o_1=0.3, b_c_1=-0.4,
            W_xf_11=0.3, W_xf_21=-0.2, W_xi_11=0.4, W_xi_21=1.0, W_xo_11=0.6)  # no gate at its end: all differ


def with_mistake(old, new):
    """my_step as a learner has it in a cell, with something in place of something else."""
    source = inspect.getsource(my_step)
    assert old in source
    source, name = source.replace(old, new), f"<cell {abs(hash(new))}>"
    linecache.cache[name] = len(source), None, source.splitlines(True), name
    space = {"np": np, "sigmoid": sigmoid}
    exec(compile(source, name, "exec"), space)
    return space["my_step"]


def test_a_right_step_agrees_at_every_setting():
    experiment = explore_lstm_cell(my_step)
    for setting in settings(experiment)[::4]:
        words, numbers = said(experiment, **setting)
        assert numbers["first line that differs"] == "none", setting
        assert "✓ Your step agrees with the true one, at all 6 steps." in words


@pytest.mark.parametrize("old, new, line, sentence", MISTAKES.values(), ids=MISTAKES)
def test_a_classic_mistake_is_found_at_its_line_quoted_and_named(old, new, line, sentence):
    experiment = explore_lstm_cell(with_mistake(old, new))
    words, numbers = said(experiment, **AWAY)
    assert numbers["first line that differs"] == line
    assert "≠" in words and sentence in " ".join(words)
    assert any(new.strip() in run for run in words)


@pytest.mark.parametrize("old, new, line, sentence", MISTAKES.values(), ids=MISTAKES)
def test_with_a_wrong_step_no_words_meet_at_any_setting(old, new, line, sentence):
    experiment = explore_lstm_cell(with_mistake(old, new))
    for setting in settings(experiment)[::40]:
        said(experiment, **setting)


def test_variables_of_other_names_are_not_seen_and_it_says_so():
    def other_names(x, h_prev, c_prev, net):
        keep = sigmoid(net.W_hf @ h_prev + net.W_xf @ x + net.b_f)
        new = keep + c_prev
        return np.tanh(new), new

    words, numbers = said(explore_lstm_cell(other_names))
    assert numbers["first line that differs"] == "c"
    assert "f, i, c_tilde could not be seen" in " ".join(words)


def test_other_names_are_fine_when_all_agrees():
    def by_the_library(x, h_prev, c_prev, net):
        f = i = "not a gate"  # noqa: F841
        return lstm_step(x, h_prev, c_prev, net)

    assert said(explore_lstm_cell(by_the_library))[1]["first line that differs"] == "none"
    assert said(explore_lstm_cell(lstm_step))[1]["first line that differs"] == "none"


def test_a_line_of_a_wrong_shape_is_told_by_its_shape():
    def flat_gate(x, h_prev, c_prev, net):
        o = sigmoid(net.W_ho @ h_prev + net.W_xo @ x + net.b_o)[:, 0]
        h, c = lstm_step(x, h_prev, c_prev, net)
        return 0.5 * h + 0 * o[:1], c

    words, numbers = said(explore_lstm_cell(flat_gate))
    assert numbers["first line that differs"] == "o"
    assert any("It has the shape (2,), and (2, 1) is wanted" in run for run in words)


def test_broadcasting_to_two_by_two_names_the_line_where_it_begins():
    def flat_bias(x, h_prev, c_prev, net):
        f = sigmoid(net.W_hf @ h_prev + net.W_xf @ x + net.b_f[:, 0])
        c = f * c_prev
        return np.tanh(c), c

    words, numbers = said(explore_lstm_cell(flat_bias))
    told = " ".join(words)
    assert "No picture this time" in told and "h of shape (2, 2), and (2, 1) is wanted: it begins at f" in told


def test_a_step_that_goes_wrong_later_sends_you_to_that_step():
    def forgets_boys(x, h_prev, c_prev, net):
        h, c = lstm_step(x, h_prev, c_prev, net)
        return h, c * (x[1, 0] >= 0)

    experiment = explore_lstm_cell(forgets_boys)
    words, numbers = said(experiment)
    assert numbers["first line that differs"] == "none"
    assert "≠ Your step departs from the true one, first at step 4." in words
    words, numbers = said(experiment, t=4)
    assert numbers["first line that differs"] == "c"


def test_a_wrong_line_shows_as_itself_and_not_as_a_wrong_past():
    experiment = explore_lstm_cell(with_mistake("i * c_tilde", "c_tilde"))
    for t in range(1, 7):
        words, numbers = said(experiment, t=t, **AWAY)
        assert numbers["first line that differs"] == "c", t


BAD = FUNCTIONS | {f"a pair of {name}": (lambda *_, value=value: (value, value)) for name, value in VALUES.items()} | {
    "a function that returns NaN in h": lambda x, h, c, net: (h * np.nan, c),
    "a function that returns only h": lambda x, h, c, net: h,
    "a function that returns three": lambda x, h, c, net: (h, c, c),
    "a function of one sequence too many": lambda x, h, c, net: (np.hstack([h, h]), np.hstack([c, c])),
}


@pytest.mark.parametrize("step", BAD.values(), ids=BAD)
def test_whatever_a_step_does_there_is_one_sentence_and_no_traceback(step):
    words, _ = said(explore_lstm_cell(step))
    assert words[0] == "No picture this time" and len(" ".join(words[1:])) > 20


def test_huge_numbers_fit_into_the_picture():
    def huge(x, h_prev, c_prev, net):
        c = c_prev + 1e250
        return np.tanh(c) * 99999.99, c

    words, numbers = said(explore_lstm_cell(huge))
    assert numbers["first line that differs"] == "c" and "+1.0e+250" in words


def test_it_recovers_at_the_next_setting_at_which_the_step_works():
    def falls(x, h_prev, c_prev, net):
        if net.b_f[0, 0] > 8:
            raise ValueError("\x1b[31mtoo open " + "x" * 500)
        return lstm_step(x, h_prev, c_prev, net)

    experiment = explore_lstm_cell(falls)
    good = experiment.svg
    experiment.controls["push_f"].value = 1.0
    assert "too open" in experiment.svg and not list(complaints(experiment.svg))
    assert list(experiment.numbers) == list(BENCH.numbers)
    experiment.controls["push_f"].value = 0.0
    assert experiment.svg == good


def test_a_step_prints_nothing_and_spoils_nothing(capsys):
    def spoils(x, h_prev, c_prev, net):
        h, c = lstm_step(x, h_prev, c_prev, net)
        print("a lot " * 1000)
        print("of it", file=sys.stderr)
        x[:], h_prev[:], c_prev[:], net.theta[:] = 7, 7, 7, 7
        return h, c

    words, numbers = said(explore_lstm_cell(spoils))
    assert numbers["first line that differs"] == "none" and numbers["x"] == [1, 1, -1]
    assert capsys.readouterr() == ("", "")


def test_another_profiler_is_put_back():
    def another(frame, event, argument):
        pass

    sys.setprofile(another)
    try:
        explore_lstm_cell(with_mistake("o * np.tanh(c)", "o * c"))
        assert sys.getprofile() is another
    finally:
        sys.setprofile(None)


@pytest.mark.parametrize("step, got", [(3, "an int"), ("lstm_step", "a str"), (my_step(*map(np.zeros, [(3, 1), (2, 1),
                                       (2, 1)]), gender_and_number()), "a tuple")])
def test_what_cannot_be_called_is_refused_at_once(step, got):
    with pytest.raises(TypeError, match=f"step must be a function of x, h_prev, c_prev and net; got {got}"):
        explore_lstm_cell(step)


def test_a_learners_step_costs_less_than_a_hand_would_notice():
    cost = kernel_cost(my_step, rounds=1)
    assert cost["median"] < 25, "five times the goal: this machine may be busy"
