"""The lessons' prose as letters, and n-grams that count them."""

import json
from hashlib import sha256
from math import log2

import numpy as np
import pytest

from lessons_lib.lessons.applications.letters import ALPHABET, PROSE, NGram, ngram, numbers, prose, table
from lessons_lib.lessons.applications.prose import gathered, plain

PARTS = prose()


def test_the_prose_is_the_frozen_copy():
    content = PROSE.read_bytes()
    assert sha256(content).hexdigest() == "a39985783da9f1627875be6fee89e4d1fcc35fdd2c968765865f65cfcaa19b44"
    assert set(content.decode()) == set(ALPHABET) and len(set(ALPHABET)) == 40 == len(ALPHABET)


def test_of_ten_paragraphs_eight_are_read_one_chooses_and_one_is_held_out():
    lines = PROSE.read_text("utf-8").splitlines()
    parts = [part.splitlines() for part in (PARTS.read, PARTS.chosen, PARTS.held_out)]
    assert sorted(sum(parts, [])) == sorted(lines) and len(set(lines)) == len(lines)
    assert parts[1] == lines[8::10] and parts[2] == lines[9::10]


def test_prose_is_made_of_whole_sentences_without_markup(tmp_path):
    cells = [{"cell_type": "markdown", "source": ["# Never a heading\n", "\n", "A **gate** is [here](x.md), Über all, "
              "in lesson 06 of 1,000. Here `h = 3` is code. It stays open – and what came, stays."]},
             {"cell_type": "code", "source": ["print('code')"]},
             {"cell_type": "markdown", "source": ["Too short.\n\n", "- the first point of a list has so many words\n",
              "- the second point of this list has as many of them"]}]
    for name in ("03_a.ipynb", "12_no.ipynb"):
        (tmp_path / name).write_text(json.dumps({"cells": cells}))
    assert gathered(tmp_path) == (
        "a gate is here, uber all, in lesson 0 of 0. it stays open - and what came, stays.\n"
        "the first point of a list has so many words\nthe second point of this list has as many of them\n")
    assert plain("| a | table of many words, with more words than forty letters |") == ""


def test_letters_have_numbers_and_strange_ones_are_named():
    assert "".join(ALPHABET[n] for n in numbers("the gate")) == "the gate"
    with pytest.raises(ValueError, match="text must be of the signs .* got 'AÜ' as well"):
        numbers("the ÜA")


def test_a_share_by_hand():
    two = NGram("abaab", 2, discount=0.5, K=2)  # a comes after b once, after a once; b after a twice
    once = 0.5 * 1 / 2 + 0.5                    # a comes after two kinds of letters, b after one: 2/3 and 1/3, less 0.5
    a_alone, b_alone = (2 - 0.5) / 3 + 0.5 * 2 / 3 * 0.5, (1 - 0.5) / 3 + 0.5 * 2 / 3 * 0.5
    assert a_alone + b_alone == pytest.approx(1) and once == 0.75
    assert two.next_shares("a", "ab") == pytest.approx([0.5 / 3 + a_alone / 3, 1.5 / 3 + b_alone / 3])
    assert two.next_shares("b", "ab") == pytest.approx([0.5 + 0.5 * a_alone, 0.5 * b_alone])
    assert two.shares("ab")[1] == pytest.approx(1.5 / 3 + b_alone / 3)


@pytest.mark.parametrize("order", [1, 2, 3, 5])
@pytest.mark.parametrize("context", ["", "t", "the gat", "zzzqx", "\n0(j"])
def test_after_any_context_the_shares_add_up_to_one_and_none_is_nothing(order, context):
    shares = ngram(order).next_shares(context)
    assert shares.sum() == pytest.approx(1) and (shares > 0).all()


def test_both_ways_to_a_share_agree():
    text = PARTS.held_out[:60]
    for order in (1, 3, 5):
        model = ngram(order)
        by_place = [model.next_shares(text[:n])[ALPHABET.index(sign)] for n, sign in enumerate(text)]
        assert np.allclose(model.shares(text), by_place, rtol=1e-12)
        assert model.bits(text) == pytest.approx(-np.mean([log2(share) for share in by_place]))


def test_who_knows_nothing_needs_the_logarithm_of_the_alphabet():
    assert NGram("a", 1, discount=1).bits("zzz") == pytest.approx(log2(40))


def test_a_letter_more_helps_less_and_less():
    bits = [ngram(order).bits(PARTS.held_out) for order in range(1, 6)]
    saved = -np.diff(bits)
    assert (saved > 0.1).all() and (np.diff(saved[1:]) < 0).all()
    assert 4.1 < bits[0] < 4.3 and 1.8 < bits[-1] < 1.9


def test_the_discount_is_the_best_on_the_part_that_chooses():
    for order in (2, 5):
        model = ngram(order)
        best = model.bits(PARTS.chosen)
        assert all(model.bits(PARTS.chosen, model.discount + by) >= best for by in (-0.05, 0.05))


def test_counting_contexts_beats_taking_the_same_share_from_all():
    """The baseline is as strong as it can be made in a few lines: it beats adding k to each count."""
    counts = ngram(5).counts
    for k in (0.01, 0.1):
        text, bits = PARTS.held_out[:3000], []
        for n in range(4, len(text)):
            after = counts.get(text[n - 4:n], {})
            bits.append(-log2((after.get(text[n], 0) + k) / (sum(after.values()) + k * len(ALPHABET))))
        assert np.mean(bits) > ngram(5).bits(text) + 0.3


def test_the_table_has_a_line_for_each_order():
    lines = table(range(1, 3)).splitlines()
    assert len(lines) == 3 and [float(word) for word in lines[1].split()] == [0, 0.05, 4.211]


@pytest.mark.parametrize("text, order", [("", 2), ("abc", 0)])
def test_nothing_to_count_is_refused(text, order):
    with pytest.raises(ValueError, match="text must have letters|order must be at least 1"):
        NGram(text, order)
