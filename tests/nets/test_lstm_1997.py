"""The LSTM of 1997: as many weights as the paper says, and its truncated gradient four ways."""

import numpy as np
import pytest

from lessons_lib.nets.lstm_1997 import LSTM1997
from lessons_lib.nets.lstm_1997_gradient import gradient
from lessons_lib.nets.lstm_1997_online import Online
from lessons_lib.nets.lstm_1997_wiring import Wiring
from tests.nets.literal_1997 import literal

TEXT, TABLE = {"g": (-2, 2), "h": (-1, 1)}, {"g": (-1, 1), "h": (-2, 2)}
NETS = {
    "all biased": (Wiring(3, 2, 2, 2), TEXT),
    "hidden biased": (Wiring(3, 3, 1, 2, biased="hidden"), TABLE),
    "gates biased": (Wiring(2, 2, 3, 1, biased="gates"), TEXT),
    "none biased": (Wiring(3, 1, 2, 4, biased="none"), {"g": (0, 1), "h": None}),
}
DIRECT = {"direct, no output gates": (Wiring(4, 1, 1, 4, recurrent=False, direct=True, output_gates=False,
                                             biased="none"), {"g": (0, 1), "h": None})}
N, T = 3, 7


@pytest.fixture(params=NETS | DIRECT)
def net(request):
    wiring, how = (NETS | DIRECT)[request.param]
    return LSTM1997(wiring, N, seed=3, reach=0.8, **how)


@pytest.fixture
def task(net):
    """xs (T, D, N), and a gradient on every score, (T, K, N)."""
    luck = np.random.default_rng(1)
    return luck.normal(size=(T, net.wiring.D, N)), luck.normal(size=(T, net.wiring.K, N))


@pytest.mark.parametrize(("wiring", "weights"), [
    (Wiring(7, 4, 1, 7, biased="gates"), 264), (Wiring(7, 3, 2, 7, biased="gates"), 276),
    *((Wiring(p + 4, 2, 1, 2, biased="none"), weights)
      for p, weights in ((50, 364), (100, 664), (200, 1264), (500, 3064), (1000, 6064))),
    (Wiring(1, 3, 1, 1, biased="hidden"), 102), (Wiring(2, 2, 2, 1), 93), (Wiring(8, 2, 2, 4), 156),
    (Wiring(8, 3, 2, 8), 308),
    (Wiring(101, 1, 1, 101, recurrent=False, direct=True, output_gates=False, biased="none"), 10504),
])
def test_a_net_has_as_many_weights_as_the_paper_says(wiring, weights):
    assert wiring.weights == weights == LSTM1997(wiring).theta.shape[1]


def test_the_formula_is_the_papers(net, task):
    xs, _ = task
    run, w = net.forward(xs), net.wiring
    for n in range(N):
        h, c = np.zeros(w.M), np.zeros(w.C)
        for t, x in enumerate(xs[:, :, n]):
            into = net.W_xh[n] @ x + (0 if net.W_hh is None else net.W_hh[n] @ h)
            if net.b_h is not None:
                into[:net.b_h.shape[1]] += net.b_h[n, :, 0]
            unit = 1 / (1 + np.exp(-into))
            c = c + np.repeat(unit[:w.blocks], w.cells) * (net.g[0] + (net.g[1] - net.g[0]) * unit[w.gates:])
            shown = c if net.h is None else net.h[1] * np.tanh(c / 2)
            h = np.concatenate([unit[:w.gates],
                                np.repeat(unit[w.blocks:w.gates], w.cells) * shown if w.output_gates else shown])
            np.testing.assert_allclose(run.hs[t + 1, n], h, atol=1e-14)


@pytest.mark.parametrize("name", NETS)
def test_the_gradient_is_that_of_the_appendix(name):
    wiring, how = NETS[name]
    net, luck = LSTM1997(wiring, N, seed=3, reach=0.8, **how), np.random.default_rng(1)
    xs, dys = luck.normal(size=(T, wiring.D, N)), luck.normal(size=(T, wiring.K, N))
    grad = gradient(net, net.forward(xs), dys)
    for n in range(N):
        for name_, expected in literal(net, n, xs[:, :, n], dys[:, :, n]).items():
            if getattr(grad, name_) is not None:
                np.testing.assert_allclose(getattr(grad, name_)[n], expected, atol=1e-13, err_msg=name_)


def test_carried_along_it_is_the_same(net, task):
    xs, dys = task
    run, online = net.forward(xs), Online(net)
    scores, total = [], 0
    for x, dy in zip(xs, dys, strict=True):
        scores.append(online.step(x))
        total = total + online.gradient(dy).theta
    np.testing.assert_allclose(scores, net.scores(run), atol=1e-14)
    np.testing.assert_allclose(total, gradient(net, run, dys).theta, atol=1e-13)


def test_where_nothing_is_cut_it_is_the_true_one(net, task):
    """With the loop's weights at 0 nothing goes back but along the states."""
    xs, dys = task
    if net.W_hh is not None:
        net.W_hh[:] = 0
    grad, start, true = gradient(net, net.forward(xs), dys), net.theta.copy(), np.zeros_like(net.theta)
    for place in range(net.wiring.weights):
        losses = []
        for nudge in (1e-5, -1e-5):
            net.theta[:] = start
            net.theta[:, place] += nudge
            losses.append((net.scores(net.forward(xs)) * dys).sum(axis=(0, 1)))
        true[:, place] = (losses[0] - losses[1]) / 2e-5
    net.theta[:] = start
    np.testing.assert_allclose(grad.theta, true, atol=1e-8)


def test_with_a_loop_the_true_gradient_is_another(task, net):
    if net.W_hh is None:
        pytest.skip("no loop")
    xs, dys = task
    run = net.forward(xs)
    nudged = []
    for nudge in (1e-5, -1e-5):
        other = LSTM1997(net.wiring, N, g=net.g, h=net.h)
        other.theta[:] = net.theta
        other.W_xh[:, 0, 0] += nudge
        nudged.append((other.scores(other.forward(xs)) * dys).sum(axis=(0, 1)))
    assert np.abs((nudged[0] - nudged[1]) / 2e-5 - gradient(net, run, dys).W_xh[:, 0, 0]).max() > 1e-3


def test_an_answer_at_the_end_alone_is_one_among_all_steps(net, task):
    if net.W_xy is not None:
        pytest.skip("a net that predicts every step")
    xs, dys = task
    at, run = np.array([6, 3, 5]), net.forward(xs)
    last, n = np.zeros_like(dys), np.arange(N)
    last[at, :, n] = dys[at, :, n]
    at_the_end = gradient(net, run, dys[at, :, n].T, at)
    np.testing.assert_allclose(at_the_end.theta, gradient(net, run, last).theta, atol=1e-14)
    np.testing.assert_allclose(net.scores(run, at), net.scores(run)[at, :, n].T, atol=1e-14)


def test_symbols_are_one_hot_columns(net):
    symbols = np.random.default_rng(2).integers(net.wiring.D, size=(T, N))
    columns = np.eye(net.wiring.D)[symbols].transpose(0, 2, 1)
    dys = np.random.default_rng(3).normal(size=(T, net.wiring.K, N))
    one, other = net.forward(symbols), net.forward(columns)
    np.testing.assert_allclose(net.scores(one), net.scores(other), atol=1e-14)
    np.testing.assert_allclose(gradient(net, one, dys).theta, gradient(net, other, dys).theta, atol=1e-13)


def test_a_net_among_others_is_what_it_is_alone(net, task):
    xs, dys = task
    alone = LSTM1997(net.wiring, 1, seed=3, reach=0.8, g=net.g, h=net.h)
    np.testing.assert_array_equal(alone.theta[0], net.theta[0])
    both = [gradient(one, one.forward(xs[:, :, :one.N]), dys[:, :, :one.N]).theta[0] for one in (net, alone)]
    np.testing.assert_array_equal(*both)


def test_the_gates_start_where_they_are_told():
    net = LSTM1997(Wiring(8, 2, 2, 4), 2, input_bias=(-3, -6), output_bias=(-2, -4))
    assert net.b_h[:, :4, 0].tolist() == [[-3, -6, -2, -4]] * 2


@pytest.mark.parametrize(("wrong", "said"), [
    (lambda: Wiring(0, 1, 1, 1), "D must be"), (lambda: Wiring(1, 1, 1, 1, biased="some"), "got 'some'"),
    (lambda: LSTM1997(Wiring(1, 2, 1, 1), input_bias=(1,)), "input_bias must be 2 numbers"),
    (lambda: LSTM1997(Wiring(1, 2, 1, 1, biased="none"), output_bias=(1, 2)), "for gates that are biased"),
])
def test_what_cannot_be_is_refused_in_a_sentence(wrong, said):
    with pytest.raises(ValueError, match=said):
        wrong()


def test_weights_that_have_moved_since_are_refused(net, task):
    xs, dys = task
    run = net.forward(xs)
    net.theta += 1e-3
    with pytest.raises(ValueError, match="call forward again"):
        gradient(net, run, dys)
