"""A learner's function is called with copies, twice, and turns nothing outside itself."""

import builtins
import os
import random
import sys

import numpy as np
import pytest

from lessons_lib.interactive.answers import Fault, ask
from lessons_lib.interactive.exercise import Exercise
from tests.interactive.checked import of, says


def test_a_function_that_remembers_its_last_call_is_not_correct(capsys):
    def grows(n, seen=[]):  # noqa: B006
        seen.append(n)
        return seen[-1] if len(seen) < 4 else 99

    counted = iter(range(99))
    for answer in (grows, lambda n: n + (next(counted) > 3) * 0.5):
        assert "Asked the same once more" in says(capsys, of(lambda n: n, (1,), (2,)), answer)


def down(days):
    return 0 if days == 0 else 1 + down(days - 1)


def in_two_steps(days):
    def half(n):
        return days if n == 0 else other(n)

    def other(n):
        return half(n - 1)

    return half(days)


def through_numpy(days):
    return days if days < 1 else max([through_numpy(days - 1)], key=lambda n: n) + 1


def test_a_right_recursion_may_be_thousands_of_calls_deep(capsys):
    for answer in (down, in_two_steps, through_numpy):
        assert says(capsys, of(lambda days: days, (3,), (3000,)), answer).startswith("Correct"), answer
    assert sys.getrecursionlimit() < 19_000


def test_a_recursion_without_end_gets_a_sentence_of_its_own(capsys):
    def endless(days):
        return 1 + endless(days - 1)

    said = says(capsys, of(lambda days: days, (3,)), endless)
    assert said.startswith("Not yet: your function calls itself again and again") and "asked for first" in said


def test_a_stop_deep_down_is_a_stop(capsys):
    def stopped(days):
        if days < -2000:
            raise KeyboardInterrupt
        return stopped(days - 1)

    assert says(capsys, of(lambda days: days, (3,)), stopped).startswith("Stopped")


def test_what_a_function_turns_outside_itself_is_turned_back(tmp_path, capsys):
    def meddles(n):
        os.chdir(tmp_path)
        np.set_printoptions(precision=1)
        np.seterr(all="raise")
        np.random.seed(0)
        random.seed(0)
        sys.setrecursionlimit(5000)
        builtins.input = len
        sys.stdout = None
        return n

    def now():
        return (os.getcwd(), np.get_printoptions(), np.geterr(), np.random.get_state()[1].tolist(), random.getstate(),
                sys.getrecursionlimit(), builtins.input, sys.stdout)

    before = now()
    assert says(capsys, of(lambda n: n, (1,), (2,)), meddles).startswith("Correct")
    assert now() == before


def test_megabytes_of_printing_are_cut(capsys):
    def prints(n):
        for _ in range(1000):
            print("menu " * 500)
        return n

    of(lambda n: n, (1,), (2,)).check(prints)
    out = capsys.readouterr().out
    assert len(out) < 2200 and "… (and more)" in out and out.rstrip().endswith("Correct.")


def test_a_function_that_asks_the_keyboard_is_told_that_it_needs_none(capsys):
    assert "input()" in says(capsys, of(lambda n: n, (1,)), lambda n: int(input("n? ")))


async def later(n):
    return n


@pytest.mark.parametrize("answer, words", [
    (later, "async def"),
    (lambda: 1, "your function takes no argument, and it is called with 2 arguments: one, two"),
    (lambda a: a, "your function takes 1 argument (a), and it is called with 2 arguments: one, two"),
    (lambda a, b, c: a, "takes 3 arguments (a, b, c), and it is called with 2 arguments"),
    (lambda two, one: one - 2 * two, "in the order two, one, and it is called with one, two"),
])
def test_a_function_of_other_arguments_hears_which_it_is_called_with(answer, words, capsys):
    exercise = of(lambda one, two: one, (1, 2)) if answer is not later else of(lambda n: n, (1,))
    exercise = Exercise("t", right={"a": lambda one, two: one - two}, wrong={}, praise="", hints=["h"],
                        probes=[(1, 2)]) if answer is not later else exercise
    assert words in says(capsys, exercise, answer)


def test_arguments_that_go_by_name_only_are_told_so(capsys):
    def answer(*, n):
        return n

    words = says(capsys, of(lambda n: n, (1,), (2,)), answer)
    assert "stand behind a * (n) can be handed over by name only" in words


def test_any_form_of_a_function_is_taken(capsys):
    class Adds:
        def __call__(self, one, two):
            return one + two

        def method(self, one, two):
            return one + two

        @staticmethod
        def still(*numbers):
            return sum(numbers)

    from functools import partial
    from operator import add
    for answer in (Adds(), Adds().method, Adds.still, add, np.add, partial(lambda a, one, two: one + two, 0),
                   lambda *given: sum(given), lambda one, two, three=0: one + two + three):
        assert says(capsys, of(lambda one, two: one + two, (1, 2), (3, 4)), answer).startswith("Correct"), answer


def test_ask_raises_faults_alone_and_lets_a_stop_through():
    with pytest.raises(Fault, match="Pass its name, without brackets"):
        ask([1], ())
    with pytest.raises(Fault, match="your function raised SystemExit"):
        ask(lambda: sys.exit(3), ())
    with pytest.raises(KeyboardInterrupt):
        ask(_stopped, ())


def _stopped():
    raise KeyboardInterrupt
