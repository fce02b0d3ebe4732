"""A children's book of five words: Doug saw Jane. Jane saw Spot. Spot saw Doug.

The book and its three mistakes are Brandon Rohrer's ("How recurrent neural networks and long short-term memory work").
Words are whole numbers, places in WORDS. A book is a tuple of them and starts after ".". The chances of the next word
come from `shares(book)`, any function that gives a chance for each of the five words; nothing here knows what a net is.
"""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import permutations, product

import numpy as np

WORDS = ("Doug", "Jane", "Spot", "saw", ".")
NAMES, SAW, STOP = (0, 1, 2), 3, 4
RULE = tuple((a, SAW, b, STOP) for a, b in permutations(NAMES, 2))     # a name saw a different name: 6 sentences
CYCLE = ((0, SAW, 1, STOP), (1, SAW, 2, STOP), (2, SAW, 0, STOP))      # the same three for ever, as in the first book
START = (STOP,)
MISTAKES = ("sees itself", "runs on", "stops short")
KINDS = ("grammatical", *MISTAKES, "no sense")

Shares = Callable[[tuple[int, ...]], Sequence]


def read(text: str) -> tuple[int, ...]:
    """A text as places in WORDS: "Doug saw Jane." -> (0, 3, 1, 4). ValueError for a word that is not in it."""
    words = text.replace(".", " . ").split()
    for word in words:
        if word not in WORDS:
            raise ValueError(f"text must be made of the words {' '.join(WORDS)}; got {word!r}")
    return tuple(WORDS.index(word) for word in words)


def tell(words: Sequence[int]) -> str:
    """Places in WORDS as a text: (0, 3, 1, 4) -> "Doug saw Jane."."""
    return " ".join(WORDS[word] for word in words).replace(" .", ".")


def tell_all(sentences: Sequence[Sequence[int]]) -> str:
    """Sentences one after the other, as a text."""
    return " ".join(map(tell, sentences))


def judged(sentences: Sequence[Sequence[int]]) -> list[tuple[str, str]]:
    """(its text, its kind) for each sentence."""
    return [(tell(sentence), kind(sentence)) for sentence in sentences]


def weighed(shares: Shares, longest: int) -> list[tuple[str, str, object]]:
    """(its text, its kind, its chance) for every sentence that is over after at most `longest` words."""
    return [(tell(sentence), kind(sentence), chance) for sentence, chance in all_sentences(shares, longest)
            if sentence[-1] == STOP]


def sentence_now(book: Sequence[int]) -> tuple[int, ...]:
    """What has been said since the last "."; () at the start of a sentence."""
    words = tuple(book)
    return words if STOP not in words else words[len(words) - words[::-1].index(STOP):]


def may_follow(sentence: Sequence[int]) -> tuple[int, ...]:
    """The words with which the rule goes on after this beginning of a sentence; () once it is wrong or complete."""
    said = tuple(sentence)
    return tuple(dict.fromkeys(whole[len(said)] for whole in RULE
                               if len(said) < len(whole) and whole[:len(said)] == said))


def kind(sentence: Sequence[int]) -> str:
    """What a sentence is, by the first word at which it leaves the rule; its fourth word decides at the latest.

    "grammatical" (the whole of a sentence of the rule), "sees itself" (Doug saw Doug), "runs on" (a second saw),
    "stops short" (a "." before there is an object), "no sense" (any other wrong word), or "begun" (right so far).
    """
    said = tuple(sentence)
    for n, word in enumerate(said):
        if word not in may_follow(said[:n]):
            return _mistake(said[:n], word)
    return "grammatical" if said in RULE else "begun"


def _mistake(right: tuple[int, ...], word: int) -> str:
    if word == STOP and right:
        return "stops short"
    if len(right) == 3 and word == SAW:
        return "runs on"
    return "sees itself" if len(right) == 2 and word == right[0] else "no sense"


def one_step_shares(corpus=RULE) -> list[list[Fraction]]:
    """What follows each word in the long run of a book whose sentences all come equally often: a 5 x 5 table,
    [next word][last word], of which each column adds up to 1. The rule and the cycle have the very same one."""
    counts = [[0] * 5 for _ in WORDS]
    for sentence in corpus:
        for last, word in zip((STOP, *sentence), sentence, strict=False):
            counts[word][last] += 1
    return [[Fraction(count, sum(row[last] for row in counts)) for last, count in enumerate(row)] for row in counts]


def one_step(book: Sequence[int]) -> list[Fraction]:
    """The best that a guesser who knows the last word only can say: exact chances of the five words."""
    return [row[book[-1]] for row in one_step_shares()]


def rule(book: Sequence[int]) -> list[Fraction]:
    """The chances of the five words in the book of the rule, all sentences alike. Of a book that is right so far."""
    right = may_follow(sentence_now(book))
    return [Fraction(word in right, len(right)) for word in range(5)]


def all_sentences(shares: Shares, longest: int, book=START, least=0) -> Iterator[tuple[tuple[int, ...], object]]:
    """Every sentence of up to `longest` words (the "." counts) that may come next, with its chance, shortest first.

    What is not over after `longest` words comes last, cut there. Beginnings with a chance of `least` or less are left
    out. The chances are products of what `shares` gives: exact where it gives Fractions.
    """
    begun = [((), 1)]
    for _ in range(longest):
        longer = []
        for said, chance in begun:
            for word, share in enumerate(shares((*book, *said))):
                if chance * share > least:
                    longer.append(((*said, word), chance * share))
        yield from (one for one in longer if one[0][-1] == STOP)
        begun = [one for one in longer if one[0][-1] != STOP]
    yield from begun


def chances(shares: Shares, book=START) -> dict[str, object]:
    """How the next sentence turns out: kind -> chance, for the five KINDS. Exact: no sentence is followed beyond its
    first mistake, and there are 13 beginnings without one."""
    found, begun = dict.fromkeys(KINDS, 0), [((), 1)]
    for said, chance in begun:
        for word, share in enumerate(shares((*book, *said))):
            sentence = (*said, word)
            what = kind(sentence)
            if what == "begun":
                begun.append((sentence, chance * share))
            else:
                found[what] += chance * share
    return found


def beginnings(count: int) -> np.ndarray:
    """Every book of `count` sentences of the rule, as columns: whole numbers (1 + 4 count, 6 ** count), "." first."""
    return np.array([START + sum(book, ()) for book in product(RULE, repeat=count)]).T


def page(shares: Shares, words: int, seed=0, book=START) -> tuple[int, ...]:
    """Write so many words, each drawn by its share. `seed` is what default_rng takes, or a Generator to go on with."""
    rng, written = np.random.default_rng(seed), tuple(book)
    for luck in rng.random(words):
        steps = np.cumsum(np.array(shares(written), float))
        written += (min(int(np.searchsorted(steps, luck * steps[-1], side="right")), len(WORDS) - 1),)
    return written[len(book):]


def split(words: Sequence[int]) -> list[tuple[int, ...]]:
    """A page as its sentences, each with its "."; what is not over comes last."""
    found = [()]
    for word in words:
        found[-1] += (word,)
        if word == STOP:
            found.append(())
    return found if found[-1] else found[:-1]
