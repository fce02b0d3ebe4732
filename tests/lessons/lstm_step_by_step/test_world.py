"""Lesson 09's small English: verbs and pronouns agree with the subject, nothing else depends on it."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.world import (
    HE,
    KIND,
    NEXT,
    PLURAL,
    SEEING,
    SHE,
    SINGING,
    SINGULAR,
    SUBJECTS,
    VOCABULARY,
    every_way,
    features,
    parse,
    texts,
)
from tests.lessons.lstm_step_by_step.grammar import next_words

SHOWN = "the boys near the trees see a dog when they rest . the girl sees"


def test_the_sentences_of_the_lesson_are_of_the_grammar():
    assert [slot for slot, _ in parse(SHOWN)][:6] == ["the", "subject", "near", "the place", "place", "verb"]
    assert parse(SHOWN)[-2:] == [("subject", (SHE, SINGULAR)), ("verb", (SHE, SINGULAR))]
    parse("the girl near the trees often sees a dog near the river when she sings .")


@pytest.mark.parametrize("text, word", [("the girl see", "word 3 is 'see'"), ("the boys near the trees sees", "word 6"),
                                        ("the girl sees a dog when he", "word 7 is 'he'"), ("girl", "word 1"),
                                        ("the aunts see a dog when she", "word 7 is 'she'")])
def test_a_word_that_does_not_agree_is_named(text, word):
    with pytest.raises(ValueError, match=word):
        parse(text)


def test_what_may_follow_is_exact():
    after = next_words("the girl")
    assert after["near"] == 0.5 and after["sees"] == 1 / 16 and after["often"] == pytest.approx(1 / 12)
    assert sum(after.values()) == pytest.approx(1) and "see" not in after
    assert next_words("the girl sees a dog when") == {"she": 1} and next_words("") == {"the": 1}
    assert next_words("the kings see a dog when") == {"they": 1}
    assert next_words("the")["girl"] == 1 / 24


def test_there_are_eight_ways_and_at_most_four_and_eleven_words_between():
    ways = every_way()
    assert len(set(ways)) == 8 and all(way[0] == "the" and way[-1] == "." for way in ways)
    assert max(way.index("verb") - way.index("subject") - 1 for way in ways) == 4
    assert max(way.index("pronoun") - way.index("subject") - 1 for way in ways) == 11


def test_every_word_is_in_the_vocabulary_and_the_four_kinds_have_six_nouns_each():
    assert len(VOCABULARY) == 61 == len(set(VOCABULARY)) and len(KIND) == 24
    assert all(len(nouns) == 6 for nouns in SUBJECTS.values())
    assert len(set(SEEING[SINGULAR] + SEEING[PLURAL] + SINGING[SINGULAR] + SINGING[PLURAL])) == 16


def test_a_subject_has_features_and_no_other_word_has():
    assert features("boys") == (1, HE, PLURAL) and features("girl") == (1, SHE, SINGULAR)
    assert features("trees") == features("she") == (0, 0, 0)


def test_drawn_texts_follow_the_grammar_and_know_their_subject():
    made = texts(50, 20, seed=3)
    for b in range(20):
        places = parse(made.text(b))
        assert [tuple(NEXT)[n] for n in made.slots[:, b]] == [slot for slot, _ in places]
        known = [(0, 0) if subject is None else subject for _, subject in places]
        assert list(zip(made.gender[:, b].tolist(), made.number[:, b].tolist(), strict=True)) == known


def test_words_come_as_often_as_they_should():
    made = texts(200, 200, seed=0)
    after_subject = made.words[1:][made.at("subject")[:-1]]
    near = np.mean(after_subject == VOCABULARY.index("near"))
    assert abs(near - 0.5) < 0.03
    nouns = np.bincount(made.words[made.at("subject")], minlength=61)[[VOCABULARY.index(noun) for noun in KIND]]
    assert abs(nouns / nouns.sum() * 24 - 1).max() < 0.25


def test_a_net_reads_one_hot_words_and_is_asked_for_the_next():
    made = texts(12, 4, seed=0)
    assert made.xs.shape == (12, 61, 4) and made.xs.dtype == np.float32 and (made.xs.sum(axis=1) == 1).all()
    assert np.array_equal(made.targets, made.words[1:]) and np.array_equal(made.xs.argmax(axis=1), made.words[:-1])
    assert np.array_equal(made.words, texts(12, 4, seed=0).words)
    assert not np.array_equal(made.words, texts(12, 4, seed=1).words)


@pytest.mark.parametrize("T, B", [(0, 3), (3, 0)])
def test_no_text_at_all_is_refused(T, B):
    with pytest.raises(ValueError, match="T and B must be at least 1"):
        texts(T, B)
