"""Linear probes: can a yes or no be read off a state by one weight per unit? Lesson 09.

After Alain and Bengio ("Understanding intermediate layers using linear classifier probes", 2016); the control, a random
yes or no for every word, is Hewitt and Liang's ("Designing and interpreting probes with control tasks", 2019).
"""

import numpy as np


def fit_probe(states, labels):
    """The weights (H + 1,) of the probe whose votes come nearest to the labels, by least squares; the last is a bias.

    states (H, N), a column for each place; labels (N,) +1 or -1.
    """
    fed = np.vstack([states, np.ones(states.shape[1])]).astype(float)
    return np.linalg.lstsq(fed.T, np.asarray(labels, float), rcond=None)[0]


def probe_right(weights, states, labels):
    """The share of places (H, N) whose label the probe gets right, from 0 to 1: the sign of its vote."""
    votes = weights[:-1] @ states.astype(float) + weights[-1]
    return float(np.mean((votes > 0) == (np.asarray(labels) > 0)))


def random_labels(kinds, rng):
    """A control: +1 for half of the kinds, -1 for the others, drawn with the Generator `rng`. A dict kind -> label."""
    kinds = list(kinds)
    return dict(zip(kinds, rng.permutation(np.resize([1, -1], len(kinds))).tolist(), strict=True))
