"""Lesson 11's pictures can be read, and say what is true."""

from itertools import product

import numpy as np
import pytest

from lessons_lib.drawing import style as look
from lessons_lib.lessons.long_memory.pictures import draw_biases, draw_quiet, draw_tables, draw_task
from lessons_lib.lessons.long_memory.pictures.biases import best, biases_of, starts
from lessons_lib.lessons.long_memory.pictures.quiet import found
from lessons_lib.lessons.long_memory.pictures.tables import agrees, lines_of
from lessons_lib.lessons.long_memory.tables.rows import rows
from tests.drawing.shapes import tiles
from tests.drawing.texts import complaints, words

ROWS = rows()


def needed(count):
    """How many updates each of ten nets needed, `count` of which have learned it."""
    return {"updates": [60 + n for n in range(count)] + [0] * (10 - count)}


def grids(count):
    """Stored grids: `count(group, forget, input)` nets of each cell have learned it."""
    groups = [f"{length}{rate}" for length in (10, 100, 1000) for rate in ("", ", rate 0.01")]
    return {group: {f"{f} {i}": needed(count(group, f, i)) for f in (-2, 0, 1, 10) for i in (0, -3, -6)}
            for group in groups}


def outcome(row, factor=1.0, learned=None):
    """What might be stored of a row: all its trials, or `learned` of them, at `factor` times the paper's numbers."""
    some = row.trials if learned is None else learned
    spread = np.linspace(0.7, 1.3, row.trials) * factor
    passed = [[int(paper * s) if n < some else 0 for n, s in enumerate(spread)] for paper in row.paper]
    return {"passed": passed, "sequences": row.cap}


@pytest.mark.parametrize("length", [1, 2, 12, 13, 14, 1000, 100_000])
def test_a_task_of_any_length_can_be_read_and_says_how_long_it_is(length):
    picture = draw_task(length)
    said = words(picture)
    assert not list(complaints(picture.svg)) and any(f"{length:,} distractor" in line for line in said)
    assert sum(len(line) == 1 and line in "pqrs" for line in said) == (length if length <= 13 else 12)
    assert said.count("?") == 1 and ("…" in said) == (length > 13)


def test_the_answer_of_the_task_is_its_clue():
    answers = {tuple(line for line in words(draw_task(20, seed)) if line in ("A", "B")) for seed in range(10)}
    assert answers == {("A", "A"), ("B", "B")}


@pytest.mark.parametrize("length", [0, -1, 100_001, 10_000_000])
def test_a_length_that_cannot_be_run_is_refused(length):
    with pytest.raises(ValueError, match="length must be"):
        draw_task(length)


@pytest.mark.parametrize("count", [0, 1, 5, 9, 10])
def test_a_grid_of_biases_can_be_read_whatever_came_out(count):
    picture = draw_biases(grids(lambda *cell: count))
    assert not list(complaints(picture.svg))
    assert words(picture).count(str(count)) >= 3 * 12
    h = look.style_of("h")
    found = [len(tiles(picture.svg, fill)) for fill in (h.ink, h.pale, look.QUIET_FILL)]
    assert found == [36 * (count == 10), 36 * (0 < count < 10), 36 * (count == 0)]
    shares = [w / 31 for _, _, w, _ in tiles(picture.svg, h.color)]
    assert shares == [pytest.approx(count / 10, abs=0.01)] * (36 * (0 < count < 10))


def test_a_cell_of_the_grid_shows_the_better_of_two_rates():
    stored = grids(lambda group, f, i: (7 if "rate" in group else 3) if (f, i) == (1, -3) else 0)
    assert best(stored, 100, 1, -3) == 7 and best(stored, 100, 1, -6) == 0
    assert "forget bias 1: 0, 7, 0" in draw_biases(stored).svg and biases_of(stored) == ([10, 1, 0, -2], [0, -3, -6])


def test_the_grid_says_the_half_lives_and_who_starts_where():
    said = words(draw_biases(grids(lambda *cell: 4)))
    assert {"15,268", "2.2", "1.0", "0.3"} <= set(said)
    assert any(line.startswith("PyTorch") and line.endswith("forget bias 0, input bias 0") for line in said)
    assert any(line.startswith("Keras") and line.endswith("forget bias 1, input bias 0") for line in said)
    assert sum(map(len, starts().values())) == 10


def quiet_and_loud(quiet, loud):
    """Stored cells of the two tasks: how many updates every net needed."""
    names = [f"{f} {i}" for f, i in product((10, 7, 5, 1), (-6, -3, 0))]
    return {"quiet bit": {**{f"RNN {rate}": {"updates": quiet} for rate in (0.01, 0.03, 0.1)},
                          **{f"LSTM {name}": {"updates": quiet} for name in names}},
            "RNN 1000": {f"usual {rate}": {"updates": loud} for rate in (0.01, 0.03, 0.1)},
            "1000": {name: {"updates": loud} for name in names}}


@pytest.mark.parametrize("quiet, loud", [
    ([0] * 10, [0] * 10), ([250] * 10, [249, 250] * 5), ([44] + [0] * 9, [500] * 10)])
def test_the_two_tasks_can_be_read_whatever_came_out(quiet, loud):
    picture = draw_quiet(quiet_and_loud(quiet, loud))
    assert not list(complaints(picture.svg))
    some = [sum(0 < updates <= 250 for updates in nets) for nets in (quiet, loud)]
    assert len(tiles(picture.svg, look.style_of("h").color)) == 7 * sum(some)
    assert len(tiles(picture.svg, look.QUIET_FILL)) == 7 * (20 - sum(some))
    assert picture.svg.count(f"{some[0]} of 10") >= 7


def test_a_net_that_needs_more_than_the_budget_of_the_others_has_not_learned_it():
    both = found(quiet_and_loud([44] * 10, [300, 251, 250, 38] + [0] * 6))
    assert both["RNN, rate 0.1"] == ([44] * 10, [0, 0, 250, 38] + [0] * 6) and len(both) == 7


def test_the_tables_can_be_read_with_nothing_with_a_few_rows_and_with_all():
    some = dict(list(ROWS.items())[:3])
    for kept in ({}, some, ROWS):
        said = words(draw_tables({name: outcome(row) for name, row in kept.items()}))
        lines = sum(len(row.paper) for row in ROWS.values())
        assert said.count("not run") == lines - sum(len(row.paper) for row in kept.values())
        assert set(ROWS) <= set(said)


@pytest.mark.parametrize("factor", [0.1, 0.5, 1.0, 2.0, 9.9])
@pytest.mark.parametrize("learned", [None, 0, 1, 9])
def test_a_table_can_be_read_wherever_our_numbers_lie(factor, learned):
    picture = draw_tables({name: outcome(row, factor, learned) for name, row in ROWS.items()})
    assert not list(complaints(picture.svg))
    assert words(picture).count("✓") == (sum(len(row.paper) for row in ROWS.values())
                                         if factor == 1 and learned is None else 0)


def test_a_row_says_how_many_of_its_trials_learned_it_and_what_they_took():
    row = ROWS["6a"]
    said = words(draw_tables({"6a": outcome(row, 2.0, 5)}))
    mean = np.mean([when for when in outcome(row, 2.0, 5)["passed"][0] if when])
    assert "5 of 20" in said and f"{mean:,.0f}" in said and "31,390" in said
    none = draw_tables({"6a": outcome(row, 1.0, 0)})
    assert "0 of 20" in words(none) and "✗" in words(none) and "ours none of 20 by 313,900" in none.svg


def test_a_row_with_two_rules_has_two_lines_and_each_its_own_number():
    lines = lines_of(ROWS["5 T=100"], outcome(ROWS["5 T=100"]))
    assert [line[1] for line in lines] == [482_000, 1_273_000] and [line[0] for line in lines] == ["5 T=100", ""]
    assert lines_of(ROWS["5 T=100"], None)[1] == ("", 1_273_000, [], None, 0)


@pytest.mark.parametrize("came, trials, agree", [([1, 3], 2, True), ([1, 2], 2, True), ([3, 4], 2, False),
                                                 ([1, 3], 3, False), ([], 2, False), ([], None, False)])
def test_the_two_agree_where_all_trials_learned_and_the_papers_mean_lies_within(came, trials, agree):
    assert agrees(2, came, trials) == agree
