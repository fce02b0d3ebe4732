"""The gate bench reads words and answers in words: what it says equals `forward`, and it says when that is wrong."""

import itertools

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.experiments import english, explore_lstm_cell
from lessons_lib.lessons.lstm_step_by_step.experiments.bench_net import BEFORE, NOBODY, OWN, READ, WORDS, run_of
from lessons_lib.lessons.lstm_step_by_step.experiments.presets import PRESETS
from lessons_lib.lessons.lstm_step_by_step.world import KIND, every_way, next_words, parse, words_at
from lessons_lib.nets.activations import softmax
from tests.lessons.lstm_step_by_step.own_steps import said

BENCH = explore_lstm_cell()


def line(text: str) -> dict:
    return dict(zip(READ, text.split(), strict=True))


def typed(text: str):
    made = explore_lstm_cell()
    made.sentence.value = text
    return made


def words_of(made) -> list[str]:
    return [made.controls[name].value for name in READ]


# What it answers

@pytest.mark.parametrize("preset", PRESETS)
def test_the_answer_is_that_of_forward_for_every_word_at_every_position(preset):
    for word, place in itertools.product(WORDS, range(6)):
        values = {**BENCH.start, **PRESETS[preset], READ[place]: word, "t": place + 1}
        _, run = run_of(values)
        numbers = BENCH.draw(**values)[1]
        true = [np.vstack([softmax(y[:2]), softmax(y[2:])])[:, 0] for y in run.ys]
        assert np.allclose(numbers["answer over time"], true, rtol=0, atol=1e-12)
        assert np.allclose(numbers["answer"], true[place], rtol=0, atol=1e-12)


def test_the_hand_set_cell_is_right_wherever_it_is_asked_in_the_small_english():
    for ways in every_way():
        for subject in ("girl", "boy", "kings", "aunts"):
            text = []
            for slot in ways:
                text.append(subject if slot == "subject" else words_at(slot, KIND[subject])[0])
            for start in range(len(text) - 5):
                if subject in text[start:start + 6]:
                    values = {**BENCH.start, **dict(zip(READ, text[start:start + 6], strict=True)), "t": 6}
                    assert BENCH.draw(**values)[1]["verdict"].endswith("which is right."), text


@pytest.mark.parametrize("subject, verb, pronoun", [("girl", "sees", "she"), ("brother", "sees", "he"),
                                                    ("queens", "see", "they"), ("kings", "see", "they")])
def test_what_is_right_is_what_agrees_with_the_subject(subject, verb, pronoun):
    assert english.right_forms(subject) == {("sees", "see"): verb, ("she", "he", "they"): pronoun}
    assert set(english.right_forms(subject).values()) <= set(
        next_words(f"the {subject}")) | set(next_words(f"the {subject} {verb} a dog when"))


def test_a_gate_turned_wrong_makes_it_say_the_wrong_pronoun_and_marks_it():
    words, numbers = said(BENCH, t=6, push_c_tilde=-4.0)
    assert {"≠", "≠ he 95", "≠ should be", "she"} <= set(words)
    assert numbers["verdict"] == "After “girl” the cell says sees (95 %) and he (95 %), and she would be right."
    words, _ = said(BENCH, t=6)
    assert {"✓ right for", "girl"} <= set(words) and not any("≠" in run for run in words)


def test_at_the_subject_itself_a_verb_alone_is_asked():
    numbers = BENCH.draw(**{**BENCH.start, "t": 1})[1]
    assert numbers["verdict"] == "After “girl” the cell says sees (95 %), which is right."


@pytest.mark.parametrize("values", [{"before": NOBODY, "word_1": "the", "t": 1}, {"word_2": OWN, "t": 3}])
def test_where_nobody_was_named_nothing_is_right_or_wrong(values):
    words, numbers = said(BENCH, **values)
    assert numbers["verdict"] == "No subject was named, so no answer is right or wrong." and "named yet" in words


def test_an_own_word_that_is_no_subject_leaves_the_girl_in_force():
    numbers = BENCH.draw(**{**BENCH.start, "word_2": OWN, "x_1": 0.0, "t": 3})[1]
    assert numbers["verdict"].startswith("After “girl” the cell says sees")


def test_a_unit_that_no_weight_of_the_answer_hears_does_not_reach_it():
    deaf = {f"W_hy_{row}1": 0.0 for row in range(1, 6)}
    assert any(run.startswith("Gender reaches") for run in said(BENCH, part="answer", t=3)[0])
    assert any(run.startswith("Gender hardly reaches") for run in said(BENCH, part="answer", t=3, **deaf)[0])


def test_what_waits_is_not_lost_by_a_slip_of_the_pen():
    made = typed("the boys near the trees often see a dog")
    made.sentence.value = "the gnu"
    made.controls["t"].value = 6
    made.read()
    assert words_of(made)[-1] == "see" and made.sentence.value == "a dog"


def test_the_subject_before_step_1_is_in_force_until_another_comes():
    assert english.in_force(["often", "girl", "sees"], "boys") == ["boys", "girl", "girl"]
    assert set(BEFORE) == {NOBODY, *KIND}


def test_where_two_are_even_it_is_undecided_and_that_is_not_right():
    words, numbers = said(BENCH, t=6, **{f"W_hy_{row}{unit}": 0.0 for row in range(1, 6) for unit in (1, 2)})
    assert numbers["verdict"] == ("After “girl” the cell says neither sees nor see and neither she nor he nor they, "
                                  "and sees and she would be right.")
    assert english.verdict({"sees": 0.9, "see": 0.1, "she": 0.498, "he": 0.5, "they": 0.002},
                           english.right_forms("girl"), "girl")[1] == (
        "After “girl” the cell says sees (90 %) and neither she nor he, and she would be right.")
    assert words.count("≠ undecided") == 6 + 5


def test_what_is_not_asked_is_not_judged_at_the_subject():
    words, _ = said(BENCH)
    assert words.count("not asked") == 1


def test_below_each_word_stands_what_the_cell_says_after_it():
    made = explore_lstm_cell()
    made.set(push_c_tilde=-4.0, t=6)
    above, below = (row.value for row in made._below)
    assert "1: sees ·" in above and "≠he" in above and below.count("≠he") == 3 and "font-weight:bold\">6:" in below


# Picking, typing, reading on

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
    assert words_of(made) == PRESETS_TEXT and made.sentence.value == text
    assert "is no word here; the line stays" in made._note.value


@pytest.mark.parametrize("text", ["", "   ", ",,,", "?"])
def test_nothing_typed_changes_nothing(text):
    assert words_of(typed(text)) == PRESETS_TEXT


def test_capitals_commas_and_a_full_stop_that_touches_are_read():
    assert words_of(typed("The Girl, often sees a dog.")) == "the girl often sees a dog".split()
    assert typed("The Girl, often sees a dog.").sentence.value == "."


def test_what_waits_is_forgotten_at_start_again():
    made = typed("the boys near the trees often see a dog when they")
    made.buttons["Start again"].click()
    assert made.sentence.value == "" and words_of(made) == PRESETS_TEXT


def test_a_word_picked_by_hand_is_read_at_its_step():
    made = explore_lstm_cell()
    made.controls["word_4"].value = "boys"
    made.controls["t"].value = 6
    assert made.numbers["words"][3] == "boys" and "they" in made.numbers["verdict"]


PRESETS_TEXT = [PRESETS["hand-set"][name] for name in READ]
