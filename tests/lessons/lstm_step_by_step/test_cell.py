"""Lesson 09's hand-set cell: one unit for the gender, one for the number, kept from subject to subject."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.cell import INPUTS, OUTPUTS, UNITS, gender_and_number
from lessons_lib.lessons.lstm_step_by_step.two_sentences import asked_exactly
from lessons_lib.lessons.lstm_step_by_step.world import features


def read(text):
    xs = np.array([features(word) for word in text.split()], float)[:, :, None]
    return gender_and_number().forward(xs)


def test_it_is_an_lstm_with_three_inputs_two_units_and_five_outputs():
    net = gender_and_number()
    assert (net.D, net.H, net.K) == (3, 2, 5) == (len(INPUTS), len(UNITS), len(OUTPUTS))


def test_a_subject_stays_until_the_next_one_and_then_it_is_gone():
    run = read("the boys near the trees see a dog when they rest . the girl sees")
    assert (np.sign(run.cs[1:13, 0, 0]) == -1).all() and (np.sign(run.cs[1:13, 1, 0]) == 1).all()
    assert run.cs[13, :, 0] == pytest.approx([0.9634, -0.9634], abs=1e-4)


def test_the_forget_gate_shuts_and_the_input_gate_opens_at_a_subject_only():
    run = read("the boys near the girl")
    at_subject = np.array([False, True, False, False, True])
    assert (run.f[at_subject] < 0.001).all() and (run.f[~at_subject] > 0.999).all()
    assert (run.i[at_subject] > 0.999).all() and (run.i[~at_subject] < 0.001).all()


def test_at_a_subject_the_number_is_shown_and_the_gender_held_back_and_then_both_are_shown():
    run = read("the girl sees")
    assert abs(run.hs[1, 0, 0]) < 0.001 and run.hs[1, 1, 0] < -0.7
    assert run.hs[2, :, 0] == pytest.approx([0.7457, -0.7457], abs=1e-3)


def test_it_has_every_verb_and_every_pronoun_of_two_sentences_right():
    right, asked, lead = asked_exactly(gender_and_number())
    assert right == asked == 32 * 32 * 4 and lead == pytest.approx(2.9752, abs=1e-4)


def test_a_softmax_of_its_scores_is_sure_and_says_sees_95_percent():
    for text, names in (("the girl", ("sees", "see")), ("the boys", ("see", "sees")),
                        ("the girl a", ("she", "he", "they")), ("the boy a", ("he", "she", "they")),
                        ("the boys a", ("they", "he", "she"))):
        scores = dict(zip(OUTPUTS, read(text).ys[-1, :, 0], strict=True))
        shares = np.exp([scores[name] for name in names])
        assert f"{shares[0] / shares.sum():.0%}" == "95%", text


def test_it_holds_a_subject_for_a_thousand_words_and_then_still_says_she():
    run = read("girl" + " the" * 1000)
    assert run.cs[-1, 0, 0] > 0.6 and run.ys[-1, 2:, 0].argmax() == OUTPUTS.index("she") - 2


def test_with_its_forget_gate_open_the_boys_spoil_the_girl():
    net = gender_and_number()
    net.W_xf[:] = 0
    right, asked, _ = asked_exactly(net)
    assert right < asked
