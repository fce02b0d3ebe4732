"""The sunspot numbers: what they are, what needs no net, and what is stored of nets."""

import numpy as np
import pytest

from lessons_lib.lessons.applications import sunspots
from lessons_lib.lessons.applications.experiments import explore_sunspots
from lessons_lib.lessons.applications.pictures.sunspots import draw_years
from lessons_lib.lessons.applications.results import sunspots as results
from lessons_lib.lessons.applications.training.sunspots import forecasts, learn
from tests.drawing.texts import complaints

STORED = results.load()
YEARS, NUMBERS = sunspots.load()


def test_there_is_a_number_for_every_year_from_1700_to_2008():
    assert np.array_equal(YEARS, np.arange(1700, 2009)) and (NUMBERS >= 0).all()
    assert NUMBERS[0] == 5 and NUMBERS[-1] == 2.9 and YEARS[NUMBERS == NUMBERS.max()] == 1957
    with pytest.raises(ValueError, match="read-only"):
        NUMBERS[0] = 1


def test_no_part_overlaps_another_and_each_ends_in_a_quiet_year():
    ends = [sunspots.PARTS[name] for name in ("train", "choose", "test")]
    assert ends[0][0] == 1700 and ends[2][1] == 2008
    assert all(one[1] + 1 == other[0] for one, other in zip(ends, ends[1:], strict=False))
    for _, last in [*ends, *sunspots.CYCLES]:
        near = sunspots.between(last - 3, min(last + 3, 2008))
        assert NUMBERS[near].min() == NUMBERS[last - 1700]


def test_the_cycles_make_up_the_test_years():
    years = [year for first, last in sunspots.CYCLES for year in range(first, last + 1)]
    assert years == list(range(1955, 2009))


@pytest.mark.parametrize("said", [
    lambda: sunspots.between(1600, 1800), lambda: sunspots.between(1800, 1700), lambda: sunspots.part("rest")])
def test_other_years_and_parts_are_told(said):
    with pytest.raises(ValueError, match="must be"):
        said()


def test_as_now_is_last_year_one_year_ahead_and_eleven_years_before_at_eleven():
    now, before = sunspots.as_now(), sunspots.eleven_years_before()
    assert now[0, 100] == NUMBERS[99] and now[4, 100] == NUMBERS[95] and np.isnan(now[4, 4])
    assert np.array_equal(now[10], before[10], equal_nan=True)
    assert round(sunspots.error(now, 1), 1) == 33.4 and round(sunspots.error(before, 11), 1) == 38.9


@pytest.mark.parametrize(("roots", "at_once"), [(False, False), (True, False), (False, True)])
def test_a_line_knows_nothing_of_what_came_after_it_spoke(monkeypatch, roots, at_once):
    before = sunspots.line(9, roots, at_once)
    changed = NUMBERS.copy()
    changed[280:] = 77
    monkeypatch.setattr(sunspots, "load", lambda: (YEARS, changed))
    after = sunspots.line(9, roots, at_once)
    for ahead in (1, 5, 11):
        assert np.allclose(before[ahead - 1, :280 + ahead], after[ahead - 1, :280 + ahead], equal_nan=True)
        assert not np.allclose(before[ahead - 1, 281 + ahead:], after[ahead - 1, 281 + ahead:])


def test_of_two_numbers_as_yule_had_it_the_swing_dies_away_and_of_nine_it_is_better():
    two, best = sunspots.line(2), sunspots.best_lines()[0]
    assert sunspots.error(two, 1) < sunspots.error(sunspots.as_now(), 1)
    assert sunspots.error(two, 11) > sunspots.error(sunspots.eleven_years_before(), 11)
    assert sunspots.error(best, 1) < sunspots.error(two, 1) and sunspots.error(best, 11) < sunspots.error(two, 11)


def test_the_best_lines_are_chosen_by_the_years_to_choose_by_alone():
    said, how = sunspots.best_lines()
    for ahead in (1, 11):
        p, roots, at_once = how[ahead - 1]
        assert np.array_equal(said[ahead - 1], sunspots.line(p, roots, at_once)[ahead - 1], equal_nan=True)
        chosen = sunspots.error(said, ahead, "choose")
        assert all(chosen <= sunspots.error(sunspots.line(p), ahead, "choose") + 1e-9 for p in sunspots.ORDERS)


def test_of_square_roots_every_line_that_looks_back_further_than_the_chosen_one_errs_less_in_the_test():
    assert sunspots.best_lines()[1][0] == (8, True, False)
    errors = [sunspots.error(sunspots.line(p, roots=True), 1) for p in range(9, 26)]
    assert (round(min(errors), 1), round(max(errors), 1)) == (16.6, 17.8)
    assert max(errors) < results.spread(STORED, 1)[0] < sunspots.error(sunspots.best_lines()[0], 1)


def test_a_net_knows_nothing_of_what_came_after_it_spoke(monkeypatch):
    net = learn(updates=10, bar=False)
    before, changed = forecasts(net), NUMBERS.copy()
    changed[280:] = 77
    monkeypatch.setattr(sunspots, "load", lambda: (YEARS, changed))
    after = forecasts(net)
    for ahead in (1, 11):
        assert np.allclose(before[ahead - 1, :280 + ahead], after[ahead - 1, :280 + ahead], equal_nan=True)
        assert np.isnan(before[ahead - 1, :ahead + 1]).all() and not np.isnan(before[ahead - 1, ahead + 1:]).any()


def test_a_small_training_beats_last_year():
    assert sunspots.error(forecasts(learn(updates=200, bar=False)), 1) < 28


def test_what_is_stored_has_its_form():
    assert "results.sunspots" in STORED["origin"]["command"]
    for recipe in results.RECIPES:
        assert {len(errors) for errors in STORED[recipe]["errors"]} == {11} and len(STORED[recipe]["errors"]) == 10
    assert np.shape(STORED["as told"]["middle"]["forecasts"]) == (11, 54)


def test_the_stored_middle_errs_as_is_stored():
    middle = STORED["as told"]["middle"]
    for ahead in (1, 11):
        off = np.array(middle["forecasts"][ahead - 1]) - NUMBERS[sunspots.part("test")]
        assert abs(np.sqrt(np.mean(off ** 2)) - STORED["as told"]["errors"][middle["seed"]][ahead - 1]) < 0.1


def test_the_best_linear_predictor_lies_within_the_ten_nets_at_one_year_and_at_eleven():
    best = sunspots.best_lines()[0]
    for ahead in (1, 11):
        median, least, most = results.spread(STORED, ahead)
        assert least < sunspots.error(best, ahead) < most and abs(median - sunspots.error(best, ahead)) < 3
    assert results.spread(STORED, 1)[2] < sunspots.error(sunspots.as_now(), 1)


def test_no_net_wins_all_five_cycles_and_none_loses_all():
    for ahead in (1, 11):
        assert set(results.won(STORED, ahead)) <= {1, 2, 3, 4}


def test_the_tables_say_what_is_stored():
    assert "33.4" in results.table(STORED) and f"{results.spread(STORED, 11)[0]:.1f}" in results.table(STORED)
    assert len(results.recipes(STORED).splitlines()) == 2 + len(results.RECIPES)


def test_the_pictures_words_can_be_read():
    assert not list(complaints(draw_years().svg))


def test_the_experiment_says_what_was_foreseen():
    numbers = explore_sunspots().draw(asked=1976, ahead=3)[1]
    assert numbers["year"] == 1979 and numbers["it came to"] == NUMBERS[1979 - 1700]
    assert numbers["eleven years before"] == NUMBERS[1968 - 1700]
    assert numbers["linear predictor"] == sunspots.best_lines()[0][2, 1979 - 1700]
