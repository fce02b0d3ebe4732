"""The race: every contender in turn, over and over, in one process; medians of many. Prints JSON lines for bench.py."""

import json
import sys
from statistics import median
from time import perf_counter

import numpy as np

from lessons_lib.benchmark.contenders import CONTENDERS

# T, B, D = K, H -> the least speed, as a multiple of PyTorch's, that we ask of ourselves
GOALS = {
    (25, 1, 65, 100): 1.0, (6, 1, 5, 8): 1.0, (20, 32, 5, 16): 1.0, (100, 16, 8, 32): 1.0, (100, 32, 32, 64): 1.0,
    (1000, 32, 4, 16): 1.0, (100, 1, 5, 16): 1.0, (100, 64, 64, 128): 1.0, (50, 64, 128, 256): 1.0,
}
SECONDS, LEAST = 3.0, 9  # per net and size, and rounds at the least


def race(kind, sizes, names, seconds=SECONDS):
    """The median milliseconds of a training step of each contender, and how many rounds were run."""
    T, B, D, _ = sizes
    rng = np.random.default_rng(0)
    xs, targets = rng.normal(size=(T, D, B)).astype(np.float32), rng.integers(0, D, (T, B))
    steps = {name: CONTENDERS[name](kind, sizes, xs, targets) for name in names}
    for step in steps.values():
        step(), step()
    took = {name: [] for name in names}
    end = perf_counter() + seconds
    while perf_counter() < end or len(took[names[0]]) < LEAST:
        for name, step in steps.items():
            start = perf_counter()
            step()
            took[name].append(perf_counter() - start)
    return {name: 1000 * median(times) for name, times in took.items()}, len(took[names[0]])


def main(threads: int) -> None:
    """Run all sizes with this many threads, which the environment has already told BLAS."""
    import torch

    torch.set_num_threads(threads)
    for kind in ("LSTM", "RNN"):
        for sizes, goal in GOALS.items():
            took, rounds = race(kind, sizes, list(CONTENDERS))
            row = {"net": kind, "threads": threads, "sizes": sizes, "goal": goal, "ms": took, "rounds": rounds}
            print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
