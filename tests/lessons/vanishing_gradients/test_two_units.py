"""Two units tell singular values from eigenvalues, whatever drives them."""

import numpy as np
import pytest

from lessons_lib.lessons.vanishing_gradients.two_units import DRIVES, T, loop_matrix, loop_net, pair, watch
from lessons_lib.nets.jacobians import jacobian

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


PAIRS = [(own, to_1, to_2) for own in (0.0, 0.3, 0.6, 1.2) for to_1 in (-1.2, -0.3, 0.0, 0.5, 1.2)
         for to_2 in (-1.2, -0.2, 0.0, 0.3, 1.2)]


@pytest.mark.parametrize("own, to_1, to_2", PAIRS)
def test_the_eigenvalues_of_a_pair_are_those_that_numpy_finds(own, to_1, to_2):
    two = pair(own, to_1, to_2)
    assert np.array_equal(two.W_hh, [[own, to_1], [to_2, own]])
    order = lambda values: sorted(values, key=lambda value: (round(value.real, 6), value.imag))  # noqa: E731
    assert np.allclose(order(two.eigenvalues), order(np.linalg.eigvals(two.W_hh)), atol=1e-7)
    assert two.radius == pytest.approx(np.abs(np.linalg.eigvals(two.W_hh)).max(), abs=1e-7)
    assert two.norms[1] == pytest.approx(np.linalg.norm(two.W_hh, 2))


@pytest.mark.parametrize("own, to_1, to_2", PAIRS)
def test_complex_if_the_wires_have_different_signs_and_then_every_arrow_is_turned(own, to_1, to_2):
    two, turn = pair(own, to_1, to_2), np.linspace(0, np.pi, 1001)
    arrows = np.stack([np.cos(turn), np.sin(turn)])
    after = two.W_hh @ arrows
    aside = arrows[0] * after[1] - arrows[1] * after[0]   # above 0 if it is turned one way, below if the other
    assert (two.turn > 0) == (to_1 * to_2 < 0) == (two.directions == [])
    assert (aside.min() > 1e-12 or aside.max() < -1e-12) == (two.turn > 0)


@pytest.mark.parametrize("own, to_1, to_2", PAIRS)
def test_the_directions_that_stay_are_made_longer_by_the_eigenvalues(own, to_1, to_2):
    two = pair(own, to_1, to_2)
    if two.directions is None:
        assert np.array_equal(two.W_hh, own * np.eye(2))
        return
    for direction, value in zip(two.directions, two.eigenvalues, strict=False):
        assert np.linalg.norm(direction) == pytest.approx(1)
        assert np.allclose(two.W_hh @ direction, value.real * direction)
    assert len(two.directions) == (0 if two.turn else 1 if to_1 * to_2 == 0 else 2)


@pytest.mark.parametrize("own, to_1, to_2", [one for one in PAIRS if one[1] * one[2] < 0])
@pytest.mark.parametrize("start", [(1.0, 0.0), (0.0, 1.0), (1.0, -2.0)])
def test_complex_eigenvalues_turn_every_arrow_by_their_angle_on_average_and_stretch_it_by_their_size(
        own, to_1, to_2, start):
    two, arrow, turned, grown, steps = pair(own, to_1, to_2), np.array(start), 0.0, 0.0, 4000
    for _ in range(steps):
        after = two.W_hh @ arrow
        turned += np.arctan2(arrow[0] * after[1] - arrow[1] * after[0], arrow @ after)
        grown += np.log(np.linalg.norm(after) / np.linalg.norm(arrow))
        arrow = after / np.linalg.norm(after)
    assert abs(np.degrees(turned)) / steps == pytest.approx(two.turn, abs=0.1)
    assert np.exp(grown / steps) == pytest.approx(two.radius, rel=0.002)


@pytest.mark.parametrize("own", [0.3, 0.6, 1.2])
@pytest.mark.parametrize("to_1, to_2, stays", [(1.2, 0, 0), (-0.5, 0, 0), (0, 0.7, 1), (0, -1.2, 1)])
def test_with_one_wire_the_others_are_turned_towards_the_direction_that_stays(own, to_1, to_2, stays):
    two, arrows = pair(own, to_1, to_2), np.array([[1.0, 0.0, 1.0, -1.0], [0.0, 1.0, 1.0, 0.2]])
    far = np.linalg.matrix_power(two.W_hh / own, 1000) @ arrows
    assert (np.abs(far[stays]) > 50 * np.abs(far[1 - stays])).all() and len(two.directions) == 1


def test_a_loop_of_rank_1_has_no_complex_eigenvalues_and_one_of_them_is_0():
    for largest, share in SETTINGS:
        values = np.linalg.eigvals(loop_matrix(largest, share))
        assert np.abs(values.imag).max() < 1e-7 and np.abs(values).min() < 1e-7
