"""What the frameworks start with: the table adds up, and the starts that are trained are those."""

import re

import numpy as np
import pytest

from lessons_lib.lessons.long_memory.defaults import ADVICE, AS, DEFAULTS, chrono, table
from lessons_lib.lessons.long_memory.training import new_net
from lessons_lib.nets.lstm import LSTM


def test_every_default_is_linked_and_said_once():
    assert len({row.framework for row in DEFAULTS}) == len(DEFAULTS) >= 9 and len(ADVICE) == 3
    for link in [row.link for row in DEFAULTS if row.link] + [link for _, link, _ in ADVICE]:
        assert re.fullmatch(r"https://[\w./-]+", link)
    assert [row.framework for row in DEFAULTS if not row.link] == ["this library, nets.lstm.LSTM"]


def test_no_default_keeps_a_memory_for_more_than_three_steps():
    assert max(row.half_life for row in DEFAULTS) < 3 and {row.forget for row in DEFAULTS} == {0, 1}
    assert {row.input for row in DEFAULTS} == {0}


def test_this_librarys_row_is_what_the_class_does():
    row, net = DEFAULTS[-1], LSTM(3, 400, 2)
    assert (net.b_f == row.forget).all() and abs(net.b_i.mean() - row.input) < 0.01
    assert 0.95 < abs(net.b_i).max() * 20 / row.reach <= 1


def test_the_table_says_each_row_in_a_line():
    lines = table().splitlines()
    assert len(lines) == 1 + len(DEFAULTS) and len({len(line) for line in lines}) == 1
    assert lines[1].split()[-3:] == ["0", "0", "1.0"] and lines[2].split()[-3:] == ["1", "0", "2.2"]


def starts(name, H=400):
    net = LSTM(5, H, 2)
    AS[name](net, np.random.default_rng(0))
    return net


def test_pytorchs_two_biases_add_up():
    net = starts("PyTorch")
    for bias in (net.b_f, net.b_i, net.b_c, net.b_o):
        assert abs(bias).max() <= 2 / 20 and bias.std() == pytest.approx(np.sqrt(2 / 3) / 20, rel=0.1)
        assert abs(bias.mean()) < 0.01
    assert abs(net.W_hf).max() <= 1 / 20 and abs(net.b_y).max() <= 1 / 20


@pytest.mark.parametrize("name, forget", [("Keras", 1), ("Flax", 0)])
def test_kerass_and_flaxs_loops_are_orthogonal_and_their_biases_the_tables(name, forget):
    net = starts(name, 40)
    assert (net.b_f == forget).all() and not any(bias.any() for bias in (net.b_i, net.b_c, net.b_o, net.b_y))
    loops = [net.W_hi, net.W_hf, net.W_hc, net.W_ho]
    for loop in [np.concatenate(loops)] if name == "Keras" else loops:
        assert np.allclose(loop.T @ loop, np.eye(40))
    if name == "Keras":
        assert 0.9 < abs(net.W_xc).max() / np.sqrt(6 / 165) <= 1
    else:
        assert net.W_xc.std() == pytest.approx(1 / np.sqrt(5), rel=0.1)


@pytest.mark.parametrize("name", AS)
def test_a_start_is_a_function_of_the_seed(name):
    one, again, other = (new_net("LSTM", seed, start=name) for seed in (1, 1, 2))
    assert np.array_equal(one.theta, again.theta) and not np.array_equal(one.theta, other.theta)
    assert one.dtype == np.float32 and np.isfinite(one.theta).all()


def test_chrono_biases_spread_from_nothing_to_the_whole_length():
    biases = chrono(1000, 8)
    assert biases.shape == (8, 1) and (np.diff(biases[:, 0]) > 0).all()
    assert 0 < biases.min() < biases.max() < np.log(1000)
    net = new_net("LSTM", 0, biases, -biases)
    assert np.allclose(net.b_f, biases) and np.allclose(net.b_i, -biases)
