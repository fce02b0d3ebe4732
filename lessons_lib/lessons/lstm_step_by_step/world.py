"""A made-up small English in which the verb and the pronoun depend on the subject, some words back.

    the boys near the river often see a dog when they walk . the girl likes a kite near the trees when she sings .

The verbs take the subject's number (see, sees), the pronoun its gender and number (she, he, they). What stands between
says nothing of either: the places have a number too, and it must not be taken for the subject's. The dependency is the
example of Christopher Olah's "Understanding LSTM networks", 2015; the grammar and its words are ours.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from lessons_lib.worlds.next_word import NextWord

SHE, HE, PLURAL, SINGULAR = 1, -1, 1, -1
PRONOUNS = ("she", "he", "they")
SUBJECTS = {
    (SHE, SINGULAR): ("girl", "woman", "queen", "sister", "mother", "aunt"),
    (SHE, PLURAL): ("girls", "women", "queens", "sisters", "mothers", "aunts"),
    (HE, SINGULAR): ("boy", "man", "king", "brother", "father", "uncle"),
    (HE, PLURAL): ("boys", "men", "kings", "brothers", "fathers", "uncles"),
}
PLACES = ("river", "rivers", "tree", "trees", "house", "houses")
ADVERBS, THINGS = ("often", "never", "always"), ("dog", "bird", "kite", "boat")
SEEING = {SINGULAR: ("sees", "likes", "draws", "finds"), PLURAL: ("see", "like", "draw", "find")}
SINGING = {SINGULAR: ("sings", "smiles", "rests", "walks"), PLURAL: ("sing", "smile", "rest", "walk")}
NEXT = {  # after each slot of a sentence: the slots that may follow, each as likely as it is often named
    "the": ("subject",), "subject": ("near", "near", "adverb", "verb"),
    "near": ("the place",), "the place": ("place",), "place": ("adverb", "verb"), "adverb": ("verb",),
    "verb": ("a",), "a": ("thing",), "thing": ("by", "when"),
    "by": ("the other place",), "the other place": ("other place",), "other place": ("when",),
    "when": ("pronoun",), "pronoun": ("second verb",), "second verb": (".",), ".": ("the",),
}
FIXED = {"the": ("the",), "near": ("near",), "the place": ("the",), "place": PLACES, "adverb": ADVERBS, "a": ("a",),
         "thing": THINGS, "by": ("near",), "the other place": ("the",), "other place": PLACES, "when": ("when",),
         ".": (".",)}
VOCABULARY = tuple(dict.fromkeys([*sum(FIXED.values(), ()), *PRONOUNS, *sum(SEEING.values(), ()),
                                  *sum(SINGING.values(), ()), *sum(SUBJECTS.values(), ())]))
KIND = {noun: kind for kind, nouns in SUBJECTS.items() for noun in nouns}


def features(word):
    """What a reader knows of a word: (new subject?, gender, number) as (1 or 0, +1 she or -1 he, +1 plural or -1)."""
    return (1, *KIND[word]) if word in KIND else (0, 0, 0)


def words_at(slot, subject):
    """The words that may stand in a slot, all alike in chance, when `subject` is the (gender, number) in force."""
    if slot == "subject":
        return tuple(KIND)
    if slot == "pronoun":
        return ("they" if subject[1] == PLURAL else "she" if subject[0] == SHE else "he",)
    return {"verb": SEEING, "second verb": SINGING}[slot][subject[1]] if slot not in FIXED else FIXED[slot]


@cache
def may_follow(slot, subject):
    """Every (slot, word) that may come next, and its exact chance: {("verb", "sees"): 0.0625, ...}."""
    chances = {}
    for after in NEXT[slot]:
        words = words_at(after, subject)
        for word in words:
            chances[after, word] = chances.get((after, word), 0) + 1 / len(NEXT[slot]) / len(words)
    return chances


def parse(text):
    """Where a text of this grammar stands after each word: a list of (slot, subject in force).

    It starts with a sentence. ValueError names the first word that cannot stand where it does.
    """
    slot, subject, places = ".", None, []
    for n, word in enumerate(text.split(), 1):
        fitting = [after for after, said in may_follow(slot, subject) if said == word]
        if not fitting:
            may = sorted({said for _, said in may_follow(slot, subject)})
            raise ValueError(f"text must follow the grammar; word {n} is {word!r}, and here may come "
                             f"{', '.join(may[:6])}{' ...' if len(may) > 6 else ''}")
        slot = fitting[0]
        subject = KIND[word] if slot == "subject" else subject
        places.append((slot, subject))
    return places


def every_way():
    """All eight ways through a sentence: tuples of slots, from "the" to "."."""
    ways = [("the",)]
    while any(way[-1] != "." for way in ways):
        ways = [(*way, *more) for way in ways
                for more in ([()] if way[-1] == "." else [(slot,) for slot in dict.fromkeys(NEXT[way[-1]])])]
    return ways


@dataclass(frozen=True, eq=False)
class Text(NextWord):
    """B texts of T + 1 words side by side, each a row of sentences cut off at the end.

    words (T + 1, B) places in VOCABULARY; slots (T + 1, B) places in tuple(NEXT); gender, number (T + 1, B) +1 or -1
    of the subject in force, 0 before the first.
    """

    slots: np.ndarray
    gender: np.ndarray
    number: np.ndarray
    vocabulary = VOCABULARY

    def at(self, *slots):
        """(T + 1, B) bools: True where the word stands in one of these slots."""
        return np.isin(self.slots, [tuple(NEXT).index(slot) for slot in slots])


def texts(T, B, seed=0):
    """B texts of T + 1 words drawn from the grammar. `seed` is what default_rng takes, or a Generator to go on with.

    ValueError unless T and B are at least 1.
    """
    if T < 1 or B < 1:
        raise ValueError(f"T and B must be at least 1; got {T} and {B}")
    rng, slots = np.random.default_rng(seed), tuple(NEXT)
    luck, places = rng.random((B, T + 1)), {word: n for n, word in enumerate(VOCABULARY)}
    made = np.zeros((4, T + 1, B), int)
    for b in range(B):
        slot, subject = ".", None
        for t in range(T + 1):
            choices, upto = _ladder(slot, subject)
            slot, word = choices[np.searchsorted(upto, luck[b, t], side="right")]
            subject = KIND.get(word, subject)
            made[:, t, b] = places[word], slots.index(slot), *(subject or (0, 0))
    return Text(*made)


@cache
def _ladder(slot, subject):
    """The choices of `may_follow` and their chances added up, the last step exactly 1."""
    chances = may_follow(slot, subject)
    upto = np.cumsum(list(chances.values()))
    return list(chances), upto / upto[-1]
