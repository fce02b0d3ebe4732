"""What lesson 09 defines is what the library has, and its exercises are checked under their names."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step import exercises
from lessons_lib.lessons.lstm_step_by_step.cell import gender_and_number
from lessons_lib.lessons.lstm_step_by_step.experiments import explore_lstm_cell
from lessons_lib.lessons.lstm_step_by_step.world import features, parse
from lessons_lib.nets import lstm
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.lstm import LSTM, lstm_step


@pytest.fixture(scope="module")
def defined(sources):
    """step, try_step and follow, as the lesson defines them."""
    names = {"np": np, "sigmoid": sigmoid}
    for word in ("def step", "def try_step", "def follow"):
        exec(next(cell for cell in sources if cell.startswith(word)), names)
    return names


@pytest.mark.parametrize("D, H, B", [(1, 1, 1), (3, 2, 1), (4, 5, 3)])
def test_the_step_of_the_lesson_is_the_librarys(defined, D, H, B):
    rng, net = np.random.default_rng(0), LSTM(D, H, 2, seed=1)
    x, h_prev, c_prev = (rng.normal(size=(rows, B)) for rows in (D, H, H))
    for mine, theirs in zip(defined["step"](x, h_prev, c_prev, net), lstm_step(x, h_prev, c_prev, net), strict=True):
        assert np.abs(mine - theirs).max() < 1e-12
    xs = rng.normal(size=(7, D, B))
    run, (h, c) = net.forward(xs, h_prev, c_prev), defined["follow"](net, xs, h_prev, c_prev)
    assert np.abs(h - run.hs[-1]).max() < 1e-12 and np.abs(c - run.cs[-1]).max() < 1e-12


def test_the_step_to_be_changed_is_the_step_and_stands_directly_above_the_bench(sources):
    step, tried = (next(cell for cell in sources if cell.startswith(f"def {name}(")) for name in ("step", "try_step"))
    assert tried == step.replace("def step(", "def try_step(", 1)
    follow = next(n for n, cell in enumerate(sources) if cell.startswith("def follow"))
    assert sources[follow + 2:follow + 4] == [tried, "explore_lstm_cell(step=try_step)"]


def test_the_lines_of_the_walk_are_those_of_the_step(sources):
    step = next(cell for cell in sources if cell.startswith("def step"))
    lines = [line.split("#")[0].strip() for line in step.splitlines()[1:-1]]
    walked = [line.strip() for cell in sources for line in cell.splitlines()]
    assert len(lines) == 6 and all(line in walked for line in lines)


def way_back(sources, cells):
    """The names that the first cells of the way back make."""
    first = next(n for n, cell in enumerate(sources) if cell.startswith("net = lstm.LSTM(D=3"))
    names = {"np": np, "lstm": lstm}
    for cell in sources[first:first + cells]:
        exec(cell, names)
    return names


def test_the_way_back_of_the_lesson_is_the_librarys_in_every_number(sources):
    names = way_back(sources, 5)
    grad = names["net"].backward(names["run"], dhs=names["dh"][None], dcs=names["dc_next"][None])
    for mine, theirs in (("dh_prev", "h0"), ("dc_prev", "c0"), ("dW_hf", "W_hf"), ("da_i", "b_i"), ("da_c", "b_c"),
                         ("da_o", "b_o")):
        assert np.abs(names[mine] - getattr(grad, theirs)).max() < 1e-12, mine


def test_what_is_said_of_the_way_back_is_what_it_prints(sources, text):
    names = way_back(sources, 2)
    added, taken = (names["dc"] - names["dc_next"])[:, 0]
    assert f"adds {added:.4f} to" in text and f"takes {-taken:.4f} from" in text
    cell = [name for name in names["net"].names if name[-1] != "y"]
    size = sum(getattr(names["net"], name).size for name in cell)
    assert f"{size} of the twelve arrays" in text and len(cell) == 12 and names["net"].theta.size - size == 3


def test_the_text_of_the_lesson_is_of_the_grammar_and_its_features_are_the_worlds(sources):
    cell = next(cell for cell in sources if cell.startswith("KNOWN"))
    names = {"np": np}
    exec(cell, names)
    parse(" ".join(names["words"]))
    assert names["xs"][:, :, 0].tolist() == [list(features(word)) for word in names["words"]]


def test_the_numbers_of_the_running_example_are_the_cells(text):
    words = "the boys near the trees see a dog when they rest . the girl".split()
    run = gender_and_number().forward(np.array([features(word) for word in words], float)[:, :, None])
    for value in (run.f[-1, 0], run.f[-2, 0], run.i[-1, 0] * run.c_tilde[-1, 0], run.hs[-1, 1]):
        assert f"{value.item():.4f}".replace("-", "−") in text
    assert f"{abs((run.f[-1, 0] * run.cs[-2, 0]).item()):.4f} is left" in text.replace("Of the boys ", "")


def test_a_step_that_does_not_hear_its_state_is_found_out_where_the_weights_are_not_zero(sources):
    whole = next(cell for cell in sources if cell.startswith("def step"))
    names = {"np": np, "sigmoid": sigmoid}
    exec(whole.replace("net.W_hf @ h_prev + ", ""), names)
    bench = explore_lstm_cell(step=names["step"])
    assert bench.numbers["first line that differs"] == "none"
    assert bench.numbers["first line that differs with other weights"] == "f"
    assert bench.draw(**{**bench.start, "W_hf_11": 5.0})[1]["first line that differs"] == "f"


def test_the_broken_step_is_the_one_that_the_check_knows(sources, capsys):
    cell = next(cell for cell in sources if cell.startswith("def broken_step"))
    exec(cell, {"np": np, "sigmoid": sigmoid, "exercises": exercises})
    assert "this is the cell as it was given" in " ".join(capsys.readouterr().out.split())
