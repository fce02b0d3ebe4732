"""Lesson 06's exercises: a latch, a floor and a gradient, and the mistakes that everybody makes once."""

import numpy as np
import pytest

from lessons_lib.lessons.short_memory import exercises
from lessons_lib.lessons.short_memory.latch import hand_set_latch
from lessons_lib.lessons.short_memory.world import best_share
from lessons_lib.nets.jacobians import jacobian
from tests.interactive.checked import says


@pytest.mark.parametrize("w", [0.5, 1.5, 2.0])
def test_remember_is_the_hand_set_latch(w):
    xs = [1.0, 0.0, -0.5, 0.0, 2.0]
    run = hand_set_latch(w).forward(np.array(xs)[:, None, None])
    assert exercises.remember(xs, w) == pytest.approx(run.ys[-1, 0, 0], abs=1e-12)
    assert exercises.gradient_left(w, run.hs[:, 0, 0]) == pytest.approx(jacobian(hand_set_latch(w), run, 0)[0, 0])


def test_a_bit_told_at_the_first_step_is_there_a_thousand_steps_later():
    assert round(exercises.remember([-1.0] + [0.0] * 1000, 1.5), 4) == -0.8586


@pytest.mark.parametrize("gap, seen", [(3, 3), (3, 4), (9, 5), (4, 12)])
def test_with_four_countries_alike_the_best_share_is_the_lessons_floor(gap, seen):
    assert exercises.best_share(gap, seen, [0.25] * 4) == best_share(gap, seen)


def test_a_latch_that_adds_the_news_after_the_squash_is_asked_what_stands_inside(capsys):
    def mine(xs, w):
        h = 0
        for x in xs:
            h = x + np.tanh(h * w)
        return h

    assert "inside the brackets of tanh" in says(capsys, exercises.latch, mine)


def test_an_off_by_one_in_the_window_is_shown_on_the_clouds(capsys):
    said = says(capsys, exercises.last_words, lambda gap, seen, shares: max(shares) if seen < gap else 1)
    assert "last three" in said


def test_a_gradient_without_slopes_is_asked_about_the_flat_ends(capsys):
    assert "flat ends of tanh" in says(capsys, exercises.gradient, lambda w, hs: np.prod([w for _ in hs]))


def test_a_latch_without_a_first_state_is_asked_what_stands_above_the_loop(capsys):
    def mine(xs, w):
        for x in xs:
            h = np.tanh(w * h + x)  # noqa: F821
        return h

    assert "above the loop" in says(capsys, exercises.latch, mine)


def test_a_whole_list_in_one_step_is_no_python_error(capsys):
    def mine(xs, w):
        h = 0
        return np.tanh(w * h + xs)

    said = says(capsys, exercises.latch, mine)
    assert "a step of its own" in said and "TypeError" not in said


def test_a_guesser_that_sees_far_more_than_the_clue_still_sees_it(capsys):
    said = says(capsys, exercises.last_words, lambda gap, seen, shares: 1 if seen == gap + 1 else max(shares))
    assert said.startswith("Not yet") and "if it sees more" in said


def test_the_share_of_wrong_guesses_is_told_from_the_share_of_right_ones(capsys):
    said = says(capsys, exercises.last_words, lambda gap, seen, shares: 0 if seen > gap else 1 - max(shares))
    assert "lesson 01" in said


def test_a_list_squared_and_a_hat_are_no_python_errors(capsys):
    for mine, helps in ((lambda w, hs: w * (1 - hs**2), "np.array"), (lambda w, hs: w * (1 - hs[0] ^ 2), "h**2")):
        said = says(capsys, exercises.gradient, mine)
        assert helps in said and "TypeError" not in said


@pytest.mark.parametrize("exercise, mine, asked", [
    ("gradient", lambda w, hs: np.prod([w * 1 - h**2 for h in hs]), "needs brackets"),
    ("gradient", lambda w, hs: w * np.prod([w * (1 - h**2) for h in hs]), "one w too many"),
    ("gradient", lambda w, hs: np.prod([w * (1 - h**2) for h in [0, *hs[:-1]]]), "before the step, or after it"),
    ("last_words", lambda gap, seen, shares: 1 if gap < seen else 1 - sorted(shares)[-1], "the guesser is wrong"),
])
def test_what_beginners_write_first_gets_its_own_question(capsys, exercise, mine, asked):
    assert asked in says(capsys, exercises.all[exercise], mine)


def test_a_unit_that_hears_only_the_news_is_asked_for_its_loop(capsys):
    def mine(xs, w):
        for x in xs:
            h = np.tanh(w * x)
        return h

    assert "has no loop" in says(capsys, exercises.latch, mine)
