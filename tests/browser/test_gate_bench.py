"""The gate bench as a learner meets it, in a real JupyterLab, by keys and by mouse: words, gates, goals and presets."""

import pytest

from lessons_lib.lessons.lstm_step_by_step.experiments.presets import PRESETS
from tests.browser.gate_bench import BENCH

HE = "make it say “he” for the girl"
RIGHT = "✓ right for"     # and the subject, in the line below
KEPT = "two pushes: keep the boys"


# Words


@pytest.mark.parametrize("pressed", [("ArrowDown",), ("w",), ("Space", "ArrowDown", "Enter"), ("Enter", "w", "Enter")],
                         ids=["arrow", "letter", "opened by space", "opened by enter"])
def test_a_word_is_picked_from_its_list_by_keys(bench, pressed):
    bench.keys(bench.field(BENCH, "word 1"), *pressed)
    assert bench.comes_to_say(BENCH, RIGHT + "wom") and bench.words(BENCH).count("girl") == 0


def test_letters_find_a_word_and_make_cut_or_delete_no_cell(bench):
    bench.keys(bench.field(BENCH, "word 1"), "b", "o", "y", "s")
    assert bench.comes_to_say(BENCH, RIGHT + "boys")
    bench.keys(bench.button(BENCH, "On"), "b", "x", "d", "d")


def test_a_word_is_picked_from_its_list_by_mouse(bench):
    box = bench.field(BENCH, "word 4")
    box.click()      # it opens, in a window of its own that only keys reach here
    bench.page.keyboard.press("Escape")
    box.select_option("boys")
    bench.drag(bench.slider(BENCH, "step"), 60)
    assert bench.comes_to_say(BENCH, RIGHT + "boys")


def test_a_sentence_is_typed_and_what_six_steps_do_not_hold_waits_for_next_word(bench):
    bench.types("The boys see a kite. The girl")
    assert bench.comes_to_say(BENCH, RIGHT + "boys") and bench.reads("the boys see a kite .")
    assert bench.field(BENCH, "read").input_value() == "the girl"
    for step in range(2, 7):
        bench.button(BENCH, "Next word").click()
        assert bench.comes_to_say(BENCH, f"Step {step}: whole cell")
    bench.keys(bench.button(BENCH, "Next word"), "Enter")
    assert bench.reads("boys see a kite . the")
    bench.keys(bench.button(BENCH, "Next word"), "Space")
    assert bench.comes_to_say(BENCH, RIGHT + "girl") and bench.reads("see a kite . the girl")
    assert bench.field(BENCH, "read").input_value() == ""
    bench.button(BENCH, "Next word").click()      # nothing waits: the cell itself goes on
    assert bench.comes_to_say(BENCH, "Number keeps the old") and bench.reads("a kite . the girl sees")


def test_a_word_that_this_english_does_not_know_is_named_and_nothing_moves(bench):
    bench.types("the gnu sees")
    bench.experiments.nth(BENCH).get_by_text("“gnu” is no word here").wait_for()
    assert bench.svg(BENCH) == bench.start[BENCH] and bench.reads("girl often sees a dog when")


# Gates, goals and presets


@pytest.mark.parametrize("by", ["keys", "mouse"])
def test_a_gate_turned_wrong_says_the_wrong_pronoun_marked_and_reaches_a_goal(bench, by):
    bench.keys(bench.slider(BENCH, "step"), "End")
    assert bench.comes_to_say(BENCH, RIGHT + "girl")
    push = bench.slider(BENCH, "push c\u0303")
    bench.keys(push, "Home") if by == "keys" else bench.drag(push, -200)
    assert bench.comes_to_say(BENCH, "≠ should beshe") and bench.words(BENCH).count("≠ he 95") == 5
    assert bench.goal(HE, "✓ done")
    bench.start_again(BENCH)
    assert bench.is_again(BENCH, bench.start[BENCH]) and bench.goal(HE, "✓ was done")


def test_a_preset_is_marked_as_long_as_its_weights_stand(bench):
    assert bench.button(BENCH, "✓ hand-set").is_visible()
    bench.keys(bench.button(BENCH, "keep all"), "Enter")
    assert bench.comes_to_say(BENCH, "Gender keeps the old, writes nothing, shows it: c")
    assert bench.button(BENCH, "✓ keep all").is_visible() and bench.button(BENCH, "hand-set").is_visible()
    bench.keys(bench.slider(BENCH, "push f"), "Home")
    assert bench.comes_to_say(BENCH, "Gender drops the old") and bench.button(BENCH, "✓ keep all").is_visible()
    bench.button(BENCH, "hand-set").click()
    assert bench.comes_to_say(BENCH, "writes the new") and bench.button(BENCH, "keep all").is_visible()


def test_a_goal_is_reached_by_two_pushes_and_is_no_longer_where_one_is_taken_back(bench):
    assert bench.goal(KEPT, "○ not yet")
    bench.keys(bench.slider(BENCH, "push f"), "End")
    bench.keys(bench.slider(BENCH, "push i"), "Home")
    assert bench.comes_to_say(BENCH, "Gender keeps the old, writes nothing, hides it: c")
    assert bench.goal(KEPT, "✓ done")
    bench.keys(bench.slider(BENCH, "push f"), "Home")
    assert bench.comes_to_say(BENCH, "Gender drops the old") and bench.goal(KEPT, "✓ was done")


@pytest.mark.skipif("trained" not in PRESETS, reason="there is no trained cell yet")
def test_the_trained_cell_is_shown_with_the_same_sliders(bench):
    bench.button(BENCH, "trained").click()
    assert bench.comes_to_say(BENCH, "Unit 1") and bench.button(BENCH, "✓ trained").is_visible()
    before = bench.words(BENCH)
    bench.keys(bench.slider(BENCH, "push f"), "ArrowRight")
    assert bench.says_otherwise(BENCH, before)
