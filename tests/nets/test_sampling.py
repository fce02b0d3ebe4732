"""A net that generates: its outputs go back in, and a temperature says how daring it is."""

import numpy as np
import pytest

from lessons_lib.nets.activations import softmax
from lessons_lib.nets.lstm import LSTM, lstm_step
from lessons_lib.nets.rnn import RNN
from lessons_lib.nets.sampling import generate, probabilities, sample
from tests.nets.both_nets import BOTH

SCORES = np.array([[2.0], [0.0], [-1.0]])


def test_at_temperature_1_the_probabilities_are_softmax_and_heat_makes_them_alike():
    assert np.array_equal(probabilities(SCORES, 1), softmax(SCORES))
    assert np.allclose(probabilities(SCORES, 1e6), 1 / 3, atol=1e-5) and probabilities(SCORES, 0.01)[0] == 1


@pytest.mark.parametrize("temperature", [0, -1, np.nan, np.inf])
def test_a_temperature_that_is_none_is_refused(temperature):
    with pytest.raises(ValueError, match="temperature must be a finite number above 0"):
        probabilities(SCORES, temperature)


def test_probabilities_say_how_often_a_symbol_is_drawn():
    rng, p = np.random.default_rng(0), np.array([[0.2], [0.0], [0.8]])
    drawn = [sample(p, rng) for _ in range(2000)]
    assert drawn.count(1) == 0 and abs(drawn.count(0) / 2000 - 0.2) < 0.03


def random_nets(kind, nets=10):
    for seed in range(nets):
        net = kind(4, 6, 4, seed=seed)
        net.theta *= 3  # so that what it writes hangs on more than its last letter
        yield net


@BOTH
def test_each_guess_is_the_next_input_and_every_state_is_carried(kind):
    for net in random_nets(kind):
        written = generate(net, 2, 20)
        xs = np.eye(4)[written[:-1]][:, :, None]
        assert written[1:] == net.forward(xs).ys[:, :, 0].argmax(axis=1).tolist()


def test_an_lstm_writes_what_a_plain_loop_does_that_carries_h_and_c():
    forgetful = 0
    for net in random_nets(LSTM):
        written = {True: [0], False: [0]}
        for carries_c, word in written.items():
            h, c = np.zeros((6, 1)), np.zeros((6, 1))
            for _ in range(20):
                h, c = lstm_step(np.eye(4)[:, [word[-1]]], h, c if carries_c else 0 * c, net)
                word.append(int((net.W_hy @ h + net.b_y).argmax()))
        kept = generate(net, 0, 20)
        assert kept == written[True]
        forgetful += kept != written[False]
    assert forgetful  # some of these nets would write something else without their c


@BOTH
def test_without_memory_the_same_symbol_is_always_followed_by_the_same(kind):
    net = kind(4, 6, 4, seed=2)
    written = generate(net, 0, 30, memory=False)
    after = dict(zip(written, written[1:], strict=False))
    assert all(after[a] == b for a, b in zip(written, written[1:], strict=False))


def test_the_same_seed_writes_the_same_and_a_cold_net_its_best_guess():
    net = RNN(4, 6, 4, seed=2)
    one, two = (generate(net, 0, 20, temperature=1.0, rng=np.random.default_rng(3)) for _ in range(2))
    assert one == two and generate(net, 0, 9, temperature=1e-4, rng=np.random.default_rng(0)) == generate(net, 0, 9)


def test_bad_input_is_refused():
    net = RNN(4, 3, 4)
    with pytest.raises(ValueError, match="first must be a symbol"):
        generate(net, 4, 3)
    with pytest.raises(ValueError, match="first must be a symbol"):
        generate(RNN(3, 3, 4), 0, 3)
    with pytest.raises(ValueError, match="count must be at least 1"):
        generate(net, 0, 0)
    with pytest.raises(TypeError, match="rng must be a numpy Generator"):
        generate(net, 0, 3, temperature=1.0)
