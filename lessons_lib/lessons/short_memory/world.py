"""Made sentences in which one early word, the clue, decides the last one, the answer.

    I grew up in France .  we had a dog . they saw the river .  I speak fluent French
    the clouds are in the sky

The two examples are Christopher Olah's ("Understanding LSTM networks", 2015); the rest is made. The gap is the
number of words between clue and answer, the full stop counted as a word: 3 for the sky, 4 + 5 n for n filler sentences.
"""

from dataclasses import dataclass

import numpy as np

from lessons_lib.worlds.next_word import NextWord

LANGUAGES = {"France": "French", "Italy": "Italian", "Poland": "Polish", "Japan": "Japanese"}
PLACES = {"clouds": "sky", "fish": "sea", "books": "bag", "cows": "barn"}
FILLER = (("we", "they"), ("had", "saw", "liked"), ("a", "the"), ("dog", "house", "river", "garden"), (".",))
BEFORE, AFTER = ("I", "grew", "up", "in"), (".", "I", "speak", "fluent")
VOCABULARY = tuple(dict.fromkeys([*BEFORE, *LANGUAGES, *AFTER, *LANGUAGES.values(), *sum(FILLER, ()),
                                  *PLACES, "are", *PLACES.values()]))
SKY_GAP, SHORTEST_GAP = 3, len(AFTER)


def fillers(gap):
    """How many little sentences stand between clue and answer: 0, 1, 2, ... for 4, 9, 14, ...; else ValueError."""
    if gap < SHORTEST_GAP or (gap - SHORTEST_GAP) % len(FILLER):
        raise ValueError(f"gap must be {SKY_GAP} (the sky), or 4, 9, 14, ... (a language); got {gap}")
    return (gap - SHORTEST_GAP) // len(FILLER)


@dataclass(frozen=True, eq=False)
class Phrases(NextWord):
    """B sentences of T + 1 words side by side.

    words (T + 1, B) whole numbers, places in VOCABULARY: the last row holds the answers, row `clue` the clues.
    """

    clue: int
    vocabulary = VOCABULARY

    @property
    def asked(self):
        """(T, B) bools: only the last step's answer counts."""
        asked = np.zeros(self.targets.shape, bool)
        asked[-1] = True
        return asked

    @property
    def gap(self):
        """How many words stand between clue and answer."""
        return len(self.words) - 2 - self.clue


def phrases(gap, B, seed=0):
    """B sentences with `gap` words between clue and answer: about clouds for 3, about languages for 4, 9, 14, ...

    At every place each word comes equally often, in an order of its own. `seed` is what default_rng takes, or a
    Generator to go on with. ValueError for another gap.
    """
    if B < 1:
        raise ValueError(f"B must be at least 1 sentence; got {B}")
    if gap == SKY_GAP:
        pairs, frame = PLACES, [("the",), tuple(PLACES), ("are",), ("in",), ("the",)]
    else:
        pairs = LANGUAGES
        frame = [*((word,) for word in BEFORE), tuple(LANGUAGES), (AFTER[0],), *FILLER * fillers(gap),
                 *((word,) for word in AFTER[1:])]
    rng = np.random.default_rng(seed)
    clue = frame.index(tuple(pairs))
    rows = [np.array([VOCABULARY.index(word) for word in words])[rng.permutation(np.arange(B) % len(words))]
            for words in frame]
    answers = {VOCABULARY.index(a): VOCABULARY.index(b) for a, b in pairs.items()}
    return Phrases(np.array([*rows, [answers[word] for word in rows[clue]]]), clue)


def best_share(gap, seen):
    """The best share of right answers for anyone who sees the last `seen` words only: exact, of four clues alike."""
    return 1.0 if seen > gap else 1 / len(LANGUAGES)
