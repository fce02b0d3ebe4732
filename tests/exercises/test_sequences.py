"""What lesson 01 asks for, and what it says to those who are nearly there."""

import numpy as np
import pytest

from lessons_lib.exercises import sequences as exercises


def test_the_weather_of_the_lesson_has_the_floors_that_the_exercise_praises():
    assert np.allclose(exercises.WEATHER.stationary, [0.6, 0.4])
    assert np.allclose(exercises.floors(exercises.WEATHER.table, exercises.WEATHER.stationary), [0.4, 0.24])


@pytest.mark.parametrize("source", [exercises.WEATHER, exercises.HARBOUR, exercises.SKY])
def test_the_formula_of_the_exercise_is_the_floor_of_the_source(source):
    exact = [source.floor(memory).error for memory in (0, 1)]
    assert np.allclose(exercises.floors(source.table, source.stationary), exact)


def test_one_wrong_name_is_counted_and_the_right_ones_are_not_given_away(capsys):
    exercises.shapes.check(["one to one", "in step", "many to many", "one to many", "one to one"])
    said = capsys.readouterr().out
    assert said == "Not yet: your answer has 4 of 5 right.\n"


def test_a_loop_that_leaves_out_its_state_is_told_so(capsys):
    exercises.loop.check(lambda f, xs, state: f(state, xs[-1]))
    assert "starts from the first state again" in capsys.readouterr().out
