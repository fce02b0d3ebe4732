"""The stored cells of two units of lesson 09: whole, with their origin, and measured as they are stored."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.probes import two_units as probes
from lessons_lib.lessons.lstm_step_by_step.results import sixteen_units, two_units
from lessons_lib.lessons.lstm_step_by_step.training.two_units import ASKED, STEPS
from lessons_lib.lessons.lstm_step_by_step.two_sentences import leads_of

STORED = two_units.load()


def test_the_origin_names_the_command_and_the_settings_of_today():
    assert STORED["origin"] == {**two_units.origin(), "numpy": STORED["origin"]["numpy"]}


@pytest.mark.parametrize("seed", range(10))
def test_what_is_stored_of_a_net_is_what_its_rounded_weights_give(seed):
    net = two_units.cell(seed)
    assert np.array_equal(net.theta, np.round(net.theta, 2)) and np.abs(net.theta).max() < 20
    assert probes.shares_right(net) == {slot: STORED["right"][slot][seed] for slot in ASKED}
    lead = min(leads_of(net, slot).min() for slot in ASKED)
    assert lead == pytest.approx(STORED["smallest lead"][seed], abs=1e-4)
    for slot, share in probes.shares_right(probes.deaf(net)).items():
        assert share == pytest.approx(STORED["deaf"][slot][seed], abs=1e-4)
    for feature, found in probes.what_units_hold(net).items():
        assert found == pytest.approx(STORED["holds"][feature][seed], abs=1e-4)
    for gate, places in probes.gates_at(net).items():
        for place, means in places.items():
            assert means.tolist() == pytest.approx(STORED["gates"][gate][place][seed], abs=1e-4)


def test_all_ten_learn_it_and_from_a_lower_forget_bias_six():
    assert all(0 < step <= STEPS for step in STORED["learned at"])
    assert all(share == 1 for shares in STORED["right"].values() for share in shares)
    assert sum(step > 0 for step in STORED["learned at from a forget bias of 1"]) == 6


def test_the_one_that_is_shown_is_the_fifth_to_learn_it():
    shown, steps = STORED["shown"], STORED["learned at"]
    before = [seed for seed in range(10) if (steps[seed], seed) < (steps[shown], shown)]
    assert shown == two_units.median_seed(steps) and len(before) == 4
    assert np.array_equal(sixteen_units.trained_cell().theta, two_units.cell(shown).theta)


def test_a_net_that_never_learned_it_comes_last_and_the_lower_seed_first():
    assert two_units.median_seed([0, 50, 0]) == 0 and two_units.median_seed([100, 50, 50, 50]) == 2
