"""A dictionary from texts alone: what it finds out by counting, and that it beats the nets."""

import pytest

from lessons_lib.lessons.applications.results import translation as results
from lessons_lib.lessons.applications.texts_alone import TextsAlone, aligned
from lessons_lib.lessons.applications.translation import NOUNS, SINGLES, Split, english, french, pairs

SPLIT = Split(3, 500)
BY_TEXT = {english([one]): (one,) for one in SINGLES}


def test_two_words_that_always_meet_stand_for_each_other():
    halves = [("the red house", "la maison rouge"), ("the house", "la maison"), ("the red cat", "le chat rouge"),
              ("a house", "une maison")]
    found = aligned([(one.split(), other.split()) for one, other in halves])
    assert found["maison"] == "house" and found["rouge"] == "red" and found["une"] == "a" and found["chat"] == "cat"


def test_from_five_hundred_phrases_it_finds_what_every_french_word_stands_for():
    texts = [half for phrase in SPLIT.train for half in zip(
        english(phrase).split(" and "), french(phrase).split(" et "), strict=True)]
    found = aligned([(one.split(), other.split()) for one, other in texts])
    truth = {pair.french: pair.english for one in SINGLES for pair in pairs(one)}
    assert all(word == truth[form] for form, word in found.items()) and len(found) > 85


@pytest.mark.parametrize("asked", ["the red house", "some small houses", "some red houses", "the small black dogs",
                                   "a beautiful white flower", "the grey walls"])
def test_it_agrees_and_stands_where_it_should(asked):
    said = TextsAlone(SPLIT.train)
    phrase = BY_TEXT[asked] + BY_TEXT["the black cows"]
    assert said.translate(phrase) == french(phrase)


def test_a_noun_that_never_met_the_word_takes_its_form_from_nouns_that_do_as_it_does():
    cat = [(one,) for one in SINGLES if not (one.noun == "cat" and one.behind == "green")]
    said = TextsAlone(cat[::11])
    assert said.translate(BY_TEXT["a green cat"]) == "un chat vert"
    without = TextsAlone([phrase for phrase in cat if phrase[0].noun != "cat"])
    assert without.translate(BY_TEXT["a cat"]).endswith(" cat")   # of a word that it never met it keeps the English


def test_it_reads_nothing_but_texts(monkeypatch):
    """What it says does not depend on what else a phrase knows: here every phrase is a mere pair of texts."""
    texts = {n: (english(phrase), french(phrase)) for n, phrase in enumerate(SPLIT.train)}
    wanted = [TextsAlone(SPLIT.train).translate(phrase) for phrase in SPLIT.new[:20]]
    asked = {len(texts) + n: (english(phrase), "") for n, phrase in enumerate(SPLIT.new[:20])}
    room = "lessons_lib.lessons.applications.texts_alone."
    monkeypatch.setattr(room + "english", lambda n: {**texts, **asked}[n][0])
    monkeypatch.setattr(room + "french", lambda n: texts[n][1])
    said = TextsAlone(list(texts))
    assert [said.translate(n) for n in asked] == wanted


def test_in_all_that_is_asked_it_is_right_from_a_thousand_phrases_on_and_from_500_nearly():
    stored = results.load()
    for count in ("1000", "2000", "4000"):
        assert all(min(stored[count][TextsAlone.name][part]) == 1 for part in ("new", "strangers", "longer"))
    few = stored["500"]
    assert min(few[TextsAlone.name]["new"]) >= 0.99 and max(few[results.NET]["new"]) < 0.6


def test_what_stands_there_is_what_is_measured():
    translate = TextsAlone(SPLIT.train).translate
    found = results.asked_of(SPLIT, lambda phrases: list(map(translate, phrases)))
    assert all(abs(share - results.load()["500"][TextsAlone.name][part][3]) < 1e-3 for part, share in found.items())
    assert len(NOUNS) == 24
