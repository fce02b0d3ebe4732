"""A wrong step on the gate bench of lesson 09: the line with the mistake is named, and no other."""

import xml.etree.ElementTree as ET
from itertools import chain

import pytest

from lessons_lib.lessons.lstm_step_by_step.experiments import explore_lstm_cell
from lessons_lib.lessons.lstm_step_by_step.experiments.presets import PRESETS
from lessons_lib.lessons.lstm_step_by_step.wrong_line.finder import IN_WORDS, SWAPPED, UNNAMED
from lessons_lib.lessons.lstm_step_by_step.wrong_line.letters import LINES, PARTS
from lessons_lib.lessons.lstm_step_by_step.wrong_line.mistakes import MISTAKES as KNOWN
from lessons_lib.nets.lstm import lstm_step
from tests.lessons.lstm_step_by_step.own_steps import AWAY, my_step, said, with_mistake
from tests.lessons.sweep import settings

SLIPS = {f"{part}{other} for {part}{letter}": (letter, f"net.{part}{letter}", f"net.{part}{other}")
         for letter in LINES for part in PARTS for other in LINES if other != letter}
IN_A_LAYER = {  # what is put in place of what in a layer's line, with its letter for "?", and a word of the sentence
    "the bias left out": (" + net.b_?", "", "The bias b_? is left out"),
    "the old state left out": ("net.W_h? @ h_prev + ", "", "The old state is left out: W_h? @ h_prev"),
    "the input left out": ("net.W_x? @ x + ", "", "The input is left out: W_x? @ x"),
    "the memory in the state's place": ("W_h? @ h_prev", "W_h? @ c_prev", "hears c_prev"),
    "glued in the wrong order": ("net.W_h? @ h_prev + net.W_x? @ x",
                                 "np.hstack([net.W_h?, net.W_x?]) @ np.vstack([x, h_prev])",
                                 "glued in the wrong order"),
    "no squash": ("{squash}(net.W_h?", "(net.W_h?", "The squash is left out"),
    "the other squash": ("{squash}(net.W_h?", "{other}(net.W_h?", "It went through"),
}
IN_THE_REST = {
    "f and i swapped": ("f * c_prev + i * c_tilde", "i * c_prev + f * c_tilde", "c", "f and i are swapped"),
    "f with a +": ("f * c_prev", "f + c_prev", "c", "f stands with a + where a * belongs"),
    "i with a +": ("i * c_tilde", "i + c_tilde", "c", "i stands with a + where a * belongs"),
    "a minus": ("c_prev + i", "c_prev - i", "c", "What is written is taken away"),
    "the input gate left out": ("i * c_tilde", "c_tilde", "c", "c_tilde is written whole"),
    "the forget gate left out": ("f * c_prev", "c_prev", "c", "c_prev is kept whole"),
    "the belt squashed": ("f * c_prev + i * c_tilde", "np.tanh(f * c_prev + i * c_tilde)", "c", "The belt itself"),
    "the belt squashed at the end": ("return h, c", "return h, np.tanh(c)", "c", "The belt itself"),
    "tanh(c) left out": ("o * np.tanh(c)", "o * c", "h", "tanh(c) is left out"),
    "o before tanh": ("o * np.tanh(c)", "np.tanh(o * c)", "h", "o comes too early"),
    "o with a +": ("o * np.tanh(c)", "o + np.tanh(c)", "h", "o stands with a + where a * belongs"),
    "the output gate left out": ("o * np.tanh(c)", "np.tanh(c)", "h", "The output gate is left out"),
    "the old memory shown": ("np.tanh(c)\n", "np.tanh(c_prev)\n", "h", "It shows the old memory"),
    "a sigmoid at the end": ("o * np.tanh(c)", "o * sigmoid(c)", "h", "The memory went through a sigmoid"),
    "h and c exchanged": ("return h, c", "return c, h", "return", "A step returns h first"),
}
SQUASHES = {"squash": "sigmoid", "other": "np.tanh"}


def in_layers():
    """label -> what is put in place of what, the line that differs first, and a word of the sentence."""
    for label, (old, new, sentence) in IN_A_LAYER.items():
        for letter, line in LINES.items():
            squashes = SQUASHES if letter != "c" else {"squash": "np.tanh", "other": "sigmoid"}
            old_, new_, told = (words.replace("?", letter) for words in (old, new, sentence))
            yield f"{label}, {line}", (old_.format(**squashes), new_.format(**squashes), line, told)
    for label, (letter, old, new) in SLIPS.items():
        yield label, (old, new, LINES[letter], f"in the line of {LINES[letter]} stands {new}.")


MISTAKES = dict(in_layers()) | IN_THE_REST
SETTINGS = {}, {"word_4": "boys", "t": 4}, {**AWAY, "word_4": "boys", "t": 4}, PRESETS["write once"]
every_mistake = pytest.mark.parametrize("old, new, line, sentence", MISTAKES.values(), ids=MISTAKES)


def named(words: str) -> list[str]:
    """The sentences about a mistake that stand among these words."""
    return [said for said in [*(one.message for one in chain(*KNOWN.values())), SWAPPED] if said in words]


@every_mistake
def test_the_line_that_is_named_is_the_one_with_the_mistake_and_no_other_is_spoken_of(old, new, line, sentence):
    experiment = explore_lstm_cell(with_mistake(old, new))
    for setting in SETTINGS:
        run, numbers = said(experiment, **setting)
        words = " ".join(run)
        assert numbers["first line that differs"] in (line, "none"), setting
        assert numbers["first line that differs with other weights"] == line
        departs = numbers["first line that differs"] == "none" != numbers["first step that differs"]
        assert "Your step agrees with" not in words
        if departs:     # at another step than the one that is stood on: it sends you there
            assert "Stand on step" in words and named(words) == []
        else:
            assert [sentence in one for one in named(words)] == [True], (setting, words)
        if numbers["first line that differs"] == numbers["first step that differs"] == "none":
            assert "(✓) Your step agrees here, at this setting. With other weights it would not." in run
            assert f"there is {IN_WORDS[line]}." in words and "≠" not in run


@every_mistake
def test_where_all_differs_it_is_marked_and_quoted(old, new, line, sentence):
    run, numbers = said(explore_lstm_cell(with_mistake(old, new)), **AWAY)
    assert numbers["first line that differs"] == line and "≠" in run
    assert any(new.strip() in words for words in run)


@pytest.mark.parametrize("label", list(MISTAKES)[::6])
def test_with_a_wrong_step_no_words_meet_at_any_setting(label):
    experiment = explore_lstm_cell(with_mistake(*MISTAKES[label][:2]))
    for setting in settings(experiment)[::40]:
        said(experiment, **setting)


@pytest.mark.parametrize("letter", LINES)
def test_a_bias_that_lies_down_is_told_by_the_shape_of_its_line(letter):
    words = " ".join(said(explore_lstm_cell(with_mistake(f"net.b_{letter}", f"net.b_{letter}[:, 0]")))[0])
    assert f"it begins at {LINES[letter]}, of shape (2, 2)" in words


@pytest.mark.parametrize("old, new, line", [
    ("W_hi @ h_prev + net.W_xi", "W_hf @ h_prev + net.W_xf", "i"), ("f * c_prev", "f**2 * c_prev", "c"),
    ("o = sigmoid", "o = 1 - sigmoid", "o"), ("o * np.tanh(c)", "o * np.tanh(2 * c)", "h")])
def test_a_mistake_that_is_not_known_is_not_guessed_at(old, new, line):
    run, numbers = said(explore_lstm_cell(with_mistake(old, new)), **AWAY)
    assert numbers["first line that differs"] == line
    assert UNNAMED in " ".join(run) and named(" ".join(run)) == []


def test_of_two_mistakes_the_first_is_named_and_then_the_second():
    broken = with_mistake("net.b_i)", "net.b_f)", "np.tanh(c)\n", "np.tanh(c_prev)\n")
    half = with_mistake("np.tanh(c)\n", "np.tanh(c_prev)\n")
    for step, line, sentence in ((broken, "i", "stands net.b_f"), (half, "h", "It shows the old memory")):
        run, numbers = said(explore_lstm_cell(step))
        assert numbers["first line that differs"] == line and sentence in " ".join(run)


def test_a_mistake_that_hides_here_is_told_beside_the_one_that_is_seen():
    step = with_mistake("net.W_hf @ h_prev + ", "", "o * np.tanh(c)", "o * c")
    run, numbers = said(explore_lstm_cell(step))
    assert numbers["first line that differs"] == "h"
    assert "tanh(c) is left out" in " ".join(run) and "(With other weights f differs before it.)" in " ".join(run)


def test_a_step_that_fails_with_other_weights_does_not_agree():
    def narrow(x, h_prev, c_prev, net):
        if net.W_hf.any():
            raise ValueError("too much for me")
        return lstm_step(x, h_prev, c_prev, net)

    run, numbers = said(explore_lstm_cell(narrow))
    assert numbers["first line that differs"] == "none"
    assert numbers["first line that differs with other weights"] == "no answer"
    assert "There, your function raised ValueError: too much for me" in " ".join(run)


def test_the_height_of_the_picture_stays_whatever_it_has_to_say():
    steps = my_step, with_mistake("o * np.tanh(c)", "o * c"), with_mistake("net.W_hf @ h_prev + ", "")
    assert len({ET.fromstring(explore_lstm_cell(step).svg).attrib["viewBox"] for step in steps}) == 1


def test_a_wrong_line_shows_as_itself_and_not_as_a_wrong_past():
    experiment = explore_lstm_cell(with_mistake("i * c_tilde", "c_tilde"))
    for t in range(1, 7):
        words, numbers = said(experiment, t=t, **AWAY)
        assert numbers["first line that differs"] == "c", t
