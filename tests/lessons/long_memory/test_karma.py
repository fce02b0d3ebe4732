"""A day of deeds: what it is, that blame is the gradient, that exchanges are what they say, and where both point."""

import numpy as np
import pytest

from lessons_lib.lessons.long_memory import karma
from lessons_lib.lessons.long_memory.karma import (
    blame,
    deeds,
    exchanges,
    foremost,
    held_responsible,
    one_day,
    share,
    some_days,
    third_deeds,
)
from lessons_lib.lessons.long_memory.training import learn_day, many_learn_day, new_net, share_right
from lessons_lib.lessons.long_memory.world import DEEDS, DISTRACTORS, MOMENTS, OUTCOMES, biases_for, day, text
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN

DAYS = some_days(B=40)


@pytest.fixture(scope="module")
def trained():
    return learn_day(seed=0, bar=False)


def last_moment_alone():
    """A net set by hand whose answer hangs on the last moment: K if it was p or q, M if r or s, twice the same."""
    net = RNN(len(MOMENTS), 2, len(OUTCOMES))
    net.theta = np.zeros(net.theta.size)
    net.W_xh[0] = [{"p": 2, "q": 2, "r": -2, "s": -2}.get(symbol, 0) for symbol in MOMENTS]
    net.W_hh[1, 0] = 1.5                                # one unit hears the symbol, the other hears it a step later
    net.W_hy[OUTCOMES.index("KK"), 1], net.W_hy[OUTCOMES.index("MM"), 1] = 3, -3
    return net


@pytest.mark.parametrize("length, first, second", [(100, (10, 20), (50, 60)), (10, (1, 2), (5, 6)),
                                                   (1000, (100, 200), (500, 600))])
def test_a_day_has_two_deeds_in_their_parts_and_one_label_in_the_evening(length, first, second):
    xs, targets, mask = day(length, 2000, np.random.default_rng(0))
    assert xs.shape == (length + 1, 7, 2000) and xs.dtype == np.float32 and (xs.sum(axis=1) == 1).all()
    places = [np.flatnonzero(there) for there in deeds((xs, targets, mask)).T]
    for n, (low, high) in enumerate((first, second)):
        assert {place[n] for place in places if len(place) == 2} == set(range(low, high + 1))
    words = [text(xs, b, MOMENTS) for b in range(2000)]
    assert all(word[-1] == "?" and set(word[:-1]) <= set(DEEDS + DISTRACTORS) for word in words)
    done = ["".join(symbol for symbol in word if symbol in DEEDS) for word in words]
    assert done == [OUTCOMES[right] for right in targets[-1]] and set(done) == {"KK", "KM", "MK", "MM"}
    assert mask[-1].all() and not mask[:-1].any() and abs(np.bincount(targets[-1]) / 2000 - 0.25).max() < 0.04


def test_what_is_no_deed_knows_nothing_of_the_label():
    xs, targets, _ = day(30, 8000, np.random.default_rng(1))
    quiet = xs[:, len(DEEDS):-1]
    for right in range(4):
        assert abs(quiet[7:14, :, targets[-1] == right].mean(axis=2) - 0.25).max() < 0.05


@pytest.mark.parametrize("length, said", [(9, "at least 10 moments"), (0, "at least 1"), (10**7, "at most 100,000")])
def test_a_day_that_is_too_short_or_too_long_is_refused(length, said):
    for make in (lambda: day(length, 2, np.random.default_rng(0)), lambda: learn_day(length=length, bar=False)):
        with pytest.raises(ValueError, match=f"length must be {said}"):
            make()


@pytest.mark.parametrize("seed", range(3))
def test_an_lstm_learns_it_and_an_rnn_on_the_same_budget_does_not(seed, trained):
    result = trained if seed == 0 else learn_day(seed=seed, bar=False)
    assert result.learned and share_right(result.net, 100, task="day") > 0.97
    plain = learn_day("RNN", seed=seed, rate=0.01, bar=False)
    assert not plain.learned and share_right(plain.net, 100, task="day") < 0.45


def test_on_a_short_day_the_same_rnn_learns_it():
    results = many_learn_day("RNN", 10, range(4), rate=0.01, updates=1000, bar=False)
    assert sum(result.learned for result in results) >= 3


def test_an_lstm_starts_with_the_biases_for_its_length_or_with_those_that_are_asked_for():
    nets = many_learn_day("LSTM", 100, [0, 1], updates=1, bar=False)
    assert [abs(net.net.b_f - biases_for(100)[0]).max() < 0.3 for net in nets] == [True, True]
    assert abs(learn_day(updates=1, forget_bias=2, bar=False).net.b_f - 2).max() < 0.3


@pytest.mark.parametrize("net", [LSTM(7, 3, 4, seed=1), RNN(7, 3, 4, seed=2)], ids=["LSTM", "RNN"])
def test_blame_is_the_length_of_the_gradient_of_each_days_own_loss(net):
    xs, targets, mask = days = some_days(12, 3)

    def loss(b, changed):
        return softmax_cross_entropy(net.forward(changed).ys[..., b:b + 1], targets[:, b:b + 1], mask[:, b:b + 1])[0]

    wanted = np.zeros((12, 7, 3))
    for t, k, b in np.ndindex(wanted.shape):
        step = np.zeros(xs.shape)
        step[t, k, b] = 1e-5
        wanted[t, k, b] = (loss(b, xs + step) - loss(b, xs - step)) / 2e-5
    assert np.allclose(blame(net, days), np.sqrt((wanted ** 2).sum(axis=1)), rtol=1e-5, atol=1e-9)


def test_an_exchange_is_a_day_with_one_other_symbol():
    net, (xs, targets, mask) = new_net("LSTM", 3, 2, 0, task="day", start="usual"), some_days(15, 2)
    found = exchanges(net, (xs, targets, mask))
    other = dict(zip("KMpqrs", "MKqrsp", strict=True))
    for b, t in np.ndindex(2, 15):
        word = list(text(xs, b, MOMENTS))
        word[t] = other[word[t]]
        changed = np.eye(7)[[MOMENTS.index(symbol) for symbol in word]][:, :, None]
        losses = [softmax_cross_entropy(net.forward(day_).ys, targets[:, b:b + 1], mask[:, b:b + 1])[0]
                  for day_ in (xs[:, :, b:b + 1], changed)]
        assert abs(found.change[t, b] - abs(losses[1] - losses[0])) < 1e-5
        answers = [np.argmax(net.forward(day_).ys[-1, :, 0]) for day_ in (xs[:, :, b:b + 1], changed)]
        assert found.another[t, b] == (answers[0] != answers[1])


def test_both_find_the_last_moment_where_that_decides():
    net = last_moment_alone()
    found, changed, there = blame(net, DAYS), exchanges(net, DAYS), np.arange(100)[:, None] == 99
    assert np.allclose(share(found, there), 1) and np.allclose(share(changed.change[:, changed.change.any(axis=0)],
                                                                     there), 1)
    assert not changed.another[:-1].any() and 0.2 < changed.another[-1].mean() < 0.8
    held = held_responsible(net, DAYS)
    assert held["last"] == pytest.approx(1) and held["blame"] == held["deed"] == held["foremost"] == 0


def test_a_trained_net_blames_the_deeds_an_untrained_one_all_alike(trained):
    held = held_responsible(trained.net, DAYS)
    assert held["blame"] > 0.1 and held["foremost"] > 0.4
    before = held_responsible(new_net("LSTM", 0, *biases_for(100), task="day"), DAYS)
    assert before["blame"] < 0.05 and before["foremost"] < 0.3 and before["deed"] == 0


def test_a_trained_nets_answer_hangs_on_the_deeds_and_on_no_other_moment(trained):
    held = held_responsible(trained.net, DAYS)
    assert held["deed"] > 0.95 and held["other"] < 0.02 and held["exchanged"] > 0.9
    assert 0.05 < held["third"] < 0.9  # it would have listened to a deed in most places


def test_a_third_deed_is_put_where_none_was():
    seen = third_deeds(last_moment_alone(), DAYS)  # to this net a deed in the last moment is as p or q are there
    assert len(seen) == 2 * 98 * 40
    assert seen.sum() == 2 * sum(text(DAYS[0], b, MOMENTS)[-2] in "rs" for b in range(40)) > 0


def test_an_rnn_that_has_not_learned_it_blames_the_last_moments():
    held = held_responsible(learn_day("RNN", rate=0.01, bar=False).net, DAYS)
    assert held["last"] > 0.9 and held["blame"] < 0.01


def test_a_share_is_of_the_whole_day_and_foremost_means_above_all_others():
    values = np.array([[3.0, 1], [1, 1], [4, 1]])
    there = np.array([[True, True], [False, True], [True, False]])
    assert share(values, there).tolist() == [0.875, pytest.approx(2 / 3)]
    assert foremost(values, there).tolist() == [True, False]
    assert np.isnan(share(np.zeros((3, 1)), there[:, :1])).all()


def test_one_day_is_the_mean_of_several_nets_in_percent():
    nets = {"a": [LSTM(7, 3, 4, seed=seed) for seed in range(2)], "b": [RNN(7, 3, 4)] * 2}
    days = some_days(20, 3)
    shown = one_day(nets, days, b=2)
    assert shown["day"] == text(days[0], 2, MOMENTS) and shown["outcome"] == OUTCOMES[days[1][-1, 2]]
    assert list(shown["blame"]) == ["a", "b"] and shown["nets"] == 2
    assert len(shown["blame"]["a"]) == len(shown["exchanged"]) == 20
    found = [blame(net, days)[:, 2] for net in nets["a"]]
    assert np.allclose(shown["blame"]["a"], np.mean([100 * one / one.sum() for one in found], axis=0))
    assert sum(shown["exchanged"]) == pytest.approx(100)


def test_other_symbols_are_of_the_same_kind():
    assert "".join(MOMENTS[n] for n in karma.OTHER) == "MKqrsp?"
