"""Nets that learn a clue: what is learned and when, alone and side by side, stopped and refused."""

import numpy as np
import pytest

from lessons_lib.lessons.long_memory import training
from lessons_lib.lessons.long_memory.training import (
    STREAK,
    UPDATES,
    Learned,
    learn_clue,
    learn_quiet_bit,
    many_learn_clue,
    new_net,
    share_right,
)
from lessons_lib.lessons.long_memory.world import LONGEST
from lessons_lib.nets.lstm import LSTM


@pytest.mark.parametrize("seed", range(3))
def test_an_lstm_that_starts_almost_holding_and_almost_shut_learns_a_clue_100_steps_back(seed):
    result = learn_clue("LSTM", 100, seed, bar=False)
    assert result.learned and result.ended == "learned" and STREAK <= result.updates < UPDATES
    assert share_right(result.net, 100) == 1


def test_it_learns_a_clue_a_thousand_steps_back():
    result = learn_clue(seed=0, bar=False)
    assert result.learned and share_right(result.net, 1000, count=100) == 1


def test_an_lstm_with_usual_biases_and_an_rnn_do_not():
    assert not learn_clue("LSTM", 100, forget_bias=1.0, input_bias=0.0, updates=60, bar=False).learned
    assert not learn_clue("RNN", 300, updates=60, rate=0.01, bar=False).learned


@pytest.mark.parametrize("kind, rate", [("LSTM", 0.1), ("RNN", 0.01)])
def test_a_clue_that_is_near_is_learned_by_both(kind, rate):
    result = learn_clue(kind, 2, rate=rate, updates=1000, bar=False)
    assert result.learned and share_right(result.net, 2) == 1


def test_before_it_has_learned_a_net_guesses():
    assert 0.4 < share_right(new_net("LSTM", 0), 20) < 0.6


@pytest.mark.parametrize("kind", ["LSTM", "RNN"])
def test_side_by_side_each_net_does_what_it_does_alone(kind):
    how = {"updates": 25, "rate": 0.03, "bar": False}
    together = many_learn_clue(kind, 40, range(4), **how)
    for seed, result in enumerate(together):
        alone = learn_clue(kind, 40, seed, **how)
        assert (result.ended, result.updates) == (alone.ended, alone.updates)
        assert np.allclose(result.losses[:6], alone.losses[:6], atol=1e-4)


def test_a_net_that_has_learned_steps_out_and_the_others_go_on():
    results = many_learn_clue("LSTM", 5, range(6), bar=False)
    assert all(result.learned for result in results) and len({result.updates for result in results}) > 1
    assert [share_right(result.net, 5) for result in results] == [1] * 6


def test_a_quiet_bit_is_learned_by_an_rnn():
    result = learn_quiet_bit("RNN", 50, updates=300, bar=False)
    assert result.learned and share_right(result.net, 50, task="quiet bit") == 1


def test_ten_batches_in_a_row_without_a_mistake_are_learned_and_nine_are_not():
    result = Learned(new_net("RNN", 0))
    right, wrong = np.array([[0.0, 2], [1, 1]]), np.array([[3.0, 2], [1, 1]])
    for _ in range(STREAK - 1):
        result.took(0.5, right, np.array([1, 0]))
    assert not result.learned and result.updates == 9
    result.took(0.5, wrong, np.array([1, 0]))
    for _ in range(STREAK):
        assert not result.learned
        result.took(0.5, right, np.array([1, 0]))
    assert result.learned and result.updates == 20 and repr(result) == "RNN: learned after 20 updates"


def interrupted(monkeypatch, after):
    """The stop button, pressed while the batch after so many is made."""
    made, real = [], training.TASKS["clue"][0]

    def make(*how):
        made.append(1)
        if len(made) > after:
            raise KeyboardInterrupt
        return real(*how)

    monkeypatch.setitem(training.TASKS, "clue", (make, 7, 2))


def test_the_stop_button_keeps_the_net_as_it_is(monkeypatch):
    before = new_net("LSTM", 3)
    interrupted(monkeypatch, after=7)
    result = learn_clue("LSTM", 20, 3, bar=False)
    assert result.ended == "stopped" and not result.learned and result.updates == 7
    assert not np.array_equal(result.net.theta, before.theta) and repr(result) == "LSTM: stopped after 7 updates"


def test_the_stop_button_keeps_all_ten(monkeypatch):
    interrupted(monkeypatch, after=43)  # in the fifth round of ten batches
    results = many_learn_clue("LSTM", 20, bar=False)
    assert [result.ended for result in results] == ["stopped"] * 10
    assert [result.updates for result in results] == [4] * 10
    assert all(not np.array_equal(result.net.theta, new_net("LSTM", seed).theta)
               for seed, result in enumerate(results))


def test_the_start_is_what_is_said():
    net = new_net("LSTM", 0, 10, -6)
    assert (net.H, net.D, net.K, net.dtype) == (8, 7, 2, np.float32)
    assert (net.b_f == 10).all() and (net.b_i == -6).all() and 0.09 < abs(net.W_hf).max() <= 0.1 >= abs(net.b_o).max()
    usual = new_net("LSTM", 0, 4, -1, start="usual")
    assert (usual.b_f == 4).all() and (usual.b_i == -1).all()
    assert np.array_equal(usual.W_hf, LSTM(7, 8, 2, dtype=np.float32).W_hf)
    same = new_net("RNN", 0, start="identity")
    assert np.array_equal(same.W_hh, np.eye(8)) and abs(same.W_xh).max() <= 0.1 < abs(new_net("RNN", 0).W_xh).max()
    assert new_net("RNN", 0, task="quiet bit").D == 2


@pytest.mark.parametrize("learn", [learn_clue, learn_quiet_bit, many_learn_clue])
@pytest.mark.parametrize("length, said", [(0, "at least 1; got 0"), (10_000_000, "at most 100,000 steps"),
                                          (LONGEST + 1, "at most 100,000 steps")])
def test_a_length_of_nothing_or_of_ten_million_is_refused_before_anything_is_trained(learn, length, said):
    with pytest.raises(ValueError, match=f"length must be {said}"):
        learn("LSTM", length)


@pytest.mark.parametrize("how, said", [
    ({"kind": "GRU"}, "kind must be one of LSTM, RNN; got 'GRU'"),
    ({"task": "none"}, "task must be one of clue, clue anywhere, quiet bit, day; got 'none'"),
    ({"start": "zero"}, "start must be one of small, usual, identity, PyTorch, Keras, Flax; got 'zero'"),
    ({"start": "identity"}, "start must be another for an LSTM; got identity"),
    ({"kind": "RNN", "start": "Keras"}, "start must be another for an RNN; got Keras"),
    ({"forget_bias": np.nan}, "forget_bias must hold finite numbers; got nan"),
    ({"input_bias": np.inf}, "input_bias must hold finite numbers; got inf"),
    ({"forget_bias": [1.0, 2.0]}, r"forget_bias must be a number or \(H, 1\) = \(8, 1\); got \(2,\)"),
    ({"updates": 0}, "updates must be at least 1; got 0"), ({"rate": -1}, "rate must be a finite number above 0"),
])
@pytest.mark.parametrize("learn", [learn_clue, many_learn_clue])
def test_bad_settings_are_refused_in_a_sentence(learn, how, said):
    with pytest.raises(ValueError, match=said):
        learn(**{"length": 5, "bar": False, **how})
