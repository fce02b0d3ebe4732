"""The hidden dot's exercise: right answers agree with the films, and a wrong one is told what is wrong with it."""

import numpy as np
import pytest

from lessons_lib.lessons.applications import exercises
from lessons_lib.lessons.applications.bounce import film
from tests.interactive.checked import says


@pytest.mark.parametrize("x, speed", [(3, 1), (5, 2), (1, -1), (6, -3), (4, 0)])
def test_the_answer_is_where_a_film_has_the_dot_that_moves_whole_cells(x, speed):
    columns = film(16 * x + 8, 64, -16 * speed, 0, 22).cells[:, 0] % 8
    for t in range(2, 22):
        if columns[1] - columns[0] == speed:   # it has not turned between the two frames that are seen
            assert exercises.where_now(np.array([*columns[:2], *[-1] * (t - 1)])) == columns[t]


def test_an_answer_that_nobody_named_is_told_where_it_differs(capsys):
    said = says(capsys, exercises.hidden_dot, lambda columns: 3)
    assert said.startswith("Not yet: for columns = (2, 3, 4, -1, -1), what your function returns")


def test_a_dot_that_leaves_the_frame_is_told_so_and_not_where_it_is(capsys):
    said = says(capsys, exercises.hidden_dot, exercises.hidden_dot.wrong["out of the frame"])
    assert "straight on through the edge" in said and "15" not in said


@pytest.mark.parametrize("left, right, sentence", [
    (lambda place: max(place, 0), lambda place: min(place, 7), "loses what is left of its step"),
    (abs, lambda place: 15 - place, "at the right edge your dot is right")])
def test_whoever_turns_wrongly_frame_by_frame_is_told_at_which_edge(left, right, sentence, capsys):
    def answer(columns):
        seen = [column for column in columns if column >= 0]
        place, speed = seen[-1], seen[-1] - seen[-2]
        for _ in range(len(seen), len(columns)):
            place = place + speed
            if not 0 <= place <= 7:
                place, speed = (left if place < 0 else right)(place), -speed
        return place

    assert sentence in says(capsys, exercises.hidden_dot, answer)
