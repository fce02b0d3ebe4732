"""What lesson 02 defines in its sources is what the library has, and what its prose says is so."""

import re
from math import exp, log, tanh

import numpy as np
import pytest

from lessons_lib.lessons.dinner import chance
from lessons_lib.nets import activations, softmax_regression
from lessons_lib.worlds import dinner_diary, dinners
from tests.worlds.best_dinner_net import best_weight


def made_by(sources, word, **names):
    """The names after running the first cell that holds the word, its prints and pictures left out."""
    source = next(cell for cell in sources if word in cell)
    kept = [line for line in source.splitlines() if not line.startswith(("print", "pictures"))]
    exec("\n".join(kept), names)
    return names


def test_the_softmax_of_the_lesson_is_the_librarys_for_one_night(sources):
    names = made_by(sources, "def softmax", np=np)
    for votes in (names["votes"], np.array([[1.0], [-3.0], [0.5]])):
        assert np.allclose(names["softmax"](votes), activations.softmax(votes), rtol=1e-12)


def test_share_minus_truth_is_the_librarys_gradient(sources):
    shares = activations.softmax(np.array([[2.0], [0.0]]))
    names = made_by(sources, "truth = ", np=np, shares=shares)
    loss, _, db = softmax_regression.loss_and_gradient(np.zeros((2, 1)), [[2.0], [0.0]], [[0.0]], [1])
    assert np.allclose(names["gradient"], db) and loss == pytest.approx(-log(shares[1, 0]))


def test_the_matrices_of_the_lesson_are_the_librarys(sources):
    P = made_by(sources, "P = np.array", np=np)["P"]
    assert np.array_equal(P, dinners.CYCLE)
    assert np.array_equal(made_by(sources, "W = np.hstack", np=np, P=P)["W"], dinners.DINNER_NET)


def test_the_weather_of_the_lesson_is_the_librarys(sources):
    assert made_by(sources, "weather = ", np=np)["weather"].ravel().tolist() == list(dinners.WEATHER_REPORT.values())


def test_from_the_calendar_every_net_of_the_lesson_stays_at_chance(sources):
    right = made_by(sources, "def first_try", dinner_diary=dinner_diary, fit=softmax_regression.fit,
                    guesses=softmax_regression.guesses)["right"]
    assert (min(right), max(right)) == (119, 134)
    for hits in right:
        low, high = chance.chance_interval(hits, 365)
        assert low < 1 / 3 < high


def test_the_learned_weights_are_the_best_ones_to_within_their_spread(sources):
    names = made_by(sources, "def learned_weights", np=np, W=dinners.DINNER_NET, dinner_diary=dinner_diary,
                    fit=softmax_regression.fit, without_column_means=softmax_regression.without_column_means)
    best = best_weight() * names["by_hand"]
    assert best.max() == pytest.approx(log(8) * 2 / 3)
    mean, spread = np.mean(names["learned"], axis=0), np.std(names["learned"], axis=0)
    assert (np.abs(mean - best) < 3 * spread / 10 ** 0.5).all()


def test_the_loss_curves_of_the_lesson_start_at_ln_3_and_end_where_its_prose_says(sources, cells, text):
    told = next(output.data["image/svg+xml"] for cell in cells if "draw_losses" in cell.source
                for output in cell.outputs)
    ends = [float(loss) for loss in re.findall(r"to (\d\.\d{4})", told)]
    assert ends == [1.0962, 0.0138] and f"ln 3 = {log(3):.4f}" in text and "to 0.0138" in text
    assert f"by {log(3) - ends[0]:.4f}, and then it stands still" in text
    names = {"kitchen": dinner_diary.diary(730, seed=1, first_dinner="pizza"), "fit": softmax_regression.fit}
    names["X"] = dinners.columns_of(names["kitchen"].dinner)
    source = next(cell for cell in sources if "draw_losses" in cell).replace("steps=100", "steps=1000")
    exec("\n".join(line for line in source.splitlines() if not line.startswith("pictures")), names)
    still, falling = names["calendar"].losses, names["yesterday"].losses
    assert f"to {falling[-1]:.4f}, and the other stays" in text and abs(still[100] - still[1000]) < 1e-6


def test_the_numbers_in_the_prose_are_right():
    exact = [log(2), log(8), tanh(1), tanh(2), log(1 + exp(2.0)), log(1 + exp(2.01))]
    assert [round(number, 4) for number in exact] == [0.6931, 2.0794, 0.7616, 0.9640, 2.1269, 2.1357]
    assert np.array([[0.1, 0.2, 0.8]]) @ [[0.2], [0.5], [0.3]] == pytest.approx(0.36)
    assert 0.6 / 0.075 == pytest.approx(8)
    assert {(night % 7, night % 3) for night in range(21)} == {(day, dish) for day in range(7) for dish in range(3)}
