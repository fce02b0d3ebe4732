"""The exercise on skill: its classic mistakes, as somebody else would write them, are each told their own sentence."""

from math import sqrt

import numpy as np
import pytest

from lessons_lib.lessons.applications import exercises, failures
from tests.interactive.checked import says


def root(numbers):
    return sqrt(sum(number ** 2 for number in numbers) / len(numbers))


def of(places, baseline=None):
    """A skill over other places, or against another baseline: baseline(xs, t, ahead, first)."""
    def answer(xs, said, ahead, first):
        ts = list(places(len(xs), ahead, first))
        other = baseline or (lambda xs, t, ahead, first: xs[t - ahead])
        return 1 - root([said[t] - xs[t] for t in ts]) / root([other(xs, t, ahead, first) - xs[t] for t in ts])

    return answer


def places_of_the_test(N, ahead, first):
    return range(first, N)


ANSWERS = {
    "there to say": lambda xs, said, ahead, first: np.linalg.norm(said[first:] - xs[first:]) / sqrt(len(xs) - first),
    "in per cent": lambda *asked: 100 * exercises.skill_of(*asked),
    "stands on its head": lambda *asked: 1 - 1 / (1 - exercises.skill_of(*asked)),
    "your sign is turned": lambda *asked: -exercises.skill_of(*asked),
    "what is left to do": lambda *asked: 1 - exercises.skill_of(*asked),
    "has an R for root": lambda *asked: 1 - (1 - exercises.skill_of(*asked)) ** 2,
    "those before the test among them. There the forecast": of(lambda N, ahead, first: range(ahead, N)),
    "Which side of `first`": of(lambda N, ahead, first: range(ahead, first)),
    "It is place `first` itself": of(lambda N, ahead, first: range(first + 1, N)),
    "a place before the test in": of(lambda N, ahead, first: range(first - 1, N)),
    "How far does a slice": of(lambda N, ahead, first: range(first, N - 1)),
    "that nobody had seen then": of(places_of_the_test, lambda xs, t, ahead, first: xs[t - 1]),
    "a step too old": of(places_of_the_test, lambda xs, t, ahead, first: xs[t - ahead - 1]),
    "at its beginning": of(places_of_the_test, lambda xs, t, ahead, first: xs[first - ahead]),
    "for the whole of it": of(places_of_the_test, lambda xs, t, ahead, first: xs[:first][-1]),
    "which nobody knows before the test is over": of(places_of_the_test, lambda xs, t, ahead, first: xs[first:].mean()),
    "an honest one": of(places_of_the_test, lambda xs, t, ahead, first: sum(xs[:first]) / first),
    "which nobody knows yet": of(places_of_the_test, lambda xs, t, ahead, first: np.mean(xs)),
}


@pytest.mark.parametrize("sentence", ANSWERS)
def test_a_classic_mistake_of_somebody_else_is_known(sentence, capsys):
    assert sentence in says(capsys, exercises.skill, ANSWERS[sentence])


def test_it_is_the_skill_of_the_library():
    xs, said, ahead, first = exercises.skill.probes[1]
    wrong, baseline = said[first:] - xs[first:], xs[first - ahead:-ahead] - xs[first:]
    assert np.isclose(exercises.skill_of(xs, said, ahead, first), failures.skill(wrong, baseline))


def test_in_every_probe_the_years_before_the_test_look_better_than_the_test():
    for xs, said, _, first in exercises.skill.probes:
        assert np.std(said[:first] - xs[:first]) < np.std(said[first:] - xs[first:])
