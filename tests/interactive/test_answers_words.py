"""Python's and numpy's faults in plain words, and names that are the notebook's."""

import numpy as np
import pytest

from lessons_lib.interactive.answers.faults import from_exception
from lessons_lib.interactive.answers.plain_words import plainly
from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.nets.lstm import LSTM
from tests.interactive.cells import run
from tests.interactive.checked import says


def in_a_notebook(source, **variables):
    """The function f that this source makes, where the notebook has these variables."""
    names = {"np": np, "__name__": "__main__", **variables}
    run(source, names)
    return names["f"]


def test_of_two_exchanged_letters_the_name_with_the_same_letters_is_meant():
    net = LSTM(2, 2, 1)
    for name, meant in (("W_fx", "W_xf"), ("W_ih", "W_hi"), ("W_yh", "W_hy"), ("b_g", "b_")):
        with pytest.raises(AttributeError) as caught:
            getattr(net, name)
        assert f"Did you mean {meant}" in str(from_exception(caught.value)), name


NUMBERS = Exercise("t", right={"a": lambda numbers, A: A @ np.array(numbers)[:, None]}, wrong={}, praise="",
                   hints=["h"], probes=[([1.0, 2.0], np.eye(2))])


@pytest.mark.parametrize("line, words", [
    ("A @ numbers[:, None]", "numbers is a list, and two places at once, such as [:, None] or [0, 1], are for arrays"),
    ("numbers[0, 1]", "numbers is a list, and two places at once"),
    ("numbers['a']", "numbers is a list, and its places are whole numbers; this one is a str"),
    ("numbers[0.0]", "this one is a float"),
    ("numbers.reshape(2, 1)", "a list has no .reshape. Is an array meant?"),
    ("numbers.T", "a list has no .T"),
    ("None.T", ".T is asked of None. Which line before gave nothing back?"),
    ("A.sin()", "an array has no sin. Did you mean min?"),
    ("np.tanch(A)", "numpy knows no tanch. Did you mean tan"),
    ("np.ln(A)", "numpy knows no ln. Did you mean log?"),
    ("A.mni()", "an array has no mni. Did you mean min?"),
    ("number[0]", "Python knows no number here. Did you mean numbers?"),
    ("tanh(A)", "Python knows no tanh of its own. It is numpy's: np.tanh"),
    ("zqx(A)", "Python knows no zqx here."),
    ("numbers[2]", "a place is asked for that the list does not have"),
    ("A[2]", "place 2 is asked for, and axis 0 has 2. They are counted from 0"),
    ("A[0, 0, 0]", "an array with 2 axis or axes is asked with 3 numbers"),
    ("A.sum(axis=2)", "axis 2 is asked for, and the array has 2 of them"),
    ("2 @ A", "a number is multiplied with *"),
    ("numbers @ numbers", "an @ has a list beside it"),
    ("A @ 'pizza'", "an @ has a text beside it"),
    ("A @ np.ones((3, 1))", "the shapes (2, 2) of A and (3, 1) of np.ones((3, 1)) don't fit: an @ wants"),
    ("A + np.ones((3, 1))", "don't fit: a + goes number by number"),
    ("np.dot(A, np.ones((3, 1)))", "the shapes (2,2) and (3,1) don't fit in a dot: 2 columns at its left, 3 rows"),
    ("A.reshape(3, 1)", "an array of 4 numbers cannot take the shape (3,1)"),
    ("np.zeros(2, 1)", "a shape is one thing, in brackets of its own"),
    ("sum(A, axis=0)", "Python's own sum knows no axis. numpy's does: np.sum"),
    ("A(0)", "round brackets stand behind an array"),
    ("(lambda: 2)()(3)", "round brackets stand behind a thing of type int"),
    ("numbers + 1", "a + stands between a list and something else"),
    ("'a' + 1", "a + stands between a text and something that is no text"),
    ("numbers * 0.5", "a list is multiplied by a float"),
    ("-numbers", "a list has no minus"),
    ("numbers - 1", "a - stands between list and int"),
    ("1 if A > 0 else 0", "a yes or no is asked of a whole array"),
    ("float(A)", "an array of several numbers stands where one number is wanted"),
    ("1 / 0", "something is divided by 0"),
    ("10.0 ** 400", "a number has grown beyond what Python's floats hold"),
    ("len(1)", "len(...) of a thing of type int"),
    ("[n for n in 1]", "a thing of type int is to be gone through one by one"),
    ("(lambda: 1)()[0]", "square brackets stand behind a thing of type int"),
    ("range(2.0)", "a whole number is wanted, and a float was there"),
    ("next(iter([]))", "next(...) has found nothing"),
    ("{}['a']", "'a' is no key of this dict"),
    ("numbers.index(5)", "something is looked for in a list that is not in it"),
    ("(lambda x, y: x)(1)", "<lambda>() missing 1 required positional argument: 'y'"),
    ("max([])", "max(...) is asked of nothing at all"),
    ("int('x')", "your function raised ValueError: invalid literal"),
])
def test_a_fault_is_told_in_plain_words(line, words, capsys):
    said = says(capsys, NUMBERS, in_a_notebook(f"def f(numbers, A):\n    return {line}\n"))
    assert words in said and "gufunc" not in said and len(said) < 320, said


@pytest.mark.parametrize("lines, words", [
    ("a, b = 1", "several names stand before the =, and one thing of type int"),
    ("a, b = 1, 2, 3", "2 names stand before the =, and more values come"),
    ("a, b, c = numbers", "3 names stand before the =, and 2 values come"),
    ("for n in numbers:\n        h = h + n", "h is used before it has a value"),
    ("A += np.ones((2, 2, 2))", "(2, 2, 2)"),
    ("A[0] = [1, 2, 3]", "something of shape (3,) is written into a place of shape (2,)"),
])
def test_so_is_one_in_a_line_of_its_own(lines, words, capsys):
    assert words in says(capsys, NUMBERS, in_a_notebook(f"def f(numbers, A):\n    {lines}\n    return 0\n"))


def test_a_python_since_3_13_says_it_in_other_words():
    said = plainly("sum() got an unexpected keyword argument 'axis'")
    assert said.startswith("Python's own sum knows no axis. numpy's does: np.sum")
    assert plainly("f.<locals>.sum() got an unexpected keyword argument 'axis'").startswith("f.<locals>.sum() got")


STEP = Exercise("t", right={"a": lambda x, h_prev, W: W @ h_prev + x}, praise="", hints=["h"],
                wrong={"other": Wrong(lambda x, h_prev, W: W @ np.ones((3, 1)), "a named mistake.")},
                probes=[(np.ones((2, 1)), np.ones((2, 1)), np.eye(2)), (np.ones((2, 1)), np.zeros((2, 1)), np.eye(2))])


@pytest.mark.parametrize("source, words", [
    ("def f(x, h, W):\n    return W @ h_prev + x", "your function reads h_prev, which is a variable of the notebook "
     "and not one of its arguments (x, h, W). It never reads h."),
    ("def f(x, h, W):\n    h = 0\n    return W @ h_prev + x", "It never reads h."),
    ("def f(x, h_prev, W):\n    return net @ h_prev + x", "reads net, which is a variable of the notebook"),
    ("def f(x, h_prev, W):\n    return sum(net @ h_prev + x for _ in [0])", "reads net"),
    ("def f(x, h_prev, W):\n    def inner():\n        return net @ h_prev\n    return inner() + x", "reads net"),
    ("f = lambda *_: net @ h_prev", "reads h_prev, which is a variable of the notebook and not one of its arguments "
     "(*_). It never reads *_."),
    ("f = lambda x, h_prev, W: net @ h_prev + x", "It never reads W."),
    ("def f(x, h_prev, W):\n    return W @ h_prev + x + net[:, :1]", "(net is a variable of the notebook, and none of "
     "your arguments.)"),
    ("def f(x, h_prev, W, seen=[]):\n    seen.append(1)\n    return W @ h_prev + x * len(seen)",
     "(A list in the line of `def` is made once, and lives on from call to call.)"),
    ("def f(x, h_prev, W):\n    return W @ h_prev + x + other", "(other is a variable of the notebook"),
])
def test_a_variable_of_the_notebook_in_an_arguments_place_is_recognised(source, words, capsys):
    answer = in_a_notebook(source, h_prev=np.ones((3, 1)), net=2 * np.eye(2), other=np.ones((3, 1)))
    assert words in says(capsys, STEP, answer)


def test_what_the_notebook_has_may_be_read_where_it_is_no_arguments_place(capsys):
    source = "def f(x, h_prev, W):\n    return once * (W @ h_prev) + helper(x)"
    answer = in_a_notebook(source, once=1.0, helper=lambda x: x)
    assert says(capsys, STEP, answer).startswith("Correct")
    wrong = in_a_notebook("def f(x, h_prev, W):\n    return helper(W @ np.ones((3, 1)))", helper=lambda x: x)
    assert "a named mistake" in says(capsys, STEP, wrong)


def test_a_function_of_the_notebook_in_place_of_one_that_was_handed_over_is_recognised(capsys):
    apply = Exercise("t", right={"a": lambda f, n: f(n)}, wrong={}, praise="", hints=["h"],
                     probes=[(lambda n: n + 1, 1), (lambda n: n * 2, 3)])
    answer = in_a_notebook("def f(f, n):\n    return A(n)", A=lambda n: 7 * n)
    assert "your function reads A" in says(capsys, apply, answer)


def test_what_a_task_names_may_be_read(capsys):
    def scaled(x):
        return 2 * x

    exercise = Exercise("t", right={"a": scaled}, wrong={}, praise="", hints=["h"], probes=[(1,)], may_read=["MENU"])
    answer = in_a_notebook("def f(x):\n    return len(MENU)", MENU=[1, 2, 3])
    assert "MENU" not in says(capsys, exercise, answer)
    stranger = in_a_notebook("def f(x):\n    return len(MENUS)", MENUS=[1, 2, 3])
    assert "your function reads MENUS" in says(capsys, exercise, stranger)
