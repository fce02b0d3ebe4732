"""What a learner can find with lesson 07's factor, its stack of sigmoids and its loop."""

from decimal import Decimal, localcontext

import numpy as np
import pytest

from lessons_lib.lessons.vanishing_gradients.experiments import (
    explore_factor,
    explore_loop,
    explore_sigmoids,
    explore_turns,
    squashed,
)
from lessons_lib.lessons.vanishing_gradients.two_units import DRIVES
from lessons_lib.nets.activations import sigmoid
from tests.drawing.texts import complaints

FACTOR, SIGMOIDS, LOOP, TURNS = explore_factor(), explore_sigmoids(), explore_loop(), explore_turns()


def loop(largest, share, drive):
    return LOOP.draw(largest=largest, share=share, drive=drive)


@pytest.mark.parametrize("factor, step, left", [(0.97, 23, "0.496"), (0.97, 100, "0.0476"), (0.97, 1000, "5.9e-14"),
                                                (1.03, 100, "19.2"), (0.999, 1000, "0.368")])
def test_what_is_left_of_the_gambler_and_the_interest(factor, step, left):
    digits = len(left.split("e")[0].replace(".", "").lstrip("0"))
    assert f"{FACTOR.draw(factor=factor, step=step)[1]['left']:.{digits}g}" == left


def test_097_is_halved_by_step_23_and_below_float32_from_2868_on():
    numbers = FACTOR.draw(factor=0.97, step=0)[1]
    assert numbers["halved or doubled by step"] == 23 and numbers["outside float32 from step"] == 2868
    tiny = np.finfo(np.float32).tiny
    assert 0.97**2868 < tiny <= 0.97**2867 and 0.97**23 < 0.5 < 0.97**22


def test_only_a_factor_of_1_stays():
    assert FACTOR.draw(factor=1.0, step=3000)[1] == {"left": 1.0, "powers of ten": 0.0, "outside float32 from step":
                                                     "never", "halved or doubled by step": "never"}


@pytest.mark.parametrize("factor", np.arange(0.9, 1.101, 0.01).round(2))
def test_a_factor_can_be_read_at_every_step(factor):
    for step in (0, 1, 10, 100, 999, 3000):
        assert not list(complaints(FACTOR.draw(factor=factor, step=step)[0]))


def test_ranges_and_slopes_of_one_to_five_sigmoids():
    numbers = [SIGMOIDS.draw(n=n)[1] for n in range(1, 6)]
    assert [f"{one['range']:.4g}" for one in numbers] == ["1", "0.2311", "0.05258", "0.01185", "0.002665"]
    assert [f"{one['slope at 0']:.3g}" for one in numbers] == ["0.25", "0.0588", "0.0134", "0.00301", "0.000676"]


def test_each_further_sigmoid_leaves_the_slope_of_the_fixed_point():
    p = 0.659046
    assert sigmoid(p) == pytest.approx(p, abs=1e-6) and p * (1 - p) == pytest.approx(0.2247, abs=1e-4)
    assert squashed(20)[2] / squashed(19)[2] == pytest.approx(0.2247, abs=1e-4)


def test_a_slope_is_the_difference_that_a_small_step_makes():
    step = 1e-5
    for n in (1, 3, 6):
        up, down = step, -step
        for _ in range(n):
            up, down = sigmoid(up), sigmoid(down)
        assert squashed(n)[2] == pytest.approx((up - down) / (2 * step), rel=1e-6)


@pytest.mark.parametrize("n", range(1, 21))
def test_a_range_is_right_to_twelve_digits_however_flat_the_stack(n):
    """Against fifty digits. As the difference of two sigmoids it had five left at n = 19, and they changed with the
    processor."""
    with localcontext() as exact:
        exact.prec = 50
        low, high = Decimal(0), Decimal(1)
        for _ in range(n - 1):
            low, high = (1 / (1 + (-one).exp()) for one in (low, high))
    assert squashed(n)[1] == pytest.approx(float(high - low), rel=1e-12)


@pytest.mark.parametrize("n", range(1, 21))
def test_a_stack_can_be_read_at_every_height(n):
    assert not list(complaints(SIGMOIDS.draw(n=n)[0]))


@pytest.mark.parametrize("drive", DRIVES)
@pytest.mark.parametrize("largest", [0.5, 0.95, 1.0, 1.5, 3.0])
def test_a_loop_stays_below_its_bound_and_can_be_read(largest, drive):
    for share in (0.0, 0.35, 0.5, 1.0):
        svg, numbers = loop(largest, share, drive)
        assert not list(complaints(svg))
        assert numbers["gradient after 50 steps"] <= numbers["its bound"] * (1 + 1e-9)
        assert largest >= 1 or numbers["gradient after 50 steps"] < 0.1 and "vanishes" in svg


def test_radius_1_at_rest_holds_although_the_bound_explodes():
    svg, numbers = loop(2.0, 0.5, "at rest")
    assert numbers["gradient after 50 steps"] == pytest.approx(2) and "the gradient holds" in svg


def test_one_saturated_unit_turns_both_fates_round():
    assert loop(3.0, 0.0, "at rest")[1]["gradient after 50 steps"] == 0
    assert loop(3.0, 0.0, "one saturated")[1]["gradient after 50 steps"] == pytest.approx(9.017e8, rel=1e-3)
    assert loop(1.5, 1.0, "at rest")[1]["gradient after 50 steps"] > 1e8
    assert loop(1.5, 1.0, "one saturated")[1]["gradient after 50 steps"] < 1e-6


def test_noise_makes_every_one_of_these_loops_vanish():
    for largest in np.arange(0.5, 3.01, 0.25):
        for share in np.arange(0, 1.01, 0.1):
            assert loop(largest, share, "noise")[1]["gradient after 50 steps"] < 0.1


@pytest.mark.parametrize("to_1", [-1.2, -0.05, 0.0, 0.05, 1.2])
@pytest.mark.parametrize("to_2", [-1.2, -0.3, 0.0, 0.3, 1.2])
def test_the_wires_say_when_they_make_the_eigenvalues_complex(to_1, to_2):
    for own in (0.0, 0.6, 1.2):
        svg, numbers = TURNS.draw(own=own, to_1=to_1, to_2=to_2)
        is_complex = to_1 * to_2 < 0
        assert numbers["eigenvalues"] == ("complex" if is_complex else "real")
        assert ("i, complex" in svg, "no direction stays" in svg) == (is_complex, is_complex)
        assert "complex if the wires have different signs" in svg and not list(complaints(svg))
        found = np.linalg.eigvals([[own, to_1], [to_2, own]])
        assert numbers["spectral radius"] == pytest.approx(np.abs(found).max(), abs=1e-7)


def test_two_units_that_push_each_other_different_ways_go_round():
    numbers = TURNS.draw(own=0.6, to_1=1.2, to_2=-0.3)[1]
    assert numbers["degrees a step"] == pytest.approx(45) and f"{numbers['spectral radius']:.4f}" == "0.8485"
    assert TURNS.draw(own=0.0, to_1=1.0, to_2=-1.0)[1]["degrees a step"] == pytest.approx(90)
