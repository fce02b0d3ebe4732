"""What lesson 01 asks for, and what it says to those who are nearly there."""

import numpy as np
import pytest

from lessons_lib.lessons.sequences import exercises
from lessons_lib.lessons.sequences.markov import SKY
from tests.interactive.cells import run
from tests.interactive.checked import says


def test_the_weather_of_the_lesson_has_the_floors_that_the_exercise_praises():
    assert np.allclose(exercises.WEATHER.stationary, [0.6, 0.4])
    assert np.allclose(exercises.floors(exercises.WEATHER.table, exercises.WEATHER.stationary), [0.4, 0.24])


@pytest.mark.parametrize("source", [exercises.WEATHER, exercises.HARBOUR, SKY])
def test_the_formula_of_the_exercise_is_the_floor_of_the_source(source):
    exact = [source.floor(memory).error for memory in (0, 1)]
    assert np.allclose(exercises.floors(source.table, source.stationary), exact)


def test_one_wrong_name_is_counted_and_the_right_ones_are_not_given_away(capsys):
    said = says(capsys, exercises.shapes, ["one to one", "in step", "many to many", "one to many", "one to one"])
    assert said == "Not yet: your answer has 4 of 5 right."


@pytest.mark.parametrize("answer", [["one to many"], [], exercises.SHAPES[:4], exercises.SHAPES + ["in step"],
                                    "many to one", [None] * 5, ["many to one"] * 5, [["in step"]] * 5,
                                    dict.fromkeys(exercises.SHAPES)])
def test_a_wrong_list_of_shapes_is_not_given_the_right_one(answer, capsys):
    said = says(capsys, exercises.shapes, answer)
    assert said.startswith("Not yet") and not any(f"'{shape}'" in said for shape in exercises.SHAPES)


def test_the_solution_holds_all_five_shapes(capsys):
    exercises.shapes.solution()
    assert eval(capsys.readouterr().out) == exercises.SHAPES


def test_the_box_of_the_notebook_in_place_of_the_one_that_is_handed_over_is_named(capsys):
    names = {"A": lambda state, x: 0.5 * state + x}
    run("def carry(f, xs, state):\n    for x in xs:\n        state = A(state, x)\n    return state", names)
    assert "your function reads A, which is a variable of the notebook" in says(capsys, exercises.loop, names["carry"])


def test_a_floor_that_takes_the_first_share_for_the_largest_is_noticed(capsys):
    said = says(capsys, exercises.two_floors, lambda table, share: (1 - share[0], exercises.floors(table, share)[1]))
    assert "you always guess the first kind of day" in said


def test_a_loop_that_leaves_out_its_state_is_told_so(capsys):
    said = says(capsys, exercises.loop, lambda f, xs, state: f(state, xs[-1]))
    assert "starts from the first state again" in said
