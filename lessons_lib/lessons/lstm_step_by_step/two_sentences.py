"""All texts of two sentences, and how a cell answers in them that reads features, as cell.py does."""

from functools import cache
from itertools import product

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.world import HE, PLURAL, SUBJECTS, every_way


@cache
def two_sentences():
    """All texts of two sentences: a list of (slots, xs (T, 3, 16), gender (T, 16), number (T, 16)).

    They are all 32 x 32 pairs of a kind of subject and a way through the sentence: what else differs, the features of
    the words don't show. An entry is a pair of ways, and its columns are the 16 pairs of subjects.
    """
    found, pairs = [], list(product(SUBJECTS, repeat=2))
    for first, second in product(every_way(), repeat=2):
        slots, subjects = first + second, np.array([slot == "subject" for slot in first + second])
        kinds = np.array([[pair[t >= len(first)] for pair in pairs] for t in range(len(slots))])
        xs = np.concatenate([np.ones((*kinds.shape[:2], 1)), kinds], axis=2) * subjects[:, None, None]
        found.append((slots, xs.transpose(0, 2, 1), kinds[:, :, 0], kinds[:, :, 1]))
    return found


def leads_of(net, slot):
    """By how much the right form's score is ahead of its best rival's, below 0 where it is behind: (answers,).

    `slot` is "verb", "second verb" or "pronoun"; asked is, as in `two_sentences`, everything that can be.
    """
    leads = []
    for slots, xs, gender, number in two_sentences():
        ys, plural, B = net.forward(xs).ys, number == PLURAL, xs.shape[2]
        for t in (t for t, at in enumerate(slots) if at == slot):
            scores = ys[t - 1, 2:] if slot == "pronoun" else ys[t - 1, :2]
            right = np.where(plural[t], 2, gender[t] == HE) if slot == "pronoun" else plural[t].astype(int)
            rivals = scores.copy()
            rivals[right, range(B)] = -np.inf
            leads.append(scores[right, range(B)] - rivals.max(axis=0))
    return np.concatenate(leads)


def asked_exactly(net):
    """Ask a cell for every verb and every pronoun of two sentences.

    Returns (how many answers are right, how many were asked, the smallest lead of a right answer).
    """
    leads = np.concatenate([leads_of(net, slot) for slot in ("verb", "pronoun")])
    return int((leads > 0).sum()), len(leads), float(leads.min())
