"""Every verdict on a wrong answer gives nothing away: no right value, no line of the solution, no wall of numbers."""

import ast
import inspect
import re
from textwrap import dedent

import numpy as np
import pytest

from lessons_lib.interactive.exercise import Exercise, Wrong
from tests.lessons.test_every_exercise import EXERCISES, HOSTILE

NO_ITEM = r"\(\d*(, ?\d*)*\)|\d of \d right|[hL]_\d|(?i:step|lesson) \d"  # shapes, counts, names
every_exercise = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)


def spoilt(value):
    """Label and wrong value, for many ways to spoil a right one."""
    yield from {"nothing in a list": [None], "a list around it": [value], "as text": str(value),
                "twice": (value, value)}.items()
    if isinstance(value, str):
        yield from {"loud": value.upper(), "with a blank": value + " ", "cut": value[:-1]}.items()
        return
    if isinstance(value, list | tuple):
        several = list(value)
        yield from {"cut": several[:-1], "the first alone": several[:1], "too many": several + several[:1],
                    "backwards": several[::-1], "turned": several[1:] + several[:1]}.items()
        for n, one in enumerate(several):
            yield f"item {n} alone", one
            for label, other in spoilt(one):
                yield f"item {n}: {label}", [*several[:n], other, *several[n + 1:]]
        if not all(isinstance(one, int | float) for one in several):
            return
    try:
        numbers = np.asarray(value, float)
    except (TypeError, ValueError):
        return
    yield from {"negative": -numbers - 0.5, "more": numbers + 1, "half": numbers / 2 - 1, "NaN": numbers * np.nan,
                "rounded": numbers.round(1) + 0.001, "flat": numbers.ravel()[None], "on its side": numbers.T[None],
                "in float32": (numbers + 1).astype(np.float32), "complex": numbers + 1j,
                "all one": numbers * 0 + 0.123}.items()
    if numbers.size > 1:
        yield from {"backwards, as an array": numbers[::-1], "cut, as an array": numbers[:-1],
                    "its sum": numbers.sum(), "longer": [*numbers, numbers[0]]}.items()


def wrong_answers(exercise):
    """Label and answer: the named ones, the hostile ones, and the right one spoilt in many ways."""
    yield from exercise.wrong.items()
    yield from HOSTILE.items()
    right = next(iter(exercise.right.values()))
    if not exercise.probes:
        yield from spoilt(right)
        return
    first = right(*exercise.probes[0]) if all(exercise.probes) else None
    for label, _ in spoilt(first if not isinstance(first, tuple) else list(first)):
        def answer(*given, label=label):
            said = right(*given)
            ways = spoilt(list(said) if isinstance(said, tuple) else said)
            return next((other for way, other in ways if way == label), None)

        yield label, answer


def messages(exercise, capsys):
    for label, answer in wrong_answers(exercise):
        capsys.readouterr()
        exercise.check(answer)
        said = capsys.readouterr().out
        if not said.startswith("Correct"):
            yield label, said


def items(value):
    """The words or numbers that a right value is made of, as they would be told."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, list | tuple | np.ndarray):
        return set().union(*map(items, value))
    return {f"{value:g}", f"{float(value)}"}


def bare(words: str) -> str:
    return re.sub(r"\s+", "", words)


def telling_lines(answer) -> set[str]:
    """The lines of a function that say how it is done, without blanks; what stands behind `return` or = alone too."""
    source = dedent(inspect.getsource(answer))
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Assign | ast.AugAssign | ast.Return) and node.value is not None:
            found |= {ast.get_source_segment(source, part) for part in (node, node.value)}
    return {bare(line) for line in found if len(bare(line)) >= 12 and re.search(r"[-+*/@%(\[]", line)}


@every_exercise
def test_no_message_holds_the_answer_or_a_wall_of_numbers(exercise, capsys):
    right = next(iter(exercise.right.values()))
    lines = telling_lines(right) if exercise.probes else ()
    for label, said in messages(exercise, capsys):
        assert len(said) <= 600 and len(re.findall(r"-?\d+\.\d+", said)) <= 14, (label, said)
        told = bare(said)
        if exercise.probes:
            assert not any(line in told for line in lines), (label, said)
        elif exercise.choices:
            assert not any(f"'{item}'" in said or f'"{item}"' in said for item in items(right)), (label, said)
        else:
            plain = re.sub(NO_ITEM, "", said)
            assert not any(re.search(rf"(?<![\w.]){re.escape(item)}(?!\w|\.\d)", plain) for item in items(right)), (
                label, said)


def leaky(**changes):
    parts = {"right": {"a": ["one", "two"], "b": ("one", "two")}, "praise": "", "hints": ["h"],
             "choices": ["one", "two"],
             "wrong": {"c": Wrong(["two", "one"], "you swapped them."), "d": Wrong(["one"], "where is 'two'?")}}
    return Exercise("t", **{**parts, **changes})


def solved(numbers):
    return numbers[0] + 2 * numbers[1]


@pytest.mark.parametrize("exercise", [
    leaky(),
    leaky(right={"a": solved}, probes=[([1.0, 2.0],)], choices=(), wrong={
        "c": Wrong(lambda numbers: 0, "write numbers[0] + 2*numbers[1].")}),
    leaky(right={"a": [17.0, 4.0]}, choices=(), wrong={"c": Wrong([0, 0], "the first is 17.")}),
], ids=["a word", "a line", "a number"])
def test_a_message_that_gives_the_answer_away_is_seen(exercise, capsys):
    with pytest.raises(AssertionError):
        test_no_message_holds_the_answer_or_a_wall_of_numbers(exercise, capsys)
