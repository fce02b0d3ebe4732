"""What a learner finds by moving the clue away, and by turning a latch in noise."""

import numpy as np
import pytest

from lessons_lib.lessons.short_memory.experiments import NETS, STORED, explore_gap, explore_latch, runs
from lessons_lib.lessons.short_memory.latch import hand_set_latch
from tests.drawing.texts import complaints, words

GAP, LATCH = explore_gap(), explore_latch()


def spoken(svg):
    return " ".join(words(svg))


@pytest.mark.parametrize("gap", STORED["gaps"])
@pytest.mark.parametrize("net", NETS)
def test_every_number_of_the_gap_picture_is_a_stored_one(gap, net):
    shares = STORED["right"][NETS[net]][STORED["gaps"].index(gap)]
    for seen in (1, 5, 12):
        svg, numbers = GAP.draw(gap=gap, net=net, seen=seen)
        assert numbers["mean"] == pytest.approx(np.mean(shares)) and numbers["highest"] == max(shares)
        assert numbers["best share"] == (1.0 if seen > gap else 0.25)
        assert not list(complaints(svg)), (gap, net, seen)
        assert f"gap {gap}: {gap} words between" in spoken(svg)


def test_a_dot_is_drawn_for_every_net_at_every_gap():
    svg, _ = GAP.draw(gap=24, net="RNN", seen=5)
    assert svg.count('r="3.2"') == 10 * len(STORED["gaps"])


def test_to_be_right_at_gap_nine_the_guesser_must_see_ten_words():
    right = [seen for seen in range(1, 13) if GAP.draw(gap=9, net="RNN", seen=seen)[1]["best share"] == 1]
    assert right[0] == 10


def held(w, sd):
    return LATCH.draw(w=w, sd=sd)[1]["held"]


def test_in_noise_every_latch_has_a_sign_and_without_noise_a_fading_state_has_none():
    assert held(0.0, 0.05) == (runs(0.0, 0.05)[-1] > 0).sum() == 12
    assert held(1.0, 0) == 0 and runs(1.0, 0)[-1, 0] > 0


def test_without_noise_every_weight_above_one_holds_and_no_other():
    weights = np.arange(0, 3.01, 0.05)
    assert [held(w, 0.0) == 20 for w in weights] == [round(w, 2) > 1 for w in weights]


def test_at_noise_0_3_all_hold_from_1_80_on():
    weights = np.arange(1, 3.01, 0.05).round(2)
    assert next(w for w in weights if all(held(v, 0.3) == 20 for v in weights if v >= w)) == 1.8


def test_a_weight_of_three_bears_noise_up_to_0_60_and_so_that_of_the_task_of_1994():
    noises = np.arange(0, 1.01, 0.05).round(2)
    assert [held(3.0, sd) == 20 for sd in noises] == [sd <= 0.6 for sd in noises] and 0.2**0.5 < 0.6


@pytest.mark.parametrize("w", [0.0, 1.0, 1.5, 3.0])
@pytest.mark.parametrize("sd", [0.0, 0.3, 1.0])
def test_the_runs_are_those_of_the_net_fed_with_noise(w, sd):
    noise = np.random.default_rng(0).standard_normal((1000, 20))
    hs = hand_set_latch(w).forward(sd * noise[:, None], h0=np.ones((1, 20))).hs[:, 0]
    assert np.allclose(runs(w, sd)[1:], hs, atol=1e-9)


@pytest.mark.parametrize("w", [0.0, 0.5, 0.9, 1.0, 1.05, 1.5, 1.65, 2.0, 3.0])
@pytest.mark.parametrize("sd", [0.0, 0.05, 0.3, 0.6, 1.0])
def test_the_latch_picture_can_be_read_and_ends_with_what_happened(w, sd):
    svg, numbers = LATCH.draw(w=w, sd=sd)
    assert not list(complaints(svg))
    said = spoken(svg)
    assert ("Held" in said) == (numbers["held"] == 20)
    if w == 1.5 and sd == 0:
        assert "0.8586" in said and "0.3943" in said
