"""What numbers may look like: taken, or refused with the reason."""

import warnings
from fractions import Fraction

import numpy as np
import pytest

from lessons_lib.interactive.answers import difference, remark

COLUMN, NUMBER, PAIR = np.array([[1.5], [2.0], [-1.0]]), 2.5, (0.5, 0.25)


class Series:
    """As pandas has them."""

    def __array__(self, dtype=None, copy=None):
        return np.array([1.5, 2.0, -1.0])[:, None]


@pytest.mark.parametrize("answer, truth", [
    (COLUMN.tolist(), COLUMN), (tuple(map(tuple, COLUMN.tolist())), COLUMN), (list(COLUMN), COLUMN),
    (COLUMN.astype(np.longdouble), COLUMN), (np.asfortranarray(COLUMN), COLUMN), (COLUMN.astype(object), COLUMN),
    ([[Fraction(3, 2)], [2], [-1]], COLUMN), (COLUMN.astype(np.float32), COLUMN),
    (np.array([[1], [0]], np.uint8), np.array([[1.0], [0.0]])), (np.array([[True], [False]]), np.array([[1.0], [0.0]])),
    (2.5, NUMBER), (np.float64(2.5), NUMBER), (np.array(2.5), NUMBER), (np.array([2.5]), NUMBER),
    (np.array([[2.5]]), NUMBER), (np.float32(2.5), NUMBER), (Fraction(5, 2), NUMBER),
    ([0.5, 0.25], PAIR), (np.array([0.5, 0.25]), PAIR), ((np.array([0.5]), 0.25), PAIR),
    ((np.array([0.5]), np.array([0.25])), PAIR), ((np.float32(0.5), 0.25), PAIR),
    ((np.float32(0.1), 0.2), (0.1, 0.2)), (range(1, 4), [1, 2, 3]), (np.arange(1, 4), [1, 2, 3]),
    (1, True), (np.bool_(True), True), (1.0, True), (np.float32(0.1), 0.1),
])
def test_it_is_taken(answer, truth):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert difference(answer, truth) is None


def matrix():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return np.matrix(COLUMN)


@pytest.mark.parametrize("answer, words", [
    ((n for n in range(3)), "is a generator, whose items are still to come. list(...) brings them"),
    (map(float, [1, 2]), "is a map, whose items are still to come"),
    ({1.5, 2.0}, "is a set, which keeps no order"),
    ({"a": 1}, "is a dict. The numbers alone"),
    ({"a": 1}.values(), "is a dict_values. list(...) makes a list of it"),
    (matrix(), "np.matrix, an old kind of array in which * means @"),
    (np.ma.array(COLUMN), "is a masked array"),
    (Series(), "is a Series. np.array(...) makes a plain array of it"),
    ([[1.5], [2.0, 3.0]], "has parts of different shapes or lengths"),
    ([[1.5], [None], [2.0]], "holds None, where a number is wanted"),
    (COLUMN + 0j, "holds complex numbers"),
    ("1.5", "is a text, and numbers are wanted"),
    ([["1.5"], ["2"], ["-1"]], "is a list with text in it"),
    (np.array, "Is a pair of brackets missing, which calls it?"),
    ([[print]], "holds a function"),
    (COLUMN[:, 0], "has shape (3,), and (3, 1) is wanted (yours lies flat)"),
    (COLUMN.T, "has shape (1, 3), and (3, 1) is wanted"),
    (2.5, "is one number, and (3, 1) is the shape that is wanted"),
    (COLUMN.astype(np.float16) * np.float16(1.001), "(1.502, 2.002, -1.001), and the column (1.5, 2, -1) is wanted"),
    (COLUMN + 1e-7, "made float32?"),
    ((COLUMN * 1.0001).astype(np.float32), "made float32?"),
    (COLUMN * np.nan, "holds NaN"),
    (COLUMN * np.inf, "inf"),
])
def test_it_is_refused_with_the_reason(answer, words):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert words in difference(answer, COLUMN)


@pytest.mark.parametrize("answer, truth, words", [
    (np.array([2.5]), NUMBER, "an array of shape (1,). .item() makes the number"),
    (np.float32(2.5), NUMBER, "float32, which keeps about seven digits"),
    (COLUMN.astype(np.float32), COLUMN, "float32"),
    ((np.array([0.5]), 0.25), PAIR, "an array of shape (1,)"),
])
def test_what_is_taken_in_another_form_hears_a_word(answer, truth, words):
    assert difference(answer, truth) is None and words in remark(answer, truth)


def test_a_plain_right_answer_hears_no_more():
    assert remark(COLUMN, COLUMN) == remark(2.5, NUMBER) == remark(3, 3) == remark([0.5, 0.25], PAIR) == ""


@pytest.mark.parametrize("wrong", [2.51, np.float32(2.51), np.array([2.51]), [2.5], [[2.5]], np.array([2.5, 2.5])])
def test_the_other_forms_are_judged_as_strictly(wrong):
    assert difference(wrong, NUMBER)


def test_many_numbers_are_not_told_one_by_one():
    wanted = np.arange(100.0).reshape(10, 10)
    given = wanted.copy()
    given[2, 3] += 1
    assert difference(given, wanted) == "is 24 at place [2, 3], and 23 is wanted there (99 of 100 numbers are right)"
    assert len(difference(np.random.default_rng(0).normal(size=(3, 3)), np.eye(3))) < 100


def test_true_or_false_in_quotes_is_told_so():
    assert "True or False is wanted, without quotes" in difference("True", True)
