"""The sentences of lesson 08, tried far beyond the settings of its cells."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_idea.experiments import explore_conveyor, explore_gate, explore_tap, half_life
from lessons_lib.nets import jacobians, lstm
from lessons_lib.nets.activations import sigmoid
from lessons_lib.worlds import dinners


def gradient_of_the_bias(b, T):
    """dc_T / db_f of a cell with a 1 on its belt that lets nothing in, by the library's backward pass."""
    net = lstm.LSTM(1, 1, 1)
    net.theta = np.zeros(net.theta.size)
    net.b_f, net.b_i = [[b]], [[-1000]]
    dcs = np.zeros((T, 1, 1))
    dcs[-1] = 1
    return net.backward(net.forward(np.zeros((T, 1, 1)), c0=[[1.0]]), dcs=dcs).b_f.item()


@pytest.mark.parametrize("T", [10, 100, 1000])
def test_over_T_steps_the_bias_of_a_gate_learns_most_at_ln_T_and_not_where_its_slope_is_largest(T):
    biases = np.log(T) + np.arange(-8, 9) / 2
    gradients = [gradient_of_the_bias(b, T) for b in biases]
    f = sigmoid(biases)
    assert np.allclose(gradients, T * f**T * (1 - f), rtol=1e-9)
    assert int(np.argmax(gradients)) == 8 and gradients[8] == pytest.approx(np.exp(-1), rel=0.06)
    assert gradient_of_the_bias(0, T) < gradients[8] / 30


def test_the_table_of_the_bias_is_that_of_the_backward_pass():
    found = [gradient_of_the_bias(b, 1000) for b in (0, 5, 6.9, 10, 15)]
    assert [f"{g:.2g}" for g in found] == ["4.7e-299", "0.0081", "0.37", "0.043", "0.00031"]


def test_a_soft_gate_that_is_quite_open_or_quite_shut_has_no_slope():
    votes = np.concatenate([np.linspace(-800, 800, 16001), np.linspace(36, 38, 2001)])
    s = sigmoid(votes)
    ended = (s == 0) | (s == 1)
    assert ended.any() and (s * (1 - s))[ended].max() == 0 and (s * (1 - s))[~ended].min() > 0


def test_ten_times_nearer_to_1_is_about_ten_times_as_long_from_09_on_and_not_below():
    longer = [half_life(1 - left / 10) / half_life(1 - left) for left in np.linspace(1e-4, 0.1, 200)]
    assert 9.99 < min(longer) and max(longer) < 10.6
    assert half_life(0.97) / half_life(0.7) > 11


def test_the_belt_is_unchanged_nowhere_but_at_f_1_and_i_0():
    belt = explore_conveyor()
    ends = {(f, i): belt.draw(f=f / 200, i=i / 20)[1]["on the belt at the end"]
            for f in [*range(0, 200, 40), *range(195, 201)] for i in range(0, 21, 2)}
    assert [setting for setting, end in ends.items() if abs(end - 1) < 0.1] == [(200, 0)]


def test_no_tap_turns_a_sign_or_makes_a_number_larger():
    taps = explore_tap()
    for signal in np.linspace(-1, 1, 21):
        for tap in np.linspace(0, 1, 11):
            through = taps.draw(signal=signal, first=tap, second=tap, third=tap)[1]["what comes through"][0]
            assert through * signal >= 0 and abs(through) <= abs(signal) + 1e-12


def test_a_steep_gate_is_nearly_deaf_from_a_vote_of_1_on():
    gate = explore_gate()
    slopes = [gate.draw(vote=vote / 10, steepness=10)[1]["slope of the soft gate"] for vote in range(-80, 81)]
    assert max(slopes) == 2.5 and all(slope < 0.001 for n, slope in enumerate(slopes) if abs(n - 80) >= 10)


def test_however_hard_a_loop_pushes_its_squash_keeps_it_between_minus_1_and_1():
    rng = np.random.default_rng(0)
    h = rng.normal(size=1000) * 100
    push = 10.0 ** rng.uniform(-3, 6, 1000)
    for _ in range(50):
        h = np.tanh(push * h + rng.normal(size=1000) * push)
        assert np.abs(h).max() <= 1


def test_a_net_that_hands_on_its_prediction_alone_can_be_right_for_a_thousand_nights():
    for dish in dinners.MENU:
        state, dishes = dinners.one_hot(dish), [(dish,)]
        for _ in range(1000):
            state = np.tanh(20 * (dinners.CYCLE @ state))
            dishes.append(dinners.most_voted(state))
        assert len(set(dishes[:3])) == 3 and dishes[:-3] == dishes[3:]


def test_a_latch_holds_a_bit_without_the_factor_1_and_hands_back_next_to_nothing():
    for w in (1.5, 2.0, 5.0):
        hs = [1.0]
        for _ in range(1000):
            hs.append(np.tanh(w * hs[-1]))
        assert min(hs) > 0.8 and np.prod(w * (1 - np.square(hs[1:]))) < 1e-100


@pytest.mark.parametrize("bias, low, middle, high", [(1, 1.5, 2.2, 3.0), (5, 40, 103, 260)])
def test_before_learning_the_belts_half_life_is_about_that_of_its_bias(bias, low, middle, high):
    noise, lives = np.random.default_rng(0).normal(size=(500, 3, 1)), []
    for seed in range(20):
        run = lstm.LSTM(3, 8, 1, seed=seed, forget_bias=bias).forward(noise)
        lives.extend(np.log(0.5) / np.log(run.f[:, :, 0]).mean(axis=0))
    assert low < min(lives) and max(lives) < high and abs(np.median(lives) / middle - 1) < 0.1


def test_at_a_forget_bias_of_1_the_other_ways_bring_back_more_and_little_in_all_100_nets():
    noise, times, most = np.random.default_rng(0).normal(size=(100, 3, 1)), [], 0
    for seed in range(100):
        net = lstm.LSTM(3, 8, 1, seed=seed)
        run = net.forward(noise)
        full = np.linalg.norm(jacobians.jacobian(net, run, 0)[8:, 8:], 2)
        times.append(full / run.f[:, :, 0].prod(axis=0).max())
        most = max(most, full)
    assert 7 < min(times) < 8 and 4.9e8 < max(times) < 5e8 and most < 2e-5


@pytest.mark.parametrize("H, more", [(1, 45), (2, 76), (4, 98), (8, 100)])
def test_the_more_units_the_oftener_more_comes_back_by_all_ways(H, more):
    noise, count = np.random.default_rng(0).normal(size=(100, 3, 1)), 0
    for seed in range(100):
        net = lstm.LSTM(3, H, 1, seed=seed, forget_bias=5)
        run = net.forward(noise)
        full = np.linalg.norm(jacobians.jacobian(net, run, 0)[H:, H:], 2)
        count += full > run.f[:, :, 0].prod(axis=0).max()
    assert count == more
