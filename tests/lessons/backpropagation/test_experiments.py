"""The gradient microscope: what a learner finds by turning it, and what the picture says then."""

import numpy as np
import pytest

from lessons_lib.lessons.backpropagation.experiments import explore_microscope
from tests.drawing.texts import words

MICROSCOPE = explore_microscope()


def turned(**values):
    svg, numbers = MICROSCOPE.draw(**{**MICROSCOPE.start, **values})
    return numbers, " ".join(words(svg))


@pytest.mark.parametrize("lag", range(10))
def test_a_window_of_lag_gets_nothing_and_lag_plus_one_all(lag):
    for window in range(1, 13):
        numbers, says = turned(lag=lag, cut="window", length=window)
        reached = window > lag
        assert numbers["reaches the clue"] == (numbers["reaches it uncut"] if reached else 0)
        assert ("all that it gets uncut" in says) == reached and ("exactly 0" in says) != reached


def test_in_chunks_of_8_the_loss_at_step_9_cannot_reach_its_neighbour():
    got = [turned(step=step, lag=1, cut="chunks", length=8)[0]["reaches the clue"] for step in range(2, 13)]
    assert [step for step, blame in zip(range(2, 13), got, strict=True) if blame == 0] == [9]
    assert "Exactly 0 reaches the clue" in turned(step=9, lag=1, cut="chunks", length=8)[1]


def test_the_weight_that_brings_most_is_0_95_of_all_that_the_slider_has():
    weights = np.arange(0, 2.001, 0.05)
    got = [turned(weight=weight)[0]["reaches the clue"] for weight in weights]
    assert weights[int(np.argmax(got))] == pytest.approx(0.95) and f"{max(got):.3f}" == "0.068"


def test_the_bars_add_up():
    for values in ({}, {"weight": 1.5}, {"cut": "window", "length": 3}, {"cut": "chunks", "length": 4}):
        numbers, says = turned(**values)
        assert sum(numbers["shares in dL/dw"]) == pytest.approx(numbers["dL/dw"], abs=1e-12)
        assert f"dL/dw = +{numbers['dL/dw']:.4f}" in says


def test_a_clue_before_the_beginning_is_put_at_the_first_step_and_the_title_says_so():
    numbers, says = turned(step=3, lag=11)
    assert numbers["lag"] == 2 and "the clue 2 steps before" in says
    assert "11 steps back there is no step" in says and "there is no step" not in turned(step=12, lag=11)[1]


def test_a_slider_that_cannot_hit_zero_exactly_still_gives_zero():
    assert turned(weight=1e-17) == turned(weight=0.0)
    assert "there is no loop" in turned(weight=0.0)[1]
