"""Lesson 07's exercises: what the right answers say, and what a classic mistake is told."""

import numpy as np
import pytest

from lessons_lib.exercises import vanishing_gradients as exercises
from lessons_lib.nets.two_units import loop_matrix
from lessons_lib.training.optimisers import clip_norm


def says(capsys, exercise, answer):
    exercise.check(answer)
    return " ".join(capsys.readouterr().out.split())


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
