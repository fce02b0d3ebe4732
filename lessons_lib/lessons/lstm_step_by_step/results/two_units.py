"""Ten LSTMs of two units on the small English: who learns it, in how many steps, and what their units hold.

    python -m lessons_lib.lessons.lstm_step_by_step.results.two_units  # 40 to 70 s a net on two busy cores

Training is chaotic: another processor gives other numbers for single nets. The settings were chosen after trials on the
same seeds: it is the forget gates' start that counts most, so it is stored too how they learn from a start of 1.
All that is stored of a net is measured with its weights rounded to two digits, but for "learned at".
"""

from pathlib import Path

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.cell import gender_and_number
from lessons_lib.lessons.lstm_step_by_step.probes import two_units as probes
from lessons_lib.lessons.lstm_step_by_step.results import ask_all
from lessons_lib.lessons.lstm_step_by_step.training import two_units
from lessons_lib.lessons.lstm_step_by_step.two_sentences import leads_of
from lessons_lib.nets.lstm import LSTM
from lessons_lib.storage.over_seeds import gather
from lessons_lib.storage.results import keep, read, remade_by

STORE = Path(__file__).with_suffix(".json")
SEEDS, DIGITS = range(10), 2


def load() -> dict:
    """The stored numbers; every list below has an entry for each of ten nets.

    "learned at": the first of every fiftieth step after which all is right, 0 if none is; "... from a forget bias of
    1": likewise, for nets that start so. "right": {"verb", "second verb" or "pronoun": shares}, and "deaf" the same of
    nets that do not hear h. "smallest lead": of a right score over the next. "holds": {"number" or "gender of one": for
    each net a correlation with c for each unit}. "gates": {"f", "i" or "o": {"subject" or "elsewhere": for each net a
    mean for each unit}}. "theta": the weights. "shown": the seed of the net that the lesson shows.
    """
    return read(STORE)


def cell(seed) -> LSTM:
    """The stored net of a seed, an LSTM(3, 2, 5) whose weights have two digits."""
    net = LSTM(3, two_units.H, 5)
    net.theta = load()["theta"][seed]
    return net


def trained_cell() -> LSTM:
    """A trained LSTM(3, 2, 5) on the same inputs and outputs as the hand-set cell: of ten the one in the middle, in the
    order in which they learned it."""
    return cell(load()["shown"])


def shown() -> str:
    """The label, in `belts`, of the net that the bench shows, `trained_cell`."""
    return f"net {load()['shown']}"


def belts() -> dict:
    """What is on the belt right before a pronoun: label -> {(gender, number) of the subject: c (2, N)}; the hand-set
    cell first, then the ten nets."""
    cells = {"hand-set": gender_and_number()} | {f"net {seed}": cell(seed) for seed in SEEDS}
    return {label: probes.before_the_pronoun(net) for label, net in cells.items()}


def median_seed(learned_at) -> int:
    """The seed of the middle net when they stand in the order in which they learned it: the fifth of ten.

    Those that never did, 0, come last; among equals the lower seed comes first.
    """
    order = sorted(range(len(learned_at)), key=lambda seed: (learned_at[seed] or np.inf, seed))
    return order[(len(order) - 1) // 2]


def learned_at(seed, forget_bias) -> tuple[int, LSTM]:
    """The first of every fiftieth step after which a net has all right, 0 if none; and the net when all is over."""
    first, net = 0, None
    for step, net in two_units.learn(seed, forget_bias=forget_bias):
        if not first and set(probes.shares_right(net).values()) == {1}:
            first = step
    return first, net


def one_net(seed) -> dict:
    """Train a net and ask it everything."""
    first, trained = learned_at(seed, two_units.FORGET_BIAS)
    net = two_units.rounded(trained, DIGITS)
    return {"learned at": first, "learned at from a forget bias of 1": learned_at(seed, 1.0)[0],
            "right": probes.shares_right(net), "deaf": probes.shares_right(probes.deaf(net)),
            "smallest lead": min(leads_of(net, slot).min() for slot in two_units.ASKED),
            "holds": probes.what_units_hold(net), "gates": probes.gates_at(net), "theta": net.theta}


def origin() -> dict:
    """How it was made."""
    return {"command": remade_by(STORE), "numpy": np.__version__,
            "seeds": list(SEEDS), "D": 3, "H": two_units.H, "K": 5, "B": two_units.B, "T": two_units.T,
            "dtype": "float64", "optimiser": f"Adam({two_units.RATE})", "steps": two_units.STEPS,
            "forget bias": two_units.FORGET_BIAS,
            "settings": "chosen after trials on the same seeds: with a forget bias of 1 fewer learn it"}


def main() -> None:
    """Train ten nets and store what they know."""
    found = gather(ask_all(one_net, SEEDS, lambda net: [net["learned at"], net["right"]]))
    keep(STORE, {"origin": origin(), "shown": median_seed(found["learned at"]), **found})


if __name__ == "__main__":
    main()
