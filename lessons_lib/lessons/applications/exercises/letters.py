"""Bits per letter: what a model's shares are worth on a text that came."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong


def bits_per_letter(shares, letters):
    bits = 0
    for t in range(1, len(letters)):
        bits = bits - np.log2(shares[letters[t], t - 1])
    return bits / (len(letters) - 1)


def _by_places(shares, letters):
    return -np.log2(_came(shares, letters)).mean()


def _by_one_hot(shares, letters):
    came = np.eye(len(shares))[:, letters[1:]]
    return float(-(came * np.log(shares[:, :-1])).sum() / np.log(2) / came.shape[1])


def _by_product(shares, letters):
    came = [float(column[letter]) for column, letter in zip(shares.T, letters[1:], strict=False)]
    return -np.log2(np.prod(came)) / len(came)


def _came(shares, letters):
    return shares[letters[1:], np.arange(len(letters) - 1)]


def _now(shares, letters):
    return shares[letters, np.arange(len(letters))]


def _of(value):
    """The mistake of someone who has the right shares and does something else with them."""
    return lambda shares, letters: value(_came(shares, letters))


bits = Exercise(
    "Write bits_per_letter(shares, letters): a model reads a text letter by letter. `letters` (T,) are the numbers of "
    "its letters, and column t of `shares` (K, T) is what the model says after it has read letter t: the share of each "
    "of K letters to come next. How many bits does it need per letter, for all letters but the first, of which nobody "
    "asked it?",
    right={"a loop": bits_per_letter, "places": _by_places, "one-hot": _by_one_hot, "a product": _by_product},
    wrong={
        "natural logarithm": Wrong(
            _of(lambda came: -np.log(came).mean()),
            "these are nats: you took the natural logarithm. A bit is a choice between two. Which logarithm counts "
            "those?"),
        "base 10": Wrong(
            _of(lambda came: -np.log10(came).mean()),
            "you took the logarithm to base 10, which counts digits. A bit is a choice between two. Which logarithm "
            "counts those?"),
        "turned sign": Wrong(
            _of(lambda came: np.log2(came).mean()),
            "the size is right, and the sign is turned: the logarithm of a share below 1 is negative, and nobody needs "
            "less than no bits."),
        "the sum": Wrong(
            _of(lambda came: -np.log2(came).sum()),
            "these are the bits of the whole text. So a longer text would make the model worse. How many are they per "
            "letter?"),
        "divided by all letters": Wrong(
            lambda shares, letters: -np.log2(_came(shares, letters)).sum() / len(letters),
            "you divide by the number of all letters, the first one included. Of how many was the model asked?"),
        "the mean first": Wrong(
            _of(lambda came: -np.log2(came.mean())),
            "you take the mean of the shares, and then one logarithm. So a letter that the model held for impossible "
            "would hardly cost anything. Which comes first, each letter's logarithm or the mean?"),
        "perplexity": Wrong(
            _of(lambda came: 2 ** -np.log2(came).mean()),
            "this is the perplexity: among so many letters, all alike, one would have to guess as hard. It is 2 to the "
            "power of what is wanted."),
        "the share itself": Wrong(
            _of(np.mean),
            "this is the mean share of the letters that came. To be turned into bits, a share goes through a "
            "logarithm. Which one, and when?"),
        "one less the share": Wrong(
            _of(lambda came: (1 - came).mean()),
            "this is the mean share that went to other letters. To be turned into bits, a share goes through a "
            "logarithm."),
        "hits": Wrong(
            lambda shares, letters: float((shares[:, :-1].max(axis=0) == _came(shares, letters)).mean()),
            "this counts how often the favourite came. But a model that gave it 0.3 and one that gave it 0.9 would get "
            "the same. What do the shares themselves say?"),
        "misses": Wrong(
            lambda shares, letters: float((shares[:, :-1].max(axis=0) != _came(shares, letters)).mean()),
            "this counts how often another letter came than the favourite. But being sure and wrong costs more bits "
            "than being unsure and wrong. What do the shares themselves say?"),
        "the letter just read": Wrong(
            lambda shares, letters: -np.log2(_now(shares, letters)).mean(),
            "you ask column t for the share of letter t, which the model has read by then. Which letter does that "
            "column speak of?"),
        "the letter just read, but the last": Wrong(
            lambda shares, letters: -np.log2(_now(shares, letters)[:-1]).mean(),
            "you ask each column for the share of the very letter that the model has just read. Which letter does "
            "column t speak of?"),
        "the letter just read, but the first": Wrong(
            lambda shares, letters: -np.log2(_now(shares, letters)[1:]).mean(),
            "you leave out the first letter, rightly, and then ask column t for letter t. But column t speaks of the "
            "letter after that. Which column speaks of letter 1?"),
        "the letter before": Wrong(
            lambda shares, letters: -np.log2(shares[letters[:-1], np.arange(1, len(letters))]).mean(),
            "you shift by one, and to the wrong side: column t is asked for the letter before. Does the model foretell "
            "what was, or what comes?"),
        "round the end": Wrong(
            lambda shares, letters: -np.log2(shares[np.roll(letters, -1), np.arange(len(letters))]).mean(),
            "your last column is asked for the *first* letter of the text: something goes round the end, as np.roll "
            "does. What comes after the last letter, nobody knows: leave that column out."),
        "what it expects": Wrong(
            lambda shares, letters: -(shares[:, :-1] * np.log2(shares[:, :-1])).sum(axis=0).mean(),
            "these are the bits that the model *expects* to need, by its own shares (its entropy). Whether it is "
            "right, only the letters that came can tell. Where do they stand in your function?"),
        "what it expects, all": Wrong(
            lambda shares, letters: -(shares * np.log2(shares)).sum(axis=0).mean(),
            "these are the bits that the model *expects* to need, by its own shares (its entropy), and the letters "
            "that came do not count. What was the share of each of those?"),
        "of the favourite": Wrong(
            lambda shares, letters: -np.log2(shares[:, :-1].max(axis=0)).mean(),
            "you take the share of the favourite, whatever came. So a model that is always sure would be good, right "
            "or wrong. Which letter's share counts?"),
        "over all letters": Wrong(
            lambda shares, letters: -np.log2(shares[:, :-1]).mean(),
            "you take the mean over all K letters, those that did not come as well. Which one of each column counts?"),
        "one by one": Wrong(
            _of(lambda came: -np.log2(came)),
            "these are the bits of each letter, one by one, and they are right. One number is wanted: how many per "
            "letter, in the mean?"),
        "one less in the logarithm": Wrong(
            _of(lambda came: -np.log2(1 - came).mean()),
            "you put 1 minus the share into the logarithm. That makes a letter cheap where the model held it for "
            "impossible. Should it be cheap or dear?"),
        "the median": Wrong(
            _of(lambda came: np.median(-np.log2(came))),
            "you take the median, so that the few letters that surprised the model most cost nothing. All letters have "
            "to be written down: which middle counts all of them?"),
    },
    probes=[(np.array(shares), np.array(letters)) for shares, letters in (
        ([[0.5, 0.2, 0.1, 0.6], [0.25, 0.7, 0.3, 0.3], [0.25, 0.1, 0.6, 0.1]], [0, 1, 2, 1]),
        ([[0.75, 0.5, 0.125], [0.25, 0.5, 0.875]], [1, 0, 0]),
        ([[0.1, 0.4, 0.3, 0.2, 0.15, 0.6], [0.2, 0.3, 0.3, 0.5, 0.05, 0.1], [0.3, 0.1, 0.15, 0.2, 0.7, 0.1],
          [0.4, 0.2, 0.25, 0.1, 0.1, 0.2]], [3, 0, 2, 2, 1, 0]),
        ([[0.0625, 0.5], [0.9375, 0.5]], [1, 0]))],
    hints=["What was the share of the first letter that was asked? Column 0 of `shares` speaks of `letters[1]`: "
           "`shares[letters[1], 0]`.",
           "Go through the letters from the second one on, `for t in range(1, len(letters)):`. Which column speaks of "
           "letter t?",
           "A share of 1/2 costs one bit, of 1/4 two: −log2 of the share. Then the mean."],
    praise="By this one number a counter and a net can be compared, and a ZIP program too: it is the length of the "
           "text, if the model's shares are made into a code.",
)
