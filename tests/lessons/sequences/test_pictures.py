"""The pictures of lesson 01 can be read at every setting, and are the same each time."""

import numpy as np
import pytest

from lessons_lib.lessons.sequences import pictures
from lessons_lib.lessons.sequences.plots import plot_reading, plot_wrong
from tests.drawing.texts import complaints, words

FLOORS = {"no photo": 0.5, "one photo": 0.25, "two photos": 0.05}
DRAWN = {
    "loop": pictures.draw_loop, "photos": pictures.draw_photos, "sequences": pictures.draw_sequences,
    "shapes": pictures.draw_shapes, "floors": lambda: pictures.draw_floors(FLOORS),
    **{f"unrolled {n}": lambda n=n: pictures.draw_unrolled(n) for n in range(2, 7)},
}


@pytest.mark.parametrize("draw", DRAWN.values(), ids=DRAWN)
def test_no_text_meets_another_or_leaves_the_picture(draw):
    assert not list(complaints(draw().svg))
    assert draw().svg == draw().svg


@pytest.mark.parametrize("steps", [1, 7])
def test_a_chain_that_would_not_fit_is_refused(steps):
    with pytest.raises(ValueError, match="steps"):
        pictures.draw_unrolled(steps)


def test_an_unrolled_loop_has_one_input_and_one_state_a_step_and_starts_from_nothing():
    said = words(pictures.draw_unrolled(3))
    assert said.count("A") == 4 and {"x0", "x1", "x2", "h0", "h1", "h2", "0"} <= set(said)


def test_the_five_shapes_show_as_many_inputs_states_and_outputs_as_they_should():
    svg = pictures.draw_shapes().svg
    ins, outs = (sum(len(shape[k]) for shape in pictures.SHAPES.values()) for k in (1, 2))
    assert (ins, outs) == (1 + 1 + 3 + 3 + 3, 1 + 3 + 1 + 2 + 3)
    assert svg.count("#FBE6D9") == ins and svg.count("#DAEBF6") == outs


def test_the_samples_are_short_and_the_image_has_four_patches():
    assert [len(task.xs) for task in pictures.samples().values()] == [12, 12, 12, 4, 12]


def test_the_plots_say_in_words_what_they_show():
    plot = plot_wrong({"with the loop": [0.05, 0.06], "loop cut": [0.25, 0.26]}, {"one photo": 0.25})
    assert "with the loop about 0.06" in plot.alt or "with the loop about 0.05" in plot.alt
    assert "one photo 0.2500" in plot.alt
    clear = plot_reading({"DNA": list(np.full(10, 0.15)), "random walk": list(np.full(10, 0.5))})
    assert clear.alt.endswith("clearly below the floor for: DNA.")
