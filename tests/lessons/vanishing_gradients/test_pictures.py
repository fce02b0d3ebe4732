"""Lesson 07's pictures say what is true, and every word of them can be read."""

import numpy as np
import pytest

from lessons_lib.lessons.vanishing_gradients import pictures
from lessons_lib.lessons.vanishing_gradients.pictures.clipping import angle
from lessons_lib.lessons.vanishing_gradients.plots import plot_waiting, plot_walks
from lessons_lib.lessons.vanishing_gradients.training.one_bit import in_the_trough, on_the_wall, walks
from lessons_lib.lessons.vanishing_gradients.two_units import loop_matrix
from tests.drawing.texts import complaints, texts, words


@pytest.mark.parametrize("W, powers", [([[0.6, 1.2], [0, 0.6]], (0, 1, 2, 4, 8)), (loop_matrix(), (0, 1, 2)),
                                       (np.eye(2), (0, 50)), (100 * np.eye(2), (0, 1, 2, 3))])
def test_the_longest_arrow_is_the_largest_singular_value_of_the_power(W, powers):
    svg = pictures.draw_stretched(W, powers).svg
    assert not list(complaints(svg))
    most = [np.linalg.norm(np.linalg.matrix_power(np.asarray(W, float), n), 2) for n in powers]
    said = [float(word.removeprefix("longest: ")) for word in words(svg) if word.startswith("longest")]
    assert np.allclose(said, most, rtol=0.05, atol=1e-4)


def test_a_circle_has_its_arrow_where_the_first_one_went_and_not_where_rounding_leads():
    W = np.array([[0.6, 1.2], [-0.3, 0.6]])
    for seed in range(5):
        rounded_otherwise = W + 1e-13 * np.random.default_rng(seed).normal(size=(2, 2))
        assert pictures.draw_stretched(rounded_otherwise, (0, 1, 4, 8)).svg == pictures.draw_stretched(
            W, (0, 1, 4, 8)).svg


def test_an_arrow_can_be_followed():
    W = np.array([[0.6, 1.2], [-0.3, 0.6]])
    svg = pictures.draw_stretched(W, (0, 1, 2), follow=(1, 0)).svg
    assert "(1.00, 0.00) becomes (1.00, 0.00) after 0, (0.60, −0.30) after 1, (0.00, −0.36) after 2" in svg
    assert not list(complaints(svg))
    with pytest.raises(ValueError, match="follow must be two numbers"):
        pictures.draw_stretched(W, follow=(1, 0, 0))


@pytest.mark.parametrize("J", [[[0.336, -0.252], [1, 0.5]], [[-12.5, 100], [0, -0.0001]]])
def test_every_slope_stands_on_its_way_and_in_its_table(J):
    svg = pictures.draw_slopes(J, [[0.5], [-0.5]], [[0.7616], [0]]).svg
    assert not list(complaints(svg))
    for slope in np.ravel(J):
        assert words(svg).count(f"{slope:+.4f}".replace("-", "−").replace("+0.0000", "0.0000")) >= 2
    assert f"from old unit 2 to new unit 1 {J[0][1]:+.4f}".replace("-", "−") in svg


def test_a_way_bears_the_slope_of_its_own_row_and_column():
    runs = [run for run in texts(pictures.draw_slopes([[1, 2], [3, 4]], [[0], [0]], [[0], [0]]).svg)
            if run.words[0] == "+"]
    ways = sorted((run.box[1], run.words[:2]) for run in runs if run.box[0] < 400)   # from the top to the bottom
    assert [word for _, word in ways] == ["+1", "+3", "+2", "+4"]   # the first two leave old unit 1
    table = sorted((round(run.box[1]), run.box[0], run.words[:2]) for run in runs if run.box[0] > 400)
    assert [word for *_, word in table] == ["+1", "+2", "+3", "+4"]


@pytest.mark.parametrize("J, h_prev, h", [(np.eye(3), [[0], [0]], [[0], [0]]), (np.eye(2), [0, 0], [[0], [0]])])
def test_slopes_of_more_than_two_units_are_refused(J, h_prev, h):
    with pytest.raises(ValueError, match=r"J must be \(2, 2\)"):
        pictures.draw_slopes(J, h_prev, h)


def test_only_small_matrices_and_a_few_powers_are_drawn():
    with pytest.raises(ValueError, match=r"W must be \(2, 2\)"):
        pictures.draw_stretched(np.eye(3))
    with pytest.raises(ValueError, match="1 powers"):
        pictures.draw_stretched(np.eye(2), (1,))


@pytest.mark.parametrize("count", [1, 2, 3])
def test_gradients_and_bounds_stand_in_one_to_three_panels(count):
    steps = np.arange(51.0)
    panels = {f"panel_{n}": (f"largest singular value {v}", v**steps / 2, v**steps)
              for n, v in enumerate((0.5, 1.5, 4.0)[:count])}
    svg = pictures.draw_bounds(**panels).svg
    assert not list(complaints(svg)) and f"bound: {4.0**50:.2e}"[:11] in " ".join(words(svg)) or count < 3


def test_no_panel_and_four_panels_are_refused():
    for names in ("", "abcd"):
        with pytest.raises(ValueError, match=f"one to three panels fit; got {len(names)}"):
            pictures.draw_bounds(**dict.fromkeys(names, ("", [1.0], [1.0])))


@pytest.mark.parametrize("gradient, most", [((6, 1), 2), ((1, 6), 2), ((7, 7), 0.5), ((0, 5), 4.5)])
def test_clipping_by_length_keeps_the_direction_and_both_kinds_can_be_read(gradient, most):
    svg = pictures.draw_clipping(gradient, most).svg
    assert not list(complaints(svg)) and "the same direction" in words(svg)


def test_element_by_element_six_and_one_is_turned_by_17_degrees():
    assert angle(np.array([6, 1]), np.array([2, 1])) == pytest.approx(17.1027, abs=1e-4)
    assert "turned by 17.10°" in words(pictures.draw_clipping().svg)


@pytest.mark.parametrize("gradient", [(8, 1), (-1, 4), (1, 1), (3, 4, 5)])
def test_a_gradient_that_the_picture_cannot_hold_is_refused(gradient):
    with pytest.raises(ValueError, match="two numbers from 0 to 7"):
        pictures.draw_clipping(gradient)


@pytest.mark.parametrize("place, starts, first, second", [
    ("wall", on_the_wall(3), {"rate": 0.01}, {"rate": 0.01, "clip": 5.0}),
    ("trough", in_the_trough(3), {"rate": 0.05}, {"rate": 0.005}),
])
def test_the_map_says_how_many_arrive_and_how_far_the_end_is_stretched(place, starts, first, second):
    both = {"this way": walks(starts, steps=1000, **first), "that way": walks(starts, steps=1000, **second)}
    plot = plot_walks(place, both, number=1)
    assert "this way: 0 of 3 walks arrive, this one does not; that way: 3 of 3 walks arrive, this one does" in plot.alt
    stretch = f"dh_20/dh_0 = {abs(both['this way'].stretches[0, 1]):.4g}"
    assert stretch in plot.axes[0].get_title(loc="left") and plot.png().startswith(b"\x89PNG")


def test_a_walk_that_leaves_the_map_is_followed_in_words():
    thrown, clipped = walks(on_the_wall(3)), walks(on_the_wall(3), clip=5.0)
    said = [text.get_text() for text in plot_walks("wall", {"free": thrown, "clipped": clipped}).axes[0].texts]
    w, b = thrown.weights[-1, 0]
    assert said == [f"thrown to\nw = {w:.2f}, b = {b:+.2f}"]


def test_the_waiting_is_told_with_the_updates_of_the_jumps():
    watched = {"gap": 20, "updates": [0, 20, 40], "seeds": [0, 1], "right": [[0.5, 0.5, 0.99], [0.5, 0.5, 0.5]],
               "heard": [[1e-6, 1e-2, 0.0], [1e-5, 1e-5, 1e-5]]}
    plot = plot_waiting(watched)
    assert "at update 40, later." in plot.alt and plot.png().startswith(b"\x89PNG")
