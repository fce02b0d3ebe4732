"""Change one English word, and see which French words change: phrases of an article, two adjectives and a noun.

They are "the small red house" in English and "la petite maison rouge" in French, whichever words stand in them; so the
four French words can be compared place by place. Lesson 12.
"""

import numpy as np

from lessons_lib.lessons.applications.translation import (
    BEFORE,
    BEHIND,
    BY_LENGTH,
    FEMININE,
    FRENCH_ORDER,
    MASCULINE,
    NOUNS,
    french,
)

PLACES = FRENCH_ORDER  # article, before, noun, behind: the four French words
FULL = BY_LENGTH[4]
GENDERS = {gender: [noun for noun in NOUNS if NOUNS[noun][2] == gender] for gender in (MASCULINE, FEMININE)}
OTHER = {MASCULINE: FEMININE, FEMININE: MASCULINE}


def _another(words, word, luck):
    """One of the other words."""
    rest = [one for one in words if one != word]
    return rest[luck.integers(len(rest))]


def _noun(one, luck, gender):
    return one._replace(noun=_another(GENDERS[gender], one.noun, luck))


# What is changed in English -> which noun phrases it can be done to, and the noun phrase that it makes
CHANGES = {
    "the → a": (lambda one: one.article == "the" and not one.several, lambda one, luck: one._replace(article="a")),
    "small → big, ...": (None, lambda one, luck: one._replace(before=_another(BEFORE, one.before, luck))),
    "red → green, ...": (None, lambda one, luck: one._replace(behind=_another(BEHIND, one.behind, luck))),
    "noun → same gender": (None, lambda one, luck: _noun(one, luck, NOUNS[one.noun][2])),
    "noun → other gender": (None, lambda one, luck: _noun(one, luck, OTHER[NOUNS[one.noun][2]])),
    "house → houses, ...": (lambda one: one.article == "the" and not one.several,
                            lambda one, luck: one._replace(several=True)),
}


def changed_pairs(change, count=200, seed=0, leave_out=()):
    """`count` pairs of phrases that differ in one English word, as `change`, one of CHANGES, says: a list of
    (phrase, phrase). None of `leave_out`, a collection of phrases, is among them."""
    where, make = CHANGES[change]
    luck, leave_out, found = np.random.default_rng([seed, list(CHANGES).index(change), 14]), set(leave_out), []
    may = [one for one in FULL if where is None or where(one)]
    while len(found) < count:
        one = may[luck.integers(len(may))]
        both = (one,), (make(one, luck),)
        if not leave_out.intersection(both):
            found.append(both)
    return found


def places_changed(said, other):
    """Which of the four places differ in two French texts: bools (4,). A text of another length differs in all that it
    lacks, and has no fifth place."""
    one, two = ((text.split() + [""] * len(PLACES))[:len(PLACES)] for text in (said, other))
    return np.array([a != b for a, b in zip(one, two, strict=True)])


def table(pairs, said):
    """What changes, over pairs of phrases: {"changed": the share of pairs in which each of the four French words
    changes (4,), "words": how many change, on average, "as in French": the share of pairs in which just those places
    change that change in French}. `said` is phrase -> text."""
    found = np.array([places_changed(said(one), said(two)) for one, two in pairs])
    truth = np.array([places_changed(french(one), french(two)) for one, two in pairs])
    return {"changed": found.mean(axis=0), "words": found.sum(axis=1).mean(),
            "as in French": (found == truth).all(axis=1).mean()}
