"""Four small tasks: two are done by one number without gates, two by no such number, and by an LSTM of one cell."""

import numpy as np
import pytest

from lessons_lib.lessons.long_memory.four_tasks import NAMES, OFTEN, TASKS, examples
from lessons_lib.nets.lstm import LSTM

MAKE = {task.name: task.make for task in TASKS}


def made(name, T, B, seed=0):
    return MAKE[name](T, B, np.random.default_rng(seed))


def ungated(xs, w, v, b, squash):
    """c_T (N, B) of N memories, w (N,), v (N, D), b (N,), each with all B sequences."""
    c = np.zeros((len(w), xs.shape[2]))
    for x in xs:
        c = np.clip(squash(w[:, None] * c + v @ x + b[:, None]), -1e9, 1e9)
    return c


def one_cell(news, mark_i, b_i, mark_f, b_f):
    """An LSTM of one cell that reads (x, mark): its candidate is tanh(news · x), and its gates see the mark alone."""
    net = LSTM(D=2, H=1, K=1)
    net.theta = np.zeros(net.theta.size)
    net.W_xc, net.W_xi, net.b_i, net.W_xf, net.b_f = [[news, 0]], [[0, mark_i]], [[b_i]], [[0, mark_f]], [[b_f]]
    return net


def most_right(c, bits):
    """The largest share of the bits that a threshold on c tells, whichever side means +1, for each of the rows of c."""
    sorted_ = bits[np.argsort(c, axis=1)]
    right = np.cumsum(sorted_ < 0, axis=1) + (bits > 0).sum() - np.cumsum(sorted_ > 0, axis=1)
    return np.maximum(right.max(axis=1), len(bits) - right.min(axis=1)) / len(bits)


def some(D, N=2000):
    rng = np.random.default_rng(4)
    return rng.normal(0, 2, N), rng.normal(0, 2, (N, D)), rng.normal(size=N)


@pytest.mark.parametrize("name", NAMES)
def test_answers_are_what_the_words_say(name):
    xs, answers = made(name, 12, 200)
    assert xs.shape == (12, 1 + name.startswith("marked"), 200) and answers.shape == (200,)
    for b in range(200):
        x, marks = xs[:, 0, b], xs[:, -1, b] == 1
        wanted = {"quiet bit": x[0], "sum": sum(x), "marked sum": sum(x[marks]), "marked bit": x[marks][-1:]}[name]
        assert answers[b] == pytest.approx(wanted)


def test_the_tasks_are_as_loud_and_as_marked_as_they_say():
    quiet, bits = made("quiet bit", 500, 50)
    assert set(bits) == {-1, 1} and 0.048 < quiet[1:].std() < 0.052
    loud, last = made("marked bit", 500, 50)
    assert set(last) == set(loud[:, 0].ravel()) == {-1, 1} and (loud[0, 1] == 1).all()
    assert abs(loud[1:, 1].mean() - OFTEN) < 0.01 and not (last == loud[-1, 0]).all()
    two, _ = made("marked sum", 500, 50)
    assert (two[:, 1].sum(axis=0) == 2).all() and 0 <= two[:, 0].min() and two[:, 0].max() < 1
    assert len(np.unique(two[:, 1], axis=1).T) == 50  # anywhere
    assert 0.45 < made("sum", 500, 50)[0].mean() < 0.55


def test_a_latch_of_one_number_holds_the_quiet_bit_for_a_thousand_steps():
    xs, bits = made("quiet bit", 1000, 400)
    c = ungated(xs, np.array([2.0]), np.array([[1.0]]), np.zeros(1), np.tanh)[0]
    assert (c * bits).min() > 0.9


def test_one_number_without_a_squash_adds_all_of_a_thousand():
    xs, sums = made("sum", 1000, 50)
    c = ungated(xs, np.ones(1), np.ones((1, 1)), np.zeros(1), lambda a: a)[0]
    np.testing.assert_allclose(c, sums, rtol=1e-12)


@pytest.mark.parametrize("squash", [np.tanh, lambda a: a], ids=["tanh", "none"])
def test_no_memory_without_gates_does_four_steps_of_the_marked_bit(squash):
    """Whatever it holds for + and for -: two bits that must not move it, and two that must, cannot all be right."""
    rng, (w, v, b) = np.random.default_rng(2), some(2, 100_000)
    plus, minus, threshold = rng.normal(0, 2, (3, len(w)))

    def above(c, x, mark):
        return squash(w * c + v @ [x, mark] + b) > threshold

    keeps = above(plus, -1, 0) & ~above(minus, 1, 0)
    turns = above(minus, 1, 1) & ~above(plus, -1, 1)
    assert keeps.sum() > 1000 and turns.sum() > 1000 and not (keeps & turns).any()


def test_of_many_memories_without_gates_none_comes_near_the_marked_bit():
    xs, bits = made("marked bit", 30, 400)
    for squash in (np.tanh, lambda a: a):
        assert most_right(ungated(xs, *some(2), squash), bits).max() < 0.85
    quiet, told = made("quiet bit", 30, 400)
    assert most_right(ungated(quiet, *some(1), np.tanh), told).max() == 1


def test_no_sum_with_fixed_weights_even_other_ones_at_each_step_is_the_marked_sum():
    xs, sums = made("marked sum", 20, 2000)
    columns = np.vstack([xs.reshape(40, -1), np.ones(2000)]).T
    left = sums - columns @ np.linalg.lstsq(columns, sums, rcond=None)[0]
    assert left.std() > 0.9 * sums.std()
    xs, sums = made("sum", 20, 2000)
    columns = xs.reshape(20, -1).T
    assert np.abs(sums - columns @ np.linalg.lstsq(columns, sums, rcond=None)[0]).max() < 1e-9


def test_an_lstm_of_one_cell_does_both_with_its_gates():
    xs, bits = made("marked bit", 1000, 100)
    assert (one_cell(5, 40, -20, -40, 20).forward(xs).cs[-1, 0] * bits).min() > 0.99
    xs, sums = made("marked sum", 1000, 100)
    np.testing.assert_allclose(one_cell(0.01, 80, -40, 0, 40).forward(xs).cs[-1, 0] * 100, sums, atol=1e-3)


def test_the_examples_are_told_row_by_row():
    lines = examples().splitlines()
    assert len(lines) == 14 and [line.split(":")[0] for line in lines if ":" in line] == list(NAMES)
    assert lines[4].split() == ["x", "-1.00", "-1.00", "-1.00", "-1.00", "1.00", "1.00", "-1.00", "-1.00"]
    assert lines[5].split() == ["mark", *"10010100"] and lines[6].split() == ["answer", "1.00"]
    assert "-0.00" not in examples() and max(map(len, lines)) <= 88
    assert examples(T=3) != examples(T=3, seed=1)
