"""Why a forget gate was added: ten nets of each kind on a stream of strings, and on the strings one by one. Lesson 11.

    python -m lessons_lib.lessons.long_memory.stream_results  # stream_results.json, five minutes on one core

Every cell is ten nets, seeds 0 to 9, and is kept as soon as it is measured: stopped at any moment, the command goes on
with the next one. Training is chaotic: other processors give other numbers for single nets. Rate, windows and the
number of streams were chosen in a first study, on some of the same seeds.
"""

from dataclasses import asdict
from pathlib import Path
from time import process_time

import numpy as np

from lessons_lib.lessons.long_memory.forgetting import STREAK, STRINGS, WINDOW, B, H, learn_stream, read_stream
from lessons_lib.lessons.long_memory.forgetting import read_strings as read_one_by_one
from lessons_lib.storage.results import as_it_comes, read, remade_by

STORE = Path(__file__).with_suffix(".json")
SEEDS, LONGER = range(10), 15_000
# name -> how `learn_stream` is called
CELLS = {
    "gate, stream": {"kind": "gate"},
    "no gate, stream": {"kind": "no gate", "updates": LONGER},
    "leak, stream": {"kind": "leak"},
    "gate, reset": {"kind": "gate", "reset": True},
    "no gate, reset": {"kind": "no gate", "reset": True},
    "no gate, stream, rate 0.003": {"kind": "no gate", "rate": 0.003},
    "no gate, stream, rate 0.03": {"kind": "no gate", "rate": 0.03},
}


def load() -> dict:
    """The stored numbers, cell -> for each of its ten nets, in lists: "updates", how many it needed, 0 if it had not
    learned it when the updates were used up; "one by one", the share of 1000 new strings, each from zeros, that it had
    right; "right", "c" and "lost", what it did with new streams (forgetting.Reading); "seconds" of one processor."""
    return read(STORE)


def measured(name, seeds=SEEDS) -> dict:
    """The nets of one cell."""
    start, nets = process_time(), [learn_stream(seed=seed, bar=False, **CELLS[name]) for seed in seeds]
    readings = [asdict(read_stream(net.net, seed)) for seed, net in zip(seeds, nets, strict=True)]
    return {"updates": [net.updates if net.learned else 0 for net in nets],
            "one by one": [rounded(read_one_by_one(net.net, seed)) for seed, net in zip(seeds, nets, strict=True)],
            **{part: {key: [rounded(one[part][key]) for one in readings] for key in readings[0][part]}
               for part in ("right", "c")}, "lost": [one["lost"] for one in readings],
            "seconds": round(process_time() - start, 1)}


def rounded(value) -> float:
    """To four digits, which is more than ten nets can tell."""
    return float(f"{value:.4g}")


def learned(found, within=LONGER) -> int:
    """How many nets of a cell have learned it with at most so many updates."""
    return sum(0 < updates <= within for updates in found["updates"])


def origin() -> dict:
    """How it was made."""
    return {"command": remade_by(STORE), "numpy": np.__version__, "seeds": list(SEEDS), "H": H, "streams": B,
            "window": WINDOW, "strings at once": STRINGS, "optimiser": "Adam(0.01) unless said, gradients of length 1 "
            "at most", "learned": f"{STREAK} windows, or batches of strings, in a row without a mistake",
            "settings": "chosen in a first study, on some of the same seeds"}


def main() -> None:
    """Measure what is not yet measured, and keep it as it comes."""
    for name, found in as_it_comes(STORE, origin(), CELLS, measured):
        print(f"{name:28} {learned(found):2} of {len(SEEDS)}  {np.median(found['right']['10000']):5.2f} right  "
              f"|c| {np.median(found['c']['10000']):7.1f}  {found['seconds']} s", flush=True)


if __name__ == "__main__":
    main()
