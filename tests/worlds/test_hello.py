"""The word "hello": four guesses, two of them after an l."""

import numpy as np
import pytest

from lessons_lib.worlds.hello import LETTERS, hello, letter_by_letter, letters_and_next, numbers_of, one_hot, word_of


def test_h_e_l_l_is_read_and_e_l_l_o_is_wanted():
    xs, targets = hello()
    assert xs.shape == (4, 4, 1) and word_of(xs[:, :, 0].argmax(axis=1)) == "hell"
    assert word_of(targets[:, 0]) == "ello" and "".join(LETTERS) == "helo"


def test_letter_by_letter_the_same_four_guesses_stand_side_by_side():
    (xs, targets), (alone, wanted) = hello(), letter_by_letter()
    assert alone.shape == (1, 4, 4) and np.array_equal(alone[0].T, xs[:, :, 0])
    assert np.array_equal(wanted[0], targets[:, 0])


def test_a_word_of_other_letters_is_refused():
    assert numbers_of("hole").tolist() == [0, 3, 2, 1]
    for word in ("", "help"):
        with pytest.raises(ValueError, match="word must be made of the letters h, e, l, o"):
            numbers_of(word)


@pytest.mark.parametrize("word", ["he", "hello", "hellohello", "lol"])
def test_every_letter_but_the_last_is_read_and_every_one_but_the_first_is_wanted(word):
    xs, targets = letters_and_next(word)
    assert xs.shape == (len(word) - 1, 4, 1) and targets.shape == (len(word) - 1, 1)
    assert [word_of([x.argmax()]) for x in xs] == list(word[:-1]) and word_of(targets[:, 0]) == word[1:]
    assert all(np.array_equal(x, one_hot(letter)) for x, letter in zip(xs, word[:-1], strict=True))


def test_a_word_of_one_letter_has_no_next():
    with pytest.raises(ValueError, match="word must have two letters or more"):
        letters_and_next("h")


def test_a_letter_is_a_column_with_a_1_in_its_place():
    assert np.hstack([one_hot(letter) for letter in LETTERS]).tolist() == np.eye(4).tolist()
    with pytest.raises(ValueError, match="'x' is not on the menu"):
        one_hot("x")
