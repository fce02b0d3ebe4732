"""Two units tell singular values from eigenvalues, whatever drives them."""

import numpy as np
import pytest

from lessons_lib.nets.jacobians import jacobian
from lessons_lib.nets.two_units import DRIVES, T, loop_matrix, loop_net, watch

SETTINGS = [(largest, share) for largest in (0.5, 1.0, 1.5, 3.0) for share in (0.0, 0.25, 0.6, 1.0)]


@pytest.mark.parametrize("largest, share", SETTINGS)
def test_the_matrix_has_the_largest_singular_value_and_the_radius_that_were_asked_for(largest, share):
    W = loop_matrix(largest, share)
    assert np.linalg.norm(W, 2) == pytest.approx(largest)
    assert np.abs(np.linalg.eigvals(W)).max() == pytest.approx(largest * share, abs=1e-12)
    assert watch(largest, share).radius == pytest.approx(largest * share, abs=1e-12)


def test_the_counterexample_is_one_and_a_half_times_one_and_minus_one():
    W = loop_matrix()
    assert np.array_equal(W, 1.5 * np.array([[1, 1], [-1, -1]])) and not (W @ W).any()


@pytest.mark.parametrize("drive", DRIVES)
@pytest.mark.parametrize("largest, share", SETTINGS)
def test_the_norm_is_the_jacobians_and_never_above_its_bound(largest, share, drive):
    loop = watch(largest, share, drive)
    net, xs, h0 = loop_net(loop.W_hh, drive)
    run = net.forward(xs, h0)
    for k in (0, 1, 7, T):
        assert loop.norms[k] == pytest.approx(np.linalg.norm(jacobian(net, run, T - k), 2), rel=1e-9)
    assert (loop.norms <= loop.bounds * (1 + 1e-9)).all()


def test_at_rest_the_spectral_radius_decides():
    assert watch(3.0, 0.0).norms[2:].max() == 0
    assert np.allclose(watch(2.0, 0.5).norms[1:], 2.0)
    assert watch(1.5, 1.0).norms[-1] == pytest.approx(1.5**T)


def test_with_a_saturated_unit_radius_0_explodes_and_radius_one_and_a_half_vanishes():
    assert watch(3.0, 0.0, "one saturated").norms[-1] == pytest.approx(2**0.5 * 1.5**T)
    assert f"{watch(3.0, 0.0, 'one saturated').norms[-1]:.0e}" == "9e+08"
    assert watch(1.5, 1.0, "one saturated").norms[-1] < 1e-6


@pytest.mark.parametrize("largest, share", SETTINGS)
def test_the_saturated_unit_is_at_one_and_the_other_at_zero(largest, share):
    net, xs, h0 = loop_net(loop_matrix(largest, share), "one saturated")
    assert np.array_equal(net.forward(xs, h0).hs[:, :, 0], [[0, 1]] * T)


@pytest.mark.parametrize("largest, share", [(0, 0.5), (-1, 0.5), (np.nan, 0.5), (np.inf, 0.5), (1, -0.1), (1, 1.1)])
def test_a_matrix_that_cannot_be_is_refused(largest, share):
    with pytest.raises(ValueError, match="largest must be above 0 and share from 0 to 1"):
        loop_matrix(largest, share)


def test_an_unknown_drive_is_refused():
    with pytest.raises(ValueError, match="drive must be one of at rest"):
        loop_net(loop_matrix(), "asleep")


@pytest.mark.parametrize("drive", DRIVES)
@pytest.mark.parametrize("largest", np.linspace(0.5, 3, 51).round(2))
def test_at_radius_nothing_two_steps_at_rest_leave_nothing_at_all(largest, drive):
    """With a multiply-and-add in one rounding, 1.1 * 1.1 - 1.1 * 1.1 is 1e-17 on some processors."""
    norms = watch(largest, 0.0, drive).norms
    assert norms[1] > 0 and ((norms[2:] == 0).all() if drive == "at rest" else (norms[2:] > 0).any())
