"""What a net of sixteen units has right, and what it still knows of the subject, word after word."""

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.training.sixteen_units import T
from lessons_lib.lessons.lstm_step_by_step.world import (
    HE,
    KIND,
    NEXT,
    PLURAL,
    PRONOUNS,
    SEEING,
    SHE,
    SINGULAR,
    SUBJECTS,
    VOCABULARY,
    texts,
)
from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.lstm import LSTM
from lessons_lib.training.probes import fit_probe, probe_accuracy, random_labels

SLOTS = tuple(NEXT)
WALK = (*SLOTS[1:], "the", "next subject")  # from a subject to the next one, whose own words are not asked about
FEATURES = {"number": (0, (SINGULAR, PLURAL)), "gender": (1, (SINGULAR,)), "gender of plurals": (1, (PLURAL,))}
HELD = {"nothing": (), "subject": ("subject",), "full stop": (".",), "subject and full stop": ("subject", "."),
        "verb and a": ("verb", "a")}  # where the forget gates are held open; the last is a control
ROUNDS = 10
PLURAL_OF = dict(zip(*SEEING.values(), strict=True))
RIVALS = ({a: (a, b) for pair in PLURAL_OF.items() for a, b in (pair, pair[::-1])}
          | dict.fromkeys(PRONOUNS, PRONOUNS))  # for each word whose form is asked: the forms to choose from


def shares_right(net, seed=0, count=300):
    """How often the net has the verb and the pronoun right in `count` texts it has not seen: two shares, 0 to 1.

    Right is who gives the form that is written a higher score than its rivals: sees or see; she, he or they. (So ask
    Linzen, Dupoux and Goldberg, "Assessing the ability of LSTMs to learn syntax-sensitive dependencies", 2016.)
    """
    asked = texts(T, count, [seed, 1])
    return shares_of_right_forms(asked, net.forward(asked.xs).ys)


def shares_of_right_forms(asked, ys, where=True):
    """The shares of verbs and pronouns whose right form has the highest score, of those in texts `asked` for which
    `where` (T + 1, B) is true; ys (T, K, B) are a net's scores. {"verb": share, "pronoun": share}."""
    place, right = {word: n for n, word in enumerate(VOCABULARY)}, {}
    for slot in ("verb", "pronoun"):
        won = []
        for t, b in np.argwhere((asked.at(slot) & where)[1:]):
            word = VOCABULARY[asked.targets[t, b]]
            forms = RIVALS[word]
            won.append(forms[argmax(ys[t, [place[form] for form in forms], b])] == word)
        right[slot] = float(np.mean(won))
    return right


def places(net, seed, count=400):
    """The net's states at each place of WALK in `count` texts: a list of {"c": (H, N), "h": (H, N), "nouns": (N,)}.

    `nouns` are the subjects in force; at the next subject, the one that was in force before it.
    """
    asked = texts(T, count, seed)
    run, here = net.forward(asked.xs), asked.at("subject")
    when = np.maximum.accumulate(np.where(here, np.arange(len(here))[:, None], -1), axis=0)  # the last subject's step
    before = np.vstack([np.full((1, count), -1), when[:-1]])
    found = []
    for place in WALK:
        said, of = (here, before) if place == "next subject" else (asked.at(place), when)
        t, b = np.nonzero((said & (of >= 0))[:-1])
        nouns = np.array(VOCABULARY)[asked.words[of[t, b], b]]
        found.append({"c": run.cs[t, :, b].T, "h": run.hs[t, :, b].T, "nouns": nouns})
    return found


def half_of_the_nouns(seed):
    """Three girls and three boys of six each, so to speak, with their plurals, drawn at random: a set of nouns."""
    rng, kept = np.random.default_rng(seed), set()
    for gender in (SHE, HE):
        for n in rng.permutation(6)[:3]:
            kept |= {SUBJECTS[gender, SINGULAR][n], SUBJECTS[gender, PLURAL][n]}
    return kept


def read_subject(net, feature, state="c", seed=0):
    """How well a linear probe reads a feature of the subject off c (or h), a probe of its own for each place of WALK.

    `feature` is one of FEATURES. Returns lists of shares right, from 0 to 1:
    "other nouns": fitted to half of the nouns, tried in other texts on the other half, the mean of ten halves;
    "same nouns": fitted and tried on all nouns, in other texts; "random labels": likewise, where each noun has a
    random yes or no in the place of its gender or number, the mean of ten draws.
    """
    which, numbers = FEATURES[feature]
    nouns = [noun for noun, kind in KIND.items() if kind[1] in numbers]
    truth = {noun: KIND[noun][1 - which] for noun in nouns}
    kept = [half_of_the_nouns(n) for n in range(ROUNDS)]
    drawn = [random_labels(nouns, np.random.default_rng(n)) for n in range(ROUNDS)]
    right = {"other nouns": [], "same nouns": [], "random labels": []}
    for seen, new in zip(places(net, [seed, 2]), places(net, [seed, 3]), strict=True):
        def share(labels, fit_on=nouns, try_on=nouns, seen=seen, new=new):
            fitted, tried = (np.isin(at["nouns"], list(some)) for at, some in ((seen, fit_on), (new, try_on)))
            weights = fit_probe(seen[state][:, fitted], [labels[noun] for noun in seen["nouns"][fitted]])
            return probe_accuracy(weights, new[state][:, tried], [labels[noun] for noun in new["nouns"][tried]])

        right["other nouns"].append(float(np.mean([
            share(truth, half.intersection(nouns), set(nouns) - half) for half in kept])))
        right["same nouns"].append(share(truth))
        right["random labels"].append(float(np.mean([share(labels) for labels in drawn])))
    return right


def forget_gates(net, seed=0, count=400):
    """How open the forget gates stand at each slot of the grammar: {"mean": {"subject": 0.62, ...}, "below 0.1": the
    share of all gates (units and places) that stand so low, "above 0.9": likewise}."""
    at = _gates_at(net, seed, count)
    return {"mean": {slot: float(gates.mean()) for slot, gates in at.items()},
            "below 0.1": {slot: float((gates < 0.1).mean()) for slot, gates in at.items()},
            "above 0.9": {slot: float((gates > 0.9).mean()) for slot, gates in at.items()}}


def mean_gates(net, seed=0, count=400):
    """How open each unit's forget gate stands at each slot, on average over all such words: {"subject": (H,), ...}."""
    return {slot: gates.mean(axis=1) for slot, gates in _gates_at(net, seed, count).items()}


def _gates_at(net, seed, count):
    asked = texts(T, count, [seed, 2])
    f = net.forward(asked.xs).f.transpose(1, 0, 2)
    return {slot: f[:, asked.at(slot)[:-1]] for slot in SLOTS}


def with_a_handle(net):
    """A copy of an LSTM with one more input, its last: where that is 1, every forget gate stands open, f = 1."""
    wide = LSTM(net.D + 1, net.H, net.K, dtype=net.theta.dtype)
    for name in net.names:
        weights = getattr(net, name)
        getattr(wide, name)[:] = np.hstack([weights, np.zeros((len(weights), 1))]) if name[:3] == "W_x" else weights
    wide.W_xf[:, -1] = 1000
    return wide


def right_when_held_open(net, slots, seed=0, count=300):
    """How often the net has the verb and the pronoun right while its forget gates are held open at these slots.

    Asked are the sentences after a text's first, for only there is something old to forget: {"verb": share, ...}.
    """
    asked = texts(T, count, [seed, 1])
    hold = asked.at(*slots)[:-1, None].astype(asked.xs.dtype)
    ys = with_a_handle(net).forward(np.concatenate([asked.xs, hold], axis=1)).ys
    return shares_of_right_forms(asked, ys, asked.at("subject").cumsum(axis=0) > 1)
