"""The stored results of lesson 07: whole, with their origin, and saying what the lesson says."""

import numpy as np
import pytest

from lessons_lib.lessons.vanishing_gradients import results
from lessons_lib.lessons.vanishing_gradients.training.loud_clue import LEARNED, watched

STORED = results.load()


def test_every_net_is_there_and_was_asked_until_it_had_learned():
    assert tuple(STORED["gaps"]) == results.GAPS and tuple(STORED["budgets"]) == results.BUDGETS
    for nets, heard in zip(STORED["right"], STORED["heard"], strict=True):
        assert len(nets) == len(heard) == 10
        for shares in nets:
            assert (np.array(shares[:-1]) < LEARNED).all()
            assert shares[-1] >= LEARNED or len(shares) == len(results.BUDGETS)


def test_the_origin_names_the_command_and_the_settings_of_today():
    assert STORED["origin"] == {**results.origin(), "numpy": STORED["origin"]["numpy"]}


def test_most_nets_learn_every_gap_and_the_farther_ones_later():
    counts = np.array(STORED["learned"])
    assert (counts[:, -1] >= 9).all() and (np.diff(counts, axis=1) >= 0).all()
    assert (np.diff(counts, axis=0) <= 0).all() and counts[2].tolist() == [0, 2, 7, 9, 10]


def test_the_clue_is_fainter_the_farther_it_is():
    heard = np.median(STORED["heard"], axis=1)
    assert (heard[1:] < heard[:-1] / 20).all() and 1e-20 < heard[-1] < 5e-20


def test_the_five_nets_wait_jump_and_hear_the_clue_before_they_jump():
    kept, jumps = STORED["watched"], []
    for right, heard in zip(kept["right"], kept["heard"], strict=True):
        jump = next(n for n, part in enumerate(right) if part > 0.95)
        jumps.append(kept["updates"][jump])
        before = np.array(heard[:jump + 1])
        assert max(right[:jump - 1]) < 0.65                            # it guesses, till the look before the last
        assert before[-5:].max() > 100 * np.median(before[:-5])        # and shortly before it hears much more
    assert sorted(jumps) == [400, 460, 620, 760, 1400]


@pytest.mark.parametrize("gap, seed", [(5, 3), (20, 0), (80, 9)])
def test_what_was_heard_before_training_is_measured_again(gap, seed):
    stored = STORED["heard"][results.GAPS.index(gap)][seed]
    assert watched(seed, gap, (0,))[0][1] == pytest.approx(stored, rel=0.02)
