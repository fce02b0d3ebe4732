"""The gate bench as a learner meets it, in a real JupyterLab: by keys and by mouse, and with steps of their own."""

import pytest
from nbformat import v4 as form
from nbformat import write

from tests.browser.lesson_page import LessonPage

CELLS = (
    "from lessons_lib.experiments.lstm_step_by_step import explore_lstm_cell\n"
    "from lessons_lib.nets.activations import sigmoid\n"
    "from lessons_lib.nets.lstm import lstm_step\n"
    "import numpy as np",
    "explore_lstm_cell()",
    "explore_lstm_cell(step=lstm_step)",
    "def my_step(x, h_prev, c_prev, net):\n"
    "    f = sigmoid(net.W_hf @ h_prev + net.W_xf @ x + net.b_f)\n"
    "    i = sigmoid(net.W_hi @ h_prev + net.W_xi @ x + net.b_i)\n"
    "    c_tilde = sigmoid(net.W_hc @ h_prev + net.W_xc @ x + net.b_c)  # a mistake\n"
    "    c = f * c_prev + i * c_tilde\n"
    "    o = sigmoid(net.W_ho @ h_prev + net.W_xo @ x + net.b_o)\n"
    "    return o * np.tanh(c), c\n"
    "explore_lstm_cell(step=my_step)",
    "def falls(x, h_prev, c_prev, net):\n"
    "    if net.b_f[0, 0] > 8: raise ValueError('too open for me')\n"
    "    return lstm_step(x, h_prev, c_prev, net)\n"
    "explore_lstm_cell(step=falls)",
)
BENCH, RIGHT, WRONG, FALLS = range(4)
PUSH = "push f open (+) or shut (\u2212)"


@pytest.fixture(scope="module")
def bench(lab, home):
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    notebook = form.new_notebook(cells=[form.new_code_cell(source) for source in CELLS], metadata=kernel)
    write(notebook, home / "notebooks" / "gate_bench.ipynb")
    page = LessonPage(lab, "gate_bench.ipynb")
    yield page
    assert not page.errors()
    page.close()


@pytest.fixture(autouse=True)
def from_the_start(bench):
    for n in range(bench.experiments.count()):
        bench.start_again(n)
        assert bench.is_again(n, bench.start[n])


def click(bench, words, n=BENCH):
    bench.experiments.nth(n).get_by_role("button", name=words, exact=True).click()


def test_on_and_back_light_one_part_after_the_other(bench):
    for part in ("forget", "input", "candidate", "update", "output"):
        click(bench, "On")
        assert bench.comes_to_say(BENCH, f"Step 1: {part}")
    click(bench, "Back")
    assert bench.comes_to_say(BENCH, "Gender goes from \u22120.96 to +0.96")


def test_a_push_by_keyboard_opens_the_forget_gate(bench):
    bench.press(bench.slider(BENCH, PUSH), "End")
    assert bench.comes_to_say(BENCH, "Gender keeps 88 %, writes the news")


def test_a_push_by_mouse_shuts_it_again(bench):
    click(bench, "keep everything")
    assert bench.comes_to_say(BENCH, "Gender keeps its memory, writes nothing")
    bench.drag(bench.slider(BENCH, PUSH), -500)
    assert bench.comes_to_say(BENCH, "Gender keeps 12 %")


def test_a_preset_turns_the_whole_bench_and_leaves_the_walk(bench):
    click(bench, "On")
    click(bench, "forget everything")
    assert bench.comes_to_say(BENCH, "Gender forgets: it keeps 0 % of \u22120.96")
    assert bench.comes_to_say(BENCH, "At the end gender holds 0.00, number holds 0.00.")


def test_one_can_stand_on_every_step_of_the_sequence(bench):
    for step in range(2, 7):
        bench.press(bench.slider(BENCH, "stand on step"), "ArrowRight")
        assert bench.comes_to_say(BENCH, f"Step {step}: the whole cell")
    click(bench, "other words")
    assert bench.comes_to_say(BENCH, "At the end gender holds +0.96, number holds \u22120.96.")


def test_a_weight_behind_its_fold_can_be_turned(bench):
    fold = bench.folds(BENCH).nth(1)
    assert fold.inner_text().strip() == "Forget gate: its weights and bias"
    fold.click()
    bench.press(bench.slider(BENCH, "W_xf, row 1, column 1"), "End")
    assert bench.comes_to_say(BENCH, "Gender keeps its memory")
    fold.click()


def test_a_right_step_agrees_and_a_wrong_one_is_marked_at_its_line(bench):
    assert bench.comes_to_say(RIGHT, "Your step agrees with the true one, at all 6 steps.")
    assert bench.comes_to_say(WRONG, "At step 1 the first line that differs is c\u0303")
    words = bench.words(WRONG)
    assert "c_tilde = sigmoid(net.W_hc @ h_prev + net.W_xc @ x + net.b_c)" in words
    assert "It went through a sigmoid; the candidate wants tanh." in words


def test_a_step_that_raises_shows_a_sentence_and_then_the_picture_again(bench):
    bench.press(bench.slider(FALLS, PUSH), "ArrowRight")
    assert bench.comes_to_say(FALLS, "your function raised ValueError: too open for me")
    bench.press(bench.slider(FALLS, PUSH), "ArrowLeft")
    assert bench.comes_to_say(FALLS, "Your step agrees with the true one")
