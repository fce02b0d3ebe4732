"""Lesson 09's probes: what counts as right, that a probe is asked fairly, and what is seen of the hand-set cell."""

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.cell import gender_and_number
from lessons_lib.lessons.lstm_step_by_step.probes.sixteen_units import (
    BEFORE_PRONOUN,
    BEFORE_VERB,
    RIVALS,
    WALK,
    forget_gates,
    half_of_the_nouns,
    places,
    read_subject,
    shares_right,
)
from lessons_lib.lessons.lstm_step_by_step.probes.two_units import before_the_pronoun
from lessons_lib.lessons.lstm_step_by_step.training.sixteen_units import new_net
from lessons_lib.lessons.lstm_step_by_step.world import KIND, VOCABULARY
from lessons_lib.nets.lstm import LSTM


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


def test_before_the_pronoun_the_hand_set_cell_stands_at_four_corners():
    for (gender, number), belts in before_the_pronoun(gender_and_number()).items():
        assert belts.shape == (2, 256) and np.allclose(np.sign(belts), [[gender], [number]])
