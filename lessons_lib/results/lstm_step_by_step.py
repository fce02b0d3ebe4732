"""Ten LSTMs on the grammar of lesson 09: when they learn what, and what can be read off their states.

    python -m lessons_lib.results.lstm_step_by_step     # remakes lstm_step_by_step.json; about 15 minutes on one core

Training is chaotic: another processor gives other numbers for single nets. The settings were chosen after three trials
with fewer steps on some of the same seeds: with 800 steps no net knew the gender.
"""

from pathlib import Path
from time import time

import numpy as np

from lessons_lib.nets.lstm import LSTM
from lessons_lib.results import two_unit_cells
from lessons_lib.results.store import keep, read
from lessons_lib.training import agreement_probes
from lessons_lib.training.agreement import RATE, STEPS, B, H, T, asked_exactly, learn, new_net, shares_right
from lessons_lib.training.agreement_probes import FEATURES, HELD, WALK, held_open, read_subject

__all__ = ["asked_exactly", "forget_gates", "knows_pronouns", "load", "read_off", "trained_cell"]

STORE = Path(__file__).with_name("lstm_step_by_step.json")
SEEDS, LONGER, STRIDE = range(10), 25000, 2500


def load() -> dict:
    """The stored numbers; every list below has an entry for each of ten nets.

    "right": {"verb" or "pronoun": for each of "steps" a list of shares}. "probes": {"trained" or "untrained": {"c" or
    "h": {feature: {kind of probe: for each net a share for each place of "walk"}}}}. "forget gates": {"mean", "below
    0.1" or "above 0.9": {slot: shares of all units}}. "unit gates": {slot: for each net a mean for each of 16 units}.
    "held open": {where: {"verb" or "pronoun": shares right}}.
    "learned at": for each net the first of "steps" at which it knows the pronoun; those that do not yet are trained on
    for up to LONGER steps, and asked every STRIDE; 0 if even that is not enough.
    """
    return read(STORE)


def knows_pronouns(stored) -> list[bool]:
    """For each net: does it have the pronoun right, more than 99 times of 100, when its training is over?"""
    return [share > 0.99 for share in stored["right"]["pronoun"][-1]]


def trained_cell() -> LSTM:
    """A trained LSTM(3, 2, 5) on the same inputs and outputs as the hand-set cell: of ten the one in the middle.

    In the middle of the order in which they learned it; see two_unit_cells.py, which also remakes it.
    """
    return two_unit_cells.cell(two_unit_cells.load()["shown"])


def read_off(stored, state="c") -> tuple[dict, dict]:
    """What the picture of the lesson shows: label -> shares (nets, places of "walk"), of trained nets and of controls.

    All are of probes tried on other nouns, but for the random labels, which no probe can know of other nouns.
    """
    probes, knows = stored["probes"], np.array(knows_pronouns(stored))
    kinds, untrained = probes["trained"][state], probes["untrained"][state]
    gender = np.array(kinds["gender"]["other nouns"])
    return {
        "number": np.array(kinds["number"]["other nouns"]),
        f"gender, {sum(knows)} nets": gender[knows], f"gender, the other {sum(~knows)}": gender[~knows],
        "gender of plurals": np.array(kinds["gender of plurals"]["other nouns"]),
    }, {
        "number, untrained nets": np.array(untrained["number"]["other nouns"]),
        "gender, untrained nets": np.array(untrained["gender"]["other nouns"]),
        "a random label for each noun": np.array(kinds["gender"]["random labels"]),
    }


def forget_gates(stored) -> dict:
    """How open the forget gates stand at the subject, at the full stop, and on average at the other words: place ->
    {"mean", "below 0.1" or "above 0.9": an array (nets,)}."""
    found = {"subject": {}, "full stop": {}, "elsewhere": {}}
    for measure, slots in stored["forget gates"].items():
        gates = {slot: np.array(shares) for slot, shares in slots.items()}
        found["subject"][measure], found["full stop"][measure] = gates.pop("subject"), gates.pop(".")
        found["elsewhere"][measure] = np.mean(list(gates.values()), axis=0)
    return found


def one_net(seed) -> dict:
    """Train a net and ask it everything, and what can be asked of an untrained one too."""
    right = {}
    for step, net in learn(seed):
        right[step] = shares_right(net, seed)
    return {"right": right, "trained": probes(net, seed), "untrained": probes(new_net(seed), seed),
            "forget gates": agreement_probes.forget_gates(net, seed),
            "unit gates": agreement_probes.unit_gates(net, seed),
            "held open": {where: held_open(net, slots, seed) for where, slots in HELD.items()},
            "learned at": learned_at(seed, right)}


def learned_at(seed, right) -> int:
    """The step at which a net knows the pronoun, if need be with patience; `right` is what it has right so far."""
    known = [step for step, shares in right.items() if shares["pronoun"] > 0.99]
    if right[STEPS]["pronoun"] > 0.99:
        return known[0]
    later = (step for step, net in learn(seed, LONGER, STRIDE)
             if step > STEPS and shares_right(net, seed)["pronoun"] > 0.99)
    return next(later, 0)


def probes(net, seed) -> dict:
    """What can be read off a net's states: {"c" or "h": {feature: {kind of probe: a share for each place}}}."""
    return {state: {feature: read_subject(net, feature, state, seed) for feature in FEATURES} for state in "ch"}


def origin() -> dict:
    """How it was made."""
    return {"command": "python -m lessons_lib.results.lstm_step_by_step", "numpy": np.__version__,
            "seeds": list(SEEDS), "H": H, "B": B, "T": T, "dtype": "float32", "optimiser": f"Adam({RATE})",
            "steps": STEPS, "longer": LONGER,
            "settings": "chosen after three trials with fewer steps, on some of the same seeds"}


def gather(parts):
    """Equal dicts, one a net, as one dict of lists; numbers to four digits."""
    first = parts[0]
    if isinstance(first, dict):
        return {name: gather([part[name] for part in parts]) for name in first}
    return [np.round(part, 4).tolist() for part in parts]


def main() -> None:
    """Train ten nets and store what they know."""
    nets = []
    for seed in SEEDS:
        start = time()
        nets.append(one_net(seed))
        print(seed, nets[-1]["right"][max(nets[-1]["right"])], f"{time() - start:.0f} s", flush=True)
    found = gather(nets)
    right = {slot: [found["right"][step][slot] for step in found["right"]] for slot in ("verb", "pronoun")}
    keep(STORE, {"origin": origin(), "walk": list(WALK), "steps": list(found["right"]), "right": right,
                 "probes": {kind: found[kind] for kind in ("trained", "untrained")},
                 "forget gates": found["forget gates"], "unit gates": found["unit gates"],
                 "held open": found["held open"], "learned at": found["learned at"]})


if __name__ == "__main__":
    main()
