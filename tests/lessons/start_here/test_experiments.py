"""Three bells: what a learner can find by turning how much is kept."""

import numpy as np
import pytest

from lessons_lib.lessons.start_here.echo import echo_step
from lessons_lib.lessons.start_here.experiments import STEPS, STROKES, explore_echo, strokes
from tests.drawing.texts import texts

LAST = STEPS - 1


def at(keep, t=LAST, step=echo_step):
    svg, numbers = explore_echo(step).draw(keep=keep, t=t)
    return numbers, texts(svg)[-1].words


def test_a_bell_that_keeps_nothing_sounds_only_when_it_is_struck():
    for t in range(STEPS):
        numbers, says = at(0.0, t)
        assert numbers["h"] == numbers["x"] == strokes()[t, :, 0].tolist()
    assert says.startswith("Nothing is kept")


def test_bells_that_keep_everything_count_their_strokes():
    numbers, says = at(1.0)
    assert numbers["h"] == [1, 2, 3] == [len(times) for times in STROKES]
    assert says.endswith("1, 2 and 3.")


def test_after_ten_steps_half_of_the_first_bell_is_left_at_a_keep_of_0_93():
    turns = np.round(np.arange(0, 1.11, 0.01), 2)
    nearest = min(turns, key=lambda keep: abs(at(float(keep), 10)[0]["h"][0] - 0.5))
    assert nearest == 0.93
    assert at(0.93, 10)[1] == "10 steps after its only stroke, 48 % of the first bell is left."


def test_above_one_the_sound_grows_although_nobody_strikes():
    numbers, says = at(1.1)
    assert numbers["h"][0] == pytest.approx(1.1**LAST) and "612 %" in says


def test_a_share_too_small_to_print_is_said_so():
    assert at(0.5)[1] == "19 steps after its only stroke, less than 0.01 % of the first bell is left."


def test_a_learners_own_step_draws_the_same_picture():
    def mine(news, h_prev, keep):
        return [[keep * h + x] for (h,), x in zip(h_prev.tolist(), news, strict=True)]

    assert explore_echo(mine).svg == explore_echo().svg


def test_a_learners_step_that_falls_into_the_trap_is_told_the_shapes_in_the_pictures_place():
    fallen = explore_echo(lambda news, h_prev, keep: keep * h_prev + np.array(news))
    assert "at step 0, what your function returns has shape (3, 3), and (3, 1) is wanted." in fallen.svg


def test_a_learners_step_that_is_wrong_only_later_is_told_at_which_step():
    forgets = explore_echo(lambda news, h_prev, keep: np.array(news)[:, None])
    assert "at step 1, what your function returns is the column (0, 0, 0)" in forgets.svg
