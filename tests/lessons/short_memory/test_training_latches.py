"""Guessing finds a latch in a few tries; gradient descent finds it if the sequences are short, else not."""

import numpy as np
import pytest

from lessons_lib.lessons.short_memory.training.latches import (
    guesses_needed,
    has_the_bit,
    how_many_find_it,
    last_states,
    learn_latch,
)


def bit(w, yes, no, longest=60):
    return bool(has_the_bit(w, yes, no, longest, np.random.default_rng(0))[0])


def test_a_strong_latch_with_the_right_signs_has_the_bit_and_no_other_has():
    assert bit(20.0, 5.0, -5.0)
    assert not bit(20.0, -5.0, 5.0)   # it says no for yes
    assert not bit(20.0, 5.0, 5.0)    # it was told nothing
    assert not bit(0.5, 5.0, -5.0)    # it fades
    assert not bit(-20.0, 5.0, -5.0)  # it changes sides at every step, and the sequences end when they like


def test_many_latches_side_by_side_are_those_one_by_one():
    w, yes, no = np.array([[20.0, 0.5, 3.0], [5.0, 5.0, 80.0], [-5.0, -5.0, -1.0]])
    together = has_the_bit(w, yes, no, 60, np.random.default_rng(0))
    assert list(together) == [bit(*three) for three in zip(w, yes, no, strict=True)]


def test_a_sequence_of_one_step_is_what_it_was_told():
    states = last_states(3.0, 1.0, -2.0, 1, np.random.default_rng(0))
    assert np.allclose(states[0, :2], np.tanh([1.0, -2.0]))


def test_a_guesser_needs_about_eight_tries():
    assert 5 < np.mean([guesses_needed(seed, longest=60) for seed in range(40)]) < 12


@pytest.mark.parametrize("longest, found", [(6, True), (60, False)])
def test_descent_finds_the_latch_near_and_not_far(longest, found):
    hits = sum(learn_latch(seed, longest, rate=0.1, steps=300)[1] for seed in range(4))
    assert hits > 0 if found else hits == 0


def test_starts_are_counted_that_find_it():
    assert how_many_find_it(6, starts=3, rate=0.1, steps=200) == sum(
        learn_latch(seed, 6, 0.1, 200)[1] for seed in range(3))
