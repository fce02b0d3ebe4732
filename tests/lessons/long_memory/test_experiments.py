"""What a learner can find with lesson 11's experiments."""

from lessons_lib.lessons.long_memory.experiments import explore_two_cells

CELLS = explore_two_cells()


def test_the_two_cells_start_where_neither_knows_the_clue():
    says = CELLS.numbers
    assert abs(says["1997, left of the last clue"] - 1) < 1e-9 and says["1997, from distractors"] > 15
    assert says["today, left of the last clue"] < 1e-6
    assert "drifted in" in CELLS.svg and "Today: Nothing is left of the clue." in CELLS.svg


def test_a_shut_input_gate_ends_the_drift_of_1997():
    svg, says = CELLS.draw(input_bias=-6, forget_bias=1, every=1000)
    assert abs(says["1997, from distractors"]) < 0.1 and "1997: The sign says which clue it was." in svg


def test_with_clue_after_clue_it_does_not_help_and_a_forget_gate_does():
    svg, says = CELLS.draw(input_bias=-8, forget_bias=10, every=100)
    assert says["1997, left of older clues"] == -3 and "older clues are in the way" in svg
    assert says["today, left of older clues"] == 0 and "Today: The sign says which clue it was." in svg


def test_today_an_input_gate_that_stands_open_drifts_too_when_the_forget_gate_holds():
    svg, says = CELLS.draw(input_bias=0, forget_bias=10, every=1000)
    assert says["today, from distractors"] > 15 and "off the chart from step" in svg
