"""A day of deeds with one label in the evening: who learns it, and which moments do ten nets hold responsible?

    python -m lessons_lib.lessons.long_memory.probes.deeds  # makes deeds.json; two minutes on one core

Ten nets of each kind, seeds 0 to 9, learn it; then they are asked about 200 days that none has seen. Training is
chaotic: other processors give other numbers for single nets. The biases are those that biases_for says for the length,
and nothing was tuned. The RNN has the same budget, with four rates and three starts, and a day of ten moments besides.
Lesson 11.
"""

from pathlib import Path
from time import process_time

import numpy as np

from lessons_lib.lessons.long_memory.karma import held_responsible, one_day, some_days
from lessons_lib.lessons.long_memory.starts import H, new_net
from lessons_lib.lessons.long_memory.training import STREAK, UPDATES, B, many_learn_day, share_right
from lessons_lib.lessons.long_memory.world import biases_for, day
from lessons_lib.storage.over_seeds import decimals, gather, significant
from lessons_lib.storage.results import keep, read, remade_by
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam

STORE = Path(__file__).with_suffix(".json")
SEEDS, LENGTH, ASKED, DAYS = range(10), 100, 100, 200
LATER, LATER_RATE = 1000, 0.01      # updates that a net goes on with when it has learned it
LSTM_ALONE, RNN_ALONE = "LSTM", "RNN, usual 0.01"  # whose blame is measured
RATES = (0.003, 0.01, 0.03, 0.1)
NETS = {  # name -> how many moments a day has, and how the net starts and learns
    LSTM_ALONE: (LENGTH, {}),
    "LSTM, 1000 moments": (1000, {}),
    **{f"LSTM, as PyTorch starts it {rate}": (LENGTH, {"start": "PyTorch", "rate": rate}) for rate in (0.01, 0.1)},
    **{f"RNN, {start} {rate}": (LENGTH, {"kind": "RNN", "start": start, "rate": rate})
       for start in ("usual", "small", "identity") for rate in RATES},
    "RNN, usual 0.01, ten times the updates": (LENGTH, {"kind": "RNN", "rate": 0.01, "updates": 10 * UPDATES}),
    **{f"RNN, 10 moments {rate}": (10, {"kind": "RNN", "rate": rate}) for rate in RATES},
}


def load() -> dict:
    """The stored numbers.

    "nets": for each of NETS {"updates": how many each of ten nets needed, 0 if it had not learned it by the last,
    "right": the share of 100 new days that it then had right, "seconds": of one processor, for all ten}.
    "held": for "LSTM, trained", "LSTM, untrained", "LSTM, later", after 1000 more updates, and "RNN, not learned" what
    karma.held_responsible says, ten numbers each. "one day": what karma.one_day says of all ten.
    """
    return read(STORE)


def measured(name, seeds=SEEDS):
    """Train the nets of one of NETS: (what is stored of them, the nets)."""
    (length, how), start = NETS[name], process_time()
    nets = many_learn_day(length=length, seeds=seeds, bar=False, **how)
    seconds = process_time() - start
    return {"updates": [net.updates if net.learned else 0 for net in nets],
            "right": [share_right(net.net, length, seed, ASKED, "day")
                      for seed, net in zip(seeds, nets, strict=True)],
            "seconds": round(seconds, 1)}, [net.net for net in nets]


def untrained(seed):
    """The LSTM before it has learned anything."""
    return new_net("LSTM", seed, *biases_for(LENGTH), task="day")


def _later(net, seed, updates=LATER):
    """The net after so many more updates, on days of its own, at a small rate."""
    net, rng = net.copy(), np.random.default_rng([seed, LENGTH, 12])
    days = (day(LENGTH, B, rng) for _ in range(updates))
    for _ in train(net, days, Adam(LATER_RATE)):
        pass
    return net


def range_of(values, digits=0) -> str:
    """Ten shares in words: "29 % to 58 %"."""
    return " to ".join(f"{100 * value:.{digits}f} %" for value in (min(values), max(values)))


def table(stored) -> str:
    """What the nets hold responsible, as lines to print: the shares of blame on the two deeds and on the last ten
    moments, the least and the greatest of ten nets, and how often an exchanged deed, or another moment, changes the
    answer, on average."""
    lines = [f"{'':26}{'blame on':>14}{'on the':>16}{'answer changed by':>22}",
             f"{'':26}{'the deeds':>14}{'last ten':>16}{'a deed':>12}{'another':>10}"]
    for name, held in stored["held"].items():
        deed, other = (f"{100 * np.mean(held[part]):.0f} %" for part in ("deed", "other"))
        lines.append(f"{name:26}{range_of(held['blame']):>14}{range_of(held['last']):>16}{deed:>12}{other:>10}")
    return "\n".join(lines)


def origin() -> dict:
    """How it was made."""
    return {"command": remade_by(STORE), "numpy": np.__version__, "seeds": list(SEEDS), "H": H, "B": B,
            "dtype": "float32, and float64 for the blame", "optimiser": "Adam(0.1) unless said, gradients of length 1 "
            "at most", "learned": f"{STREAK} batches of new days in a row without a mistake", "most updates": UPDATES,
            "LSTM": "small weights, biases_for(length)", "later": f"{LATER} more updates, Adam({LATER_RATE})",
            "asked about": f"{DAYS} days that no net has learned from"}


def main() -> None:
    """Measure everything, and keep it."""
    stored, nets, days = {"origin": origin(), "nets": {}, "held": {}}, {}, some_days(LENGTH, DAYS)
    for name in NETS:
        stored["nets"][name], nets[name] = measured(name)
        found = stored["nets"][name]
        print(f"{name:40} {sum(n > 0 for n in found['updates']):2} of 10  {found['seconds']} s", flush=True)
    asked = {"LSTM, trained": nets[LSTM_ALONE], "LSTM, untrained": [untrained(seed) for seed in SEEDS],
             "LSTM, later": [_later(net, seed) for seed, net in enumerate(nets[LSTM_ALONE])],
             "RNN, not learned": nets[RNN_ALONE]}
    for name, ten in asked.items():
        stored["held"][name] = gather([held_responsible(net, days) for net in ten], significant)
    shown = one_day({name: ten for name, ten in asked.items() if name != "LSTM, later"}, days)
    stored["one day"] = {**shown, "exchanged": decimals(shown["exchanged"], 2),
                         "blame": {name: decimals(values, 2) for name, values in shown["blame"].items()}}
    keep(STORE, stored)
    print(table(stored))


if __name__ == "__main__":
    main()
