"""The sentences of lesson 09, tried far beyond the settings of its cells."""

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.cell import gender_and_number
from lessons_lib.lessons.lstm_step_by_step.experiments import explore_lstm_cell
from lessons_lib.lessons.lstm_step_by_step.experiments.controls import WEIGHTS
from lessons_lib.lessons.lstm_step_by_step.probes.sixteen_units import shares_of_right_forms
from lessons_lib.lessons.lstm_step_by_step.results import sixteen_units as results
from lessons_lib.lessons.lstm_step_by_step.training.two_units import questions
from lessons_lib.lessons.lstm_step_by_step.world import VOCABULARY, features, texts
from lessons_lib.nets.lstm import LSTM, lstm_step
from tests.lessons.lstm_step_by_step.hand_set import cell_on_words

STORED = results.load()


def test_the_hand_set_cell_is_right_in_long_texts_too():
    asked = texts(2000, 10, seed=7)
    xs = np.array([[features(VOCABULARY[word]) for word in row] for row in asked.words[:-1]], float).transpose(0, 2, 1)
    run, hand = gender_and_number().forward(xs), cell_on_words()
    ys = np.zeros((len(xs), len(VOCABULARY), 10))
    for word in range(len(VOCABULARY)):
        if hand.W_hy[word].any():
            ys[:, word] = np.einsum("h,thb->tb", hand.W_hy[word], run.hs)
    assert shares_of_right_forms(asked, ys) == {"verb": 1.0, "pronoun": 1.0}


def test_the_trained_cell_is_right_in_long_texts_too():
    asked, net = texts(2000, 10, seed=7), results.trained_cell()
    xs, targets, due = questions(asked)
    ys = net.forward(xs).ys
    verb, pronoun = due & (targets < 2), targets >= 2
    assert (ys[:, :2].argmax(axis=1) == targets)[verb].all()
    assert (ys[:, 2:].argmax(axis=1) + 2 == targets)[pronoun].all()


def test_back_to_c_prev_blame_goes_by_f_alone_and_to_h_prev_by_all_four_layers():
    rng = np.random.default_rng(3)
    for H in (1, 3, 8):
        net = LSTM(2, H, 1, seed=H)
        x, h_prev, c_prev, dc = (rng.normal(size=(rows, 1)) for rows in (2, H, H, H))
        run = net.forward(x[None], h_prev, c_prev)
        grad = net.backward(run, dcs=dc[None])
        assert np.allclose(grad.c0, run.f[0] * dc) and np.abs(grad.h0).max() > 0
        assert np.allclose(lstm_step(x, h_prev, c_prev, net)[1], run.cs[0])


def test_one_single_weight_hides_the_gender_at_a_new_subject_and_no_other():
    bench = explore_lstm_cell()
    shown = [name for name in WEIGHTS if abs(bench.draw(**{**bench.start, name: 0.0})[1]["h"][0]) > 0.1]
    assert shown == ["W_xo_11"]


def test_the_boys_hardly_move_after_the_girl_if_f_is_pushed_up_and_i_down():
    bench = explore_lstm_cell()
    kept = bench.draw(**{**bench.start, "push_f": 10.0, "push_i": -10.0})[1]["c over time"]
    assert all(abs(c[unit] - kept[1][unit]) < 0.2 for c in kept[2:] for unit in (0, 1))


def test_number_is_read_off_every_net_at_every_word_of_the_sentence():
    assert np.min(STORED["probes"]["trained"]["c"]["number"]["other nouns"], axis=0)[:-1].min() == 1


def test_in_every_net_some_gates_are_nearly_shut_at_a_subject_and_more_are_nearly_open():
    shut, half_open = (np.array(STORED["forget gates"][measure]["subject"]) for measure in ("below 0.1", "above 0.9"))
    assert shut.min() > 0.05 and (half_open > shut).all()


def test_held_open_where_a_new_sentence_begins_nine_of_ten_nets_go_wrong_and_elsewhere_none():
    low = {where: sum(share < 0.99 for share in right["verb"]) for where, right in STORED["held open"].items()}
    assert low["nothing"] == 0 == low["verb and a"] and low["subject and full stop"] == 9
