"""The gate bench's way back is `backward`, for every preset, word and position."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.cell import OUTPUTS
from lessons_lib.lessons.lstm_step_by_step.experiments import OFF, explore_lstm_cell
from lessons_lib.lessons.lstm_step_by_step.experiments.controls import READ, WEIGHTS, WORDS, T, run_of
from lessons_lib.lessons.lstm_step_by_step.experiments.presets import PRESETS
from lessons_lib.lessons.lstm_step_by_step.experiments.view import scene_at
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.arithmetic import LETTERS
from lessons_lib.nets.gradient_check import finite_differences
from lessons_lib.nets.losses import softmax_cross_entropy
from tests.lessons.lstm_step_by_step.own_steps import said
from tests.lessons.sweep import random_value

BENCH = explore_lstm_cell()


def agrees(values) -> float:
    """The largest difference between what the bench says of blame and what `backward` says."""
    numbers = BENCH.draw(**values)[1]
    net, run = run_of(values)
    asked, t = values["asked"], values["t"]
    dys = np.zeros_like(run.ys)
    first = 0 if values["blame"] in OUTPUTS[:2] else 2
    group = slice(first, 2 if first == 0 else 5)
    target = np.array([[OUTPUTS[group].index(values["blame"])]])
    dys[asked - 1:asked, group] = softmax_cross_entropy(run.ys[asked - 1:asked, group], target)[1]
    errors = [np.abs(np.array(numbers["blame y"]) - dys[asked - 1, :, 0]).max()]

    def off(name, true):
        errors.append(np.abs(np.array(numbers[f"blame {name}"]) - true[..., 0]).max())

    for n in range(T):     # from step n on, as a run of its own: h0 and c0 get what arrives before it
        part = net.forward(run.xs[n:], run.hs[n - 1] if n else run.h0, run.cs[n - 1] if n else run.c0)
        grad = net.backward(part, dys[n:])
        errors += [np.abs(np.array(numbers[f"blame {s} over time"][n]) - true[:, 0]).max() for s, true in
                   (("h", grad.h0), ("c", grad.c0)) if n == 0]
        if n == t - 1:
            off("dh_prev", grad.h0)
            off("dc_prev", grad.c0)
        if n == t:
            off("dh_next", grad.h0)
            off("dc_next", grad.c0)
        one = net.forward(run.xs[n:n + 1], run.hs[n - 1] if n else run.h0, run.cs[n - 1] if n else run.c0)
        after = net.backward(net.forward(run.xs[n + 1:], run.hs[n], run.cs[n]), dys[n + 1:]) if n + 1 < T else None
        here = net.backward(one, dys[n:n + 1], dhs=None if after is None else after.h0[None],
                            dcs=None if after is None else after.c0[None])
        for name, letter in LETTERS.items():
            true = getattr(here, f"b_{letter}")
            errors.append(np.abs(np.array(numbers[f"blame {name} over time"][n]) - true[:, 0]).max())
            if n == t - 1:
                off(f"da_{letter}", true)
    return max(errors)


@pytest.mark.parametrize("preset", PRESETS)
def test_it_equals_backward_for_every_answer_and_every_position(preset):
    for word in OUTPUTS:
        for asked in range(1, T + 1):
            for t in range(1, T + 1):
                values = {**BENCH.start, **PRESETS[preset], "blame": word, "asked": asked, "t": t}
                assert agrees(values) < 1e-12, values


@pytest.mark.parametrize("preset", PRESETS)
def test_it_equals_backward_for_every_word_that_is_read(preset):
    for n, word in enumerate(WORDS):
        values = {**BENCH.start, **PRESETS[preset], READ[n % T]: word, "blame": OUTPUTS[n % 5], "t": n % T + 1}
        assert agrees(values) < 1e-12, values


def test_it_equals_backward_at_settings_that_nobody_chose():
    rng = np.random.default_rng(3)
    for n in range(60):
        values = {name: random_value(control, rng) for name, control in BENCH.controls.items()}
        values |= {"blame": OUTPUTS[n % 5]} | {name: values[name] / 10 for name in WEIGHTS}
        assert agrees(values) < 1e-12, values


def test_and_that_is_the_slope_of_the_loss_itself():
    values = {**BENCH.start, "W_hf_12": 1.0, "b_i_1": -1.0, "c_prev_1": 0.3, "blame": "he", "t": 1}
    numbers = BENCH.draw(**values)[1]
    net, run = run_of(values)
    c0 = run.c0.copy()

    def loss():
        ys = net.forward(run.xs, run.h0, c0).ys[-1:, 2:]
        return softmax_cross_entropy(ys, np.array([[1]]))[0]

    assert np.abs(finite_differences(loss, c0)[:, 0] - numbers["blame dc_prev"]).max() < 1e-8


def test_past_the_step_that_is_asked_there_is_none_and_it_says_so():
    words, numbers = said(BENCH, blame="she", asked=2, t=4)
    assert any(run.startswith("No blame here: that of “she” goes back from step 2") for run in words)
    assert not np.any(numbers["blame dc"]) and not np.any(numbers["blame da_f"])


def test_where_it_is_asked_the_words_show_the_slope_of_the_loss():
    words, numbers = said(BENCH, blame="he", t=6)
    assert abs(sum(numbers["blame y"])) < 1e-12 and numbers["blame y"][:2] == [0, 0]
    assert f"\u2212{-numbers['blame y'][3]:.2f}" in words


def test_off_means_off():
    assert BENCH.start["blame"] == OFF and BENCH.numbers["blame dc"] == "none"
    net, run = run_of(BENCH.start)
    assert scene_at(net, run, BENCH.start, "whole cell", 1).blame is None
