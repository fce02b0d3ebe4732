"""The sentences of lesson 10, tried far beyond the settings of its cells."""

from fractions import Fraction
from itertools import permutations, product

import numpy as np
import pytest

from lessons_lib.lessons.childrens_book import results
from lessons_lib.lessons.childrens_book import world as book
from lessons_lib.lessons.childrens_book.cell import PARTS, book_cell, switched
from lessons_lib.lessons.childrens_book.experiments import (
    STEPS,
    TELLINGS,
    TEMPERATURES,
    WRITERS,
    explore_book,
    explore_page,
)
from lessons_lib.lessons.childrens_book.training import said_by, write_pages, wrong_shares
from tests.drawing.texts import words

CELL, KEPT = book_cell(), results.kept_net()
BOOK, PAGE = explore_book(), explore_page()


def right_book(sentences, seed):
    return np.concatenate([book.START, *np.array(book.RULE)[np.random.default_rng(seed).integers(6, size=sentences)]])


def test_the_hand_set_cell_is_right_in_books_of_two_thousand_sentences():
    books = np.array([right_book(2000, seed) for seed in range(5)]).T
    assert wrong_shares(CELL, books).max() < 1e-9


def test_the_stored_net_is_not_confused_by_other_long_books():
    books = np.array([right_book(500, seed) for seed in range(20)]).T
    assert wrong_shares(KEPT, books).max() < 0.001


def test_without_memory_no_sentence_ends_once_it_has_its_first_name():
    books = write_pages(switched(CELL, memory=False), np.random.default_rng(0).random((500, 40)))
    assert (books[1:] == book.STOP).sum() == 0


def test_a_cell_that_forgets_nothing_ends_as_the_net_that_knows_the_last_word_alone():
    careless = said_by(switched(CELL, forgetting=False))
    wanted = [float(chance) for chance in book.chances(book.one_step).values()]
    for seed in range(10):
        found = list(book.chances(careless, tuple(right_book(10, seed).tolist())).values())
        assert found == pytest.approx(wanted, abs=5e-5)
        early = list(book.chances(careless, tuple(right_book(1, seed).tolist())).values())
        assert early != pytest.approx(wanted, abs=0.1)


def test_no_other_table_of_the_last_word_says_better_what_comes_next():
    best, rng = np.array(book.one_step_shares(), float), np.random.default_rng(0)
    often = best * np.array([1, 1, 1, 1.5, 1.5]) / 6           # each name is half as often again as saw and a full stop
    weight = best * (often.sum(axis=0) > 0)

    def surprise(table):
        return -(weight * np.log(np.where(weight > 0, table, 1))).sum()

    for size in (1e-3, 0.1, 1.0):
        for _ in range(200):
            other = (best + 1e-9) * np.exp(size * rng.normal(size=(5, 5)))
            assert surprise(other / other.sum(axis=0)) >= surprise(best)


def test_two_pairs_of_switches_and_no_others_make_the_second_idle():
    def all_numbers(off, telling):
        return [list(BOOK.draw(step=step, telling=telling, **{part: part not in off for part in PARTS})[1].values())[1:]
                for step in range(0, STEPS + 1, 2)]

    idle = [(first, then) for first, then in permutations(PARTS, 2)
            if all(np.allclose(all_numbers((first,), telling), all_numbers((first, then), telling), atol=1e-6)
                   for telling in (1, 2, 5))]
    assert idle == [("memory", "forgetting"), ("memory", "ignoring")]


def test_without_memory_the_shares_are_wrong_once_saw_has_been_read_and_not_before_in_every_telling():
    for telling in range(1, TELLINGS + 1):
        off = [[BOOK.draw(step=step, telling=telling, **{part: part != "memory" or on for part in PARTS})[1]
                for step in range(3)] for on in (True, False)]
        apart = [max(abs(one[f"next: {word}"] - other[f"next: {word}"]) for word in book.WORDS)
                 for one, other in zip(*off, strict=True)]
        assert max(apart[:2]) < 1e-6 and apart[2] > 0.3


def test_ignoring_shuts_something_out_after_the_object_and_nowhere_else_in_every_telling():
    for telling in range(1, TELLINGS + 1):
        drawn = [BOOK.draw(step=step, telling=telling, **dict.fromkeys(PARTS, True))[0] for step in range(STEPS + 1)]
        shuts = [step for step, svg in enumerate(drawn)
                 if "open for all" not in " ".join(words(svg))]
        assert shuts == [3, 7, 11]


def test_the_fourth_word_decides_at_the_latest_and_half_of_what_is_left_ends_with_every_two_words():
    for first in product(range(5), repeat=4):
        kinds = {book.kind((*first, *more)) for more in product(range(5), repeat=2)}
        assert book.STOP in first or len(kinds) == 1
    for longest in range(2, 17, 2):
        going_on = sum(chance for said, chance in book.all_sentences(book.one_step, longest) if said[-1] != book.STOP)
        assert going_on == Fraction(1, 2 ** (longest // 2))


@pytest.mark.parametrize("writer", WRITERS)
def test_what_is_said_of_a_page_is_so_at_every_temperature(writer):
    for temperature in TEMPERATURES:
        svg, numbers = PAGE.draw(writer=writer, temperature=temperature, page=1)
        right = numbers["grammatical"]
        assert ("At least 99 of 100" in svg) == (right > 0.99)
        assert ("most first sentences go wrong" in svg) == (right <= 0.5 and writer != "one-step net")
        assert ("one sentence in six is right" in svg) == (writer == "one-step net")
        assert writer != "one-step net" or right == pytest.approx(1 / 6)
