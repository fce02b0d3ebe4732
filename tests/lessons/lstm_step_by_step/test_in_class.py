"""What a teacher says in class about the mistakes of lesson 09: the small cases come out as they say."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step import cell, exercises
from lessons_lib.lessons.lstm_step_by_step.in_class import SAY
from lessons_lib.nets.activations import sigmoid

BOYS, GIRL, NOTHING = 0.96, -0.9, 0.0
CASES = [
    # update(f, c_prev, i, c_tilde): a shut tap, a new subject, a word without news
    ("update", "f and i swapped", (0, BOYS, 1, GIRL), BOYS, "the forget gate is at 0, the input gate at 1"),
    ("update", "+ for *", (0, BOYS, 0, GIRL), BOYS, "Are the boys gone?"),
    ("update", "* for +", (1, BOYS, 0, GIRL), 0, "after the first of them"),
    ("update", "the news is forgotten too", (0, BOYS, 1, GIRL), 0, "What arrives behind it?"),
    ("update", "f turned round", (1, BOYS, 0, NOTHING), 0, "What does your line make of 0.96?"),
    # output(o, c)
    ("output", "tanh left out", (1, 9.6), 9.6, "0.96 ten times over"),
    ("output", "o before tanh", (0.1, 30), np.tanh(3), "Compare the two numbers"),
    ("output", "+ for *", (0, BOYS), np.tanh(BOYS), "Put o = 0"),
    ("output", "what is held back", (1, BOYS), 0, "with o = 1"),
    ("output", "a hard gate", (1 / 3, 30), 0, "a third"),
]


def one(number):
    return np.array([[number]], float)


@pytest.mark.parametrize(("exercise", "mistake", "asked", "answer", "said"), CASES)
def test_a_mistake_does_what_the_class_is_told_of_it(exercise, mistake, asked, answer, said):
    assert np.allclose(exercises.all[exercise].wrong[mistake](*map(one, asked)), answer)
    assert said in SAY[exercise][mistake]


def test_a_memory_that_is_squashed_fades_and_a_he_behind_a_sigmoid_has_no_minus():
    c = one(BOYS)
    for _ in range(3):
        c = exercises.all["update"].wrong["squashed"](one(1), c, one(0), one(0))
    assert c < 0.6 < BOYS and "three times" in SAY["update"]["squashed"]
    assert exercises.all["output"].wrong["through a sigmoid"](one(1), one(-BOYS)) > 0


def test_the_numbers_of_the_cell_are_those_that_the_class_hears():
    net = cell.gender_and_number()
    W_f, h = np.hstack([net.W_hf, net.W_xf]), np.zeros((2, 1))
    girl, often = np.array([[1.0], [1], [-1]]), np.zeros((3, 1))
    forget = exercises.all["forget"]
    right = next(iter(forget.right.values()))
    assert f"{right(h, girl, W_f, net.b_f)[0, 0]:.4f}" == "0.0003"
    assert f"{right(h, often, W_f, net.b_f)[0, 0]:.4f}" == "0.9997"
    assert np.allclose(forget.wrong["no squash"](h, girl, W_f, net.b_f), -8)
    assert np.allclose(forget.wrong["no bias"](h, often, W_f, net.b_f), 0.5)
    i, _ = next(iter(exercises.all["news"].right.values()))(girl, h, net)
    assert f"{i[0, 0]:.4f}" == "0.9997" and f"{sigmoid(net.b_i)[0, 0]:.4f}" == "0.0003"
    for lines, name, number in (("forget", "no bias", "0.9997"), ("forget", "no squash", "minus 8"),
                                ("news", "the forget gate's weights", "0.0003"), ("news", "no biases", "0.0003")):
        assert number in SAY[lines][name]
    run = net.forward(np.stack([girl, often]))
    assert f"{run.cs[-1][0, 0]:.2f} {run.hs[-1][0, 0]:.2f}" == "0.96 0.75"
    assert "c is 0.96 and h is 0.75" in SAY["step"]["tanh(c) left out"]


def blames(mistake, **changed):
    """What this wrong way back returns for two units and one column, with these arguments in place of the usual."""
    backward = exercises.all["backward"]
    names = ("dh", "dc_next", "f", "i", "c_tilde", "o", "c", "c_prev", "net")
    values = dict(zip(names, backward.probes[0], strict=True)) | changed
    return backward.wrong[mistake](**values)


def test_a_way_back_goes_wrong_where_the_class_is_told_to_look():
    zeros = np.zeros((2, 1))
    assert not any(np.any(blame) for blame in blames("dc without the belt", dh=zeros))   # nobody listens to h
    assert np.any(blames("dc_prev without f", f=zeros)[-1])                              # behind a shut gate
    assert np.any(blames("each blamed by itself", c_tilde=zeros)[1])                     # no news, and a blamed gate
    far = blames("tanh's slope forgotten", c=zeros + 30, dc_next=zeros)
    assert np.any(far[-1])                                                               # h does not move at 30
