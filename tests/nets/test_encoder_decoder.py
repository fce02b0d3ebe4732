"""An encoder and a decoder: one gradient through both, lengths side by side, and what is handed over."""

import copy
import pickle

import numpy as np
import pytest

from lessons_lib.nets.encoder_decoder import END, EncoderDecoder
from lessons_lib.nets.gradient_check import finite_differences, largest_error
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.lstm import lstm_step
from lessons_lib.nets.one_hot import one_hot
from lessons_lib.training.optimisers import Adam

D, H, K, LENGTHS, ENDS = 4, 3, 5, np.array([1, 4, 2]), np.array([3, 2, 4])


def asked(seed=0):
    """A net and three sequences of several lengths: xs, ys_in, targets, mask."""
    net, luck = EncoderDecoder(D, H, K, seed), np.random.default_rng(seed)
    net.theta = luck.normal(size=net.theta.size) / 2
    targets = luck.integers(K, size=(4, 3))
    ys_in = one_hot(np.vstack([np.full((1, 3), END), targets[:-1]]), K)
    return net, luck.normal(size=(4, D, 3)), ys_in, targets, np.arange(4)[:, None] < ENDS


def loss_of(net, xs, ys_in, targets, mask, lengths=LENGTHS):
    run = net.forward(xs, ys_in, lengths)
    return run, *softmax_cross_entropy(run.ys, targets, mask)


@pytest.mark.parametrize("seed", range(3))
def test_the_gradient_through_both_is_that_of_finite_differences(seed):
    net, *given = asked(seed)
    run, _, dys = loss_of(net, *given)
    slopes = finite_differences(lambda: loss_of(net, *given)[1], net.theta)
    grad = net.backward(run, dys)
    assert largest_error(grad.theta, slopes) < 1e-7
    assert np.abs(grad.encoder.W_xc).max() > 1e-4 and np.abs(grad.decoder.W_hc).max() > 1e-4
    assert not grad.encoder.W_hy.any() and not grad.encoder.b_y.any()
    assert np.array_equal(grad.theta, np.concatenate([grad.encoder.theta, grad.decoder.theta]))


def test_sequences_of_several_lengths_side_by_side_get_what_each_gets_alone():
    net, xs, ys_in, targets, mask = asked()
    run, loss, dys = loss_of(net, xs, ys_in, targets, mask)
    together, alone = net.backward(run, dys).theta, 0
    for b, (length, end) in enumerate(zip(LENGTHS, ENDS, strict=True)):
        one = xs[:length, :, [b]], ys_in[:end, :, [b]], targets[:end, [b]], np.ones((end, 1), bool)
        own, _, dys = loss_of(net, *one, lengths=None)
        assert np.allclose(own.ys[..., 0], run.ys[:end, :, b]) and np.allclose(own.c[:, 0], run.c[:, b])
        alone = alone + net.backward(own, dys).theta * end / ENDS.sum()
    assert np.allclose(together, alone)


def test_the_state_handed_over_is_the_encoders_last_h_and_c():
    net, xs, ys_in, *_ = asked()
    run, h, c = net.forward(xs, ys_in, LENGTHS), np.zeros((H, 1)), np.zeros((H, 1))
    for x in xs[:, :, [1]]:
        h, c = lstm_step(x, h, c, net.encoder)
    assert np.allclose(run.h[:, [1]], h) and np.allclose(run.c[:, [1]], c)
    h, c = lstm_step(ys_in[0, :, [1]].T, h, c, net.decoder)
    assert np.allclose(run.ys[0, :, [1]].T, net.decoder.W_hy @ h + net.decoder.b_y)


def test_one_theta_holds_both_and_an_optimiser_moves_both():
    net, *given = asked()
    assert np.shares_memory(net.theta, net.encoder.theta) and np.shares_memory(net.theta, net.decoder.W_hy)
    before, optimiser = net.copy(), Adam(0.02)
    for _ in range(150):
        run, loss, dys = loss_of(net, *given)
        optimiser.step(net.theta, net.backward(run, dys).theta)
    assert loss < 0.05 < loss_of(before, *given)[1]
    assert (net.encoder.W_xf != before.encoder.W_xf).all() and (net.decoder.W_xf != before.decoder.W_xf).any()


@pytest.mark.parametrize("how", [EncoderDecoder.copy, copy.deepcopy, lambda net: pickle.loads(pickle.dumps(net))],
                         ids=["copy", "deepcopy", "pickle"])
def test_a_copy_is_independent_and_one_memory_again(how):
    net, xs, *_ = asked()
    twin = how(net)
    assert np.array_equal(twin.theta, net.theta) and twin.translate(xs, LENGTHS) == net.translate(xs, LENGTHS)
    twin.theta[:] = 0
    assert net.theta.any() and not twin.encoder.W_xf.any() and not twin.decoder.b_y.any()


def test_it_writes_what_it_says_itself_until_the_end():
    net, xs, *_ = asked()
    said = net.translate(xs, LENGTHS, longest=6)
    for b, symbols in enumerate(said):
        _, _, h, c = net.read(xs[:, :, [b]], LENGTHS[[b]])
        steps = net.shares(h, c, 6)
        assert [word for word, _ in steps if word != END] == symbols and len(symbols) <= 6
        fed = one_hot([[END], *([word] for word in symbols[:len(steps) - 1])], K)
        assert np.allclose(net.forward(xs[:, :, [b]], fed, LENGTHS[[b]]).ys[-1, :, 0],
                           net.decoder.forward(fed, h, c).ys[-1, :, 0])
        assert all(abs(shares.sum() - 1) < 1e-12 and shares[word] == shares.max() for word, shares in steps)
    net.decoder.b_y[END] = 100
    assert net.translate(xs, LENGTHS) == [[], [], []]
    net.decoder.b_y[END] = -100
    assert [len(symbols) for symbols in net.translate(xs, LENGTHS, longest=9)] == [9, 9, 9]


def test_a_run_can_be_written_over():
    net, xs, ys_in, *_ = asked()
    fresh, old = net.forward(xs, ys_in, LENGTHS), net.forward(xs[::-1].copy(), ys_in, LENGTHS)
    again = net.forward(xs, ys_in, LENGTHS, into=old)
    assert again.decoded is old.decoded and np.array_equal(again.ys, fresh.ys) and np.array_equal(again.h, fresh.h)


def test_seeds_differ_and_both_parts_start_differently():
    nets = [EncoderDecoder(4, 3, 4, seed) for seed in (0, 0, 1)]
    assert np.array_equal(nets[0].theta, nets[1].theta) and not np.array_equal(nets[0].theta, nets[2].theta)
    assert not np.array_equal(nets[0].encoder.W_xf, nets[0].decoder.W_xf)
    assert (nets[0].encoder.b_f == 1).all()
    assert str(nets[0]) == "EncoderDecoder(D_in=4, H=3, K=4: 212 parameters, float64)"


@pytest.mark.parametrize("call, error, words", [
    (lambda net, xs, ys: net.forward(xs[:, :2], ys), ValueError, r"xs must be \(T, D, B\) with D = 4 inputs"),
    (lambda net, xs, ys: net.forward(xs, ys[..., :2]), ValueError, "h0 must be"),
    (lambda net, xs, ys: net.forward(xs, ys, [0, 1, 2]), ValueError, "lengths must be at least 1; got 0"),
    (lambda net, xs, ys: net.forward(xs, ys, [1, 5, 2]), ValueError, "lengths must be from 0 to 4; got 1 to 5"),
    (lambda net, xs, ys: net.forward(xs, ys, [1.0, 2, 2]), TypeError, "lengths must be whole numbers"),
    (lambda net, xs, ys: net.translate(xs, [1, 2]), ValueError, r"lengths must be \(B,\) = \(3,\) whole numbers"),
    (lambda net, xs, ys: net.translate(xs, longest=0), ValueError, "longest must be at least 1; got 0"),
    (lambda net, xs, ys: setattr(net, "theta", np.zeros(3)), ValueError, r"theta must be \(P,\) with P = 228"),
    (lambda net, xs, ys: EncoderDecoder(4, 0, 5), ValueError, "H must be at least 1; got 0"),
    (lambda net, xs, ys: net.backward(net.forward(xs, ys), ys[:2]), ValueError, "dys must be"),
])
def test_what_does_not_fit_is_refused_in_a_sentence(call, error, words):
    net, xs, ys_in, *_ = asked()
    with pytest.raises(error, match=words):
        call(net, xs, ys_in)
