"""Lesson 11's pictures can be read, and say what is true."""

import pytest

from lessons_lib.lessons.long_memory.pictures import draw_task
from tests.drawing.texts import complaints, words


@pytest.mark.parametrize("length", [1, 2, 12, 13, 14, 1000, 100_000])
def test_a_task_of_any_length_can_be_read_and_says_how_long_it_is(length):
    picture = draw_task(length)
    said = words(picture)
    assert not list(complaints(picture.svg)) and any(f"{length:,} distractor" in line for line in said)
    assert sum(len(line) == 1 and line in "pqrs" for line in said) == (length if length <= 13 else 12)
    assert said.count("?") == 1 and ("…" in said) == (length > 13)


def test_the_answer_of_the_task_is_its_clue():
    answers = {tuple(line for line in words(draw_task(20, seed)) if line in ("A", "B")) for seed in range(10)}
    assert answers == {("A", "A"), ("B", "B")}


@pytest.mark.parametrize("length", [0, -1, 100_001, 10_000_000])
def test_a_length_that_cannot_be_run_is_refused(length):
    with pytest.raises(ValueError, match="length must be"):
        draw_task(length)
