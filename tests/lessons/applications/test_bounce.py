"""The dot behind the wall: the film, its baselines, the net that watches it, and the pictures."""

import numpy as np
import pytest

from lessons_lib.lessons.applications import bounce
from lessons_lib.lessons.applications.bounce import (
    BASELINES,
    HIDDEN,
    WALL,
    LookUp,
    film,
    films,
    right_by_hidden,
    turned,
)
from lessons_lib.lessons.applications.experiments import explore_bounce
from lessons_lib.lessons.applications.pictures.bounce import draw_film, draw_right
from lessons_lib.lessons.applications.results import bounce as results
from lessons_lib.lessons.applications.training.bounce import learn, learn_many, shares
from lessons_lib.nets.argmax import argmax
from lessons_lib.storage.results import read
from tests.drawing.texts import complaints, words

SOME = films(300, np.random.default_rng(5))


def test_a_frame_shows_the_one_cell_of_the_dot_and_nothing_behind_the_wall():
    assert SOME.xs.shape == (22, 64, 300) and SOME.cells.shape == SOME.seen.shape == (22, 300)
    assert (SOME.seen == (SOME.cells % 8 < WALL)).all() and (SOME.xs.sum(axis=1) == SOME.seen).all()
    assert (SOME.xs.argmax(axis=1) == SOME.cells)[SOME.seen].all()


def test_every_dot_goes_left_first_and_is_then_hidden_for_ten_frames_or_more():
    columns, hidden = SOME.cells % 8, SOME.hidden
    assert (columns[0] == 2).all() and (columns[3] <= 2).all() and (columns.min(axis=0) == 0).all()
    assert (hidden[:5] == 0).all() and (hidden.max(axis=0) >= HIDDEN).all()
    assert hidden[:, hidden[-1] < 0].max(axis=0).min() >= HIDDEN  # some come back, and are not counted twice
    assert (columns.max(axis=0) == 7).all()


def test_a_dot_turns_round_at_both_edges():
    assert turned(np.arange(-3, 19), 8).tolist() == [2, 1, 0, 0, 1, 2, 3, 4, 5, 6, 7, 7, 6, 5, 4, 3, 2, 1, 0, 0, 1, 2]
    one = film(40, 64, 16, 0)
    assert (one.cells[:, 0] // 8 == 4).all()
    assert (one.cells[:, 0] % 8).tolist() == [2, 1, 0, 0, 1, 2, 3, 4, 5, 6, 7, 7, 6, 5, 4, 3, 2, 1, 0, 0, 1, 2]


@pytest.mark.parametrize("x, y, said", [(128, 0, "x must be from 0 to 127"), (0, -1, "y must be from 0 to 127")])
def test_a_start_beyond_the_frame_is_refused(x, y, said):
    with pytest.raises(ValueError, match=said):
        film(x, y, 10, 0)


@pytest.mark.parametrize("name", BASELINES)
def test_what_is_seen_every_baseline_knows_and_none_peeps_behind_the_wall(name):
    answers = BASELINES[name](SOME)
    assert (answers == SOME.cells)[SOME.seen].all() and answers.min() >= 0 and answers.max() < 64
    rng = np.random.default_rng(0)
    other = bounce.Films(SOME.xs, np.where(SOME.seen, SOME.cells, rng.integers(0, 64, SOME.cells.shape)), SOME.seen)
    assert np.array_equal(BASELINES[name](other), answers)


def test_straight_on_is_right_until_the_edge_where_speeds_are_whole_cells():
    one = film(40, 64, 16, 0)
    straight, bouncing = (BASELINES[name](one)[:, 0] % 8 for name in ("straight on", "straight on, and bounce"))
    assert straight[6:12].tolist() == [3, 4, 5, 6, 7, 7] and straight[12:16].tolist() == [7, 7, 7, 7]
    assert bouncing.tolist() == (one.cells[:, 0] % 8).tolist()


def test_of_the_frames_that_the_speed_may_be_taken_from_two_do_best():
    found = {back: right_by_hidden(bounce.straight_on_and_bounce(SOME, back), SOME)[1:].mean() for back in range(1, 7)}
    assert max(found, key=found.get) == bounce.BACK


def test_every_film_that_fits_counts_what_a_search_through_all_films_counts():
    one, t = film(40, 64, 12, 16), 12
    fits = np.zeros(64)
    for x in bounce.STARTS:
        for across in bounce.ACROSS:
            columns = turned(x - across * np.arange(t + 1)) // 16
            if (np.where(one.seen[:t + 1, 0], columns == one.cells[:t + 1, 0] % 8, columns >= WALL)).all():
                for y in range(128):
                    for down in bounce.DOWN:
                        rows = turned(y + down * np.arange(t + 1)) // 16
                        if (rows == one.cells[:t + 1, 0] // 8)[one.seen[:t + 1, 0]].all():
                            fits[rows[t] * 8 + columns[t]] += 1
    assert np.allclose(bounce.shares_that_fit(one)[t, :, 0], fits / fits.sum())


def test_the_more_a_baseline_knows_the_more_it_is_right_and_nothing_beats_every_film():
    found = {name: right_by_hidden(answer(SOME), SOME) for name, answer in BASELINES.items()}
    assert found["where it was last"][1:].max() < 0.02
    assert (found["straight on, and bounce"] > found["straight on"])[8:].all()
    assert (found["every film that fits"][1:] > found["straight on, and bounce"][1:] + 0.15).all()


def test_who_looks_up_asks_the_films_that_were_the_same_for_longest():
    one, other = film([40, 40, 33], [64, 64, 0], [16, 8, 8], [0, 0, 0]), film(40, 64, 8, 0)
    found = LookUp(one.cells, one.seen)(other)
    assert (found == other.cells).all()
    voted = LookUp(np.array([[1] * 5, [2] * 5, [5, 5, 6, 6, 6]]), np.array([[True] * 5, [True] * 5, [False] * 5]))
    seen = np.array([[True] * 2, [True] * 2, [False] * 2])
    asked = bounce.Films(np.zeros((3, 64, 2)), np.array([[1, 9], [2, 2], [0, 0]]), seen)
    assert voted(asked)[2].tolist() == [6, 6] and voted(asked)[:2].tolist() == [[1, 9], [2, 2]]


def test_who_looks_up_knows_what_is_seen_does_not_peep_and_gains_by_more_films():
    many, rng = films(3000, np.random.default_rng(7)), np.random.default_rng(0)
    found = {n: LookUp(many.cells[:, :n], many.seen[:, :n])(SOME) for n in (300, 3000)}
    assert all((answers == SOME.cells)[SOME.seen].all() for answers in found.values())
    few, more = (right_by_hidden(answers, SOME)[1:].mean() for answers in found.values())
    assert few + 0.05 < more < right_by_hidden(bounce.every_film_that_fits(SOME), SOME)[1:].mean()
    other = bounce.Films(SOME.xs, np.where(SOME.seen, SOME.cells, rng.integers(0, 64, SOME.cells.shape)), SOME.seen)
    assert np.array_equal(LookUp(many.cells[:, :300], many.seen[:, :300])(other), found[300])


def test_the_table_of_baselines_says_what_they_have_right():
    lines = bounce.table(SOME).splitlines()
    right = right_by_hidden(bounce.straight_on(SOME), SOME)
    assert lines[2].split()[2:] == [f"{100 * right[k]:.0f}" for k in (1, 5, 10)] and len(lines) == 5


def test_as_many_films_are_tried_as_the_lesson_says():
    assert len(bounce.STARTS) * 128 * len(bounce.ACROSS) * len(bounce.DOWN) == 608_256


def test_a_net_soon_knows_more_than_straight_on():
    net = learn(updates=500, bar=False)
    found = right_by_hidden(argmax(shares(net, SOME), axis=1), SOME)
    straight = right_by_hidden(bounce.straight_on_and_bounce(SOME), SOME)
    assert found[0] > 0.95 and found[4:].mean() > straight[4:].mean() + 0.1


def test_nets_side_by_side_learn_too_and_differ():
    one, other = learn_many([3, 4], updates=150, bar=False)
    assert not np.allclose(one.theta, other.theta)
    assert (argmax(shares(one, SOME), axis=1) == SOME.cells)[SOME.seen].mean() > 0.5


def test_what_is_stored_says_how_it_is_made_and_its_baselines_come_out_again():
    stored = results.load()
    assert stored["origin"]["command"] == "python -m lessons_lib.lessons.applications.results.bounce"
    assert np.shape(stored["net"]) == np.shape(stored["wide"]) == (10, 11)
    assert stored["looked up"] == results.looked_up()
    for name, answer in BASELINES.items():
        assert stored["baselines"][name] == np.round(right_by_hidden(answer(results.test_films()),
                                                                     results.test_films()), 4).tolist()


def test_the_stored_nets_stand_between_straight_on_and_every_film():
    stored = results.load()
    nets, baselines = np.array(stored["net"]), stored["baselines"]
    assert (nets.min(axis=0)[1:] > np.array(baselines["straight on, and bounce"])[1:]).all()
    assert (nets.max(axis=0)[1:] < np.array(baselines["every film that fits"])[1:]).all()
    asked = results.test_films()
    again = right_by_hidden(argmax(shares(results.net(), asked), axis=1), asked)
    assert abs(again - nets[results.TURNED]).max() < 0.02  # its weights are stored with fewer digits


def test_the_table_and_the_pictures_say_the_stored_numbers_and_can_be_read():
    stored = results.load()
    assert f"{100 * stored['baselines']['every film that fits'][10]:.0f}" in results.table().splitlines()[4]
    for picture in (draw_right(stored), draw_film(SOME), draw_film(film(44, 52, 8, -16), every=1)):
        assert not list(complaints(picture.svg))
    assert f"after 10 hidden frames: {100 * stored['baselines']['straight on'][10]:.0f} %" in words(
        draw_right(stored).svg)


def test_the_experiment_says_how_long_it_has_been_hidden_and_believes_what_is_seen():
    experiment = explore_bounce()
    for across in (0.5, 1.0):
        for down in (-1.0, 0.0, 1.0):
            hidden = [experiment.draw(frame=frame, across=across, down=down)[1] for frame in range(1, 23)]
            assert max(numbers["hidden"] for numbers in hidden) >= HIDDEN
            assert all(numbers["Every film that fits: right"] == "True" for numbers in hidden[:5])
    assert read(results.STORE)["weights"]
