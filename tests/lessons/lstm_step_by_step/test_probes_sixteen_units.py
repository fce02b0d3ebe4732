"""Lesson 09's trained nets and their probes: what counts as right, and that a probe is asked fairly."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.probes import (
    BEFORE_PRONOUN,
    BEFORE_VERB,
    WALK,
    forget_gates,
    half_of_the_nouns,
    places,
    read_subject,
)
from lessons_lib.lessons.lstm_step_by_step.training.sixteen_units import RIVALS, learn, new_net, shares_right
from lessons_lib.lessons.lstm_step_by_step.world import KIND, VOCABULARY
from lessons_lib.nets.lstm import LSTM
from lessons_lib.training.probes import fit_probe, probe_accuracy, random_labels


def reads_gender():
    """A net whose c is, after every word, the gender and number of the subject, and nothing else."""
    net = LSTM(len(VOCABULARY), 2, len(VOCABULARY))
    net.theta[:] = 0
    net.b_f[:], net.b_i[:] = 20, -20
    for noun, (gender, number) in KIND.items():
        at = VOCABULARY.index(noun)
        net.W_xf[:, at], net.W_xi[:, at], net.W_xc[:, at] = -40, 40, (5 * gender, 5 * number)
    return net


def test_the_rivals_of_a_verb_are_its_two_forms_and_of_a_pronoun_all_three():
    assert set(RIVALS["sees"]) == set(RIVALS["see"]) == {"sees", "see"} and len(RIVALS["she"]) == 3
    assert len(RIVALS) == 11


def test_an_untrained_net_has_about_half_of_the_verbs_right():
    right = shares_right(new_net(0), 0, count=100)
    assert 0.3 < right["verb"] < 0.7 and right["pronoun"] < 0.7


def test_a_short_training_teaches_the_verb_and_not_yet_the_pronoun():
    for step, net in learn(3, steps=500):
        right = shares_right(net, 3)
        assert step == 500 and right["verb"] > 0.8 and right["pronoun"] < 0.9


def test_the_walk_goes_from_a_subject_to_the_next():
    assert WALK[0] == "subject" and WALK[-3:] == (".", "the", "next subject") and len(WALK) == 17
    assert [WALK[n] for n in BEFORE_VERB] == ["near", "the place", "place", "adverb"]
    assert WALK[BEFORE_PRONOUN[-1]] == "when" and len(BEFORE_PRONOUN) == 11


def test_half_of_the_nouns_are_three_of_each_gender_with_their_plurals():
    kept = half_of_the_nouns(0)
    assert len(kept) == 12 and ("girl" in kept) == ("girls" in kept) and kept != half_of_the_nouns(1)
    assert sum(KIND[noun][0] for noun in kept) == 0 == sum(KIND[noun][1] for noun in kept)


def test_at_the_next_subject_the_old_one_is_asked_about():
    net = reads_gender()
    *_, the, after = places(net, 0, count=60)
    assert (np.sign(the["c"][0]) == [KIND[noun][0] for noun in the["nouns"]]).all()
    agree = np.mean(np.sign(after["c"][0]) == [KIND[noun][0] for noun in after["nouns"]])
    assert 0.3 < agree < 0.7  # c holds the new subject, the nouns are the old ones


def test_a_net_that_keeps_the_gender_is_read_without_fail_and_forgets_at_the_next_subject():
    right = read_subject(reads_gender(), "gender")
    assert right["other nouns"][:-1] == [1.0] * 16 and right["other nouns"][-1] < 0.7
    assert max(right["random labels"][:-1]) < 0.7
    assert read_subject(reads_gender(), "gender of plurals")["other nouns"][5] == 1.0


def test_forget_gates_are_averaged_slot_by_slot():
    gates = forget_gates(reads_gender(), count=20)["mean"]
    assert gates["subject"] < 0.01 and min(share for slot, share in gates.items() if slot != "subject") > 0.99


def test_a_probe_finds_the_direction_that_was_put_there_and_none_in_noise():
    rng = np.random.default_rng(0)
    labels = rng.choice([-1, 1], 400)
    states = rng.normal(size=(5, 400)) + np.outer([3, 0, 0, 0, -3], labels)
    weights = fit_probe(states[:, :200], labels[:200])
    assert probe_accuracy(weights, states[:, 200:], labels[200:]) > 0.99 and weights.shape == (6,)
    assert probe_accuracy(fit_probe(states, labels), -states, labels) < 0.01
    noise = rng.normal(size=(5, 2000))
    made_up = rng.choice([-1, 1], 2000)
    assert abs(probe_accuracy(fit_probe(noise[:, :1000], made_up[:1000]), noise[:, 1000:], made_up[1000:]) - 0.5) < 0.06


@pytest.mark.parametrize("kinds", [list("abcdef"), list("abc")])
def test_random_labels_are_half_yes_and_half_no(kinds):
    labels = random_labels(kinds, np.random.default_rng(0))
    assert list(labels) == kinds and abs(sum(labels.values())) <= 1 and set(labels.values()) == {1, -1}
