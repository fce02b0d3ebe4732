"""Nets that learned the children's book: does any ever go wrong, and do their parts do what the story says?

    python -m lessons_lib.lessons.childrens_book.results  # remakes results.json; about 5 minutes on one core

Training is chaotic: another processor gives other numbers for single nets. The rate was chosen after three trials,
0.02, 0.03 and 0.05, on some of the same seeds; all of them learn the book.
"""

from pathlib import Path
from time import time

import numpy as np

from lessons_lib.lessons.childrens_book import world as book
from lessons_lib.lessons.childrens_book.cell import book_cell
from lessons_lib.lessons.childrens_book.probes import off_one_by_one, recalled, said_again
from lessons_lib.lessons.childrens_book.training import RATE, SENTENCES, B, learn_book, said_by, words_in, wrong_shares
from lessons_lib.nets.activations import softmax
from lessons_lib.nets.lstm import LSTM
from lessons_lib.storage.over_seeds import gather, significant
from lessons_lib.storage.results import keep, read, remade_by

STORE = Path(__file__).with_suffix(".json")
SEEDS, STEPS = range(10), 5000
SIZES = (("LSTM", 12), ("LSTM", 6), ("RNN", 12), ("RNN", 6))
NEVER_READ = (". Doug saw Spot.", ". Jane saw Spot. Doug saw Spot.")  # the cycle goes on otherwise than these
KEPT = 0  # the seed of the LSTM of 12 units whose weights are stored


def load() -> dict:
    """The stored numbers; every list has one entry a seed.

    "rule": {"LSTM 12": {"worst": the most that all wrong words together get anywhere in 1296 books of four sentences,
    "long": the same in one book of 1000 sentences}, ...};
    "cycle": {"cycle": the most that wrong words get on the cycle, once a sentence has been read, "rule": the same in
    the 1296 books of the rule, "after ...": the shares of the five words after each of NEVER_READ};
    "parts": {"hand-set" (one cell) or "trained" (LSTM 12): {"said again": {what is put in the place: {"one" unit or
    "all": three shares}}, "subject", "subject before": shares, "off": {part: chances of the five kinds}}, "untrained":
    {"subject", "subject before"}}; "theta": the weights of one net.
    """
    return read(STORE)


def kept_net():
    """The stored LSTM, trained on the rule: D = K = 5, H = 12."""
    net = LSTM(5, 12, 5)
    net.theta = load()["theta"]
    return net


def rule_row(net) -> dict:
    """The worst that one net does on short books and on a long one."""
    rng = np.random.default_rng(1)
    long = np.concatenate([book.START, *np.array(book.RULE)[rng.integers(6, size=1000)]])[:, None]
    return {"worst": wrong_shares(net).max(), "long": wrong_shares(net, long).max()}


def cycle_row(net) -> dict:
    """A net of the cycle, on the cycle (100 sentences from each start) and on the rule."""
    turns = np.array([book.START + sum((book.CYCLE * 40)[first:first + 100], ()) for first in range(3)]).T
    shares = softmax(net.forward(words_in(turns)).ys[3:-1])  # from the first full sentence on, it knows where it is
    right = np.take_along_axis(shares, turns[4:, None], axis=1)
    return {"cycle": (1 - right).max(), "rule": wrong_shares(net).max(),
            **{f"after {text[2:]}": said_by(net)(book.read(text)) for text in NEVER_READ}}


def parts_row(net) -> dict:
    """What is kept where, and what comes of switching a part off."""
    off = {part: list(kinds.values()) for part, kinds in off_one_by_one(net).items()}
    return {"said again": said_again(net), **recalled(net), "off": off}


def origin() -> dict:
    """How it was made."""
    return {"command": remade_by(STORE), "numpy": np.__version__, "seeds": list(SEEDS),
            "steps": STEPS, "B": B, "sentences": SENTENCES, "dtype": "float64", "optimiser": f"Adam({RATE})"}


def main() -> None:
    """Train 50 nets, ask them, and keep what they say."""
    made = {"origin": origin(), "rule": {}}
    for kind, units in SIZES:
        nets, start = [learn_book(seed, steps=STEPS, kind=kind, units=units) for seed in SEEDS], time()
        made["rule"][f"{kind} {units}"] = gather([rule_row(net) for net in nets], significant)
        print(kind, units, made["rule"][f"{kind} {units}"], f"{time() - start:.0f} s", flush=True)
        if (kind, units) == SIZES[0]:
            parts, theta = gather([parts_row(net) for net in nets], significant), nets[KEPT].theta.round(4).tolist()
    turning = (learn_book(seed, corpus=book.CYCLE, steps=STEPS) for seed in SEEDS)
    made["cycle"] = gather([cycle_row(net) for net in turning], significant)
    untrained = gather([recalled(LSTM(5, 12, 5, seed=seed)) for seed in SEEDS], significant)
    by_hand = gather([parts_row(book_cell())], significant)
    made |= {"parts": {"hand-set": by_hand, "trained": parts, "untrained": untrained}, "theta": theta}
    print(made["parts"], made["cycle"], flush=True)
    keep(STORE, made)


if __name__ == "__main__":
    main()
