"""The small cases that a teacher is given for the board: each wrong answer does there what is said of it."""

import numpy as np
import pytest

from lessons_lib.lessons.short_memory import exercises
from lessons_lib.lessons.short_memory.training import last_word
from tests.lessons.answers import answers

wrong, _ = answers(exercises)


def test_the_table_at_the_board():
    assert [round(float(exercises.remember([1, 0][:n], 1.5)), 2) for n in (1, 2)] == [0.76, 0.82]


@pytest.mark.parametrize(("label", "xs", "w", "is_so"), [
    ("news added outside the squash", [1] * 20, 1.5, lambda h: h > 1),
    ("the self-weight forgotten", [1, 0], 0, lambda h: h > 0.5),
    ("w at the news", [1, 1, 1], 0, lambda h: h == 0),
    ("starts at 1", [], 1.5, lambda h: h == 1), ("starts at the first input", [5], 1.5, lambda h: h == 5),
    ("the squash forgotten", [1, 0, 0, 0], 2, lambda h: h == 8),
    ("squashed at the end alone", [1, 0, 0, 0], 2, lambda h: np.arctanh(h) == pytest.approx(8)),
])
def test_a_latch_that_does_otherwise(label, xs, w, is_so):
    right = exercises.remember(xs, w)
    assert is_so(wrong("latch", label)(xs, w)) and not is_so(right) and abs(right) < 1
    assert exercises.remember([1, 0], 0) == 0


def test_a_sum_that_cannot_tell_two_orders_apart():
    ends = [exercises.remember(xs, 1.5) for xs in ([1, -1], [-1, 1])]
    assert ends[0] > 0 > ends[1]
    assert [wrong("latch", "all inputs together")(xs, 1.5) for xs in ([1, -1], [-1, 1])] == [0, 0]


def test_what_shows_under_the_sheet():
    words = "I grew up in France . I speak fluent".split()
    assert last_word.phrases(4, 32, seed=3).text() == f"{' '.join(words)} French"
    assert words[-4] == "." and words[-5] == "France"
    shares = [0.7, 0.3]
    assert wrong("last_words", "the clue counted as in sight one word too early")(4, 4, shares) == 1
    assert wrong("last_words", "one word too late")(4, 5, shares) < 1 == exercises.best_share(4, 5, shares)
    assert wrong("last_words", "guesses evenly")(4, 1, shares) < exercises.best_share(4, 1, shares) == 0.7


def test_nudges_along_the_chain():
    assert exercises.gradient_left(1.5, [0.0]) == 1.5 and np.tanh(1.5 * 0.001).round(4) == 0.0015
    assert wrong("gradient", "the self-weight forgotten")(1.5, [0.0]) == 1
    assert wrong("gradient", "a bracket left out")(1.5, [1.0]) == 0.5 and exercises.gradient_left(1.5, [1.0]) == 0
    assert [wrong("gradient", "1 - h, squared")(2, [h]) for h in (1, -1)] == [0, 8]
    assert [wrong("gradient", "the slope taken as 1 - h")(1, [h]) for h in (1, -1)] == [0, 2]
    halves = [0.5**0.5, 0.5**0.5]
    assert exercises.gradient_left(1, halves) == pytest.approx(0.25)
    assert wrong("gradient", "added up")(1, halves) == pytest.approx(1)
    assert len({round(1.5 * (1 - h**2), 3) for h in (0.9, 0.85, 0.86)}) == 3
