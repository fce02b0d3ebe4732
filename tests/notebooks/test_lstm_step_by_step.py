"""What lesson 09 defines and says is what the library says."""

import re

import numpy as np
import pytest

from lessons_lib.experiments.lstm_step_by_step import explore_lstm_cell
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.agreement_cell import gender_and_number
from lessons_lib.nets.lstm import LSTM, lstm_step
from lessons_lib.results import lstm_step_by_step as results
from lessons_lib.training.agreement_probes import BEFORE_PRONOUN
from lessons_lib.worlds.agreement import KIND, VOCABULARY, every_way, features, parse


@pytest.fixture(scope="module")
def defined(sources):
    """step and follow, as the lesson defines them."""
    names = {"np": np, "sigmoid": sigmoid}
    for word in ("def step", "def follow"):
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


def test_the_lines_of_the_walk_are_those_of_the_step(sources):
    step = next(cell for cell in sources if cell.startswith("def step"))
    lines = [line.split("#")[0].strip() for line in step.splitlines()[1:-1]]
    walked = [line.strip() for cell in sources for line in cell.splitlines()]
    assert len(lines) == 6 and all(line in walked for line in lines)


def test_the_way_back_of_the_lesson_is_the_librarys_in_every_number(sources):
    first = next(n for n, cell in enumerate(sources) if cell.startswith("rng, net"))
    names = {"np": np, "lstm": __import__("lessons_lib.nets.lstm", fromlist=["LSTM"])}
    for cell in sources[first:first + 5]:
        exec(cell, names)
    grad = names["net"].backward(names["run"], dhs=names["dh"][None], dcs=names["dc_next"][None])
    for mine, theirs in (("dh_prev", "h0"), ("dc_prev", "c0"), ("dW_hf", "W_hf"), ("da_i", "b_i"), ("da_c", "b_c"),
                         ("da_o", "b_o")):
        assert np.abs(names[mine] - getattr(grad, theirs)).max() < 1e-12, mine


def test_what_is_said_of_the_way_back_is_what_it_prints(sources, text):
    first = next(n for n, cell in enumerate(sources) if cell.startswith("rng, net"))
    names = {"np": np, "lstm": __import__("lessons_lib.nets.lstm", fromlist=["LSTM"])}
    for cell in sources[first:first + 2]:
        exec(cell, names)
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


def test_the_small_english_is_as_the_lesson_says(text):
    ways = every_way()
    assert len(ways) == 8 and "8 ways through a sentence" in text
    assert len(VOCABULARY) == 61 and len(KIND) == 24 and "61 words, 24 of them subjects" in text
    between = [max(way.index(to) - way.index("subject") - 1 for way in ways) for to in ("verb", "pronoun")]
    assert between == [4, 11] and "four words between" in text and "eleven words between" in text


def test_what_is_said_of_the_stored_nets_is_so(text):
    stored, between = results.load(), list(BEFORE_PRONOUN)
    trained, controls = results.read_off(stored)
    assert (trained["number"][:, between] == 1).all()
    assert f"{trained['gender, 7 nets'][:, between].mean():.1%}".replace("%", " %") in text
    assert f"At the noun itself it is {trained['gender, 7 nets'][:, 0].mean():.0%}".replace("%", " %") in text
    assert f"{trained['gender of plurals'][:, between].mean():.0%}".replace("%", " %") + " on average" in text
    drawn = controls["a random label for each noun"].mean(axis=0)
    assert f"at {drawn[0]:.0%} right".replace("%", " %") in text and f"to {drawn[between[-1]]:.0%}.".replace(
        "%", " %") in text
    before = [controls[name][:, -1].mean() for name in ("number, untrained nets", "gender, untrained nets")]
    assert all(abs(share - 0.85) < 0.015 for share in before) and "about 85 %" in text


def test_what_is_said_of_the_forget_gates_is_stored(text):
    stored = results.load()
    subject, means = results.forget_gates(stored)["subject"], stored["forget gates"]["mean"]
    for measure, words in (("below 0.1", "9 to 33 % of them"), ("above 0.9", "33 to 60 % nearly open")):
        low, high = subject[measure].min(), subject[measure].max()
        assert words.startswith(f"{100 * low:.0f} to {100 * high:.0f} %") and words in text
    lowest = [min(means, key=lambda slot: means[slot][net]) for net in range(10)]  # noqa: B023
    assert (lowest.count("."), lowest.count("subject")) == (5, 3)
    assert "at the full stop in five of the ten nets, at the subject in three, and at another word in two" in text
    held = {place: {slot: np.array(shares) for slot, shares in right.items()}
            for place, right in stored["held open"].items()}
    assert sum(held["verb and a"]["pronoun"] < held["nothing"]["pronoun"] - 0.01) == 9
    assert "it falls in nine of ten nets when the gates are held open at the two *other* words" in text
    assert max(stored["learned at"]) == 10000 and "By 10,000 steps all ten know it" in text


def test_what_is_to_be_found_on_the_bench_is_there(text):
    bench = explore_lstm_cell()
    pushed_open = bench.draw(**{**bench.start, "push_f": 10.0})[1]
    assert max(map(abs, pushed_open["c"])) < 0.15 and f"{pushed_open['c'][0]:+.2f}" in text  # they cancel
    hidden = bench.draw(**{**bench.start, "push_o": -10.0})[1]
    assert max(map(abs, hidden["h"])) < 0.1 and min(map(abs, hidden["c"])) > 0.9
    kept = bench.draw(**{**bench.start, "push_f": 10.0, "push_i": -10.0})[1]
    assert all(c[0] < -0.6 and c[1] > 0.6 for c in kept["c over time"])
    assert f"weaken to {kept['c over time'][1][1]:.2f} at the girl" in text
    shown = bench.draw(**{**bench.start, "W_xo_11": 0.0})[1]
    assert abs(bench.draw(**bench.start)[1]["h"][0]) < 0.01 < 0.7 < shown["h"][0]


def test_a_step_that_does_not_hear_its_state_is_found_out_where_the_weights_are_not_zero(sources):
    whole = next(cell for cell in sources if cell.startswith("def step"))
    names = {"np": np, "sigmoid": sigmoid}
    exec(whole.replace("net.W_hf @ h_prev + ", ""), names)
    bench = explore_lstm_cell(step=names["step"])
    assert bench.numbers["first line that differs"] == "none"
    assert bench.numbers["first line that differs with other weights"] == "f"
    assert bench.draw(**{**bench.start, "W_hf_11": 5.0})[1]["first line that differs"] == "f"


def test_the_exercises_of_the_lesson_are_checked_under_their_names(sources):
    for stub, check in (("def forget_gate(h_prev, x, W_f, b_f)", "forget"), ("def my_news(x, h_prev, net)", "news"),
                        ("def my_update(f, c_prev, i, c_tilde)", "update"), ("def my_output(o, c)", "output"),
                        ("def my_step(x, h_prev, c_prev, net)", "step"),
                        ("def broken_step(x, h_prev, c_prev, net)", "mend"),
                        ("def my_backward(dh, dc_next, f, i, c_tilde, o, c, c_prev, net)", "backward")):
        assert any(re.match(re.escape(stub), cell) and f"exercises.{check}.check(" in cell for cell in sources)


def test_the_broken_step_is_the_one_that_the_check_knows(sources, capsys):
    cell = next(cell for cell in sources if cell.startswith("def broken_step"))
    from lessons_lib.exercises import lstm_step_by_step as exercises

    exec(cell, {"np": np, "sigmoid": sigmoid, "exercises": exercises})
    assert "this is the cell as it was given" in " ".join(capsys.readouterr().out.split())
