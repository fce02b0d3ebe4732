"""A dictionary that is made from texts alone: it finds out by counting which words belong together.

It gets what the nets get, phrases in English and in French, and is told two things more: that "and" is "et", and that
in English the noun is the last word of a noun phrase.
"""

from collections import Counter, defaultdict

from lessons_lib.lessons.applications.translation import english, french

NOUN = "the noun"  # stands for any noun where a word is looked up by the one that follows it


class TextsAlone:
    """Each French word stands for the English word that it meets most faithfully. From there on it counts: on which
    side of the noun a word stands, and which form it takes beside this noun, before this next word. If word and noun
    never met, the nouns that did meet the word vote, as with WordsByAnalogy."""

    name = "from texts alone"

    def __init__(self, train):
        halves = [halved for phrase in train for halved in zip(
            parts(english(phrase), " and "), parts(french(phrase), " et "), strict=True)]
        stands_for = aligned(halves)
        self.side, self.before, self.beside = Counter(), defaultdict(Counter), defaultdict(lambda: defaultdict(Counter))
        for words, said in halves:
            meant, noun = [stands_for[word] for word in said], words[-1]
            if noun in meant:
                place = meant.index(noun)
                for k, (word, form) in enumerate(zip(meant, said, strict=True)):
                    self.side[word] += (k > place) - (k < place)
                    self.before[word, self._next(meant[k:], noun)][form] += 1
                    self.beside[noun][word][form] += 1

    def translate(self, phrase) -> str:
        """The French of a phrase, of which it reads the English text."""
        return " et ".join(" ".join(self._said(words)) for words in parts(english(phrase), " and "))

    def _said(self, words):
        """One noun phrase, word by word."""
        *others, noun = words
        order = [*(word for word in others if self.side[word] < 0), noun,
                 *(word for word in others if self.side[word] >= 0)]
        return [self._form(word, noun, self._next(order[k:], noun)) for k, word in enumerate(order)]

    def _form(self, word, noun, after):
        """The French of a word beside a noun, before what comes next; the English word itself if it was never met."""
        forms = self.before.get((word, after)) or Counter(
            form for met in self.beside.values() for form in met.get(word, ()))
        known = self.beside[noun].get(word, {}) if noun in self.beside else {}
        votes = Counter({form: known[form] for form in forms if form in known}) or self._votes(word, noun, forms)
        return (votes or forms or Counter([word])).most_common(1)[0][0]

    def _votes(self, word, noun, forms):
        """For each form the votes of the nouns that met the word in it: as many as there are words to which noun and
        noun do the same, less those to which they do not."""
        votes, own = Counter(), self.beside.get(noun, {})
        for met in self.beside.values():
            for form in forms:
                if form in met.get(word, ()):
                    votes[form] += max(0, sum(1 if met[one].keys() & own[one].keys() else -1
                                              for one in met.keys() & own.keys()))
        return +votes

    @staticmethod
    def _next(words, noun):
        """What follows the first of these words."""
        return NOUN if words[1:2] == [noun] else words[1] if len(words) > 1 else ""


def parts(text, between):
    """A text in parts, each a list of its words."""
    return [part.split() for part in text.split(between)]


def aligned(halves) -> dict:
    """{French word: the English word that it stands for}: of those that it meets, the one with the greatest share of
    the French word's meetings times the share of its own. `halves` are pairs of lists of words."""
    both, ours, theirs = Counter(), Counter(), Counter()
    for words, said in halves:
        ours.update(words)
        theirs.update(said)
        both.update((form, word) for form in said for word in words)
    best = {}
    for (form, word), count in both.items():
        best[form] = max(best.get(form, (0, "")), (count ** 2 / ours[word] / theirs[form], word))
    return {form: word for form, (_, word) in best.items()}
