"""The hand-set cell tells the story's frames in numbers, and each of its parts has work to do."""

import numpy as np
import pytest

from lessons_lib.lessons.childrens_book.cell import PARTS, UNITS, book_cell, frame, one_step_net, switched, written
from lessons_lib.nets.activations import sigmoid, softmax
from lessons_lib.nets.lstm import LSTM, lstm_step

DOUG, JANE, SPOT, SAW, STOP = range(5)
NET, NAMES = book_cell(), (DOUG, JANE, SPOT)
TOLD = [STOP, JANE, SAW, SPOT, STOP, DOUG, SAW, JANE, STOP]


def xs(words):
    return np.eye(5)[list(words)][:, :, None]


def line(t, name, net=NET, **how):
    return dict(zip(UNITS, frame(net.forward(xs(TOLD)), t, **how)[name].round(4) + 0.0, strict=True))


def only(**numbers):
    return {**dict.fromkeys(UNITS, 0.0), **{name.replace("stop", "."): value for name, value in numbers.items()}}


def test_after_doug_prediction_says_saw_and_not_doug_and_saw_comes_out():
    assert line(5, "h_prev") == only(Doug=0.7616, Jane=0.7616, Spot=0.7616)
    assert line(5, "c_tilde") == only(Doug=-1, saw=1, who=1)
    assert set(line(5, "i").values()) == {1.0}
    assert line(5, "kept") == only()
    assert line(5, "o") == only(saw=1, stop=1)
    assert line(5, "h") == only(saw=0.7616)


def test_after_saw_doug_meets_not_doug_and_jane_and_spot_come_out():
    assert line(6, "c_tilde") == only(Doug=1, Jane=1, Spot=1)
    assert line(6, "c_prev") == only(Doug=-1, saw=1, who=1)
    assert line(6, "kept") == only(Doug=-1, who=1)
    assert line(6, "c") == only(Jane=1, Spot=1, who=1)
    assert line(6, "h") == only(Jane=0.7616, Spot=0.7616, who=0.7616)


def test_at_the_object_ignoring_lets_nothing_but_the_full_stop_in():
    assert line(7, "c_tilde") == only(Jane=-1, saw=1, stop=1, who=1)
    assert line(7, "i") == only(stop=1) and line(7, "h") == only(stop=0.7616)


def test_every_line_of_a_frame_belongs_to_the_others():
    for t in range(len(TOLD)):
        parts = frame(NET.forward(xs(TOLD)), t)
        assert np.allclose(parts["c"], parts["f"] * parts["c_prev"] + parts["i"] * parts["c_tilde"], atol=1e-12)
        assert np.allclose(parts["h"], parts["o"] * np.tanh(parts["c"]), atol=1e-12)


@pytest.mark.parametrize("a", NAMES)
@pytest.mark.parametrize("b", NAMES)
def test_the_next_word_has_its_even_share_and_all_others_next_to_nothing(a, b):
    ys = softmax(NET.forward(xs([STOP, a, SAW, b] if a != b else [STOP, a, SAW])).ys)[:, :, 0]
    wanted = [[1 / 3] * 3 + [0, 0], [0, 0, 0, 1, 0], [0.5 * (name != a) for name in NAMES] + [0, 0], [0, 0, 0, 0, 1]]
    assert np.allclose(ys, wanted[:len(ys)], atol=1e-9)


@pytest.mark.parametrize("gate, part", [("f", "forgetting"), ("i", "ignoring"), ("o", "selection")])
def test_a_part_that_is_off_is_a_gate_of_one(gate, part):
    run = switched(LSTM(5, 6, 5, seed=3), **{part: False}).forward(xs(TOLD))
    assert (getattr(run, gate) == 1).all()


@pytest.mark.parametrize("forgetting", [True, False])
def test_without_memory_every_step_begins_with_an_empty_cell(forgetting):
    net, h = LSTM(5, 6, 5, seed=3), np.zeros((6, 1))
    run = switched(net, memory=False, forgetting=forgetting).forward(xs(TOLD))
    for t, x in enumerate(xs(TOLD)):
        h, c = lstm_step(x, h, np.zeros((6, 1)), net)
        assert np.allclose(run.cs[t], c, atol=1e-12) and np.allclose(run.hs[t], h, atol=1e-12)
    assert not line(3, "c_prev", switched(NET, memory=False), memory=False)["Spot"]


def test_switching_leaves_the_net_itself_alone():
    before = NET.theta.copy()
    switched(NET, *[False] * len(PARTS))
    assert (NET.theta == before).all() and (switched(NET).theta == before).all()


def test_the_one_step_net_gives_the_shares_of_its_table_whatever_came_before():
    follows = np.array([[0, 0.5, 0, 1, 0.25], [0.5, 0, 0, 0, 0.25], [0, 0, 1, 0, 0.25], [0.5, 0.5, 0, 0, 0],
                        [0, 0, 0, 0, 0.25]])
    net = one_step_net(follows)
    assert np.allclose(softmax(net.forward(xs(TOLD)).ys)[:, :, 0], follows[:, TOLD].T, atol=1e-12)


def test_a_gate_with_20_inside_is_open_to_eight_decimals():
    assert f"{sigmoid(20.0):.8f}" == "1.00000000" and f"{sigmoid(-20.0):.8f}" == "0.00000000"


def test_a_frame_is_written_line_by_line_with_a_column_for_each_unit():
    run = book_cell().forward(np.eye(5)[[4, 0]][:, :, None])
    lines_of = frame(run, 1)
    heads, *lines = written(lines_of).splitlines()
    assert heads.split() == list(UNITS) and [line.split()[0] for line in lines] == list(lines_of)
    for line, numbers in zip(lines, lines_of.values(), strict=True):
        assert np.allclose([float(word) for word in line.split()[1:]], numbers, atol=5.1e-5)
        assert "-0.0000" not in line and len(line) == len(heads)
