"""Choose the words of a phrase, and see what the encoder hands over and what the decoder writes, word by word."""

from functools import cache

import numpy as np

from lessons_lib.interactive.controls import choice, stops
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.applications.pictures.translation import ENDS, MOST, draw_translated
from lessons_lib.lessons.applications.results import translation as results
from lessons_lib.lessons.applications.translation import (
    ARTICLES,
    BEFORE,
    BEHIND,
    FRENCH,
    LONGEST,
    NOUNS,
    NounPhrase,
    english,
    french,
    length,
    meetings,
    reading,
)
from lessons_lib.nets.encoder_decoder import END

NONE, BEST = "none", 2  # no adjective; how many of the words are shown at each step
HOW_MANY = {f"{article} ({'several' if several else 'one'})" if article == "the" else article: (article, several)
            for article, several in ARTICLES}
MORE = {"nothing more": (), "and a cat": (NounPhrase("a", False, "", "", "cat"),),
        "and the big black dogs": (NounPhrase("the", True, "big", "black", "dog"),)}


def explore_translation() -> Experiment:
    """Choose the words of a phrase; one trained net translates it (results/translation.py keeps its weights)."""
    return Experiment(translated, "What is handed over, and what comes of it?",
                      article=choice(list(HOW_MANY), "the (one)", label="article"),
                      before=choice([NONE, *BEFORE], "small", label="first adjective"),
                      behind=stops([NONE, *BEHIND], "red", label="second adjective"),
                      noun=stops(list(NOUNS), "house", label="noun"),
                      more=choice(list(MORE), "nothing more", label="and"))


def translated(article, before, behind, noun, more):
    """The picture and its numbers for a phrase of these words."""
    adjectives = ("" if word == NONE else word for word in (before, behind))
    phrase = (NounPhrase(*HOW_MANY[article], *adjectives, noun), *MORE[more])
    translator, probes = _kept()
    _, _, h, c = translator.net.read(*reading([english(phrase)]))
    steps = [[(ENDS if n == END else FRENCH[n], shares[n]) for n in _highest(word, shares)]
             for word, shares in translator.net.shares(h, c, MOST)]
    said = " ".join(step[0][0] for step in steps if step[0][0] != ENDS)
    told = {name: None if MORE[more] else float(weights @ np.vstack([h, c, [[1]]])[:, 0])
            for name, weights in probes.items()}
    kind = known(phrase, translator.split)
    shown = {"english": english(phrase).split(), "h": h[:, 0], "c": c[:, 0], **told, "steps": steps, "french": said,
             "right": french(phrase), "kind": kind}
    return draw_translated(shown), {
        "written": said, "in French": shown["right"], "known": kind, "shares": [step[0][1] for step in steps],
        **{word: "none" if value is None else value for word, value in zip(("feminine", "several"), told.values(),
                                                                           strict=True)}}


def known(phrase, split) -> str:
    """How far a net that was trained on a split knows such a phrase, in a sentence."""
    strangers = sorted(meetings(phrase) & split.apart)
    if strangers:
        return f"In training \u201c{strangers[0][0]}\u201d and \u201c{strangers[0][1]}\u201d never met."
    if length(phrase) > LONGEST:
        return f"It has {length(phrase)} words; in training none had more than {LONGEST}."
    return "It was trained on this phrase." if phrase in _trained() else "It was not trained on this phrase."


def _highest(word, shares):
    """The word that is written, and the next ones: equal shares, to six digits, in the order of the words."""
    ranked = sorted(range(len(shares)), key=lambda n: (n != word, -round(float(shares[n]), 6), n))
    return ranked[:BEST]


@cache
def _kept():
    translator = results.kept()
    return translator, results.told_by(translator)


@cache
def _trained():
    return frozenset(_kept()[0].split.train)
