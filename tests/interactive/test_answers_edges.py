"""What is said at the edges: of an array that is too small, of a function that returns nothing, at a sentence's end."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise
from tests.interactive.checked import says

SQUARE = Exercise("t", right={"a": lambda W: W, "b": lambda W: +W}, wrong={}, praise="", hints=["h"],
                  probes=[(np.eye(2),)])
NUMBER = Exercise("t", right={"a": lambda days: days % 3}, wrong={}, praise="", hints=["h"], probes=[(1,), (14,)])
PAIR = Exercise("t", right={"a": (6, 7)}, wrong={}, praise="", hints=["h"])


def in_place(W):
    W = W[:, :1].copy()
    W += np.eye(2)
    return W


def in_one_line(W):
    W = W @ W; W = W + np.ones((3, 1)); return W  # noqa: E702


def test_an_array_too_small_to_be_written_into_is_not_told_that_the_shapes_do_not_fit(capsys):
    words = says(capsys, SQUARE, in_place)
    assert "in W += np.eye(2) the outcome has the shape (2, 2) and finds no room in W, of shape (2, 1)" in words
    assert "don't fit" not in words
    assert "in W = W + np.ones((3, 1)) the shapes" in says(capsys, SQUARE, in_one_line)


def test_a_function_that_works_and_returns_nothing_was_attempted(capsys):
    def printed(days):
        print(days % 3)

    def looked_for(days):
        for day in range(3):
            if day > 5 + days:
                return day

    for answer in (printed, looked_for, lambda days: [days, None][1]):
        assert "Not yet: your function returns None" in says(capsys, NUMBER, answer)


def test_a_sentence_that_ends_with_a_question_gets_no_full_stop(capsys):
    assert "calls it?" in says(capsys, NUMBER, lambda days: len)
    words = says(capsys, PAIR, [len, len])
    assert "calls it?" in words and "?." not in words
