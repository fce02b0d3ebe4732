"""What the state that is handed over says of the noun: its gender and its number, read off by a linear probe.

Asked are phrases with "the", which tells neither: "the small red houses". The net was trained on none of them.
"""

import numpy as np

from lessons_lib.lessons.applications.one_word import CHANGES, GENDERS, changed_pairs, table
from lessons_lib.lessons.applications.training.translation import translations
from lessons_lib.lessons.applications.translation import FEMININE, NOUNS, SINGLES, english, french, reading
from lessons_lib.training.probes import fit_probe, probe_accuracy, random_labels

FEATURES = ("gender", "number")
ROUNDS = 10


def handed_over(translator, articles=("the",)):
    """The states after phrases of one noun with these articles that were not trained on: {"states" (2H, N): h above c,
    "nouns" (N,), "gender" (N,): +1 for feminine, "number" (N,): +1 for several, else -1}."""
    trained = set(translator.split.train)
    asked = [one for one in SINGLES if one.article in articles and (one,) not in trained]
    xs, lengths = reading([english([one]) for one in asked])
    _, _, h, c = translator.net.read(xs, lengths)
    return {"states": np.vstack([h, c]).astype(float), "nouns": np.array([one.noun for one in asked]),
            "gender": np.where([NOUNS[one.noun][2] == FEMININE for one in asked], 1, -1),
            "number": np.where([one.several for one in asked], 1, -1)}


def read_off(translator, feature, seed=0):
    """How well a linear probe reads gender or number off the state: shares right, from 0 to 1.

    "other nouns": fitted to half of the nouns, six of each gender, and tried on the other half, the mean of ten halves.
    "same nouns": fitted to half of the phrases, tried on the other half. "random labels", the control: likewise, where
    each noun (for number: each noun and number) has a random yes or no, the mean of ten draws. A probe that reads these
    knows nouns, one by one; only what it reads off other nouns is more than that.
    """
    found, luck = handed_over(translator), np.random.default_rng([seed, 15])
    states, nouns, labels = found["states"], found["nouns"], found[feature]
    kinds = np.array([f"{noun} {number if feature == 'number' else ''}" for noun, number in zip(
        nouns, found["number"], strict=True)])

    def share(labels, fitted):
        return probe_accuracy(fit_probe(states[:, fitted], labels[fitted]), states[:, ~fitted], labels[~fitted])

    right = {"other nouns": [], "same nouns": [], "random labels": []}
    for _ in range(ROUNDS):
        half = [noun for group in GENDERS.values() for noun in luck.permutation(group)[:len(group) // 2]]
        by_noun, by_phrase = np.isin(nouns, half), luck.random(len(nouns)) < 0.5
        drawn = random_labels(np.unique(kinds), luck)
        right["other nouns"].append(share(labels, by_noun))
        right["same nouns"].append(share(labels, by_phrase))
        right["random labels"].append(share(np.array([drawn[kind] for kind in kinds]), by_phrase))
    return {name: float(np.mean(shares)) for name, shares in right.items()}


def one_word_changed(translator, count=200):
    """For each of one_word.CHANGES what `one_word.table` finds, of the net's French, on phrases it was not trained on,
    and how often the words of the French itself change: {change: {"changed", "words", "as in French", "truth"}}."""
    found = {}
    for change in CHANGES:
        pairs = changed_pairs(change, count, translator.split.seed, translator.split.train)
        phrases = list(dict.fromkeys(phrase for both in pairs for phrase in both))
        said = dict(zip(phrases, translations(translator, map(english, phrases)), strict=True))
        found[change] = {**table(pairs, said.get), "truth": table(pairs, french)["changed"]}
    return found
