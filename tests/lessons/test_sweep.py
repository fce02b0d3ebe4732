"""The sweep over every experiment, sweep.py, tries what a hand would try, and sees what goes wrong there."""

from itertools import combinations, product

import numpy as np
import pytest

from lessons_lib.drawing.svg import Drawing
from lessons_lib.interactive.controls import choice, slider, switch
from lessons_lib.interactive.experiment import Experiment
from tests.lessons import test_every_experiment as guard
from tests.lessons.sweep import random_value, settings, values


def explore(overlap=False, forget=True, names=True, number=1.0):
    """An experiment that is right, or wrong in one way: at the high end of a slider, or after a move."""
    moves = []

    def draw(days, gain, dish, news):
        moves.append(days)
        sheet = Drawing(800, 120)
        sheet.text(100, 40, f"{days} days, {len(set(moves)) if not forget else 0} moves", anchor="start")
        x = 160 if overlap and gain == 2 else 400
        sheet.text(x, 40, f"{dish} {gain:.2f} {news}", anchor="start")
        numbers = {"gain": gain * number} if names or days < 10 else {"other": 1.0}
        return sheet.svg("A try", "A picture for a test."), numbers

    return Experiment(draw, "Turn it.", days=slider(0, 10, 3, label="days"),
                      gain=slider(0, 2, 0.5, label="gain"),
                      dish=choice(["pizza", "sushi"], "pizza", "dish"), news=switch(True, "news"))


def test_a_control_is_tried_at_both_ends_and_in_the_middle():
    tried = [values(control) for control in explore().controls.values()]
    assert tried == [[0, 5, 10], [0, 1.0, 2], ["pizza", "sushi"], [False, True]]


def test_every_pair_of_ends_is_tried_once():
    found = settings(explore())
    assert {(s["days"], s["gain"]) for s in found} >= {(a, b) for a in (0, 5, 10) for b in (0, 1, 2)}
    assert all(found.count(setting) == 1 for setting in found)


def large(controls=14):
    """A large experiment: as many sliders, with three values each, and a choice of four."""
    def draw(**values):
        return Drawing(10, 10).svg("A try", "d"), dict.fromkeys(values, 0.0)

    return Experiment(draw, "Turn it.", dish=choice(["pizza", "sushi", "waffles", "soup"], "soup", "dish"),
                      **{f"c{n}": slider(0, 10, 3, label=f"control {n}") for n in range(controls)})


def test_every_pair_of_a_large_experiment_is_tried_in_few_settings():
    experiment = large()
    found, controls = settings(experiment), {n: values(c) for n, c in experiment.controls.items()}
    for (a, one), (b, other) in combinations(controls.items(), 2):
        assert {(s[a], s[b]) for s in found} >= set(product(one, other)), (a, b)
    assert len(found) < 100 and found == settings(large())


def test_every_value_of_a_large_experiment_is_tried_with_all_else_at_its_start():
    experiment = large()
    found = settings(experiment)
    for name, control in experiment.controls.items():
        assert all({**experiment.start, name: value} in found for value in values(control))


def test_a_random_move_is_one_that_a_slider_can_make():
    control, rng = slider(0, 2, 0.5), np.random.default_rng(0)
    tried = [random_value(control, rng) for _ in range(100)]
    assert min(tried) >= 0 and max(tried) <= 2 and len(set(tried)) > 50
    assert all(abs(value * 100 - round(value * 100)) < 1e-9 for value in tried)


def test_a_good_experiment_passes():
    for check in CHECKS:
        check(explore)


FAULTS = [{"overlap": True}, {"forget": False}, {"names": False}, {"number": np.nan}]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_at_one_end_or_after_a_move_is_seen(fault):
    with pytest.raises(AssertionError):
        for check in CHECKS:
            check(lambda: explore(**fault))


CHECKS = [
    guard.test_at_every_setting_the_picture_is_whole_and_its_words_can_be_read,
    guard.test_at_every_setting_the_numbers_have_the_same_names_and_are_plain,
    guard.test_after_any_moves_it_stands_where_a_fresh_one_would,
    guard.test_start_again_leads_back_to_the_start,
    guard.test_drawing_for_other_values_moves_no_control,
    guard.test_every_control_has_a_name_and_the_experiment_a_sentence,
]
