"""What a cell of two units, trained or set by hand, holds of the subject in second sentences."""

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.training.two_units import ASKED
from lessons_lib.lessons.lstm_step_by_step.two_sentences import leads_of, two_sentences
from lessons_lib.lessons.lstm_step_by_step.world import SINGULAR, SUBJECTS

GATES = ("f", "i", "o")


def shares_right(net):
    """How often a cell gives the right form its highest score, in all texts of two sentences: {"verb": 1.0, ...}."""
    return {slot: float((leads_of(net, slot) > 0).mean()) for slot in ASKED}


def deaf(net):
    """A copy that does not hear its own state: no layer gets anything of h_{t-1}."""
    copy = net.copy()
    for weights in (copy.W_hf, copy.W_hi, copy.W_ho, copy.W_hc):
        weights[:] = 0
    return copy


def second_sentences(net):
    """What a cell has from the second subject up to its full stop, in all texts of two sentences.

    {"c" (H, N), "f", "i", "o" (H, N), "gender", "number", "subject" (N,)}; "subject" is True at the subject itself.
    """
    found = {name: [] for name in ("c", *GATES, "gender", "number", "subject")}
    for slots, xs, gender, number in two_sentences():
        run, second = net.forward(xs), slots.index("subject", slots.index("."))
        for name, values in (("c", run.cs), ("f", run.f), ("i", run.i), ("o", run.o)):
            found[name].append(np.hstack(values[second:]))
        found["gender"].append(gender[second:].ravel())
        found["number"].append(number[second:].ravel())
        found["subject"].append((np.arange(len(slots) - second) == 0).repeat(xs.shape[2]))
    return {name: np.concatenate(values, axis=-1) for name, values in found.items()}


def what_units_hold(net):
    """How c goes with number and gender in second sentences: {"number" or "gender of one": a correlation for each
    unit, -1 to 1}."""
    seen = second_sentences(net)
    one = seen["number"] == SINGULAR
    return {"number": [_correlation(c, seen["number"]) for c in seen["c"]],
            "gender of one": [_correlation(c, seen["gender"][one]) for c in seen["c"][:, one]]}


def gates_at(net):
    """How open the gates stand in second sentences, on average: {"f", "i" or "o": {"subject" or "elsewhere": (H,)}}."""
    seen = second_sentences(net)
    return {gate: {"subject": seen[gate][:, seen["subject"]].mean(axis=1),
                   "elsewhere": seen[gate][:, ~seen["subject"]].mean(axis=1)} for gate in GATES}


def before_the_pronoun(net):
    """The belt at the word before the second pronoun, for each kind of second subject: {(gender, number): (H, N)}."""
    found = {kind: [] for kind in SUBJECTS}
    for slots, xs, gender, number in two_sentences():
        t = slots.index("pronoun", slots.index(".")) - 1
        cs = net.forward(xs).cs[t]
        for kind, belts in found.items():
            belts.append(cs[:, (gender[t] == kind[0]) & (number[t] == kind[1])])
    return {kind: np.hstack(belts) for kind, belts in found.items()}


def _correlation(values, labels):
    """From -1 to 1; 0 where the values are all alike, to the sixth digit."""
    return float(np.corrcoef(values, labels)[0, 1]) if np.ptp(values) > 1e-6 else 0.0
