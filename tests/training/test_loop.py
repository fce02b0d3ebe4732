"""The loop learns, can be stopped, keeps the best weights, and says when the numbers run away."""

import itertools

import numpy as np
import pytest

from lessons_lib.nets.losses import softmax_cross_entropy, squared_error
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.training.loop import fit, train
from lessons_lib.training.optimisers import SGD, Adam
from tests.training.tasks import recall


@pytest.mark.parametrize("kind", [RNN, LSTM])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_both_nets_learn_to_recall_a_letter(kind, dtype):
    net = kind(2, 8, 2, dtype=dtype)
    history = fit(net, recall(), Adam(0.02), steps=200, bar=False)
    assert history.ended == "done" and len(history.losses) == 200
    assert history.losses[0] > 0.6 and np.mean(history.losses[-20:]) < 0.1


def test_training_yields_every_step_and_its_loss_and_may_be_left():
    net = RNN(2, 4, 2)
    seen = list(itertools.islice(train(net, recall(), SGD(0.1)), 3))
    assert [step for step, _ in seen] == [1, 2, 3] and all(np.isfinite(loss) for _, loss in seen)


def test_the_same_seed_trains_the_same_net():
    nets = [LSTM(2, 4, 2, seed=3) for _ in range(2)]
    for net in nets:
        fit(net, recall(1), Adam(0.01), steps=20, bar=False)
    assert np.array_equal(nets[0].theta, nets[1].theta)


def test_stopping_keeps_the_best_weights_so_far_and_goes_on():
    net, seen = RNN(2, 8, 2), []

    def stopped():
        for n, batch in enumerate(recall()):
            seen.append(net.theta.copy())  # the weights that step n + 1 will be measured with
            if n == 60:
                raise KeyboardInterrupt
            yield batch

    history = fit(net, stopped(), Adam(0.02), bar=False)
    assert history.ended == "stopped" and len(history.losses) == 60
    assert np.array_equal(net.theta, seen[history.best_step - 1])
    assert np.mean(history.losses[history.best_step - 20:history.best_step]) == pytest.approx(
        min(np.mean(history.losses[n - 20:n]) for n in range(20, 61)))


def test_a_stop_before_the_first_step_leaves_the_net_as_it_was():
    net = RNN(2, 4, 2)
    before = net.theta.copy()

    def at_once():
        raise KeyboardInterrupt
        yield

    assert fit(net, at_once(), Adam(0.02), bar=False).ended == "stopped"
    assert np.array_equal(net.theta, before)


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_a_loss_that_is_not_a_number_is_said_with_what_to_try_and_the_best_weights_stay(capsys):
    net = RNN(1, 2, 1, dtype=np.float32)
    batches = ((np.ones((3, 1, 1)), np.full((3, 1, 1), 1e30 if n > 3 else 0.5)) for n in range(9))
    history = fit(net, batches, SGD(0.1), loss=squared_error, clip=None, smooth=1, bar=False)
    assert history.ended == "not a number" and np.isfinite(net.theta).all()
    assert "smaller rate" in capsys.readouterr().out


def test_the_bare_loop_raises_before_the_step_is_taken():
    net = RNN(1, 2, 1)
    net.theta[:] = 1
    before = net.theta.copy()
    with pytest.raises(FloatingPointError, match="the loss is nan at step 1"):
        next(train(net, [(np.ones((2, 1, 1)), None)], SGD(0.1), loss=lambda ys, _: (np.nan, ys)))
    assert np.array_equal(net.theta, before)


@pytest.mark.parametrize("kind", [RNN, LSTM])
def test_carried_chunks_read_one_long_text_and_get_the_gradient_of_their_own_steps(kind):
    """Against the plain way: hand each chunk the last states by hand, and step by the gradient of that chunk."""
    rng = np.random.default_rng(0)
    chunks = [(rng.normal(size=(T, 2, 3)), rng.integers(0, 2, (T, 3))) for T in (4, 4, 3)]
    net, by_hand, optimiser, states = kind(2, 4, 2), kind(2, 4, 2), SGD(0.5), {}
    losses = [loss for _, loss in train(net, chunks, SGD(0.5), clip=None, carry=True)]
    for (xs, targets), loss in zip(chunks, losses, strict=True):
        run = by_hand.forward(xs, **states)
        value, dys = softmax_cross_entropy(run.ys, targets)
        assert value == pytest.approx(loss, abs=1e-12)
        optimiser.step(by_hand.theta, by_hand.backward(run, dys).theta)
        states = {"h0": run.hs[-1]} | ({"c0": run.cs[-1]} if kind is LSTM else {})
    assert np.allclose(net.theta, by_hand.theta, rtol=0, atol=1e-12)
    alone = [loss for _, loss in train(kind(2, 4, 2), chunks, SGD(0.5), clip=None)]
    assert alone[0] == losses[0] and alone[1] != losses[1]


def test_batches_of_changing_length_are_welcome():
    net = LSTM(2, 4, 2)
    batches = (next(recall(T=T, B=B)) for T, B in ((3, 4), (5, 4), (5, 2), (3, 4)))
    assert len(fit(net, batches, Adam(0.01), bar=False).losses) == 4


@pytest.mark.parametrize("how, error, words", [({"steps": 0}, ValueError, "steps must be at least 1"),
                                               ({"clip": 0}, ValueError, "clip must be a finite number above 0"),
                                               ({"window": 0}, ValueError, "window must be at least 1")])
def test_what_cannot_be_is_refused_in_a_sentence(how, error, words):
    net = RNN(2, 4, 2)
    before = net.theta.copy()
    with pytest.raises(error, match=words):
        fit(net, recall(), Adam(0.01), bar=False, **({"steps": 2} | how))
    assert np.array_equal(net.theta, before)
