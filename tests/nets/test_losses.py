"""Losses and their gradients: by hand on two numbers, and against the loss itself."""

import numpy as np
import pytest

from lessons_lib.nets.gradient_check import finite_differences, largest_error
from lessons_lib.nets.losses import softmax_cross_entropy, squared_error


def test_two_equal_scores_cost_the_logarithm_of_two():
    loss, dys = softmax_cross_entropy(np.zeros((1, 2, 1)), np.array([[0]]))
    assert loss == pytest.approx(np.log(2)) and np.allclose(dys[0, :, 0], [-0.5, 0.5])


def test_huge_scores_neither_overflow_nor_lose_the_loss():
    loss, dys = softmax_cross_entropy(np.array([[[1000.0], [-1000.0]]]), np.array([[1]]))
    assert loss == 2000 and np.allclose(dys[0, :, 0], [1, -1])


@pytest.mark.parametrize("mask", [None, np.array([[True, False], [False, False], [True, True]])])
def test_dys_is_the_gradient_that_the_loss_itself_shows(mask):
    rng = np.random.default_rng(0)
    ys, words, values = rng.normal(size=(3, 4, 2)), rng.integers(0, 4, (3, 2)), rng.normal(size=(3, 4, 2))
    for loss, targets in ((softmax_cross_entropy, words), (squared_error, values)):
        dys = loss(ys, targets, mask)[1]
        slopes = finite_differences(lambda loss=loss, targets=targets: loss(ys, targets, mask)[0], ys.reshape(-1))
        assert largest_error(dys.reshape(-1), slopes) < 1e-8


def test_what_is_masked_out_gets_no_gradient_and_costs_nothing():
    ys, mask = np.random.default_rng(0).normal(size=(3, 2, 1)), np.array([[False], [False], [True]])
    loss, dys = softmax_cross_entropy(ys, np.array([[0], [1], [0]]), mask)
    assert not dys[:2].any() and loss == pytest.approx(softmax_cross_entropy(ys[2:], np.array([[0]]))[0])


@pytest.mark.parametrize("kind", [np.int8, np.uint8, np.uint64])
def test_targets_of_any_kind_of_whole_number_and_scores_in_any_order_of_memory(kind):
    rng = np.random.default_rng(0)
    ys, targets = rng.normal(size=(6, 100, 7)), rng.integers(0, 100, (6, 7))   # 100 * 7 is too much for one byte
    loss, dys = softmax_cross_entropy(ys, targets)
    for order in ("C", "F"):
        again, their = softmax_cross_entropy(np.asarray(ys, order=order), targets.astype(kind))
        assert again == pytest.approx(loss, rel=1e-14) and np.allclose(their, dys, rtol=0, atol=1e-16)
    assert loss == pytest.approx(-np.mean([np.log(np.exp(ys[t, k, b]) / np.exp(ys[t, :, b]).sum())
                                           for (t, b), k in np.ndenumerate(targets)]))


def test_scores_are_left_as_they_were():
    ys = np.ones((2, 3, 1))
    softmax_cross_entropy(ys, np.zeros((2, 1), int))
    assert (ys == 1).all()


@pytest.mark.parametrize("ys, targets, mask, error, words", [
    (np.zeros((2, 3)), np.zeros((2, 1), int), None, ValueError, r"ys must be \(T, K, B\)"),
    (np.zeros((2, 3, 1)), np.zeros((2, 1)), None, TypeError, "targets must be whole numbers"),
    (np.zeros((2, 3, 1)), np.full((2, 1), 3), None, ValueError, "from 0 to 2; got 3 to 3"),
    (np.zeros((2, 3, 1)), np.zeros((3, 1), int), None, ValueError, "targets must be"),
    (np.zeros((2, 3, 1)), np.zeros((2, 1), int), np.zeros((2, 1), bool), ValueError, "not all False"),
    (np.full((2, 3, 1), np.nan), np.zeros((2, 1), int), None, ValueError, "finite"),
])
def test_what_does_not_fit_is_refused_in_a_sentence(ys, targets, mask, error, words):
    with pytest.raises(error, match=words):
        softmax_cross_entropy(ys, targets, mask)


@pytest.mark.parametrize("targets, mask, error, words", [
    ([[0], [1, 2]], None, ValueError, "targets must have rows of one length"),
    (None, None, TypeError, "targets must be whole numbers; got None"),
    ([[True], [False]], None, TypeError, "targets must be whole numbers; got bool"),
    ([0, 1], None, ValueError, r"targets must be \(T, B\) = \(2, 1\); got \(2,\)"),
    ([[0], [-1]], None, ValueError, "targets must be from 0 to 2; got -1 to 0"),
    ([[0], [-1]], [[True], [False]], ValueError, "targets must be from 0 to 2; got -1 to 0"),
    ([[0], [1]], [[True], [False, True]], ValueError, "mask must have rows of one length"),
    ([[0], [1]], [[1], [0]], ValueError, "mask must be .* bools"),
    ([[0], [1]], [True, False], ValueError, "mask must be .* bools"),
])
def test_targets_and_mask_are_right_or_named(targets, mask, error, words):
    with pytest.raises(error, match=words):
        softmax_cross_entropy(np.zeros((2, 3, 1)), targets, mask)


def test_a_share_of_nothing_costs_what_its_score_lacks_and_at_most_infinity():
    far, right = np.array([[[1000.0], [-1000.0], [0.0]]]), np.array([[1]])
    assert softmax_cross_entropy(far, right)[0] == pytest.approx(2000)
    loss, dys = softmax_cross_entropy(far * 1e305, right)
    assert loss == np.inf and np.isfinite(dys).all()
    assert squared_error(far * 1e305, -far * 1e305)[0] == np.inf


def test_losses_are_plain_numbers_and_nothing_is_minus_nothing():
    ys, mask = np.ones((2, 3, 1)), [[True], [False]]
    for loss, dys in (softmax_cross_entropy(ys, [[0], [1]], mask), squared_error(ys, 2 * ys, mask)):
        assert type(loss) is float and not np.signbit(dys[1]).any()
