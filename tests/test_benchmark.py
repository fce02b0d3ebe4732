"""The races are fair: the plain contender computes what ours computes, and a race reports every contender."""

import json
import re
import subprocess
from collections import Counter
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest

from lessons_lib.benchmark import bench, gate_bench, lab, matplotlib_cell, screen, table
from lessons_lib.benchmark.contenders import make
from lessons_lib.benchmark.race import GOALS, race
from lessons_lib.benchmark.step_by_step import StepByStep
from lessons_lib.drawing.values import signed
from lessons_lib.lessons.lstm_step_by_step.experiments import explore_lstm_cell
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam
from tests.drawing.texts import texts

LETTER = re.compile(r"[cfiohxyc\u0303]t|Why|by")   # with a subscript, which matplotlib writes as mathtext


@pytest.mark.parametrize("kind", ["RNN", "LSTM"])
def test_numpy_step_by_step_takes_the_same_steps_as_ours(kind):
    sizes = (6, 3, 5, 8)
    rng = np.random.default_rng(0)
    xs, targets = rng.normal(size=(6, 5, 3)).astype(np.float32), rng.integers(0, 5, (6, 3))
    net, plain = make(kind, sizes), StepByStep(make(kind, sizes), xs, targets, 1e-3, 1.0)
    for (_, loss), _ in zip(train(net, [(xs, targets)] * 5, Adam(1e-3), loss=softmax_cross_entropy), range(5),
                            strict=True):
        plain.step()
        assert plain.loss == pytest.approx(loss, rel=1e-4)
    for name in net.names:
        assert np.allclose(plain.W[name], getattr(net, name), rtol=0, atol=2e-5), name


def test_a_race_reports_the_milliseconds_of_each_contender():
    took, rounds = race("LSTM", (4, 2, 3, 4), ["ours", "step by step", "products"], seconds=0.05)
    assert rounds >= 9 and set(took) == {"ours", "step by step", "products"} and min(took.values()) > 0


def test_a_row_of_the_table_says_whether_the_goal_is_met():
    row = {"net": "RNN", "sizes": [6, 1, 5, 8], "goal": 1.0,
           "ms": {"ours": 2.0, "PyTorch": 1.0, "step by step": 8.0, "products": 0.1}}
    assert "0.50<" in table.told(row) and table.told(row).endswith("4.0")
    assert "<" not in table.told(row | {"goal": 0.5})
    assert len(GOALS) == 9


def test_the_peers_are_fetched_without_the_persons_pip_settings(tmp_path, monkeypatch):
    calls = []

    def run(command, env=None, **_):
        calls.append((command, env))
        settings = json.dumps({":env:.target": "/x", ":env:.index-url": "https://school/simple"})
        return subprocess.CompletedProcess(command, 0, settings, "")

    monkeypatch.setattr("subprocess.run", run)
    monkeypatch.setenv("PIP_TARGET", "/x")
    monkeypatch.setenv("PYTHONPATH", "/x")
    (tmp_path / ".bench" / "peers").mkdir(parents=True)
    assert Path(bench.peers(tmp_path)).is_relative_to(tmp_path / ".bench" / "peers")
    assert all("-I" in command for command, _ in calls)
    (environment,) = [env for command, env in calls if "install" in command]
    assert not {"PIP_TARGET", "PYTHONPATH"} & environment.keys()
    assert environment["PIP_INDEX_URL"] == "https://school/simple"


KERNEL = {"alone": {"median": 3.0, "p95": 12.0, "moves": 9}, "goal": {"median": 5.0, "p95": 10.0}}
SCREEN = {"moves": 20, "ms": {"ours": 40.0, "interact + matplotlib": 200.0}, "ratio": 5.0, "goal": 6.0}


def test_a_move_of_the_gate_bench_that_costs_too_much_is_marked():
    said = table.told_kernel(KERNEL)
    assert "3.00 " in said and "12.00<" in said and "12.00<" not in table.told_kernel(
        KERNEL | {"alone": {"median": 3.0, "p95": 9.0, "moves": 9}})


def test_a_picture_that_is_not_six_times_as_fast_as_interacts_is_marked():
    assert "5.0<  goal 6" in table.told_screen(SCREEN)
    assert "6.5   goal 6" in table.told_screen(SCREEN | {"ratio": 6.5})


def test_every_goal_of_the_table_is_counted_once():
    row = {"net": "RNN", "sizes": [6, 1, 5, 8], "goal": 1.0, "ms": {"ours": 1.0, "PyTorch": 2.0}}
    assert table.goals({"rows": [row, row | {"goal": 3.0}], "gate bench": {"kernel": KERNEL, "screen": SCREEN}}) == [
        True, False, True, False, False]


def test_without_chromium_the_bench_says_what_it_needs(monkeypatch):
    monkeypatch.setattr(bench.lab, "chromium", lambda: None)
    with pytest.raises(bench.Problem, match="The bench needs Debian's chromium"):
        bench.bench([])


@pytest.mark.parametrize("blame", ["off", "they"])
def test_the_kernels_cost_of_the_gate_bench_is_told_over_moves_of_every_control_but_blame(blame, monkeypatch):
    made = []
    monkeypatch.setattr(gate_bench, "explore_lstm_cell", lambda step: made.append(explore_lstm_cell(step)) or made[0])
    cost = gate_bench.kernel_cost(blame=blame, rounds=1)
    (bench,) = made
    moved = [name for name, control in bench.controls.items() if control.value != bench.start[name]]
    assert cost["moves"] == len(bench.controls) - 1 == len(set(moved) - {"blame"})
    assert 0 < cost["median"] <= cost["p95"] and bench.controls["blame"].value == blame


def test_without_chromium_the_time_to_the_screen_says_what_it_needs(monkeypatch):
    monkeypatch.setattr(lab, "chromium", lambda: None)
    with pytest.raises(bench.Problem, match="The time to the screen needs Debian's chromium"):
        screen.latency(moves=1)


@pytest.mark.parametrize("pushes", [{}, {"push_f": 16, "push_i": -7, "push_c_tilde": -2.5, "push_o": 8}],
                         ids=["start", "pushed"])
def test_the_picture_made_with_matplotlib_has_the_same_numbers_words_and_bars(pushes):
    ours = explore_lstm_cell()
    svg = ours.draw(**ours.start | pushes)[0]
    figure = matplotlib_cell.cell_figure(matplotlib_cell.now(pushes))
    (ax,) = figure.axes
    words = Counter(text.get_text() for text in ax.texts)
    bars = [patch for container in ax.containers for patch in container]
    size = tuple(map(round, figure.bbox.size))
    plt.close(figure)
    told = Counter(run.words for run in texts(svg) if not LETTER.search(run.words))
    told -= Counter([signed(pushes[name], 1 if name == "push_c_tilde" else 0) for name in pushes])   # beside a layer
    assert told - words == Counter() and sum(told.values()) > 80
    assert len(bars) == svg.count("v7h") and (f"{size[0]}", f"{size[1]}") == re.search(
        r'width="(\d+)" height="(\d+)"', svg).groups()
