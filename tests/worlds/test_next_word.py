"""Texts to be continued: what is read is one-hot, and what comes next is the word after it."""

import numpy as np

from lessons_lib.worlds.next_word import NextWord


class Cats(NextWord):
    vocabulary = ("the", "cat", "sat")


TEXTS = Cats(np.array([[0, 1], [1, 2], [2, 0]]))  # two texts of three words: the cat sat, cat sat the


def test_all_words_but_the_last_are_read_as_columns_and_all_but_the_first_are_wanted():
    assert TEXTS.xs.shape == (2, 3, 2) and TEXTS.xs.dtype == np.float32
    assert TEXTS.xs[:, :, 0].tolist() == [[1, 0, 0], [0, 1, 0]]
    assert TEXTS.targets.tolist() == [[1, 2], [2, 0]]


def test_a_text_reads_as_words():
    assert (TEXTS.text(), TEXTS.text(1)) == ("the cat sat", "cat sat the")
