"""What the kept net makes of a phrase that is typed, and how it is drawn."""

import pytest

from lessons_lib.lessons.applications.experiments import explore_translation
from lessons_lib.lessons.applications.pictures.translation import draw_phrase
from lessons_lib.lessons.applications.results import translated
from tests.drawing.texts import complaints, words


def test_a_typed_phrase_is_drawn_as_the_experiment_draws_it():
    svg, _ = explore_translation().draw(article="the (one)", before="small", behind="red", noun="house",
                                        more="nothing more")
    assert draw_phrase(translated.of_text("  The small red HOUSE ")).svg == svg


@pytest.mark.parametrize("text", ["the white cows", "a big black dog and some small houses", "house the", "and",
                                  "the red and the red", "and and and", "the dog and a cat and a cow"])
def test_whatever_is_typed_of_its_words_can_be_read(text):
    shown = translated.of_text(text)
    picture = draw_phrase(shown)
    assert not list(complaints(picture.svg)) and shown["english"] == text.split()
    assert (shown["right"] is None) == ("It is no phrase of this small language." in " ".join(words(picture.svg)))


def test_what_is_no_phrase_of_the_language_is_not_called_wrong():
    shown = translated.of_text("house the")
    assert shown["right"] is None and not {"✓", "✗"} & set("".join(words(draw_phrase(shown).svg)))


@pytest.mark.parametrize("text, error, says", [
    ("my house", ValueError, "my"), ("", ValueError, "text"), (7, TypeError, "got int"), (None, TypeError, "NoneType"),
    ("the " * 10, ValueError, "at most 9 words; got 10")])
def test_what_the_net_cannot_read_is_told_in_a_sentence(text, error, says):
    with pytest.raises(error, match=says):
        translated.of_text(text)
