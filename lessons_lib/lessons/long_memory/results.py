"""What "over 1000 steps" needs: ten nets at every pair of biases, RNNs, a quiet noise, ten thousand steps. Lesson 11.

    python -m lessons_lib.lessons.long_memory.results  # goes on with results.json; two hours on one core from none

Every cell is ten nets, seeds 0 to 9, and is kept as soon as it is measured: stopped at any moment, the command goes on
with the next one. Training is chaotic: other processors give other numbers for single nets. The settings (8 cells,
batches of 16, Adam at 0.1, small weights) were chosen in a first study, on some of the same seeds, before this was run.
"""

from pathlib import Path
from time import process_time

import numpy as np

from lessons_lib.lessons.long_memory.adding import KNOWN, PATIENCE, learn_adding
from lessons_lib.lessons.long_memory.defaults import AS, chrono
from lessons_lib.lessons.long_memory.starts import H
from lessons_lib.lessons.long_memory.training import STREAK, B, learn_clue, many_learn_clue, share_right
from lessons_lib.lessons.long_memory.world import biases_for
from lessons_lib.storage.results import keep, read, remade_by

STORE = Path(__file__).with_suffix(".json")
SEEDS, ASKED = range(10), 100
FORGET, INPUT = (-2, 0, 1, 3, 5, 7, 10), (0, -1, -3, -4, -5, -6)
RATES, STARTS = (0.003, 0.01, 0.03, 0.1), ("usual", "small", "identity")
LENGTHS = (10, 100, 1000, 10_000)
AT_ONCE = 2000  # longer sequences are learned one net after another, for ten at once would fill the memory


def cell(forget_bias, input_bias, **how):
    """One point of the picture, under its name."""
    more = "".join(f", {name} {value}" for name, value in how.items())
    return {f"{forget_bias} {input_bias}{more}": {"forget_bias": forget_bias, "input_bias": input_bias, **how}}


def joined(*parts):
    return {name: how for part in parts for name, how in part.items()}


PICTURE = joined(*(cell(f, i) for f in FORGET for i in INPUT))
SLOWER = {name: {**how, "rate": 0.01} for name, how in PICTURE.items()}  # at 0.1 a gate that stands half open is upset
PLAIN = {f"{start} {rate}": {"kind": "RNN", "start": start, "rate": rate} for start in STARTS for rate in RATES}
AS_THEY_COME = {f"{start} {rate}": {"start": start, "rate": rate} for start in AS for rate in RATES[1:]}
QUIET = {**{f"RNN {rate}": {"kind": "RNN", "rate": rate} for rate in RATES},
         **{f"LSTM {name}": how for name, how in joined(cell(10, -6), cell(7, -3), cell(5, 0), cell(1, 0)).items()}}
SPREAD = {"chrono": {"forget_bias": chrono(1000, H), "input_bias": -chrono(1000, H)}}

NEARER = joined(cell(1, 0), cell(1, 0, rate=0.01), *({f"{start} 0.01": AS_THEY_COME[f"{start} 0.01"]} for start in AS))

# name -> the number of distractors, of updates at most, the task, and the cells
GROUPS = {
    "10": (10, 250, "clue", PICTURE),
    "100": (100, 250, "clue", PICTURE),
    "1000": (1000, 250, "clue", PICTURE),
    **{f"{length}, rate 0.01": (length, 500, "clue", SLOWER) for length in LENGTHS[:3]},
    "others": (1000, 300, "clue", joined(
        cell(10, -4), cell(10, -5), cell(10, -8), cell(8, -6), cell(10, -6, start="usual"), cell(10, -6, rate=0.03),
        cell(10, -6, rate=0.01), cell(10, -6, units=4), cell(10, -6, units=2), SPREAD)),
    "defaults 10": (10, 500, "clue", AS_THEY_COME),
    "defaults 100": (100, 500, "clue", AS_THEY_COME),
    "defaults 1000": (1000, 500, "clue", AS_THEY_COME),
    "RNN 10": (10, 500, "clue", PLAIN),
    "RNN 100": (100, 500, "clue", PLAIN),
    "RNN 1000": (1000, 500, "clue", PLAIN),
    "quiet bit": (1000, 250, "quiet bit", QUIET),
    **{f"rule {length}": (length, 250, "clue", {"rule": dict(zip(("forget_bias", "input_bias"), biases_for(length),
                                                                 strict=True))}) for length in LENGTHS},
    "10000": (10_000, 250, "clue", cell(12, -8)),
    "100, longer": (100, 2500, "clue", joined(*(cell(f, i) for f in FORGET for i in (0, -3, -6)))),
    "100, anywhere": (100, 2500, "clue anywhere", NEARER),
    "1000, anywhere": (1000, 2500, "clue anywhere", cell(1, 0)),
    "1000, longer": (1000, 2500, "clue", joined(*(cell(f, i) for f in (1, 5, 7) for i in (0, -6)))),
    "100, longer, rate 0.01": (100, 2500, "clue", {
        **{f"{f} {i}": SLOWER[f"{f} {i}"] for f in (0, 1, 3) for i in (0, -6)},
        **{f"{start} 0.01": AS_THEY_COME[f"{start} 0.01"] for start in AS}}),
    "1000, longer, rate 0.01": (1000, 2500, "clue", {
        f"{f} {i}": SLOWER[f"{f} {i}"] for f in (1, 5, 7) for i in (0, -6)}),
}
# the number of steps, of updates at most, and how
ADDING = {
    "identity, 100 steps": (100, 10_000, {}),
    "RNN, 100 steps": (100, 10_000, {"kind": "RNN"}),
    "LSTM, forget bias 5, 100 steps": (100, 10_000, {"kind": "LSTM", "units": 32, "rate": 0.01}),
    "LSTM, forget bias 1, 100 steps": (100, 10_000, {"kind": "LSTM", "units": 32, "rate": 0.01, "forget_bias": 1.0}),
    "identity, 200 steps": (200, 20_000, {}),
    "identity, 200 steps, rate 0.0003": (200, 20_000, {"rate": 0.0003}),
    "identity, 400 steps, rate 0.0003": (400, 20_000, {"rate": 0.0003}),
}
WANTED = {**{group: cells for group, (_, _, _, cells) in GROUPS.items()}, "adding": ADDING}


def load() -> dict:
    """The stored numbers.

    For each of GROUPS, {cell: {"updates": for each of ten nets how many it needed, 0 if it had not learned it when the
    updates were used up, "right": the share of 100 new sequences that it then had right, with the clue at the
    beginning, "seconds": of one processor}}.
    "adding": for each of ADDING the same, with "errors", the last mean squared errors, in the place of "right", and
    "ended", the words of adding.py: "not a number" for a net whose gradient has grown beyond all numbers.
    """
    return read(STORE)


def measured(group, name) -> dict:
    """Ten nets of one cell."""
    length, updates, task, cells = GROUPS[group]
    how, start = {"updates": updates, "task": task, "bar": False, **cells[name]}, process_time()
    nets = (many_learn_clue(length=length, seeds=SEEDS, **how) if length <= AT_ONCE else
            [learn_clue(length=length, seed=seed, **how) for seed in SEEDS])
    return {"updates": [net.updates if net.learned else 0 for net in nets],
            "right": [share_right(net.net, length, seed, ASKED, task.removesuffix(" anywhere"))
                      for seed, net in enumerate(nets)],
            "seconds": round(process_time() - start, 1)}


def one_more(found, name) -> dict:
    """The nets that add, of those before and the next seed."""
    (T, updates, how), start = ADDING[name], process_time()
    found = found or {"updates": [], "errors": [], "ended": [], "seconds": 0}
    net = learn_adding(T=T, seed=len(found["updates"]), updates=updates, bar=False, **how)
    return {"updates": [*found["updates"], net.updates if net.learned else 0],
            "errors": [*found["errors"], float(f"{net.error:.3g}")], "ended": [*found["ended"], net.ended],
            "seconds": round(found["seconds"] + process_time() - start, 1)}


def learned(found) -> int:
    """How many of the nets of a cell have learned it."""
    return sum(updates > 0 for updates in found["updates"])


def median(found) -> float:
    """The median number of updates of those that have; NaN if none has."""
    needed = [updates for updates in found["updates"] if updates]
    return float(np.median(needed)) if needed else float("nan")


def picture(stored, length=1000, rate=None):
    """How many of ten learned it, (forget biases, input biases), in the order of FORGET and INPUT.

    For a length of 10, 100 or 1000, and a rate of 0.1 (250 updates) or 0.01 (500); None is the better of the two.
    """
    counts = {known: np.array([[learned(stored[group][f"{f} {i}"]) for i in INPUT] for f in FORGET])
              for known, group in ((0.1, f"{length}"), (0.01, f"{length}, rate 0.01"))}
    return np.maximum(*counts.values()) if rate is None else counts[rate]


def table(stored, group) -> str:
    """A group's cells as lines to print: how many of ten learned it, and the median number of updates of those."""
    lines = [f"{name:22}{learned(found):3} of {len(found['updates'])}" + (
        f"{median(found):8.0f} updates" if learned(found) else "") for name, found in stored[group].items()]
    return "\n".join(lines)


def origin() -> dict:
    """How it was made."""
    return {"command": remade_by(STORE), "numpy": np.__version__, "seeds": list(SEEDS), "H": H, "B": B,
            "dtype": "float32", "optimiser": "Adam(0.1) unless said, gradients of length 1 at most",
            "learned": f"{STREAK} batches of new sequences in a row without a mistake",
            "has learned to add": f"a mean squared error below {KNOWN} over {PATIENCE} batches of new sequences",
            "most updates": {group: updates for group, (_, updates, _, _) in GROUPS.items()},
            "settings": "chosen in a first study, on some of the same seeds"}


def main() -> None:
    """Measure what is not yet measured, and keep it as it comes."""
    earlier = load() if STORE.exists() else {}
    stored = {"origin": origin(), **{group: {name: earlier[group][name] for name in cells if name in
                                             earlier.get(group, {})} for group, cells in WANTED.items()}}
    for group, cells in WANTED.items():
        for name in cells:
            found = stored[group].get(name, {})
            while len(found.get("updates", ())) < len(SEEDS):
                found = one_more(found, name) if group == "adding" else measured(group, name)
                stored[group] = {known: found if known == name else stored[group][known] for known in cells
                                 if known == name or known in stored[group]}
                keep(STORE, stored)
                print(f"{group:14} {name:24} {learned(found):2} of {len(found['updates'])}  {median(found):5.0f}  "
                      f"{found['seconds']} s", flush=True)


if __name__ == "__main__":
    main()
