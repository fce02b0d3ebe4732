"""What nets hold, and where: a probe is asked fairly, and what finds nothing in trained nets is able to find."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.cell import gender_and_number
from lessons_lib.lessons.lstm_step_by_step.probes import two_units
from lessons_lib.lessons.lstm_step_by_step.probes.sixteen_units import (
    HELD,
    RIVALS,
    WALK,
    forget_gates,
    half_of_the_nouns,
    mean_gates,
    places,
    read_subject,
    right_when_held_open,
    shares_right,
    with_a_handle,
)
from lessons_lib.lessons.lstm_step_by_step.probes.two_units import before_the_pronoun, deaf, gates_at, what_units_hold
from lessons_lib.lessons.lstm_step_by_step.training.sixteen_units import new_net
from lessons_lib.lessons.lstm_step_by_step.world import KIND, VOCABULARY, texts
from tests.lessons.lstm_step_by_step.grammar import BEFORE_PRONOUN, BEFORE_VERB
from tests.lessons.lstm_step_by_step.hand_set import cell_on_words, reads_gender


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


def test_holding_gates_open_spoils_a_cell_that_forgets_at_the_subject_and_only_there():
    net = cell_on_words()
    right = {where: right_when_held_open(net, slots, count=60) for where, slots in HELD.items()}
    assert right["nothing"] == right["full stop"] == right["verb and a"] == {"verb": 1.0, "pronoun": 1.0}
    assert right["subject"]["verb"] < 0.9 and right["subject and full stop"]["verb"] < 0.9


def test_a_handle_that_is_not_used_changes_nothing_and_one_that_is_opens_every_forget_gate():
    net, asked = new_net(1), texts(20, 5, seed=1)
    hold = np.zeros((20, 1, 5), np.float32)
    wide, run = with_a_handle(net), net.forward(asked.xs)
    assert np.allclose(wide.forward(np.concatenate([asked.xs, hold], axis=1)).ys, run.ys, atol=1e-6)
    assert wide.forward(np.concatenate([asked.xs, hold + 1], axis=1)).f.min() == 1


def test_a_cell_with_all_gates_half_open_is_said_to_have_none_shut_and_none_open():
    net = cell_on_words(keep=0.0)
    found = forget_gates(net, count=20)
    assert set(found["mean"].values()) == {0.5} and not any(found["below 0.1"].values())
    wiping = forget_gates(cell_on_words(), count=20)
    assert wiping["below 0.1"]["subject"] == 1 == wiping["above 0.9"]["."] and wiping["above 0.9"]["subject"] == 0


@pytest.mark.parametrize("size", [2.0, 0.1, 0.01])
def test_a_gender_of_plurals_that_is_planted_in_one_unit_of_sixteen_is_found(size):
    net = new_net(0)
    for name in ("W_hf", "W_hi", "W_hc", "W_xf", "W_xi", "W_xc"):
        getattr(net, name)[3] = 0
    net.b_f[3], net.b_i[3] = 20, -20
    for noun, (gender, _) in KIND.items():
        at = VOCABULARY.index(noun)
        net.W_xf[3, at], net.W_xi[3, at], net.W_xc[3, at] = -40, 40, size * gender
    found = np.array(read_subject(net, "gender of plurals")["other nouns"])
    assert found[list(BEFORE_PRONOUN)].min() > 0.95


def test_a_gate_of_one_unit_that_is_shut_at_one_word_is_found_there_and_in_no_other_unit():
    net = new_net(2)
    net.W_hf[:], net.W_xf[:], net.b_f[:] = 0, 0, 5
    net.W_xf[6, VOCABULARY.index("when")] = -10
    found = mean_gates(net, count=20)
    assert found["when"][6] < 0.01 and np.delete(found["when"], 6).min() > 0.99
    assert min(gates.min() for slot, gates in found.items() if slot != "when") > 0.99


def test_a_hand_set_cell_that_never_hears_itself_loses_nothing_when_deaf_and_one_that_keeps_by_hearing_all():
    hand = gender_and_number()
    assert set(two_units.shares_right(hand).values()) == {1} and np.array_equal(deaf(hand).theta, hand.theta)
    hearing = gender_and_number()  # it forgets at every word, and writes down again what it hears itself say
    hearing.W_xf[:], hearing.b_f[:], hearing.W_xi[:], hearing.b_i[:] = 0, -800, 0, 20
    hearing.W_xc *= 10
    hearing.W_hc[:], hearing.W_xo[:] = [[8, 0], [0, 8]], 0
    assert set(two_units.shares_right(hearing).values()) == {1}
    lost = two_units.shares_right(deaf(hearing))
    assert lost["verb"] < 0.9 and lost["second verb"] < 0.6 and lost["pronoun"] < 0.6


def test_what_units_hold_is_found_where_it_was_put_and_a_mix_is_called_a_mix():
    hand = gender_and_number()
    found = what_units_hold(hand)
    assert np.allclose(found["number"], [0, 1], atol=0.001) and np.allclose(found["gender of one"], [1, 0], atol=0.001)
    hand.W_xc[:] = [[0, 1, 1], [0, 0, -2]]
    mixed = what_units_hold(hand)
    assert 0.5 < mixed["number"][0] < 0.9 and mixed["gender of one"][0] > 0.99 and mixed["number"][1] < -0.99


def test_gates_that_shut_at_the_subject_only_are_seen_to():
    found = gates_at(gender_and_number())
    assert found["f"]["subject"].max() < 0.001 and found["f"]["elsewhere"].min() > 0.999
    assert found["i"]["subject"].min() > 0.999 and found["o"]["subject"][0] < 0.001 < 0.999 < found["o"]["subject"][1]
