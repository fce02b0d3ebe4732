"""What a learner can find with lesson 11's experiments."""

from collections import Counter
from itertools import product

from lessons_lib.lessons.long_memory import results
from lessons_lib.lessons.long_memory.experiments import STORED, explore_biases, explore_two_cells
from lessons_lib.lessons.long_memory.pictures import draw_biases, draw_quiet
from lessons_lib.lessons.long_memory.pictures.biases import best
from lessons_lib.lessons.long_memory.pictures.quiet import found
from tests.drawing.texts import complaints, words

CELLS, BIASES = explore_two_cells(), explore_biases()


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


def test_the_biases_start_where_keras_does_and_nothing_learns_a_thousand_steps():
    says = BIASES.numbers
    assert says["learned, rate 0.1"] == says["learned, rate 0.01"] == 0
    assert says["median updates, rate 0.1"] == "none" and abs(says["half-life"] - 2.2) < 0.05


def test_gates_that_almost_hold_and_are_almost_shut_learn_a_thousand_steps():
    svg, says = BIASES.draw(length=1000, forget_bias=10, input_bias=-6)
    assert says["learned, rate 0.1"] >= 9 and 40 < says["median updates, rate 0.1"] < 150
    assert "gone after 15,268 steps" in svg and "of 10 learned 1000 steps within 250 updates" in svg


def test_what_is_told_of_a_cell_is_what_is_stored():
    for length, forget, input_bias in product((10, 100, 1000), (-2, 1, 5, 10), (0, -3, -6)):
        svg, says = BIASES.draw(length=length, forget_bias=forget, input_bias=input_bias)
        for rate, group in ((0.1, f"{length}"), (0.01, f"{length}, rate 0.01")):
            found = STORED[group][f"{forget} {input_bias}"]
            assert says[f"learned, rate {rate}"] == results.learned(found)
            if results.learned(found):
                assert says[f"median updates, rate {rate}"] == results.median(found)
                assert f"within {results.GROUPS[group][1]} updates; the median took {results.median(found):g}." in svg
            most = results.GROUPS[group][1]
            assert f"{results.learned(found)} of 10 learned {length} steps within {most} updates" in svg


def test_the_panel_of_the_picked_length_is_drawn_and_no_other():
    for length in (10, 100, 1000):
        said = words(BIASES.draw(length=length, forget_bias=5, input_bias=-3)[0])
        assert [line for line in said if line.endswith(" steps") and line[0].isdigit()] == [f"{length} steps"]
        counts = Counter(results.picture(STORED, length).ravel().tolist())
        assert all(said.count(str(count)) == often for count, often in counts.items() if count in (2, 4, 6, 8, 9))
        assert said.count("10") == counts[10] + 1  # and a forget bias


def test_the_picture_shows_the_counts_of_the_results():
    for length in (10, 100, 1000):
        counts = results.picture(STORED, length)
        assert [[best(STORED, length, f, i) for i in results.INPUT] for f in results.FORGET] == counts.tolist()


def test_a_quiet_noise_is_easy_for_an_rnn_and_loud_symbols_are_not():
    quiet, loud = found(STORED)["RNN, rate 0.1"]
    assert sum(map(bool, quiet)) >= 7 and sum(map(bool, loud)) <= 3
    assert not list(complaints(draw_quiet(STORED).svg)) and not list(complaints(draw_biases(STORED).svg))
