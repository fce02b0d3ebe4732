"""Bits per letter: classic mistakes, as somebody else would write them, are told their own sentence."""

from math import log, log2
from statistics import mean, median

import pytest

from lessons_lib.lessons.applications import exercises
from tests.interactive.checked import says


def came(shares, letters):
    return [float(shares[letters[t + 1]][t]) for t in range(len(letters) - 1)]


def of(do):
    return lambda shares, letters: do(came(shares, letters))


def of_now(do, skip=0, stop=None):
    return lambda shares, letters: do([shares[letter][t] for t, letter in enumerate(letters)][skip:stop])


def bits(found):
    return mean(-log2(share) for share in found)


MISTAKES = {
    "These are nats".lower(): of(lambda found: mean(-log(share) for share in found)),
    "counts digits": of(lambda found: bits(found) * log(2) / log(10)),
    "the sign is turned": of(lambda found: -bits(found)),
    "bits of the whole text": of(lambda found: bits(found) * len(found)),
    "the first one included": of(lambda found: bits(found) * len(found) / (len(found) + 1)),
    "and then one logarithm": of(lambda found: -log2(mean(found))),
    "this is the perplexity": of(lambda found: 2 ** bits(found)),
    "mean share of the letters that came": of(mean),
    "went to other letters": of(lambda found: 1 - mean(found)),
    "how often the favourite came": lambda shares, letters: mean(
        float(shares[letters[t + 1]][t] == max(shares[:, t])) for t in range(len(letters) - 1)),
    "which the model has read by then": of_now(bits),
    "has just read": of_now(bits, stop=-1),
    "leave out the first letter, rightly": of_now(bits, skip=1),
    "to the wrong side": lambda shares, letters: bits([shares[letters[t - 1]][t] for t in range(1, len(letters))]),
    "goes round the end": lambda shares, letters: bits(
        [shares[letters[(t + 1) % len(letters)]][t] for t in range(len(letters))]),
    "(its entropy). Whether it is right": lambda shares, letters: mean(
        sum(-p * log2(p) for p in column) for column in shares.T[:-1].tolist()),
    "share of the favourite, whatever came": lambda shares, letters: bits([max(column) for column in shares.T[:-1]]),
    "one by one": of(lambda found: [-log2(share) for share in found]),
    "1 minus the share into the logarithm": of(lambda found: bits([1 - share for share in found])),
    "the median": of(lambda found: median(-log2(share) for share in found)),
}


@pytest.mark.parametrize("words, answer", MISTAKES.items(), ids=MISTAKES)
def test_a_mistake_written_in_another_way_gets_its_sentence(words, answer, capsys):
    said = says(capsys, exercises.bits, answer)
    assert said.startswith("Not yet: ") and words in said


def test_another_right_way_is_right(capsys):
    assert says(capsys, exercises.bits, of(bits)).startswith("Correct")


def test_every_column_of_a_probe_is_of_shares():
    for shares, letters in exercises.bits.probes:
        assert abs(shares.sum(axis=0) - 1).max() < 1e-12 and shares.shape == (len(shares), len(letters))
