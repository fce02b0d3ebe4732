"""The stored cells of two units of lesson 09: whole, with their origin, and measured as they are stored."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.results import (
    sixteen_units as lstm_step_by_step,
)
from lessons_lib.lessons.lstm_step_by_step.results import (
    two_units as two_unit_cells,
)
from lessons_lib.lessons.lstm_step_by_step.training import two_units as two
from lessons_lib.lessons.lstm_step_by_step.training.sixteen_units import leads_of

STORED = two_unit_cells.load()


def test_the_origin_names_the_command_and_the_settings_of_today():
    assert STORED["origin"] == {**two_unit_cells.origin(), "numpy": STORED["origin"]["numpy"]}


@pytest.mark.parametrize("seed", range(10))
def test_what_is_stored_of_a_net_is_what_its_rounded_weights_give(seed):
    net = two_unit_cells.cell(seed)
    assert np.array_equal(net.theta, np.round(net.theta, 2)) and np.abs(net.theta).max() < 20
    assert two.shares_right(net) == {slot: STORED["right"][slot][seed] for slot in two.ASKED}
    lead = min(leads_of(net, slot).min() for slot in two.ASKED)
    assert lead == pytest.approx(STORED["smallest lead"][seed], abs=1e-4)
    for slot, share in two.shares_right(two.deaf(net)).items():
        assert share == pytest.approx(STORED["deaf"][slot][seed], abs=1e-4)
    for feature, found in two.what_units_hold(net).items():
        assert found == pytest.approx(STORED["holds"][feature][seed], abs=1e-4)
    for gate, places in two.gates_at(net).items():
        for place, means in places.items():
            assert means.tolist() == pytest.approx(STORED["gates"][gate][place][seed], abs=1e-4)


def test_all_ten_learn_it_and_from_a_lower_forget_bias_six():
    assert all(0 < step <= two.STEPS for step in STORED["learned at"])
    assert all(share == 1 for shares in STORED["right"].values() for share in shares)
    assert sum(step > 0 for step in STORED["learned at from a forget bias of 1"]) == 6


def test_the_one_that_is_shown_is_the_fifth_to_learn_it():
    shown, steps = STORED["shown"], STORED["learned at"]
    before = [seed for seed in range(10) if (steps[seed], seed) < (steps[shown], shown)]
    assert shown == two_unit_cells.median_seed(steps) and len(before) == 4
    assert np.array_equal(lstm_step_by_step.trained_cell().theta, two_unit_cells.cell(shown).theta)


def test_a_net_that_never_learned_it_comes_last_and_the_lower_seed_first():
    assert two_unit_cells.median_seed([0, 50, 0]) == 0 and two_unit_cells.median_seed([100, 50, 50, 50]) == 2
