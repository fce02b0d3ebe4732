"""The stored nets of sixteen units of lesson 09: whole, with their origin, and saying what the lesson says."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.probes.sixteen_units import (
    FEATURES,
    WALK,
    read_subject,
    shares_right,
)
from lessons_lib.lessons.lstm_step_by_step.results import sixteen_units as results
from lessons_lib.lessons.lstm_step_by_step.training.sixteen_units import new_net
from tests.lessons.lstm_step_by_step.grammar import BEFORE_PRONOUN

STORED = results.load()
KNOWS = np.array(results.knows_pronouns(STORED))
BETWEEN = list(BEFORE_PRONOUN)


def probed(kind, state, feature, how="other nouns"):
    return np.array(STORED["probes"][kind][state][feature][how])


def test_there_are_ten_nets_and_seventeen_places_everywhere():
    assert STORED["walk"] == list(WALK)
    for kind in ("trained", "untrained"):
        for state in "ch":
            for feature in FEATURES:
                for how in ("other nouns", "same nouns", "random labels"):
                    shares = probed(kind, state, feature, how)
                    assert shares.shape == (10, 17) and (0 <= shares).all() and (shares <= 1).all()


def test_the_origin_names_the_command_and_the_settings_of_today():
    assert STORED["origin"] == {**results.origin(), "numpy": STORED["origin"]["numpy"]}


def test_all_nets_know_the_verb_after_1000_steps_and_seven_the_pronoun_in_the_end():
    assert (np.array(STORED["right"]["verb"])[1:] == 1).all() and KNOWS.sum() == 7
    others = np.array(STORED["right"]["pronoun"])[-1, ~KNOWS]
    assert (abs(others - 0.75) < 0.03).all()  # they, and half of the others


def test_the_number_is_read_without_fail_in_every_net():
    assert (probed("trained", "c", "number")[:, BETWEEN] == 1).all()


def test_the_gender_of_one_is_read_in_the_nets_that_know_the_pronoun_and_in_no_other():
    gender = probed("trained", "c", "gender")[:, BETWEEN].mean(axis=1)
    assert (gender[KNOWS] > 0.98).all() and (abs(gender[~KNOWS] - 0.5) < 0.06).all()


def test_the_gender_of_several_is_at_luck_on_average():
    several = probed("trained", "c", "gender of plurals")[:, BETWEEN].mean(axis=1)
    assert abs(several.mean() - 0.5) < 0.03 and several.max() < 0.65


def test_before_training_nothing_is_read_until_a_verb_or_a_pronoun_says_it():
    assert abs(probed("untrained", "c", "number")[:, 1:5].mean() - 0.5) < 0.05
    assert abs(probed("untrained", "c", "gender")[:, BETWEEN].mean() - 0.5) < 0.05


def test_random_labels_are_read_better_than_luck_and_fade():
    drawn = probed("trained", "c", "gender", "random labels").mean(axis=0)
    assert drawn[0] > 0.8 and drawn[BETWEEN[-1]] < 0.66


def test_the_old_subject_is_still_on_the_belt_after_the_next_and_less_is_shown():
    for feature in ("number", "gender"):
        assert probed("trained", "c", feature)[:, -1].mean() > probed("untrained", "c", feature)[:, -1].mean() > 0.8
        assert probed("trained", "h", feature)[:, -1].mean() < probed("trained", "c", feature)[:, -1].mean() - 0.1


def test_forget_gates_stand_half_open_at_a_subject_on_average_and_some_are_shut_in_every_net():
    gates = STORED["forget gates"]
    assert min(gates["mean"]["subject"]) > 0.5 and min(gates["below 0.1"]["subject"]) > 0.05


def test_the_gates_of_the_units_have_the_means_that_are_stored_of_all():
    gates = results.unit_gates(STORED).reshape(10, 16, 16)
    for n, slot in enumerate(STORED["walk"][:-1]):
        assert gates[:, :, n].mean(axis=1) == pytest.approx(STORED["forget gates"]["mean"][slot], abs=2e-4)


def test_the_tables_say_what_is_stored():
    first, verb, pronoun = results.who_knows(STORED).splitlines()
    assert first.split()[1:] == [str(step) for step in STORED["steps"]]
    assert verb.split()[1:] == ["7"] + ["10"] * 9 and pronoun.split()[-1] == "7"
    head, *rows = results.mean_at(results.controls(STORED), STORED).splitlines()
    assert head.split() == ["girl", "often", "when", "she", "boys"] and len(rows) == 3
    assert rows[2].split()[-5:] == [f"{probed('trained', 'c', 'gender', 'random labels')[:, place].mean():.0%}"
                                    for place in (0, 4, 11, 12, 16)]


def test_with_patience_the_others_learn_the_pronoun_too():
    late = [step for step, knows in zip(STORED["learned at"], KNOWS, strict=True) if not knows]
    assert all(results.STEPS < step <= results.LONGER for step in late)
    assert all(0 < step <= results.STEPS for step, knows in zip(STORED["learned at"], KNOWS, strict=True) if knows)


@pytest.mark.parametrize("seed", [0, 7])
def test_probing_an_untrained_net_again_gives_what_is_stored(seed):
    again = read_subject(new_net(seed), "gender", "c", seed)
    assert again["other nouns"] == pytest.approx(probed("untrained", "c", "gender")[seed].tolist(), abs=0.02)
    assert again["random labels"] == pytest.approx(
        probed("untrained", "c", "gender", "random labels")[seed].tolist(), abs=0.02)
    assert shares_right(new_net(seed), seed)["verb"] < 0.7
