"""Where is the dot, after 1 to 10 hidden frames? Ten nets, ten larger ones, and five that need no training. Lesson 12.

    python -m lessons_lib.lessons.applications.results.bounce  # goes on with bounce.json; some minutes from none

Ten nets, seeds 0 to 9, are asked about 1000 films that no training has. Training is chaotic: other processors give
other numbers for single nets. Size and rate were chosen in a first study, on two of the same seeds.
"""

from functools import cache
from itertools import islice
from pathlib import Path
from time import process_time

import numpy as np

from lessons_lib.lessons.applications.bounce import BASELINES, HIDDEN, LookUp, T, films, right_by_hidden
from lessons_lib.lessons.applications.training.bounce import RATE, B, H, answers, batches, learn_many, new_net
from lessons_lib.nets.lstm import LSTM
from lessons_lib.storage.half_floats import packed, unpacked
from lessons_lib.storage.over_seeds import decimals
from lessons_lib.storage.results import as_it_comes, read, remade_by

STORE = Path(__file__).with_suffix(".json")
SEEDS, UPDATES, ASKED, WIDE = range(10), 4000, 1000, 128
LOOKED_UP = "looked up"
TURNED = 0  # the seed of the net that is kept, to be turned by hand


def load() -> dict:
    """The stored numbers. "net": for each of ten nets the share of films that it has right after 0, 1, ... 10 hidden
    frames; "baselines": name -> the same; "looked up": the same, by looking up all films that the first net is trained
    on; "wide": as "net", of ten with 128 units; "weights": those of one net, as `net` reads them."""
    return read(STORE)


def test_films():
    """1000 films to be asked about."""
    return films(ASKED, np.random.default_rng(2012))


def rows(stored) -> dict[str, list[float]]:
    """Name -> the share right after 0, 1, ... 10 hidden frames; of the nets the median."""
    return {**stored["baselines"], LOOKED_UP: stored[LOOKED_UP], "LSTM": np.median(stored["net"], axis=0).tolist()}


def table(stored=None, at=(1, 2, 3, 5, 7, HIDDEN)) -> str:
    """The shares right in percent, after so many hidden frames, with the worst and the best of ten nets."""
    stored = stored or load()
    nets = 100 * np.array(stored["net"])
    lines = {**rows(stored), "  its worst seed": nets.min(axis=0) / 100, "  its best seed": nets.max(axis=0) / 100}
    head = f"{'right, in %, after':24}" + "".join(f"{k:5}" for k in at) + "  hidden frames"
    return "\n".join([head, *(f"{name:24}" + "".join(f"{100 * shares[k]:5.0f}" for k in at)
                              for name, shares in lines.items())])


def net(stored=None) -> LSTM:
    """The net that is kept, in float64, so that it says the same on every processor."""
    made = LSTM(*(getattr(new_net(), part) for part in "DHK"))
    made.theta = unpacked((stored or load())["weights"])
    return made


@cache
def ten(units=H):
    """Ten nets, and the seconds of one processor that they took."""
    start = process_time()
    return learn_many(SEEDS, UPDATES, units=units), process_time() - start


def right(nets) -> list[list[float]]:
    """The share right after 0, 1, ... 10 hidden frames, for each net."""
    asked = test_films()
    return [decimals(right_by_hidden(answers(one, asked), asked)) for one in nets]


def baselines() -> dict:
    """The same for each of those that need no training."""
    asked = test_films()
    return {name: decimals(right_by_hidden(answer(asked), asked)) for name, answer in BASELINES.items()}


def looked_up(updates=UPDATES) -> list[float]:
    """The same for looking up the films that the net of seed 0 meets in so many updates."""
    asked, known = test_films(), [(cells, xs.any(axis=1)) for xs, cells in islice(batches(0), updates)]
    cells, seen = (np.concatenate(part, axis=1) for part in zip(*known, strict=True))
    return decimals(right_by_hidden(LookUp(cells, seen)(asked), asked))


MEASURED = {"net": lambda: right(ten()[0]), "baselines": baselines, LOOKED_UP: looked_up,
            "wide": lambda: right(ten(WIDE)[0]), "seconds": lambda: round(ten()[1], 1),
            "weights": lambda: packed(ten()[0][TURNED].theta)}


def origin() -> dict:
    """How it was made."""
    return {"command": remade_by(STORE), "numpy": np.__version__, "seeds": list(SEEDS), "H": H, "wide": WIDE, "B": B,
            "updates": UPDATES, "optimiser": f"Adam({RATE}), falling to 0, gradients of length 1 at most",
            "frames": T, "films asked": ASKED,
            "weights": f"those of seed {TURNED}, as float16",
            "settings": "chosen in a first study, on two of the same seeds"}


def main() -> None:
    """Measure what is not yet measured, and keep it as it comes."""
    for name, _ in as_it_comes(STORE, origin(), MEASURED, lambda name: MEASURED[name]()):
        print(name, flush=True)
    print(table())


if __name__ == "__main__":
    main()
