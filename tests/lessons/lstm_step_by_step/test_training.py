"""Lesson 09's training: what the nets are asked, and what a short training teaches them."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.cell import OUTPUTS
from lessons_lib.lessons.lstm_step_by_step.probes import sixteen_units as probes
from lessons_lib.lessons.lstm_step_by_step.probes.two_units import shares_right
from lessons_lib.lessons.lstm_step_by_step.training import sixteen_units, two_units
from lessons_lib.lessons.lstm_step_by_step.world import KIND, parse, texts
from lessons_lib.nets.lstm import LSTM


def test_a_short_training_teaches_the_verb_and_not_yet_the_pronoun():
    for step, net in sixteen_units.learn(3, steps=500):
        right = probes.shares_right(net, 3)
        assert step == 500 and right["verb"] > 0.8 and right["pronoun"] < 0.9


def test_the_questions_are_the_forms_that_are_written_and_only_where_one_is_due():
    made = texts(40, 8, seed=3)
    xs, targets, asked = two_units.questions(made)
    for b in range(8):
        places = parse(made.text(b))
        for t, word in enumerate(made.text(b).split()[1:]):
            slot, subject = places[t + 1]
            assert asked[t, b] == (slot in two_units.ASKED)
            if slot == "pronoun":
                assert OUTPUTS[targets[t, b]] == word
            elif asked[t, b]:
                assert OUTPUTS[targets[t, b]] == ("see" if subject[1] == 1 else "sees")
            assert tuple(xs[t, :, b]) == (1, *KIND[made.text(b).split()[t]]) if xs[t, 0, b] else not xs[t, :, b].any()


def test_a_form_competes_with_its_rivals_alone_and_the_others_get_no_blame():
    rng = np.random.default_rng(0)
    ys, targets, asked = rng.normal(size=(3, 5, 2)), np.array([[0, 2], [1, 4], [3, 0]]), np.ones((3, 2), bool)
    loss, dys = two_units.among_rivals(ys, targets, asked)
    shares = [np.exp(ys[t, targets[t, b], b]) / np.exp(ys[t, 2:, b] if targets[t, b] > 1 else ys[t, :2, b]).sum()
              for t in range(3) for b in range(2)]
    assert loss == pytest.approx(-np.log(shares).mean())
    assert (dys[0, 2:, 0] == 0).all() and (dys[0, :2, 1] == 0).all() and np.abs(dys.sum(axis=1)).max() < 1e-12


@pytest.mark.parametrize("seed", [7, 8])
def test_a_short_training_teaches_all_forms_to_the_quick_ones(seed):
    for step, net in two_units.learn(seed, steps=400, every=400):
        assert step == 400 and shares_right(two_units.rounded(net)) == {"verb": 1, "second verb": 1, "pronoun": 1}


def test_a_rounded_net_has_two_digits_and_the_net_itself_stays():
    net = LSTM(3, 2, 5, seed=1)
    before, rounded = net.theta.copy(), two_units.rounded(net)
    assert np.array_equal(net.theta, before) and np.array_equal(rounded.theta, np.round(before, 2))
