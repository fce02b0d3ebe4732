"""Lesson 10's exercises: sentences named and weighed, and cells judged by what they would write."""

import numpy as np
import pytest

from lessons_lib.lessons.childrens_book import exercises
from lessons_lib.lessons.childrens_book import world as book
from lessons_lib.lessons.childrens_book.cell import book_cell
from lessons_lib.lessons.childrens_book.exercises.mending import mended
from lessons_lib.lessons.childrens_book.exercises.sentences import first_mistake
from lessons_lib.lessons.childrens_book.exercises.weighing import sentence_chance
from lessons_lib.lessons.childrens_book.exercises.written import what_it_writes
from tests.interactive.cells import run
from tests.interactive.checked import says


def test_the_mistakes_and_chances_of_the_solutions_are_the_worlds():
    follows = np.array(book.one_step_shares(), float)
    for words, chance in book.all_sentences(book.one_step, 8):
        if words[-1] == book.STOP:
            kind = book.kind(words).replace("grammatical", "none")
            assert first_mistake([book.WORDS[word] for word in words]) == kind
            assert sentence_chance(list(words), follows) == pytest.approx(float(chance))


def test_looking_at_the_length_first_is_shown_on_a_sentence(capsys):
    def mine(words):
        if len(words) != 4:
            return "runs on" if len(words) > 4 else "stops short"
        return "sees itself" if words[0] == words[2] else "none"

    assert "goes wrong at its third word" in says(capsys, exercises.mistake, mine)


def test_a_broken_cell_lets_doug_see_himself():
    right, _, *sentences = what_it_writes(exercises.broken_cell())
    assert right == pytest.approx(8 / 9, abs=1e-6) and sentences[:2] == pytest.approx([2 / 3] * 2, abs=1e-6)
    assert what_it_writes(mended(exercises.broken_cell())) == pytest.approx(what_it_writes(book_cell()))


def test_a_cell_mended_in_another_way_is_right_too(capsys):
    def mine(net):
        net.W_xf[0, 3] = 100
        return net

    assert "Correct" in says(capsys, exercises.mend, mine)


def test_a_cell_that_was_changed_but_not_returned_is_told_of_return(capsys):
    def mine(net):
        net.W_xf[0, 3] = 40

    assert "returns None" in says(capsys, exercises.mend, mine)


@pytest.mark.parametrize("answer", [lambda net: net.theta, lambda net: 3, lambda net: "net"])
def test_anything_but_a_cell_is_asked_for_the_cell(capsys, answer):
    assert "end with `return net`" in says(capsys, exercises.unit, answer)


def test_a_unit_with_nan_is_told_so(capsys):
    def mine(net):
        net.W_xc[2] = np.nan
        return net

    assert "is no number" in says(capsys, exercises.unit, mine)


def test_looking_at_the_third_word_of_doug_alone_is_said_without_pythons_words(capsys):
    said = says(capsys, exercises.mistake, lambda words: "sees itself" if words[0] == words[2] else "none")
    assert "has two words" in said and "raised" not in said


def test_a_pair_beyond_the_last_word_is_told_to_look_back(capsys):
    def mine(sentence, follows):
        chance = 1.0
        for n, word in enumerate(sentence):
            chance *= follows[sentence[n + 1], word]
        return chance

    assert "the one before it" in says(capsys, exercises.chance, mine)


def test_spot_with_janes_own_weights_is_told_which_columns_to_exchange(capsys):
    def mine(net):
        for name in (f"{kind}_{of}{gate}" for gate in "fico" for kind, of in (("W", "x"), ("W", "h"), ("b", ""))):
            getattr(net, name)[2] = getattr(net, name)[1]
        return net

    assert "must change places" in says(capsys, exercises.unit, mine)


def test_whatever_the_one_step_net_writes_is_asked_and_nothing_else():
    written = [[book.WORDS[word] for word in words] for words, _ in book.all_sentences(book.one_step, 8)
               if words[-1] == book.STOP]
    asked = [probe[0] for probe in exercises.mistake.probes]
    assert len(asked) == 120 and sorted(asked) == sorted(written)


def test_a_weight_that_leaves_the_gate_half_open_does_not_mend_the_cell(capsys):
    def mine(net, weight):
        net.W_xf[0, 3] = weight
        return net

    assert "half open at saw" in says(capsys, exercises.mend, lambda net: mine(net, 20))
    assert "Correct" in says(capsys, exercises.mend, lambda net: mine(net, 30))


def test_the_notebooks_own_cell_is_not_the_one_that_was_given(capsys):
    names = {"net": book_cell()}
    run("def mended(cell):\n    return net", names)
    assert "net, which is a variable of the notebook" in says(capsys, exercises.mend, names["mended"])


def test_a_first_name_that_comes_back_behind_a_second_saw_is_no_one_seeing_themselves(capsys):
    def mine(words):
        if words[0] in words[1:]:
            return "sees itself"
        return "stops short" if len(words) < 4 else "runs on" if len(words) > 4 else "none"

    assert "that saw is the first mistake" in says(capsys, exercises.mistake, mine)


def test_a_forget_gate_without_its_bias_is_asked_for_the_weight_of_saw(capsys):
    def mine(net):
        net.b_f[0] = 0
        return net

    assert "hears that word only" in says(capsys, exercises.mend, mine)


def test_a_spot_who_is_never_shown_after_a_full_stop_is_asked_about_both_gate_and_candidate(capsys):
    def mine(net):
        net.W_xc[2] = [0, 0, -20, 20, 20]
        net.b_i[2] = 20
        net.b_f[2], net.W_xf[2, 3] = -20, 40
        net.b_o[2], net.W_xo[2, 3] = -20, 40
        return net

    assert "his output gate is shut there" in says(capsys, exercises.unit, mine)
