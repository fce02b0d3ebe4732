"""What a learner's function was handed is looked at afterwards: changing it is told, and is not correct."""

import numpy as np
import pytest

from lessons_lib.interactive.answers.changes import changed
from lessons_lib.interactive.exercise import Exercise
from lessons_lib.nets.lstm import LSTM
from tests.interactive.checked import of, says


def last_row(table):
    return table[-1] + table[0]


def in_place(table):
    table[-1] += table[0]
    return table[-1]


def in_a_view(table):
    row = table[-1]
    row += table[0]
    return row


def on_a_copy(table):
    row = table[-1].copy()
    row += table[0]
    return row


@pytest.mark.parametrize("answer", [in_place, in_a_view])
def test_an_answer_that_changes_its_argument_is_told_which_and_is_not_correct(answer, capsys):
    said = says(capsys, of(last_row, (np.ones((2, 2)),)), answer)
    assert said.startswith("Not yet: the answer is right, but your function changes table") and ".copy()" in said
    assert says(capsys, of(last_row, (np.ones((2, 2)),)), on_a_copy).startswith("Correct")


def test_the_argument_is_called_as_the_learner_calls_it(capsys):
    def answer(t):
        t += 1
        return t

    assert "your function changes t," in says(capsys, of(lambda table: table + 1, (np.ones((2, 2)),)), answer)


def test_a_wrong_answer_that_changes_its_argument_hears_that_too(capsys):
    def answer(table):
        table *= 2
        return table

    assert says(capsys, of(lambda table: 3 * table, (np.ones(2),)), answer).endswith("(And it changes table.)")


def _pops(words):
    return [words.pop(0) for _ in range(len(words))]


def _deep(table):
    table[0][1] = table[0][0]
    return [row[0] for row in table]


def _weight(net):
    net.W_hf *= 2
    return float(net.W_hf.sum())


def _state(run):
    run.hs[0] = 0
    return 0.0


def _item(book):
    book["n"] += 1
    return book["n"]


@pytest.mark.parametrize("right, answer, given", [
    (list, _pops, ["a", "b"]),
    (lambda table: [row[0] for row in table], _deep, [[1, 2], [3, 4]]),
    (lambda net: float(2 * net.W_hf.sum()), _weight, LSTM(2, 3, 1)),
    (lambda run: 0.0, _state, LSTM(2, 3, 1, seed=1).forward(np.ones((2, 2, 1)))),
    (lambda book: book["n"] + 1, _item, {"n": 1}),
], ids=["a list", "a list in a list", "a net", "a run", "a dict"])
def test_whatever_holds_numbers_is_looked_at_afterwards(right, answer, given, capsys):
    assert "but your function changes" in says(capsys, of(right, (given,)), answer)
    assert says(capsys, of(right, (given,)), right).startswith("Correct")


def test_an_exercise_whose_task_is_to_change_says_so(capsys):
    class Changing(Exercise):
        may_change = True

    def answer(net):
        net.W_hf *= 2
        return float(net.W_hf.sum())

    exercise = Changing("t", right={"a": answer, "b": answer}, wrong={}, praise="", hints=["h"],
                        probes=[(LSTM(2, 3, 1),)])
    assert says(capsys, exercise, answer).startswith("Correct")


@pytest.mark.parametrize("before, after, place", [
    ((1, [1.0, None]), (1, [1.0, None]), None),
    ((1, [1.0]), (1, [2.0]), 1),
    ((np.array([np.nan]),), (np.array([np.nan]),), None),
    ((float("nan"),), (float("nan"),), None),
    ((np.ones((2, 1)),), (np.ones(2),), 0),
    ((np.ones(2),), (np.ones(2, np.float32),), 0),
    (({"a": np.ones(2)},), ({"a": np.zeros(2)},), 0),
    ((LSTM(1, 1, 1, seed=0),), (LSTM(1, 1, 1, seed=1),), 0),
    ((LSTM(1, 1, 1, seed=0),), (LSTM(1, 1, 1, seed=0),), None),
    ((np.array([None, [1]], dtype=object),), (np.array([None, [2]], dtype=object),), 0),
])
def test_what_has_changed(before, after, place):
    assert changed(before, after) == place


def test_a_list_that_holds_itself_is_no_endless_question():
    one, other = [1], [1]
    one.append(one)
    other.append(other)
    assert changed((one,), (other,)) is None
