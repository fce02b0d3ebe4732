"""The five sequences and the photos: what they hold, and that their floors are those of the best reader."""

import numpy as np
import pytest

from lessons_lib.lessons.sequences import world
from lessons_lib.lessons.sequences.world import (
    GENOME,
    LETTERS,
    SENTENCES,
    TASKS,
    digit,
    floor_without_memory,
    image_floor,
    patches,
    photos,
    text,
    wave,
)
from lessons_lib.nets.rnn import RNN

MAKERS = [*TASKS.values(), photos]


@pytest.mark.parametrize("make", MAKERS)
def test_one_loop_reads_them_all(make):
    task = make(60, seed=2)
    T, D, B = task.xs.shape
    run = RNN(D, 8, len(task.answers)).forward(task.xs)
    assert task.targets.shape == (T, B) == (run.ys.shape[0], run.ys.shape[2])
    assert task.targets.min() >= 0 and task.targets.max() < len(task.answers)
    assert task.asked.shape == (T,) and task.asked.dtype == bool and task.asked.any()
    assert task.sentence[0].isupper() and task.sentence.endswith(("?", "."))


@pytest.mark.parametrize("make", MAKERS)
def test_the_same_seed_is_the_same_sequence_and_another_seed_another(make):
    assert np.array_equal(make(80, seed=1).xs, make(80, seed=1).xs)
    assert not np.array_equal(make(80, seed=1).xs, make(80, seed=1001).xs)


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("size, error", [(0, ValueError), (-2, ValueError), (1.5, TypeError),
                                         (True, TypeError)])
def test_a_size_is_a_whole_number(make, size, error):
    with pytest.raises(error, match="size must be"):
        make(size)


@pytest.mark.parametrize("name", ["text", "DNA"])
def test_the_answer_is_the_next_thing_that_comes(name):
    task = TASKS[name](200, seed=4)
    assert np.array_equal(task.xs[1:, :, 0].argmax(axis=1), task.targets[:-1, 0])
    assert (task.xs.sum(axis=1) == 1).all()


def test_the_answer_of_the_random_walk_is_its_next_move():
    task = TASKS["random walk"](200)
    assert np.array_equal(task.xs[1:, 0, 0], 2 * task.targets[:-1, 0] - 1)


def test_the_ball_passes_the_middle_every_second_photo():
    seen = photos(500, seed=3).targets[:, 0]
    assert set(seen[::2]) == {1} or set(seen[1::2]) == {1}
    assert {0, 2} <= set(seen)


def test_the_text_is_made_of_our_sentences():
    task = text(400, seed=3)
    written = "".join(LETTERS[n] for n in task.targets[:, 0])
    assert all(sentence + ". " in SENTENCES for sentence in ("t" + written).split(". ")[1:-1])


def test_no_rule_by_the_present_letter_beats_the_texts_floor_and_one_reaches_it():
    seen, unseen = text(60000, seed=0), text(60000, seed=1)
    table = np.zeros((len(LETTERS), len(LETTERS)))
    np.add.at(table, (seen.xs[:, :, 0].argmax(axis=1), seen.targets[:, 0]), 1)
    right = table.argmax(axis=1)[unseen.xs[:, :, 0].argmax(axis=1)] == unseen.targets[:, 0]
    assert abs(right.mean() - seen.without_memory) < 0.008


def test_all_that_is_open_in_the_text_are_three_words_a_sentence():
    sentences = {sentence: len(sentence) for sentence in SENTENCES}
    starts = {sentence[:n] for sentence in SENTENCES for n in range(len(sentence))}
    ways = {start: {s[len(start)] for s in SENTENCES if s.startswith(start)} for start in starts}
    sure = [sum(1 / len(ways[s[:n]]) for n in range(len(s))) for s in SENTENCES]
    assert np.isclose(text(10).with_memory, sum(sure) / sum(sentences.values()))


def test_the_genomes_letter_two_back_decides():
    task = TASKS["DNA"](20000)
    x, y = task.xs[:, :, 0].argmax(axis=1), task.targets[:, 0]
    assert abs(np.mean((x[:-1] + 1) % 4 == y[1:]) - 0.85) < 0.015
    assert np.isclose(task.without_memory, 0.25) and np.isclose(task.with_memory, 0.85)
    assert GENOME.symbols == tuple("ACGT")


def test_each_height_of_the_wave_is_as_often_rising_as_falling(monkeypatch):
    monkeypatch.setattr(world, "WAVE_NOISE", 0)
    task = wave(24 * 5)
    heights = task.xs[:, 0, 0].round(9)
    for height in set(heights):
        assert task.targets[heights == height, 0].mean() == 0.5
    rises = np.diff(task.xs[:, 0, 0])
    moving = np.abs(rises) > 1e-9  # at the crests two readings are equal
    assert moving.sum() == 119 - 10
    assert np.array_equal(rises[moving] > 0, task.targets[:-1, 0][moving] == 1)


def test_all_five_digits_end_in_the_same_patch_and_differ_before_it():
    images = [digit(name) for name in "35689"]
    assert all(np.array_equal(image[4:, 4:], images[0][4:, 4:]) for image in images)
    assert len({image.tobytes() for image in images}) == 5


def test_the_patches_are_the_quarters_of_the_image_in_reading_order():
    task = patches(20, seed=1, noise=0)
    for n in range(20):
        image = digit(task.answers[task.targets[3, n]])
        quarters = [image[:4, :4], image[:4, 4:], image[4:, :4], image[4:, 4:]]
        assert np.array_equal(task.xs[:, :, n], [quarter.ravel() for quarter in quarters])
    assert task.asked.tolist() == [False, False, False, True]


def test_a_pixel_flips_4_times_in_100():
    noisy, labels = patches(2000, seed=3).xs, patches(2000, seed=3).targets[3]
    clean = np.array([digit(name)[4:, 4:].ravel() for name in "35689"])[labels].T
    assert abs(np.mean(noisy[3] != clean) - 0.04) < 0.004 and set(np.unique(noisy)) == {0, 1}


def test_a_reader_of_one_quarter_knows_nothing_and_without_noise_a_reader_of_all_four_knows_all():
    assert [image_floor(quarters, noise=0) for quarters in (1, 2, 3, 4)] == [0.8, 0.6, 0.2, 0]
    assert image_floor(1) == 0.8 and image_floor(4, noise=0.5) == pytest.approx(0.8)


def test_there_is_no_digit_7_here():
    with pytest.raises(ValueError, match="one of 3, 5, 6, 8, 9"):
        digit("7")


@pytest.mark.parametrize("name", TASKS)
def test_the_floor_without_memory_is_that_of_the_source_and_not_of_a_size(name):
    assert all(1 - TASKS[name](size, seed=3).without_memory == floor_without_memory(name) for size in (40, 300))
