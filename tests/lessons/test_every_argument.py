"""The probes of every exercise turn every argument: an answer that holds one fast is not Correct."""

import numpy as np
import pytest

from tests.lessons.test_every_exercise import EXERCISES

IRRELEVANT = {("recurrence.count_parameters", "T")}  # the point of the exercise: it does not matter
ARGUMENTS = [(name, place, argument) for name, exercise in EXERCISES.items()
             for place, argument in enumerate(exercise.names)
             if all(exercise.probes) and (name, argument) not in IRRELEVANT]
NAMES = [f"{name}-{argument}" for name, _, argument in ARGUMENTS]


@pytest.mark.parametrize("name, place, argument", ARGUMENTS, ids=NAMES)
def test_an_argument_that_is_held_fast_is_noticed(name, place, argument, capsys):
    exercise = EXERCISES[name]
    right = next(iter(exercise.right.values()))
    for probe in exercise.probes[:10]:
        def held(*given, fast=probe[place]):
            return right(*given[:place], fast, *given[place + 1:])

        exercise.check(held)
        assert capsys.readouterr().out.startswith("Not yet"), f"{argument} held at {probe[place]!r}"


def rounded(value):
    return tuple(map(rounded, value)) if isinstance(value, tuple) else np.round(value, 3)


def whole(value) -> bool:
    if isinstance(value, tuple):
        return all(map(whole, value))
    return isinstance(value, str) or np.array_equal(value, np.round(value))


@pytest.mark.parametrize("name", sorted({name for name, _, _ in ARGUMENTS}))
def test_an_answer_that_is_rounded_to_three_places_is_noticed(name, capsys):
    exercise = EXERCISES[name]
    right = next(iter(exercise.right.values()))
    if all(whole(right(*probe)) for probe in exercise.probes):
        return  # it has no places to lose
    exercise.check(lambda *given: rounded(right(*given)))
    assert capsys.readouterr().out.startswith("Not yet")
