"""What lesson 01 says of floors, loops and images, tried with other seeds, sizes and lengths."""

from itertools import product

import numpy as np
import pytest

from lessons_lib.lessons.sequences.experiments import explore_floor, explore_reading, explore_shapes
from lessons_lib.lessons.sequences.markov import swing
from lessons_lib.lessons.sequences.pictures import SHAPES, samples
from lessons_lib.lessons.sequences.readout import fixed_loop
from lessons_lib.lessons.sequences.toys import play
from lessons_lib.lessons.sequences.training import share_wrong
from lessons_lib.lessons.sequences.world import SEGMENTS, TASKS, image_floor, patches, photos
from tests.drawing.texts import texts

SEEDS = range(20)
FOUR = ("text", "DNA", "sensor wave", "8x8 image")


@pytest.mark.parametrize("turns", np.arange(0, 1, 0.05).round(2))
def test_a_third_photo_is_worth_nothing_however_often_the_ball_turns_back(turns):
    floors = [swing(turns).floor(memory).error for memory in range(6)]
    assert np.allclose(floors[2:], floors[2], atol=1e-12)
    assert floors[0] == pytest.approx(0.5) and floors[1] == pytest.approx(0.25)
    assert floors[2] == pytest.approx(min(turns, 1 - turns) / 2)


def test_whether_order_matters_depends_on_the_box():
    def read(keep, xs):
        state = 0
        for x in xs:
            state = keep * state + x
        return state

    ways = [(1, 0, 0), (0, 1, 0), (0, 0, 1)]
    assert [read(0.5, way) for way in ways] == [0.25, 0.5, 1] and [read(1, way) for way in ways] == [1, 1, 1]
    assert read(0.5, (2, 0)) == read(0.5, (0, 1))
    assert len({read(0.5, way) for way in product((0, 1), repeat=12)}) == 2**12   # of 0 and 1 alone, nothing is lost


@pytest.mark.parametrize("size, apart, seeds", [(1000, 0.025, 20), (10000, 0.008, 8)])
def test_the_dots_stand_on_their_floors_and_come_closer_on_longer_films(size, apart, seeds):
    for loop, floor in ((True, 0.05), (False, 0.25)):
        wrong = [share_wrong(photos, seed, loop=loop, size=size) for seed in range(seeds)]
        assert max(abs(one - floor) for one in wrong) < apart and min(wrong) < floor < max(wrong)


@pytest.mark.parametrize("H", [5, 100])
@pytest.mark.parametrize("loop", [True, False])
def test_the_photos_need_a_loop_and_not_a_larger_net(H, loop):
    below = [share_wrong(photos, seed, loop=loop, H=H) < 0.25 - 0.05 for seed in SEEDS]
    assert all(below) if loop else not any(below)


@pytest.mark.parametrize("name", FOUR)
def test_twenty_more_loops_of_20_units_get_below_the_floor_of_the_one_without_memory(name):
    floor = 1 - TASKS[name](500).without_memory
    assert max(share_wrong(TASKS[name], seed) for seed in range(10, 30)) < floor - 0.05


def test_five_units_are_too_few_for_the_text_the_past_crowds_out_the_letter_that_is_there():
    floor = 1 - TASKS["text"](500).without_memory
    assert min(share_wrong(TASKS["text"], seed, H=5) for seed in SEEDS) > floor


@pytest.mark.parametrize("H", [20, 100])
def test_no_loop_of_twenty_foresees_the_coin(H):
    assert min(share_wrong(TASKS["random walk"], seed, H=H) for seed in SEEDS) > 0.5 - 0.05


@pytest.mark.parametrize("quarters", [1, 2, 3, 4])
def test_the_floor_of_a_reader_of_quarters_is_what_the_best_reader_gets_wrong_in_the_long_run(quarters):
    task = patches(20000, seed=1)
    clean = patches(2000, seed=2, noise=0)
    digits = [clean.xs[-quarters:, :, np.flatnonzero(clean.targets[3] == k)[0]] for k in range(len(SEGMENTS))]
    flipped = np.array([(task.xs[-quarters:] != digit[:, :, None]).sum(axis=(0, 1)) for digit in digits])
    wrong = np.mean(flipped.argmin(axis=0) != task.targets[3])
    assert wrong == pytest.approx(image_floor(quarters), abs=0.012)


@pytest.mark.parametrize("H, noise, readers", [(20, 0.04, 2), (200, 0.04, 3), (20, 0, 4)])
def test_how_many_quarters_a_loop_is_worth_with_flipped_pixels_and_without(H, noise, readers):
    known = [image_floor(quarters, noise) for quarters in (1, 2, 3, 4)]
    for seed in range(10, 20):
        wrong = share_wrong(lambda size, seed: patches(size, seed, noise), seed, H=H)
        assert [wrong <= floor for floor in known] == [quarters <= readers for quarters in (1, 2, 3, 4)]


def test_more_training_or_more_images_do_not_make_20_units_carry_the_image():
    for more in ({"steps": 1000}, {"size": 5000}):
        assert all(image_floor(3) < share_wrong(patches, seed, **more) < image_floor(2) for seed in range(5))


@pytest.mark.parametrize("name", TASKS)
@pytest.mark.parametrize("H", [8, 20, 100])
def test_the_last_three_steps_count_most(name, H):
    rng = np.random.default_rng(0)
    for seed in SEEDS:
        xs = TASKS[name](60, seed).xs[:, :, :1]
        net, most = fixed_loop(xs.shape[1], H, 2, seed=seed), []
        for back in range(min(len(xs), 12)):
            others = []
            for _ in range(5):
                other = xs.copy()
                other[-1 - back] = xs[rng.integers(len(xs))]
                others.append(np.linalg.norm(net.forward(other).hs[-1] - net.forward(xs).hs[-1]))
            most.append(max(others))
        assert np.argmax(most) < 3


def said(experiment, **setting):
    svg, numbers = experiment.draw(**setting)
    return " ".join(run.words for run in texts(svg)), numbers


@pytest.mark.parametrize("name", TASKS)
@pytest.mark.parametrize("steps", range(1, 13))
def test_every_sentence_of_the_reading_is_true_of_its_inputs_and_states(name, steps):
    reading, xs = explore_reading(), samples()[name].xs[:steps, :, 0]
    for loop in (True, False):
        words, numbers = said(reading, sequence=name, steps=steps, loop=loop)
        like, apart = numbers["same input at step"], numbers["states differ by"]
        if like != "none":
            assert np.abs(xs[int(like)] - xs[-1]).max() < 0.1
            assert apart > 0 if loop else apart < 0.1 and (apart == 0 or name == "sensor wave")
        assert ("brings something new" in words) <= all(np.abs(x - xs[-1]).max() >= 0.1 for x in xs[:-1])
        assert ("more steps change nothing" in words) == (name == "8x8 image" and steps >= 4)
        assert ("no past yet" in words) == (steps == 1)
    if steps == 1:
        nets = [fixed_loop(len(xs[0]), 8, 1, seed=0, radius=radius) for radius in (0.9, 0)]
        first = [net.forward(xs[:, :, None]).hs for net in nets]
        assert np.array_equal(*first)


@pytest.mark.parametrize("turns", np.arange(0, 0.951, 0.05).round(2))
def test_every_sentence_of_the_floors_is_true_of_the_ball(turns):
    words, numbers = said(explore_floor(), turns=turns)
    none, one, two = numbers.values()
    better = max((turns, "turns back"), (1 - turns, "goes on"))
    if "worth nothing" in words:
        assert turns == 0.5 and one == pytest.approx(two)
    elif turns:
        assert f"Guess that it {better[1]}" in words and one - two == pytest.approx(better[0] / 2 - 0.25)
        assert f"{one - two:.4f} of the guesses, {(one - two) / one:.0%}".replace("%", " %") in words
    else:
        assert two == pytest.approx(0) and one == pytest.approx(0.25)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("steps", range(2, 6))
@pytest.mark.parametrize("example", ["1", "2"])
def test_every_sentence_of_the_shapes_is_true_of_the_toy(shape, steps, example):
    words, numbers = said(explore_shapes(), shape=shape, steps=steps, example=example)
    toy = play(shape, steps, int(example) - 1)
    when = [n for n, word in enumerate(toy.outputs) if word]
    assert f"{toy.outputs[when[-1]]}" in words and numbers["said"] == " ".join(toy.outputs[n] for n in when)
    if shape == "many to many":
        assert when[0] == steps == toy.inputs.index(None) and f"comes {steps} steps after" in words
    if shape == "one to one":
        assert len(toy.outputs) == 1 and "one step, however many" in words
    if shape in ("one to many", "in step"):
        assert when == list(range(steps))
    if shape == "in step" and toy.outputs[-1] != "still":
        places = [frame.index("o") for frame in toy.inputs]
        assert (places[-1] > places[-2]) == (toy.outputs[-1] == "right")
