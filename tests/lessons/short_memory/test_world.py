"""Lesson 06's sentences: the clue decides the answer, everything in between says nothing, and luck is one in four."""

import numpy as np
import pytest

from lessons_lib.lessons.short_memory.world import LANGUAGES, PLACES, VOCABULARY, best_share, phrases

GAPS = (3, 4, 9, 14, 24, 34, 54, 104)


@pytest.mark.parametrize("gap", GAPS)
def test_the_gap_is_the_number_of_words_between_clue_and_answer(gap):
    made = phrases(gap, 8, seed=0)
    clue, answer = made.clue, len(made.words) - 1
    assert made.gap == gap == answer - clue - 1
    for b in range(8):
        words = made.text(b).split()
        assert {**LANGUAGES, **PLACES}[words[clue]] == words[answer]


def test_the_two_sentences_of_the_lesson_can_be_made():
    assert "the clouds are in the sky" in [phrases(3, 8).text(b) for b in range(8)]
    assert "I grew up in France . I speak fluent French" in [phrases(4, 8).text(b) for b in range(8)]


@pytest.mark.parametrize("gap", GAPS)
def test_of_every_four_sentences_each_clue_has_one(gap):
    clues = phrases(gap, 400, seed=1).words[phrases(gap, 400, seed=1).clue]
    assert sorted(np.unique(clues, return_counts=True)[1]) == [100] * 4


def test_a_net_reads_all_words_but_the_last_and_is_asked_once():
    made = phrases(9, 32, seed=0)
    assert made.xs.shape == (len(made.words) - 1, len(VOCABULARY), 32) and made.xs.dtype == np.float32
    assert (made.xs.sum(axis=1) == 1).all()
    assert np.array_equal(made.targets[-1], made.words[-1])
    assert made.asked.sum() == 32 and made.asked[-1].all()


def test_the_same_seed_makes_the_same_sentences_and_another_seed_others():
    assert np.array_equal(phrases(14, 8, seed=5).words, phrases(14, 8, seed=5).words)
    assert not np.array_equal(phrases(14, 8, seed=5).words, phrases(14, 8, seed=6).words)


@pytest.mark.parametrize("gap", [-1, 0, 2, 5, 10])
def test_a_gap_that_no_sentence_has_is_refused(gap):
    with pytest.raises(ValueError, match=f"gap must be 3 .* got {gap}"):
        phrases(gap, 4)


def test_no_sentences_at_all_are_refused():
    with pytest.raises(ValueError, match="B must be at least 1"):
        phrases(4, 0)


def test_the_floor_without_the_clue_is_one_in_four():
    assert [best_share(4, seen) for seen in (3, 4, 5)] == [0.25, 0.25, 1.0]
