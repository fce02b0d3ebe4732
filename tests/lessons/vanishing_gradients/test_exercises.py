"""Lesson 07's exercises: what the right answers say, and what a classic mistake is told."""

import numpy as np
import pytest

from lessons_lib.lessons.vanishing_gradients import exercises
from lessons_lib.lessons.vanishing_gradients.two_units import loop_matrix
from lessons_lib.training.optimisers import clip_norm
from tests.interactive.checked import says


def test_one_percent_is_left_after_152_steps_of_097_and_7_of_a_half():
    assert [exercises.steps_until(0.97, 0.5), exercises.steps_until(0.97, 0.01)] == [23, 152]
    assert exercises.steps_until(0.5, 0.01) == 7


def test_simple_interest_is_told_about_what_is_left(capsys):
    said = says(capsys, exercises.until, lambda factor, left: int(np.ceil((1 - left) / (1 - factor))))
    assert "simple interest" in said and said.endswith("after two steps?")


def test_the_slopes_of_the_lesson_are_right():
    slopes = [exercises.stack_slope(0, n) for n in range(1, 6)]
    assert [f"{slope:.3g}" for slope in slopes] == ["0.25", "0.0588", "0.0134", "0.00301", "0.000676"]


def test_the_counterexample_may_stretch_ninefold_in_two_steps_though_its_radius_is_0(capsys):
    assert exercises.most_left(loop_matrix(), 2, 1.0) == pytest.approx(9)
    said = says(capsys, exercises.bound, lambda W, steps, slope: (slope * abs(np.linalg.eigvals(W)).max())**steps)
    assert "you use the spectral radius" in said


def test_a_norm_without_its_2_is_told_which_norm_it_is(capsys):
    assert "second argument" in says(capsys, exercises.bound, lambda W, k, slope: (slope * np.linalg.norm(W))**k)


def test_clipping_does_what_the_training_loop_does():
    for gradient, most in exercises.clip.probes:
        same = gradient.copy()
        clip_norm(same, most)
        assert np.allclose(exercises.clipped(gradient, most), same)


def test_clipping_in_place_is_told_whose_gradient_it_changes(capsys):
    def answer(gradient, most):
        clip_norm(gradient, most)
        return gradient

    assert "your function changes gradient" in says(capsys, exercises.clip, answer)


def test_cutting_off_elements_is_told_that_it_turns(capsys):
    assert "turns the gradient" in says(capsys, exercises.clip, lambda g, most: np.minimum(np.maximum(g, -most), most))


def test_less_than_a_quarter_is_left_after_three_halvings_and_not_after_two(capsys):
    assert exercises.steps_until(0.5, 0.25) == 3
    for mine in (lambda factor, left: int(np.ceil(np.log(left) / np.log(factor))), _at_most):
        assert "not *less* than a quarter" in says(capsys, exercises.until, mine)


def _at_most(factor, left):
    steps = 0
    while factor**steps > left:
        steps += 1
    return steps


def test_a_table_of_the_lessons_length_is_too_short(capsys):
    mine = lambda factor, left: np.arange(4000)[factor ** np.arange(4000) < left][0]  # noqa: E731
    assert "ends too early" in says(capsys, exercises.until, mine)


def test_every_wrong_loop_of_until_comes_to_an_end_at_every_probe():
    assert all(0 < 1 - left < 1 for _, left in exercises.until.probes)  # at 1 - left = 0 a loop would never end


def test_the_squared_length_is_told_from_the_length(capsys):
    def mine(gradient, most):
        return gradient * most / np.linalg.norm(gradient) if gradient @ gradient > most else gradient

    assert "asks the squared length" in says(capsys, exercises.clip, mine)


def test_the_table_of_the_lesson_is_right_and_a_nudge_of_the_lessons_size_is_enough(capsys):
    W_hh, x, h_prev = np.array([[0.8, -0.6], [1.0, 0.5]]), np.array([[0.3], [-0.25]]), np.array([[0.5], [-0.5]])
    assert exercises.four_slopes(h_prev, x, W_hh).round(4).tolist() == [[0.336, -0.252], [1.0, 0.5]]

    def nudged(h_prev, x, W_hh):
        table = np.zeros((2, 2))
        for old in range(2):
            up, down = h_prev.copy(), h_prev.copy()
            up[old] += 0.0001
            down[old] -= 0.0001
            table[:, [old]] = (np.tanh(W_hh @ up + x) - np.tanh(W_hh @ down + x)) / 0.0002
        return table

    assert says(capsys, exercises.jacobian, nudged).startswith("Correct")


@pytest.mark.parametrize("mine, word", [
    (lambda h_prev, x, W_hh: (1 - np.tanh(W_hh @ h_prev + x).ravel() ** 2) * W_hh, "Did your h stay a column?"),
    (lambda h_prev, x, W_hh: W_hh @ np.diag(1 - np.tanh(W_hh @ h_prev + x).ravel() ** 2), "it should be each row"),
    (lambda h_prev, x, W_hh: W_hh.T * (1 - np.tanh(W_hh @ h_prev + x) ** 2).T, "lies on its side"),
    (lambda h_prev, x, W_hh: (1 - (W_hh @ h_prev + x) ** 2) * W_hh, "what came *out* of tanh"),
    (lambda h_prev, x, W_hh: W_hh, "you stop before tanh"),
    (lambda h_prev, x, W_hh: (1 - np.tanh(W_hh @ h_prev) ** 2) * W_hh, "you forgot x"),
])
def test_the_classic_slips_of_a_jacobian_are_told_what_they_are(capsys, mine, word):
    assert word in says(capsys, exercises.jacobian, mine)


def test_the_lessons_own_step_does_not_do_and_it_is_said_why(capsys, sources):
    mine = {"np": np}
    exec(next(source for source in sources if "def step(" in source), mine)
    exec("def by_slope(h_prev, x, W_hh): return (1 - step(h_prev) ** 2) * W_hh\n"
         "nudge_1, nudge_2 = np.array([[0.0001], [0]]), np.array([[0], [0.0001]])\n"
         "def slope(h, nudge): return (step(h + nudge) - step(h - nudge)) / 0.0002\n"
         "def by_nudging(h_prev, x, W_hh): return np.hstack([slope(h_prev, nudge_1), slope(h_prev, nudge_2)])", mine)
    assert "you ask the lesson's `step`" in says(capsys, exercises.jacobian, mine["by_slope"])
    assert "you nudge the lesson's `step`" in says(capsys, exercises.jacobian, mine["by_nudging"])
