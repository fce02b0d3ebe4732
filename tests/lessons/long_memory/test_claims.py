"""What lesson 11 says beyond its own cells: every place of the sliders, other seeds, twice the updates."""

import pytest

from lessons_lib.lessons.long_memory.drift import cell_of_1997, cell_of_today
from lessons_lib.lessons.long_memory.experiments import cell_words
from lessons_lib.lessons.long_memory.training import learn_clue, many_learn_clue, many_learn_day, share_right
from lessons_lib.lessons.long_memory.world import biases_for

SAYS = "The sign says which clue it was."


@pytest.mark.parametrize("every", [500, 250, 100])
@pytest.mark.parametrize("input_bias", [-8, -7, -6, -5, -4])
def test_with_new_clues_a_shut_input_gate_does_not_mend_the_cell_of_1997(every, input_bias):
    assert cell_words(cell_of_1997(every, input_bias)) != SAYS


def test_one_place_of_the_slider_is_right_by_luck():
    right = [bias for bias in range(-8, 1) if cell_words(cell_of_1997(100, bias)) == SAYS]
    assert right == [-2]


def test_with_one_clue_a_shut_input_gate_mends_it():
    assert cell_words(cell_of_1997(1000, -6)) == SAYS != cell_words(cell_of_1997(1000, 0))
    assert abs(cell_of_1997(1000, 0).kept - 1) < 1e-12


@pytest.mark.parametrize("forget_bias", [7, 10])
@pytest.mark.parametrize("every", [500, 250, 100, 50])
def test_the_cell_of_today_drops_the_old_clue(forget_bias, every):
    assert cell_words(cell_of_today(every, -6, forget_bias)) == SAYS


def test_other_seeds_learn_a_thousand_steps_too():
    assert sum(net.learned for net in many_learn_clue(length=1000, seeds=range(10, 20), updates=400, bar=False)) >= 8


@pytest.mark.parametrize("seed", range(1, 4))
def test_an_rnn_at_the_rate_of_the_lesson_does_not_with_twice_the_updates(seed):
    assert not learn_clue("RNN", 1000, seed, rate=0.01, updates=500, bar=False).learned


def test_any_length_of_the_lesson_is_learned_with_its_biases():
    for length in (10, 100, 1000):
        forget_bias, input_bias = biases_for(length)
        assert learn_clue("LSTM", length, forget_bias=forget_bias, input_bias=input_bias, bar=False).learned


def test_other_seeds_learn_the_day_too():
    assert sum(net.learned for net in many_learn_day("LSTM", seeds=range(10, 20), bar=False)) >= 9


def test_with_near_clues_other_seeds_reach_the_whole_distance_from_a_forget_bias_of_1():
    ten = many_learn_clue(task="clue anywhere", length=100, forget_bias=1, input_bias=0, updates=600,
                          seeds=range(10, 20), bar=False)
    assert sum(net.learned and share_right(net.net, 100, count=100) > 0.95 for net in ten) >= 9
