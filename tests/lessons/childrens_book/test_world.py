"""The children's book: what may follow, which mistake a sentence makes, and the exact chance of every sentence."""

from fractions import Fraction
from itertools import product

import numpy as np
import pytest

from lessons_lib.lessons.childrens_book import world as book


def test_the_rule_has_six_sentences_and_the_cycle_three_of_them():
    assert [book.tell(one) for one in book.CYCLE] == ["Doug saw Jane.", "Jane saw Spot.", "Spot saw Doug."]
    assert len(set(book.RULE)) == 6 and set(book.CYCLE) < set(book.RULE)


@pytest.mark.parametrize("text", ["Doug saw Jane.", ". Jane saw", "Doug. Jane.", ""])
def test_a_text_is_read_and_told_again(text):
    assert book.read(book.tell(book.read(text))) == book.read(text)


def test_a_word_that_is_not_in_the_dictionary_is_named():
    with pytest.raises(ValueError, match="got 'heard'"):
        book.read("Doug heard Jane.")


@pytest.mark.parametrize("said, follow", [
    ("", "Doug Jane Spot"), ("Doug", "saw"), ("Doug saw", "Jane Spot"), ("Doug saw Jane", "."), ("Doug saw Jane.", ""),
    ("Doug saw Doug", "")])
def test_what_may_follow_a_beginning(said, follow):
    assert book.may_follow(book.read(said)) == book.read(follow)


@pytest.mark.parametrize("text, kind", [
    ("Doug saw Jane.", "grammatical"), ("Doug saw Doug.", "sees itself"), ("Doug saw Doug saw Jane.", "sees itself"),
    ("Doug saw Jane saw Doug.", "runs on"), ("Doug.", "stops short"), ("Doug saw.", "stops short"), (".", "no sense"),
    ("Doug Jane", "no sense"), ("Doug saw Jane Spot", "no sense"), ("Doug saw", "begun"), ("", "begun")])
def test_a_sentence_is_judged_by_its_first_wrong_word(text, kind):
    assert book.kind(book.read(text)) == kind


def test_every_sentence_of_four_words_is_decided():
    for words in product(range(5), repeat=4):
        assert book.kind(words) in book.KINDS


def test_the_cycle_and_the_rule_have_the_same_table_of_what_follows_a_word():
    table = book.one_step_shares()
    assert table == book.one_step_shares(book.CYCLE)
    assert [sum(column) for column in zip(*table, strict=True)] == [1] * 5
    assert table[book.SAW][0] == table[book.STOP][0] == Fraction(1, 2)


def test_five_of_six_sentences_of_a_one_step_net_are_wrong():
    found = book.chances(book.one_step)
    assert found == dict(zip(book.KINDS, [Fraction(1, n) for n in (6, 6, 6, 2)] + [0], strict=True))


def test_the_rule_itself_writes_nothing_wrong():
    assert book.chances(book.rule)["grammatical"] == 1
    assert {one: chance for one, chance in book.all_sentences(book.rule, 4)} == dict.fromkeys(book.RULE, Fraction(1, 6))


@pytest.mark.parametrize("longest", [1, 2, 4, 6, 8])
def test_all_sentences_together_have_a_chance_of_one(longest):
    found = list(book.all_sentences(book.one_step, longest))
    assert sum(chance for _, chance in found) == 1
    assert sum(chance for words, chance in found if words[-1] == book.STOP) == 1 - Fraction(1, 2 ** (longest // 2))


def test_listing_all_sentences_gives_the_chances_of_the_kinds():
    rng = np.random.default_rng(0)
    table = rng.random((5, 5))
    table /= table.sum(axis=0)
    listed = dict.fromkeys(book.KINDS, 0.0)
    for words, chance in book.all_sentences(lambda said: table[:, said[-1]], 4):
        listed[book.kind(words)] += chance
    assert book.chances(lambda said: table[:, said[-1]]) == pytest.approx(listed, abs=1e-12)


def test_what_is_too_rare_can_be_left_out():
    assert not list(book.all_sentences(book.one_step, 4, least=Fraction(1, 2)))


def test_there_are_36_books_of_two_sentences_and_each_is_a_column():
    books = book.beginnings(2)
    assert books.shape == (9, 36) and len(set(map(tuple, books.T.tolist()))) == 36
    assert all(book.kind(one) == "grammatical" for column in books.T for one in book.split(column[1:].tolist()))


def test_a_page_has_the_words_that_were_asked_for_and_the_same_seed_gives_it_again():
    page = book.page(book.rule, 10, seed=1)
    assert page == book.page(book.rule, 10, seed=1) and len(page) == 10
    assert [len(one) for one in book.split(page)] == [4, 4, 2]


def test_a_word_with_share_zero_is_never_drawn():
    assert set(book.page(lambda said: [0, 0.5, 0, 0.5, 0], 200)) == {1, 3}


def test_the_sentence_now_is_what_came_after_the_last_full_stop():
    assert book.sentence_now(book.read(". Doug saw Jane. Spot saw")) == book.read("Spot saw")
    assert book.sentence_now(book.read(". Doug saw Jane.")) == () and book.sentence_now((0, 3)) == (0, 3)


def test_sentences_are_told_judged_and_weighed_together():
    assert book.tell_all(book.CYCLE) == "Doug saw Jane. Jane saw Spot. Spot saw Doug."
    assert book.judged([(0, 3, 1, 4), (0, 4)]) == [("Doug saw Jane.", "grammatical"), ("Doug.", "stops short")]
    weighed = book.weighed(book.one_step, 4)
    assert len(weighed) == 12 and sum(chance for *_, chance in weighed) == Fraction(3, 4)
    assert ("Doug saw Jane.", "grammatical", Fraction(1, 36)) in weighed
