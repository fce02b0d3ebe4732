"""A net that translates: it learns quickly, it takes a phrase of one's own, and its state tells gender and number."""

import numpy as np
import pytest

from lessons_lib.lessons.applications.one_word import CHANGES, FULL, changed_pairs, places_changed, table
from lessons_lib.lessons.applications.probes.translation import handed_over, one_word_changed, read_off
from lessons_lib.lessons.applications.training.translation import (
    ECHO,
    Translator,
    exact,
    learn,
    new_net,
    share_right,
    translate,
    translations,
)
from lessons_lib.lessons.applications.translation import BEFORE, BEHIND, NOUNS, Split, english, french, length


@pytest.fixture(scope="module")
def translator():
    return learn(seed=0, updates=1500, bar=False)


def test_it_translates_phrases_that_it_has_never_seen(translator):
    assert share_right(translator) > 0.85 and share_right(translator, "strangers") > 0.6
    assert translator.ended == "done" and len(translator.losses) == 1500
    assert repr(translator) == "Translator: 1500 updates on 4000 phrases, done"


def test_longer_phrases_than_it_has_seen_it_does_not(translator):
    longer = [phrase for phrase in translator.split.longer if length(phrase) == 9]
    assert exact(translations(translator, map(english, longer)), longer) < 0.2


def test_a_phrase_of_ones_own_is_translated_however_it_is_written(translator):
    said = translate(translator, "the red house")
    assert said == "la maison rouge" == translate(translator.net, "  The red   HOUSE ")
    assert translate(translator, "some small cats") == "de petits chats"


@pytest.mark.parametrize("text, error, said", [
    ("the blue house", ValueError, "text must be of the 62 words .*; got 'blue'"),
    ("the cat and " * 5 + "a dog", ValueError, "text must have at most 15 words; got 17"),
    ("", ValueError, "got 'no word'"), ("la maison", ValueError, "got 'la'"), (None, TypeError, "got NoneType"),
    (["the", "house"], TypeError, 'text must be words in quotes, as "the red house"; got list')])
def test_what_is_no_phrase_gets_a_sentence(translator, text, error, said):
    with pytest.raises(error, match=said):
        translate(translator, text)


@pytest.mark.parametrize("net", [None, "the red house"])
def test_what_is_no_net_that_translates_gets_a_sentence(net):
    with pytest.raises(TypeError, match="net must be one that translates, as learn gives it; got"):
        translate(net, "the red house")


def test_a_kind_of_phrases_that_there_is_not_is_refused(translator):
    with pytest.raises(ValueError, match="name must be one of new, strangers, longer; got 'train'"):
        share_right(translator, "train")


def test_it_can_learn_to_repeat_instead():
    echo = learn(seed=0, count=1000, updates=500, echo=True, bar=False)
    assert exact(translations(echo, map(english, echo.split.new), ECHO), echo.split.new, english) > 0.5
    assert exact(translations(echo, map(english, echo.split.new), ECHO), echo.split.new) == 0


def test_the_stop_button_keeps_what_there_is(monkeypatch):
    from lessons_lib.lessons.applications.training import translation as module

    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "clip_norm", stopped)
    made = learn(count=50, updates=5, bar=False)
    assert made.ended == "stopped" and not made.losses and translate(made, "the cat") is not None


def test_updates_and_count_are_at_least_one():
    for name in ("updates", "count"):
        with pytest.raises(ValueError, match=f"{name} must be at least 1; got 0"):
            learn(**{"count": 10, name: 0}, bar=False)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_of_one_english_word_and_of_what_french_makes_of_it(change):
    pairs = changed_pairs(change, 60, leave_out=[(one,) for one in FULL[::2]])
    for one, other in pairs:
        words = list(zip(english(one).split(), english(other).split(), strict=True))
        assert sum(a != b for a, b in words) == 1 and FULL.index(one[0]) % 2 and FULL.index(other[0]) % 2
    truth = table(pairs, french)
    assert truth["as in French"] == 1 and truth["words"] == pytest.approx(truth["changed"].sum())
    alone = {"the → a": 0, "small → big, ...": 1, "noun → same gender": 2, "red → green, ...": 3}
    if change in alone:
        assert truth["changed"].tolist() == [place == alone[change] for place in range(4)]
    else:
        assert truth["words"] > 3 and (truth["changed"][1:3] == 1).all()


def test_places_that_change_are_counted_in_texts_of_any_length():
    assert places_changed("la maison rouge et", "le maison rouge et").tolist() == [True, False, False, False]
    assert places_changed("la maison", "la petite maison rouge").tolist() == [False, True, True, True]
    assert not places_changed("", "").any()


def test_one_word_that_changes_three_in_french_changes_three_in_the_nets_french(translator):
    found = one_word_changed(translator, 60)
    assert found["the → a"]["words"] < 1.5 and found["noun → other gender"]["words"] > 2.5
    assert all(row["as in French"] > 0.7 for row in found.values())


def with_a_sign(translator, of):
    """A copy of a net whose first cell of c is a sign of the noun, from `of`, and of nothing else; all others are 0."""
    net = new_net()
    net.theta[:] = 0
    words = {noun + "s" * several: of(noun, several) for noun in NOUNS for several in (False, True)}
    from lessons_lib.lessons.applications.translation import ENGLISH

    net.encoder.b_i[:], net.encoder.b_f[:] = 20, -20
    for word, sign in words.items():
        net.encoder.W_xc[0, ENGLISH.index(word)] = sign
    return Translator(net, translator.split)


def test_the_probe_finds_gender_in_other_nouns_where_there_is_a_sign_of_it_and_only_there(translator):
    gender = with_a_sign(translator, lambda noun, several: 1 if NOUNS[noun][2] == "feminine" else -1)
    assert read_off(gender, "gender")["other nouns"] == 1 and read_off(gender, "number")["other nouns"] < 0.6
    number = with_a_sign(translator, lambda noun, several: 1 if several else -1)
    assert read_off(number, "number")["other nouns"] == 1 and read_off(number, "gender")["other nouns"] < 0.6


def test_a_probe_that_knows_nouns_one_by_one_fails_on_other_nouns(translator):
    fresh = Translator(new_net(), translator.split)
    found = read_off(fresh, "gender")
    assert found["same nouns"] > 0.75 and found["random labels"] > 0.75 and found["other nouns"] < 0.65


def test_a_net_that_writes_french_has_gender_and_number(translator):
    assert read_off(translator, "number")["other nouns"] > 0.9
    assert read_off(translator, "gender")["other nouns"] > 0.6


def test_states_are_of_phrases_with_the_that_were_not_trained_on(translator):
    found = handed_over(translator)
    trained = sum(len(phrase) == 1 and phrase[0].article == "the" for phrase in translator.split.train)
    assert found["states"].shape == (64, 24 * 2 * (1 + len(BEFORE)) * (1 + len(BEHIND)) - trained)
    assert set(found["nouns"]) == set(NOUNS) and set(found["gender"]) == set(found["number"]) == {-1, 1}
    assert handed_over(translator, ("the", "a"))["states"].shape[1] > found["states"].shape[1]
    assert np.isfinite(found["states"]).all()


def test_a_split_says_its_seed():
    assert Split(3, 50).seed == 3
