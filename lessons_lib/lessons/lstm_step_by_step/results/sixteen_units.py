"""Ten LSTMs on the small English: when they learn what, and what can be read off their states.

    python -m lessons_lib.lessons.lstm_step_by_step.results.sixteen_units  # about 15 minutes on one core

Training is chaotic: another processor gives other numbers for single nets. The settings were chosen after three trials
with fewer steps on some of the same seeds: with 800 steps no net knew the gender.
"""

from pathlib import Path

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.probes import sixteen_units as probes
from lessons_lib.lessons.lstm_step_by_step.results import ask_all
from lessons_lib.lessons.lstm_step_by_step.results.two_units import trained_cell
from lessons_lib.lessons.lstm_step_by_step.training.sixteen_units import RATE, STEPS, B, H, T, learn, new_net
from lessons_lib.lessons.lstm_step_by_step.two_sentences import asked_exactly
from lessons_lib.storage.over_seeds import gather
from lessons_lib.storage.results import keep, read, remade_by

# The lesson asks its `results` for these two as well, which stand where they belong: asked_exactly, trained_cell.
__all__ = ["asked_exactly", "controls", "held_open", "knows_pronouns", "load", "mean_at", "read_off", "trained_cell",
           "unit_gates", "who_knows"]

STORE = Path(__file__).with_suffix(".json")
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


def who_knows(stored) -> str:
    """How many of the ten nets have more than 99 of 100 right, a column for each of "steps"."""
    rows = [f"{'steps':8}" + "".join(f"{steps:6}" for steps in stored["steps"])]
    for asked, shares in stored["right"].items():
        rows.append(f"{asked:8}" + "".join(f"{sum(share > 0.99 for share in row):6}" for row in shares))
    return "\n".join(rows)


def read_off(stored, state="c") -> dict:
    """What probes read off c (or h) of nouns they were not fitted to: label -> shares (nets, places of "walk")."""
    kinds, knows = stored["probes"]["trained"][state], np.array(knows_pronouns(stored))
    gender = np.array(kinds["gender"]["other nouns"])
    return {
        "number": np.array(kinds["number"]["other nouns"]),
        f"gender, {sum(knows)} nets": gender[knows], f"gender, the other {sum(~knows)}": gender[~knows],
        "gender of plurals": np.array(kinds["gender of plurals"]["other nouns"]),
    }


def controls(stored) -> dict:
    """The same where there should be nothing to find: nets before training, and, in trained nets, random labels.

    A random label is tried on the nouns that its probe was fitted to: no probe can know it of others.
    """
    untrained = stored["probes"]["untrained"]["c"]
    return {"number, untrained": np.array(untrained["number"]["other nouns"]),
            "gender, untrained": np.array(untrained["gender"]["other nouns"]),
            "a random label": np.array(stored["probes"]["trained"]["c"]["gender"]["random labels"])}


def mean_at(shares, stored) -> str:
    """Mean shares of `read_off` or `controls`, in per cent, a row for each, at some words of the sentence."""
    words = {"subject": "girl", "adverb": "often", "when": "when", "pronoun": "she", "next subject": "boys"}
    rows = [" " * 22 + "".join(f"{word:>7}" for word in words.values())]
    for label, found in shares.items():
        means = [found[:, stored["walk"].index(slot)].mean() for slot in words]
        rows.append(f"{label:22}" + "".join(f"{mean:7.0%}" for mean in means))
    return "\n".join(rows)


def unit_gates(stored):
    """How open each forget gate stands, on average, at each word from a subject to the next "the": (160, 16)."""
    return np.array([np.ravel(stored["unit gates"][slot]) for slot in stored["walk"][:-1]]).T


def held_open(stored) -> dict:
    """Where the forget gates are held open -> the shares of verbs that the ten nets then have right, (10,)."""
    return {where: np.array(right["verb"]) for where, right in stored["held open"].items()}


def one_net(seed) -> dict:
    """Train a net and ask it everything, and what can be asked of an untrained one too."""
    right = {}
    for step, net in learn(seed):
        right[step] = probes.shares_right(net, seed)
    return {"right": right, "trained": probed(net, seed), "untrained": probed(new_net(seed), seed),
            "forget gates": probes.forget_gates(net, seed),
            "unit gates": probes.mean_gates(net, seed),
            "held open": {where: probes.right_when_held_open(net, slots, seed) for where, slots in probes.HELD.items()},
            "learned at": learned_at(seed, right)}


def learned_at(seed, right) -> int:
    """The step at which a net knows the pronoun, if need be with patience; `right` is what it has right so far."""
    known = [step for step, shares in right.items() if shares["pronoun"] > 0.99]
    if right[STEPS]["pronoun"] > 0.99:
        return known[0]
    later = (step for step, net in learn(seed, LONGER, STRIDE)
             if step > STEPS and probes.shares_right(net, seed)["pronoun"] > 0.99)
    return next(later, 0)


def probed(net, seed) -> dict:
    """What can be read off a net's states: {"c" or "h": {feature: {kind of probe: a share for each place}}}."""
    return {state: {feature: probes.read_subject(net, feature, state, seed) for feature in probes.FEATURES}
            for state in "ch"}


def origin() -> dict:
    """How it was made."""
    return {"command": remade_by(STORE), "numpy": np.__version__,
            "seeds": list(SEEDS), "H": H, "B": B, "T": T, "dtype": "float32", "optimiser": f"Adam({RATE})",
            "steps": STEPS, "longer": LONGER,
            "settings": "chosen after three trials with fewer steps, on some of the same seeds"}


def main() -> None:
    """Train ten nets and store what they know."""
    found = gather(ask_all(one_net, SEEDS, lambda net: [net["right"][max(net["right"])]]))
    right = {slot: [found["right"][step][slot] for step in found["right"]] for slot in ("verb", "pronoun")}
    keep(STORE, {"origin": origin(), "walk": list(probes.WALK), "steps": list(found["right"]), "right": right,
                 "probes": {kind: found[kind] for kind in ("trained", "untrained")},
                 "forget gates": found["forget gates"], "unit gates": found["unit gates"],
                 "held open": found["held open"], "learned at": found["learned at"]})


if __name__ == "__main__":
    main()
