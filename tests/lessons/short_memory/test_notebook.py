"""What lesson 06 defines and says is what the library and the stored results say."""

import numpy as np
import pytest

from lessons_lib.lessons.short_memory import latch, results
from lessons_lib.lessons.short_memory.training.last_word import new_net
from lessons_lib.lessons.short_memory.world import FILLER, PLACES
from tests.lessons.short_memory.bits import bits_kept
from tests.notebooks.reading import defined


@pytest.mark.parametrize("w", [1.25, 1.5, 1.75, 2.0])
def test_the_bits_kept_of_the_lesson_are_the_librarys(cells, w):
    assert defined(cells, "bits_kept", np=np)(w, sd=0.3) == bits_kept(w, 0.3)


def test_the_numbers_in_the_prose_are_those_of_the_latch(text):
    rest = latch.resting_state(1.5)
    assert f"{rest:.4f}" == "0.8586" and f"{float(latch.latch_slopes(1.5, rest)):.4f}" == "0.3943"
    assert "0.8586" in text and "0.3943" in text
    hs = latch.hand_set_latch(1.5).forward(np.zeros((1000, 1, 1)), h0=[[1.0]]).hs
    assert np.ceil(-np.log10(latch.latch_slopes(1.5, hs)).sum()) == 405 and "405th decimal place" in text


def test_the_net_for_phrases_has_as_many_numbers_as_the_lesson_says(text):
    assert new_net("RNN", 0).theta.size == 1427 and "1427 of them" in text


def test_the_two_readers_of_the_lesson_are_made_with_its_own_matrix(sources):
    names = {"np": np, "latch": latch}
    exec(next(source for source in sources if source.startswith("follows = ")), names)
    assert latch.said(latch.read(names["dinner_net"], ["Italy", ".", "speak"])) == [".", "speak", "a tie"]
    for country, language in (("France", "French"), ("Italy", "Italian")):
        assert latch.said(latch.read(names["hidden_net"], [country, ".", "speak"])) == [".", "speak", language]


def test_what_the_lesson_says_of_the_stored_nets_is_so():
    right = {kind: np.array(shares) for kind, shares in results.load()["right"].items()}
    sure = {kind: (shares > 0.99).sum(axis=1).tolist() for kind, shares in right.items()}
    assert sure["RNN"][:4] == [10] * 4 and sure["RNN"][4] == 4 and sure["RNN"][5:] == [0] * 3
    assert sure["LSTM"][5:7] == [1, 0] and sure["LSTM 5"][6:] == [10, 6]


def test_a_filler_sentence_can_be_said_in_48_ways(text):
    assert [len(words) for words in FILLER] == [2, 3, 2, 4, 1] and "2 · 3 · 2 · 4 = 48 ways" in text
    assert all(clue in text and answer in text for clue, answer in PLACES.items())


def test_the_counts_in_the_prose_are_those_of_the_stored_latches(text):
    latch, found = results.load()["latch"], results.load()["latch"]["found"]
    assert latch["lengths"][2] == 9 and (found["0.03"][2], found["0.1"][2]) == (1, 13)
    assert (found["0.03"][3], found["0.1"][3]) == (0, 2) and found["0.1"][:2] == [29, 45]


def test_the_cells_that_train_nets_show_a_bar(cells):
    for piece in ("training.how_many_learn", "latches.how_many_find_it"):
        cell = next(cell for cell in cells if piece in cell.source)
        assert any("progress bar" in str(output.get("data", "")) for output in cell.outputs), cell.source
