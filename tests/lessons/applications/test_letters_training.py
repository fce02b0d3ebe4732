"""Nets that read letter by letter, and what they write."""

import numpy as np
import pytest

from lessons_lib.lessons.applications.letters import ALPHABET, ngram, prose
from lessons_lib.lessons.applications.training import letters as training
from lessons_lib.lessons.applications.training.letters import OTHER, Writer, learn_prose, windows, write_on
from lessons_lib.lessons.applications.training.written import invented, written
from lessons_lib.nets.activations import softmax
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.one_hot import one_hot

WRITER = Writer(LSTM(40, 5, 40, seed=1))


def test_a_hundred_updates_are_better_than_knowing_how_often_each_letter_comes():
    one, other = learn_prose([0, 1], 100, units=32, bar=False)
    alone = ngram(1).bits(prose().held_out)
    for writer in (one, other):
        assert 2.2 < writer.bits(prose().held_out) < alone - 0.5
        assert [step for step, _ in writer.curve] == [100]
    assert not np.array_equal(one.net.theta, other.net.theta)


def test_a_net_keeps_the_weights_that_were_best(monkeypatch):
    monkeypatch.setattr(training, "LOOK", 1)
    writer = learn_prose([0], 3, units=4, rate=3.0, bar=False)[0]  # such steps lead away again
    assert writer.bits(prose().chosen) == pytest.approx(min(bits for _, bits in writer.curve))
    assert len(writer.curve) == 3


def test_stopped_it_has_what_it_had(monkeypatch):
    monkeypatch.setattr(training, "LOOK", 2)

    def stops(many, batches, optimisers):
        for step, _ in enumerate(batches, 1):
            if step == 3:
                raise KeyboardInterrupt
            yield step, np.zeros(1), None

    monkeypatch.setattr(training, "train_side_by_side", stops)
    writer = learn_prose([0], 9, units=4, bar=False)[0]
    assert [step for step, _ in writer.curve] == [2]


def test_the_share_of_a_letter_is_what_the_net_says_after_the_letters_before_it():
    text = prose().held_out[:90]
    words = [WRITER.start, *WRITER.numbers(text)]
    ys = WRITER.net.forward(one_hot(np.array([[WRITER.start]] * 100 + [[n] for n in words]), 40)).ys[100:-1, :, 0]
    wanted = softmax(ys.T)[words[1:], np.arange(90)]
    assert np.allclose(WRITER.shares(text), wanted, rtol=1e-9)


def test_a_long_text_is_read_in_columns_and_none_of_its_letters_is_lost():
    text = prose().held_out[:3301]
    shares, alone = WRITER.shares(text), Writer(WRITER.net).shares(text[:150])
    assert shares.shape == (3301,) and np.allclose(shares[:150], alone)
    late = WRITER.shares(text[2000:2150])  # after other letters, and the net has nearly forgotten them
    assert np.allclose(shares[2100:2150], late[100:], rtol=1e-3)


def test_what_follows_is_said_at_a_temperature():
    cold, hot = (WRITER.next_shares("the gat", temperature) for temperature in (0.1, 10))
    assert cold.sum() == pytest.approx(1) == hot.sum() and cold.max() > 2 * hot.max()


def test_it_writes_on_from_a_beginning_with_the_same_luck_for_the_same_seed():
    text = write_on(WRITER, "The gate ", 30)
    assert text.startswith("The gate ") and len(text) == 39 and set(text[9:]) <= set(ALPHABET)
    assert text == write_on(WRITER, "The gate ", 30) != write_on(WRITER, "The gate ", 30, seed=1)
    assert write_on(WRITER, count=5, temperature=1e-6) == write_on(WRITER, count=5, temperature=1e-6, seed=9)


@pytest.mark.parametrize("how, words", [
    ({"beginning": "日"}, "text must be of the signs .* got '日' as well"),
    ({"beginning": None}, "beginning must be text"),
    ({"count": 0}, "count must be at least 1"), ({"count": 10**6}, "at most 10,000"), ({"count": 2.5}, "whole number"),
    ({"temperature": 0}, "temperature must be"), ({"temperature": "hot"}, "temperature must be"),
    ({"writer": LSTM(2, 3, 2)}, "writer must be a Writer")])
def test_bad_wishes_are_told_in_a_sentence(how, words):
    with pytest.raises((ValueError, TypeError), match=words):
        write_on(**{"writer": WRITER, **how})


def test_a_net_and_its_alphabet_come_back_from_a_file(tmp_path):
    writer = Writer(LSTM(3, 4, 3, dtype=np.float32), "aß" + OTHER)
    writer.save(tmp_path / "mine")
    again = Writer.load(tmp_path / "mine")
    assert again.alphabet == writer.alphabet and np.array_equal(again.net.theta, writer.net.theta)
    assert write_on(again, "aßX", 20) == write_on(writer, "aßX", 20)


def test_a_file_without_an_alphabet_of_its_size_is_refused(tmp_path):
    Writer(LSTM(3, 4, 3), "ab").save(tmp_path / "mine")
    with pytest.raises(ValueError, match="with its alphabet; got .* and 2 signs"):
        Writer.load(tmp_path / "mine")


def test_pieces_of_a_text_are_followed_by_what_follows():
    xs, targets = windows(np.arange(200), np.random.default_rng(0))
    assert xs.shape == targets.shape == (50, 32) and np.array_equal(xs + 1, targets) and targets.max() <= 199
    shortest, _ = windows(np.arange(51), np.random.default_rng(0))
    assert np.array_equal(shortest[:, 0], np.arange(50))


def test_every_writer_has_every_beginning_and_one_luck_for_all_temperatures():
    found = written({"net": WRITER, "counts": ngram(2)}, tries=2, length=30)
    for one in found.values():
        for beginning, said in one.items():
            assert set(said["texts"]) == set(said["next"]) == {"0.3", "0.5", "0.7", "1.0", "1.3", "2.0"}
            for hot, texts in said["texts"].items():
                assert all(text.startswith(beginning) and len(text) == len(beginning) + 30 for text in texts)
                assert sum(said["next"][hot]) == pytest.approx(1, abs=0.01)


def test_invented_words_are_in_no_lesson():
    assert invented("the gaten is open, and the lstm's blorp. cu") == ["gaten", "blorp"]
