"""Nets that read the book: exact chances, pages, the sixteen settings, and learning it."""

import numpy as np
import pytest

from lessons_lib.lessons.childrens_book import world as book
from lessons_lib.lessons.childrens_book.cell import PARTS, book_cell, one_step_net, switched
from lessons_lib.lessons.childrens_book.training import (
    SETTINGS,
    learn_book,
    names_said,
    said_by,
    switch_table,
    words_in,
    write_pages,
    wrong_shares,
)
from lessons_lib.nets.lstm import LSTM

CELL = book_cell()
TABLE = switch_table(CELL)
ALL_ON = (True,) * 4


def off(*parts):
    return TABLE[tuple(part not in parts for part in PARTS)]


def near(**chances):
    return pytest.approx({**dict.fromkeys(book.KINDS, 0.0), **{k.replace("_", " "): v for k, v in chances.items()}},
                         abs=2e-3)


def test_the_hand_set_cell_is_right_at_every_place_of_every_book():
    assert wrong_shares(CELL).shape == (17, 1296) and wrong_shares(CELL).max() < 1e-9


def test_each_part_alone_brings_a_mistake_back():
    assert off() == near(grammatical=1)
    assert off("memory") == near(sees_itself=1 / 3, runs_on=2 / 3)
    assert off("forgetting") == near(grammatical=1 / 2, runs_on=1 / 2)
    assert off("ignoring") == near(grammatical=1 / 2, runs_on=1 / 2)
    assert off("selection") == near(stops_short=1)


def test_all_sixteen_rows_add_up_to_one():
    assert len(TABLE) == 16 == len(set(SETTINGS))
    assert all(sum(row.values()) == pytest.approx(1, abs=1e-12) for row in TABLE.values())


@pytest.mark.parametrize("others", [(), ("ignoring",), ("selection",), ("ignoring", "selection")])
def test_without_memory_there_is_nothing_to_forget(others):
    assert off("memory", *others) == pytest.approx(off("memory", "forgetting", *others), abs=1e-12)


def test_the_chances_are_those_of_listing_every_sentence():
    shares = said_by(switched(CELL, ignoring=False, selection=False))
    listed = dict.fromkeys(book.KINDS, 0.0)
    for words, chance in book.all_sentences(shares, 4):
        listed[book.kind(words)] += chance
    assert book.chances(shares) == pytest.approx(listed, abs=1e-12)


def test_a_reader_says_the_same_whatever_it_was_asked_before():
    net = LSTM(5, 6, 5, seed=1)
    shares = said_by(net)
    books = [book.read(text) for text in (". Doug saw", ". Jane", ". Doug saw Spot. Doug", ". Doug")]
    for one in [*books, *reversed(books)]:
        assert np.allclose(shares(one), said_by(net)(one), atol=1e-12)


def test_the_one_step_net_makes_its_mistakes_with_the_exact_chances():
    net = one_step_net(np.array(book.one_step_shares(), float))
    assert book.chances(said_by(net)) == pytest.approx(
        {kind: float(chance) for kind, chance in book.chances(book.one_step).items()}, abs=1e-12)


def test_pages_side_by_side_are_those_written_one_by_one():
    lucks = np.array([np.random.default_rng(seed).random(12) for seed in range(4)]).T
    net = switched(CELL, forgetting=False)
    books = write_pages(net, lucks)
    for seed in range(4):
        assert tuple(books[1:, seed].tolist()) == book.page(said_by(net), 12, seed)


def test_wrong_shares_are_what_is_left_of_the_right_ones():
    net, books = LSTM(5, 6, 5, seed=2), book.beginnings(2)
    wrong = wrong_shares(net, books)
    for column in (0, 7, 35):
        for t in range(len(books)):
            words = tuple(books[:t + 1, column].tolist())
            right = said_by(net)(words)[list(book.may_follow(book.sentence_now(words)))]
            assert wrong[t, column] == pytest.approx(1 - right.sum(), abs=1e-12)


def test_words_are_one_hot_columns():
    assert words_in((4, 0)).shape == (2, 5, 1) and words_in(book.beginnings(1)).shape == (5, 5, 6)
    assert words_in((4, 0))[1, :, 0].tolist() == [1, 0, 0, 0, 0]


def test_four_hundred_steps_teach_the_rule():
    net = learn_book(0, steps=400)
    assert wrong_shares(net).max() < 0.05 and book.chances(said_by(net))["grammatical"] > 0.95


def test_a_net_of_the_cycle_knows_the_cycle_and_not_the_rule():
    net = learn_book(0, corpus=book.CYCLE, steps=300)
    assert said_by(net)(book.read(". Doug saw Jane. Jane saw"))[2] > 0.9
    assert wrong_shares(net).max() > 0.9


def test_the_same_seed_learns_the_same_net():
    one, other = (learn_book(3, steps=3, kind="RNN", units=4).theta for _ in range(2))
    assert (one == other).all()


def test_names_are_counted_that_nets_say():
    shares = [[0.5, 0.2, 0.2, 0.1, 0], [0, 0.9, 0.1, 0, 0], [0.6, 0.4, 0, 0, 0], [0, 0, 0, 1, 0]]
    assert names_said(shares) == {"Doug": 2, "Jane": 1, "Spot": 0}
