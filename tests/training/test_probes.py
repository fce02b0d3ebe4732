"""A linear probe: what it can read off, and what it refuses, since a wrong label would make it wrong in silence."""

import numpy as np
import pytest

from lessons_lib.training.probes import fit_probe, probe_accuracy, random_labels

STATES = np.random.default_rng(0).normal(size=(3, 40))
LABELS = np.where(STATES[0] + 0.3 > 0, 1, -1)


def test_a_probe_reads_what_one_unit_says():
    """With a bias, as half of all labels are not +1; and as well from lists and float32."""
    weights = fit_probe(STATES.astype(np.float32), LABELS.tolist())
    assert weights.shape == (4,) and probe_accuracy(weights, STATES, LABELS) > 0.9


def test_a_probe_finds_the_direction_that_was_put_there_and_none_in_noise():
    rng = np.random.default_rng(0)
    labels = rng.choice([-1, 1], 400)
    states = rng.normal(size=(5, 400)) + np.outer([3, 0, 0, 0, -3], labels)
    weights = fit_probe(states[:, :200], labels[:200])
    assert probe_accuracy(weights, states[:, 200:], labels[200:]) > 0.99 and weights.shape == (6,)
    assert probe_accuracy(fit_probe(states, labels), -states, labels) < 0.01
    noise = rng.normal(size=(5, 2000))
    made_up = rng.choice([-1, 1], 2000)
    assert abs(probe_accuracy(fit_probe(noise[:, :1000], made_up[:1000]), noise[:, 1000:], made_up[1000:]) - 0.5) < 0.06


def test_a_vote_of_nothing_is_not_right():
    assert probe_accuracy(np.zeros(4), STATES, LABELS) == probe_accuracy(np.full(4, 1e-13), STATES, LABELS) == 0


@pytest.mark.parametrize("states, labels, error, words", [
    (STATES, (LABELS + 1) // 2, ValueError, r"labels must be \+1 or -1; got 0"),
    (STATES, LABELS > 0, ValueError, r"labels must be \+1 or -1; got 0"),
    (STATES, LABELS[:, None], ValueError, r"labels must be \(N,\) with N = 40 examples; got \(40, 1\)"),
    (STATES, LABELS[:1], ValueError, r"with N = 40 examples; got \(1,\)"),
    (STATES.T, LABELS, ValueError, r"with N = 3 examples; got \(40,\)"),
    (STATES[None], LABELS, ValueError, r"states must be \(H, N\)"),
    (STATES[:, :0], LABELS[:0], ValueError, "N at least 1"),
    (STATES * np.nan, LABELS, ValueError, "states must hold finite numbers; got nan"),
    (STATES, ["yes"] * 40, TypeError, "labels must hold real numbers; got text"),
])
def test_what_a_probe_cannot_be_fitted_to_or_judged_by_is_named(states, labels, error, words):
    for judge in (fit_probe, lambda states, labels: probe_accuracy(np.ones(4), states, labels)):
        with pytest.raises(error, match=words):
            judge(states, labels)


@pytest.mark.parametrize("kinds", [list("abcdef"), list("abc")])
def test_random_labels_are_half_yes_and_half_no(kinds):
    labels = random_labels(kinds, np.random.default_rng(0))
    assert list(labels) == kinds and abs(sum(labels.values())) <= 1 and set(labels.values()) == {1, -1}
