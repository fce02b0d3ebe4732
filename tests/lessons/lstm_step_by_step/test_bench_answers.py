"""The gate bench answers in words: what it says equals `forward`, and it says when that is wrong."""

import itertools

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.experiments import english, explore_lstm_cell
from lessons_lib.lessons.lstm_step_by_step.experiments.controls import BEFORE, NOBODY, OWN, READ, WORDS, run_of
from lessons_lib.lessons.lstm_step_by_step.experiments.presets import PRESETS
from lessons_lib.lessons.lstm_step_by_step.world import KIND, every_way, words_at
from lessons_lib.nets.activations import softmax
from tests.lessons.lstm_step_by_step.grammar import next_words
from tests.lessons.lstm_step_by_step.own_steps import said

BENCH = explore_lstm_cell()


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
