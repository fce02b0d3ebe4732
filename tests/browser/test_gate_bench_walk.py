"""The gate bench in a real JupyterLab, by keys and by mouse: the walk, blame, weights, and steps of a learner's own."""

import pytest

from lessons_lib.lessons.lstm_step_by_step.cell import OUTPUTS
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.sentences import WALK
from tests.browser.gate_bench import BENCH, FALLS, RIGHT, WRONG

VALUE = "box => box.value || box.closest('.widget-hslider')?.innerText"
STILL = (".jupyter-button", "input[type=text]")   # what no arrow key turns
KINDS = (".noUi-handle", "select", "input[type=number]", *STILL)


def test_on_and_back_and_the_slider_light_one_part_after_the_other(bench):
    for part in WALK[1:]:
        bench.button(BENCH, "On").click()
        assert bench.comes_to_say(BENCH, f"Step 1: {part}")
    bench.keys(bench.button(BENCH, "Back"), "Enter")
    assert bench.comes_to_say(BENCH, f"Step 1: {WALK[-2]}")
    for key, part in (("ArrowLeft", WALK[-3]), ("ArrowDown", WALK[-4]), ("ArrowUp", WALK[-3]), ("Home", WALK[0])):
        bench.keys(bench.slider(BENCH, "walk"), key)
        assert bench.comes_to_say(BENCH, f"Step 1: {part}")


def test_blame_is_turned_on_and_walked_back_from_the_step_it_starts_at(bench):
    bench.keys(bench.slider(BENCH, "step"), "End")
    bench.keys(bench.slider(BENCH, "blame"), *["ArrowRight"] * (OUTPUTS.index("he") + 1))
    assert bench.comes_to_say(BENCH, "Step 6: the way back")
    bench.keys(bench.slider(BENCH, "from step"), "ArrowLeft")
    assert bench.comes_to_say(BENCH, "No blame here: that of “he” goes back from step 5.")
    for step in range(5, 0, -1):
        bench.keys(bench.slider(BENCH, "step"), "ArrowLeft")
        assert bench.comes_to_say(BENCH, f"Step {step}: the way back") and bench.comes_to_say(BENCH, "dc: gender")
    bench.drag(bench.slider(BENCH, "blame"), -200)
    assert bench.comes_to_say(BENCH, "Step 1: whole cell")


def test_a_weight_of_the_lit_part_is_turned_by_arrows_by_typing_and_by_mouse(bench):
    weight = bench.field(BENCH, "W_xf, row 1, column 1")
    assert not weight.is_visible()
    bench.button(BENCH, "On").click()
    assert bench.comes_to_say(BENCH, "Gender forgets") and weight.input_value() == "-16"
    bench.keys(weight, "ArrowUp")
    assert bench.comes_to_say(BENCH, "\u22127.00") and weight.input_value() == "-15"
    bench.keys(weight, "Control+a", "2", "0", "Enter")
    assert bench.comes_to_say(BENCH, "Gender remembers: it keeps 100 % of \u22120.96")
    place = weight.bounding_box()
    weight.hover()
    bench.page.mouse.click(place["x"] + place["width"] - 10, place["y"] + place["height"] - 9)    # its arrow down
    assert bench.comes_to_say(BENCH, "+27.00") and weight.input_value() == "19"
    bench.button(BENCH, "Back").click()
    assert bench.comes_to_say(BENCH, "whole cell") and not weight.is_visible()


@pytest.mark.parametrize("part", range(len(WALK)), ids=WALK)
def test_every_open_control_turns_by_its_arrow_keys_and_leads_to_no_other_cell(bench, part):
    for _ in range(part):
        bench.button(BENCH, "On").click()
    assert bench.comes_to_say(BENCH, f"Step 1: {WALK[part]}")
    for kind in ("input[type=number]",) if part else KINDS:
        handles = bench.handles(BENCH, kind)
        assert handles
        for handle in handles:
            values = [handle.evaluate(VALUE)]
            for key in ("ArrowUp", "ArrowDown", "ArrowRight", "ArrowLeft"):
                bench.keys(handle, key)
                values.append(handle.evaluate(VALUE))
            assert len(set(values)) > 1 or kind in STILL, (kind, values)


# Steps of one's own


def test_a_right_step_agrees_and_a_wrong_one_is_marked_at_its_line(bench):
    assert bench.comes_to_say(RIGHT, "Your step agrees with the true one, at all 6 steps.")
    assert bench.comes_to_say(WRONG, "At step 1 the first line that differs is c\u0303")
    words = bench.words(WRONG)
    assert "c_tilde = sigmoid(net.W_hc @ h_prev + net.W_xc @ x + net.b_c)" in words and "≠" in words
    assert "It went through a sigmoid; the candidate wants tanh." in words


def test_a_step_that_raises_shows_a_sentence_and_then_the_picture_again(bench):
    bench.keys(bench.slider(FALLS, "push f"), "ArrowRight")
    assert bench.comes_to_say(FALLS, "your function raised ValueError: too open for me")
    bench.keys(bench.slider(FALLS, "push f"), "ArrowLeft")
    assert bench.comes_to_say(FALLS, "Your step agrees with the true one")


def test_start_again_takes_back_words_line_walk_weights_and_blame(bench):
    bench.types("the boys see a kite . the girl")
    assert bench.comes_to_say(BENCH, "✓ right forboys")
    bench.button(BENCH, "On").click()
    bench.keys(bench.field(BENCH, "b_f, row 1"), "ArrowUp")
    bench.keys(bench.slider(BENCH, "blame"), "End")
    assert bench.comes_to_say(BENCH, "the way back")
    bench.keys(bench.button(BENCH, "Start again"), "Enter")
    assert bench.is_again(BENCH, bench.start[BENCH])
    assert bench.field(BENCH, "read").input_value() == "" and bench.reads("girl often sees a dog when")
