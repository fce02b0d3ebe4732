"""What lesson 04 defines and says is what the library and numpy say."""

import re

import numpy as np
import pytest

from lessons_lib.lessons.recurrence import results as spelling
from lessons_lib.nets import rnn, sampling
from lessons_lib.training.optimisers import Adam
from lessons_lib.worlds.hello import FLOOR_WITHOUT_MEMORY, LETTERS, word_of
from tests.notebooks.reading import defined, printed


def test_the_step_of_the_lesson_is_the_librarys(cells):
    step, rng = defined(cells, "rnn_step", np=np), np.random.default_rng(0)
    net = rnn.RNN(3, 5, 2)
    x, h = rng.normal(size=(3, 4)), rng.normal(size=(5, 4))
    assert np.allclose(step(x, h, net), rnn.rnn_step(x, h, net), rtol=0, atol=1e-15)


def test_the_three_lines_of_adam_are_the_librarys(cells):
    adam_step, adam, rng = defined(cells, "adam_step", np=np), Adam(0.02), np.random.default_rng(0)
    theta, m, v = rng.normal(size=7), np.zeros(7), np.zeros(7)
    mine = theta.copy()
    for n in range(1, 50):
        gradient = rng.normal(size=7)
        adam_step(mine, gradient, m, v, n, 0.02)
        adam.step(theta, gradient)
    assert np.allclose(mine, theta, rtol=1e-12)


def test_the_net_writes_in_the_lesson_as_in_the_library(cells):
    write = defined(cells, "write", np=np, spelling=spelling, rnn_step=rnn.rnn_step)
    for net in (spelling.stored_net(), *map(spelling.new_net, range(5))):
        for letter in range(4):
            assert write(net, LETTERS[letter], 6) == word_of(sampling.generate(net, letter, 6))


def test_a_net_without_memory_cannot_spell_hello_nor_get_below_its_floor(text):
    assert np.log(2) / 2 == pytest.approx(FLOOR_WITHOUT_MEMORY) and f"{FLOOR_WITHOUT_MEMORY:.4f}" in text
    for seed in range(50):  # whatever the weights
        net = spelling.new_net(seed)
        assert not spelling.spells(net, memory=False)
        assert spelling.mean_loss(net, memory=False) > FLOOR_WITHOUT_MEMORY


def test_the_cell_that_asks_for_the_least_loss_does_not_say_how_it_is_worked_out(sources, cells):
    asks = next(source for source in sources if "least possible loss" in source)
    assert "log" not in asks and f"{FLOOR_WITHOUT_MEMORY:.4f}" in printed(cells, "least possible loss")


def test_the_five_slopes_that_the_lesson_prints_add_up_to_the_chains(cells):
    told = printed(cells, "sum(slopes)")
    *slopes, added, chain = (float(number) for number in re.findall(r"[+-]\d\.\d{4}", told))
    assert len(slopes) == 5 and sum(slopes) == pytest.approx(chain, abs=3e-4) and added == chain
    assert slopes[0] == 0 and all(slopes[1:]) and "for all 11: True" in told


def test_one_step_moves_the_chains_weight_by_the_sum_and_each_copys_by_its_own_slope(cells):
    slopes = [float(number) for number in re.findall(r"[+-]\d\.\d{4}", printed(cells, "sum(slopes)"))]
    told = re.findall(r"the weight in .*: (\d\.\d{4})", printed(cells, "the weight in"))
    weights = [float(number) for number in told]
    assert weights == pytest.approx([0.5 - 0.1 * slope for slope in [*slopes[:5], slopes[6]]], abs=1e-4)


def test_the_numbers_in_the_prose_are_so(text):
    assert f"tanh(2) = {np.tanh(2):.4f}" in text
    for number in ("0.1042", "2.9153", "5.5824", "+0.93", "−0.97"):  # tests/lessons/recurrence/test_experiments.py
        assert number in text
