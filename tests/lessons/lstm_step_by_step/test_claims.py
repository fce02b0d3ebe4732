"""The sentences of lesson 09, tried far beyond the settings of its cells; and its tests, tried where they must find."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.cell import gender_and_number
from lessons_lib.lessons.lstm_step_by_step.experiments import explore_lstm_cell
from lessons_lib.lessons.lstm_step_by_step.experiments.controls import WEIGHTS
from lessons_lib.lessons.lstm_step_by_step.probes.sixteen_units import (
    BEFORE_PRONOUN,
    HELD,
    forget_gates,
    held_open,
    read_subject,
    right_forms,
    unit_gates,
    with_a_handle,
)
from lessons_lib.lessons.lstm_step_by_step.probes.two_units import deaf, gates_at, shares_right, what_units_hold
from lessons_lib.lessons.lstm_step_by_step.results import sixteen_units as results
from lessons_lib.lessons.lstm_step_by_step.training.sixteen_units import new_net
from lessons_lib.lessons.lstm_step_by_step.training.two_units import questions
from lessons_lib.lessons.lstm_step_by_step.world import KIND, PLURAL, SEEING, SINGULAR, VOCABULARY, features, texts
from lessons_lib.nets.lstm import LSTM, lstm_step

STORED = results.load()


def cell_on_words(keep=20.0):
    """The hand-set cell as a net that reads the grammar's words one by one, with scores for all of them."""
    hand, net = gender_and_number(), LSTM(len(VOCABULARY), 2, len(VOCABULARY))
    net.theta[:] = 0
    net.b_f[:], net.b_i[:], net.b_o[:] = keep, -20, 20
    for word, (gender, number) in KIND.items():
        at = VOCABULARY.index(word)
        net.W_xf[:, at], net.W_xi[:, at], net.W_xc[:, at] = -2 * keep, 40, (2 * gender, 2 * number)
    rows = dict.fromkeys(SEEING[SINGULAR], 0) | dict.fromkeys(SEEING[PLURAL], 1) | {"she": 2, "he": 3, "they": 4}
    for word, row in rows.items():
        net.W_hy[VOCABULARY.index(word)] = hand.W_hy[row]
    return net


def test_the_hand_set_cell_is_right_in_long_texts_too():
    asked = texts(2000, 10, seed=7)
    xs = np.array([[features(VOCABULARY[word]) for word in row] for row in asked.words[:-1]], float).transpose(0, 2, 1)
    run, hand = gender_and_number().forward(xs), cell_on_words()
    ys = np.zeros((len(xs), len(VOCABULARY), 10))
    for word in range(len(VOCABULARY)):
        if hand.W_hy[word].any():
            ys[:, word] = np.einsum("h,thb->tb", hand.W_hy[word], run.hs)
    assert right_forms(asked, ys) == {"verb": 1.0, "pronoun": 1.0}


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


# What follows are controls: a test that finds nothing must be able to find.


def test_holding_gates_open_spoils_a_cell_that_forgets_at_the_subject_and_only_there():
    net = cell_on_words()
    right = {where: held_open(net, slots, count=60) for where, slots in HELD.items()}
    assert right["nothing"] == right["full stop"] == right["verb and a"] == {"verb": 1.0, "pronoun": 1.0}
    assert right["subject"]["verb"] < 0.9 and right["subject and full stop"]["verb"] < 0.9


def test_a_handle_that_is_not_used_changes_nothing_and_one_that_is_opens_every_forget_gate():
    net, asked = new_net(1), texts(20, 5, seed=1)
    hold = np.zeros((20, 1, 5), np.float32)
    wide, run = with_a_handle(net), net.forward(asked.xs)
    assert np.allclose(wide.forward(np.concatenate([asked.xs, hold], axis=1)).ys, run.ys, atol=1e-6)
    assert wide.forward(np.concatenate([asked.xs, hold + 1], axis=1)).f.min() == 1


def test_a_cell_with_all_gates_half_open_is_said_to_have_none_shut_and_none_open():
    net = cell_on_words(keep=0.0)
    found = forget_gates(net, count=20)
    assert set(found["mean"].values()) == {0.5} and not any(found["below 0.1"].values())
    wiping = forget_gates(cell_on_words(), count=20)
    assert wiping["below 0.1"]["subject"] == 1 == wiping["above 0.9"]["."] and wiping["above 0.9"]["subject"] == 0


@pytest.mark.parametrize("size", [2.0, 0.1, 0.01])
def test_a_gender_of_plurals_that_is_planted_in_one_unit_of_sixteen_is_found(size):
    net = new_net(0)
    for name in ("W_hf", "W_hi", "W_hc", "W_xf", "W_xi", "W_xc"):
        getattr(net, name)[3] = 0
    net.b_f[3], net.b_i[3] = 20, -20
    for noun, (gender, _) in KIND.items():
        at = VOCABULARY.index(noun)
        net.W_xf[3, at], net.W_xi[3, at], net.W_xc[3, at] = -40, 40, size * gender
    found = np.array(read_subject(net, "gender of plurals")["other nouns"])
    assert found[list(BEFORE_PRONOUN)].min() > 0.95


def test_a_gate_of_one_unit_that_is_shut_at_one_word_is_found_there_and_in_no_other_unit():
    net = new_net(2)
    net.W_hf[:], net.W_xf[:], net.b_f[:] = 0, 0, 5
    net.W_xf[6, VOCABULARY.index("when")] = -10
    found = unit_gates(net, count=20)
    assert found["when"][6] < 0.01 and np.delete(found["when"], 6).min() > 0.99
    assert min(gates.min() for slot, gates in found.items() if slot != "when") > 0.99


def test_a_hand_set_cell_that_never_hears_itself_loses_nothing_when_deaf_and_one_that_keeps_by_hearing_all():
    hand = gender_and_number()
    assert set(shares_right(hand).values()) == {1} and np.array_equal(deaf(hand).theta, hand.theta)
    hearing = gender_and_number()  # it forgets at every word, and writes down again what it hears itself say
    hearing.W_xf[:], hearing.b_f[:], hearing.W_xi[:], hearing.b_i[:] = 0, -800, 0, 20
    hearing.W_xc *= 10
    hearing.W_hc[:], hearing.W_xo[:] = [[8, 0], [0, 8]], 0
    assert set(shares_right(hearing).values()) == {1}
    lost = shares_right(deaf(hearing))
    assert lost["verb"] < 0.9 and lost["second verb"] < 0.6 and lost["pronoun"] < 0.6


def test_what_units_hold_is_found_where_it_was_put_and_a_mix_is_called_a_mix():
    hand = gender_and_number()
    found = what_units_hold(hand)
    assert np.allclose(found["number"], [0, 1], atol=0.001) and np.allclose(found["gender of one"], [1, 0], atol=0.001)
    hand.W_xc[:] = [[0, 1, 1], [0, 0, -2]]
    mixed = what_units_hold(hand)
    assert 0.5 < mixed["number"][0] < 0.9 and mixed["gender of one"][0] > 0.99 and mixed["number"][1] < -0.99


def test_gates_that_shut_at_the_subject_only_are_seen_to():
    found = gates_at(gender_and_number())
    assert found["f"]["subject"].max() < 0.001 and found["f"]["elsewhere"].min() > 0.999
    assert found["i"]["subject"].min() > 0.999 and found["o"]["subject"][0] < 0.001 < 0.999 < found["o"]["subject"][1]
