"""LSTMs of two units that learn the small English from the three features of a word, and what they hold. Lesson 09.

They read what the hand-set cell of cell.py reads, and give the same five scores. They are asked for a
form where one is due, among its rivals alone: sees or see before a verb, she, he or they before a pronoun.
"""

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.training.sixteen_units import leads_of, two_sentences
from lessons_lib.lessons.lstm_step_by_step.world import PLURAL, SHE, SINGULAR, SUBJECTS, VOCABULARY, features, texts
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.lstm import LSTM
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam

H, T, B, RATE, STEPS, FORGET_BIAS = 2, 40, 16, 0.03, 2000, 3.0
ASKED = ("verb", "second verb", "pronoun")
FEATURES = np.array([features(word) for word in VOCABULARY], float)
FAR_BELOW = -1e9  # in the place of a score that is no rival: its share is exactly 0
GATES = ("f", "i", "o")


def learn(seed, steps=STEPS, every=50, forget_bias=FORGET_BIAS):
    """Train a float64 LSTM(3, 2, 5), with new texts at every step; its forget gates start nearly open, sigmoid(3).

    Yields (step, net) after every so many steps; it is one and the same net.
    """
    net, rng = LSTM(3, H, 5, seed=seed, forget_bias=forget_bias), np.random.default_rng([seed, 0])
    batches = (questions(texts(T, B, rng)) for _ in range(steps))
    for step, _ in train(net, batches, Adam(RATE), loss=among_rivals):
        if step % every == 0:
            yield step, net


def questions(made):
    """What a cell reads of texts, and what it is asked: xs (T, 3, B), targets (T, B) and asked (T, B), bools."""
    verb, asked = made.at("verb", "second verb")[1:], made.at(*ASKED)[1:]
    plural, she = made.number[1:] == PLURAL, made.gender[1:] == SHE
    right = np.where(verb, plural, np.where(plural, 4, np.where(she, 2, 3)))  # places in agreement_cell.OUTPUTS
    return FEATURES[made.words[:-1]].transpose(0, 2, 1), np.where(asked, right, 0), asked


def among_rivals(ys, targets, asked):
    """Softmax cross-entropy among sees and see, or among she, he and they: a loss for `train`. ys is (T, 5, B)."""
    pronoun = np.arange(5)[:, None] >= 2
    rival = pronoun == (targets >= 2)[:, None]
    return softmax_cross_entropy(np.where(rival, ys, FAR_BELOW), targets, asked)


def rounded(net, digits=2):
    """A copy of a net whose weights have so many digits after the point."""
    copy = net.copy()
    copy.theta = np.round(net.theta, digits)
    return copy


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
