"""Lesson 11's exercises: what the right answers say, and what a classic mistake is told."""

import numpy as np
import pytest

from lessons_lib.lessons.long_memory import exercises
from lessons_lib.lessons.long_memory.exercises.running import run_cell
from lessons_lib.lessons.long_memory.four_tasks import NAMES
from lessons_lib.nets.activations import sigmoid, sigmoid_slope, tanh_slope
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.lstm_1997 import LSTM1997
from lessons_lib.nets.lstm_1997_wiring import Wiring
from tests.interactive.checked import says

PAPER = {264: (7, 4, 1, 7, "gates"), 276: (7, 3, 2, 7, "gates"), 364: (54, 2, 1, 2, "none"),
         6064: (1004, 2, 1, 2, "none"), 102: (1, 3, 1, 1, "hidden"), 93: (2, 2, 2, 1, "all"), 156: (8, 2, 2, 4, "all"),
         308: (8, 3, 2, 8, "all")}


@pytest.mark.parametrize("T, kept, leaked", [(1, 0.5, 0.25), (7, 0.3, 0.9), (1000, 0.5, 0.1), (3000, 0.99, 0.02)])
def test_a_cell_with_the_biases_keeps_so_much_and_lets_in_so_much(T, kept, leaked):
    b_f, b_i = exercises.two_biases(T, kept, leaked)
    assert run_cell(b_f, b_i, T) == pytest.approx((kept, leaked), rel=1e-9)
    f, i, old, new = sigmoid(b_f), sigmoid(b_i), 1.0, 0.0
    for _ in range(T):
        old, new = f * old, f * new + i * 1
    assert (old, new) == pytest.approx((kept, leaked), rel=1e-9)


def test_the_biases_of_the_praise():
    assert "{:.2f} {:.2f}".format(*exercises.two_biases(1000, 0.5, 0.1)) == "7.27 -8.88"
    assert "7.27 and −8.88" in exercises.biases.praise


def test_biases_without_a_name_are_told_what_their_cell_did_and_not_the_right_ones(capsys):
    said = says(capsys, exercises.biases, lambda T, kept, leaked: (10, -6))
    assert said == ("Not yet: for T = 1000, kept = 0.5, leaked = 0.1, a cell with your biases 10 and -6 has 0.9556 of "
                    "its memory left after 1000 steps, and 0.5 is wanted; 2.417 has come in, and 0.1 is wanted.")
    for far in (np.inf, 1e300, -np.inf):
        assert "has come in" in says(capsys, exercises.biases, lambda T, kept, leaked, far=far: (far, -6.0))
    assert "holds NaN" in says(capsys, exercises.biases, lambda T, kept, leaked: (np.nan, -6.0))


def test_a_root_that_nobody_named_is_still_told_what_is_wrong_first(capsys):
    """A wrong f, and an i that fits to no named mistake."""
    def halves(T, kept, leaked):
        return exercises.two_biases(T, 0.5, leaked)[0], -3.0

    assert "leaves a half after T steps, whatever is asked" in says(capsys, exercises.biases, halves)

    def input_bias_first(T, kept, leaked):
        return exercises.two_biases(T, kept, leaked)[1], -3.0

    def input_gate_of_another_f(T, kept, leaked):
        late = exercises.biases.wrong["a step too many"]
        return exercises.two_biases(T, kept, leaked)[0], late(T, kept, leaked)[1]

    for neither in (input_bias_first, input_gate_of_another_f):  # not: changed places; not: a step too many
        assert "a cell with your biases" in says(capsys, exercises.biases, neither)


@pytest.mark.parametrize("seed", range(5))
def test_belt_and_what_is_left_out_are_a_real_lstms_whole_slope(seed):
    """One unit, nothing of h in the output gate: by the net's backward pass, and by nudging c_0."""
    net, T = LSTM(D=2, H=1, K=1, seed=seed, forget_bias=2.0), 6
    net.theta = net.theta * 3
    net.W_ho = [[0.0]]
    xs = np.random.default_rng(seed).normal(size=(T, 2, 1))
    run = net.forward(xs, c0=[[0.7]], h0=[[0.0]])
    c_before = np.concatenate([[0.7], run.cs[:-1, 0, 0]])
    f, i, o, news = (part[:, 0, 0] for part in (run.f, run.i, run.o, run.c_tilde))
    shown = np.concatenate([[0.0], o[:-1] * tanh_slope(np.tanh(run.cs[:-1, 0, 0]))])  # h_0 is given, and not c_0's
    others = shown * (c_before * sigmoid_slope(f) * net.W_hf[0, 0] + news * sigmoid_slope(i) * net.W_hi[0, 0]
                      + i * tanh_slope(news) * net.W_hc[0, 0])
    carousel, belt, left_out = exercises.three_slopes(f, others)
    dcs = np.zeros_like(run.cs)
    dcs[-1] = 1
    assert carousel == 1 and belt + left_out == pytest.approx(net.backward(run, dcs=dcs).c0[0, 0], rel=1e-9)
    ends = [net.forward(xs, c0=[[0.7 + nudge]]).cs[-1, 0, 0] for nudge in (1e-6, -1e-6)]
    assert belt + left_out == pytest.approx((ends[0] - ends[1]) / 2e-6, rel=1e-5) and abs(left_out) > 1e-5


def test_in_the_cell_of_1997_a_nudge_is_as_large_after_a_thousand_steps():
    net = LSTM1997(Wiring(1, 1, 1, 1, recurrent=False), reach=1.0, h=None)
    xs = np.random.default_rng(0).normal(size=(1000, 1, 1))
    states = []
    for nudge in (0.0, 0.1):
        xs[0] += nudge
        states.append(net.forward(xs).tanhs[:, 0, 0])
    moved = states[1] - states[0]
    assert abs(moved[0]) > 1e-3 and moved[-1] / moved[0] == pytest.approx(exercises.three_slopes([0.5], [0.1])[0])


def test_ways_that_leave_the_belt_are_counted_all(capsys):
    def first_step_only(f, others):
        belt = np.prod(f)
        return 1.0, belt, sum(belt / f[t] * others[t] for t in range(len(f)))

    assert "has the ways that leave the belt once" in says(capsys, exercises.carousel, first_step_only)
    f, others = np.array([0.9, 0.5]), np.array([0.3, -0.2])
    ways = 0.9 * -0.2 + 0.3 * 0.5 + 0.3 * -0.2
    assert exercises.three_slopes(f, others) == pytest.approx((1, 0.45, ways))


def test_of_two_mistakes_the_first_is_told(capsys):
    said = says(capsys, exercises.carousel, lambda f, others: (np.prod(f), 7.0, "x"))
    assert "you gave the cell of 1997 a forget gate" in said
    said = says(capsys, exercises.carousel, lambda f, others: [1, np.sum(f), np.prod(others)])
    assert "you add the forget gates up" in said
    for odd in (lambda f, others: (1.0, np.prod(f)), lambda f, others: 3.0, lambda f, others: np.ones((3, 2))):
        assert says(capsys, exercises.carousel, odd).startswith("Not yet: for f = ")


def test_the_papers_nets_have_the_papers_weights():
    assert exercises.weights.probes == list(PAPER.values())
    assert [exercises.count_weights(*net) for net in PAPER.values()] == list(PAPER)
    assert all(str(number) in exercises.weights.praise for number in PAPER)


@pytest.mark.parametrize("biased", ["all", "hidden", "gates", "none"])
def test_the_count_is_the_length_of_theta(biased):
    for D, blocks, cells, K in np.random.default_rng(1).integers(1, 6, (20, 4)).tolist():
        net = LSTM1997(Wiring(D, blocks, cells, K, biased=biased))
        assert exercises.count_weights(D, blocks, cells, K, biased) == net.theta.shape[1]


@pytest.mark.parametrize("count, words", [
    (lambda D, blocks, cells, K, biased: Wiring(D, blocks * cells, 1, K, biased=biased).weights,
     "the cells of a block share theirs"),
    (lambda D, blocks, cells, K, biased: Wiring(D, blocks, cells, K, output_gates=False, biased=biased).weights,
     "Which one is missing?"),
    (lambda D, blocks, cells, K, biased: Wiring(D, blocks, cells, K, recurrent=False, biased=biased).weights,
     "has no loop"),
    (lambda D, blocks, cells, K, biased: Wiring(D, blocks, cells, K, direct=True, biased=biased).weights,
     "inputs with the outputs"),
    (lambda D, blocks, cells, K, biased: Wiring(D, blocks, cells, K, biased="all").weights, "whatever `biased` says"),
    (lambda D, blocks, cells, K, biased: Wiring(D, blocks, cells, K, biased="none").weights, "never count any"),
    (lambda D, blocks, cells, K, biased: LSTM(D, blocks * cells, K).theta.size, "today's LSTM"),
    (lambda D, blocks, cells, K, biased: Wiring(D, blocks, cells, K, biased=biased).weights - Wiring(
        D, blocks, cells, K).M, "from a unit to itself"),
])
def test_another_connectivity_is_named(capsys, count, words):
    assert words in says(capsys, exercises.weights, count)


@pytest.mark.parametrize("answer, words", [
    ([True] * 4, "a gate everywhere"), ([False] * 4, "a gate nowhere"), ([1, 1, 0, 1], "tanh(2 c + x)"),
    ({"sum": True, "quiet bit": False, "marked bit": True, "marked sum": True}, "wants every number"),
    (np.array([True, True, False, False]), "gates to the bits and none to the sums"),
    ([True, True, True, False], "has 1 of 4 right"),
    ({"sum": True}, 'no "quiet bit"'), (dict.fromkeys([*NAMES, "a fifth"], True), "no task: 'a fifth'"),
    (["True", "False", "True", "True"], "holds a str where True or False is wanted, without quotes"),
    ([0.5, 1, 0, 1], "holds a float"), ([True, None, True, True], "holds None"), ([2, 1, 0, 1], "holds an int"),
    ([True, False], "a list of another size"), (np.ones((4, 1), bool), "an array of another size"),
    (True, "is a bool, and a list of four is wanted"), (lambda: True, "a value is wanted here"),
])
def test_a_decision_is_told_what_it_overlooks_or_how_it_is_written(capsys, answer, words):
    said = says(capsys, exercises.needed, answer)
    assert said.startswith("Not yet: ") and words in said


def test_in_a_dict_the_order_does_not_matter(capsys):
    turned = dict(reversed(list(zip(NAMES, exercises.needed.right["a list"], strict=True))))
    assert says(capsys, exercises.needed, turned).startswith("Correct")


PRAISED = [("the forget bias is right", "biases", 1), ("the first number is right", "carousel", 1),
           ("the first two are right", "carousel", 2)]


@pytest.mark.parametrize("words, name, many", PRAISED)
def test_what_a_message_calls_right_is_right_and_what_comes_next_is_not(words, name, many):
    exercise = exercises.all[name]
    right, told = exercise.right[next(iter(exercise.right))], 0
    for label, answer in exercise.wrong.items():
        if words in exercise.messages[label].lower():
            told += 1
            pairs = [(answer(*probe), right(*probe)) for probe in exercise.probes]
            assert all(np.allclose(one[:many], truth[:many], rtol=1e-6) for one, truth in pairs), label
            assert not all(np.allclose(one[many], truth[many], rtol=1e-6) for one, truth in pairs), label
    assert told >= 5


def test_so_many_words_and_tasks_are_right_as_a_message_says():
    for label, answer in exercises.weights.wrong.items():
        said = exercises.weights.messages[label]
        wrong = {net[-1] for net in PAPER.values() if answer(*net) != exercises.count_weights(*net)}
        assert ("three of the four words are right" in said) == (len(wrong) == 1), label
    for label, answer in exercises.needed.wrong.items():
        right = np.array(answer) == exercises.needed.right["a list"]
        said = exercises.needed.messages[label]
        assert ("three are right" in said) == (right.sum() == 3), label
        assert ("both sums are right" in said) == (right[2:].all() and not right[:2].any()), label
        assert ("both bits are right" in said) == (right[:2].all() and not right[2:].any()), label
