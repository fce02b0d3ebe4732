"""Nets with and without a forget gate: the gate is all that differs, and only with it a stream is soon learned."""

import numpy as np
import pytest

from lessons_lib.lessons.long_memory import forgetting
from lessons_lib.lessons.long_memory.forgetting import (
    KINDS,
    PARTS,
    STREAK,
    WATCHED,
    HeldLSTM,
    learn_stream,
    new_net,
    read_stream,
    read_strings,
)
from lessons_lib.lessons.long_memory.stream import windows
from lessons_lib.nets.gradient_check import finite_differences, largest_error
from lessons_lib.nets.lstm import LSTM, lstm_step
from lessons_lib.nets.one_hot import one_hot

GATE = ("W_hf", "W_xf", "b_f")
LUCK = np.random.default_rng(3)
XS, DYS = LUCK.normal(size=(6, 3, 2)), LUCK.normal(size=(6, 2, 2))


def test_the_gate_is_all_that_differs():
    gate, *held = (new_net(kind, seed=4) for kind in KINDS)
    for net in held:
        assert all(np.array_equal(getattr(net, name), getattr(gate, name)) for name in gate.names if name not in GATE)
    assert gate.theta.size == 575 and sum(getattr(gate, name).size for name in GATE) == 128
    assert type(gate) is LSTM and (gate.b_f == 1).all()


@pytest.mark.parametrize("keep", [1.0, 0.9, 0.5])
def test_a_held_cell_keeps_the_same_share_at_every_step(keep):
    net = HeldLSTM(3, 4, 2, seed=1, keep=keep)
    h, c = LUCK.normal(size=(2, 4, 2))
    run = net.forward(XS, h, c)
    assert np.allclose(run.f, keep, atol=1e-15) and (keep < 1 or (run.f == 1).all())
    for t, x in enumerate(XS):
        h, after = lstm_step(x, h, c, net)
        assert np.allclose(after, keep * c + run.i[t] * run.c_tilde[t]) and np.allclose(after, run.cs[t])
        c = after


@pytest.mark.parametrize("keep", [1.0, 0.9])
def test_its_gradient_is_the_measured_one_and_leaves_the_gate_alone(keep):
    net = HeldLSTM(3, 4, 2, seed=1, keep=keep)
    grad = net.backward(net.forward(XS), DYS)
    for name in net.names:
        found = getattr(grad, name)
        if name in GATE:
            assert not found.any()
            continue
        true = finite_differences(lambda: float((net.forward(XS).ys * DYS).sum()), getattr(net, name))
        assert largest_error(found, true) < 1e-8, name


def test_training_leaves_a_held_gate_where_it_is():
    for kind in ("no gate", "leak"):
        result, start = learn_stream(kind, updates=20, bar=False), new_net(kind)
        assert all(np.array_equal(getattr(result.net, name), getattr(start, name)) for name in GATE)
        assert not np.array_equal(result.net.W_hi, start.W_hi)


@pytest.fixture(scope="module")
def of():
    """A net of each kind on the stream, with the same updates, and two on strings one by one."""
    return {(kind, reset): learn_stream(kind, 2, reset=reset, updates=1500, bar=False)
            for kind, reset in (("gate", False), ("no gate", False), ("no gate", True))}


def test_with_a_forget_gate_a_stream_is_soon_learned_and_without_one_not(of):
    assert of["gate", False].learned and of["gate", False].updates < 1500
    assert not of["no gate", False].learned and of["no gate", False].updates == 1500
    with_gate, without = (read_stream(of[kind, False].net).right["10000"] for kind in ("gate", "no gate"))
    assert with_gate > 0.9 and without < 0.8


def test_the_control_string_by_string_the_old_cell_learns_it(of):
    result = of["no gate", True]
    assert result.learned and read_strings(result.net) > 0.9
    reading = read_stream(result.net)
    assert reading.right["first"] > 0.8 and reading.right["10000"] < 0.1


def test_without_a_gate_the_state_runs_away_and_with_one_it_stays(of):
    away, stays = (read_stream(of[kind, False].net) for kind in ("no gate", "gate"))
    assert away.c["10000"] > 50 * away.c["100"] > 500 and away.lost > 0
    assert max(stays.c.values()) < 20 and stays.lost == 0


def test_a_reading_counts_every_string_once_and_looks_at_every_cell(of):
    net = of["gate", False].net
    reading = read_stream(net, seed=7, streams=4)
    assert list(reading.right) == ["first", *map(str, PARTS)] and list(reading.c) == [*map(str, WATCHED)]
    window = next(windows(np.random.default_rng([7, 2]), 4, PARTS[-1]))
    h, c = np.zeros((2, 8, 4))
    for x in one_hot(window.read[:100], 7):
        h, c = lstm_step(x, h, c, net)
    assert reading.c["100"] == pytest.approx(np.median(np.abs(c), axis=1).max())


def test_a_net_has_learned_after_ten_windows_in_a_row_without_a_mistake(monkeypatch):
    answers = [True] * 9 + [False] + [True] * 20
    monkeypatch.setattr(forgetting, "right", lambda ys, now: np.array([answers.pop(0)] * 8))
    result = learn_stream(updates=50, bar=False)
    assert result.learned and result.updates == 10 + STREAK and repr(result) == "LSTM: learned after 20 updates"


def test_the_stop_button_keeps_the_net_as_it_is(monkeypatch):
    made = []

    def stop(ys, now):
        made.append(1)
        if len(made) > 5:
            raise KeyboardInterrupt
        return np.zeros(8, bool)

    monkeypatch.setattr(forgetting, "right", stop)
    result = learn_stream(bar=False)
    assert result.ended == "stopped" and result.updates == 5
    assert not np.array_equal(result.net.theta, new_net().theta)


@pytest.mark.parametrize(("wrong", "said"), [
    (lambda: new_net("GRU"), "kind must be one of gate, no gate, leak; got 'GRU'"),
    (lambda: HeldLSTM(3, 4, 2, keep=0), "keep must be above 0 and at most 1; got 0"),
    (lambda: HeldLSTM(3, 4, 2, keep=1.1), "keep must be above 0"),
    (lambda: learn_stream(updates=0, bar=False), "updates must be at least 1"),
    (lambda: learn_stream(rate=-1, bar=False), "rate must be a finite number above 0"),
])
def test_what_cannot_be_is_refused_in_a_sentence(wrong, said):
    with pytest.raises(ValueError, match=said):
        wrong()
