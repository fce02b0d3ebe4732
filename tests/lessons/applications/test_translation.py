"""The small English and French: what a learner could say of it, which phrases are asked, what dictionaries do."""

from collections import Counter

import numpy as np
import pytest

from lessons_lib.lessons.applications import translation
from lessons_lib.lessons.applications.dictionaries import (
    ALL,
    MostFrequent,
    WordForWord,
    WordsByAnalogy,
    WordsByNoun,
    WordsInOrder,
    example,
    words_right,
)
from lessons_lib.lessons.applications.translation import (
    ENGLISH,
    FRENCH,
    LONGEST,
    NOUNS,
    SINGLES,
    NounPhrase,
    Split,
    all_pairs,
    english,
    french,
    length,
    meetings,
    numbers,
    padded,
    reading,
    step,
)
from lessons_lib.nets.encoder_decoder import EncoderDecoder

BY_TEXT = {english([one]): (one,) for one in SINGLES}
SPLIT = Split(0, 1000)


@pytest.mark.parametrize("said, right", [
    ("the red house", "la maison rouge"), ("the small red house", "la petite maison rouge"),
    ("a green book", "un livre vert"), ("a green key", "une clé verte"),
    ("the houses", "les maisons"), ("some cats", "des chats"),
    ("some small houses", "de petites maisons"), ("some red houses", "des maisons rouges"),
    ("the grey walls", "les murs gris"), ("the grey cows", "les vaches grises"),
    ("the beautiful hats", "les beaux chapeaux"), ("a beautiful white flower", "une belle fleur blanche"),
])
def test_it_is_french(said, right):
    assert french(BY_TEXT[said]) == right


def test_two_noun_phrases_agree_each_with_its_own_noun():
    phrase = BY_TEXT["the small red house"] + BY_TEXT["a black cat"]
    assert english(phrase) == "the small red house and a black cat"
    assert french(phrase) == "la petite maison rouge et un chat noir" and length(phrase) == 8
    assert meetings(phrase) == {("house", "small"), ("house", "red"), ("cat", "black")}


def test_no_word_wants_an_elision_and_no_article_is_an_an():
    vowels = set("aeiouyhéèê")
    assert not [words for words in NOUNS.values() if words[0][0] in vowels]
    assert not [noun for noun in (*NOUNS, *translation.BEFORE, *translation.BEHIND) if noun[0] in vowels - {"h", "y"}]
    assert not [forms for forms in translation.BEFORE.values() if forms[0] in vowels]


def test_word_by_word_the_french_is_the_same_words_in_another_order():
    for one in SINGLES[::7]:
        pairs = all_pairs([one])
        assert Counter(pair.french for pair in pairs) == Counter(french([one]).split())
        assert [pair.english for pair in pairs] == english([one]).split()
    assert len(SINGLES) == 24 * 4 * 5 * 7 == len(BY_TEXT) == len({french([one]) for one in SINGLES})


def test_an_english_text_has_one_french():
    assert len(ENGLISH) == 62 and len(FRENCH) == 94 and FRENCH[0] == "."


@pytest.mark.parametrize("seed", range(3))
def test_what_is_asked_was_never_trained_on_and_all_its_words_were(seed):
    split = Split(seed, 1000)
    trained = set(split.train)
    words = {word for phrase in split.train for word in (*english(phrase).split(), *french(phrase).split())}
    assert len(trained) == 1000 and {len(phrase) for phrase in split.train} == {1, 2}
    met = set().union(*map(meetings, split.train))
    for name in ("new", "strangers", "longer"):
        asked = getattr(split, name)
        assert len(asked) == len(set(asked)) == 300 and not trained & set(asked)
        assert all(words.issuperset(english(phrase).split() + french(phrase).split()) for phrase in asked)
        assert all(bool(meetings(phrase) - met) == (name == "strangers") for phrase in asked if name != "new")
        assert {length(phrase) for phrase in asked} == {
            "new": {2, 3, 4, 5, 6}, "strangers": {3, 4, 6}, "longer": {7, 8, 9}}[name]  # a stranger is an adjective
    assert max(map(length, split.train)) == LONGEST and not met & split.apart
    assert len(split.apart) == len(NOUNS)


def test_a_split_is_the_same_each_time_and_can_have_longer_phrases_to_train_on():
    assert Split(0, 1000).train == SPLIT.train != Split(1, 1000).train
    longer = Split(0, 300, longer=True)
    assert Counter(length(phrase) > LONGEST for phrase in longer.train)[True] == 100
    assert not set(longer.train) & set(longer.longer)
    with pytest.raises(ValueError, match="count must be at least 1; got 0"):
        Split(0, 0)


def test_texts_of_several_lengths_are_read_side_by_side():
    xs, lengths = reading(["the red house", "a cat"])
    assert xs.shape == (3, 62, 2) and lengths.tolist() == [3, 2] and (xs.sum(axis=1) == 1).all()
    labels, ends = padded(["la maison rouge", "un chat"], FRENCH, end=[0])
    assert ends.tolist() == [4, 3] and labels[:, 1].tolist()[2:] == [0, 0] and labels[3, 0] == 0


def test_phrases_are_listed_beside_their_french():
    assert translation.listed([BY_TEXT["the cat"], BY_TEXT["a red key"]]) == (
        "the cat     le chat\na red key   une clé rouge")


@pytest.mark.parametrize("words, said", [
    (["the", "blue", "house"], "got 'blue'"), ([], "got 'no word'"), (["."], r"got '\.'")])
def test_a_word_that_is_not_there_is_named(words, said):
    with pytest.raises(ValueError, match="text must be of the 62 words that it has learned.*" + said):
        numbers(words, ENGLISH)


def test_a_step_of_the_decoder_is_that_of_its_forward():
    net = EncoderDecoder(3, 4, 5, seed=2)
    h, c = np.ones((4, 1)) / 2, np.ones((4, 1))
    scores, h1, c1 = step(net.decoder, 3, h, c)
    run = net.decoder.forward(np.eye(5)[3].reshape(1, 5, 1), h, c)
    assert np.allclose(scores, run.ys[0]) and np.allclose(h1, run.hs[0]) and np.allclose(c1, run.cs[0])


def shares(made):
    return {name: np.mean([made.translate(phrase) == french(phrase) for phrase in getattr(SPLIT, name)])
            for name in ("new", "strangers", "longer")}


def test_word_for_word_has_no_order_and_no_agreement():
    made = WordForWord(SPLIT.train)
    said = made.translate(BY_TEXT["the red house"]).split()
    assert said[0] in {"le", "la", "les"} and said[1].startswith("roug") and said[2] == "maison"
    assert 0.1 < shares(made)["new"] < 0.3


def test_the_french_order_is_learned_and_helps_little():
    made = WordsInOrder(SPLIT.train)
    assert made.order(["article", "before", "behind", "noun"]) == ("article", "before", "noun", "behind")
    assert shares(WordForWord(SPLIT.train))["new"] < shares(made)["new"] < 0.35


def test_with_its_noun_a_word_agrees_if_it_has_met_the_noun():
    found = shares(WordsByNoun(SPLIT.train))
    assert found["new"] > 0.85 and found["longer"] > 0.6 and found["strangers"] < 0.4
    many = WordsByNoun(Split(0, 4000).train)
    assert many.translate(BY_TEXT["some small cars"]) == "de petites voitures"
    assert many.translate(BY_TEXT["some white cars"]) == "des voitures blanches"


def test_by_analogy_a_word_agrees_with_a_noun_that_it_never_met():
    found = shares(WordsByAnalogy(SPLIT.train))
    assert min(found.values()) > 0.9 and found["strangers"] > 2 * shares(WordsByNoun(SPLIT.train))["strangers"]


def test_nouns_that_do_the_same_vote_and_the_others_do_not():
    met = ["the house", "the green house", "the table", "the green table", "the white table", "the wall",
           "the green wall", "the white wall", "the bed", "the white bed", "the white dog"]
    made = WordsByAnalogy([BY_TEXT[said] for said in met])
    assert made.translate(BY_TEXT["the white house"]) == "la maison blanche"
    assert WordsByNoun([BY_TEXT[said] for said in met]).translate(BY_TEXT["the white house"]) == "la maison blanc"


def test_the_most_frequent_phrase_is_one_of_them_and_no_translation():
    made = MostFrequent(SPLIT.train)
    assert made.translate(None) in set(map(french, SPLIT.train)) and shares(made)["new"] < 0.02


def test_a_word_that_was_never_met_stays_english():
    made = WordsByNoun([BY_TEXT["a cat"]])
    assert made.translate(BY_TEXT["the red cat"]) == "the red chat"


def test_an_example_shows_what_each_says():
    said = example(SPLIT.train, BY_TEXT["the red house"])
    assert said.startswith("the red house\n") and said.endswith("la maison rouge")
    assert all(f"{made.name}:" in said for made in ALL)


def test_words_right_counts_places():
    phrase = (NounPhrase("the", False, "", "red", "house"),)
    assert words_right("la maison rouge", phrase) == 1 and words_right("la rouge maison", phrase) == 1 / 3
    assert words_right("la maison rouge et", phrase) == 3 / 4 and words_right("", phrase) == 0
