"""What one would try before a net, on the phrases of translation.py: dictionaries, and the most frequent phrase.

Each learns from a list of phrases, and `translate` gives the French of one. A net gets texts alone; these get more, all
that the world knows of a phrase but its French: what kind of word each word is, and, for the training phrases, which
French word stands for which English one. One of them, in texts_alone.py, gets texts, too.
"""

from collections import Counter, defaultdict
from functools import cached_property

from lessons_lib.lessons.applications.texts_alone import TextsAlone
from lessons_lib.lessons.applications.translation import FRENCH_ORDER, all_pairs, french, pairs


class MostFrequent:
    """It says the French phrase that it has heard most often, the first of them in a tie, whatever it is asked."""

    name = "the most frequent phrase"

    def __init__(self, train):
        self.said = Counter(map(french, train)).most_common(1)[0][0]

    def translate(self, phrase) -> str:
        return self.said


class WordForWord:
    """Each English word becomes the French word that stood for it most often. The order stays as in English."""

    name = "word for word"

    def __init__(self, train):
        self.found = defaultdict(Counter)
        for phrase in train:
            for one in phrase:
                for pair in pairs(one):
                    for key in self.keys(pair, one):
                        self.found[key][pair.french] += 1

    def keys(self, pair, one) -> list:
        """What a word is looked up by, in this order: the first that was met in training decides."""
        return [pair.english]

    def word(self, pair, one) -> str:
        """The French of a word of the noun phrase `one`; the English word itself if it was never met."""
        known = next((self.found[key] for key in self.keys(pair, one) if key in self.found), None)
        return known.most_common(1)[0][0] if known else pair.english

    def order(self, kinds) -> list:
        """In which order the words of a noun phrase are said, by their kinds."""
        return kinds

    def translate(self, phrase) -> str:
        said = []
        for one in phrase:
            words = {pair.kind: self.word(pair, one) for pair in pairs(one)}
            said.append(" ".join(words[kind] for kind in self.order(list(words))))
        return " et ".join(said)


class WordsInOrder(WordForWord):
    """The same, and then the French order that is most frequent for words of these kinds."""

    name = "word for word, in order"

    def __init__(self, train):
        super().__init__(train)
        self.orders = defaultdict(Counter)
        for phrase in train:
            for one in phrase:
                kinds = tuple(pair.kind for pair in pairs(one))
                self.orders[kinds][tuple(sorted(kinds, key=FRENCH_ORDER.index))] += 1

    def order(self, kinds):
        known = self.orders.get(tuple(kinds))
        return known.most_common(1)[0][0] if known else kinds


class WordsByNoun(WordsInOrder):
    """The same, but a word is looked up together with its noun and the kinds of its neighbours; if these three never
    met, with its noun; and else alone."""

    name = "with its noun, in order"

    def keys(self, pair, one):
        noun, kinds = pairs(one)[-1].english, tuple(other.kind for other in pairs(one))
        return [(pair.english, noun, kinds), (pair.english, noun), pair.english]


class WordsByAnalogy(WordsByNoun):
    """The same; but if word and noun never met, the nouns that did meet the word vote on its form. A noun has as many
    votes as there are words to which it and the one asked for do the same, less those to which they do not."""

    name = "by analogy, in order"

    def word(self, pair, one):
        noun = pairs(one)[-1].english
        if (pair.english, noun) in self.found:
            return super().word(pair, one)
        votes = Counter()
        for forms in self.by_noun.values():
            if pair.english in forms:
                both = forms.keys() & self.by_noun[noun].keys()
                votes[forms[pair.english]] += max(0, sum(1 if forms[word] == self.by_noun[noun][word] else -1
                                                         for word in both))
        return votes.most_common(1)[0][0] if any(votes.values()) else super().word(pair, one)

    @cached_property
    def by_noun(self):
        """{noun: {word: its French beside this noun}}."""
        found = defaultdict(dict)
        for key, counts in self.found.items():
            if isinstance(key, tuple) and len(key) == 2 and key[0] != key[1]:
                found[key[1]][key[0]] = counts.most_common(1)[0][0]
        return found


ALL = (MostFrequent, WordForWord, WordsInOrder, WordsByNoun, WordsByAnalogy, TextsAlone)


def words_right(said: str, phrase) -> float:
    """The share of a phrase's French words that stand where they should."""
    right = french(phrase).split()
    return sum(map(str.__eq__, said.split(), right)) / max(len(right), len(said.split()))


def example(train, phrase) -> str:
    """What each of them says of a phrase, in lines."""
    lines = [f"{made.name + ':':26} {made(train).translate(phrase)}" for made in ALL]
    return "\n".join([" ".join(pair.english for pair in all_pairs(phrase)), *lines, f"{'French:':26} {french(phrase)}"])
