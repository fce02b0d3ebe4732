"""The next note of a melody never heard: ten nets, and what needs no net. Lesson 12.

    python -m lessons_lib.lessons.applications.results.melody  # goes on with melody.json; some minutes from none

Ten nets, seeds 0 to 9, are asked about all melodies whose A is held out. Training is chaotic: other processors give
other numbers for single nets. Size and rate were chosen in a first study, on two of the same seeds.
"""

from functools import cache
from pathlib import Path
from time import process_time

import numpy as np

from lessons_lib.lessons.applications.melody import (
    BAR,
    BARS,
    NGram,
    PlaceByPlace,
    by_the_rule,
    every_melody,
    last_bar_again,
    motifs,
    repeat_last_bar,
    right_by_bar,
)
from lessons_lib.lessons.applications.training.melody import RATE, B, H, answers, continued, learn_many, new_net
from lessons_lib.nets.lstm import LSTM
from lessons_lib.storage.half_floats import packed, unpacked
from lessons_lib.storage.over_seeds import decimals
from lessons_lib.storage.results import as_it_comes, read, remade_by

STORE = Path(__file__).with_suffix(".json")
SEEDS, UPDATES, ORDERS, GIVEN = range(10), 5000, range(1, 9), 12
MOVES = 10  # whose n-gram is counted; more of them help by a thousandth
TURNED = 0  # the seed of the net that is kept, to be turned by hand


def load() -> dict:
    """The stored numbers. "net": for each of ten nets the share of notes that it has right in bars 2 to 8;
    "repeat the last bar" and "n-grams", order -> the same; "alone": the share of the last 20 notes that each net has
    right if it gets twelve and then hears its own, "last bar alone": that of the last bar, played on and on;
    "moves": that of an n-gram of the moves from note to note;
    "place by place": that which a linear predictor for each place has right in bars 2 to 8, and "alone" of the last
    20 notes; "weights": those of one net, as `net` reads them."""
    return read(STORE)


def held_out():
    """All melodies whose A is held out: (32, N)."""
    bars = motifs(held_out=True).T
    return np.concatenate([by_the_rule(bars, move) for move in (1, -1)], axis=1)


def rows(stored) -> dict[str, list[float]]:
    """Name -> the share right in bars 2 to 8: of the n-grams the best order, of the nets the median."""
    _, order = max((sum(shares), order) for order, shares in stored["n-grams"].items())
    return {"repeat the last bar": stored["repeat the last bar"],
            f"last {order} notes, counted": stored["n-grams"][order],
            f"last {MOVES} moves, counted": stored["moves"], "place by place": stored["place by place"]["right"],
            "LSTM": np.median(stored["net"], axis=0).tolist()}


def table(stored=None) -> str:
    """The notes right in percent, bar by bar and in all, with the worst and the best of ten nets."""
    stored = stored or load()
    worst, *_, best = sorted(stored["net"], key=sum)
    lines = {**rows(stored), "  its worst seed": worst, "  its best seed": best}
    head = f"{'right, in %, in bar':24}" + "".join(f"{bar:5}" for bar in range(2, BARS + 1)) + "   all"
    return "\n".join([head, *(f"{name:24}" + "".join(f"{100 * share:5.0f}" for share in (*shares, np.mean(shares)))
                              for name, shares in lines.items())])


def net(stored=None) -> LSTM:
    """The net that is kept, in float64, so that it says the same on every processor."""
    made = LSTM(*(getattr(new_net(), part) for part in "DHK"))
    made.theta = unpacked((stored or load())["weights"])
    return made


@cache
def ten() -> tuple[list[LSTM], float]:
    """Ten nets, and the seconds of one processor that they took."""
    start = process_time()
    return learn_many(SEEDS, UPDATES), process_time() - start


def n_grams() -> dict:
    """The share right in bars 2 to 8 by each order."""
    asked = held_out()
    return {f"{order}": decimals(right_by_bar(NGram(every_melody(), order)(asked), asked)) for order in ORDERS}


def moves() -> list[float]:
    """The same by counting what move from note to note followed on the last ones."""
    asked, counted = held_out(), NGram(np.diff(every_melody(), axis=0), MOVES)
    made = [[counted.after(one[:t]) for t in range(BAR - 1, len(one))] for one in np.diff(asked, axis=0).T.tolist()]
    return decimals(right_by_bar(asked[BAR - 1:-1] + np.array(made).T, asked))


def place_by_place() -> dict:
    """A linear predictor for each place: right in bars 2 to 8, and after GIVEN notes, playing on by itself."""
    asked, said = held_out(), PlaceByPlace(every_melody())
    return {"right": decimals(right_by_bar(said(asked), asked)), "alone": rest_right(said.continued(asked[:GIVEN]))}


def rest_right(played) -> float:
    """The share right of what was played, (32, N), after GIVEN notes."""
    return decimals((played == held_out())[GIVEN:].mean())


MEASURED = {
    "net": lambda: [decimals(right_by_bar(answers(one, held_out()), held_out())) for one in ten()[0]],
    "alone": lambda: [rest_right(continued(one, held_out()[:GIVEN])) for one in ten()[0]],
    "last bar alone": lambda: rest_right(last_bar_again(held_out()[:GIVEN])),
    "repeat the last bar": lambda: decimals(right_by_bar(repeat_last_bar(held_out()), held_out())),
    "n-grams": n_grams, "moves": moves, "place by place": place_by_place, "seconds": lambda: round(ten()[1], 1),
    "weights": lambda: packed(ten()[0][TURNED].theta),
}


def origin() -> dict:
    """How it was made."""
    return {"command": remade_by(STORE), "numpy": np.__version__, "seeds": list(SEEDS), "H": H, "B": B,
            "updates": UPDATES, "optimiser": f"Adam({RATE}), falling to 0, gradients of length 1 at most",
            "given": GIVEN, "melodies": [every_melody().shape[1], held_out().shape[1]],
            "weights": f"those of seed {TURNED}, as float16",
            "settings": "chosen in a first study, on two of the same seeds"}


def main() -> None:
    """Measure what is not yet measured, and keep it as it comes."""
    for name, _ in as_it_comes(STORE, origin(), MEASURED, lambda name: MEASURED[name]()):
        print(name, flush=True)
    print(table())


if __name__ == "__main__":
    main()
