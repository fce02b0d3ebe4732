"""Whatever ends a training, the net has the best weights it ever had, the start included."""

import numpy as np
import pytest

from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.training.loop import fit
from lessons_lib.training.optimisers import SGD, Adam
from tests.training.tasks import recall


def loss_of(net, batch):
    return softmax_cross_entropy(net.forward(batch[0]).ys, batch[1])[0]


def one_batch(seed=0):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(6, 2, 5)), rng.integers(0, 4, (6, 5))


@pytest.mark.parametrize("rate", [0.01, 0.3, 1, 3, 10, 30, 100])
@pytest.mark.parametrize("again", [lambda batch: batch, lambda batch: (batch[0].copy(), batch[1].tolist())])
@pytest.mark.parametrize("steps", [2, 19, 20, 21, 300])
def test_on_one_batch_the_net_ends_with_the_lowest_loss_it_ever_had(rate, again, steps):
    """Also when a rate that is far too large throws it off at once, and when all is over before 20 steps are."""
    net, batch = RNN(2, 8, 4), one_batch()
    history = fit(net, (again(batch) for _ in range(steps)), SGD(rate), steps=steps, bar=False)
    assert loss_of(net, batch) == pytest.approx(min(history.losses), abs=1e-12)
    assert history.losses[max(history.best_step - 1, 0)] == min(history.losses)


def test_where_no_step_helps_the_start_is_kept_and_said():
    net, batch = RNN(2, 8, 4), one_batch()
    start = net.theta.copy()
    history = fit(net, [batch] * 300, SGD(30), steps=300, bar=False)
    assert history.best_step == 0 and history.ended == "done" and np.array_equal(net.theta, start)
    assert history.losses[-1] > history.losses[0]


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("reused", [False, True])
@pytest.mark.parametrize("steps", [3, 60])
def test_where_batches_differ_the_start_is_measured_on_the_same_ones_as_the_best(seed, reused, steps):
    """One easy first batch must not make the start look good, nor one hard first batch a net that was spoilt."""
    net, rng = RNN(2, 4, 2, seed=seed), np.random.default_rng(seed)
    start, all_seen, xs = net.theta.copy(), [], np.empty((4, 2, 16))

    def batches():
        for batch in recall(seed):
            xs[:] = batch[0] + rng.normal(size=xs.shape)
            all_seen.append((xs.copy(), batch[1]))
            yield (xs if reused else xs.copy()), batch[1]

    spoilt = SGD(30) if seed % 2 else Adam(0.02)
    fit(net, batches(), spoilt, steps=steps, bar=False)
    before = RNN(2, 4, 2)
    before.theta = start
    means = [np.mean([loss_of(one, batch) for batch in all_seen[:20]]) for one in (net, before)]
    assert means[0] <= means[1]
    if steps == 60 and not seed % 2:
        assert means[0] < means[1]


class Stumbles:
    """An optimiser that steps far off, and raises at its third step, in the middle of it."""

    def __init__(self, error):
        self.error, self.steps = error, 0

    def step(self, theta, gradient):
        self.steps += 1
        theta[: theta.size // 2] += 50
        if self.steps == 3:
            raise self.error
        theta += 50


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ZeroDivisionError(), ValueError("broken"), MemoryError()])
@pytest.mark.parametrize("where", ["batches", "loss", "optimiser"])
@pytest.mark.parametrize("differ", [False, True])
def test_whatever_ends_it_the_net_has_the_best_it_ever_had(error, where, differ):
    net, calls = RNN(2, 8, 4), iter(range(1, 999))
    start = net.theta.copy()

    def batches():
        for n in range(9):
            if where == "batches" and n == 3:
                raise error
            yield one_batch(n if differ else 0)

    def loss(*what):
        if where == "loss" and next(calls) >= 4:
            raise error
        return softmax_cross_entropy(*what)

    def run():
        optimiser = Stumbles(error if where == "optimiser" else None)
        optimiser.steps -= 99 * (where != "optimiser")
        return fit(net, batches(), optimiser, loss=loss, clip=None, bar=False)

    if isinstance(error, KeyboardInterrupt):
        assert run().ended == "stopped"
    else:
        with pytest.raises(type(error)):
            run()
    assert np.array_equal(net.theta, start)


def test_a_single_step_may_help():
    """Its loss is measured before it; so what it has led to is measured once more."""
    batch = one_batch()
    for rate, helps in ((0.1, True), (300, False)):
        net = RNN(2, 8, 4)
        start = loss_of(net, batch)
        history = fit(net, [batch], SGD(rate), steps=1, bar=False)
        assert (loss_of(net, batch) < start) is helps and history.best_step == int(helps)


def test_no_batches_at_all_change_nothing():
    net = RNN(2, 4, 2)
    before = net.theta.copy()
    history = fit(net, [], Adam(0.01), bar=False)
    assert (history.losses, history.ended, history.best_step) == ([], "done", 0) and np.array_equal(net.theta, before)


@pytest.mark.parametrize("kind", [RNN, LSTM])
@pytest.mark.parametrize("rate, helps", [(0.3, True), (100, False)])
def test_chunks_that_carry_their_state_on_are_measured_carrying_it_too(kind, rate, helps):
    rng, net = np.random.default_rng(0), kind(2, 4, 2)
    start = net.theta.copy()
    chunks = [(rng.normal(size=(5, 2, 3)), np.zeros((5, 3), int)) for _ in range(40)]
    history = fit(net, chunks, SGD(rate), carry=True, bar=False)
    assert (history.best_step > 0) is helps or not np.array_equal(net.theta, start)
    old, new, states, carried = kind(2, 4, 2), net, {}, {}
    losses = []
    for xs, targets in chunks[:20]:
        runs = old.forward(xs, **states), new.forward(xs, **carried)
        losses.append([softmax_cross_entropy(run.ys, targets)[0] for run in runs])
        states, carried = runs[0].last_states(), runs[1].last_states()
    before, after = np.mean(losses, axis=0)
    assert after <= before


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_a_loss_that_is_no_number_at_the_first_step_leaves_the_start(capsys):
    net = RNN(1, 2, 1)
    before = net.theta.copy()
    history = fit(net, [(np.ones((2, 1, 1)), None)] * 2, SGD(1), loss=lambda ys, _: (np.nan, ys), bar=False)
    assert history.ended == "not a number" and history.best_step == 0 and np.array_equal(net.theta, before)
