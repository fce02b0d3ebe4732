"""A small English and a small French: noun phrases, alone or two with an "and". Lesson 12.

In French an article and an adjective take the noun's gender and number; some adjectives stand before the noun, most
behind it; and in careful French "des" becomes "de" before an adjective (de petites maisons). No word that may follow an
article begins with a vowel or a mute h, so that nothing is elided (l'arbre) and no "a" is an "an".
"""

from collections import namedtuple
from itertools import product

import numpy as np

from lessons_lib.nets.checks import size
from lessons_lib.nets.lstm import lstm_step
from lessons_lib.nets.one_hot import one_hot

MASCULINE, FEMININE = "masculine", "feminine"
_NOUNS = {
    MASCULINE: "garden jardin, book livre, cat chat, dog chien, bridge pont, train train, wall mur, bed lit, bag sac, "
               "hat chapeau x, boat bateau x, field champ",
    FEMININE: "house maison, table table, car voiture, door porte, flower fleur, window fenêtre, chair chaise, "
              "street rue, lamp lampe, shirt chemise, key clé, cow vache",
}
# English -> the French forms: masculine and feminine of one, masculine and feminine of several
BEFORE = {"small": "petit petite petits petites", "big": "grand grande grands grandes",
          "good": "bon bonne bons bonnes", "beautiful": "beau belle beaux belles"}
BEHIND = {"red": "rouge rouge rouges rouges", "green": "vert verte verts vertes",
          "white": "blanc blanche blancs blanches", "black": "noir noire noirs noires",
          "grey": "gris grise gris grises", "round": "rond ronde ronds rondes"}
ARTICLES = {("the", False): "le la", ("a", False): "un une", ("the", True): "les les", ("some", True): "des des"}
NOUNS = {words[0]: (words[1], words[1] + (words[2] if len(words) > 2 else "s"), gender)
         for gender, rows in _NOUNS.items() for row in rows.split(", ") for words in [row.split()]}

# One noun phrase: "the" | "a" | "some", whether of several, an adjective of BEFORE or "", one of BEHIND or "", the noun
NounPhrase = namedtuple("NounPhrase", "article several before behind noun")
# One word of English with its French: what kind of word it is, and the two words
Pair = namedtuple("Pair", "kind english french")
KINDS = ("article", "before", "behind", "noun", "and")
FRENCH_ORDER = ("article", "before", "noun", "behind")


def pairs(one):
    """A noun phrase, word by word in English order, each with its French: a list of Pairs."""
    singular, plural, gender = NOUNS[one.noun]
    form = 2 * one.several + (gender == FEMININE)
    article = ARTICLES[one.article, one.several].split()[gender == FEMININE]
    said = [Pair("article", one.article, "de" if article == "des" and one.before else article)]
    for kind, table in (("before", BEFORE), ("behind", BEHIND)):
        if word := getattr(one, kind):
            said.append(Pair(kind, word, table[word].split()[form]))
    return [*said, Pair("noun", one.noun + "s" * one.several, plural if one.several else singular)]


def all_pairs(phrase):
    """The same for a phrase, a tuple of one or two noun phrases."""
    first, *others = map(pairs, phrase)
    return sum(([Pair("and", "and", "et"), *other] for other in others), first)


def english(phrase) -> str:
    """ "the small red house and a cat"."""
    return " ".join(pair.english for pair in all_pairs(phrase))


def french(phrase) -> str:
    """ "la petite maison rouge et un chat"."""
    return " et ".join(" ".join(pair.french for pair in sorted(
        pairs(one), key=lambda pair: FRENCH_ORDER.index(pair.kind))) for one in phrase)


SINGLES = tuple(NounPhrase(*article, before, behind, noun) for noun, article, before, behind
                in product(NOUNS, ARTICLES, ("", *BEFORE), ("", *BEHIND)))
ENGLISH = tuple(dict.fromkeys(["and", *(word for one in SINGLES for word in english([one]).split())]))
FRENCH = tuple(dict.fromkeys([".", "et", *(word for one in SINGLES for word in french([one]).split())]))  # "." ends
BY_LENGTH = {n: [one for one in SINGLES if 2 + bool(one.before) + bool(one.behind) == n] for n in (2, 3, 4)}
# The noun phrases of a phrase by their words, alone and with an "and": those that a net is trained on, 2 to 6 words
# in all, and longer ones
ALONE, SHORT, LONG = ((2,), (3,), (4,)), ((2, 2), (2, 3), (3, 2)), ((3, 3), (2, 4), (4, 2), (3, 4), (4, 3), (4, 4))
USUAL, LONGER, LONGEST = (ALONE, SHORT), (LONG,), 6


def length(phrase) -> int:
    """How many English words a phrase has."""
    return sum(2 + bool(one.before) + bool(one.behind) for one in phrase) + len(phrase) - 1


def meetings(phrase) -> set:
    """Which nouns meet which adjectives in it: a set of (noun, adjective)."""
    return {(one.noun, word) for one in phrase for word in (one.before, one.behind) if word}


class Split:
    """Phrases to train on, and three kinds of phrases that are not among them, drawn by `seed`: lists of phrases.

    train: `count` phrases of 2 to 6 words, every other with an "and". Of those that are asked, all words, English and
    French, occur in train: `new`, of the same kind; `strangers`, in which a noun meets an adjective that it never met
    in training (of the ten adjectives, one for each noun is kept `apart`); `longer`, of 7, 8 and 9 words. With
    longer=True every third phrase to train on has 7, 8 or 9 words, too.
    """

    def __init__(self, seed=0, count=4000, asked=300, longer=False):
        self.seed = seed
        self._rng, self._seen, words = np.random.default_rng([seed, 12]), set(), (*BEFORE, *BEHIND)
        self.apart = {(noun, words[self._rng.integers(len(words))]) for noun in NOUNS}
        spare = 2 * asked
        drawn = {"new": self._draw(spare, USUAL), "strangers": self._draw(spare, USUAL, strangers=True),
                 "longer": self._draw(spare, LONGER)}
        self.train = self._draw(size("count", count), USUAL + LONGER * longer)
        known = {word for phrase in self.train for pair in all_pairs(phrase) for word in pair[1:]}
        for name, phrases in drawn.items():
            kept = (one for one in phrases if all(known.issuperset(pair[1:]) for pair in all_pairs(one)))
            setattr(self, name, list(kept)[:asked])

    def _draw(self, count, shapes, strangers=False):
        """So many phrases that have not been drawn yet; `shapes` are the kinds of them that take turns."""
        found, luck = [], self._rng
        while len(found) < count:
            shape = shapes[len(found) % len(shapes)]
            lengths = shape[luck.integers(len(shape))]
            phrase = tuple(BY_LENGTH[n][luck.integers(len(BY_LENGTH[n]))] for n in lengths)
            if phrase not in self._seen and bool(meetings(phrase) & self.apart) == strangers:
                self._seen.add(phrase)
                found.append(phrase)
        return found


def listed(phrases) -> str:
    """Phrases in lines, English and French."""
    wide = max(len(english(phrase)) for phrase in phrases)
    return "\n".join(f"{english(phrase):{wide}}   {french(phrase)}" for phrase in phrases)


def numbers(words, vocabulary, name="text"):
    """Words as their places in a vocabulary. ValueError for a word that is not in it, or for none."""
    unknown = [word for word in words if word not in vocabulary]
    if unknown or not words:
        raise ValueError(f"{name} must be of the {len(vocabulary)} words that it has learned, as \"the red house\" is; "
                         f"got {unknown[0] if unknown else 'no word'!r}")
    return [vocabulary.index(word) for word in words]


def padded(texts, vocabulary, end=()):
    """Texts as columns of numbers, with `end` after each: (T, B), 0 behind a text that is shorter, and lengths (B,)."""
    rows = [numbers(text.split(), vocabulary) + [*end] for text in texts]
    lengths = np.array([len(row) for row in rows])
    return np.array([row + [0] * (lengths.max() - len(row)) for row in rows]).T, lengths


def reading(texts):
    """English phrases, texts, as the encoder reads them: xs (T, D_in, B), and their lengths (B,)."""
    labels, lengths = padded(texts, ENGLISH)
    return one_hot(labels, len(ENGLISH)), lengths


def step(decoder, word, h, c):
    """One step of a decoder, which reads the word of this number: the scores (K, 1) of the next, and h and c."""
    h, c = lstm_step(one_hot(np.array([word]), decoder.K), h, c, decoder)
    return decoder.W_hy @ h + decoder.b_y, h, c
