"""What one finds by turning the experiments of lesson 01."""

import numpy as np
import pytest

from lessons_lib.lessons.sequences.experiments import explore_floor, explore_reading, explore_shapes
from lessons_lib.lessons.sequences.pictures import SHAPES, samples
from lessons_lib.lessons.sequences.toys import CALLS, ENGLISH, FRENCH, SMALL, play, queue


def test_the_second_photo_saves_every_mistake_at_0_and_none_at_a_half():
    floor = explore_floor()
    assert np.allclose(list(floor.draw(turns=0.0)[1].values()), [0.5, 0.25, 0])
    assert np.allclose(list(floor.draw(turns=0.5)[1].values()), [0.5, 0.25, 0.25])
    assert "worth nothing" in floor.draw(turns=0.5)[0]
    assert floor.draw(turns=0.3)[1]["two photos"] == pytest.approx(floor.draw(turns=0.7)[1]["two photos"])


def test_with_the_loop_cut_equal_inputs_leave_equal_states_and_with_it_they_do_not():
    reading = explore_reading()
    for sequence, steps in (("text", 7), ("DNA", 3), ("random walk", 12)):
        assert reading.draw(sequence=sequence, steps=steps, loop=False)[1]["states differ by"] == 0
        assert reading.draw(sequence=sequence, steps=steps, loop=True)[1]["states differ by"] > 0.2


def test_in_the_dna_the_same_last_letters_leave_nearly_the_same_state():
    letters = "".join("ACGT"[k] for k in samples()["DNA"].xs[:, :, 0].argmax(axis=1))
    assert letters[1:4] == letters[9:12] == "AAC"
    said = explore_reading().draw(sequence="DNA", steps=12, loop=True)[1]
    assert said["same input at step"] == "3" and said["states differ by"] < 0.15


def test_in_the_wave_two_like_readings_are_told_apart_by_the_loop_alone():
    wave = samples()["sensor wave"]
    assert wave.targets[0, 0] != wave.targets[11, 0]  # rising, then falling
    reading = explore_reading()
    said = [reading.draw(sequence="sensor wave", steps=12, loop=loop)[1] for loop in (True, False)]
    assert said[0]["same input at step"] == "0"
    assert said[0]["states differ by"] > 5 * said[1]["states differ by"]


def test_an_image_has_four_patches_however_many_steps_are_asked_for():
    assert explore_reading().draw(sequence="8x8 image", steps=12, loop=True)[1]["steps read"] == 4


@pytest.mark.parametrize("steps", range(2, 6))
@pytest.mark.parametrize("example", [0, 1])
def test_every_toy_says_what_its_shape_promises(steps, example):
    said = {shape: [word for word in play(shape, steps, example).outputs if word] for shape in SHAPES}
    assert said["one to one"] == [("ring", "cross")[example]]
    assert len(said["one to many"]) == steps and ("ring", "cross")[example] in said["one to many"]
    assert said["many to one"] == [("happy", "unhappy")[example]]
    assert said["many to many"] == [FRENCH[ENGLISH.index(word)] for word in CALLS[example].split()[:steps]]
    assert len(said["in step"]) == steps


def test_a_toy_really_remembers_cut_its_loop_and_the_translator_is_dumb():
    toy = play("many to many", 3, 0)
    net = queue(7, 7, 4)
    whole = net.forward(toy.run.xs).hs
    net.W_hh = 0 * net.W_hh
    assert np.abs(whole[3:]).max() == pytest.approx(SMALL, rel=1e-5)
    assert np.abs(net.forward(toy.run.xs).hs[3:]).max() == 0


def test_the_arrays_listed_are_those_of_the_run():
    numbers = explore_shapes().draw(shape="many to many", steps=5, example="1")[1]
    assert numbers["xs"] == [10, 7, 1] and numbers["hs"] == [10, 42, 1] and numbers["ys"] == [10, 7, 1]
    assert explore_shapes().draw(shape="one to one", steps=5, example="1")[1]["xs"][0] == 1
