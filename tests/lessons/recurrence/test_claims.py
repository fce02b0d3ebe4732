"""What lesson 04 says beyond its own cells: other seeds, ten times the steps, other sizes, every temperature."""

from functools import partial

import numpy as np
import pytest

from lessons_lib.lessons.recurrence import results as spelling
from lessons_lib.lessons.recurrence.experiments import explore_temperature
from lessons_lib.nets.gradient_check import finite_differences
from lessons_lib.nets.rnn import RNN, rnn_step

FLOOR = np.log(2) / 2


def miss(nets):
    h = np.zeros((2, 1))
    for x, step in zip([1.0, 0.0, -1.0, 0.5, 1.0], nets, strict=True):
        h = rnn_step(np.array([[x]]), h, step)
    return float(((h - 1) ** 2).sum())


@pytest.mark.parametrize("seed", range(40))
def test_the_slopes_of_the_copies_add_up_to_the_chains_and_the_first_copys_loop_has_none(seed):
    net = RNN(1, 2, 1, seed=seed)
    chain, copies = [net] * 5, [net.copy() for _ in range(5)]
    slope = finite_differences(partial(miss, chain), net.theta)
    slopes = [finite_differences(partial(miss, copies), step.theta) for step in copies]
    assert np.abs(sum(slopes) - slope).max() < 1e-8
    assert (slopes[0][2:6] == 0).all() and np.array_equal(net.theta[2:6], net.W_hh.ravel())


def test_of_400_random_starts_the_copies_come_closer_in_about_half():
    closer = 0
    for seed in range(400):
        net = RNN(1, 2, 1, seed=seed)
        chain, copies = [net] * 5, [net.copy() for _ in range(5)]
        slope = finite_differences(partial(miss, chain), net.theta)
        slopes = [finite_differences(partial(miss, copies), step.theta) for step in copies]
        net.theta -= 0.1 * slope
        for step, its_own in zip(copies, slopes, strict=True):
            step.theta -= 0.1 * its_own
        assert len({step.W_hh.tobytes() for step in copies}) == 5
        closer += miss(copies) < miss(chain)
    assert 180 < closer < 240  # 214 here


def test_forty_other_nets_with_memory_spell_hello_below_the_floor():
    nets = [spelling.learn(seed, steps=300) for seed in range(10, 50)]
    assert all(map(spelling.spells, nets)) and max(map(spelling.mean_loss, nets)) < FLOOR


def test_without_memory_ten_times_the_steps_bring_no_net_below_the_floor():
    for seed in range(10, 15):
        net = spelling.learn(seed, steps=3000, memory=False)
        assert not spelling.spells(net, memory=False) and spelling.mean_loss(net, memory=False) >= FLOOR


def test_one_hidden_number_is_enough_for_hello(monkeypatch):
    monkeypatch.setattr(spelling, "H", 1)
    assert all(spelling.spells(spelling.learn(seed, steps=3000)) for seed in range(10))


@pytest.mark.parametrize("seed", range(20))
def test_what_w_does_at_a_step_changes_no_earlier_loss_and_in_the_first_one_the_loop_has_no_say(seed):
    net, other = RNN(4, 3, 4, seed=seed), RNN(4, 3, 4, seed=seed + 100)
    xs, _ = spelling.hello()
    for step in range(4):
        h, ys = np.zeros((3, 1)), []
        for t, x in enumerate(xs):
            h = rnn_step(x, h, other if t == step else net)
            ys.append(net.W_hy @ h + net.b_y)
        moved = np.abs(np.array(ys) - net.forward(xs).ys).max(axis=(1, 2)) > 1e-12
        assert moved.tolist() == [t >= step for t in range(4)]
    looped = net.copy()
    looped.W_hh[:] = other.W_hh
    assert np.array_equal(looped.forward(xs).ys[0], net.forward(xs).ys[0])


def test_the_colder_the_surer_at_every_temperature_and_half_of_the_words_are_right_between_18_and_19():
    experiment = explore_temperature()
    temperatures = np.arange(0.1, 5.01, 0.1).round(1)
    told = [{read: experiment.draw(temperature=t, read=read, draws=0)[1] for read in ("h", "he", "hel", "hell")}
            for t in temperatures]
    chances = [one["hel"]["chance of hello"] for one in told]
    assert (np.diff(chances) <= 0).all() and chances[17] > 0.5 > chances[18] and 15 < chances[-1] * 256 < 16
    for t, one in zip(temperatures, told, strict=True):
        surest = {read: max(numbers["shares"]) for read, numbers in one.items()}
        assert t < 0.3 or min(surest, key=surest.get) == "hel"


def test_at_01_every_seed_draws_the_same_word():
    experiment = explore_temperature()
    words = {word for draws in range(21)
             for word in experiment.draw(temperature=0.1, read="h", draws=draws)[1]["words"]}
    assert words == {"hello"}
