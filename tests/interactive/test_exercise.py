"""An exercise answers in one sentence, whatever it is handed."""

import numpy as np
import pytest

from lessons_lib.interactive.answers import shown
from lessons_lib.interactive.exercise import Exercise, Wrong, collect


def after(days):
    return days % 3


def after_by_subtraction(days):
    while days >= 3:
        days -= 3
    return days


def one_short(days):
    return (days - 1) % 3


away = Exercise("Where in the menu are we?", right={"remainder": after, "subtraction": after_by_subtraction},
                wrong={"a day short": Wrong(one_short, "you stop a day early."),
                       "raises": Wrong(lambda days: [][days], "that list is empty.")},
                probes=[(1,), (14,)], praise="14 = 4 * 3 + 2.", hints=["Try 14 % 3.", "It is 2."])
column = Exercise("Make a column.", right={"a column": np.array([[1.0], [2.0]])},
                  wrong={"flat": Wrong(np.array([1.0, 2.0]), "that is flat.")}, praise="(2, 1).", hints=["[:, None]"])


def said(capsys, exercise, answer):
    assert exercise.check(answer) is None
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 4 and max(map(len, lines)) <= 88
    return " ".join(lines)


@pytest.mark.parametrize("answer", [after, after_by_subtraction, lambda d: np.int64(d % 3), lambda d: float(d % 3)])
def test_right_answers_pass_however_they_are_written(capsys, answer):
    assert said(capsys, away, answer) == "Correct. 14 = 4 * 3 + 2."


def test_two_things_at_once_are_told_to_be_one(capsys):
    assert column.check([1.0], [2.0]) is None
    assert "check takes one thing, and was handed 2. Put them in one pair of brackets" in capsys.readouterr().out
    assert away.check(after, 14) is None
    assert "your function by its name" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("answer", [None, ..., lambda days: None, lambda days: ...])
def test_an_empty_answer_is_not_attempted(capsys, answer):
    assert said(capsys, away, answer).startswith("Not attempted")


def test_a_named_wrong_answer_gets_its_own_message_also_when_it_raises(capsys):
    assert said(capsys, away, lambda d: d - 1 - 3 * ((d - 1) // 3)) == "Not yet: you stop a day early."
    assert said(capsys, away, lambda d: [][d]) == "Not yet: that list is empty."


def test_an_unknown_wrong_answer_is_shown_beside_the_right_one(capsys):
    assert said(capsys, away, lambda d: 7) == (
        "Not yet: for days = 1, what your function returns is 7, and 1 is wanted.")


def test_a_path_without_return_is_said(capsys):
    assert "None" in said(capsys, away, lambda d: 1 if d == 1 else None)


class Hostile:
    def __eq__(self, other):
        raise RuntimeError("eq")

    def __repr__(self):
        raise RuntimeError("repr")

    def __array__(self, *args, **kwargs):
        raise RuntimeError("array")


def leave(days):
    raise SystemExit("bye")


@pytest.mark.parametrize("answer", [lambda: 1, lambda d: 1 / 0, "text", 3, lambda d: float("nan"), lambda d: "x",
                                    lambda d: 1j, lambda d: np.ones((2, 2)), lambda d: [[1], [1, 2]], leave,
                                    lambda d: Hostile(), Hostile(), lambda d: np.array([None])])
@pytest.mark.parametrize("exercise", [away, column])
def test_whatever_it_is_handed_it_answers_in_a_sentence(capsys, exercise, answer):
    assert said(capsys, exercise, answer).startswith("Not yet: ")


def test_a_stopped_answer_is_said_and_the_lesson_goes_on(capsys):
    def stopped(days):
        raise KeyboardInterrupt

    assert said(capsys, away, stopped).startswith("Stopped")


def test_a_function_that_prints_its_answer_hears_that_printing_is_not_returning(capsys):
    exercise = Exercise("t", right={"r": after}, wrong={}, praise="", hints=[""], probes=[(1,)])
    words = said(capsys, exercise, lambda days: print(after(days)))
    assert "returns None" in words and "Printing is not returning" in words


def test_a_long_value_is_cut_between_words_and_says_so(capsys):
    week = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    assert shown(week) == "('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', …"
    assert shown("menu " * 20) == "'" + "menu " * 11 + "…" and len(shown("m" * 100)) == 60

    def fault(days):
        raise ValueError("sushi " * 100)

    assert said(capsys, away, fault).endswith("sushi …")


def test_an_answer_cannot_spoil_the_probes(capsys):
    double = Exercise("Double it.", right={"new": lambda v: v * 2}, wrong={}, praise="", hints=[""],
                      probes=[(np.ones((2, 1)),)])

    def in_place(v):
        v *= 2
        return v

    assert "your function changes v" in said(capsys, double, in_place)
    assert said(capsys, double, lambda v: v + v).startswith("Correct")


def test_a_flat_vector_is_not_a_column(capsys):
    assert said(capsys, column, [1.0, 2.0]) == "Not yet: that is flat."
    assert said(capsys, column, [[1], [2]]) == "Correct. (2, 1)."


def test_hints_come_one_by_one_and_the_solution_is_the_tested_code(capsys):
    exercise = Exercise("t", right={"r": after}, wrong={}, praise="", hints=["first", "second"], probes=[(1,)])
    for _ in range(3):
        exercise.hint()
    exercise.solution()
    lines = capsys.readouterr().out.splitlines()
    last = "Hint 2 of 2: second That was the last hint; `.solution()` shows an answer."
    assert lines == ["Hint 1 of 2: first", last, last, "def after(days):", "    return days % 3"]


def test_a_module_lists_its_exercises():
    assert collect("lessons_lib.lessons.dinner.exercises", {"a": away, "n": 1, "b": column}) == {"a": away, "b": column}


def test_a_number_that_was_rounded_is_told_the_digits_that_are_missing(capsys):
    half = Exercise("t", right={"a": lambda n: n / 3}, wrong={}, praise="", hints=["h"], probes=[(7.90248,)])
    assert "is 2.634, and 2.6342 is wanted" in said(capsys, half, lambda n: round(n / 3, 3))


def test_a_value_that_was_rounded_is_told_so_and_not_the_value(capsys):
    half = Exercise("t", right={"a": 2.63416, "b": 2.63416}, wrong={}, praise="", hints=["h"])
    assert said(capsys, half, 2.63) == "Not yet: your answer is right to some digits only, and more are wanted."


def test_what_an_answer_prints_is_printed_once_not_for_every_probe(capsys):
    def chatty(days):
        print("looking at", days)
        return after(days)

    words = said(capsys, away, chatty)
    assert words.count("looking at") == 1 and "Correct" in words


def times(W):
    return W @ np.ones((3, 1))


def plus(W):
    return W + np.ones((3, 1))


@pytest.mark.parametrize("answer, words", [
    (times, "in return W @ np.ones((3, 1)) the shapes (2, 2) of W and (3, 1) of np.ones((3, 1)) don't fit: an @ wants "
            "as many columns at its left as rows at its right"),
    (plus, "the shapes (2, 2) of W and (3, 1) of np.ones((3, 1)) don't fit: a + goes number by number"),
    (eval("lambda W: W @ np.ones((3, 1))"),  # its source is nowhere
     "an @ stands between shapes that don't fit: 2 columns at its left, 3 rows at its right"),
    (eval("lambda W: W + np.ones((3, 1))"), "the shapes (2,2) and (3,1) don't fit element by element"),
])
def test_shapes_that_do_not_fit_are_told_in_our_words(capsys, answer, words):
    square = Exercise("t", right={"a": lambda W: W, "b": lambda W: +W}, wrong={}, praise="", hints=["h"],
                      probes=[(np.eye(2),)])
    assert words in said(capsys, square, answer)


def test_one_of_several_arrays_is_called_by_its_name(capsys):
    both = Exercise("t", right={"a": lambda v: (v, 2 * v), "b": lambda v: (+v, v + v)}, wrong={}, praise="",
                    hints=["h"], probes=[(np.ones(2),)], parts=("h", "c"))
    assert "differs in c: it is (3, 3), and (2, 2) is wanted" in said(capsys, both, lambda v: (v, 3 * v))
    assert "2 arrays (h, c) with a comma between are wanted" in said(capsys, both, lambda v: v)
