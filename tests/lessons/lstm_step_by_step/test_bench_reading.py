"""The gate bench reads words: picked at a step, typed as a line, or said by the cell itself, which reads on."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.experiments import explore_lstm_cell
from lessons_lib.lessons.lstm_step_by_step.experiments.controls import READ
from lessons_lib.lessons.lstm_step_by_step.experiments.presets import PRESETS
from lessons_lib.lessons.lstm_step_by_step.world import KIND, parse

AT_THE_START = [PRESETS["hand-set"][name] for name in READ]


def typed(text: str):
    made = explore_lstm_cell()
    made.sentence.value = text
    return made


def words_of(made) -> list[str]:
    return [made.controls[name].value for name in READ]


def test_a_typed_sentence_stands_on_the_six_steps_and_the_rest_waits():
    made = typed("The boys near the trees often see a dog when")
    assert words_of(made) == "the boys near the trees often".split() and made.controls["t"].value == 1
    assert made.sentence.value == "see a dog when"


def test_reading_on_moves_the_line_up_and_takes_what_waits():
    made = typed("the boys near the trees often see a")
    for t in range(2, 7):
        made.buttons["Next word"].click()
        assert made.controls["t"].value == t
    made.buttons["Next word"].click()
    assert words_of(made) == "boys near the trees often see".split() and made.sentence.value == "a"
    made.buttons["Next word"].click()
    assert words_of(made) == "near the trees often see a".split() and made.sentence.value == ""
    assert made.controls["before"].value == "boys" and made.numbers["verdict"].startswith("After “boys”")


def test_reading_on_hands_the_state_on_to_two_digits():
    made = typed("girl often sees a dog when")
    after = made.numbers["c over time"][1] + made.numbers["h over time"][1]
    made.controls["t"].value = 6
    made.read()
    before = made.numbers["c over time"][0] + made.numbers["h over time"][0]
    assert np.allclose(before, after, rtol=0, atol=6e-3)


def test_a_short_line_goes_on_as_the_cell_goes_on_and_stays_within_the_grammar():
    made = typed("the girl")
    assert words_of(made) == "the girl sees a dog when".split() and "by itself: sees a dog when" in made._note.value
    made.controls["t"].value = 6
    for _ in range(40):
        made.read()
    text = words_of(made)
    start = text.index(".") + 1 if "." in text[:-1] else text.index("the")
    assert parse(" ".join(text[start:]))


def test_the_cell_reads_on_with_its_own_wrong_pronoun():
    made = explore_lstm_cell()
    made.set(push_c_tilde=-4.0, t=6)
    made.read()
    assert words_of(made)[-1] == "he" and "“he” is what the cell says" in made._note.value
    made.read()
    assert words_of(made)[-1] == "sings" and "how the small English goes on" in made._note.value


def test_a_whole_sentence_read_on_is_the_grammars_own():
    made = typed("the")
    made.controls["t"].value = 6
    text = words_of(made)
    for _ in range(30):
        made.read()
        text.append(words_of(made)[-1])
    assert len(parse(" ".join(text))) == len(text)
    assert {"girl", "boys", "aunt", "kings"} >= set(text) & set(KIND) != set()


@pytest.mark.parametrize("text", ["the cat sees", "xyzzy", "the girl's dog", "12", "girl " * 3 + "€"])
def test_a_word_that_this_english_does_not_know_is_named_and_nothing_is_lost(text):
    made = typed(text)
    assert words_of(made) == AT_THE_START and made.sentence.value == text
    assert "is no word here; the line stays" in made._note.value


@pytest.mark.parametrize("text", ["", "   ", ",,,", "?"])
def test_nothing_typed_changes_nothing(text):
    assert words_of(typed(text)) == AT_THE_START


def test_capitals_commas_and_a_full_stop_that_touches_are_read():
    assert words_of(typed("The Girl, often sees a dog.")) == "the girl often sees a dog".split()
    assert typed("The Girl, often sees a dog.").sentence.value == "."


def test_what_waits_is_not_lost_by_a_slip_of_the_pen():
    made = typed("the boys near the trees often see a dog")
    made.sentence.value = "the gnu"
    made.controls["t"].value = 6
    made.read()
    assert words_of(made)[-1] == "see" and made.sentence.value == "a dog"


def test_what_waits_is_forgotten_at_start_again():
    made = typed("the boys near the trees often see a dog when they")
    made.buttons["Start again"].click()
    assert made.sentence.value == "" and words_of(made) == AT_THE_START


def test_a_word_picked_by_hand_is_read_at_its_step():
    made = explore_lstm_cell()
    made.controls["word_4"].value = "boys"
    made.controls["t"].value = 6
    assert made.numbers["words"][3] == "boys" and "they" in made.numbers["verdict"]
