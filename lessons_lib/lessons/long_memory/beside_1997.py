"""Beside table 2 of 1997: RNNs of today on its task 2a, by backpropagation through time. Lesson 11.

    python -m lessons_lib.lessons.long_memory.beside_1997  # goes on with beside_1997.json; a few minutes on one core

Task 2a has two sequences: x or y, p - 1 other symbols that are always the same, and the same x or y again; at every
step the next symbol is asked for. The paper (Hochreiter and Schmidhuber, Neural Computation 9(8), 1997, table 2) has,
for a net of one hidden unit, RTRL: 78, 56 and 22 % of 18 trials at p = 4 (rates 1, 4, 10), 0 % at p = 10 and 100; BPTT:
0 % at p = 100; within 5 million sequences, each of them. Here: 8 hidden units, softmax, Adam, the whole gradient.
"""

from pathlib import Path
from time import process_time

import numpy as np

from lessons_lib.lessons.long_memory.tables.strings import long_lag
from lessons_lib.nets.activations import softmax
from lessons_lib.nets.one_hot import one_hot
from lessons_lib.nets.rnn import RNN
from lessons_lib.nets.side_by_side import SideBySide
from lessons_lib.storage.results import as_it_comes, read, remade_by
from lessons_lib.training.optimisers import Adam
from lessons_lib.training.side_by_side import train_side_by_side

STORE = Path(__file__).with_suffix(".json")
SEEDS, H, SURE = range(10), 8, 0.75
UPDATES = 12_600  # 25,200 sequences: five times what the LSTM of 1997 needed at p = 100
RATES = (0.01, 0.001)
WANTED = {f"p={p} rate {rate}": (p, rate) for p in (4, 10, 100) for rate in RATES}


def load() -> dict:
    """The stored numbers.

    For each of WANTED {"updates": for each of ten nets the update at which it first gave the right last symbol more
    than 0.75 of its belief in both sequences (0: never), "sure": what it believed at best in the right one, of the two
    sequences the worse (a net that has forgotten x and y cannot give both more than 0.5), "seconds": of one processor}.
    """
    return read(STORE)


def both(p):
    """The two sequences, side by side: xs (T, D, 2), targets (T, 2)."""
    draw, luck = long_lag(p, regular=True), np.random.default_rng(0)
    strings = draw(luck, 64)
    pair = strings.of(np.array([np.flatnonzero(strings.read[0] == clue)[0] for clue in (p - 1, p)]))
    return one_hot(pair.read, p + 1), pair.next


def measured(p, rate, seeds=SEEDS, updates=UPDATES) -> dict:
    """Ten nets of one row: an update learns from both sequences."""
    start, (xs, targets) = process_time(), both(p)
    many = SideBySide(RNN(p + 1, H, p + 1, seed=seed) for seed in seeds)
    batch = np.stack([xs] * many.S), np.stack([targets] * many.S)
    passed, sure = np.zeros(many.S, int), np.zeros(many.S)
    for step, _, ys in train_side_by_side(many, iter(lambda: batch, None), [Adam(rate) for _ in seeds]):
        belief = [softmax(last)[targets[-1], [0, 1]].min() for last in ys[:, -1]]
        sure = np.maximum(sure, belief)
        passed[(passed == 0) & (sure > SURE)] = step
        if passed.all() or step == updates:
            break
    return {"updates": passed.tolist(), "sure": [float(f"{one:.3g}") for one in sure],
            "seconds": round(process_time() - start, 1)}


def learned(found) -> int:
    """How many of the nets of a row have learned it."""
    return sum(updates > 0 for updates in found["updates"])


def table(stored) -> str:
    """The rows as lines to print."""
    lines = []
    for name in WANTED:
        found = stored[name]
        needed = [2 * updates for updates in found["updates"] if updates]
        lines.append(f"{name:18}{learned(found):3} of {len(found['updates'])}" + (
            f"  after {np.median(needed):6,.0f} sequences ({min(needed):,} to {max(needed):,})" if needed else
            f"  belief in the right one at best {max(found['sure']):.2f}"))
    return "\n".join(lines)


def origin() -> dict:
    """How it was made."""
    return {"command": remade_by(STORE), "numpy": np.__version__, "seeds": list(SEEDS), "H": H,
            "optimiser": "Adam, gradients of length 1 at most", "most updates": UPDATES, "sequences an update": 2}


def main() -> None:
    """Measure what is not yet measured, and keep it as it comes."""
    for name, found in as_it_comes(STORE, origin(), WANTED, lambda name: measured(*WANTED[name])):
        print(f"{name:18} {learned(found)} of {len(SEEDS)}  {found['seconds']} s", flush=True)


if __name__ == "__main__":
    main()
