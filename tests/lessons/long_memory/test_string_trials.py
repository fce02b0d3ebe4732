"""Trials that predict the next symbol: what they read, what counts as right, and when a cell comes."""

from dataclasses import replace

import numpy as np
import pytest

from lessons_lib.lessons.long_memory.tables import keeping, strings
from lessons_lib.lessons.long_memory.tables.rows import everything, rows
from lessons_lib.lessons.long_memory.tables.string_trials import FALLS, StringTrials, beside, others, streams
from lessons_lib.nets.lstm_1997_online import Online
from lessons_lib.nets.lstm_1997_wiring import Wiring


def short(name="2a", p=5, **how):
    """A row with short strings, that is over soon."""
    row = rows()[name]
    if name[0] == "2":
        row = replace(row, task=strings.long_lag(p, name == "2a"), wiring=replace(row.wiring, D=p + 1, K=p + 1))
    return replace(row, **{"trials": 3, "paper": (80,), **how})


def run(row):
    trials = row.begin()
    while not trials.over:
        trials.advance()
    return trials


@pytest.mark.parametrize("name", ["1 3x2 rate 0.5", "2a", "2b"])
@pytest.mark.parametrize("update", ["step", "sequence"])
def test_taken_up_between_two_blocks_it_ends_as_if_it_had_not_been_stopped(name, update, tmp_path, monkeypatch):
    monkeypatch.setattr(keeping, "RUNNING", tmp_path)
    row = short(name, update=update, paper=(20,))
    whole, first = run(row), row.begin()
    for _ in range(3):
        first.advance()
    keeping.save(first, 1.0)
    again, _ = keeping.take_up(row)
    while not again.over:
        again.advance()
    assert again.done == whole.done and (again.passed == whole.passed).all() and (again.there == whole.there).all()
    assert again.net.theta.tobytes() == whole.net.theta.tobytes()


def test_streams_are_the_strings_one_after_another():
    luck = np.random.default_rng(0)
    drawn = [strings.embedded_reber(luck, 6) for _ in range(3)]
    read, follows, begins, asked = streams(drawn)
    for n, one in enumerate(drawn):
        whole = [one.read[:length, b] for b, length in enumerate(one.length)]
        total = one.length.sum()
        assert asked[:, n].sum() == total and (read[:total, n] == np.concatenate(whole)).all()
        starts = np.flatnonzero(begins[:total, n])
        assert (starts == np.cumsum([0, *one.length[:-1]])).all()
        assert (follows[starts, n] == one.next[0]).all()


def test_a_stream_teaches_what_its_strings_teach_one_by_one():
    row = short("1 3x2 rate 0.5")
    trials = row.begin()
    drawn = [trials._strings(trial, 0) for trial in range(3)]
    trials.advance()
    for trial, one in enumerate(drawn):
        net = row.net(3)
        for b, length in enumerate(one.length):
            online = Online(net)
            for t in range(length):
                scores = online.step(np.repeat(one.read[t, b], 3))
                ys = 1 / (1 + np.exp(-scores))
                target = np.arange(7)[:, None] == one.next[t, b]
                online.learn((ys - target) * ys * (1 - ys), row.learning_rate)
        np.testing.assert_allclose(trials.net.theta[trial], net.theta[trial], atol=1e-12)


def test_a_test_set_has_no_string_of_the_training_set():
    luck = np.random.default_rng(3)
    training = strings.embedded_reber(luck, 256)
    test = others(strings.embedded_reber, luck, training)
    known = {tuple(training.read[:length, n]) for n, length in enumerate(training.length)}
    assert len(test.length) == 256 and (test.length > 0).all()
    assert not known & {tuple(test.read[:length, n]) for n, length in enumerate(test.length)}
    assert (test.read[0] == 0).all() and test.may[:, :, 0].any(axis=1)[:test.length[0]].all()


def test_only_the_end_of_a_string_is_tested_for_how_far_it_is_off():
    some = strings.long_lag(4, True)(np.random.default_rng(0), 8)
    scores = np.full((4, 5, 8), -9.0)
    assert (strings.off(scores, some) > 0.99).all()
    scores[some.length - 1, some.next[-1], np.arange(8)] = 9
    scores[:-1] = 9
    assert (strings.off(scores, some) < 0.01).all()
    scores[-1, 0, 2] = 0
    assert strings.off(scores, some)[2] == 0.5


@pytest.mark.parametrize("update", ["step", "sequence"])
def test_a_cell_comes_when_the_error_has_stopped_falling(update):
    row = short("2a", adds=50, update=update)
    trials, before = row.begin(), [np.inf] * 3
    start, came = trials.net.theta.copy(), np.zeros(3, bool)
    hidden = slice(0, row.wiring.M * row.wiring.D + row.wiring.K)  # W_xh and W_hy
    while not trials.over and len(trials.active) == 3 and not came.all():
        absent = ~trials.there
        trials.advance()
        now = trials.squares[1]
        expected = came | (now > (1 - FALLS) * np.array(before))
        assert (trials.there == expected).all()
        assert (trials.net.theta[absent, hidden] == start[absent, hidden]).all()
        assert (trials.net.theta != start).any(axis=1).all()
        came, before = expected, now
    assert came.any()


def test_errors_at_the_end_alone_teach_nothing_before_it():
    """Of the weights that the outputs have to the inputs, those of the last input alone move."""
    row = short("2a", asks="end")
    trials = row.begin()
    start = trials.net.W_xy.copy()
    trials.advance()
    moved = (trials.net.W_xy != start).any(axis=(0, 1))
    assert moved.tolist() == [False, False, False, True, False, False]


def test_short_lags_are_learned():
    """The same task with a lag of 5, by the same rule; as printed and by the caption's ranges."""
    trials = run(short("2a", paper=(1200,)))
    assert (trials.passed > 0).all() and (trials.wrong == 0).all()


def test_without_a_loop_what_a_symbol_adds_is_the_same_after_x_and_after_y():
    """Why 2b cannot be: the states of the two classes stay as far apart as their first symbols put them."""
    row = rows()["2b"]
    net = row.net(2)
    net.theta[:] = net.theta[0] + 3 * np.random.default_rng(1).normal(size=row.wiring.weights)
    xs = np.random.default_rng(2).integers(99, size=(100, 2))
    xs[:, 1] = xs[:, 0]
    xs[0] = 99, 100
    c = net.forward(xs).tanhs[:, :, 0]
    np.testing.assert_allclose(c[:, 0] - c[:, 1], c[0, 0] - c[0, 1], atol=1e-9)
    assert abs(c[0, 0] - c[0, 1]) > 1e-3
    assert row.wiring.weights == 10_504 and Wiring(101, 1, 1, 101, direct=True, output_gates=False,
                                                   biased="none").weights == 10_508


def test_strings_of_several_lengths_are_put_beside_each_other():
    luck = np.random.default_rng(5)
    some = [strings.embedded_reber(luck, 1) for _ in range(4)]
    together = beside(some)
    for n, one in enumerate(some):
        again = together.of(np.array([n]))
        assert (again.read == one.read).all() and (again.next == one.next).all() and (again.may == one.may).all()


def test_every_reading_of_1_2a_and_2b_is_one():
    seen = [repr((row.ranges, row.times, row.update, row.adds, row.asks)) + name.split(",")[0]
            for name, row in everything().items() if isinstance(row.begin(), StringTrials)]
    assert len(seen) == len(set(seen)) > 10
