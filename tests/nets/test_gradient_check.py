"""The judge of lesson 05: right for any array of floats, one sentence for anything else, and theta as it was."""

import re
import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from lessons_lib.nets.gradient_check import finite_differences, largest_error
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN

DIGITS = {np.float64: 1e-8, np.float32: 1e-3, np.float16: 3e-2, np.longdouble: 1e-8}
LAYOUTS = {
    "as it is": lambda a: a,
    "Fortran order": lambda a: np.array(a, order="F"),
    "every other one of a longer one": lambda a: np.repeat(a, 2, axis=0)[::2] if a.ndim else a,
    "backwards": lambda a: a[::-1].copy()[::-1] if a.ndim else a,
    "turned": lambda a: a.T.copy().T,
    "the other byte order": lambda a: a.astype(a.dtype.newbyteorder()),
}


@settings(deadline=None)
@given(st.data(), array_shapes(min_dims=0, max_dims=4, max_side=4), st.sampled_from(list(DIGITS)),
       st.sampled_from(list(LAYOUTS)))
def test_the_slopes_of_a_sum_of_squares_are_twice_the_numbers_whatever_the_array(data, shape, dtype, layout):
    """Its values are whole, up to 3, so that float16 can hold the loss; a loss weighs each number by its own weight."""
    whole = data.draw(arrays(np.int8, shape, elements=st.integers(-3, 3)))
    theta = LAYOUTS[layout](whole.astype(dtype))
    weights = np.arange(1, theta.size + 1).reshape(shape) / theta.size
    kept = theta.tobytes()
    slopes = finite_differences(lambda: float((weights * theta.astype(float)**2).sum()), theta)
    assert slopes.shape == shape and slopes.dtype == np.float64
    assert np.allclose(slopes, 2 * weights * whole, rtol=0, atol=10 * DIGITS[dtype])
    assert theta.tobytes() == kept


def test_a_column_and_a_row_of_three_say_two_four_six():
    for theta in (np.array([1.0, 2, 3]), np.array([[1.0], [2], [3]]), np.array([[1.0, 2, 3]])):
        slopes = finite_differences(lambda theta=theta: (theta**2).sum(), theta)
        assert np.allclose(slopes, 2 * theta, rtol=0, atol=1e-8) and slopes.shape == theta.shape


@pytest.mark.parametrize("kind", [RNN, LSTM])
def test_every_named_view_of_a_net_agrees_with_its_backward_pass(kind):
    rng, net = np.random.default_rng(0), kind(2, 3, 4, seed=1)
    xs, targets = rng.normal(size=(5, 2, 3)), rng.integers(0, 4, (5, 3))
    run = net.forward(xs)
    grad = net.backward(run, softmax_cross_entropy(run.ys, targets)[1])
    for name in ("theta", *net.names):
        slopes = finite_differences(lambda: softmax_cross_entropy(net.forward(xs).ys, targets)[0], getattr(net, name))
        assert np.allclose(getattr(grad, name), slopes, rtol=0, atol=1e-10), name


def test_a_float32_net_is_judged_to_four_digits():
    rng, net = np.random.default_rng(0), LSTM(2, 3, 4, seed=1, dtype=np.float32)
    xs, targets = rng.normal(size=(5, 2, 3)), rng.integers(0, 4, (5, 3))
    run = net.forward(xs)
    grad = net.backward(run, softmax_cross_entropy(run.ys, targets)[1])
    slopes = finite_differences(lambda: softmax_cross_entropy(net.forward(xs).ys, targets)[0], net.theta)
    assert largest_error(grad.theta, slopes) < 1e-3


def test_a_loss_that_is_computed_in_float32_gets_the_step_that_suits_it():
    theta = np.array([0.3, 0.2])
    slopes = finite_differences(lambda: np.sin(theta).astype(np.float32).sum(), theta)
    assert np.allclose(slopes, np.cos(theta), rtol=0, atol=1e-3)


@pytest.mark.parametrize("loss", [lambda a: a.sum(), lambda a: np.array([[a.sum()]]), lambda a: np.float32(a.sum()),
                                  lambda a: int(np.sign(a.sum()))])
def test_a_loss_may_be_any_one_number(loss):
    theta = np.array([0.5, 0.25])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert finite_differences(lambda: loss(theta), theta).shape == (2,)


def fail(error):
    raise error


BAD_THETAS = [
    ([1.0, 2.0], TypeError, "theta must be the array that loss reads, since it is changed in place; got a list"),
    (np.float64(1), TypeError, "got a float64"),
    (None, TypeError, "got a NoneType"),
    (np.array([1, 2, 3]), TypeError, "theta must hold floats, since a nudge is lost in anything else; got int64"),
    (np.array([True]), TypeError, "got bool"),
    (np.array([1j]), TypeError, "got complex128"),
    (np.array([1.0, None]), TypeError, "got object"),
    (np.array(["a"]), TypeError, "got <U1"),
    (np.zeros((3, 0)), ValueError, "theta must hold at least one number; got shape (3, 0)"),
    (np.broadcast_to(1.0, 3), ValueError, "theta must be an array that can be changed; got a read-only one"),
    (np.lib.stride_tricks.as_strided(np.ones(1), (3,), (0,)), ValueError, "must hold each of its numbers once"),
    (np.ma.masked_array([1.0, 2.0], [True, False]), TypeError, "got a MaskedArray"),
    (np.array([1.0, np.nan]), ValueError, "theta must hold finite numbers; got nan"),
    (np.array([1.0, -np.inf]), ValueError, "theta must hold finite numbers; got -inf"),
    (np.array([1e12]), ValueError, "nudge must be seen in theta; 1e-05 is lost in its entry 1e+12 (float64)"),
]


@pytest.mark.parametrize("theta, error, words", BAD_THETAS)
def test_what_is_no_array_of_floats_is_refused_in_a_sentence(theta, error, words):
    with pytest.raises(error, match=re.escape(words)):
        finite_differences(lambda: 0.0, theta)


BAD_LOSSES = [
    (3.0, TypeError, "loss must be a function without arguments; got float"),
    (lambda theta: 0.0, TypeError, "loss must take no arguments and read theta itself"),
    (lambda: None, TypeError, "loss() must give one real number; got None"),
    (lambda: (0.5, np.zeros(2)), TypeError, "got a tuple of 2: the losses of this library give (loss, dys), so take"),
    (lambda: np.zeros((2, 1)), TypeError, "got an array of shape (2, 1) and type float64"),
    (lambda: 1j, TypeError, "got complex"),
    (lambda: True, TypeError, "got bool"),
    (lambda: "0.5", TypeError, "got str"),
    (lambda: np.nan, ValueError, "loss() must give a finite number; got nan"),
]


@pytest.mark.parametrize("loss, error, words", BAD_LOSSES)
def test_a_loss_that_gives_no_number_is_refused_in_a_sentence(loss, error, words):
    theta = np.ones(2)
    with pytest.raises(error, match=re.escape(words)):
        finite_differences(loss, theta)
    assert (theta == 1).all()


@pytest.mark.parametrize("nudge, error", [(0, ValueError), (-1e-5, ValueError), (np.nan, ValueError),
                                          (np.inf, ValueError), (1e-17, ValueError), (True, TypeError),
                                          ("1e-5", TypeError)])
def test_a_nudge_that_is_no_step_is_refused(nudge, error):
    theta = np.ones(2)
    with pytest.raises(error, match="nudge must be"):
        finite_differences(lambda: theta.sum(), theta, nudge)
    assert (theta == 1).all()


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ZeroDivisionError("in the loss"), np.nan])
@pytest.mark.parametrize("call", range(8))
def test_theta_is_put_back_bit_for_bit_whenever_the_loss_fails(error, call):
    theta = np.array([[0.1, -0.0], [1e-300, 0.3]])
    kept, calls = theta.tobytes(), iter(range(99))

    def loss():
        if next(calls) == call:
            return error if isinstance(error, float) else fail(error)
        return theta.sum()

    with pytest.raises(ValueError if isinstance(error, float) else type(error)):
        finite_differences(loss, theta)
    assert theta.tobytes() == kept


def test_a_loss_that_is_infinite_somewhere_says_where():
    theta = np.array([[1.0, 0.0]])
    with pytest.raises(ValueError, match=re.escape("got inf with theta[0, 1] nudged to 1e-05")):
        finite_differences(lambda: np.inf if theta[0, 1] > 0 else 0.0, theta)


def test_a_loss_that_changes_theta_is_no_judge():
    theta = np.ones(3)

    def loss():
        theta[0] -= 0.1
        return theta.sum()

    with pytest.raises(ValueError, match="loss\\(\\) must leave theta as it is"):
        finite_differences(loss, theta)
    assert (theta == 1).all()


def test_a_copy_that_the_loss_does_not_read_is_told():
    """It may be right: a loss need not depend on theta. But most often the wrong array was handed over."""
    net = RNN(1, 2, 1)
    with pytest.warns(UserWarning, match="Does it read this very theta"):
        assert (finite_differences(lambda: float(net.theta.sum()), net.theta.copy()) == 0).all()


def test_a_slope_of_nothing_at_the_bottom_of_a_valley_is_not_taken_for_a_copy():
    theta = np.array([0.3, -0.2])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        slopes = finite_differences(lambda: float(((theta - [0.3, -0.2])**2).sum()), theta)
    assert np.abs(slopes).max() < 1e-12


def test_large_numbers_are_right_or_refused():
    """A nudge that grew with the number would step over many waves of a sine at a million."""
    theta = np.array([1e6])
    assert finite_differences(lambda: np.sin(theta).sum(), theta) == pytest.approx(np.cos(1e6), abs=1e-5)
    theta[:] = 1e9
    with pytest.raises(ValueError, match="loss\\(\\) is too large for a nudge of 1e-05"):
        finite_differences(lambda: float((theta**2).sum()), theta)
    assert finite_differences(lambda: float((theta**2).sum()), theta, nudge=1e4) == pytest.approx(2e9, rel=1e-9)
