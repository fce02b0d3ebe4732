"""The three long tasks: what a batch is, that it says what it says, and which lengths are refused."""

import numpy as np
import pytest

from lessons_lib.lessons.long_memory.world import (
    KNOWS_NOTHING,
    LONGEST,
    QUIET,
    SYMBOLS,
    adding,
    biases_for,
    clue,
    clue_anywhere,
    half_life,
    quiet_bit,
    text,
)
from lessons_lib.nets.activations import sigmoid


def rng(seed=0):
    return np.random.default_rng(seed)


def test_a_clue_comes_first_a_question_last_and_between_them_only_what_says_nothing():
    xs, targets, mask = clue(30, 200, rng())
    assert xs.shape == (32, 7, 200) and xs.dtype == np.float32 and (xs.sum(axis=1) == 1).all()
    texts = [text(xs, b) for b in range(200)]
    assert {words[0] for words in texts} == {"A", "B"} and {words[-1] for words in texts} == {"?"}
    assert {word for words in texts for word in words[1:-1]} == set("pqrs")
    assert [SYMBOLS[right] for right in targets[-1]] == [words[0] for words in texts]
    assert mask[-1].all() and not mask[:-1].any() and not targets[:-1].any()


def test_both_clues_and_all_distractors_come_about_equally_often():
    xs, targets, _ = clue(100, 2000, rng())
    assert abs(targets[-1].mean() - 0.5) < 0.05
    assert abs(xs[1:-1].mean(axis=(0, 2))[2:6] - 0.25).max() < 0.01


def test_the_distractors_know_nothing_of_the_clue():
    xs, targets, _ = clue(5, 4000, rng())
    told = targets[-1] == 1
    assert abs(xs[1:-1, :, told].mean(axis=2) - xs[1:-1, :, ~told].mean(axis=2)).max() < 0.06


def test_a_bit_comes_first_then_a_quiet_noise_then_the_question():
    xs, targets, mask = quiet_bit(50, 300, rng())
    assert xs.shape == (52, 2, 300) and xs.dtype == np.float32
    assert np.array_equal(xs[0, 0], np.where(targets[-1] == 1, 1, -1)) and set(targets[-1].tolist()) == {0, 1}
    assert abs(xs[1:-1, 0].std() - QUIET) < 0.002 and abs(xs[1:-1, 0]).max() < 0.4
    assert (xs[-1, 1] == 1).all() and not xs[:-1, 1].any() and not xs[-1, 0].any()
    assert mask[-1].all() and not mask[:-1].any()


def test_two_different_numbers_are_marked_anywhere_and_their_sum_is_asked():
    xs, targets, mask = adding(6, 3000, rng())
    assert xs.shape == (6, 2, 3000) and targets.shape == (6, 1, 3000)
    assert set(np.unique(xs[:, 1])) == {0, 1} and (xs[:, 1].sum(axis=0) == 2).all()
    assert (0 <= xs[:, 0]).all() and (xs[:, 0] < 1).all()
    assert np.allclose(targets[-1, 0], (xs[:, 0] * xs[:, 1]).sum(axis=0)) and not targets[:-1].any()
    assert mask[-1].all() and not mask[:-1].any()
    assert abs(xs[:, 1].mean(axis=1) - 1 / 3).max() < 0.03


def test_whoever_says_one_always_is_wrong_by_a_sixth_and_not_by_what_the_paper_prints():
    sums = adding(2, 400_000, rng())[1][-1, 0]
    assert abs(((sums - 1.0) ** 2).mean() - KNOWS_NOTHING) < 0.002 < 0.1767 - KNOWS_NOTHING


@pytest.mark.parametrize("make", [clue, quiet_bit, adding])
def test_the_same_generator_gives_the_same_batch_and_the_next_one_is_another(make):
    one, again, both = make(9, 4, rng(1)), make(9, 4, rng(1)), rng(1)
    make(9, 4, both)
    assert all(map(np.array_equal, one, again)) and not np.array_equal(one[0], make(9, 4, both)[0])


@pytest.mark.parametrize("make", [clue, quiet_bit, adding])
@pytest.mark.parametrize("length, said", [
    (0, "length must be at least 1; got 0"), (-3, "length must be at least 1; got -3"),
    (10_000_000, "length must be at most 100,000 steps, .*; got 10,000,000, which takes 84 GB or more"),
    (LONGEST + 1, "at most 100,000")])
def test_a_length_of_nothing_or_of_ten_million_is_refused_in_a_sentence(make, length, said):
    with pytest.raises(ValueError, match=said):
        make(length, 4, rng())


@pytest.mark.parametrize("make", [clue, quiet_bit, adding])
@pytest.mark.parametrize("length", [1.5, "10", None, True])
def test_a_length_that_is_no_whole_number_is_refused(make, length):
    with pytest.raises(TypeError, match="length must be a whole number; got "):
        make(length, 4, rng())


def test_one_step_is_too_short_for_two_marks_and_enough_for_a_clue():
    with pytest.raises(ValueError, match="T must be at least 2 steps, for two are marked; got 1"):
        adding(1, 4, rng())
    assert clue(1, 2, rng())[0].shape == (3, 7, 2) and quiet_bit(1, 2, rng())[0].shape == (3, 2, 2)


@pytest.mark.parametrize("bias", [-2.0, 0.0, 1.0, 5.0, 10.0])
def test_after_its_half_life_half_is_left(bias):
    assert sigmoid(bias) ** half_life(bias) == pytest.approx(0.5)


@pytest.mark.parametrize("length", [10, 100, 1000, 10_000])
def test_the_rule_for_the_biases_is_what_it_says(length):
    forget, shut = biases_for(length)
    assert half_life(forget) / length == pytest.approx(13.9, rel=0.01)
    assert sigmoid(shut) * length == pytest.approx(2.5, rel=0.25)
    assert biases_for(1000) == pytest.approx((9.9, -5.99), abs=0.01)


def test_half_lives_that_the_lesson_says():
    assert half_life(0.0) == pytest.approx(1) and half_life(1.0) == pytest.approx(2.21, abs=0.01)
    assert half_life(10.0) == pytest.approx(15268, abs=1) and half_life([0.0, 5.0]).shape == (2,)


def test_a_clue_anywhere_stands_at_every_place_and_once():
    xs, targets, mask = clue_anywhere(9, 4000, rng())
    found = xs[:, :2].sum(axis=1)
    assert (found.sum(axis=0) == 1).all() and not found[-1].any() and (xs[-1, -1] == 1).all()
    assert (abs(found[:-1].sum(axis=1) - 400) < 80).all()
    assert (np.argmax(xs[:, :2].sum(axis=0), axis=0) == targets[-1]).all()
    assert mask[-1].all() and not mask[:-1].any() and xs.shape == clue(9, 4000, rng())[0].shape
