"""Linear probes: can a yes or no be read off a state by one weight per unit? Lessons 09 and 10.

After Alain and Bengio ("Understanding intermediate layers using linear classifier probes", 2016); the control, a random
yes or no for every word, is Hewitt and Liang's ("Designing and interpreting probes with control tasks", 2019).
"""

import numpy as np

from lessons_lib.nets.argmax import TIE
from lessons_lib.nets.checks import columns


def fit_probe(states, labels):
    """The weights (H + 1,) of the probe whose scores come nearest to the labels, by least squares; the last is a bias.

    states (H, N), a column for each place; labels (N,) +1 or -1. ValueError for anything else: labels of 0 and 1 would
    make a probe whose sign says nothing.
    """
    states, labels = _asked(states, labels)
    fed = np.vstack([states, np.ones(states.shape[1])])
    return np.linalg.lstsq(fed.T, labels, rcond=None)[0]


def probe_accuracy(weights, states, labels):
    """The share of places (H, N) whose label, +1 or -1, the probe gets right, from 0 to 1: the sign of its score.

    A score within 1e-9 of 0 is no answer, and not right. ValueError as in `fit_probe`.
    """
    states, labels = _asked(states, labels)
    weights = columns("weights", weights, "P", {"P": len(states) + 1})
    return float(np.mean(labels * (weights[:-1] @ states + weights[-1]) > TIE))


def random_labels(kinds, rng):
    """A control: +1 for half of the kinds, -1 for the others, drawn with the Generator `rng`. A dict kind -> label."""
    kinds = list(kinds)
    return dict(zip(kinds, rng.permutation(np.resize([1, -1], len(kinds))).tolist(), strict=True))


def _asked(states, labels):
    states = columns("states", states, "H N", {})
    labels = columns("labels", labels, "N", {"N": states.shape[1]})
    if not (np.abs(labels) == 1).all():
        raise ValueError(f"labels must be +1 or -1; got {labels[np.abs(labels) != 1][0]:g}")
    return states, labels
