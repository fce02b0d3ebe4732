"""The race is fair: the plain contender computes what ours computes, and a race reports every contender."""

import numpy as np
import pytest

from lessons_lib.front_door import bench
from lessons_lib.front_door.speed.contenders import make
from lessons_lib.front_door.speed.race import GOALS, race
from lessons_lib.front_door.speed.step_by_step import StepByStep
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam


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
    assert "0.50<" in bench.told(row) and bench.told(row).endswith("4.0")
    assert "<" not in bench.told(row | {"goal": 0.5})
    assert len(GOALS) == 9


def test_bench_takes_no_arguments():
    with pytest.raises(bench.Problem, match="bench takes no arguments; got fast"):
        bench.bench(["fast"])
