"""Nets that add: what is learned, kept and refused."""

import numpy as np
import pytest

from lessons_lib.lessons.long_memory import adding
from lessons_lib.lessons.long_memory.adding import KINDS, PATIENCE, learn_adding, new_net
from lessons_lib.lessons.long_memory.rectified import RectifiedRNN
from lessons_lib.lessons.long_memory.world import KNOWS_NOTHING
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN


def test_a_net_that_starts_at_the_identity_learns_to_add_without_a_gate():
    result = learn_adding("identity", 20, rate=0.003, units=50, updates=5000, bar=False)
    assert result.learned and result.error < adding.KNOWN and PATIENCE <= result.updates < 5000
    xs, targets, _ = adding.adding(20, 400, np.random.default_rng(9))
    assert ((result.net.forward(xs).ys[-1] - targets[-1]) ** 2).mean() < KNOWS_NOTHING / 5


def test_before_it_has_learned_a_net_knows_nothing():
    result = learn_adding("RNN", 100, updates=200, bar=False)
    assert result.ended == "done" and not result.learned and result.updates == 200
    assert result.error > 0.8 * KNOWS_NOTHING and repr(result).startswith("RNN: not learned after 200 updates, error")


def test_the_nets_are_what_is_said():
    nets = {kind: new_net(kind, 0, units=6) for kind in KINDS}
    assert [type(net) for net in nets.values()] == [RectifiedRNN, RNN, LSTM]
    assert all((net.D, net.H, net.K, net.dtype) == (2, 6, 1, np.float32) for net in nets.values())
    assert (nets["LSTM"].b_f == 5).all() and (new_net("LSTM", 0, forget_bias=1.0).b_f == 1).all()
    assert new_net("identity", 0).H == 100


def test_the_stop_button_keeps_the_net_as_it_is(monkeypatch):
    made, real = [], adding.adding

    def make(*how):
        made.append(1)
        if len(made) > 6:  # the first is made to see whether T may be
            raise KeyboardInterrupt
        return real(*how)

    monkeypatch.setattr(adding, "adding", make)
    result = learn_adding("identity", 9, units=8, bar=False)
    assert result.ended == "stopped" and result.updates == 5
    assert not np.array_equal(result.net.theta, new_net("identity", 0, units=8).theta)


def test_a_net_that_grows_without_bound_is_told(capsys):
    result = learn_adding("identity", 60, rate=10.0, clip=None, updates=50, bar=False)
    assert result.ended == "not a number" and "Try a smaller rate" in capsys.readouterr().out


@pytest.mark.parametrize("how, said", [
    ({"T": 1}, "T must be at least 2 steps"), ({"T": 0}, "at least 1"), ({"T": 10_000_000}, "at most 100,000"),
    ({"kind": "GRU"}, "kind must be one of identity, RNN, LSTM; got 'GRU'"),
    ({"updates": 0}, "updates must be at least 1"), ({"rate": 0}, "rate must be a finite number above 0"),
])
def test_bad_settings_are_refused_in_a_sentence(how, said):
    with pytest.raises(ValueError, match=said):
        learn_adding(**{"T": 5, "bar": False, **how})
