"""One matrix learns what can be told apart, by steps that only ever lower the loss."""

import math

import numpy as np
import pytest

from lessons_lib.nets.softmax_regression import (
    fit,
    guesses,
    loss_and_gradient,
    same_side,
    scores,
    strength,
    without_column_means,
)


def task(seed=0, D=4, K=3, N=50):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(D, N)), rng.integers(K, size=N)


def test_who_knows_nothing_of_three_dishes_pays_the_logarithm_of_three():
    x, labels = task()
    assert math.isclose(loss_and_gradient(np.zeros((3, 4)), np.zeros((3, 1)), x, labels)[0], math.log(3))


def test_loss_and_gradient_by_hand_on_two_numbers():
    loss, dW, db = loss_and_gradient([[1.0], [0.0]], [[0.0], [0.0]], [[math.log(3)]], [1])
    assert math.isclose(loss, -math.log(0.25))
    assert np.allclose(db, [[0.75], [-0.75]]) and np.allclose(dW, db * math.log(3))


def test_the_gradient_is_the_one_finite_differences_give():
    x, labels = task(1)
    rng, tiny = np.random.default_rng(2), 1e-6
    W, b = rng.normal(size=(3, 4)), rng.normal(size=(3, 1))
    _, dW, db = loss_and_gradient(W, b, x, labels)
    for array, gradient in ((W, dW), (b, db)):
        for place in np.ndindex(array.shape):
            losses = []
            for move in (tiny, -2 * tiny):
                array[place] += move
                losses.append(loss_and_gradient(W, b, x, labels)[0])
            array[place] += tiny
            assert abs((losses[0] - losses[1]) / (2 * tiny) - gradient[place]) < 1e-8


def test_huge_scores_give_a_finite_loss():
    loss, dW, _ = loss_and_gradient([[1e4], [-1e4]], [[0], [0]], [[1.0]], [1])
    assert loss == 2e4 and np.isfinite(dW).all()


@pytest.mark.parametrize("scale", [0.01, 1, 100])
def test_the_loss_only_ever_falls_with_the_default_rate(scale):
    x, labels = task(3)
    losses = fit(scale * x + scale, labels, 3, steps=200).losses
    assert losses.shape == (201,) and (np.diff(losses) <= 1e-12).all() and losses[-1] < losses[0]


def test_fit_takes_the_steps_of_gradient_descent():
    x, labels = task(4)
    W, b = np.zeros((3, 4)), np.zeros((3, 1))
    for _ in range(3):
        loss, dW, db = loss_and_gradient(W, b, x, labels)
        W, b = W - 0.1 * dW, b - 0.1 * db
    fitted = fit(x, labels, 3, steps=3, rate=0.1)
    assert np.allclose(fitted.W, W) and np.allclose(fitted.b, b)
    assert math.isclose(fitted.losses[2], loss)
    assert math.isclose(fitted.losses[3], loss_and_gradient(W, b, x, labels)[0])


def test_what_can_be_told_apart_is_learned():
    labels = np.tile(np.arange(3), 10)
    W, b, losses = fit(np.eye(3)[:, labels], labels, 3)
    assert np.array_equal(guesses(W, b, np.eye(3)), [0, 1, 2]) and losses[-1] < 0.05


def test_the_same_examples_give_the_same_answer_and_are_left_alone():
    x, labels = task(5)
    kept = x.copy()
    assert np.array_equal(fit(x, labels, 3, 50).W, fit(x, labels, 3, 50).W) and np.array_equal(x, kept)


def test_softmax_does_not_see_a_columns_mean():
    x, labels = task(6)
    W = np.random.default_rng(7).normal(size=(3, 4))
    b = np.zeros((3, 1))
    assert np.allclose(without_column_means(W).sum(axis=0), 0)
    assert math.isclose(loss_and_gradient(W, b, x, labels)[0],
                        loss_and_gradient(without_column_means(W), b, x, labels)[0], rel_tol=1e-12)


@pytest.mark.parametrize("x, labels, K, error, words", [
    (np.zeros(4), [0], 3, ValueError, r"use x\[:, None\]"),
    (np.zeros((4, 2)), [0, 1, 2], 3, ValueError, "N = 2"),
    (np.zeros((4, 2)), [0, 3], 3, ValueError, "from 0 to 2"),
    (np.zeros((4, 2)), [-1, 0], 3, ValueError, "from 0 to 2"),
    (np.zeros((4, 2)), [0.0, 1.0], 3, TypeError, "labels must be whole numbers"),
    (np.full((4, 2), np.nan), [0, 1], 3, ValueError, "x must hold finite"),
    (np.zeros((4, 2)), [0, 1], 0, ValueError, "K must be at least 1"),
])
def test_bad_examples_are_refused_in_a_sentence(x, labels, K, error, words):
    with pytest.raises(error, match=words):
        fit(x, labels, K)


@pytest.mark.parametrize("rate", [0, -1, np.nan, np.inf])
def test_a_rate_that_cannot_learn_is_refused(rate):
    with pytest.raises(ValueError, match="rate must be a finite number above 0"):
        fit(np.ones((1, 2)), [0, 1], 2, rate=rate)


def test_scores_refuses_a_bias_that_would_broadcast():
    with pytest.raises(ValueError, match=r"use b\[:, None\]"):
        scores(np.eye(3), np.zeros(3), np.eye(3))


@pytest.mark.parametrize("x, labels, rate, error, words", [
    ([[1.0, 2.0]], [[0], [1, 2]], None, ValueError, "labels must have rows of one length"),
    ([[1.0, 2.0]], [0, 1], "fast", TypeError, "rate must be a number above 0; got 'fast'"),
    ([[1.0, 2.0]], [0, 1], True, TypeError, "rate must be a number above 0; got True"),
    ([[1e200, 2.0]], [0, 1], None, ValueError, "x must hold numbers up to 1e.100; got 1e.200"),
    ([[1e10, 2e10], [1.0, -1.0]], [0, 1], 1e300, FloatingPointError, "grown too far at step 1: try a smaller rate"),
])
def test_what_cannot_be_learned_from_is_named(x, labels, rate, error, words):
    with pytest.raises(error, match=words):
        fit(x, labels, 2, rate=rate)


BY_HAND = np.array([[1.0, -0.5], [-0.5, 1.0]])


@pytest.mark.parametrize("votes, same", [(BY_HAND, True), (0.01 * BY_HAND, True), (-BY_HAND, False),
                                         ([[1, 0], [0, 1]], True), ([[0, -1], [-1, 1]], False),
                                         ([[1, 1], [-1, 1]], False)])
def test_one_vote_on_the_other_side_of_0_is_enough_to_differ(votes, same):
    assert same_side(votes, BY_HAND) is same


@pytest.mark.parametrize("times", [0.5, 1, 2.08])
def test_votes_so_many_times_as_large_are_so_many_times_as_strong(times):
    assert strength(times * BY_HAND, BY_HAND) == pytest.approx(times)


def test_only_the_votes_in_favour_count_for_the_strength_and_by_their_mean():
    assert strength([[1.0, -9.0], [9.0, 4.0]], BY_HAND) == 2.5


@pytest.mark.parametrize("compare", [same_side, strength])
def test_matrices_of_two_shapes_are_not_compared(compare):
    with pytest.raises(ValueError, match="votes"):
        compare(np.ones((2, 3)), BY_HAND)


def test_without_a_vote_in_favour_there_is_no_strength():
    with pytest.raises(ValueError, match="by_hand must have a vote above 0"):
        strength(BY_HAND, -np.ones((2, 2)))
